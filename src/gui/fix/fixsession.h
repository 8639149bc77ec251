// SPDX-License-Identifier: MIT
#pragma once

#include "core/fix/fixchange.h"
#include "core/fix/fixresult.h"
#include "gui/jobs/job.h"
#include "postgres/audit/auditor.h"
#include "postgres/connection/dbthread.h"

#include <QtCore/QObject>

#include <optional>

namespace ondelete {

/// What a person wants of a fix at present.
struct FixWish
{
    FixChoices choices;
    bool isEmpty = false;           ///< nothing is ticked
    bool leavesUnvalidated = false; ///< the keys that have orphans
    bool rulesOnly = false;         ///< of a reversal
};

/// One fix, from the plan to what became of it: the plan, the rows that are in its way, what deletes would do
/// afterwards, the run, and the audit that judges it. Pages show it.
class FixSession final : public QObject
{
    Q_OBJECT

public:
    /// @p db must outlive it. @p reversal, where given: these changes of a recorded fix are brought back.
    FixSession(DbThread &db, const Spec &spec, const AuditedSchema &before,
               const std::optional<QList<FixChange>> &reversal = {}, QObject *parent = nullptr);

    /// Plans anew: what was found of an earlier plan is forgotten.
    void choose(const FixWish &wish);
    /// Plans anew, looks for orphans, and tries the plan out.
    void examine(const FixWish &wish);
    /// Plans anew, knowing of the orphans, and tries the plan out.
    void replan(const FixWish &wish);
    /// The plan is given up: nobody waits for what is being found out about it.
    void giveUp();
    /// Reads all orphans, not only the first.
    void readAllOrphans();
    /// Saves the rollback script, runs the plan, and audits again.
    void run(const QString &reason);
    /// Within the present step.
    void stop();
    void stopAfterThisRule();

    [[nodiscard]] const Spec &spec() const { return m_spec; }
    [[nodiscard]] const AuditedSchema &before() const { return m_before; }
    [[nodiscard]] const std::optional<QList<FixChange>> &reversal() const { return m_reversal; }
    [[nodiscard]] const FixPlan &plan() const { return m_plan; }
    [[nodiscard]] int rulesToChange() const; ///< items that only make an index change none
    [[nodiscard]] int lockTimeoutMs() const { return m_wish.choices.lockTimeoutMs; }
    [[nodiscard]] bool isLookingForOrphans() const { return m_orphansLook.isRunning(); }
    [[nodiscard]] const QList<Orphans> &orphans() const { return m_orphans; }
    /// What deletes would do afterwards, in sentences.
    [[nodiscard]] const QStringList &rehearsal() const { return m_rehearsal; }
    [[nodiscard]] const FixResult &result() const { return m_result; }
    /// The audit after the fix; unset where it could not be had, because of auditError().
    [[nodiscard]] const std::optional<AuditedSchema> &after() const { return m_after; }
    [[nodiscard]] const QString &auditError() const { return m_auditError; }
    /// What was decided here and the rule list does not hold: until it does, the audit reports it.
    [[nodiscard]] QList<Finding> decisionsToKeep() const;

signals:
    void orphansLookedFor();
    void rehearsed();
    void allOrphansRead(const QList<ondelete::Orphans> &orphans);
    void orphansNotRead(const QString &why);
    void progressed(const ondelete::FixProgress &progress);
    /// It ran: result() says what became of it, and the rules are read again.
    void ran();
    /// result() was held against the rules as they are now, where they could be read.
    void judged();
    /// It did not begin: nothing was changed.
    void notBegun(const ondelete::DbError &error);

private:
    [[nodiscard]] FixPlan planned() const;
    void lookForOrphans();
    void rehearsePlan();
    void auditAgain();

    DbThread &m_db;
    Spec m_spec;
    AuditedSchema m_before;
    std::optional<QList<FixChange>> m_reversal;
    FixWish m_wish;
    FixPlan m_plan;
    QList<Orphans> m_orphans;
    QStringList m_rehearsal;
    FixResult m_result;
    std::optional<AuditedSchema> m_after;
    QString m_auditError;
    Job m_orphansLook; ///< until it is done nothing runs
    Job m_orphansExport;
    Job m_rehearse;
    Job m_work;                   ///< the fix, then the audit that judges it
    std::stop_source m_stopAfter; ///< lets the present rule finish
};

} // namespace ondelete
