// SPDX-License-Identifier: MIT
#include "steadyclient.h"

#include <algorithm>

using namespace std::chrono_literals;

namespace ondelete {
namespace {

constexpr auto pauseBetween = 2ms;
constexpr auto slowFrom = 100ms;

} // namespace

Stalls operator+(const Stalls &a, const Stalls &b)
{
    const Stalls &longer = a.longest < b.longest ? b : a;
    return {longer.longest, longer.longestOf, a.transactions + b.transactions, a.slow + b.slow, a.failed + b.failed};
}

SteadyClient::SteadyClient(const ConnectionSettings &settings, QString name,
                           std::function<void(Connection &, qint64)> transaction)
    : m_name(std::move(name))
    , m_transaction(std::move(transaction))
    , m_thread([this, settings](const std::stop_token &stop) { run(stop, settings); })
{
}

SteadyClient::~SteadyClient() = default;

void SteadyClient::begin()
{
    const std::scoped_lock lock(m_mutex);
    m_stalls = {};
}

Stalls SteadyClient::end()
{
    std::unique_lock lock(m_mutex);
    const int before = m_stalls.transactions;
    m_finished.wait(lock, [&] { return m_stalls.transactions > before; });
    return m_stalls;
}

void SteadyClient::run(const std::stop_token &stop, const ConnectionSettings &settings)
{
    Connection connection(settings);
    for (qint64 number = 0; !stop.stop_requested(); ++number) {
        const auto start = std::chrono::steady_clock::now();
        bool failed = false;
        try {
            m_transaction(connection, number);
        } catch (const DbError &) {
            failed = true;
            connection.query(QStringLiteral("ROLLBACK"));
        }
        const auto took =
            std::chrono::duration_cast<std::chrono::microseconds>(std::chrono::steady_clock::now() - start);
        {
            const std::scoped_lock lock(m_mutex);
            m_stalls = m_stalls + Stalls{took, m_name, 1, took > slowFrom ? 1 : 0, failed ? 1 : 0};
        }
        m_finished.notify_all();
        std::this_thread::sleep_for(pauseBetween);
    }
}

} // namespace ondelete
