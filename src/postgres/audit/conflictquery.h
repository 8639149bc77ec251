// SPDX-License-Identifier: MIT
#pragma once

#include "core/reach/writeconflict.h"

#include <QtCore/QSet>

namespace ondelete {

/// The SQL that finds the rows which refuse what one key's rule writes, whichever row they point at is deleted: the
/// same conflicts as a preview's, of the whole table at once.
class ConflictQuery
{
public:
    ConflictQuery(const Schema &schema, const ForeignKey &key, const KeyRule &rule);

    [[nodiscard]] const QList<WriteConflict> &conflicts() const { return m_conflicts; }
    /// Domains that take no NULL although they have no NOT NULL.
    void setRefusingDomains(const QSet<QString> &domains) { m_refusingDomains = domains; }

    /// "public.posts x WHERE …": the rows that hold the key; @p join comes before WHERE.
    [[nodiscard]] QString holders(const QString &join = {}) const;
    /// Whether the row x meets @p conflict, which compares it with no other row of its table.
    [[nodiscard]] QString violates(const WriteConflict &conflict) const;
    /// Whether a row points at x by @p other, which refuses that x changes.
    [[nodiscard]] QString isReferenced(const ForeignKey &other) const;
    /// A query for the places (tableoid, ctid) of the rows that meet @p conflict with an index.
    [[nodiscard]] QString alike(const WriteConflict &conflict) const;

private:
    [[nodiscard]] const Table &tableOf(const WriteConflict &conflict) const;
    [[nodiscard]] QString reference(const WriteConflict &conflict) const;
    [[nodiscard]] QString sets(const WriteConflict &conflict) const;
    [[nodiscard]] QString image(const Table &table) const;

    const Schema &m_schema;
    const ForeignKey &m_key;
    const Table &m_table;
    DeleteGraph m_graph;
    int m_node;
    QList<WriteConflict> m_conflicts;
    QSet<QString> m_refusingDomains;
};

} // namespace ondelete
