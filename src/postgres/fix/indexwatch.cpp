// SPDX-License-Identifier: MIT
#include "postgres/fix/indexwatch.h"

#include "postgres/connection/stoppablesleep.h"
#include "postgres/connection/transaction.h"
#include "postgres/fix/lockwatch.h"

#include <optional>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace ondelete {
namespace {

constexpr auto betweenLooks = 300ms;

struct Look
{
    IndexProgress progress;
    QList<Blocker> blockers;

    friend bool operator==(const Look &, const Look &) = default;
};

/// By table and name, not by pid: a pooler's pid is not the server's. The server shows a role what its own backends do.
std::optional<Look> look(Connection &connection, Oid table, const QString &index)
{
    const Rows rows = queryCatalog(connection, uR"(
        SELECT p.phase, p.lockers_total, p.lockers_done, p.blocks_total, p.blocks_done, p.tuples_total, p.tuples_done, %1
        FROM pg_catalog.pg_stat_progress_create_index p
        JOIN pg_catalog.pg_class c ON c.oid = p.index_relid AND c.relname = $2
        LEFT JOIN pg_catalog.pg_stat_activity a ON p.phase LIKE 'waiting for%' AND a.pid = p.current_locker_pid
        WHERE p.datname = current_database() AND p.relid = $1::oid)"_s.arg(blockerColumns),
                                   {QString::number(table), index});
    if (rows.count() != 1) { // not begun, done, or being dropped
        const QList<Blocker> blockers = indexBlockers(connection, table);
        return blockers.isEmpty() ? std::nullopt : std::optional(Look{{}, blockers});
    }
    const auto number = [&](int column) { return rows.integer(0, column); };
    Look seen{indexProgressOf({rows.text(0, 0), number(1), number(2), number(3), number(4), number(5), number(6)}), {}};
    if (!rows.isNull(0, 7))
        seen.blockers.append(blockerFrom(rows, 0, 7));
    return seen;
}

void watch(const std::stop_token &quit, const ConnectionSettings &settings, Oid table, const QString &index,
           const IndexWatch::OnLook &onLook)
{
    try {
        sleepFor(betweenLooks, quit); // a small table's index is there already
        if (quit.stop_requested())
            return;
        Connection connection(settings);
        const Connection::Cancellable cancellable(connection, quit);
        std::optional<Look> before;
        while (!quit.stop_requested()) {
            const std::optional<Look> seen = look(connection, table, index);
            if (seen && seen != before && !quit.stop_requested())
                onLook(seen->progress, seen->blockers);
            before = seen;
            sleepFor(betweenLooks, quit);
        }
    } catch (const DbError &) {
        return; // the index does not need to be watched
    }
}

} // namespace

IndexWatch::IndexWatch(const ConnectionSettings &settings, Oid table, const QString &index, OnLook onLook)
    : m_thread(
        [=, onLook = std::move(onLook)](const std::stop_token &quit) { watch(quit, settings, table, index, onLook); })
{
}

} // namespace ondelete
