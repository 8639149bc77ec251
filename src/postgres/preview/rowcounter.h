// SPDX-License-Identifier: MIT
#pragma once

#include "core/preview/previewwords.h"
#include "postgres/preview/deletesurvey.h"

namespace ondelete {

/// What a delete would meet, as the server counted it.
struct RowCounts
{
    QList<RowGroup> groups; ///< in the order of the nodes
    QList<DanglingRows> dangling;
};

/// Counts what the delete of the root rows of @p survey meets, and judges it. Each row is reached once:
/// in a large reach the rows that go are found first, table after table from the root on (into the survey's shape),
/// and where none went nothing is asked. What can't be evaluated is left open there, too. Throws DbError.
[[nodiscard]] RowCounts countRows(Connection &connection, const Schema &schema, DeleteSurvey &survey);

/// Throws DbError where a table was rewritten since the places of its rows were found.
void mustBeInPlace(Connection &connection, const Schema &schema, const PreviewShape &shape);

} // namespace ondelete
