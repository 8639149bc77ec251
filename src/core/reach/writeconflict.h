// SPDX-License-Identifier: MIT
#pragma once

#include "core/reach/deletegraph.h"

namespace ondelete {

/// One thing that a written row must hold, or PostgreSQL refuses the write and with it the delete.
struct WriteConflict
{
    enum class Kind {
        NotNull, ///< of a column, or of a generated one that follows it
        Domain,  ///< a column's domain that may refuse NULL
        Check,
        Reference,  ///< another foreign key over a written column: MATCH FULL, or a default that must exist
        Partition,  ///< the row no longer belongs where it is
        Unique,     ///< a unique or exclusion index: another row is like it
        Expression, ///< what an index or a generated column computes: it may raise an error
    };

    Kind kind = Kind::NotNull;
    QString name;          ///< the constraint's, or the column's
    Oid table = 0;         ///< whose constraint it is
    bool wholeNode = true; ///< false: it concerns the rows of one partition, `table`, only
    QStringList columns;
    QString expression;           ///< of a CHECK or a partition
    Oid key = 0;                  ///< of a reference
    UniqueIndex index;            ///< of Kind::Unique
    quint64 touching = 0;         ///< of a reference: the edges that write its columns
    QList<int> bits;              ///< the edges into the node that may break it
    QList<ForeignCode> code = {}; ///< what telling it would run that must not be run by looking: then it is open
    QString raised = {};          ///< the error that evaluating it ended with: then it is open, too

    [[nodiscard]] bool isOpen() const { return !code.isEmpty() || !raised.isEmpty(); }

    /// The combinations of its edges to try, as masks of the node: each single one, each pair, …, all of them.
    /// Beyond five edges only the single ones and all together.
    [[nodiscard]] QList<quint64> combinations() const;
    [[nodiscard]] quint64 mask() const; ///< of its edges
    [[nodiscard]] bool triesAll() const { return bits.size() <= 5; }
    friend bool operator==(const WriteConflict &, const WriteConflict &) = default;
};

/// What may refuse the writes of @p node, by the catalog.
[[nodiscard]] QList<WriteConflict> writeConflicts(const Schema &schema, const DeleteGraph &graph, int node);

/// What @p edge writes into @p column, one of `edge.written`: a constant's SQL, "NULL" for none.
[[nodiscard]] QString writtenValue(const Schema &schema, const DeleteEdge &edge, const QString &column);
[[nodiscard]] bool writesNull(const Schema &schema, const DeleteEdge &edge, const QString &column);

} // namespace ondelete
