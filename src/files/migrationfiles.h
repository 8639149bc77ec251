// SPDX-License-Identifier: MIT
#pragma once

#include "core/fix/donefix.h"

namespace ondelete {

/// What came of writing migration files: their paths, or a sentence that says what went wrong.
struct MigrationFiles
{
    QStringList paths;
    QString error;
};

/// Writes the plan to @p folder, made where it is not there, as numbered files, one for each transaction, each
/// runnable by `psql -f`. Nothing is written where one of them exists.
[[nodiscard]] MigrationFiles saveMigrationFiles(const FixPlan &plan, const QString &folder);

} // namespace ondelete
