// SPDX-License-Identifier: MIT
#include "gui/fix/cleanupdialog.h"

#include "core/fix/cleanupplan.h"
#include "postgres/fix/fixcleaner.h"
#include "ui_cleanupdialog.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ondelete {

CleanUpDialog::CleanUpDialog(DbThread &db, const Schema &schema, const QList<Leftover> &leftovers,
                             const ConnectionMark &mark, QWidget *parent)
    : QDialog(parent)
    , m_db(db)
    , m_leftovers(leftovers)
    , m_ui(std::make_unique<Ui::CleanUpDialog>())
{
    m_ui->setupUi(this);
    setWindowTitle(tr("Clean up – %1").arg(mark.title()));
    setWindowModality(Qt::WindowModal);
    m_ui->runPage->begin(planCleanUp(schema, leftovers), FixPatience().lockTimeoutMs);
    connect(m_ui->removeButton, &QPushButton::clicked, this, &CleanUpDialog::run);
    connect(m_ui->closeButton, &QPushButton::clicked, this, [this] {
        if (!isRunning()) {
            reject();
            return;
        }
        m_work.stop();
        m_ui->closeButton->setEnabled(false);
        m_ui->footerLabel->setText(tr("Stopping…"));
    });
    showPhase(Phase::Look);
}

CleanUpDialog::~CleanUpDialog() = default;

void CleanUpDialog::reject()
{
    // Closed in mid-work nobody would see what became of it.
    if (isRunning())
        m_ui->footerLabel->setText(tr("It is being removed. Cancel that before you close this window."));
    else
        QDialog::reject();
}

void CleanUpDialog::showPhase(Phase phase)
{
    m_phase = phase;
    m_ui->introLabel->setVisible(phase == Phase::Look);
    m_ui->removeButton->setText(tr("&Remove %n item(s)", nullptr, static_cast<int>(m_leftovers.size())));
    m_ui->removeButton->setVisible(phase == Phase::Look);
    m_ui->closeButton->setEnabled(true);
    m_ui->closeButton->setText(phase == Phase::Run ? tr("&Cancel") : tr("&Close"));
    m_ui->closeButton->setFocus();
    m_ui->footerLabel->setText(phase == Phase::Look ? tr("Nothing is changed yet.") : QString());
}

void CleanUpDialog::run()
{
    if (m_phase != Phase::Look)
        return;
    showPhase(Phase::Run);
    const auto progress = m_work.progress<FixProgress>([this](const FixProgress &sign) { m_ui->runPage->apply(sign); });
    const auto job = [leftovers = m_leftovers, progress](Connection &connection) {
        return cleanUpFix(connection, leftovers, {}, progress);
    };
    m_work.start(
        m_db.run(job), [this](const FixResult &result) { finished(result); },
        [this](const DbError &error) {
            FixResult none;
            none.outcome = error.isCancelled() ? FixOutcome::Cancelled : FixOutcome::Refused;
            m_ui->runPage->apply(none);
            showPhase(Phase::Result);
            m_ui->runPage->showVerdict(error.isCancelled() ? Tone::Neutral : Tone::Bad, tr("Nothing was removed"),
                                       error.details());
        });
}

void CleanUpDialog::finished(const FixResult &result)
{
    m_ui->runPage->apply(result);
    showPhase(Phase::Result);
    const auto done = static_cast<int>(std::ranges::count(result.steps, StepState::Done, &StepResult::state));
    const auto all = static_cast<int>(m_leftovers.size());
    QStringList text;
    for (const StepResult &step : result.steps)
        if (step.state == StepState::Failed && result.outcome != FixOutcome::Cancelled)
            text.append(step.message);
    if (!result.leftBehind.isEmpty())
        text.append(tr("Left behind: %1").arg(result.leftBehind.join(u"; "_s)));
    m_ui->runPage->showVerdict(done == all                                   ? Tone::Good
                                   : result.outcome == FixOutcome::Cancelled ? Tone::Neutral
                                                                             : Tone::Warning,
                               done == all ? tr("Nothing of the interrupted fix is left")
                                           : tr("%1 of %n item(s) removed", nullptr, all).arg(done),
                               text.join(u'\n'));
    if (result.changed)
        emit cleaned();
}

} // namespace ondelete
