// SPDX-License-Identifier: MIT
#include "files/fixrecord.h"

#include "files/serverreceipt.h"
#include "files/teamfolder.h"
#include "files/undostore.h"

#include <utility>

namespace ondelete {
namespace {

UndoStore storeOf(const Receipt &receipt)
{
    return UndoStore(teamFolderOf(receipt.systemIdentifier, receipt.database));
}

} // namespace

FixRecord::FixRecord(const FixPlan &plan, const Schema &before, const QString &rollbackFile, const QString &reason,
                     int backendPid)
    : m_receipt(newReceipt(Receipt::Kind::Fix, before.server))
{
    m_receipt.reason = reason;
    m_receipt.rollbackFile = rollbackFile;
    m_receipt.backendPid = backendPid;
    for (const FixItem &item : plan.items) {
        m_receipt.findings.append(item.finding);
        if (item.changesKey() || !item.indexName.isEmpty())
            m_receipt.changes.append(changeOf(item, before));
    }
    save();
}

void FixRecord::settle(const FixResult &result)
{
    if (!result.changed && result.inDoubt.isEmpty()) {
        storeOf(m_receipt).remove(m_receipt);
        m_error.clear();
        return;
    }
    QStringList done = result.inDoubt;
    QStringList unfinished;
    for (const StepResult &step : result.steps)
        (step.state == StepState::Done ? done : unfinished).append(step.finding);
    const auto stays = [&](const QString &finding) {
        return result.inDoubt.contains(finding) || (done.contains(finding) && !unfinished.contains(finding));
    };
    QStringList findings = m_receipt.findings;
    findings.removeIf([&](const QString &finding) { return !stays(finding); });
    QList<FixChange> changes;
    // An index may be there although its key was not changed then: a later fix's change of it is not this one's.
    for (const FixChange &change : std::as_const(m_receipt.changes))
        if (stays(change.finding))
            changes.append(change);
        else if (!change.index.isEmpty() && done.contains(change.finding))
            changes.append(change.withoutKey());
    m_receipt.changes = changes;
    if (findings.isEmpty() && changes.isEmpty()) {
        m_receipt.state = Receipt::State::RolledBack; // what it left behind is no change of a key
    } else {
        m_receipt.findings = findings;
        m_receipt.state = result.inDoubt.isEmpty() ? Receipt::State::Committed : Receipt::State::InDoubt;
    }
    save();
}

void FixRecord::save()
{
    m_error = storeOf(m_receipt).save(m_receipt);
}

} // namespace ondelete
