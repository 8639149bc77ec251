// SPDX-License-Identifier: MIT
#include "gui/sessions/verdictbar.h"

#include "gui/widgets/chosen.h"
#include "ui_verdictbar.h"

#include <QtCore/QLocale>

#include <algorithm>

namespace ondelete {

VerdictBar::VerdictBar(QWidget *parent)
    : QWidget(parent)
    , m_ui(std::make_unique<Ui::VerdictBar>())
{
    m_ui->setupUi(this);
    m_ui->yesChip->setIcon(icon(Icon::Check));
    m_ui->notYetChip->setIcon(icon(Icon::NoEntry));
    m_ui->cantTellChip->setIcon(icon(Icon::Question));
    m_ui->protectedChip->setIcon(icon(Icon::Lock));
    m_ui->found->hide();
    connect(m_ui->lookButton, &QPushButton::clicked, this, &VerdictBar::lookRequested);
    connect(m_ui->stopLookingButton, &QPushButton::clicked, this, &VerdictBar::stopRequested);
    whenChosen(m_ui->chips, this, &VerdictBar::chosenChanged);
}

VerdictBar::~VerdictBar() = default;

void VerdictBar::show(const QList<Verdict> &known, qsizetype listed, Looking looking)
{
    const bool isLooking = looking == Looking::Yes;
    const auto left = int(listed - known.size());
    m_ui->lookButton->setVisible(!isLooking && left > 0);
    m_ui->lookButton->setText(known.isEmpty() ? tr("Which can be deleted?")
                                              : tr("Look at the other %Ln", nullptr, left));
    m_ui->found->setVisible(isLooking || !known.isEmpty());
    m_ui->progress->setVisible(isLooking && left > 0);
    m_ui->stopLookingButton->setVisible(isLooking && left > 0);
    m_ui->progress->setRange(0, std::max(1, int(listed)));
    m_ui->progress->setValue(int(known.size()));
    m_ui->leftLabel->setText(left > 0 ? tr("%Ln not looked at yet", nullptr, left) : QString());
    m_ui->anyChip->setText(tr("Any %L1").arg(listed));
    const auto count = [&](QPushButton &chip, const QString &text, Verdict verdict) {
        const auto rows = std::ranges::count(known, verdict);
        chip.setText(text.arg(QLocale().toString(rows)));
        chip.setVisible(rows > 0 || chip.isChecked() || verdict == Verdict::Yes || verdict == Verdict::NotYet);
    };
    count(*m_ui->yesChip, tr("Yes %1"), Verdict::Yes);
    count(*m_ui->notYetChip, tr("Not yet %1"), Verdict::NotYet);
    count(*m_ui->cantTellChip, tr("Can't tell %1"), Verdict::CantTell);
    count(*m_ui->protectedChip, tr("Protected %1"), Verdict::Protected);
}

std::optional<Verdict> VerdictBar::chosen() const
{
    const QAbstractButton *chip = m_ui->chips->checkedButton();
    return chip == m_ui->yesChip      ? std::optional(Verdict::Yes)
        : chip == m_ui->notYetChip    ? std::optional(Verdict::NotYet)
        : chip == m_ui->cantTellChip  ? std::optional(Verdict::CantTell)
        : chip == m_ui->protectedChip ? std::optional(Verdict::Protected)
                                      : std::nullopt;
}

} // namespace ondelete
