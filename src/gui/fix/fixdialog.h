// SPDX-License-Identifier: MIT
#pragma once

#include "gui/fix/fixsession.h"
#include "gui/widgets/environment.h"
#include "gui/widgets/theme.h"

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
    /// It ran: what came of it, in short.
    void announced(ondelete::Tone tone, const QString &text);

private:
    enum class Phase { Choose, Read, Run, Result };

    FixDialog(DbThread &db, const Spec &spec, const AuditedSchema &before, const FixChoices &choices,
              const std::optional<QList<FixChange>> &reversal, const ConnectionMark &mark, QWidget *parent);

    void showPhase(Phase phase);
    [[nodiscard]] FixWish wish() const;
    void choicesChanged();
    void offerOrphans(const QList<Orphans> &orphans);
    void showRows(const QString &finding, const QString &constraint);
    void showReplanned();
    void showScript();
    void chooseMigrationFolder();
    void chooseRuleList();
    void keepDecisions(const QString &path);
    void checkConfirmed();
    void run();
    void showRan();
    void showNotBegun(const DbError &error);
    void showResult();
    void showFooter();

    DbThread &m_db; ///< of the rows that are looked at
    FixSession m_session;
    std::unique_ptr<Ui::FixDialog> m_ui;
    FixChoiceList *m_choices;
    Phase m_phase = Phase::Choose;
    Job m_save;
};

} // namespace ondelete
