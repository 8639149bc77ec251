// SPDX-License-Identifier: MIT
#pragma once

#include "core/catalog/schema.h"
#include "core/preview/preview.h"
#include "postgres/connection/connection.h"

#include <QtCore/QSet>

#include <functional>

namespace ondelete {

/// Where a row is: what a run of the server's removes or changes is gone from there.
struct RowPlace
{
    Oid part = 0;      ///< the partition, or table
    quint64 tuple = 0; ///< block and line

    [[nodiscard]] QString ctid() const;

    friend auto operator<=>(const RowPlace &, const RowPlace &) = default;
};

/// Of tables larger than this is not found out which rows went.
constexpr qint64 mostPlaces = 1'000'000;

/// Of all rows of @p table, sorted; unset where they are too many. Throws DbError.
[[nodiscard]] std::optional<QList<RowPlace>> placesOf(Connection &connection, const Table &table);

/// "(12,3)"
[[nodiscard]] RowPlace placeAt(Oid part, QStringView ctid);

/// Those of @p all that are not in @p others; both sorted.
[[nodiscard]] QList<RowPlace> without(const QList<RowPlace> &all, const QList<RowPlace> &others);

/// The primary keys of the rows that this transaction wrote and that meet @p condition on the row "x". Throws DbError.
[[nodiscard]] QSet<RowKey> keysOfOwnRows(Connection &connection, const Table &table,
                                         const QString &condition = QStringLiteral("true"));

/// A row as it is read here: its place and the texts of its primary key.
using OnPlacedRow = std::function<void(const QString &part, const QString &ctid, const RowKey &key)>;

/// The rows at @p places, or with one of @p keys, that meet @p condition on the row "x"; in the order of their places.
/// Throws DbError.
void eachRowAt(Connection &connection, const Table &table, const QList<RowPlace> &places, const OnPlacedRow &onRow,
               const QString &condition = QStringLiteral("true"));
void eachRowOf(Connection &connection, const Table &table, const QSet<RowKey> &keys, const OnPlacedRow &onRow);

} // namespace ondelete
