// SPDX-License-Identifier: MIT
#pragma once

#include "core/audit/leftover.h"
#include "core/fix/fixresult.h"
#include "gui/jobs/job.h"
#include "gui/widgets/environment.h"
#include "postgres/connection/dbthread.h"

#include <QtWidgets/QDialog>

#include <memory>

namespace Ui {
class CleanUpDialog;
}

namespace ondelete {

/// Shows what an interrupted fix left, and removes it step by step.
class CleanUpDialog final : public QDialog
{
    Q_OBJECT

public:
    /// @p db must outlive the dialog. @p schema is of the moment when @p leftovers were found.
    CleanUpDialog(DbThread &db, const Schema &schema, const QList<Leftover> &leftovers, const ConnectionMark &mark,
                  QWidget *parent = nullptr);
    ~CleanUpDialog() override;

    [[nodiscard]] bool isRunning() const { return m_phase == Phase::Run; }
    /// Leaves what is left; while steps run, it stays open.
    void reject() override;

signals:
    /// Something was removed.
    void cleaned();

private:
    enum class Phase { Look, Run, Result };

    void showPhase(Phase phase);
    void run();
    void finished(const FixResult &result);

    DbThread &m_db;
    QList<Leftover> m_leftovers;
    std::unique_ptr<Ui::CleanUpDialog> m_ui;
    Phase m_phase = Phase::Look;
    Job m_work;
};

} // namespace ondelete
