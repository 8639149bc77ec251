// SPDX-License-Identifier: MIT
#pragma once

#include "core/catalog/schema.h"
#include "postgres/connection/question.h"

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

/// All that this backend wrote.
struct WriteCounts
{
    QHash<Oid, RowCounts> tables;      ///< by topmost table: a partitioned table's rows are counted on its leaves
    QHash<QString, RowCounts> catalog; ///< the server's own tables, by name
    RowCounts temporary;               ///< temporary tables together

    friend bool operator==(const WriteCounts &, const WriteCounts &) = default;
};

/// Reads pg_stat_xact_all_tables. Materialized views are left out: what they hold is computed. The counters hold
/// earlier work of the backend too, also what was rolled back to a savepoint, so compare two readings.
[[nodiscard]] WriteCounts readCounters(Connection &connection, const Schema &schema);
/// The question that reads them into @p counters, to be asked with others.
[[nodiscard]] Question counting(const Schema &schema, WriteCounts &counters);

/// What came between two readings: only tables with any.
[[nodiscard]] WriteCounts difference(const WriteCounts &before, const WriteCounts &after);

/// Throws DbError::Kind::Refused where this session does not run the foreign keys' triggers, or does not count: then
/// nothing that writes could be guarded.
void mustBeGuarded(Connection &connection);

/// What people call the table; its oid where it is gone.
[[nodiscard]] QualifiedName tableName(Connection &connection, const Schema &schema, Oid table);

} // namespace ondelete
