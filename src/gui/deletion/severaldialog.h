// SPDX-License-Identifier: MIT
#pragma once

#include "files/filethread.h"
#include "gui/deletion/deletetry.h"
#include "gui/deletion/severalmodel.h"
#include "gui/jobs/job.h"
#include "gui/widgets/environment.h"
#include "gui/widgets/theme.h"
#include "postgres/connection/dbthread.h"

#include <QtCore/QElapsedTimer>
#include <QtWidgets/QDialog>

#include <memory>
#include <optional>

namespace Ui {
class SeveralDialog;
}

namespace ondelete {

/// Deletes several root rows: each is looked at first, those that can go are ticked, and each goes in a transaction and
/// with an undo file of its own, or all together or none. Only what was shown is done.
class SeveralDialog final : public QDialog
{
    Q_OBJECT

public:
    /// @p db and @p files must outlive the dialog. @p mark stands in the title and decides what is asked.
    SeveralDialog(DbThread &db, FileThread &files, const Spec &spec, const QList<SeveralModel::Row> &rows,
                  const ConnectionMark &mark, QWidget *parent = nullptr);
    ~SeveralDialog() override;

    [[nodiscard]] bool isBusy() const
    {
        return m_phase == Phase::Look || m_phase == Phase::Try || m_phase == Phase::Run || m_togetherLook.isRunning();
    }
    /// Keeps what is not deleted yet; while it works, asks it to stop.
    void reject() override;

signals:
    /// Something was deleted, or may have been; @p archives: what can take it back.
    void changed(const QStringList &archives);
    /// What was deleted is to be taken back: the paths of the undo files.
    void undoRequested(const QStringList &archives);
    /// All batches of the delete @p set.
    void undoBatchesRequested(const QString &set);
    void announced(ondelete::Tone tone, const QString &text);

private:
    enum class Phase { Look, Confirm, Try, Run, Result };

    void showPhase(Phase phase);
    void lookNext();
    void lookTogether();
    void ticksChanged();
    void showTerms();
    [[nodiscard]] QString missing() const;
    void check();
    void runTry();
    void tryNext();
    void tried(const DeleteNotice &notice);
    void askForSideEffects();
    [[nodiscard]] bool isTogether() const;
    [[nodiscard]] QList<DeleteResult> tries() const;
    [[nodiscard]] QStringList userCode() const;
    [[nodiscard]] DeleteOptions optionsFor(const Preview &preview, const std::optional<DeleteResult> &tried) const;
    void run();
    void runNext();
    void showNotice();
    void runBatchesOf(int row);
    void failed(const QList<int> &rows, const DbError &error);
    void runTogether();
    void take(const DeleteResult &result);
    void showDone();

    DbThread &m_db;
    Spec m_spec;
    std::unique_ptr<Ui::SeveralDialog> m_ui;
    SeveralModel m_model;
    QList<int> m_queue;                ///< to be deleted yet
    QStringList m_archives;            ///< of what was deleted
    QStringList m_sets;                ///< of what was deleted in batches
    QList<DeleteResult> m_triedNow;    ///< of this try, one by one
    std::optional<Preview> m_together; ///< of all that is ticked
    std::optional<DeleteResult> m_triedTogether;
    QString m_besides; ///< what triggers write besides, as it was last asked for
    Job m_togetherLook;
    bool m_asksForCount = true;
    bool m_changed = false;
    bool m_warned = false;
    Phase m_phase = Phase::Look;
    QElapsedTimer m_begun; ///< with the first of a row's batches
    Job m_work;            ///< one look or delete after the other
};

} // namespace ondelete
