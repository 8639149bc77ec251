// SPDX-License-Identifier: MIT
#pragma once

#include "core/catalog/names.h"

#include <QtCore/QList>
#include <QtCore/QStringList>

namespace ondelete {

/// Rows that a key's referencing columns point nowhere from: possible while a key is NOT VALID, or where its triggers
/// were switched off when the rows were written.
struct Orphans
{
    QString finding;
    QualifiedName table;
    qint64 rows = 0;
    QStringList columns;      ///< of `shown`: the primary key's, then the referencing ones
    QList<QStringList> shown; ///< the first of them

    friend bool operator==(const Orphans &, const Orphans &) = default;
};

/// "12 rows of public.webinars point at nothing.", and how many of them are listed where not all are.
[[nodiscard]] QString words(const Orphans &orphans);

} // namespace ondelete
