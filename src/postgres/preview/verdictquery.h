// SPDX-License-Identifier: MIT
#pragma once

#include "core/reach/writeconflict.h"

#include <QtCore/QSet>

#include <functional>
#include <optional>

namespace ondelete {

/// The SQL that tells, for rows `t` of a node (their table's row is `x`), which conflicts their writes meet: the
/// characters of RowGroup::verdicts. The constraint's own expression is evaluated over the row as it would be.
class VerdictQuery
{
public:
    VerdictQuery(const Schema &schema, const DeleteGraph &graph, const QList<WriteConflict> &conflicts, int node,
                 const QSet<QString> &refusingDomains, std::function<QString(int)> deletedRows);

    [[nodiscard]] QString sql() const;
    /// One more set that sql() reads, for the WITH clause; empty where @p name is none's.
    [[nodiscard]] QString set(const QString &name) const;
    /// '3' for every row that an edge writes.
    [[nodiscard]] QString openSql() const;
    /// Whether sql() looks at `x`.
    [[nodiscard]] bool needsRows() const;
    /// The character of one conflict, for a row that the edges of @p combination write.
    [[nodiscard]] QString sql(const WriteConflict &conflict, quint64 combination) const;
    /// The row `x` as it would be, under @p table's own name. Without a combination: after all the writes that each row
    /// meets.
    [[nodiscard]] QString image(const Table &table, std::optional<quint64> combination) const;

private:
    [[nodiscard]] QString when(const WriteConflict &conflict, quint64 combination, const QString &verdict) const;
    [[nodiscard]] QString reference(const WriteConflict &conflict, quint64 combination) const;
    [[nodiscard]] QString unique(const WriteConflict &conflict, quint64 combination) const;
    [[nodiscard]] QString writtenAlike(const WriteConflict &conflict) const;
    [[nodiscard]] QString setName(const WriteConflict &conflict) const;
    [[nodiscard]] QString valueIn(const Column &column, std::optional<quint64> combination) const;

    const Schema &m_schema;
    const DeleteGraph &m_graph;
    const QList<WriteConflict> &m_conflicts;
    int m_node;
    const QSet<QString> &m_refusingDomains;
    std::function<QString(int)> m_deletedRows;
};

} // namespace ondelete
