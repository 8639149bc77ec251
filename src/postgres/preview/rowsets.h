// SPDX-License-Identifier: MIT
#pragma once

#include "core/audit/undeclared.h"
#include "core/preview/deleteforecast.h"
#include "postgres/preview/verdictquery.h"

namespace ondelete {

/// SQL: whether @p a and @p b, aliases of a table or a set, are one row.
[[nodiscard]] QString sameRow(const QString &a, const QString &b);

/// Where rows of one node are, as the server writes arrays. Good within the transaction that found them.
struct FoundRows
{
    QString parts; ///< the partition of each; empty where the table is none of several
    QString places;
    qint64 rows = 0;
};

/// What the queries of a preview are built from.
struct PreviewShape
{
    DeleteGraph graph;
    QList<QList<WriteConflict>> conflicts; ///< of each node
    QList<UndeclaredCandidate> undeclared;
    QStringList rootEquality;      ///< of the primary key
    QSet<QString> refusingDomains; ///< domains that take no NULL although they have no NOT NULL
    QSet<Oid> emptyTables;         ///< that hold no row in this transaction, themselves and in their partitions
    QHash<int, FoundRows> found;   ///< by node: the rows that go, where they were looked for and are few; maybe none
    QHash<Oid, Oid> files;         ///< of all tables, before rows were looked for: a rewritten one has other places
};

/// The sets of rows that a delete goes through, as parts of a WITH clause: each by a name, made when a query wants it.
/// Every set is (tableoid, ctid, …): exact for tables without a key and across partitions. r: the root rows; d: the
/// rows of a node that go; c: those of a circle; e: the rows that an edge meets; t: all that happens to the rows of a
/// node; u: what a unique index compares.
class RowSets
{
public:
    /// @p rootCondition tells the root rows "x": rootCondition() or literalRootCondition().
    RowSets(const Schema &schema, const PreviewShape &shape, QString rootCondition);

    [[nodiscard]] const Table &tableOf(int node) const;
    [[nodiscard]] bool mayGo(int node) const { return m_mayGo.at(node); } ///< otherwise it has no set of that
    [[nodiscard]] bool mayMeet(int edge) const { return m_mayMeet.at(edge); }
    [[nodiscard]] bool isReached(int node) const; ///< by edges that do not delete
    [[nodiscard]] bool hasSet(int node) const;    ///< of what may go or be reached
    /// Whether its sets hang on rows that go and are too many to be told one by one: they are followed within the
    /// query.
    [[nodiscard]] bool isLong(int node) const;
    [[nodiscard]] bool inCircle(int node) const { return m_circleOf.at(node) >= 0; }
    [[nodiscard]] QString deletedName(int node) const;
    [[nodiscard]] QStringList needed(int node) const { return m_needed.at(node); }
    [[nodiscard]] VerdictQuery verdictsOf(int node) const;
    /// Whether another row points at the row @p x of the table of the edge's parent, by the edge's key.
    [[nodiscard]] QString isPointedAt(int edge, const QString &x) const;
    /// The rows of a node that go, or that stay and are written with their mask behind @p columns of "x": read through
    /// the one way that leads to them. Empty where several may lead there: such a row is told once by a set only.
    [[nodiscard]] QString deletedByOneWay(int node, const QStringList &columns) const;
    [[nodiscard]] QString writtenByOneWay(int node, const QStringList &columns) const;
    /// @p select with the sets that it names, and the root's, which has the parameters.
    [[nodiscard]] QString with(const QString &select) const;

private:
    enum class Parent { IsSet, IsTable };
    enum class Columns { Place, PlaceAndNeeded };

    void findRows();
    [[nodiscard]] bool goesLong(int node) const;
    [[nodiscard]] bool meetsLong(int edge) const;
    [[nodiscard]] QString setOf(const QString &name) const; ///< empty: it is no set's
    [[nodiscard]] const ForeignKey &keyOf(int edge) const;
    [[nodiscard]] QString rootSet() const;
    [[nodiscard]] QString deletedSet(int node) const;
    [[nodiscard]] QString foundSet(int node) const;
    [[nodiscard]] QString circleSet(const QList<int> &component) const;
    [[nodiscard]] QString circleNodeSet(const QList<int> &component, int node) const;
    [[nodiscard]] bool isCircleSet(int node) const;
    [[nodiscard]] QString edgeSet(int edge) const;
    [[nodiscard]] QString reachedSet(int node) const;
    [[nodiscard]] QString matches(const ForeignKey &key, const QString &parent, Parent is, const QString &child) const;
    [[nodiscard]] QString along(int edge, const QString &columns) const;
    [[nodiscard]] QString ofPart(const ForeignKey &key, const QString &alias) const;
    [[nodiscard]] QString row(int node, const QString &alias, Columns columns) const;

    const Schema &m_schema;
    const PreviewShape &m_shape;
    const DeleteGraph &m_graph;
    QString m_rootCondition;
    QList<int> m_circleOf;       ///< of each node: the component, where it is a circle; else -1
    QList<QStringList> m_needed; ///< of each node: columns that its set has for those that reference them
    QList<bool> m_mayGo;         ///< of each node: whether rows may go; the others have no set
    QList<bool> m_mayMeet;       ///< of each edge: whether there may be rows
};

} // namespace ondelete
