// SPDX-License-Identifier: MIT
#include "postgres/fix/recordedfix.h"

#include "files/fixrecord.h"
#include "files/undostore.h"
#include "postgres/records/receiptsettler.h"

using namespace Qt::StringLiterals;

namespace ondelete {

FixResult runRecordedFix(Connection &connection, const FixPlan &plan, const Schema &before, const FixNotes &notes,
                         const FixPatience &patience, const std::function<void(const FixProgress &)> &onProgress)
{
    if (plan.isEmpty())
        return runFix(connection, plan, patience, onProgress);
    settleReceipts(connection, UndoStore(teamFolderOf(before.server.systemIdentifier, before.server.database)));
    // Behind a pooler it may be another's soon: a record settled too early is made good by settle(), unless that is
    // killed, too.
    const qint64 pid = connection.query(u"SELECT pg_catalog.pg_backend_pid()"_s).integer(0, 0);
    FixRecord record(plan, before, notes.rollbackFile, notes.reason, int(pid));
    FixResult result = runFix(connection, plan, patience, onProgress);
    result.rollbackFile = notes.rollbackFile;
    record.settle(result);
    result.recordError = record.error();
    return result;
}

} // namespace ondelete
