// SPDX-License-Identifier: MIT
#include "gui/fleet/fleetpane.h"

#include "gui/widgets/noticebox.h"
#include "ui_fleetpane.h"

#include <QtCore/QLocale>

using namespace Qt::StringLiterals;

namespace ondelete {

FleetPane::FleetPane(QWidget *parent)
    : QFrame(parent)
    , m_ui(std::make_unique<Ui::FleetPane>())
{
    m_ui->setupUi(this);
    m_ui->scroll->viewport()->setAutoFillBackground(false);
    connect(m_ui->openButton, &QPushButton::clicked, this, &FleetPane::openRequested);
    connect(m_ui->againButton, &QPushButton::clicked, this, &FleetPane::againRequested);
    clear();
}

FleetPane::~FleetPane() = default;

void FleetPane::clearNotices()
{
    while (QLayoutItem *item = m_ui->notices->takeAt(0)) {
        delete item->widget();
        delete item;
    }
}

void FleetPane::clear()
{
    clearNotices();
    m_ui->nameLabel->setText(tr("No database selected"));
    m_ui->placeLabel->setText(tr("Select a row to see what is only there, or why nothing is known of it."));
    for (QWidget *widget : {static_cast<QWidget *>(m_ui->figures), static_cast<QWidget *>(m_ui->openButton),
                            static_cast<QWidget *>(m_ui->againButton)})
        widget->hide();
}

void FleetPane::addDifference(const KeyDifference &difference)
{
    auto *box = new NoticeBox(Tone::Warning, difference.key,
                              tr("Here: %1. In most: %2.").arg(difference.here, difference.most), this);
    m_ui->notices->addWidget(box);
}

void FleetPane::showMember(const FleetModel &model, qsizetype member, bool busy)
{
    clearNotices();
    const FleetMember &of = model.members()[member];
    const FleetLine line = model.lines()[member];
    const QJsonObject audit = line.audit.value_or(QJsonObject());
    const QString version = audit[u"server"][u"version"].toString().section(u' ', 0, 0);
    m_ui->nameLabel->setText(of.name);
    m_ui->placeLabel->setText(version.isEmpty() ? serverWords(of)
                                                : tr("%1 · PostgreSQL %2").arg(serverWords(of), version));
    const FleetModel::State state = model.state(member);
    switch (state) {
    case FleetModel::State::Different:
        if (line.outcome != u"done")
            m_ui->notices->addWidget(
                new NoticeBox(Tone::Warning, tr("Not what the rule list is for"),
                              tr("A table that the rule list names is not in this database. It was "
                                 "compared with nothing."),
                              this));
        for (const KeyDifference &difference : model.comparison().differences[member])
            addDifference(difference);
        break;
    case FleetModel::State::NotKnown:
        if (line.audit) {
            m_ui->notices->addWidget(new NoticeBox(
                Tone::Warning, tr("%n foreign key(s) could not be checked", nullptr, int(uncheckedKeys(audit))),
                tr("This user may not read all rows that would be concerned. Open the database to see "
                   "which; what could be checked is as in most."),
                this));
            break;
        }
        m_ui->notices->addWidget(new NoticeBox(
            Tone::Neutral, tr("Nothing is known of it"),
            line.tries > 1 ? tr("%1 It was asked %n time(s).", nullptr, line.tries).arg(line.error) : line.error,
            this));
        break;
    case FleetModel::State::Running:
    case FleetModel::State::Waiting:
        m_ui->notices->addWidget(new NoticeBox(Tone::Neutral, tr("No answer yet"), {}, this));
        break;
    case FleetModel::State::Same:
        m_ui->notices->addWidget(new NoticeBox(Tone::Good, tr("As most databases are"), {}, this));
        break;
    }
    const bool isKnown = line.audit.has_value();
    m_ui->figures->setVisible(isKnown);
    if (isKnown) {
        const auto beside = [](qint64 here, qint64 most) {
            return here == most ? QLocale().toString(here) : tr("%L1, most: %L2").arg(here).arg(most);
        };
        m_ui->toChangeLabel->setText(beside(rulesToChange(audit), model.comparison().mostToChange));
        m_ui->stopsLabel->setText(beside(keysThatStop(audit), model.comparison().mostStops));
    }
    m_ui->openButton->setVisible(isKnown);
    m_ui->againButton->setVisible(state == FleetModel::State::NotKnown);
    m_ui->againButton->setEnabled(!busy);
}

} // namespace ondelete
