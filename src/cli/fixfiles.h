// SPDX-License-Identifier: MIT
#pragma once

#include "cli/command.h"
#include "core/fix/fixresult.h"

namespace ondelete {

/// Saves the rollback script, with --reason above it, to --rollback, else to a new file in the data folder, and says
/// where. Returns its path. Throws UsageError where it exists already or can't be written: the fix must not begin then.
[[nodiscard]] QString saveRollbackAsAsked(const CommandContext &context, const FixPlan &plan, const QString &database);

/// Writes the plan to @p folder as numbered files, one for each transaction. Throws UsageError before the first is
/// written where one of them exists.
void saveMigrations(const CommandContext &context, const FixPlan &plan, const QString &folder);

/// After a fix: writes what @p result says was changed as such files to a new folder beside @p rollbackFile, for the
/// next deploy, and says where, or why not.
void offerMigrations(const CommandContext &context, const FixPlan &plan, const FixResult &result,
                     const QString &rollbackFile);

/// Throws UsageError where orphans can't be written to @p path: it is there, or its ending says no format.
void checkOrphansPath(const QString &path);
/// Writes @p orphans to @p path, in the format of its ending. Throws UsageError where that can't be.
void saveOrphans(const CommandContext &context, const QList<Orphans> &orphans, const ServerInfo &server,
                 const QString &path);

} // namespace ondelete
