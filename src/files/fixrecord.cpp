// SPDX-License-Identifier: MIT
#include "files/fixrecord.h"

#include "files/undostore.h"

namespace ondelete {

QString recordFix(const FixResult &result, const FixPlan &plan, const Schema &before, const QString &reason)
{
    const ServerInfo &server = before.server;
    if (!result.changed)
        return {};
    Receipt receipt = newReceipt(Receipt::Kind::Fix);
    receipt.state = Receipt::State::Committed; // each key's change is, or it is not named here
    receipt.user = server.user;
    receipt.host = server.host;
    receipt.database = server.database;
    receipt.systemIdentifier = server.systemIdentifier;
    receipt.serverVersion = server.version;
    receipt.reason = reason;
    receipt.rollbackFile = result.rollbackFile;
    QStringList unfinished;
    for (const StepResult &step : result.steps)
        (step.state == StepState::Done ? receipt.findings : unfinished).append(step.finding);
    receipt.findings.removeDuplicates();
    receipt.findings.removeIf([&](const QString &finding) { return unfinished.contains(finding); });
    for (const FixItem &item : plan.items)
        if (item.changesKey() && receipt.findings.contains(item.finding))
            receipt.changes.append(changeOf(item, before));
    return UndoStore(teamFolderOf(server.systemIdentifier, server.database)).save(receipt);
}

} // namespace ondelete
