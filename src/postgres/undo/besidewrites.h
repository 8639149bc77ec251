// SPDX-License-Identifier: MIT
#pragma once

#include "core/undo/undo.h"
#include "postgres/deletion/guardcounters.h"
#include "postgres/deletion/rowplaces.h"

namespace ondelete {

/// What triggers and rules write on the way back beside the rows of the undo file: looked at within a run of the undo,
/// told row for row after that was rolled back. Nothing keeps it, so it is only to be shown and allowed: where rows
/// can't be told apart, the server's own count is all that is said.
class BesideWrites
{
public:
    BesideWrites(Connection &connection, const Schema &schema);

    /// Within the run. @p counts are of the writes that are not the undo's own; @p others is a condition that holds for
    /// rows "x" of the table that are not in the undo file. Throws DbError.
    void look(Oid table, const RowCounts &counts, const QString &others = QStringLiteral("true"));

    /// Whether anything that was there was changed or removed.
    [[nodiscard]] bool any() const;

    /// After the run was rolled back: what it did to rows that were there, and how many it added. Throws DbError.
    [[nodiscard]] QList<TableEffect> find();

    /// After find(): whether @p again, within a second run, did the same, to the same rows. Throws DbError.
    [[nodiscard]] bool isSame(const BesideWrites &again) const;

private:
    struct Look
    {
        Oid table = 0;
        RowCounts counts;
        QSet<RowKey> own;                      ///< keys of rows that the run wrote
        QSet<RowKey> written;                  ///< the same without those of the undo file
        std::optional<QList<RowPlace>> within; ///< where rows were removed or have no key
        QSet<RowKey> changed;                  ///< of `written` those that were there before
        QSet<RowKey> removed;
    };

    void tellRows(Look &look, TableEffect &changed, TableEffect &removed);

    Connection &m_connection;
    const Schema &m_schema;
    QList<Look> m_looks;
};

/// Whether @p effects are those that were said to be allowed, but for rows that are new.
[[nodiscard]] bool isAsShown(QList<TableEffect> effects, const UndoOptions &options);

} // namespace ondelete
