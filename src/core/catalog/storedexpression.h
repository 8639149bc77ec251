// SPDX-License-Identifier: MIT
#pragma once

#include "core/catalog/codetrust.h"

namespace ondelete {

/// What an expression of the catalog (pg_node_tree) names by its oid, in its order, as often as it does.
struct NamedInExpression
{
    QList<Oid> functions;
    QList<Oid> operators;
    QList<Oid> types;
};

/// Reads @p tree as far as it names code and types. Pure.
[[nodiscard]] NamedInExpression namedIn(const QString &tree);

} // namespace ondelete
