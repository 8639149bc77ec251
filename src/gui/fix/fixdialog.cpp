// SPDX-License-Identifier: MIT
#include "gui/fix/fixdialog.h"

#include "core/audit/decisions.h"
#include "core/audit/setnull.h"
#include "core/fix/blocking.h"
#include "core/fix/donefix.h"
#include "core/spec/translation.h"
#include "files/migrationfiles.h"
#include "files/rollbackfile.h"
#include "gui/constraints/findingwords.h"
#include "gui/fix/blockerending.h"
#include "gui/fix/fixchoicelist.h"
#include "gui/fix/fixwords.h"
#include "gui/jobs/aside.h"
#include "gui/rulelist/rulelistsaving.h"
#include "gui/settings/waitingtimes.h"
#include "gui/shell/exportdialog.h"
#include "gui/widgets/rowsdialog.h"
#include "postgres/audit/conflictcounter.h"
#include "report/builders/reports.h"
#include "ui_fixdialog.h"

#include <QtCore/QDir>
#include <QtCore/QUrl>
#include <QtGui/QDesktopServices>
#include <QtWidgets/QFileDialog>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ondelete {

namespace {

FixChoices withWaitingTimes(FixChoices choices)
{
    choices.lockTimeoutMs = int(waitingTimes().fixTry.count());
    return choices;
}

} // namespace

FixDialog::FixDialog(DbThread &db, const Spec &spec, const AuditedSchema &before, const FixChoices &choices,
                     const std::optional<QList<FixChange>> &reversal, const ConnectionMark &mark, QWidget *parent)
    : QDialog(parent)
    , m_db(db)
    , m_session(db, spec, before, reversal)
    , m_ui(std::make_unique<Ui::FixDialog>())
    , m_choices(new FixChoiceList(before.audit, withWaitingTimes(choices), this))
{
    m_ui->setupUi(this);
    setWindowModality(Qt::WindowModal);
    m_ui->chooseScroll->setWidget(m_choices);
    m_ui->readPage->askFor(mark.environment, before.audit.server.database);

    connect(&m_session, &FixSession::orphansLookedFor, this, [this] {
        if (m_session.orphans().isEmpty())
            showFooter();
        else
            showReplanned();
    });
    connect(&m_session, &FixSession::rehearsed, this, [this] {
        if (m_phase == Phase::Read)
            showScript();
    });
    connect(&m_session, &FixSession::allOrphansRead, this, &FixDialog::offerOrphans);
    connect(&m_session, &FixSession::orphansNotRead, m_ui->footerLabel, &QLabel::setText);
    connect(&m_session, &FixSession::progressed, m_ui->runPage,
            [this](const FixProgress &sign) { m_ui->runPage->apply(sign); });
    auto *ending = new BlockerEnding(db.settings(), this);
    connect(m_ui->runPage, &FixRunPage::endRequested, ending, &BlockerEnding::ask);
    connect(ending, &BlockerEnding::told, m_ui->footerLabel, &QLabel::setText);
    connect(&m_session, &FixSession::ran, this, &FixDialog::showRan);
    connect(&m_session, &FixSession::judged, this, [this] {
        showResult();
        if (m_session.after())
            emit audited(*m_session.after());
    });
    connect(&m_session, &FixSession::notBegun, this, &FixDialog::showNotBegun);
    connect(m_ui->readPage, &FixReadPage::choiceChanged, this, &FixDialog::showReplanned);
    connect(m_ui->readPage, &FixReadPage::confirmationChanged, this, &FixDialog::checkConfirmed);
    connect(m_ui->readPage, &FixReadPage::exportRequested, this, [this] {
        m_ui->footerLabel->setText(tr("Reading the rows…"));
        m_session.readAllOrphans();
    });
    connect(m_choices, &FixChoiceList::rowsWanted, this, &FixDialog::showRows);
    connect(m_ui->readPage, &FixReadPage::told, m_ui->footerLabel, &QLabel::setText);
    connect(m_ui->decisionsButton, &QPushButton::clicked, this, &FixDialog::chooseRuleList);
    connect(m_ui->migrationsButton, &QPushButton::clicked, this, &FixDialog::chooseMigrationFolder);
    connect(m_choices, &FixChoiceList::changed, this, &FixDialog::choicesChanged);
    connect(m_ui->folderButton, &QPushButton::clicked, this,
            [] { QDesktopServices::openUrl(QUrl::fromLocalFile(rollbackFolder())); });
    connect(m_ui->backButton, &QPushButton::clicked, this, [this] {
        m_session.giveUp();
        showPhase(Phase::Choose);
    });
    connect(m_ui->closeButton, &QPushButton::clicked, this, [this] {
        if (isRunning()) {
            m_session.stop();
            m_ui->closeButton->setEnabled(false);
            m_ui->stopAfterButton->setEnabled(false);
            m_ui->footerLabel->setText(tr("Stopping…"));
        } else {
            reject();
        }
    });
    connect(m_ui->stopAfterButton, &QPushButton::clicked, this, [this] {
        m_session.stopAfterThisRule();
        m_ui->stopAfterButton->setEnabled(false);
        m_ui->footerLabel->setText(tr("The present rule is finished, then the fix stops."));
    });
    connect(m_ui->nextButton, &QPushButton::clicked, this, [this] {
        if (m_phase == Phase::Choose)
            read();
        else
            run();
    });
}

