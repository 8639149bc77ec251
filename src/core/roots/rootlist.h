// SPDX-License-Identifier: MIT
#pragma once

#include "core/preview/preview.h"

namespace ondelete {

/// Which root rows to list.
struct RootQuery
{
    enum class Scope { Listed, All };

    QString search; ///< as a person types it: a phone, a name, an organization, an id
    Scope scope = Scope::Listed;
    int limit = 200;

    friend bool operator==(const RootQuery &, const RootQuery &) = default;
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
    bool more = false;        ///< rows beyond the limit exist
    qint64 total = 0;         ///< rows in the scope, without the search
    qint64 listed = 0;        ///< rows in the scope Listed
    qint64 all = 0;           ///< rows in the scope All
    bool mayHideRows = false; ///< row-level security may hide rows from this user
};

} // namespace ondelete
