// SPDX-License-Identifier: MIT
#pragma once

#include "postgres/roots/listedroot.h"

namespace ondelete {

/// The order of the root's list, and where in it a page begins. Nulls come last, rows that are alike by their key.
class RootOrder
{
public:
    /// By @p sort, else as the rule list says. @p root must outlive it. Throws DbError (Kind::Refused) where the column
    /// has no order.
    RootOrder(const ListedRoot &root, const std::optional<RootSort> &sort);

    /// A page is one part of the rows or, by an index, two: it has the nulls at its other end.
    enum class Part { All, NotNull, Null };
    /// The parts, in turn, that a page which goes on after @p place is read from.
    [[nodiscard]] QList<Part> parts(const std::optional<RootPlace> &place, bool searches) const;

    [[nodiscard]] bool isSorted() const { return !m_sql.isEmpty(); }
    /// What it is sorted by, of "t" and the tables of join().
    [[nodiscard]] const QString &sql() const { return m_sql; }
    /// The same as text, which RootPlace::value is made of.
    [[nodiscard]] QString text(const QString &value) const;
    [[nodiscard]] const QString &join() const { return m_join; }
    [[nodiscard]] const std::optional<RootSort> &sort() const { return m_sort; }
    /// The column of the root that an index would be on; empty where it is no column of its own.
    [[nodiscard]] const QString &column() const { return m_column; }
    /// "DESC NULLS LAST".
    [[nodiscard]] QString direction(Part part) const;
    /// What a row of @p part after @p place must hold.
    [[nodiscard]] QStringList conditions(Part part, const std::optional<RootPlace> &place,
                                         Parameters &parameters) const;
    /// Whether the rows before must be counted instead.
    [[nodiscard]] bool countsRows() const { return !m_canSeek; }

private:
    void sortBy(const ListedRoot::Cell &cell, const ListColumn &shape);
    [[nodiscard]] QString keysAfter(const RowKey &key, Parameters &parameters) const;

    const ListedRoot &m_root;
    std::optional<RootSort> m_sort;
    bool m_descending = false;
    bool m_isIndexed = false;
    bool m_nullsAreLess = false;
    bool m_canSeek = true;
    bool m_isOfOwnType = true;
    QString m_sql;
    QString m_type;
    QString m_join;
    QString m_column;
};

} // namespace ondelete
