// SPDX-License-Identifier: MIT
#pragma once

#include "core/catalog/schema.h"
#include "postgres/connection/connection.h"

#include <QtCore/QHash>

namespace ondelete {

/// Rows that this backend wrote to one table, by the server's own count.
struct RowCounts
{
    qint64 inserted = 0;
    qint64 updated = 0;
    qint64 deleted = 0;

    [[nodiscard]] bool isNone() const { return inserted == 0 && updated == 0 && deleted == 0; }
    friend bool operator==(const RowCounts &, const RowCounts &) = default;
};

/// Reads pg_stat_xact_all_tables by topmost table: a partitioned table's rows are counted on its leaves. System and
/// temporary tables are left out. The counters hold earlier work of the backend too, so compare two readings.
[[nodiscard]] QHash<Oid, RowCounts> readCounters(Connection &connection, const Schema &schema);

/// What came between two readings: only tables with any.
[[nodiscard]] QHash<Oid, RowCounts> difference(const QHash<Oid, RowCounts> &before, const QHash<Oid, RowCounts> &after);

} // namespace ondelete
