// SPDX-License-Identifier: MIT
#pragma once

#include "gui/sessions/verdicts.h"

#include <QtWidgets/QWidget>

#include <memory>
#include <optional>

namespace Ui {
class VerdictBar;
}

namespace ondelete {

/// Offers to find out which of the listed rows can be deleted; then counts them and chooses among them.
class VerdictBar final : public QWidget
{
    Q_OBJECT

public:
    explicit VerdictBar(QWidget *parent = nullptr);
    ~VerdictBar() override;

    enum class Looking { No, Yes };
    /// What is known of the @p listed rows.
    void show(const QList<Verdict> &known, qsizetype listed, Looking looking);
    /// Which are to be shown; unset: all.
    [[nodiscard]] std::optional<Verdict> chosen() const;

signals:
    void lookRequested();
    void stopRequested();
    void chosenChanged();

private:
    std::unique_ptr<Ui::VerdictBar> m_ui;
};

} // namespace ondelete
