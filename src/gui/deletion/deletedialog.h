// SPDX-License-Identifier: MIT
#pragma once

#include "core/deletion/batcheddelete.h"
#include "core/deletion/rowpace.h"
#include "core/spec/spec.h"
#include "files/filethread.h"
#include "gui/deletion/batchdeleting.h"
#include "gui/deletion/effectmodel.h"
#include "gui/jobs/job.h"
#include "gui/sessions/sessionmodel.h"
#include "gui/widgets/environment.h"
#include "postgres/connection/dbthread.h"

#include <QtCore/QElapsedTimer>
#include <QtWidgets/QDialog>

#include <memory>
#include <optional>

namespace Ui {
class DeleteDialog;
}

namespace ondelete {

/// Deletes one root row: what will happen, a reason, the label typed, then the run and what became of it. Only what
/// was shown is done: the confirmed digest goes with it.
class DeleteDialog final : public QDialog
{
    Q_OBJECT

public:
    /// @p db and @p files must outlive the dialog. @p mark stands in the title and decides what is asked.
    DeleteDialog(DbThread &db, FileThread &files, const Spec &spec, const RootRow &row, const RowWords &words,
                 const Preview &preview, const ConnectionMark &mark, QWidget *parent = nullptr);
    ~DeleteDialog() override;

    [[nodiscard]] bool isRunning() const { return m_phase == Phase::Run || m_phase == Phase::Try; }
    /// Keeps the row; while the delete runs, or is tried, asks it to stop.
    void reject() override;

protected:
    void resizeEvent(QResizeEvent *event) override;

signals:
    void deleted(const ondelete::DeleteResult &result);
    /// It was tried, and the row is still there, or nobody knows.
    void notDeleted();
    /// The same of a delete in batches, of which this run has deleted some.
    void partlyDeleted();
    void announced(ondelete::Tone tone, const QString &text);
    void undoRequested(const QString &archive);
    /// All batches of the delete @p set.
    void undoBatchesRequested(const QString &set);

private:
    enum class Phase { Confirm, Try, Run, Result };

    void showPhase(Phase phase);
    void setNotices(const QList<DeleteNotice> &notices);
    void warn(const DeleteNotice &notice);
    void showNotices();
    void fitNotices();
    void showDetails(bool shown);
    void check();
    void showUndoTerms();
    [[nodiscard]] QString missing() const;
    [[nodiscard]] bool isLabelTyped() const;
    void runTry();
    void tried(const DeleteResult &result);
    void showSideEffects(const DeleteResult &result);
    [[nodiscard]] DeleteOptions options() const;
    void run();
    void runInBatches(const DeleteOptions &options);
    void showProgress(const BatchProgress &progress);
    void showRows(const RowProgress &progress);
    void showBar(qint64 rows, qint64 of);
    void batchesFinished(const BatchedDelete &batches);
    void showEffects(const DeleteResult &result);
    void finished(const DeleteResult &result);
    void failed(const DbError &error);

    DbThread &m_db;
    Spec m_spec;
    RootRow m_row;
    Preview m_preview;
    QString m_name;
    QString m_archive; ///< after the delete
    QString m_set;     ///< after one in batches: their name
    std::unique_ptr<Ui::DeleteDialog> m_ui;
    EffectModel m_effects;
    QList<DeleteNotice> m_warnings; ///< the preview's own
    QList<DeleteNotice> m_notices;  ///< those that are shown
    QStringList m_remarks;          ///< shown with the details
    Phase m_phase = Phase::Confirm;
    bool m_asksForLabel = true;
    std::optional<DeleteResult> m_tried; ///< what triggers write besides, as far as it is known
    QElapsedTimer m_begun;               ///< with the delete, or its first batch
    RowPace m_pace;
    Job m_delete;
};

} // namespace ondelete
