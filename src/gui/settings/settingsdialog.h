// SPDX-License-Identifier: MIT
#pragma once

#include "gui/widgets/theme.h"

#include <QtWidgets/QDialog>

#include <memory>

namespace Ui {
class SettingsDialog;
}

namespace ondelete {

/// What a person can choose for all connections. Each choice is kept as it is made.
class SettingsDialog final : public QDialog
{
    Q_OBJECT

public:
    explicit SettingsDialog(QWidget *parent = nullptr);
    ~SettingsDialog() override;

signals:
    void themeChosen(ondelete::ThemeChoice choice);

private:
    void showChoices();
    void makeGrid();

    std::unique_ptr<Ui::SettingsDialog> m_ui;
};

} // namespace ondelete
