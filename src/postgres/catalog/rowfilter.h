// SPDX-License-Identifier: MIT
#pragma once

#include "core/catalog/schema.h"
#include "core/spec/spec.h"
#include "postgres/connection/connection.h"

namespace ondelete {

/// The type of a filtered column, below all domains.
struct FilteredType
{
    QString name;      ///< as the server names it to people, without a length: "integer"
    bool isOwn = true; ///< as Column::ofOwnType
};

[[nodiscard]] FilteredType typeOf(const Column &column);

/// SQL that is true for the rows that @p filter takes: @p column, of @p type, against the array of
/// the filter's values in @p parameter ("$2"). The values are read by the column's own type: 't', 'true' and 'yes' are
/// one boolean. A NULL is in no list of values.
[[nodiscard]] QString filterCondition(const RowFilter &filter, const QString &column, const FilteredType &type,
                                      const QString &parameter);

/// Throws DbError (Kind::Refused, SQLSTATE of class 22) where a value of @p filter is no value of its column: a filter
/// that can't be judged must not let a row pass. @p field is its name in the rule list. In a transaction, which is lost
/// then.
void checkFilterValues(Connection &connection, const QualifiedName &table, const RowFilter &filter,
                       const QString &field, const FilteredType &type);

/// What the rule list says of the root table that is not so: columns that it does not have, values of filters that are
/// no values of theirs. A sentence each, which names the field. In a transaction; throws DbError.
[[nodiscard]] QStringList misfitsOf(Connection &connection, const Schema &schema, const RootSpec &root);

} // namespace ondelete
