// SPDX-License-Identifier: MIT
#pragma once

#include "core/preview/preview.h"

#include <optional>

namespace ondelete {

/// The order of the list by one of its columns; nulls last, rows that are alike by their key.
struct RootSort
{
    int column = 0; ///< of the rule list's columns
    bool descending = false;

    friend bool operator==(const RootSort &, const RootSort &) = default;
};

/// Where a page of the list ended: the next one goes on there, whatever was inserted or deleted meanwhile.
struct RootPlace
{
    std::optional<QString> value; ///< of the column that it is sorted by; unset: NULL
    RowKey key;
    qint64 skipped = 0; ///< rows before, for types of others, whose values can't be looked for: these are counted

    friend bool operator==(const RootPlace &, const RootPlace &) = default;
};

/// Which root rows to list.
struct RootQuery
{
    enum class Scope { Listed, All };
    /// Exact: however long it takes. Quick: exact of a small table, else the planner's estimates. None: they are known.
    enum class Counting { Exact, Quick, None };

    QString search; ///< as a person types it: a phone, a name, an organization, an id
    Scope scope = Scope::Listed;
    int limit = 200;
    Counting counting = Counting::Exact;
    std::optional<RootSort> sort{};   ///< unset: as the rule list says
    std::optional<RootPlace> after{}; ///< RootList::next of the page before, of the same query

    friend bool operator==(const RootQuery &, const RootQuery &) = default;
};

/// How many root rows there are.
struct RootCounts
{
    enum class Certainty { Unknown, Estimated, Exact };

    qint64 listed = 0; ///< rows in the scope Listed
    qint64 all = 0;    ///< rows in the scope All
    Certainty certainty = Certainty::Unknown;

    [[nodiscard]] bool isExact() const { return certainty == Certainty::Exact; }
    friend bool operator==(const RootCounts &, const RootCounts &) = default;
};

/// An index that would make the list or its search quick, in the way in which they look.
struct RootIndex
{
    enum class Serves { Sort, Names, Phones, LookedUp };

    Serves serves = Serves::Sort;
    QString column;    ///< of the root table
    QString name;      ///< of the index
    QString extension; ///< CREATE EXTENSION …, which must come before; empty: none
    QString statement; ///< CREATE INDEX CONCURRENTLY …; of a partitioned root all of it, with "; " between

    /// An index of one partition.
    struct Part
    {
        quint32 table = 0;
        QString name;
        QString statement; ///< CREATE INDEX CONCURRENTLY …

        friend bool operator==(const Part &, const Part &) = default;
    };
    QList<Part> parts = {};    ///< of a partitioned root: those that are made first, one by one
    QStringList together = {}; ///< then what makes them one, in one transaction

    friend bool operator==(const RootIndex &, const RootIndex &) = default;
};

/// One root row in the list. `cells` follow the spec's columns; `values` are the raw texts behind them.
struct RootRow
{
    RowKey key;
    QString label;
    bool isProtected = false;
    QStringList cells;  ///< for people: labels and looked-up names applied; a null is an empty text
    QStringList values; ///< as the server writes them

    friend bool operator==(const RootRow &, const RootRow &) = default;
};

/// A page of the root's list.
struct RootList
{
    enum class Kind { Text, Number, Timestamp, Phone };

    QStringList titles;
    QStringList names; ///< stable column names for JSON and CSV
    QList<Kind> kinds; ///< of the columns' values
    QList<RootRow> rows;
    bool more = false;                                              ///< rows beyond the limit exist
    qint64 total = 0;                                               ///< rows in the scope, without the search
    qint64 listed = 0;                                              ///< rows in the scope Listed
    qint64 all = 0;                                                 ///< rows in the scope All
    RootCounts::Certainty certainty = RootCounts::Certainty::Exact; ///< of these three
    bool mayHideRows = false;                                       ///< row-level security may hide rows from this user
    std::optional<RootPlace> next{}; ///< where the next page begins; unset: there is none
    std::optional<RootSort> sort{};  ///< as it is sorted; unset: by the key, or a column that is not shown
    QList<bool> sortable{};          ///< of the columns
    QList<RootIndex> slow{};         ///< what this list or search would have been quick with, in a large table
};

} // namespace ondelete
