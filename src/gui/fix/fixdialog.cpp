// SPDX-License-Identifier: MIT
#include "gui/fix/fixdialog.h"

#include "core/audit/setnull.h"
#include "core/fix/blocking.h"
#include "files/migrationfiles.h"
#include "files/rollbackfile.h"
#include "gui/constraints/findingwords.h"
#include "gui/fix/fixchoicelist.h"
#include "gui/fix/fixwords.h"
#include "gui/jobs/aside.h"
#include "gui/shell/exportdialog.h"
#include "gui/widgets/rowsdialog.h"
#include "postgres/audit/conflictcounter.h"
#include "postgres/fix/orphanfinder.h"
#include "postgres/fix/recordedfix.h"
#include "postgres/fix/rehearser.h"
#include "report/builders/reports.h"
#include "ui_fixdialog.h"

#include <QtCore/QDir>
#include <QtCore/QUrl>
#include <QtGui/QDesktopServices>
#include <QtWidgets/QFileDialog>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ondelete {

FixDialog::FixDialog(DbThread &db, const Spec &spec, const AuditedSchema &before, const FixChoices &choices,
                     const ConnectionMark &mark, QWidget *parent)
    : QDialog(parent)
    , m_db(db)
    , m_spec(spec)
    , m_before(before)
    , m_ui(std::make_unique<Ui::FixDialog>())
    , m_choices(new FixChoiceList(before.audit, choices, this))
{
    m_ui->setupUi(this);
    setWindowTitle(tr("Fix – %1").arg(mark.title()));
    setWindowModality(Qt::WindowModal);
    m_ui->chooseScroll->setWidget(m_choices);
    m_ui->readPage->askFor(mark.environment, before.audit.server.database);

    connect(m_ui->readPage, &FixReadPage::choiceChanged, this, &FixDialog::showReplanned);
    connect(m_ui->readPage, &FixReadPage::confirmationChanged, this, &FixDialog::checkConfirmed);
    connect(m_ui->readPage, &FixReadPage::exportRequested, this, &FixDialog::exportOrphans);
    connect(m_choices, &FixChoiceList::rowsWanted, this, &FixDialog::showRows);
    connect(m_ui->readPage, &FixReadPage::told, m_ui->footerLabel, &QLabel::setText);
    connect(m_ui->migrationsButton, &QPushButton::clicked, this, &FixDialog::chooseMigrationFolder);
    connect(m_choices, &FixChoiceList::changed, this, &FixDialog::choicesChanged);
    connect(m_ui->folderButton, &QPushButton::clicked, this,
            [] { QDesktopServices::openUrl(QUrl::fromLocalFile(rollbackFolder())); });
    connect(m_ui->backButton, &QPushButton::clicked, this, [this] {
        m_orphansLook.drop(); // that plan is given up
        m_orphansExport.drop();
        m_rehearse.drop();
        showPhase(Phase::Choose);
    });
    connect(m_ui->closeButton, &QPushButton::clicked, this, [this] {
        if (isRunning()) {
            m_work.stop();
            m_ui->closeButton->setEnabled(false);
            m_ui->stopAfterButton->setEnabled(false);
            m_ui->footerLabel->setText(tr("Stopping…"));
        } else {
            reject();
        }
    });
    connect(m_ui->stopAfterButton, &QPushButton::clicked, this, [this] {
        m_stopAfter.request_stop();
        m_ui->stopAfterButton->setEnabled(false);
        m_ui->footerLabel->setText(tr("The present rule is finished, then the fix stops."));
    });
    connect(m_ui->nextButton, &QPushButton::clicked, this, [this] {
        if (m_phase == Phase::Choose)
            read();
        else
            run();
    });
    choicesChanged();
    showPhase(Phase::Choose);
}

FixDialog::FixDialog(DbThread &db, const Spec &spec, const AuditedSchema &before, const QList<FixChange> &changes,
                     const ConnectionMark &mark, QWidget *parent)
    : FixDialog(db, spec, before, FixChoices(), mark, parent)
{
    setWindowTitle(tr("Reverse a fix – %1").arg(mark.title()));
    m_reversal = changes;
    m_plan = planned();
    showPhase(Phase::Read);
    rehearsePlan();
}

FixDialog::~FixDialog() = default;

