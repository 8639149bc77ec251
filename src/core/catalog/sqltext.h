// SPDX-License-Identifier: MIT
#pragma once

#include "core/catalog/schema.h"

namespace ondelete {

/// @p text as a string literal that no setting of the server can turn into something else.
[[nodiscard]] QString sqlLiteral(QString text);

/// @p name in quotes, for names that the server has not quoted.
[[nodiscard]] QString sqlIdentifier(QString name);

/// The text of @p value, a column or an expression of @p column's type. Where the type is not PostgreSQL's own, as its
/// output function writes it: a cast to text may be anybody's function. Needs no search_path.
[[nodiscard]] QString textOf(const QString &value, const Column &column);
[[nodiscard]] QString textOf(const QString &value, bool isOfOwnType);

} // namespace ondelete
