// SPDX-License-Identifier: MIT
#include "gui/widgets/toast.h"

#include "gui/widgets/icons.h"

#include <QtCore/QTimer>
#include <QtGui/QAccessible>
#include <QtGui/QKeyEvent>
#include <QtGui/QShortcut>
#include <QtWidgets/QApplication>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QToolButton>

#include <algorithm>
#include <chrono>
#include <utility>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace ondelete {
namespace {

constexpr auto stay = 6s;
constexpr int widest = 460;

/// The dialog that stands over @p window and stops it; null where none does.
QWidget *dialogOver(const QWidget *window)
{
    QWidget *dialog = QApplication::activeModalWidget();
    for (const QWidget *parent = dialog; parent; parent = parent->parentWidget())
        if (parent == window)
            return dialog;
    return nullptr;
}

} // namespace

Toast::Toast(QWidget *host)
    : QFrame(host)
    , m_host(host)
    , m_sign(new QLabel(this))
    , m_text(new QLabel(this))
    , m_button(new QPushButton(this))
    , m_close(new QToolButton(this))
    , m_timer(new QTimer(this))
{
    setObjectName(u"toast"_s);
    setProperty("look", u"toast"_s);
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_button->setObjectName(u"toastButton"_s);
    m_button->setToolTip(tr("Ctrl+Shift+M goes there"));
    m_button->setAutoDefault(false);
    m_close->setIcon(icon(Icon::Close));
    m_close->setToolTip(tr("Close"));
    m_close->setAccessibleName(tr("Close this message"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(space::m, space::s, space::s, space::s);
    row->setSpacing(space::s);
    row->addWidget(m_sign, 0, Qt::AlignVCenter);
    row->addWidget(m_text, 1);
    row->addWidget(m_button, 0, Qt::AlignVCenter);
    row->addWidget(m_close, 0, Qt::AlignTop);
    m_timer->setObjectName(u"stay"_s);
    m_timer->setSingleShot(true);
    connect(m_timer, &QTimer::timeout, this, &QWidget::hide);
    connect(m_button, &QPushButton::clicked, this, &Toast::act);
    connect(m_close, &QToolButton::clicked, this, &QWidget::hide);
    auto *reach = new QShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_M), host);
    connect(reach, &QShortcut::activated, this, &Toast::takeFocus);
    connect(qApp, &QApplication::focusChanged, this, &Toast::restartUnlessRead);
    host->installEventFilter(this);
    hide();
}

QString Toast::text() const
{
    return m_message.text;
}

void Toast::tell(Tone tone, const QString &text)
{
    m_message = {tone, text};
    m_isWaiting = m_isBlocked;
    if (!m_isWaiting)
        showMessage();
    else if (!isHidden())
        hide();
}

void Toast::tellAbove(Tone tone, const QString &text)
{
    m_message = {tone, text};
    m_isWaiting = false;
    if (QWidget *dialog = dialogOver(m_host)) {
        dialog->installEventFilter(this);
        setParent(dialog);
    }
    showMessage();
}

void Toast::offer(const QString &label, const std::function<void()> &act)
{
    m_message.label = label;
    m_message.act = act;
    if (!m_isWaiting && !isHidden())
        showMessage();
}

void Toast::withdrawOffer()
{
    if (!m_message.act)
        return;
    m_message = {};
    m_isWaiting = false;
    hide();
}

void Toast::showMessage()
{
    m_text->setText(m_message.text);
    m_button->setText(m_message.label);
    m_button->setVisible(!m_message.label.isEmpty());
    m_button->setAccessibleName(tr("%1: %2", "a button, and what it is about").arg(m_message.label, m_message.text));
    setAccessibleName(m_message.text);
    recolor();
    place();
    show();
    raise();
    m_timer->setInterval(m_message.tone == Tone::Bad || m_message.act ? 2 * stay : stay);
    m_timer->stop();
    restartUnlessRead();
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void Toast::act()
{
    const auto act = std::exchange(m_message.act, {});
    hide();
    if (act)
        act();
}

void Toast::takeFocus()
{
    if (!isVisible())
        return;
    if (!isAncestorOf(QApplication::focusWidget()))
        m_before = QApplication::focusWidget();
    if (m_button->isVisible())
        m_button->setFocus(Qt::ShortcutFocusReason);
    else
        m_close->setFocus(Qt::ShortcutFocusReason);
}

void Toast::restartUnlessRead()
{
    if (isHidden())
        return;
    const bool isBehind = m_isBlocked && parentWidget() == m_host;
    const bool isRead = underMouse() || isAncestorOf(QApplication::focusWidget());
    if (isRead || isBehind)
        m_timer->stop();
    else if (!m_timer->isActive())
        m_timer->start();
}

bool Toast::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::Resize:
        if (watched == parentWidget() && !isHidden())
            place();
        break;
    case QEvent::WindowBlocked:
    case QEvent::WindowUnblocked:
        if (watched != m_host)
            break;
        m_isBlocked = event->type() == QEvent::WindowBlocked;
        if (!m_isBlocked && std::exchange(m_isWaiting, false))
            showMessage();
        restartUnlessRead();
        break;
    case QEvent::Hide: // the dialog it stood in goes, and may be deleted
        if (watched != m_host && watched == parentWidget()) {
            watched->removeEventFilter(this);
            setParent(m_host);
            showMessage();
        }
        break;
    default:
        break;
    }
    return QFrame::eventFilter(watched, event);
}

void Toast::enterEvent(QEnterEvent *event)
{
    QFrame::enterEvent(event);
    m_timer->stop();
}

void Toast::leaveEvent(QEvent *event)
{
    QFrame::leaveEvent(event);
    if (!isHidden() && !isAncestorOf(QApplication::focusWidget()))
        m_timer->start();
}

/// Who came by the keyboard goes on where it was.
void Toast::hideEvent(QHideEvent *event)
{
    m_timer->stop();
    if (m_before && isAncestorOf(QApplication::focusWidget()))
        m_before->setFocus(Qt::OtherFocusReason);
    m_before.clear();
    QFrame::hideEvent(event);
}

void Toast::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        hide();
    else
        QFrame::keyPressEvent(event);
}

void Toast::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange)
        recolor();
}

void Toast::place()
{
    const QWidget *host = parentWidget();
    const int room = std::max(200, std::min(widest, host->width() - 2 * space::xl));
    m_text->setMinimumWidth(std::min(m_text->fontMetrics().horizontalAdvance(m_text->text()) + 2,
                                     room - 2 * m_close->sizeHint().width() - 4 * space::m
                                         - (m_message.label.isEmpty() ? 0 : m_button->sizeHint().width() + space::s)));
    const int wanted = std::min(room, sizeHint().width());
    resize(wanted, hasHeightForWidth() ? heightForWidth(wanted) : sizeHint().height());
    // Above the status bar, in the middle: over no button of a page.
    constexpr int fromBelow = 44;
    move((host->width() - width()) / 2, host->height() - height() - fromBelow);
}

void Toast::recolor()
{
    const int side = fontMetrics().ascent() + 4;
    const Icon sign = m_message.tone == Tone::Good ? Icon::Check
        : m_message.tone == Tone::Bad              ? Icon::NoEntry
                                                   : Icon::Info;
    const auto role = m_message.tone == Tone::Good ? &Colors::good
        : m_message.tone == Tone::Bad              ? &Colors::bad
                                                   : &Colors::muted;
    m_sign->setPixmap(icon(sign, role).pixmap(QSize(side, side), devicePixelRatioF()));
}

} // namespace ondelete
