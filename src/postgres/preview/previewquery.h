// SPDX-License-Identifier: MIT
#pragma once

#include "core/audit/undeclared.h"
#include "core/preview/deleteforecast.h"
#include "postgres/preview/verdictquery.h"

namespace ondelete {

/// What the one query of a preview is built from.
struct PreviewShape
{
    DeleteGraph graph;
    QList<QList<WriteConflict>> conflicts; ///< of each node
    QList<UndeclaredCandidate> undeclared;
    QStringList rootEquality;      ///< as rootEquality() read it
    QSet<QString> refusingDomains; ///< domains that take no NULL although they have no NOT NULL
    QSet<Oid> emptyTables;         ///< that hold no row in this transaction, themselves and in their partitions
};

/// The SQL that follows a delete through the rows: one statement, so that it reads one moment, however many tables.
/// Every set of rows is (tableoid, ctid): exact for tables without a key and across partitions.
class PreviewQuery
{
public:
    enum class Conflicts { Judge, LeaveOpen }; ///< LeaveOpen: '3' for all, where their expressions fail

    /// @p rootCondition tells the root rows "x": rootCondition() or literalRootCondition().
    PreviewQuery(const Schema &schema, const PreviewShape &shape, QString rootCondition);

    /// Rows ('g', node, fate, mask, verdicts, rows, hash) for each RowGroup, and ('d', place in candidateTables(), 0,
    /// 0,
    /// '', rows, 0) for rows that carry a deleted key without a foreign key.
    [[nodiscard]] QString counts(Conflicts conflicts) const;

    /// Of each row "x" of @p node that stays and is written: @p columns, then its mask.
    [[nodiscard]] QString writtenRows(int node, const QStringList &columns) const;

    /// Of each row "x" of @p node that goes: @p columns.
    [[nodiscard]] QString deletedRows(int node, const QStringList &columns) const;

    /// The same of those that no other row points at by an edge of @p holding.
    [[nodiscard]] QString freeRows(int node, const QStringList &columns, const QList<int> &holding) const;

    /// Of each row "x" of @p node that is in one of @p groups: @p columns, in the order of @p order. At most @p most.
    /// @p conflicts as they were counted.
    [[nodiscard]] QString rowsOf(const QList<RowGroup> &groups, const QStringList &columns, const QStringList &order,
                                 int most, Conflicts conflicts) const;

    /// tableoid, ctid, fate and mask of every row of @p node that goes or is reached.
    [[nodiscard]] QString reachedRows(int node) const;

    /// The tables of the shape's undeclared references, each once.
    [[nodiscard]] QList<Oid> candidateTables() const;

    /// "ONLY public.t" or, for a partitioned table, "public.t": what PostgreSQL's own keys look at.
    [[nodiscard]] static QString source(const Table &table);

private:
    enum class Parent { IsSet, IsTable };
    enum class Columns { Place, PlaceAndNeeded };

    [[nodiscard]] const Table &tableOf(int node) const;
    [[nodiscard]] const ForeignKey &keyOf(int edge) const;
    [[nodiscard]] QString deletedName(int node) const; ///< of the set
    [[nodiscard]] bool inCircle(int node) const;
    [[nodiscard]] bool isReached(int node) const; ///< by edges that do not delete
    void findRows();
    [[nodiscard]] bool hasSet(int node) const; ///< of what may go or be reached
    [[nodiscard]] QStringList needed(int node) const;
    [[nodiscard]] QStringList sets() const;                      ///< each after those that it names
    [[nodiscard]] QString withSets(const QString &select) const; ///< WITH those that @p select wants
    [[nodiscard]] QString rootSet() const;
    [[nodiscard]] QString deletedSet(int node) const;
    [[nodiscard]] QString circleSet(const QList<int> &component) const;
    [[nodiscard]] QString circleNodeSet(const QList<int> &component, int node) const;
    [[nodiscard]] QString edgeSet(int edge) const;
    [[nodiscard]] QString reachedSet(int node) const;
    [[nodiscard]] VerdictQuery verdictsOf(int node) const;
    [[nodiscard]] QString groupsOf(int node, Conflicts conflicts) const;
    [[nodiscard]] QString danglingIn(Oid table) const;
    [[nodiscard]] QString matches(const ForeignKey &key, const QString &parent, Parent is, const QString &child) const;
    [[nodiscard]] QString ofPart(const ForeignKey &key, const QString &alias) const;
    [[nodiscard]] QString row(int node, const QString &alias, Columns columns) const;

    const Schema &m_schema;
    const PreviewShape &m_shape;
    const DeleteGraph &m_graph;
    QString m_rootCondition;
    QList<bool> m_mayGo;   ///< of each node: whether rows may go; the others have no set
    QList<bool> m_mayMeet; ///< of each edge: whether there may be rows
};

} // namespace ondelete
