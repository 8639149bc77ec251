// SPDX-License-Identifier: MIT
#pragma once

#include "core/audit/leftover.h"
#include "core/fix/fixresult.h"
#include "postgres/fix/fixrunner.h"

namespace ondelete {

/// What interrupted fixes left, with the catalog of that moment.
struct FoundLeftovers
{
    Schema schema;
    QList<Leftover> leftovers;
};

/// What interrupted fixes left in the database now. Throws DbError.
[[nodiscard]] FoundLeftovers readLeftovers(Connection &connection);

/// Removes @p leftovers, those of them that are there still, as patiently as a fix changes keys; the progress is that
/// of planCleanUp()'s items. Does not throw for what a step met: the result says it. Throws DbError only before the
/// first.
[[nodiscard]] FixResult cleanUpFix(Connection &connection, const QList<Leftover> &leftovers,
                                   const FixPatience &patience,
                                   const std::function<void(const FixProgress &)> &onProgress = {});

} // namespace ondelete
