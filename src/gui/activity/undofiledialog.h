// SPDX-License-Identifier: MIT
#pragma once

#include "core/spec/spec.h"
#include "core/undo/undo.h"
#include "files/archivefile.h"
#include "files/filethread.h"
#include "gui/jobs/job.h"

#include <QtWidgets/QDialog>

#include <functional>
#include <memory>

namespace Ui {
class UndoFileDialog;
}

namespace ondelete {

/// Asks a person for an undo file, above @p parent, and calls @p chosen with its path.
void askForUndoFile(QWidget &parent, const std::function<void(const QString &)> &chosen);

/// What an undo file holds and who stands for it, without a connection. From here the way leads to connecting.
class UndoFileDialog final : public QDialog
{
    Q_OBJECT

public:
    /// @p files must outlive it. @p spec gives the words for tables.
    UndoFileDialog(FileThread &files, const Spec &spec, const QString &path, QWidget *parent = nullptr);
    ~UndoFileDialog() override;

    [[nodiscard]] bool isBusy() const { return m_look.isRunning(); }

signals:
    /// The delete is to be taken back, for which a connection to @p database is needed.
    void connectionWanted(const QString &path, const QString &database);

private:
    /// What was found out of the file.
    struct Look
    {
        ArchiveFile archive;
        bool isTrusted = false;
        bool isAltered = false;
        QString proof;
        bool isTakenBack = false; ///< as far as the records of this computer and the team's know
        QList<ShownRow> rows;     ///< none where they are too many
    };

    void showLook(const Look &look);
    void showTables(const ArchiveManifest &manifest);

    Spec m_spec;
    QString m_path;
    QString m_database;
    std::unique_ptr<Ui::UndoFileDialog> m_ui;
    Job m_look;
    Job m_save;
};

} // namespace ondelete
