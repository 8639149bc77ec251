// SPDX-License-Identifier: MIT
#include "gui/fix/fixsession.h"

#include "core/audit/decisions.h"
#include "core/fix/donefix.h"
#include "files/rollbackfile.h"
#include "gui/settings/waitingtimes.h"
#include "postgres/fix/orphanfinder.h"
#include "postgres/fix/recordedfix.h"
#include "postgres/fix/rehearser.h"

#include <algorithm>

namespace ondelete {

FixSession::FixSession(DbThread &db, const Spec &spec, const AuditedSchema &before,
                       const std::optional<QList<FixChange>> &reversal, QObject *parent)
    : QObject(parent)
    , m_db(db)
    , m_spec(spec)
    , m_before(before)
    , m_reversal(reversal)
{
}

/// The plan as it is wished, without the keys that orphans stop.
FixPlan FixSession::planned() const
{
    FixChoices choices = m_wish.choices;
    if (m_reversal)
        return planReversal(m_before.schema, *m_reversal,
                            m_wish.rulesOnly ? Reversal::RulesOnly : Reversal::RulesAndNotNull, choices.lockTimeoutMs);
    if (m_wish.isEmpty)
        return {};
    if (m_wish.leavesUnvalidated)
        for (const Orphans &found : m_orphans)
            choices.leaveUnvalidated.append(found.finding);
    return stopAtOrphans(planFix(m_before.schema, m_before.audit, choices), m_orphans);
}

void FixSession::choose(const FixWish &wish)
{
    m_wish = wish;
    m_orphans.clear(); // of an earlier look: that plan lacks the keys that they stop
    m_plan = planned();
}

void FixSession::examine(const FixWish &wish)
{
    choose(wish);
    if (!m_reversal)
        lookForOrphans();
    rehearsePlan();
}

void FixSession::replan(const FixWish &wish)
{
    m_wish = wish;
    m_plan = planned();
    rehearsePlan();
}

void FixSession::giveUp()
{
    m_orphansLook.drop();
    m_orphansExport.drop();
    m_rehearse.drop();
}

void FixSession::lookForOrphans()
{
    const auto found = [this](const QList<Orphans> &orphans) {
        m_orphans = orphans;
        emit orphansLookedFor();
    };
    m_orphansLook.start(m_db.run([plan = m_plan](Connection &connection) { return findOrphans(connection, plan); }),
                        found, [found](const DbError &) { found({}); }); // then the check of all rows will tell
}

void FixSession::readAllOrphans()
{
    const FixPlan plan = planFix(m_before.schema, m_before.audit, m_wish.choices);
    m_orphansExport.start(
        m_db.run([plan](Connection &connection) { return findOrphans(connection, plan, orphansInAFile); }),
        [this](const QList<Orphans> &orphans) { emit allOrphansRead(orphans); },
        [this](const DbError &error) { emit orphansNotRead(error.message); });
}

void FixSession::rehearsePlan()
{
    m_rehearsal = {tr("Trying out what deletes would do afterwards…")};
    const auto tell = [this](const QStringList &sentences) {
        m_rehearsal = sentences;
        emit rehearsed();
    };
    m_rehearse.start(
        m_db.run([spec = m_spec, plan = m_plan](Connection &connection) { return rehearse(connection, spec, plan); }),
        [this, tell](const Rehearsal &rehearsal) { tell(words(rehearsal, m_spec.root)); },
        [tell](const DbError &error) {
            tell(error.isCancelled()
                     ? QStringList()
                     : QStringList{
                         tr("What deletes would do afterwards could not be tried out: %1").arg(error.message)});
        });
}

void FixSession::run(const QString &reason)
{
    m_rehearse.drop(); // the fix does not wait for these
    m_orphansExport.drop();
    m_stopAfter = {};
    FixPatience patience;
    patience.lockTimeoutMs = lockTimeoutMs();
    patience.giveUpAfterSeconds = int(std::chrono::seconds(waitingTimes().fixKey).count());
    patience.afterThisKey = m_stopAfter.get_token();
    const auto progress = m_work.progress<FixProgress>([this](const FixProgress &sign) { emit progressed(sign); });
    const auto job = [plan = m_plan, patience, progress, reason, before = m_before.schema](Connection &connection) {
        // Saved here, off the window's thread: a slow disk is no reason to freeze.
        const QString file = newRollbackPath(before.server.database);
        if (const QString error = saveRollback(plan, file, reason); !error.isEmpty())
            throw DbError(DbError::Kind::Refused,
                          tr("The rollback script could not be saved, so nothing was changed. %1").arg(error));
        return runRecordedFix(connection, plan, before, {file, reason}, patience, progress);
    };
    m_work.start(
        m_db.run(job),
        [this](const FixResult &result) {
            m_rehearsal.clear();
            m_result = result;
            emit ran();
            auditAgain();
        },
        [this](const DbError &error) {
            m_result = {};
            m_result.outcome = error.isCancelled() ? FixOutcome::Cancelled : FixOutcome::Refused;
            emit notBegun(error);
        });
}

void FixSession::auditAgain()
{
    m_work.start(
        m_db.run([spec = m_spec](Connection &connection) { return auditDatabase(connection, spec); }),
        [this](const AuditedSchema &after) {
            m_after = after;
            judge(m_result, after.audit, m_reversal ? FixAim::Reversal : FixAim::RuleList);
            emit judged();
        },
        [this](const DbError &error) {
            m_auditError = error.message;
            emit judged();
        });
}

void FixSession::stop()
{
    m_work.stop();
}

void FixSession::stopAfterThisRule()
{
    m_stopAfter.request_stop();
}

int FixSession::rulesToChange() const
{
    return static_cast<int>(std::ranges::count_if(m_plan.items, &FixItem::changesKey));
}

QList<Finding> FixSession::decisionsToKeep() const
{
    if (!m_after || m_reversal)
        return {};
    return ondelete::decisionsToKeep(m_after->audit, decidedBy(m_plan, m_result, m_before.audit, m_wish.choices));
}

} // namespace ondelete
