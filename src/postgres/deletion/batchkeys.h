// SPDX-License-Identifier: MIT
#pragma once

#include "core/catalog/schema.h"
#include "core/preview/preview.h"
#include "core/spec/spec.h"
#include "postgres/connection/connection.h"

namespace ondelete {

/// Rows that the next batch of a delete is to be made of.
struct BatchWanted
{
    enum class Rows {
        Free,  ///< of any table that the delete reaches: those that nothing in their circle points at
        Named, ///< the root rows themselves, whatever points at them
    };

    Rows rows = Rows::Free;
    QualifiedName table;
    QList<Oid> holding; ///< the keys of the circle that point at the table
    qsizetype most = 0;
    bool evenIfProtected = false;
};

/// Their keys, and whether nothing of the delete is left after them.
struct BatchKeys
{
    QList<RowKey> keys;
    bool areLast = false;
};

/// Finds rows that go with the root rows @p keys, in the present transaction's snapshot: none where no root row is
/// left. Its settings are as before afterwards. Throws DbError; Kind::Refused where a root row is protected by now.
[[nodiscard]] BatchKeys findBatch(Connection &connection, const Schema &schema, const Spec &spec,
                                  const QList<RowKey> &keys, const BatchWanted &wanted);

} // namespace ondelete
