// SPDX-License-Identifier: MIT
#pragma once

#include "core/spec/spec.h"
#include "gui/jobs/job.h"
#include "postgres/connection/dbthread.h"

#include <QtWidgets/QDialog>

#include <memory>
#include <optional>

namespace Ui {
class GrantsDialog;
}

namespace ondelete {

/// The GRANTs that a role needs, for support, undo, audit or fixes: to copy, or to save for the DBA.
class GrantsDialog final : public QDialog
{
    Q_OBJECT

public:
    /// @p db must outlive the dialog.
    GrantsDialog(DbThread &db, const Spec &spec, QWidget *parent = nullptr);
    ~GrantsDialog() override;

    [[nodiscard]] bool isBusy() const { return m_read.isRunning(); }

private:
    void showScript();
    void save();

    Spec m_spec;
    std::optional<Schema> m_schema; ///< until it is read: unset
    std::unique_ptr<Ui::GrantsDialog> m_ui;
    QString m_error; ///< why it could not be read
    Job m_read;
    Job m_save;
};

} // namespace ondelete
