// SPDX-License-Identifier: MIT
#include "gui/sessions/listreader.h"

#include "postgres/roots/rootlister.h"

#include <chrono>
#include <utility>

using namespace std::chrono_literals;

namespace ondelete {
namespace {

constexpr int pageSize = 200;
constexpr auto typingPause = 200ms;
constexpr auto slowAfter = 300ms;
constexpr auto quietFor = 500ms; ///< before a large table is counted

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
    m_quiet.setSingleShot(true);
    m_quiet.setInterval(quietFor);
    connect(&m_rest, &QTimer::timeout, this, &ListReader::ask);
    connect(&m_quiet, &QTimer::timeout, this, &ListReader::count);
    connect(&m_slow, &QTimer::timeout, this, [this] {
        m_wasSlow = true;
        emit slow();
    });
}

void ListReader::askSoon()
{
    m_read.drop();
    m_rest.start();
}

void ListReader::askAnew()
{
    m_counts = {};
    ask();
}

void ListReader::ask()
{
    m_rest.stop();
    m_more.drop();
    m_wasSlow = false;
    m_slow.start();
    pauseCount();
    emit begun();
    m_asked = m_query();
    m_asked.counting = m_counts.isExact() ? RootQuery::Counting::None : RootQuery::Counting::Quick;
    const auto onQuick = m_read.progress<RootList>([this](const RootList &some) { emit foundSome(some); });
    const auto job = [spec = m_spec, query = m_asked, onQuick](Connection &connection) {
        return Listing{listRoots(connection, spec, query, onQuick), connection.server().database};
    };
    m_read.start(
        m_db.run(job),
        [this](const Listing &listing) {
            m_slow.stop();
            m_database = listing.database;
            finish(listing.list);
        },
        [this](const DbError &error) {
            m_slow.stop();
            emit failed(error);
        });
}

void ListReader::finish(RootList list)
{
    if (m_counts.isExact()) {
        list.listed = m_counts.listed;
        list.all = m_counts.all;
        list.total = m_asked.scope == RootQuery::Scope::All ? list.all : list.listed;
        list.certainty = m_counts.certainty;
    }
    emit found(list);
    if (list.certainty != RootCounts::Certainty::Exact)
        m_quiet.start();
}

void ListReader::askMore(const RootList &list)
{
    if (!list.next || isBusy())
        return;
    RootQuery query = m_asked;
    query.after = list.next;
    query.limit = pageSize;
    query.counting = RootQuery::Counting::None;
    pauseCount();
    const auto job = [spec = m_spec, query](Connection &connection) { return listRoots(connection, spec, query); };
    m_more.start(
        m_db.run(job), [this](const RootList &more) { emit foundMore(more); },
        [this](const DbError &error) { emit failed(error); });
}

void ListReader::pauseCount()
{
    if (m_count.isRunning() || m_quiet.isActive())
        m_quiet.start();
    m_count.drop();
}

void ListReader::count()
{
    if (m_db.pending() > 0) {
        m_quiet.start(); // one connection does one thing at a time
        return;
    }
    const auto job = [spec = m_spec](Connection &connection) { return countRoots(connection, spec); };
    m_count.start(
        m_db.run(job),
        [this](const RootCounts &counts) {
            m_counts = counts;
            emit counted(counts);
        },
        [](const DbError &) {
            // What was estimated is still shown; the next question says what is wrong.
        });
}

void ListReader::stop()
{
    m_read.stop();
    m_more.stop();
}

} // namespace ondelete
