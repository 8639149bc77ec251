// SPDX-License-Identifier: MIT
#pragma once

#include "core/records/receipt.h"

namespace ondelete {

/// The records of the deletes of the set @p set, the first batch first.
[[nodiscard]] QList<Receipt> batchesOf(const QString &set, const QList<Receipt> &all);

/// The set that a delete of the rows @p keys of @p root goes on with: the newest of them in this database, unless it
/// was finished, or something of it was taken back. Its records, the first batch first; none: there is no such set.
[[nodiscard]] QList<Receipt> unfinishedBatches(const Receipt &like, const QualifiedName &root, const QStringList &keys,
                                               const QList<Receipt> &all);

} // namespace ondelete