FixDialog::FixDialog(DbThread &db, const Spec &spec, const AuditedSchema &before, const FixChoices &choices,
                     const ConnectionMark &mark, QWidget *parent)
    : FixDialog(db, spec, before, choices, std::nullopt, mark, parent)
{
    setWindowTitle(tr("Fix – %1").arg(mark.title()));
    choicesChanged();
    showPhase(Phase::Choose);
}

FixDialog::FixDialog(DbThread &db, const Spec &spec, const AuditedSchema &before, const QList<FixChange> &changes,
                     const ConnectionMark &mark, QWidget *parent)
    : FixDialog(db, spec, before, FixChoices(), changes, mark, parent)
{
    setWindowTitle(tr("Reverse a fix – %1").arg(mark.title()));
    m_session.examine(wish());
    showPhase(Phase::Read);
}

FixDialog::~FixDialog() = default;

void FixDialog::read()
{
    if (m_phase != Phase::Choose || m_session.plan().isEmpty())
        return;
    m_session.examine(wish());
    showPhase(Phase::Read);
}

FixWish FixDialog::wish() const
{
    return {m_choices->choices(), m_choices->ticked() == 0, m_ui->readPage->leavesUnvalidated(),
            m_ui->readPage->rulesOnly()};
}

void FixDialog::offerOrphans(const QList<Orphans> &orphans)
{
    showFooter();
    auto *dialog = new ExportDialog(orphanReport(orphans, m_session.before().schema.server), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ExportDialog::saved, this, [this](const QString &path) {
        m_ui->footerLabel->setText(tr("Saved: %1").arg(QDir::toNativeSeparators(path)));
    });
    dialog->open();
}

