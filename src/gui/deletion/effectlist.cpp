// SPDX-License-Identifier: MIT
#include "gui/deletion/effectlist.h"

#include <QtWidgets/QGridLayout>
#include <QtWidgets/QLabel>

using namespace Qt::StringLiterals;

namespace ondelete {
namespace {

QLabel *label(const QString &text, QWidget *parent)
{
    auto *made = new QLabel(text, parent);
    made->setTextFormat(Qt::PlainText);
    made->setWordWrap(true);
    made->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return made;
}

} // namespace

EffectList::EffectList(QWidget *parent)
    : QWidget(parent)
    , m_title(label({}, this))
    , m_grid(new QGridLayout(this))
{
    m_title->setProperty("look", u"strong"_s);
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(space::m);
    m_grid->setVerticalSpacing(space::xs);
    m_grid->setColumnStretch(0, 1);
    m_grid->addWidget(m_title, 0, 0, 1, 2);
    hide();
}

void EffectList::setEffects(const QString &title, const QList<EffectLine> &lines)
{
    qDeleteAll(m_cells);
    m_cells.clear();
    m_details.clear();
    m_title->setText(title);
    m_title->setVisible(!title.isEmpty());
    int row = 1;
    for (const EffectLine &line : lines) {
        QLabel *name = label(line.label, this);
        QLabel *rows = label(line.rows, this);
        rows->setWordWrap(false);
        rows->setAlignment(Qt::AlignTop | Qt::AlignRight);
        // A screen reader that walks the labels hears both together.
        rows->setAccessibleName(u"%1: %2"_s.arg(line.label, line.rows));
        QLabel *details = label(QString(line.details).replace(u'_', u"_\u200b"_s), this);
        details->setProperty("look", u"muted"_s);
        details->setLayoutDirection(Qt::LeftToRight);
        details->setVisible(m_detailsShown);
        m_grid->addWidget(name, row, 0);
        m_grid->addWidget(rows, row, 1);
        m_grid->addWidget(details, row + 1, 0, 1, 2);
        m_cells.append({name, rows, details});
        m_details.append(details);
        row += 2;
    }
    setVisible(!title.isEmpty() || !lines.isEmpty());
}

void EffectList::showDetails(bool shown)
{
    m_detailsShown = shown;
    for (QLabel *details : m_details)
        details->setVisible(shown);
}

} // namespace ondelete
