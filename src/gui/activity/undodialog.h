// SPDX-License-Identifier: MIT
#pragma once

#include "core/spec/spec.h"
#include "core/undo/undo.h"
#include "files/archivefile.h"
#include "files/filethread.h"
#include "gui/jobs/job.h"
#include "gui/widgets/theme.h"
#include "postgres/connection/dbthread.h"

#include <QtWidgets/QDialog>

#include <memory>

namespace Ui {
class UndoDialog;
}

namespace ondelete {

/// Takes a delete back: looks first what comes back and what is in the way, then does all of it or nothing.
class UndoDialog final : public QDialog
{
    Q_OBJECT

public:
    /// @p db and @p files must outlive the dialog. @p environment stands in the title: "Sales hub – PRODUCTION".
    UndoDialog(DbThread &db, FileThread &files, const Spec &spec, const QString &archive, const QString &environment,
               QWidget *parent = nullptr);
    ~UndoDialog() override;

    [[nodiscard]] bool isRunning() const { return m_phase != Phase::Confirm && m_phase != Phase::Result; }
    /// Leaves everything as it is; while something runs, asks it to stop.
    void reject() override;

signals:
    void undone();
    void announced(ondelete::Tone tone, const QString &text);
    /// The row that is in the way is to be shown in the list.
    void openRequested(const QString &key);
    /// The undo file @p archive is of one of several batches, which come back together.
    void batchesRequested(const QString &archive);

private:
    enum class Phase { Look, Confirm, Try, Run, Result };
    struct Opened
    {
        ArchiveFile archive;
        QList<Receipt> trusted; ///< what the records say of it: parsed once, and not where previews wait
    };

    void showPhase(Phase phase);
    void start(UndoOptions::Run run);
    void undo(const Opened &opened, const UndoOptions &options);
    void answered(const ArchiveFile &archive, const UndoResult &result);
    /// @p rows: where nothing proves who wrote the undo file, all that it writes.
    void looked(const ArchiveFile &archive, const UndoResult &result, const QList<ShownRow> &rows);
    void finished(const UndoResult &result);
    void tried(const UndoResult &result);
    /// The try came to nothing, and the dialog is where it was before it.
    void notTried(const DbError &error);
    [[nodiscard]] QStringList alteredWords(const UndoResult &result, Told told) const;
    void failed(const DbError &error);
    void showEffects(const UndoResult &result);
    void askForSideEffects(const UndoResult &result);
    void check();
    void showRows(const QList<ShownRow> &rows);
    void showConflicts(const UndoResult &result);
    void saveRows();

    DbThread &m_db;
    FileThread &m_files;
    Spec m_spec;
    QString m_archive;
    QString m_name;
    QString m_shown;                  ///< the checksum of the undo file that was looked at
    bool m_isDoubtful = false;        ///< nothing proves who wrote it, and that was said
    QList<QualifiedName> m_unallowed; ///< tables that triggers would write besides: asked about
    QList<TableEffect> m_besides;     ///< what they would write
    QString m_inTheWay;               ///< key of the root row that has taken the place
    std::unique_ptr<Ui::UndoDialog> m_ui;
    Phase m_phase = Phase::Look;
    Job m_work;
    Job m_save;
};

} // namespace ondelete
