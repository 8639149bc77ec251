// SPDX-License-Identifier: MIT
#include "postgres/deletion/guardcounters.h"

#include "core/reach/deletegraph.h"

using namespace Qt::StringLiterals;

namespace ondelete {

QHash<Oid, RowCounts> readCounters(Connection &connection, const Schema &schema)
{
    const Rows rows = connection.query(uR"(
        SELECT relid, n_tup_ins, n_tup_upd, n_tup_del FROM pg_catalog.pg_stat_xact_all_tables
        WHERE schemaname NOT LIKE 'pg\_%' AND schemaname <> 'information_schema'
          AND n_tup_ins + n_tup_upd + n_tup_del > 0)"_s);
    QHash<Oid, RowCounts> counters;
    for (int i = 0; i < rows.count(); ++i) {
        RowCounts &counts = counters[topmost(schema, Oid(rows.integer(i, 0)))];
        counts.inserted += rows.integer(i, 1);
        counts.updated += rows.integer(i, 2);
        counts.deleted += rows.integer(i, 3);
    }
    return counters;
}

QHash<Oid, RowCounts> difference(const QHash<Oid, RowCounts> &before, const QHash<Oid, RowCounts> &after)
{
    QHash<Oid, RowCounts> result;
    for (auto it = after.cbegin(); it != after.cend(); ++it) {
        const RowCounts earlier = before.value(it.key());
        const RowCounts counts{it->inserted - earlier.inserted, it->updated - earlier.updated,
                               it->deleted - earlier.deleted};
        if (!counts.isNone())
            result.insert(it.key(), counts);
    }
    return result;
}

} // namespace ondelete
