// SPDX-License-Identifier: MIT
#pragma once

#include "core/deletion/batcheddelete.h"
#include "core/records/receipt.h"

namespace ondelete {

/// The records of the deletes of the set @p set that were done, or may have been, the first batch first.
[[nodiscard]] QList<Receipt> batchesOf(const QString &set, const QList<Receipt> &all);

/// The newest set of the rows @p keys of @p root in the database that @p like is of, unless something of it was taken
/// back. Its records, the first batch first; none: there is no such set.
[[nodiscard]] QList<Receipt> earlierBatches(const Receipt &like, const QualifiedName &root, const QStringList &keys,
                                            const QList<Receipt> &all);

/// Whether nothing is left of the delete that @p batches are of.
[[nodiscard]] bool areAll(const QList<Receipt> &batches);

/// What the records of a set's deletes say of it: standOf() puts it into words.
[[nodiscard]] BatchedDelete leftBy(const QList<Receipt> &batches);

/// The later delete that took at once what @p batches had left; null where there is none that is not taken back.
[[nodiscard]] const Receipt *restOf(const QList<Receipt> &batches, const QList<Receipt> &all);

/// Records of one set as one: the newest of them, with the rows of all.
[[nodiscard]] Receipt asOneRecord(const QList<Receipt> &batches);

} // namespace ondelete
