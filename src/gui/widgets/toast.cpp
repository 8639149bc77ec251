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
#include <QtWidgets/QToolButton>

#include <algorithm>
#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace ondelete {
namespace {

constexpr auto stay = 6s;
constexpr int widest = 460;

} // namespace

Toast::Toast(QWidget *host)
    : QFrame(host)
    , m_sign(new QLabel(this))
    , m_text(new QLabel(this))
    , m_close(new QToolButton(this))
    , m_timer(new QTimer(this))
{
    setObjectName(u"toast"_s);
    setProperty("look", u"toast"_s);
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_close->setIcon(icon(Icon::Close));
    m_close->setToolTip(tr("Close"));
    m_close->setAccessibleName(tr("Close this message"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(space::m, space::s, space::s, space::s);
    row->setSpacing(space::s);
    row->addWidget(m_sign, 0, Qt::AlignVCenter);
    row->addWidget(m_text, 1);
    row->addWidget(m_close, 0, Qt::AlignTop);
    m_timer->setObjectName(u"stay"_s);
    m_timer->setSingleShot(true);
    connect(m_timer, &QTimer::timeout, this, &QWidget::hide);
    connect(m_close, &QToolButton::clicked, this, &QWidget::hide);
    auto *reach = new QShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_M), host);
    connect(reach, &QShortcut::activated, this, [this] {
        if (isVisible())
            m_close->setFocus(Qt::ShortcutFocusReason);
    });
    connect(qApp, &QApplication::focusChanged, this, &Toast::restartUnlessRead);
    host->installEventFilter(this);
    hide();
}

QString Toast::text() const
{
    return m_text->text();
}

void Toast::tell(Tone tone, const QString &text)
{
    m_tone = tone;
    m_text->setText(text);
    setAccessibleName(text);
    recolor();
    place();
    show();
    raise();
    m_timer->setInterval(tone == Tone::Bad ? 2 * stay : stay);
    m_timer->stop();
    restartUnlessRead();
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void Toast::restartUnlessRead()
{
    if (isHidden())
        return;
    const bool isRead = underMouse() || isAncestorOf(QApplication::focusWidget());
    if (isRead)
        m_timer->stop();
    else if (!m_timer->isActive())
        m_timer->start();
}

bool Toast::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize && !isHidden())
        place();
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
    if (!isAncestorOf(QApplication::focusWidget()))
        m_timer->start();
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
    if (event->type() == QEvent::PaletteChange)
        recolor();
}

void Toast::place()
{
    const QWidget *host = parentWidget();
    const int room = std::max(200, std::min(widest, host->width() - 2 * space::xl));
    m_text->setMinimumWidth(std::min(m_text->fontMetrics().horizontalAdvance(m_text->text()) + 2,
                                     room - 2 * m_close->sizeHint().width() - 4 * space::m));
    const int wanted = std::min(room, sizeHint().width());
    resize(wanted, hasHeightForWidth() ? heightForWidth(wanted) : sizeHint().height());
    // Above the status bar, in the middle: over no button of a page.
    constexpr int fromBelow = 44;
    move((host->width() - width()) / 2, host->height() - height() - fromBelow);
}

void Toast::recolor()
{
    const int side = fontMetrics().ascent() + 4;
    const Icon sign = m_tone == Tone::Good ? Icon::Check : m_tone == Tone::Bad ? Icon::NoEntry : Icon::Info;
    const auto role = m_tone == Tone::Good ? &Colors::good : m_tone == Tone::Bad ? &Colors::bad : &Colors::muted;
    m_sign->setPixmap(icon(sign, role).pixmap(QSize(side, side), devicePixelRatioF()));
}

} // namespace ondelete
