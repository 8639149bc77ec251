// SPDX-License-Identifier: MIT
#pragma once

#include "core/spec/spec.h"
#include "files/batchfiles.h"
#include "gui/activity/recordreader.h"
#include "gui/jobs/job.h"
#include "gui/widgets/theme.h"

#include <QtCore/QElapsedTimer>
#include <QtWidgets/QDialog>

#include <memory>

namespace Ui {
class UndoBatchesDialog;
}

namespace ondelete {

/// Takes a delete in batches back: the last batch first, each in a transaction of its own. It can be stopped after any
/// of them, and goes on when it is asked for again.
class UndoBatchesDialog final : public QDialog
{
    Q_OBJECT

public:
    /// @p word is the set's name, or one of its undo files. @p db and @p files must outlive the dialog. @p environment
    /// stands in the title.
    UndoBatchesDialog(DbThread &db, FileThread &files, const Spec &spec, const QString &word,
                      const QString &environment, QWidget *parent = nullptr);
    ~UndoBatchesDialog() override;

    [[nodiscard]] bool isBusy() const { return m_phase == Phase::Look || m_phase == Phase::Run; }
    /// Leaves as it is what is not back yet; while it works, asks it to stop.
    void reject() override;

signals:
    /// Something came back, or may have.
    void undone();
    void announced(ondelete::Tone tone, const QString &text);

private:
    enum class Phase { Look, Confirm, Run, Result };
    struct Found
    {
        BatchFiles files;
        QList<Receipt> records; ///< of the set's deletes
    };

    void showPhase(Phase phase);
    void look();
    void find(const RecordReading &reading);
    void lookAtLast(const Found &found);
    void looked(const BatchedUndo &batches);
    void listBatches();
    void showStates();
    void showBack(int row);
    void ask();
    void askForSideEffects(const UndoResult &result);
    void check();
    void run();
    void finished(const BatchedUndo &batches);
    void failed(const DbError &error);
    void showStop(const BatchedUndo &batches);
    [[nodiscard]] int left() const; ///< batches that are deleted yet

    DbThread &m_db;
    FileThread &m_files;
    Spec m_spec;
    QString m_word;
    QString m_name; ///< what people call the row that was deleted
    std::unique_ptr<Ui::UndoBatchesDialog> m_ui;
    RecordReader m_reader; ///< settles what a killed program left
    Found m_found;
    QList<QualifiedName> m_allowed; ///< tables that triggers may write besides
    QList<QualifiedName> m_asked;   ///< the same, when it is ticked
    Phase m_phase = Phase::Look;
    QElapsedTimer m_begun;
    Job m_work;
};

} // namespace ondelete
