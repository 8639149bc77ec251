// SPDX-License-Identifier: MIT
#pragma once

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
    /// @p db must outlive the dialog.
    explicit UndoSettingsDialog(DbThread &db, QWidget *parent = nullptr);
    ~UndoSettingsDialog() override;

    void accept() override;

private:
    void chooseFolder();
    void check();

    std::unique_ptr<Ui::UndoSettingsDialog> m_ui;
    ServerInfo m_server;
    Job m_look;
};

} // namespace ondelete