void FixDialog::read()
{
    if (m_phase != Phase::Choose || m_plan.isEmpty())
        return;
    m_orphans.clear(); // of an earlier look: that plan lacks the keys that they stop
    m_plan = planned();
    lookForOrphans();
    rehearsePlan();
    showPhase(Phase::Read);
}

/// The plan as the ticks and choices want it, without the keys that orphans stop.
FixPlan FixDialog::planned() const
{
    FixChoices choices = m_choices->choices();
    if (m_reversal)
        return planReversal(m_before.schema, *m_reversal,
                            m_ui->readPage->rulesOnly() ? Reversal::RulesOnly : Reversal::RulesAndNotNull,
                            choices.lockTimeoutMs);
    if (m_choices->ticked() == 0)
        return {};
    if (m_ui->readPage->leavesUnvalidated())
        for (const Orphans &found : m_orphans)
            choices.leaveUnvalidated.append(found.finding);
    return stopAtOrphans(planFix(m_before.schema, m_before.audit, choices), m_orphans);
}

void FixDialog::lookForOrphans()
{
    const auto found = [this](const QList<Orphans> &orphans) {
        m_orphans = orphans;
        if (orphans.isEmpty())
            showFooter();
        else
            showReplanned();
    };
    m_orphansLook.start(m_db.run([schema = m_before.schema, plan = m_plan](Connection &connection) {
        return findOrphans(connection, schema, plan);
    }),
                        found, [found](const DbError &) { found({}); }); // then the check of all rows will tell
}

/// All of them, not only those that are shown: read anew.
void FixDialog::exportOrphans()
{
    const FixPlan plan = planFix(m_before.schema, m_before.audit, m_choices->choices());
    m_ui->footerLabel->setText(tr("Reading the rows…"));
    m_orphansExport.start(
        m_db.run([schema = m_before.schema, plan](Connection &connection) {
            return findOrphans(connection, schema, plan, {});
        }),
        [this](const QList<Orphans> &orphans) {
            showFooter();
            auto *dialog = new ExportDialog(orphanReport(orphans, m_before.schema.server), this);
            dialog->setAttribute(Qt::WA_DeleteOnClose);
            connect(dialog, &ExportDialog::saved, this, [this](const QString &path) {
                m_ui->footerLabel->setText(tr("Saved: %1").arg(QDir::toNativeSeparators(path)));
            });
            dialog->open();
        },
        [this](const DbError &error) { m_ui->footerLabel->setText(error.message); });
}

