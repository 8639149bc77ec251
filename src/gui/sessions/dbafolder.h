// SPDX-License-Identifier: MIT
#pragma once

#include "postgres/audit/auditor.h"

namespace ondelete {

/// Where the folder for a DBA was written, or a sentence that says what went wrong.
struct DbaFolder
{
    QString path;
    QString error;
};

/// Writes all that a DBA needs to make deletes possible into a new folder below @p parent: the message, the plan as
/// HTML, the migration SQL, its rollback and the commands. Tables, keys and counts only: no row's contents. The plan
/// is the one of a user who owns the tables, whatever the connected one may do.
[[nodiscard]] DbaFolder saveDbaFolder(const QString &parent, const QString &message, const AuditedSchema &audited);

} // namespace ondelete
