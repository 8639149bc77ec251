// SPDX-License-Identifier: MIT
#pragma once

#include "core/preview/deleteforecast.h"
#include "core/spec/spec.h"
#include "postgres/connection/connection.h"
#include "postgres/connection/pinnedsettings.h"
#include "postgres/preview/previewquery.h"
#include "postgres/preview/rootkeys.h"

#include <optional>

namespace ondelete {

/// All that is known of a delete before it is done: the preview, and what the delete itself needs beyond it.
struct DeleteSurvey
{
    Preview preview;
    RootKeys roots;
    PreviewShape shape;
    PreviewQuery::Conflicts conflicts = PreviewQuery::Conflicts::Judge; ///< as the rows were counted
    DeleteForecast forecast;
    QList<RowKey>
        protectedBelow; ///< rows of the root table that are protected and go with the named ones; the first hundred
};

/// What is thrown where the database lacks the root table: SQLSTATE 42P01, and the name that may have been meant.
[[nodiscard]] DbError rootIsMissing(const Schema &schema, const RootSpec &root);

/// References without a key are found by reading whole tables.
enum class Undeclared { Count, Skip };

/// Surveys the delete of @p keys inside the caller's REPEATABLE READ transaction; its settings are as before
/// afterwards. Throws DbError.
[[nodiscard]] DeleteSurvey surveyDelete(Connection &connection, const Schema &schema, const Spec &spec,
                                        const QList<RowKey> &keys, RuleSet rules,
                                        Undeclared undeclared = Undeclared::Count);

/// What can be said at once, where the survey itself must read large tables: the rows that indexes find, no outcome.
/// Unset where the survey is quick. Inside the same transaction; throws DbError.
[[nodiscard]] std::optional<Preview> firstFigures(Connection &connection, const Schema &schema, const Spec &spec,
                                                  const QList<RowKey> &keys, RuleSet rules);

} // namespace ondelete
