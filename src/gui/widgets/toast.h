// SPDX-License-Identifier: MIT
#pragma once

#include "gui/widgets/theme.h"

#include <QtWidgets/QFrame>

class QLabel;
class QTimer;
class QToolButton;

namespace ondelete {

/// A short message over the lower edge of a window: "Session removed". It goes by itself after a while, but not
/// while somebody reads it (mouse over it, or focus in it); Ctrl+Shift+M takes the focus there, Escape closes it.
class Toast final : public QFrame
{
    Q_OBJECT

public:
    explicit Toast(QWidget *host);

    /// Shows @p text, in place of a former one. Failures stay twice as long.
    void tell(Tone tone, const QString &text);
    [[nodiscard]] QString text() const;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void place();
    void recolor();
    void restartUnlessRead();

    QLabel *m_sign;
    QLabel *m_text;
    QToolButton *m_close;
    QTimer *m_timer;
    Tone m_tone = Tone::Neutral;
};

} // namespace ondelete
