// SPDX-License-Identifier: MIT
#pragma once

#include "files/archivefile.h"
#include "files/filethread.h"
#include "gui/activity/undoseveralmodel.h"
#include "gui/jobs/job.h"
#include "gui/widgets/theme.h"
#include "postgres/connection/dbthread.h"

#include <QtWidgets/QDialog>

#include <functional>
#include <memory>

namespace Ui {
class UndoSeveralDialog;
}

namespace ondelete {

/// Takes several deletes back, the last one first: each is looked at, those that can come back are ticked, and each
/// comes back in a transaction of its own, all of it or nothing.
class UndoSeveralDialog final : public QDialog
{
    Q_OBJECT

public:
    /// @p db and @p files must outlive the dialog. @p environment stands in the title.
    UndoSeveralDialog(DbThread &db, FileThread &files, const Spec &spec, const QStringList &archives,
                      const QString &environment, QWidget *parent = nullptr);
    ~UndoSeveralDialog() override;

    [[nodiscard]] bool isBusy() const { return m_phase == Phase::Look || m_phase == Phase::Run; }
    /// Leaves as it is what is not back yet; while it works, asks it to stop.
    void reject() override;

signals:
    /// Something came back, or may have.
    void undone();
    void announced(ondelete::Tone tone, const QString &text);

private:
    enum class Phase { Look, Confirm, Run, Result };
    struct Opened
    {
        ArchiveFile archive;
        QList<Receipt> trusted; ///< what the records say of it
    };

    void showPhase(Phase phase);
    void lookNext();
    void check();
    void run();
    void runNext();
    void showDone();
    /// Opens the undo file of @p row, asks the server, and hands the answer to @p onResult, or calls @p onError.
    void ask(int row, const UndoOptions &options,
             const std::function<void(const ArchiveFile &, const UndoResult &)> &onResult,
             const std::function<void(const DbError &)> &onError);

    DbThread &m_db;
    FileThread &m_files;
    Spec m_spec;
    std::unique_ptr<Ui::UndoSeveralDialog> m_ui;
    UndoSeveralModel m_model;
    QList<int> m_queue; ///< to be looked at, or put back, yet
    bool m_changed = false;
    Phase m_phase = Phase::Look;
    Job m_work; ///< one look or undo after the other
};

} // namespace ondelete