void FixDialog::showRows(const QString &finding, const QString &constraint)
{
    const Finding *about = m_before.audit.finding(finding);
    const ForeignKey *key = about ? m_before.schema.foreignKey(about->key) : nullptr;
    if (!key)
        return;
    const bool isListed = about->resultingRule() && !blocks(*about->resultingRule());
    const KeyRule rule = isListed ? KeyRule{*about->resultingRule(), about->resultingSetColumns()}
                                  : proposedSetNull(m_before.schema, *key).value_or(KeyRule{DeleteRule::SetNull, {}});
    const auto read = [schema = m_before.schema, key = *key, rule, constraint](Connection &connection) {
        return readConflicts(connection, schema, key, rule, constraint);
    };
    const QString table = shortName(about->table);
    auto *dialog =
        new RowsDialog(m_db, read,
                       constraint.isEmpty() ? tr("Rows of %1 that point somewhere").arg(table)
                                            : tr("Rows of %1 that %2 keeps from NULL").arg(table, constraint),
                       this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

/// What is read is what runs: a new plan is shown at once, and tried out anew.
void FixDialog::showReplanned()
{
    m_plan = planned();
    rehearsePlan();
    showScript();
    showFooter();
}

void FixDialog::rehearsePlan()
{
    m_rehearsal = {tr("Trying out what deletes would do afterwards…")};
    const auto tell = [this](const QStringList &sentences) {
        m_rehearsal = sentences;
        if (m_phase == Phase::Read)
            showScript();
    };
    m_rehearse.start(
        m_db.run([spec = m_spec, plan = m_plan](Connection &connection) { return rehearse(connection, spec, plan); }),
        [this, tell](const Rehearsal &rehearsal) { tell(words(rehearsal, m_spec.root)); },
        [tell](const DbError &error) {
            tell(error.isCancelled()
                     ? QStringList()
                     : QStringList{
                         tr("What deletes would do afterwards could not be tried out: %1").arg(error.message)});
        });
}

void FixDialog::reject()
{
    // Closed in mid-work nobody would see what became of it.
    if (isRunning())
        m_ui->footerLabel->setText(tr("The fix is running. Stop it before you close this window."));
    else
        QDialog::reject();
}

void FixDialog::showPhase(Phase phase)
{
    m_phase = phase;
    m_ui->pages->setCurrentWidget(phase == Phase::Choose     ? m_ui->choosePage
                                      : phase == Phase::Read ? static_cast<QWidget *>(m_ui->readPage)
                                                             : m_ui->runPage);
    const Colors &colors = colorsOf(palette());
    QStringList crumbs;
    const QStringList names{tr("Choose"), tr("Read"), tr("Run"), tr("Result")};
    const qsizetype first = m_reversal ? 1 : 0; // what a fix changed is not chosen again
    for (qsizetype i = first; i < names.size(); ++i) {
        const bool here = i == static_cast<qsizetype>(phase);
        const QColor color = here ? colors.accent : i < static_cast<qsizetype>(phase) ? colors.text : colors.muted;
        crumbs.append(u"<span style=\"color:%1;%2\">%3</span>"_s.arg(
            color.name(), i <= static_cast<qsizetype>(phase) ? u"font-weight:600"_s : QString(),
            u"%1 %2"_s.arg(i + 1 - first).arg(names[i].toHtmlEscaped())));
    }
    m_ui->crumbLabel->setText(
        crumbs.join(u"<span style=\"color:%1\"> &nbsp;›&nbsp; </span>"_s.arg(colors.muted.name())));
    m_ui->crumbLabel->setAccessibleName(tr("Step: %1").arg(names[static_cast<qsizetype>(phase)]));
    if (phase == Phase::Read)
        showScript();
    showFooter();
    if (phase == Phase::Read)
        (m_reversal ? m_ui->closeButton : m_ui->backButton)->setFocus();
}

void FixDialog::showFooter()
{
    m_ui->folderButton->setVisible(m_phase == Phase::Result && !m_rollbackFile.isEmpty());
    m_ui->migrationsButton->setVisible(m_phase == Phase::Result && !onlyDone(m_plan, m_result).isEmpty());
    m_ui->backButton->setVisible(m_phase == Phase::Read && !m_reversal);
    m_ui->stopAfterButton->setVisible(m_phase == Phase::Run && m_plan.items.size() > 1);
    m_ui->stopAfterButton->setEnabled(true);
    m_ui->nextButton->setVisible(m_phase == Phase::Choose || m_phase == Phase::Read);
    m_ui->closeButton->setEnabled(true);
    m_ui->closeButton->setText(m_phase == Phase::Run ? tr("&Cancel") : tr("&Close"));
    const QString saved =
        m_rollbackFile.isEmpty() ? QString() : tr("Rollback script: %1").arg(QDir::toNativeSeparators(m_rollbackFile));
    const int rules = rulesToChange();
    switch (m_phase) {
    case Phase::Choose:
        m_ui->nextButton->setText(tr("&Read the SQL"));
        m_ui->nextButton->setEnabled(!m_plan.isEmpty());
        m_ui->nextButton->setDefault(true);
        m_ui->footerLabel->setText(m_plan.isEmpty() ? tr("Tick a rule to go on.") : tr("Nothing is changed yet."));
        break;
    case Phase::Read:
        // No default: Enter, meant for the step before, must not change a database.
        m_ui->nextButton->setDefault(false);
        m_ui->nextButton->setText(
            m_reversal && rules == 0 ? tr("Remove %n index(es)", nullptr, static_cast<int>(m_plan.items.size()))
                : m_reversal         ? tr("Change %n rule(s) back", nullptr, rules)
                : rules > 0          ? tr("Change %n rule(s)", nullptr, rules)
                                     : tr("Make %n index(es)", nullptr, static_cast<int>(m_plan.items.size())));
        checkConfirmed();
        break;
    case Phase::Run:
        m_ui->footerLabel->setText(tr("The rollback script is saved before the first step."));
        break;
    case Phase::Result:
        m_ui->footerLabel->setText(saved);
        break;
    }
}

int FixDialog::rulesToChange() const
{
    return static_cast<int>(std::ranges::count_if(m_plan.items, &FixItem::changesKey));
}

void FixDialog::choicesChanged()
{
    m_orphans.clear();
    m_plan = planned();
    const QList<Finding> blocking = stillBlocking(m_before.audit, m_plan);
    const QStringList undecided = m_choices->undecided();
    const QString plural = m_spec.root.plural;
    QStringList text;
    if (!undecided.isEmpty())
        text.append(tr("Choose what to do about %1.").arg(listed(undecided)));
    for (const Unresolved &unresolved : m_plan.unresolved) {
        const Finding *finding = m_before.audit.finding(unresolved.finding);
        if (!unresolved.skipped && finding && waysOut(*finding).isEmpty()) // else the choices say what is missing
            text.append(unresolved.message);
    }
    if (blocking.isEmpty()) {
        const QString headline = m_before.audit.wantsRefusals()
            ? tr("After this fix rules stop deletes of %1 only where the rule list wants it").arg(plural)
            : tr("After this fix no rule stops deletes of %1").arg(plural);
        m_ui->chooseNotice->setNotice(Tone::Good, headline, text.join(u'\n'));
    } else {
        text.prepend(tr("Left as they are: %1.").arg(listed(shortNames(blocking))));
        m_ui->chooseNotice->setNotice(
            Tone::Warning,
            tr("After this fix %n rule(s) would still stop deletes of %1", nullptr, static_cast<int>(blocking.size()))
                .arg(plural),
            text.join(u'\n'));
    }
    if (m_phase == Phase::Choose)
        showFooter();
}

void FixDialog::showScript()
{
    QStringList toKnow = m_rehearsal;
    for (const Orphans &found : m_orphans)
        toKnow.append(u"%1: %2"_s.arg(found.finding, words(found)));
    for (const Unresolved &unresolved : m_plan.unresolved)
        if (m_reversal)
            toKnow.append(u"%1: %2"_s.arg(unresolved.finding, unresolved.message));
    if (!m_reversal)
        toKnow += consequencesOf(m_plan, m_spec.root);
    const auto lostNotNull = [](const FixChange &change) { return !change.dropped.isEmpty(); };
    m_ui->readPage->offerRulesOnly(m_reversal && std::ranges::any_of(*m_reversal, lostNotNull));
    m_ui->readPage->showPlan(m_plan, m_orphans, toKnow, m_choices->choices().lockTimeoutMs);
}

void FixDialog::checkConfirmed()
{
    if (m_phase != Phase::Read)
        return;
    const QString todo =
        m_orphansLook.isRunning() ? tr("Looking for rows that point at nothing…") : m_ui->readPage->missing();
    m_ui->nextButton->setEnabled(!m_plan.isEmpty() && todo.isEmpty());
    m_ui->nextButton->setAccessibleDescription(todo);
    m_ui->footerLabel->setText(todo.isEmpty() ? tr("The rollback script is saved before the first step.") : todo);
}

void FixDialog::chooseMigrationFolder()
{
    auto *dialog = new QFileDialog(this, tr("Folder for the migration files"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &folder) {
        m_save.start(
            runAside([plan = onlyDone(m_plan, m_result), folder](const std::stop_token &) {
                return saveMigrationFiles(plan, folder);
            }),
            [this, folder](const MigrationFiles &files) {
                m_ui->footerLabel->setText(files.error.isEmpty() ? tr("%n migration file(s) saved in %1", nullptr,
                                                                      static_cast<int>(files.paths.size()))
                                                                       .arg(QDir::toNativeSeparators(folder))
                                                                 : files.error);
            },
            [this](const DbError &error) { m_ui->footerLabel->setText(error.message); });
    });
    dialog->open();
}

void FixDialog::run()
{
    if (m_phase != Phase::Read || m_orphansLook.isRunning() || !m_ui->readPage->missing().isEmpty())
        return;
    m_rehearse.drop(); // the fix does not wait for these
    m_orphansExport.drop();
    const int lockTimeoutMs = m_choices->choices().lockTimeoutMs;
    m_ui->runPage->begin(m_plan, lockTimeoutMs);
    m_rollbackFile.clear();
    m_stopAfter = {};
    showPhase(Phase::Run);

    FixPatience patience;
    patience.lockTimeoutMs = lockTimeoutMs;
    patience.afterThisKey = m_stopAfter.get_token();
    const auto progress = m_work.progress<FixProgress>([this](const FixProgress &sign) { m_ui->runPage->apply(sign); });
    const auto job = [plan = m_plan, patience, progress, given = m_ui->readPage->reason(),
                      before = m_before.schema](Connection &connection) {
        // Saved here, off the window's thread: a slow disk is no reason to freeze.
        const QString file = newRollbackPath(before.server.database);
        if (const QString error = saveRollback(plan, file, given); !error.isEmpty())
            throw DbError(DbError::Kind::Refused,
                          tr("The rollback script could not be saved, so nothing was changed. %1").arg(error));
        return runRecordedFix(connection, plan, before, {file, given}, patience, progress);
    };
    m_work.start(
        m_db.run(job), [this](const FixResult &result) { finished(result); },
        [this](const DbError &error) { failed(error); });
}

void FixDialog::finished(const FixResult &result)
{
    m_rehearsal.clear();
    m_result = result;
    m_rollbackFile = result.rollbackFile;
    m_ui->runPage->apply(result);
    auditAgain();
}

void FixDialog::failed(const DbError &error)
{
    m_result = {};
    m_result.outcome = error.isCancelled() ? FixOutcome::Cancelled : FixOutcome::Refused;
    m_ui->runPage->apply(m_result);
    m_auditError = error.message;
    showPhase(Phase::Result);
    if (error.isCancelled())
        m_ui->runPage->showVerdict(Tone::Neutral, tr("Cancelled: nothing was changed"), {});
    else
        m_ui->runPage->showVerdict(Tone::Bad, tr("The fix did not begin: nothing was changed"), error.details());
    m_ui->closeButton->setFocus();
}

void FixDialog::auditAgain()
{
    m_ui->footerLabel->setText(tr("Reading the rules again…"));
    m_ui->stopAfterButton->setEnabled(false);
    m_work.start(
        m_db.run([spec = m_spec](Connection &connection) { return auditDatabase(connection, spec); }),
        [this](const AuditedSchema &after) {
            judge(m_result, after.audit, m_reversal ? FixAim::Reversal : FixAim::RuleList);
            showResult(&after.audit);
            emit audited(after);
        },
        [this](const DbError &error) {
            m_auditError = error.message;
            showResult(nullptr);
        });
}

void FixDialog::showResult(const Audit *after)
{
    showPhase(Phase::Result);
    int done = 0;
    int indexes = 0;
    int wanted = 0;
    int removed = 0;
    for (int i = 0; i < m_plan.items.size(); ++i) {
        done += m_plan.items[i].changesKey() && m_ui->runPage->isDone(i) ? 1 : 0;
        removed += m_reversal && !m_plan.items[i].changesKey() && m_ui->runPage->isDone(i) ? 1 : 0;
        wanted += m_plan.items[i].indexName.isEmpty() ? 0 : 1;
        indexes += !m_plan.items[i].indexName.isEmpty() && m_ui->runPage->isDone(i) ? 1 : 0;
    }
    const int all = rulesToChange();
    FixVerdict verdict = m_reversal ? reversalVerdict(m_result, done, all, removed)
                                    : verdictOf(m_result, done, all, after, m_auditError, m_spec.root.plural);
    if (indexes > 0)
        verdict.sentences.append(tr("%n index(es) made.", nullptr, indexes));
    if (indexes < wanted) {
        verdict.tone = verdict.tone == Tone::Good ? Tone::Warning : verdict.tone;
        verdict.sentences.append(tr("%n index(es) not made.", nullptr, wanted - indexes));
    }
    if (!m_result.recordError.isEmpty()) {
        verdict.tone = verdict.tone == Tone::Good ? Tone::Warning : verdict.tone;
        verdict.sentences.append(
            tr("The record of this fix could not be kept, so that it is not listed under Activity; its rollback "
               "script is what reverses it. %1")
                .arg(m_result.recordError));
    }
    m_ui->runPage->showVerdict(verdict.tone, verdict.headline, verdict.sentences.join(u'\n'));
    m_ui->closeButton->setFocus();
}

} // namespace ondelete
