// SPDX-License-Identifier: MIT
#pragma once

#include "files/filethread.h"
#include "gui/jobs/job.h"
#include "postgres/connection/dbthread.h"

#include <QtWidgets/QDialog>

#include <memory>

namespace Ui {
class UndoSettingsDialog;
}

namespace ondelete {

/// How long undo files are kept, and the folder by which a team shares those of this database.
class UndoSettingsDialog final : public QDialog
{
    Q_OBJECT

public:
    /// @p db and @p files must outlive the dialog.
    UndoSettingsDialog(DbThread &db, FileThread &files, QWidget *parent = nullptr);
    ~UndoSettingsDialog() override;

    void accept() override;

private:
    enum class Folder { None, Good, Bad };

    void chooseFolder();
    void check();
    void showFolder(Folder folder);

    std::unique_ptr<Ui::UndoSettingsDialog> m_ui;
    FileThread &m_files;
    ServerInfo m_server;
    Job m_look;
    Job m_check;
};

} // namespace ondelete
