// SPDX-License-Identifier: MIT
#pragma once

#include "core/catalog/names.h"

#include <QtCore/QJsonObject>
#include <QtCore/QStringList>

#include <optional>

namespace ondelete {

/// Which part one transaction is of a delete that was asked for in batches: all parts carry the same name.
struct BatchOf
{
    QString set;         ///< the name
    int number = 0;      ///< from 1, in the order in which they were deleted
    int planned = 0;     ///< of how many, as far as that could be told by then
    qint64 rows = 0;     ///< that each was to have at most
    QualifiedName root;  ///< whose rows the whole is about
    QStringList keys;    ///< of the whole, as toText(RowKey); hashes where erased
    bool isLast = false; ///< nothing is left after it

    friend bool operator==(const BatchOf &, const BatchOf &) = default;
};

[[nodiscard]] QJsonObject toJson(const BatchOf &batch);
/// Unset where it is none: somebody else may have written it.
[[nodiscard]] std::optional<BatchOf> batchFromJson(const QJsonObject &object);

} // namespace ondelete
