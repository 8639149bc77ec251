// SPDX-License-Identifier: MIT
#include "gui/sessions/listreader.h"

#include "postgres/roots/rootlister.h"

#include <chrono>
#include <utility>

using namespace std::chrono_literals;

namespace ondelete {
namespace {

constexpr auto typingPause = 200ms;
constexpr auto slowAfter = 300ms;

struct Listing
{
    RootList list;
    QString database;
};

} // namespace

ListReader::ListReader(DbThread &db, const Spec &spec, std::function<RootQuery()> query, QObject *parent)
    : QObject(parent)
    , m_db(db)
    , m_spec(spec)
    , m_query(std::move(query))
{
    m_rest.setSingleShot(true);
    m_rest.setInterval(typingPause);
    m_slow.setSingleShot(true);
    m_slow.setInterval(slowAfter);
    connect(&m_rest, &QTimer::timeout, this, &ListReader::ask);
    connect(&m_slow, &QTimer::timeout, this, &ListReader::slow);
}

void ListReader::askSoon()
{
    m_read.drop();
    m_rest.start();
}

void ListReader::ask()
{
    m_rest.stop();
    m_slow.start();
    emit begun();
    const auto job = [spec = m_spec, query = m_query()](Connection &connection) {
        return Listing{listRoots(connection, spec, query), connection.server().database};
    };
    m_read.start(
        m_db.run(job),
        [this](const Listing &listing) {
            m_slow.stop();
            m_database = listing.database;
            emit found(listing.list);
        },
        [this](const DbError &error) {
            m_slow.stop();
            emit failed(error);
        });
}

void ListReader::stop()
{
    m_read.stop();
}

} // namespace ondelete
