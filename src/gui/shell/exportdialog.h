// SPDX-License-Identifier: MIT
#pragma once

#include "gui/jobs/job.h"
#include "report/report.h"

#include <QtWidgets/QDialog>

#include <memory>

namespace Ui {
class ExportDialog;
}

namespace ondelete {

/// Saves a report as a file: format, place, and what to do with it then. Remembers folder and format.
class ExportDialog final : public QDialog
{
    Q_OBJECT

public:
    explicit ExportDialog(const Report &report, QWidget *parent = nullptr);
    ~ExportDialog() override;

    [[nodiscard]] QString path() const;
    void reject() override;

signals:
    void saved(const QString &path);

private:
    /// What the disk says of a path.
    struct Place;

    void propose();
    void formatChanged();
    void browse();
    void check();
    void showPlace(const Place &place);
    void save();
    void showPrintPreview();
    void finished(const QString &problem);
    [[nodiscard]] ReportFormat format() const;

    Report m_report;
    std::unique_ptr<Ui::ExportDialog> m_ui;
    Job m_proposal;
    Job m_look;
    Job m_save;
};

} // namespace ondelete
