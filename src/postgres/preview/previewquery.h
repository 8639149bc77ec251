// SPDX-License-Identifier: MIT
#pragma once

#include "postgres/preview/rowsets.h"

namespace ondelete {

/// Planning a statement of twice as many joins takes more than twice as long, and each statement is a way to the server
/// and back: up to the first figure one statement does all, beyond it each does as much as the second.
constexpr int mostJoins = 64;
constexpr int joinsOfPart = 32;

/// What one SELECT of a preview counts: the rows of a node, or those of a table that carry a deleted key without a
/// foreign key.
struct PreviewPart
{
    int node = -1;
    int candidate = -1; ///< place in candidateTables()
    int joins = 0;      ///< what planning it costs, roughly
    /// It follows many rows, from table to table: what does so goes into one statement, or each would follow them anew.
    bool isLong = false;
};

/// Rows of one node to be read.
struct WantedRows
{
    QList<RowGroup> groups; ///< those that they are in
    QString columns;        ///< of the row "x"
    QString order;
};

/// The SQL that follows a delete through the rows, however many tables: where they are few, in one statement.
class PreviewQuery
{
public:
    enum class Conflicts { Judge, LeaveOpen }; ///< LeaveOpen: '3' for all, where their expressions fail

    /// @p rootCondition tells the root rows "x": rootCondition() or literalRootCondition().
    PreviewQuery(const Schema &schema, const PreviewShape &shape, QString rootCondition);

    /// All that there may be rows of, in the order of the nodes.
    [[nodiscard]] QList<PreviewPart> allParts() const;

    /// Rows ('g', node, fate, mask, verdicts, rows, hash) for each RowGroup, and
    /// ('d', place in candidateTables(), 0, 0, '', rows, 0) for rows that carry a deleted key without a foreign key.
    [[nodiscard]] QString counts(const QList<PreviewPart> &parts, Conflicts conflicts) const;

    [[nodiscard]] PreviewPart partOf(int node) const;

    /// Whether rows of @p node may go.
    [[nodiscard]] bool mayGo(int node) const { return m_sets.mayGo(node); }

    /// For each of @p nodes, whose rows may go: it, how many these are, and two arrays that tell where. At most @p most
    /// of each.
    [[nodiscard]] QString places(const QList<int> &nodes, int most) const;

    /// Of each row "x" of @p node that stays and is written: @p columns, then its mask.
    [[nodiscard]] QString writtenRows(int node, const QStringList &columns) const;

    /// Of each row "x" of @p node that goes: @p columns.
    [[nodiscard]] QString deletedRows(int node, const QStringList &columns) const;

    /// The same of those that no other row points at by an edge of @p holding.
    [[nodiscard]] QString freeRows(int node, const QStringList &columns, const QList<int> &holding) const;

    /// For each of @p wanted: its place there and its columns. At most @p most rows of each. @p conflicts as they were
    /// counted.
    [[nodiscard]] QString rowsOf(const QList<WantedRows> &wanted, int most, Conflicts conflicts) const;

    /// tableoid, ctid, fate and mask of every row of @p node that goes or is reached.
    [[nodiscard]] QString reachedRows(int node) const;

    /// The tables of the shape's undeclared references, each once.
    [[nodiscard]] const QList<Oid> &candidateTables() const { return m_candidateTables; }

    /// "ONLY public.t" or, for a partitioned table, "public.t": what PostgreSQL's own keys look at.
    [[nodiscard]] static QString source(const Table &table);

private:
    [[nodiscard]] QString groupsOf(int node, Conflicts conflicts) const;
    [[nodiscard]] QStringList waysInto(Oid table) const; ///< by which its rows carry the keys of rows that go
    [[nodiscard]] bool carriesLong(int candidate) const;
    [[nodiscard]] QString danglingIn(int candidate) const;

    const Schema &m_schema;
    const DeleteGraph &m_graph;
    RowSets m_sets;
    QList<Oid> m_candidateTables;
    QHash<Oid, QList<const UndeclaredCandidate *>> m_candidates; ///< by their tables
};

} // namespace ondelete
