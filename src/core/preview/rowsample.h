// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QList>
#include <QtCore/QStringList>

namespace ondelete {

/// The first of some rows of a table, as far as a person needs them to know which they are.
struct RowSample
{
    qint64 rows = 0;          ///< all of them
    QStringList columns;      ///< of `shown`: the primary key's, the referencing ones, and those that name a row
    QList<QStringList> shown; ///< the first 100

    friend bool operator==(const RowSample &, const RowSample &) = default;
};

} // namespace ondelete
