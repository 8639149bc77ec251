// SPDX-License-Identifier: MIT
#include "gui/widgets/messagepane.h"

#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QProgressBar>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ondelete {

MessagePane::MessagePane(QWidget *parent)
    : QWidget(parent)
    , m_sign(new QLabel(this))
    , m_headline(new QLabel(this))
    , m_text(new QLabel(this))
    , m_busy(new QProgressBar(this))
    , m_action(new QPushButton(this))
    , m_detailsButton(new QPushButton(tr("Details"), this))
    , m_details(new QPlainTextEdit(this))
{
    m_sign->setAlignment(Qt::AlignCenter);
    for (QLabel *label : {m_headline, m_text}) {
        label->setAlignment(Qt::AlignCenter);
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        label->setMaximumWidth(520);
    }
    m_headline->setProperty("look", u"heading"_s);
    m_busy->setRange(0, 0);
    m_busy->setTextVisible(false);
    m_busy->setFixedSize(220, 4);
    m_busy->setAccessibleName(tr("Working"));
    m_action->setProperty("look", u"primary"_s);
    m_detailsButton->setProperty("look", u"link"_s);
    m_detailsButton->setCheckable(true);
    m_details->setReadOnly(true);
    m_details->setProperty("look", u"code"_s);
    m_details->setAccessibleName(tr("Details of the error"));
    m_details->setFixedHeight(140);
    m_details->setFixedWidth(520);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::xl, space::xl, space::xl, space::xl);
    column->setSpacing(space::s);
    column->addStretch(2);
    for (QWidget *widget : {static_cast<QWidget *>(m_sign), static_cast<QWidget *>(m_headline),
                            static_cast<QWidget *>(m_text), static_cast<QWidget *>(m_busy)}) {
        auto *row = new QHBoxLayout;
        row->addStretch();
        row->addWidget(widget, qobject_cast<QLabel *>(widget) ? 100 : 0);
        row->addStretch();
        column->addLayout(row);
    }
    column->addSpacing(space::s);
    column->addWidget(m_action, 0, Qt::AlignHCenter);
    column->addWidget(m_detailsButton, 0, Qt::AlignHCenter);
    column->addWidget(m_details, 0, Qt::AlignHCenter);
    column->addStretch(3);

    connect(m_action, &QPushButton::clicked, this, &MessagePane::actionTriggered);
    connect(m_detailsButton, &QPushButton::toggled, m_details, &QWidget::setVisible);
}

void MessagePane::show(Icon sign, QColor Colors::*role, const QString &headline, const QString &text,
                       const QString &action)
{
    m_sign->setPixmap(icon(sign, role).pixmap(QSize(28, 28), devicePixelRatioF()));
    m_sign->setVisible(true);
    m_headline->setText(headline);
    m_text->setText(text);
    m_text->setVisible(!text.isEmpty());
    m_busy->setVisible(false);
    m_action->setText(action);
    m_action->setVisible(!action.isEmpty());
    m_detailsButton->setChecked(false);
    m_detailsButton->setVisible(false);
    m_details->setVisible(false);
    setAccessibleName(headline);
    setAccessibleDescription(text);
}

void MessagePane::showMessage(Icon sign, const QString &headline, const QString &text, const QString &action)
{
    setLook(*m_action, "look", u"primary"_s);
    show(sign, &Colors::muted, headline, text, action);
}

void MessagePane::showBusy(const QString &headline, const QString &action)
{
    setLook(*m_action, "look", u"plain"_s);
    show(Icon::Clock, &Colors::muted, headline, {}, action);
    m_sign->setVisible(false);
    m_busy->setVisible(true);
}

void MessagePane::showError(const QString &headline, const QString &text, const QString &details, const QString &action)
{
    setLook(*m_action, "look", u"primary"_s);
    show(Icon::NoEntry, &Colors::bad, headline, text, action);
    m_details->setPlainText(details);
    m_detailsButton->setVisible(!details.isEmpty());
}

} // namespace ondelete