void FixDialog::showRows(const QString &finding, const QString &constraint)
{
    const Finding *about = m_session.before().audit.finding(finding);
    const ForeignKey *key = about ? m_session.before().schema.foreignKey(about->key) : nullptr;
    if (!key)
        return;
    const bool isListed = about->resultingRule() && !blocks(*about->resultingRule());
    const KeyRule rule = isListed
        ? KeyRule{*about->resultingRule(), about->resultingSetColumns()}
        : proposedSetNull(m_session.before().schema, *key).value_or(KeyRule{DeleteRule::SetNull, {}});
    const auto read = [key = key->oid, rule, constraint](Connection &connection) {
        return readConflicts(connection, key, rule, constraint);
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
    m_session.replan(wish());
    showScript();
    showFooter();
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
    const qsizetype first = m_session.reversal() ? 1 : 0; // what a fix changed is not chosen again
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
        (m_session.reversal() ? m_ui->closeButton : m_ui->backButton)->setFocus();
}

void FixDialog::showFooter()
{
    m_ui->folderButton->setVisible(m_phase == Phase::Result && !m_session.result().rollbackFile.isEmpty());
    m_ui->decisionsButton->setVisible(m_phase == Phase::Result && !m_session.decisionsToKeep().isEmpty());
    m_ui->migrationsButton->setVisible(m_phase == Phase::Result
                                       && !onlyDone(m_session.plan(), m_session.result()).isEmpty());
    m_ui->backButton->setVisible(m_phase == Phase::Read && !m_session.reversal());
    m_ui->stopAfterButton->setVisible(m_phase == Phase::Run && m_session.plan().items.size() > 1);
    m_ui->stopAfterButton->setEnabled(true);
    m_ui->nextButton->setVisible(m_phase == Phase::Choose || m_phase == Phase::Read);
    m_ui->closeButton->setEnabled(true);
    m_ui->closeButton->setText(m_phase == Phase::Run ? tr("&Cancel") : tr("&Close"));
    const QString saved = m_session.result().rollbackFile.isEmpty()
        ? QString()
        : tr("Rollback script: %1").arg(QDir::toNativeSeparators(m_session.result().rollbackFile));
    const int rules = m_session.rulesToChange();
    switch (m_phase) {
    case Phase::Choose:
        m_ui->nextButton->setText(tr("&Read the SQL"));
        m_ui->nextButton->setEnabled(!m_session.plan().isEmpty());
        m_ui->nextButton->setDefault(true);
        m_ui->footerLabel->setText(m_session.plan().isEmpty() ? tr("Tick a rule to go on.")
                                                              : tr("Nothing is changed yet."));
        break;
    case Phase::Read:
        // No default: Enter, meant for the step before, must not change a database.
        m_ui->nextButton->setDefault(false);
        m_ui->nextButton->setText(
            m_session.reversal() && rules == 0
                ? tr("Remove %n index(es)", nullptr, static_cast<int>(m_session.plan().items.size()))
                : m_session.reversal() ? tr("Change %n rule(s) back", nullptr, rules)
                : rules > 0            ? tr("Change %n rule(s)", nullptr, rules)
                            : tr("Make %n index(es)", nullptr, static_cast<int>(m_session.plan().items.size())));
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

void FixDialog::choicesChanged()
{
    m_session.choose(wish());
    const QList<Finding> blocking = stillBlocking(m_session.before().audit, m_session.plan());
    const QStringList undecided = m_choices->undecided();
    const QString plural = m_session.spec().root.plural;
    QStringList text;
    if (!undecided.isEmpty())
        text.append(tr("Choose what to do about %1.").arg(listed(undecided)));
    for (const Unresolved &unresolved : m_session.plan().unresolved) {
        const Finding *finding = m_session.before().audit.finding(unresolved.finding);
        if (!unresolved.skipped && finding && choicesFor(*finding).isEmpty()) // else the choices say what is missing
            text.append(unresolved.message);
    }
    if (blocking.isEmpty()) {
        const QString headline = m_session.before().audit.wantsRefusals()
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
    QStringList toKnow = m_session.rehearsal();
    for (const Orphans &found : m_session.orphans())
        toKnow.append(u"%1: %2"_s.arg(found.finding, words(found)));
    for (const Unresolved &unresolved : m_session.plan().unresolved)
        if (m_session.reversal())
            toKnow.append(u"%1: %2"_s.arg(unresolved.finding, unresolved.message));
    if (!m_session.reversal())
        toKnow += consequencesOf(m_session.plan(), m_session.spec().root);
    const auto lostNotNull = [](const FixChange &change) { return !change.dropped.isEmpty(); };
    m_ui->readPage->offerRulesOnly(m_session.reversal() && std::ranges::any_of(*m_session.reversal(), lostNotNull));
    m_ui->readPage->showPlan(m_session.plan(), m_session.orphans(), toKnow, m_choices->choices().lockTimeoutMs);
}

void FixDialog::checkConfirmed()
{
    if (m_phase != Phase::Read)
        return;
    const QString todo =
        m_session.isLookingForOrphans() ? tr("Looking for rows that point at nothing…") : m_ui->readPage->missing();
    m_ui->nextButton->setEnabled(!m_session.plan().isEmpty() && todo.isEmpty());
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
            runAside([plan = onlyDone(m_session.plan(), m_session.result()), folder](const std::stop_token &) {
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

void FixDialog::chooseRuleList()
{
    askWhereToSaveSpec(*this, tr("Save the rule list with the decisions"),
                       [this](const QString &path) { keepDecisions(path); });
}

void FixDialog::keepDecisions(const QString &path)
{
    const Spec kept = withDecisions(asWritten(m_session.spec()), m_session.decisionsToKeep(), m_ui->readPage->reason());
    m_save.start(
        saveSpec(kept, path),
        [this, path](const QString &problem) {
            m_ui->footerLabel->setText(
                problem.isEmpty()
                    ? tr("Saved: %1. Take it up with File ▸ Open rule list.").arg(QDir::toNativeSeparators(path))
                    : problem);
        },
        [this](const DbError &error) { m_ui->footerLabel->setText(error.message); });
}

void FixDialog::run()
{
    if (m_phase != Phase::Read || m_session.isLookingForOrphans() || !m_ui->readPage->missing().isEmpty())
        return;
    m_ui->runPage->begin(m_session.plan(), m_session.lockTimeoutMs());
    showPhase(Phase::Run);
    m_session.run(m_ui->readPage->reason());
}

void FixDialog::showRan()
{
    m_ui->runPage->apply(m_session.result());
    m_ui->footerLabel->setText(tr("Reading the rules again…"));
    m_ui->stopAfterButton->setEnabled(false);
}

void FixDialog::showNotBegun(const DbError &error)
{
    m_ui->runPage->apply(m_session.result());
    showPhase(Phase::Result);
    if (error.isCancelled())
        m_ui->runPage->showVerdict(Tone::Neutral, tr("Cancelled: nothing was changed"), {});
    else
        m_ui->runPage->showVerdict(Tone::Bad, tr("The fix did not begin: nothing was changed"), error.details());
    m_ui->closeButton->setFocus();
}

void FixDialog::showResult()
{
    const FixPlan &plan = m_session.plan();
    const FixResult &result = m_session.result();
    const bool reverses = m_session.reversal().has_value();
    showPhase(Phase::Result);
    int done = 0;
    int indexes = 0;
    int wanted = 0;
    int removed = 0;
    for (int i = 0; i < plan.items.size(); ++i) {
        done += plan.items[i].changesKey() && m_ui->runPage->isDone(i) ? 1 : 0;
        removed += reverses && !plan.items[i].changesKey() && m_ui->runPage->isDone(i) ? 1 : 0;
        wanted += plan.items[i].indexName.isEmpty() ? 0 : 1;
        indexes += !plan.items[i].indexName.isEmpty() && m_ui->runPage->isDone(i) ? 1 : 0;
    }
    const int all = m_session.rulesToChange();
    FixVerdict verdict = reverses
        ? reversalVerdict(result, done, all, removed)
        : verdictOf(result, done, all, m_session.after() ? &m_session.after()->audit : nullptr, m_session.auditError(),
                    m_session.spec().root.plural);
    if (const QList<Finding> decisions = m_session.decisionsToKeep(); !decisions.isEmpty()) {
        QStringList words;
        for (const Finding &finding : decisions)
            words.append(
                u"%1: %2"_s.arg(shortName(finding), toSql(KeyRule{*finding.current, finding.currentSetColumns})));
        verdict.sentences.append(
            tr("The rule list says otherwise than was decided here (%1). Keep the decisions in it, "
               "or the audit goes on to report them.")
                .arg(words.join(u"; "_s)));
    }
    if (indexes > 0)
        verdict.sentences.append(tr("%n index(es) made.", nullptr, indexes));
    if (indexes < wanted) {
        verdict.tone = verdict.tone == Tone::Good ? Tone::Warning : verdict.tone;
        verdict.sentences.append(tr("%n index(es) not made.", nullptr, wanted - indexes));
    }
    if (!result.recordError.isEmpty()) {
        verdict.tone = verdict.tone == Tone::Good ? Tone::Warning : verdict.tone;
        verdict.sentences.append(
            tr("The record of this fix could not be kept, so that it is not listed under Activity; its rollback "
               "script is what reverses it. %1")
                .arg(result.recordError));
    }
    m_ui->runPage->showVerdict(verdict.tone, verdict.headline, verdict.sentences.join(u'\n'));
    m_ui->closeButton->setFocus();
    emit announced(verdict.tone, verdict.headline);
}

} // namespace ondelete
