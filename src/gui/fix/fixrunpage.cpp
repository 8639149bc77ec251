// SPDX-License-Identifier: MIT
#include "gui/fix/fixrunpage.h"

#include "gui/widgets/pill.h"
#include "ui_fixrunpage.h"

#include <QtWidgets/QPushButton>

#include <algorithm>
#include <utility>

namespace ondelete {

FixRunPage::FixRunPage(QWidget *parent)
    : QWidget(parent)
    , m_ui(std::make_unique<Ui::FixRunPage>())
{
    m_ui->setupUi(this);
    m_ui->steps->setModel(&m_steps);
    m_ui->steps->setItemDelegate(new PillDelegate(m_ui->steps));
    m_ui->resultNotice->hide();
    m_ui->runNotice->hide();
}

FixRunPage::~FixRunPage() = default;

void FixRunPage::begin(const FixPlan &plan, int lockTimeoutMs)
{
    m_lockTimeoutMs = lockTimeoutMs;
    m_steps.setPlan(plan);
    m_ui->steps->expandAll();
    m_ui->steps->header()->setStretchLastSection(false);
    m_ui->steps->header()->setMinimumSectionSize(100); // the style sheet draws bold what it measures thin
    m_ui->steps->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_ui->steps->header()->setSectionResizeMode(FixStepModel::StepColumn, QHeaderView::Stretch);
    m_ui->resultNotice->hide();
    m_ui->runNotice->hide();
}

void FixRunPage::apply(const FixProgress &progress)
{
    m_steps.apply(progress);
    m_ui->steps->scrollTo(m_steps.indexOfStep(progress.item, progress.step));
    if (progress.state != StepState::Waiting || progress.blockers.isEmpty()) {
        m_ui->runNotice->hide();
        return;
    }
    QStringList lines;
    for (const Blocker &blocker : progress.blockers)
        lines.append(words(blocker));
    lines.append(progress.index
                     ? tr("Nobody waits because of us: others go on meanwhile.")
                     : tr("Nobody waits because of us: each try gives up after %1 ms.").arg(m_lockTimeoutMs));
    m_ui->runNotice->setNotice(Tone::Warning, tr("Another program is using the table"), lines.join(u'\n'));
    offerToEnd(progress.blockers);
    m_ui->runNotice->show();
}

/// Each try tells anew who is in the way: the buttons stay as long as it is the same ones.
void FixRunPage::offerToEnd(QList<Blocker> blockers)
{
    blockers.removeIf([](const Blocker &blocker) { return !blocker.mayEnd; });
    const auto isSame = [](const Blocker &a, const Blocker &b) {
        return a.pid == b.pid && a.since == b.since && a.idle == b.idle;
    };
    if (std::ranges::equal(blockers, m_offered, isSame))
        return;
    m_offered = blockers;
    qDeleteAll(std::exchange(m_endButtons, {}));
    for (const Blocker &blocker : blockers) {
        auto *button = new QPushButton(
            (blocker.idle ? tr("End the connection of pid %1…") : tr("Interrupt pid %1…")).arg(blocker.pid));
        connect(button, &QPushButton::clicked, this, [this, blocker] { emit endRequested(blocker); });
        m_ui->runNotice->content()->addWidget(button, 0, Qt::AlignLeading);
        m_endButtons.append(button);
    }
}

void FixRunPage::apply(const FixResult &result)
{
    m_steps.apply(result);
    m_ui->runNotice->hide();
    for (int item = 0; item < m_steps.rowCount(); ++item)
        m_ui->steps->setExpanded(m_steps.index(item, 0), m_steps.stateOf(item) != StepState::Done);
}

void FixRunPage::showVerdict(Tone tone, const QString &headline, const QString &text)
{
    m_ui->resultNotice->setNotice(tone, headline, text);
    m_ui->resultNotice->show();
}

bool FixRunPage::isDone(int item) const
{
    return m_steps.stateOf(item) == StepState::Done;
}

} // namespace ondelete
