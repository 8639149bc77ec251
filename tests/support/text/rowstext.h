// SPDX-License-Identifier: MIT
#pragma once

#include "core/audit/audit.h"
#include "core/preview/deleteforecast.h"
#include "support/text/texttokens.h"

namespace ondelete {

/// A delete of rows of one table, as far as the catalog tells.
struct DeleteCase
{
    Schema schema;
    DeleteGraph graph;
    QList<QList<WriteConflict>> conflicts; ///< of each node
};

/// The delete of rows of @p root in the schema of @p text (see schemaOf()), under the rules as they are.
[[nodiscard]] DeleteCase deleteCase(const QString &text, const QString &root,
                                    const std::source_location &where = std::source_location::current());
[[nodiscard]] DeleteCase deleteCase(const Schema &schema, const QString &root,
                                    const std::source_location &where = std::source_location::current());

/// Reads the groups of rows that a server would have counted, a line for each:
///
///     sessions 1 root
///     groups 4 goes
///     links 3 stays by links_group_id_fkey, links_session_id_fkey
///     links 2 stays by links_group_id_fkey breaks one_target
///
/// `by` names the keys that reach the rows beside those that delete them; `update` before one: by ON UPDATE. `breaks`
/// names conflicts that are violated whatever is written; `breaks one_target(021)` gives a verdict for each of its
/// combinations, or one for all. A mistake throws TextMistake.
[[nodiscard]] QList<RowGroup> rowsOf(const DeleteCase &of, const QString &text,
                                     const std::source_location &where = std::source_location::current());

/// What the server judged of @p text's rows.
[[nodiscard]] DeleteForecast forecastOf(const DeleteCase &of, const QString &text,
                                        const std::source_location &where = std::source_location::current());

/// Reads what was counted for an audit, a line for each key:
///
///     links_group_id_fkey 7 breaks one_target 4, other 2
///     parts_group_id_fkey unreadable "permission denied"
[[nodiscard]] QList<ConflictCount> countsOf(const Schema &schema, const QString &text,
                                            const std::source_location &where = std::source_location::current());

} // namespace ondelete
