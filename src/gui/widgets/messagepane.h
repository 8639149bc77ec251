// SPDX-License-Identifier: MIT
#pragma once

#include "gui/widgets/icons.h"

#include <QtWidgets/QWidget>

class QLabel;
class QPlainTextEdit;
class QProgressBar;
class QPushButton;

namespace ondelete {

/// What a page shows in place of its content: empty (and what to do), busy, or an error with its details.
class MessagePane final : public QWidget
{
    Q_OBJECT

public:
    explicit MessagePane(QWidget *parent = nullptr);

    /// @p action names the button; empty: none.
    void showMessage(Icon sign, const QString &headline, const QString &text, const QString &action = {});
    /// Busy, with a moving bar; @p action usually is "Cancel".
    void showBusy(const QString &headline, const QString &action = {});
    /// @p details is the server's own text, folded away and copyable.
    void showError(const QString &headline, const QString &text, const QString &details, const QString &action = {});

signals:
    void actionTriggered();

private:
    void show(Icon sign, QColor Colors::*role, const QString &headline, const QString &text, const QString &action);

    QLabel *m_sign;
    QLabel *m_headline;
    QLabel *m_text;
    QProgressBar *m_busy;
    QPushButton *m_action;
    QPushButton *m_detailsButton;
    QPlainTextEdit *m_details;
};

} // namespace ondelete
