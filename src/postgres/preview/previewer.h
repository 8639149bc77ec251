// SPDX-License-Identifier: MIT
#pragma once

#include "core/catalog/schema.h"
#include "core/preview/preview.h"
#include "core/spec/spec.h"
#include "postgres/connection/connection.h"

#include <functional>
#include <optional>

namespace ondelete {

struct DeleteSurvey;

/// What deleting the root rows @p keys would do under @p rules: read-only, of one moment, in a transaction of its
/// own. Throws DbError; Kind::Refused where a key can't be one (its text is no value of the column's type).
/// @p onSurvey, where given, gets all that was found, in the same transaction.
[[nodiscard]] Preview previewDelete(Connection &connection, const Spec &spec, const QList<RowKey> &keys, RuleSet rules,
                                    const std::function<void(const Schema &, const DeleteSurvey &)> &onSurvey = {});

/// Both rule sets, of one moment and one reading of the catalog: @p onCurrent gets what the rules as they are would do
/// as soon as that is known, and where it takes long @p onFirst the first figures of it at once, both on this thread;
/// returned is what those that the rule list wants would do. None where a named row is not there.
[[nodiscard]] std::optional<Preview> previewBothRules(Connection &connection, const Spec &spec,
                                                      const QList<RowKey> &keys,
                                                      const std::function<void(const Preview &)> &onFirst,
                                                      const std::function<void(const Preview &)> &onCurrent);

/// What deleting each of @p keys by itself would do under the rules as they are, of one moment and one reading of the
/// catalog: @p onOne hears of each when it is known, on this thread. What the server refuses to tell is unknown, and
/// the rows that stop a delete are not read. Throws DbError where the whole can't go on.
void previewEach(Connection &connection, const Spec &spec, const QList<RowKey> &keys,
                 const std::function<void(const Preview &)> &onOne);

/// One rule set inside the caller's REPEATABLE READ transaction, with the catalog read there.
[[nodiscard]] Preview previewInTransaction(Connection &connection, const Schema &schema, const Spec &spec,
                                           const QList<RowKey> &keys, RuleSet rules);

} // namespace ondelete
