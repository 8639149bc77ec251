// SPDX-License-Identifier: MIT
#pragma once

#include "gui/widgets/theme.h"

#include <QtCore/QPointer>
#include <QtWidgets/QFrame>

#include <functional>
#include <optional>

class QLabel;
class QPushButton;
class QTimer;
class QToolButton;

namespace ondelete {

/// A short message over the lower edge of a window: "Session removed", with a button where there is something to do
/// about it. It goes by itself after a while, but not while somebody reads it (mouse over it, or focus in it), nor
/// behind a dialog; Ctrl+Shift+M takes the focus there, Escape closes it.
class Toast final : public QFrame
{
    Q_OBJECT

public:
    explicit Toast(QWidget *host);

    /// Shows @p text, in place of a former one; while a dialog stands over the window, once that is gone, for it says
    /// the same. Failures stay twice as long.
    void tell(Tone tone, const QString &text);
    /// Shows @p text at once, over the dialog that stands in the way, too.
    void tellAbove(Tone tone, const QString &text);
    /// Adds a button to what was told last: @p label stands on it, @p act is called once, and the message goes. It
    /// stays twice as long.
    void offer(const QString &label, const std::function<void()> &act);
    /// Takes the button back: what it would do can't be done any more.
    void withdrawOffer();
    [[nodiscard]] QString text() const;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    struct Message
    {
        Tone tone = Tone::Neutral;
        QString text;
        QString label = {}; ///< of the button; empty: there is none
        std::function<void()> act = {};
    };

    void showMessage();
    void act();
    void takeFocus();
    void place();
    void recolor();
    void restartUnlessRead();

    QWidget *m_host;
    QLabel *m_sign;
    QLabel *m_text;
    QPushButton *m_button;
    QToolButton *m_close;
    QTimer *m_timer;
    Message m_message;
    bool m_isWaiting = false;   ///< for a dialog to go
    bool m_isBlocked = false;   ///< a dialog stands over the window
    QPointer<QWidget> m_before; ///< had the focus before it was taken
};

} // namespace ondelete
