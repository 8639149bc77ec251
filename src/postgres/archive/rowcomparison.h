// SPDX-License-Identifier: MIT
#pragma once

#include "core/undo/alteredrows.h"
#include "postgres/archive/restorequery.h"

namespace ondelete {

/// A condition: the two values have one text, or both are NULL. Not every type has an "=", and which one is found hangs
/// on the search_path.
[[nodiscard]] QString sameText(const QString &a, const QString &b);

/// Tells in one statement how the rows of a block with a key differ from what they were: how many, in which columns,
/// and which are the first hundred. What it takes does not grow with their number but for what the server spools.
class RowComparison
{
public:
    /// @p differs: for each archived column the condition that the rows x and k differ in it; empty: it is not
    /// compared. @p from: where x and k come from.
    RowComparison(const RestoreQuery &restore, const ArchivedRows &rows, int block, const QStringList &differs,
                  const QString &from);

    [[nodiscard]] QString query() const;
    /// Puts what it gave into @p altered.
    void read(const Rows &found, AlteredRows &altered) const;

private:
    const ArchivedRows &m_rows;
    QList<int> m_columns; ///< that are compared
    QString m_query;
};

} // namespace ondelete
