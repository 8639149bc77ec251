// SPDX-License-Identifier: MIT
#include "postgres/fix/recordedfix.h"

#include "files/fixrecord.h"
#include "files/migrationfiles.h"
#include "files/rollbackfile.h"
#include "files/teamfolder.h"
#include "files/undostore.h"
#include "postgres/records/receiptsettler.h"

#include <QtCore/QFile>

using namespace Qt::StringLiterals;

namespace ondelete {

namespace {

/// The script was saved before the first change; keys that were not changed have no place in it. Where it is not known
/// what was, all of it stays.
void keepOnlyDone(const FixPlan &plan, FixResult &result, const QString &reason)
{
    const FixPlan done = onlyDone(plan, result);
    if (result.rollbackFile.isEmpty() || !result.inDoubt.isEmpty() || done.items.size() == plan.items.size())
        return;
    if (done.isEmpty()) {
        if (QFile::remove(result.rollbackFile))
            result.rollbackFile.clear();
        return;
    }
    shortenRollback(done, result.rollbackFile, reason);
}

} // namespace

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
    keepOnlyDone(plan, result, notes.reason);
    record.settle(result);
    result.recordError = record.error();
    return result;
}

} // namespace ondelete
