// SPDX-License-Identifier: MIT
#include "gui/widgets/noticebox.h"

#include "gui/widgets/icons.h"

#include <QtCore/QEvent>
#include <QtGui/QResizeEvent>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ondelete {

namespace {

Icon signOf(Tone tone)
{
    switch (tone) {
    case Tone::Good:
        return Icon::Check;
    case Tone::Warning:
        return Icon::Warning;
    case Tone::Bad:
        return Icon::NoEntry;
    case Tone::Neutral:
    case Tone::SetNull:
    case Tone::Accent:
    case Tone::Staging:
    case Tone::Development:
        return Icon::Info;
    }
    Q_UNREACHABLE();
}

QColor Colors::*inkOf(Tone tone)
{
    switch (tone) {
    case Tone::Good:
        return &Colors::good;
    case Tone::Warning:
        return &Colors::warning;
    case Tone::Bad:
        return &Colors::bad;
    case Tone::SetNull:
        return &Colors::setNull;
    case Tone::Accent:
        return &Colors::accent;
    case Tone::Staging:
        return &Colors::staging;
    case Tone::Development:
        return &Colors::development;
    case Tone::Neutral:
        return &Colors::neutral;
    }
    Q_UNREACHABLE();
}

QString nameOf(Tone tone)
{
    switch (tone) {
    case Tone::Good:
        return u"good"_s;
    case Tone::Warning:
        return u"warning"_s;
    case Tone::Bad:
        return u"bad"_s;
    case Tone::Neutral:
    case Tone::SetNull:
    case Tone::Accent:
    case Tone::Staging:
    case Tone::Development:
        return u"neutral"_s;
    }
    Q_UNREACHABLE();
}

QLabel *wrappingLabel(QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

} // namespace

NoticeBox::NoticeBox(QWidget *parent)
    : QFrame(parent)
    , m_sign(new QLabel(this))
    , m_headline(wrappingLabel(this))
    , m_text(wrappingLabel(this))
    , m_detailsButton(new QPushButton(tr("Details"), this))
    , m_details(new QPlainTextEdit(this))
    , m_content(new QVBoxLayout)
{
    setProperty("look", u"notice"_s);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Maximum); // room to spare belongs to others
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    m_sign->setAlignment(Qt::AlignTop);
    m_headline->setProperty("look", u"strong"_s);
    auto *headline = new QHBoxLayout;
    headline->setSpacing(space::xs + 2);
    headline->addWidget(m_sign);
    headline->addWidget(m_headline, 1);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(space::m, space::s + 2, space::m, space::s + 2);
    all->setSpacing(space::xs);
    all->addLayout(headline);
    all->addWidget(m_text);
    m_content->setSpacing(space::xs);
    all->addLayout(m_content);
    m_detailsButton->setProperty("look", u"link"_s);
    m_detailsButton->setCheckable(true);
    m_detailsButton->setAutoDefault(false);
    m_details->setProperty("look", u"code"_s);
    m_details->setReadOnly(true);
    m_details->setTabChangesFocus(true);
    m_details->setFixedHeight(96);
    m_details->setAccessibleName(tr("Details"));
    m_detailsButton->hide();
    m_details->hide();
    all->addWidget(m_detailsButton, 0, Qt::AlignLeading);
    all->addWidget(m_details);
    connect(m_detailsButton, &QPushButton::toggled, m_details, &QWidget::setVisible);
    recolor();
}

NoticeBox::NoticeBox(Tone tone, const QString &headline, const QString &text, QWidget *parent)
    : NoticeBox(parent)
{
    setNotice(tone, headline, text);
}

void NoticeBox::setNotice(Tone tone, const QString &headline, const QString &text)
{
    m_tone = tone;
    m_headline->setText(headline);
    m_text->setText(text);
    m_text->setVisible(!text.isEmpty());
    setAccessibleName(headline);
    setAccessibleDescription(text);
    setDetails({});
    recolor();
}

void NoticeBox::setDetails(const QString &details)
{
    m_details->setPlainText(details);
    m_detailsButton->setChecked(false);
    m_detailsButton->setVisible(!details.isEmpty());
}

QSize NoticeBox::sizeHint() const
{
    const QSize hint = QFrame::sizeHint();
    return {hint.width(), testAttribute(Qt::WA_Resized) ? heightForWidth(width()) : hint.height()};
}

void NoticeBox::resizeEvent(QResizeEvent *event)
{
    QFrame::resizeEvent(event);
    if (event->oldSize().width() != width())
        updateGeometry();
}

void NoticeBox::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange)
        recolor();
}

void NoticeBox::recolor()
{
    setLook(*this, "tone", nameOf(m_tone));
    setLook(*m_headline, "tone", nameOf(m_tone));
    const int side = fontMetrics().ascent() + 2;
    m_sign->setPixmap(icon(signOf(m_tone), inkOf(m_tone)).pixmap(QSize(side, side), devicePixelRatioF()));
}

} // namespace ondelete
