// SPDX-License-Identifier: MIT
#pragma once

#include "core/preview/rowsample.h"
#include "gui/jobs/job.h"
#include "postgres/connection/dbthread.h"

#include <QtWidgets/QDialog>

#include <memory>

namespace Ui {
class RowsDialog;
}

namespace ondelete {

/// The first of the rows that a decision is about.
class RowsDialog final : public QDialog
{
    Q_OBJECT

public:
    /// Reads them with @p read on @p db, which must outlive the dialog. @p title says what they are.
    RowsDialog(DbThread &db, const std::function<RowSample(Connection &)> &read, const QString &title,
               QWidget *parent = nullptr);
    ~RowsDialog() override;

private:
    void show(const RowSample &sample);
    void copy() const;

    std::unique_ptr<Ui::RowsDialog> m_ui;
    RowSample m_sample;
    Job m_read;
};

} // namespace ondelete
