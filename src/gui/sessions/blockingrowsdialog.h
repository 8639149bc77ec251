// SPDX-License-Identifier: MIT
#pragma once

#include "core/preview/preview.h"
#include "core/spec/spec.h"
#include "report/report.h"

#include <QtWidgets/QDialog>

#include <memory>

namespace Ui {
class BlockingRowsDialog;
}

namespace ondelete {

/// The rows that stop a delete, as people know them, and what lets it go on.
class BlockingRowsDialog final : public QDialog
{
    Q_OBJECT

public:
    BlockingRowsDialog(const Preview &preview, const RootSpec &root, const QString &connectionTitle,
                       QWidget *parent = nullptr);
    ~BlockingRowsDialog() override;

signals:
    void exportRequested(const ondelete::Report &report);

private:
    void addTable(const PreviewEntry &entry);
    void copy() const;

    std::unique_ptr<Ui::BlockingRowsDialog> m_ui;
};

} // namespace ondelete
