// SPDX-License-Identifier: MIT
#pragma once

#include "report/report.h"

namespace ondelete {

/// Says of each check where in the repository it belongs, by what @p bytes of the file @p path tell: a JSON object from
/// a key's id, a table or "*" to "FILE" or "FILE:LINE"; or else SQL, such as a migration or a schema dump, whose line
/// is the one that names the constraint, or else makes the table. Throws UsageError where the JSON is none.
void placeChecks(QList<Report::Check> &checks, const QString &path, const QByteArray &bytes);

} // namespace ondelete
