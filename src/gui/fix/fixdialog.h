// SPDX-License-Identifier: MIT
#pragma once

#include "core/fix/fixchange.h"
#include "core/fix/fixresult.h"
#include "gui/jobs/job.h"
#include "gui/widgets/environment.h"
#include "postgres/audit/auditor.h"
#include "postgres/connection/dbthread.h"

#include <QtWidgets/QDialog>

#include <memory>

namespace Ui {
class FixDialog;
}

namespace ondelete {

class FixChoiceList;

/// Changes delete rules in four steps: choose, read the SQL, run it, see what became of it. The plan whose SQL is
/// read is the very object that runs, and its rollback script is saved before the first step.
class FixDialog final : public QDialog
{
    Q_OBJECT

public:
    /// @p db must outlive the dialog. @p mark stands in the title; on production the
    /// database's name is typed and a reason given before anything runs.
    FixDialog(DbThread &db, const Spec &spec, const AuditedSchema &before, const FixChoices &choices,
              const ConnectionMark &mark, QWidget *parent = nullptr);
    /// Brings back what a recorded fix changed, from reading on.
    FixDialog(DbThread &db, const Spec &spec, const AuditedSchema &before, const QList<FixChange> &changes,
              const ConnectionMark &mark, QWidget *parent = nullptr);
    ~FixDialog() override;

    /// Whether steps are running: the dialog stays open until they have stopped.
    [[nodiscard]] bool isRunning() const { return m_phase == Phase::Run; }
    void reject() override;
    /// Goes on from choosing to the SQL; no effect at another step, or while nothing is chosen.
    void read();

signals:
    /// The database was read anew after a fix that changed something.
    void audited(const ondelete::AuditedSchema &after);

private:
    enum class Phase { Choose, Read, Run, Result };

    void showPhase(Phase phase);
    [[nodiscard]] int rulesToChange() const; ///< items that only make an index change none
    void choicesChanged();
    [[nodiscard]] FixPlan planned() const;
    void lookForOrphans();
    void exportOrphans();
    void showRows(const QString &finding, const QString &constraint);
    void showReplanned();
    void showScript();
    void rehearsePlan();
    void chooseMigrationFolder();
    void checkConfirmed();
    void run();
    void finished(const FixResult &result);
    void failed(const DbError &error);
    void auditAgain();
    void showResult(const Audit *after);
    void showFooter();

    DbThread &m_db;
    Spec m_spec;
    AuditedSchema m_before;
    std::unique_ptr<Ui::FixDialog> m_ui;
    FixChoiceList *m_choices;
    std::optional<QList<FixChange>> m_reversal; ///< set: these are brought back
    QList<Orphans> m_orphans;
    Job m_orphansLook; ///< until it is done nothing runs
    Job m_orphansExport;
    FixPlan m_plan;
    FixResult m_result;
    Phase m_phase = Phase::Choose;
    QString m_rollbackFile;
    QString m_auditError;
    QStringList m_rehearsal; ///< what deletes would do afterwards, in sentences
    Job m_rehearse;
    Job m_save;
    Job m_work;                   ///< the fix, then the audit that judges it; stopped within the present step
    std::stop_source m_stopAfter; ///< lets the present rule finish
};

} // namespace ondelete
