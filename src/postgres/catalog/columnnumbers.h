// SPDX-License-Identifier: MIT
#pragma once

#include "core/catalog/schema.h"

namespace ondelete {

// The catalog tells columns by their numbers: a join for each name of each key is what a large one would cost.

/// The column of @p table, whose columns are in their order, that has @p number; null where there is none.
[[nodiscard]] const Column *columnOf(const Table &table, int number);
[[nodiscard]] Column *columnOf(Table &table, int number);

/// @p name of the columns @p numbers of @p table, in their order; those that it does not have are left out.
[[nodiscard]] QStringList namesOf(const Table &table, const QList<int> &numbers, QString Column::*name);

/// The numbers of an array.
[[nodiscard]] QList<int> numbersOf(const QStringList &array);
/// The numbers of an int2vector or an oidvector, which the catalog tells as "1 3".
[[nodiscard]] QList<int> numbersOf(const QString &vector);

} // namespace ondelete
