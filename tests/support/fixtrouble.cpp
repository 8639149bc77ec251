// SPDX-License-Identifier: MIT
#include "support/fixtrouble.h"

#include <QtCore/QRegularExpression>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace ondelete {
namespace {

constexpr auto longEnough = 20ms; ///< for the statement to have begun; slow ones take three times that
constexpr auto notForLong = 10ms; ///< the fix may hold it
constexpr auto forEver = 0ms;

bool isConcurrent(const QByteArray &sql)
{
    return sql.contains(" INDEX CONCURRENTLY ");
}

bool isDdl(const QByteArray &sql)
{
    return sql.startsWith("ALTER") || sql.startsWith("CREATE") || sql.startsWith("DROP") || sql.startsWith("COMMENT");
}

/// Statement @p number without what its table, its key and its numbers are: it does the same to another key. A COMMIT
/// is of the kind of what was changed last before it.
QString kindOf(const QByteArrayList &statements, int number)
{
    static const QRegularExpression particular(uR"('[^']*'|"[^"]*"|\bs\.\w+|\b(plain|bare|parts)\w*|\d+)"_s);
    const auto changes = [&](int which) { return FixTrouble::isPartOfAChange(statements[which - 1]); };
    int changed = number;
    if (statements[number - 1].startsWith("COMMIT"))
        do
            --changed;
        while (changed > 0 && !changes(changed));
    const QString kind =
        changed > 0 ? QString::fromUtf8(statements[changed - 1].simplified()).replace(particular, u"?"_s) : QString();
    return changed == number ? kind : kind + u"; COMMIT"_s;
}

} // namespace

bool FixTrouble::canMeet(Kind kind, const QByteArray &sql)
{
    switch (kind) {
    case Kind::AnswerLost: // what is lost with any other is its transaction
        return sql.startsWith("COMMIT") || isConcurrent(sql);
    case Kind::TerminatedWithin:
    case Kind::CancelledWithin:
    case Kind::TimedOut:
        return canBeSlow(sql);
    case Kind::DdlRefused:
        return isDdl(sql);
    case Kind::ConnectionCut:
    case Kind::Cancelled:
    case Kind::TablesLocked:
        return true;
    }
    Q_UNREACHABLE();
}

bool FixTrouble::canBeSlow(const QByteArray &sql)
{
    return isDdl(sql) || sql.startsWith("LOCK");
}

bool FixTrouble::isPartOfAChange(const QByteArray &sql)
{
    return std::ranges::none_of(std::array{"SELECT", "WITH", "SET", "RESET", "BEGIN", "ROLLBACK"},
                                [&](const char *word) { return sql.trimmed().startsWith(word); });
}

bool FixTrouble::isTried(const QByteArrayList &statements, int number, int row)
{
    if (qEnvironmentVariable("ONDELETE_FAULTS") == u"all")
        return true;
    const QString kind = kindOf(statements, number);
    QList<int> alike;
    for (int other = 1; other <= statements.size(); ++other)
        if (kindOf(statements, other) == kind)
            alike.append(other);
    return alike[row % alike.size()] == number;
}

bool FixTrouble::leavesTheConnection(Kind kind)
{
    return kind == Kind::Cancelled || kind == Kind::CancelledWithin || kind == Kind::TimedOut
        || kind == Kind::DdlRefused || kind == Kind::TablesLocked;
}

void FixTrouble::prepare(Connection &connection)
{
    connection.runScript(R"(
        CREATE SCHEMA trouble;
        CREATE FUNCTION trouble.slow() RETURNS event_trigger LANGUAGE plpgsql AS 'BEGIN PERFORM pg_catalog.pg_sleep(0.06); END';
        CREATE FUNCTION trouble.refuse() RETURNS event_trigger LANGUAGE plpgsql AS 'BEGIN RAISE EXCEPTION ''no changes today''; END';
        CREATE EVENT TRIGGER slow ON ddl_command_end EXECUTE FUNCTION trouble.slow();
        CREATE EVENT TRIGGER refuse ON ddl_command_end EXECUTE FUNCTION trouble.refuse();
        ALTER EVENT TRIGGER slow DISABLE;
        ALTER EVENT TRIGGER refuse DISABLE;
    )");
}

FixTrouble::FixTrouble(ConnectionSettings settings, qint64 pid, std::stop_source &stop)
    : m_settings(std::move(settings))
    , m_pid(pid)
    , m_stop(stop)
    , m_other(std::make_unique<Connection>(m_settings))
{
}

FixTrouble::~FixTrouble()
{
    wait();
    m_holder.reset();
    m_other.reset(); // maybe lost
    Connection(m_settings).runScript("ALTER EVENT TRIGGER slow DISABLE; ALTER EVENT TRIGGER refuse DISABLE");
}

void FixTrouble::comeAt(StatementProxy &proxy, int number, Kind kind)
{
    const auto terminate = [this] { m_other->query(u"SELECT pg_terminate_backend($1)"_s, {QString::number(m_pid)}); };
    const auto cancel = [this] { m_stop.request_stop(); };
    switch (kind) {
    case Kind::ConnectionCut:
        return proxy.cutAt(number, StatementProxy::Cut::BeforeStatement);
    case Kind::AnswerLost:
        return proxy.cutAt(number, StatementProxy::Cut::BeforeAnswer);
    case Kind::TerminatedWithin:
        return comeAt(proxy, number, Moment::Within, terminate);
    case Kind::Cancelled:
        return comeAt(proxy, number, Moment::Before, cancel);
    case Kind::CancelledWithin:
        return comeAt(proxy, number, Moment::Within, cancel);
    case Kind::TimedOut:
        proxy.sayBefore(number, "SET statement_timeout = '20ms'");
        return comeAt(proxy, number, Moment::Within, [] {});
    case Kind::DdlRefused:
        return comeAt(proxy, number, Moment::Before,
                      [this] { m_other->runScript("ALTER EVENT TRIGGER refuse ENABLE"); });
    case Kind::TablesLocked:
        return comeAt(proxy, number, Moment::Before, [this] {
            // Behind the fix, where that has locked them; for ever from then on.
            m_thread = std::jthread(
                [this] { hold(u"LOCK TABLE s.plain, s.bare, s.parts IN ACCESS EXCLUSIVE MODE"_s, forEver); });
            std::this_thread::sleep_for(longEnough);
        });
    }
}

void FixTrouble::comeAt(StatementProxy &proxy, int number, Moment moment, const std::function<void()> &what)
{
    proxy.setHook([this, number, moment, what](int at, const QByteArray &sql) {
        if (at != number)
            return;
        if (moment == Moment::Before)
            return what();
        makeSlow(sql.trimmed());
        m_thread = std::jthread([what] {
            std::this_thread::sleep_for(longEnough);
            what();
        });
    });
}

void FixTrouble::wait()
{
    if (m_thread.joinable())
        m_thread.join();
}

void FixTrouble::makeSlow(const QByteArray &sql)
{
    if (isConcurrent(sql)) // waits for all who write
        hold(u"LOCK TABLE s.bare, s.parts IN ROW EXCLUSIVE MODE"_s, notForLong);
    else if (sql.startsWith("LOCK"))
        hold(u"LOCK TABLE s.parents, s.plain, s.bare, s.parts IN ACCESS EXCLUSIVE MODE"_s, notForLong);
    else
        m_other->runScript("ALTER EVENT TRIGGER slow ENABLE");
}

void FixTrouble::hold(const QString &lock, std::chrono::milliseconds patience)
{
    m_holder = std::make_unique<Connection>(m_settings);
    m_holder->query(u"SET lock_timeout = %1"_s.arg(patience.count()));
    for (bool deadlock = true; std::exchange(deadlock, false);) {
        try {
            m_holder->query(u"BEGIN"_s);
            m_holder->query(lock);
        } catch (const DbError &error) {
            m_holder->query(u"ROLLBACK"_s);
            deadlock = error.sqlState == u"40P01";
        }
    }
}

} // namespace ondelete
