// SPDX-License-Identifier: MIT
#include "gui/deletion/severaldialog.h"

#include "gui/deletion/batchdeleting.h"
#include "gui/deletion/deletewords.h"
#include "gui/deletion/severaloutcome.h"
#include "gui/settings/confirmations.h"
#include "postgres/deletion/deleter.h"
#include "postgres/preview/previewer.h"
#include "ui_severaldialog.h"

#include <QtCore/QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ondelete {

using State = SeveralModel::State;

SeveralDialog::SeveralDialog(DbThread &db, FileThread &files, const Spec &spec, const QList<SeveralModel::Row> &rows,
                             const ConnectionMark &mark, QWidget *parent)
    : QDialog(parent)
    , m_db(db)
    , m_spec(spec)
    , m_ui(std::make_unique<Ui::SeveralDialog>())
    , m_model(m_spec, rows)
{
    m_ui->setupUi(this);
    setWindowModality(Qt::WindowModal);
    setWindowTitle(tr("Delete %1 – %2").arg(m_spec.root.plural, mark.title()));
    m_ui->notice->hide();
    m_ui->tryNotice->hide();
    m_ui->table->setModel(&m_model);
    m_ui->table->setAccessibleName(tr("The %1 to delete, each with its verdict").arg(m_spec.root.plural));
    m_ui->table->setItemDelegate(new PillDelegate(m_ui->table));
    QHeaderView *header = m_ui->table->header();
    header->setSectionsClickable(false);
    header->setMinimumSectionSize(96);
    header->setStretchLastSection(true);
    header->setSectionResizeMode(QHeaderView::ResizeToContents);
    header->setSectionResizeMode(SeveralModel::WhatColumn, QHeaderView::Stretch);
    m_asksForCount = asks(mark.environment, Question::TypeName);
    connect(&m_model, &SeveralModel::tickChanged, this, &SeveralDialog::ticksChanged);
    connect(m_ui->eachRadio, &QRadioButton::toggled, this, &SeveralDialog::ticksChanged);
    connect(m_ui->terms, &DeleteTerms::edited, this, &SeveralDialog::check);
    connect(m_ui->terms, &DeleteTerms::termsChanged, this, [this] {
        showTerms();
        check();
    });
    connect(m_ui->keepButton, &QPushButton::clicked, this, &SeveralDialog::reject);
    connect(m_ui->triggersCheck, &QCheckBox::toggled, this, &SeveralDialog::check);
    connect(m_ui->tryButton, &QPushButton::clicked, this, [this] { askToTry(this, userCode(), [this] { runTry(); }); });
    connect(m_ui->deleteButton, &QPushButton::clicked, this, &SeveralDialog::run);
    connect(m_ui->undoButton, &QPushButton::clicked, this, [this] {
        m_archives.isEmpty() ? emit undoBatchesRequested(m_sets.first()) : emit undoRequested(m_archives);
        reject();
    });
    connect(m_ui->batches, &BatchChoice::changed, this, [this] {
        askForSideEffects();
        showTerms();
        check();
    });
    connect(m_ui->retryButton, &QPushButton::clicked, this, [this] {
        m_model.beginAgain();
        m_ui->notice->hide();
        m_ui->terms->clearTyped();
        showPhase(Phase::Look);
        lookNext();
    });
    showPhase(Phase::Look);
    m_ui->terms->lookAtTeam(m_db, files, mark.environment);
    lookNext();
}

SeveralDialog::~SeveralDialog() = default;

void SeveralDialog::reject()
{
    if (m_phase != Phase::Run && m_phase != Phase::Try) {
        m_work.drop();
        m_togetherLook.drop();
        QDialog::reject();
        return;
    }
    m_work.stop();
    for (const int row : std::exchange(m_queue, {}))
        if (m_phase == Phase::Run)
            m_model.setState(row, State::Kept);
    m_ui->keepButton->setEnabled(false);
    m_ui->hintLabel->setText(m_phase == Phase::Try ? tr("Stopping… Nothing is kept of it.")
                                                   : tr("Stopping… What was already committed stays so."));
}

void SeveralDialog::showPhase(Phase phase)
{
    m_phase = phase;
    m_model.setEditable(phase == Phase::Confirm);
    m_ui->fields->setVisible(phase != Phase::Run && phase != Phase::Result);
    m_ui->fields->setEnabled(phase == Phase::Confirm);
    m_ui->tryNotice->setVisible(phase == Phase::Confirm && !m_ui->tryNotice->isHidden());
    m_ui->deleteButton->setVisible(phase == Phase::Look || phase == Phase::Confirm);
    m_ui->deleteButton->setEnabled(false);
    m_ui->busyBar->setVisible(isBusy());
    m_ui->keepButton->setEnabled(true);
    m_ui->keepButton->setText(phase == Phase::Run || phase == Phase::Try ? tr("&Cancel")
                                  : phase == Phase::Result               ? tr("&Close")
                                                                         : tr("&Keep them"));
    m_ui->retryButton->hide();
    m_ui->undoButton->hide();
    if (phase == Phase::Look)
        m_ui->hintLabel->setText(tr("Finding out what each delete would do…"));
    if (phase == Phase::Try)
        m_ui->hintLabel->setText(tr("Trying… Everything is rolled back."));
    if (phase == Phase::Run)
        m_ui->hintLabel->setText(tr("Deleting…"));
    if (phase == Phase::Result)
        m_ui->hintLabel->clear();
    if (phase != Phase::Look && phase != Phase::Confirm)
        m_ui->keepButton->setFocus();
    askForSideEffects();
    showTerms();
}

void SeveralDialog::lookNext()
{
    const QList<int> looking = m_model.in(State::Looking);
    if (looking.isEmpty()) {
        showPhase(Phase::Confirm);
        ticksChanged();
        m_ui->terms->focusReason();
        return;
    }
    const int row = looking.first();
    const auto job = [spec = m_spec, key = m_model.row(row).root.key](Connection &connection) {
        return previewDelete(connection, spec, {key}, RuleSet::Current);
    };
    m_work.start(
        m_db.run(job),
        [this, row](const Preview &preview) {
            m_model.setPreview(row, preview);
            lookNext();
        },
        [this, row](const DbError &error) {
            m_model.setState(row, State::Refused, error.message);
            if (!error.isCancelled())
                lookNext();
        });
}

/// All that is ticked, as one delete: rows that hang on several of them count once, and one may free another.
void SeveralDialog::lookTogether()
{
    const auto job = [spec = m_spec, keys = m_model.keysOf(m_model.ticked())](Connection &connection) {
        return previewDelete(connection, spec, keys, RuleSet::Current);
    };
    m_togetherLook.start(
        m_db.run(job),
        [this](const Preview &preview) {
            m_ui->busyBar->hide();
            m_together = preview;
            if (m_triedTogether && m_triedTogether->preview.digest != preview.digest)
                m_triedTogether.reset(); // of others
            askForSideEffects();
            check();
        },
        [this](const DbError &error) {
            m_ui->busyBar->hide();
            m_ui->hintLabel->setText(error.message);
        });
}

void SeveralDialog::ticksChanged()
{
    if (m_phase != Phase::Confirm)
        return;
    m_together.reset();
    m_togetherLook.drop(); // of other ticks
    const auto count = int(m_model.ticked().size());
    m_ui->terms->askToType(m_asksForCount ? tr("&Type <b>%1</b>, how many they are").arg(count) : QString(),
                           tr("Type %1 to confirm").arg(count));
    if (isTogether() && count > 0)
        lookTogether();
    m_ui->batches->offer(m_db, m_spec, m_model.previews());
    m_ui->busyBar->setVisible(isBusy());
    m_besides.clear(); // asked for anew
    m_ui->tryNotice->hide();
    askForSideEffects();
    showTerms();
    check();
}

void SeveralDialog::showTerms()
{
    const QList<int> ticked = m_model.ticked();
    const auto count = int(ticked.size());
    if (m_phase == Phase::Look || m_phase == Phase::Confirm)
        m_ui->titleLabel->setText(m_phase == Phase::Look
                                      ? tr("Looking at %Ln %1…", nullptr, m_model.rowCount()).arg(m_spec.root.plural)
                                      : tr("Delete %Ln of %1 %2?", nullptr, count)
                                            .arg(QLocale().toString(m_model.rowCount()), m_spec.root.plural));
    m_ui->deleteButton->setText(
        tr("Delete %Ln %1", nullptr, count).arg(count == 1 ? m_spec.root.singular : m_spec.root.plural));
    const bool mayUndo = std::ranges::all_of(ticked, [this](int row) { return m_model.row(row).preview.rights.undo; });
    m_ui->batches->forbid(isTogether() ? tr("Not all or nothing: batches are several transactions.")
                                       : m_ui->terms->whyNoBatches());
    if (m_phase == Phase::Confirm)
        showNotice();
    m_ui->subtitleLabel->setText(m_ui->terms->undoTerms(mayUndo));
}

/// What there is to know before: what erasing leaves, or that others see the rows go bit by bit.
void SeveralDialog::showNotice()
{
    QList<DeleteNotice> notices = m_ui->batches->notices();
    if (m_ui->terms->erasesForGood() && !m_model.ticked().isEmpty())
        notices = {noticeOfErasure(m_together ? QList<Preview>{*m_together} : m_model.previews())};
    m_ui->notice->setVisible(!notices.isEmpty());
    if (!notices.isEmpty())
        m_ui->notice->setNotice(notices.first().tone, notices.first().headline, notices.first().text);
}

/// What is still to be done before the button works, in a sentence; empty when all is.
QString SeveralDialog::missing() const
{
    const auto count = int(m_model.ticked().size());
    if (count == 0)
        return tr("None is ticked.");
    if (isTogether()) {
        if (!m_together)
            return tr("Finding out what they do together…");
        if (const QString refusal = wordsOf(*m_together, m_spec.root).refusal; !refusal.isEmpty())
            return refusal;
    }
    if (!m_ui->triggersCheck->isHidden() && !m_ui->triggersCheck->isChecked())
        return tr("Tick that triggers may write besides, too.");
    if (const QString why = m_ui->terms->whyTeamFolderStops(); !why.isEmpty())
        return why;
    if (m_ui->terms->lacksReason())
        return tr("Give a reason to delete.");
    if (m_asksForCount && m_ui->terms->typed().trimmed() != QString::number(count))
        return tr("Type how many they are to delete.");
    return {};
}

void SeveralDialog::check()
{
    if (m_phase != Phase::Confirm)
        return;
    const QString todo = missing();
    const qint64 rows = isTogether() && m_together ? m_together->rows(RowAction::Delete) : m_model.rowsThatGo();
    m_ui->hintLabel->setText(todo.isEmpty() ? tr("%Ln row(s) go in all.", nullptr, int(rows)) : todo);
    m_ui->deleteButton->setEnabled(todo.isEmpty());
    m_ui->deleteButton->setAccessibleDescription(todo);
}

bool SeveralDialog::isTogether() const
{
    return m_ui->togetherRadio->isChecked();
}

/// Of what is ticked, as far as it was tried.
QList<DeleteResult> SeveralDialog::tries() const
{
    QList<DeleteResult> tries;
    if (isTogether()) {
        if (m_together && m_triedTogether)
            tries.append(*m_triedTogether);
        return tries;
    }
    for (const int row : m_model.ticked())
        if (m_model.row(row).tried)
            tries.append(*m_model.row(row).tried);
    return tries;
}

QStringList SeveralDialog::userCode() const
{
    QStringList code;
    for (const int row : m_model.ticked())
        code += m_model.row(row).preview.userCode;
    code.removeDuplicates();
    return code;
}

/// What triggers write besides, as a question where it must be allowed.
void SeveralDialog::askForSideEffects()
{
    m_ui->tryButton->setVisible(m_phase == Phase::Confirm && !userCode().isEmpty() && !m_ui->batches->isChosen());
    const QString besides = m_phase == Phase::Confirm ? sideEffectsToAllow(tries(), m_spec) : QString();
    m_ui->triggersCheck->setVisible(!besides.isEmpty());
    if (m_phase != Phase::Confirm || besides == std::exchange(m_besides, besides))
        return;
    m_ui->triggersCheck->setChecked(false);
    m_ui->tryNotice->setVisible(!besides.isEmpty());
    if (!besides.isEmpty())
        m_ui->tryNotice->setNotice(Tone::Warning, tr("Triggers write besides what was shown"), besides);
}

void SeveralDialog::runTry()
{
    if (m_phase != Phase::Confirm || m_model.ticked().isEmpty() || (isTogether() && !m_together))
        return;
    m_triedNow.clear();
    m_queue = m_model.ticked();
    showPhase(Phase::Try);
    if (!isTogether()) {
        tryNext();
        return;
    }
    const QList<RowKey> keys = m_model.keysOf(std::exchange(m_queue, {}));
    m_work.start(
        m_db.run([spec = m_spec, keys, options = optionsOfTry(*m_together)](Connection &connection) {
            return deleteRoots(connection, spec, keys, options);
        }),
        [this](const DeleteResult &result) {
            if (goesThrough(result))
                m_triedTogether = result;
            tried(noticeOfTry({result}, m_spec));
        },
        [this](const DbError &error) { tried(noticeOfTry(error)); });
}

void SeveralDialog::tryNext()
{
    if (m_queue.isEmpty()) {
        tried(noticeOfTry(m_triedNow, m_spec));
        return;
    }
    const int row = m_queue.takeFirst();
    m_ui->table->scrollTo(m_model.index(row, 0));
    const SeveralModel::Row &of = m_model.row(row);
    m_work.start(
        m_db.run([spec = m_spec, key = of.root.key, options = optionsOfTry(of.preview)](Connection &connection) {
            return deleteRoots(connection, spec, {key}, options);
        }),
        [this, row](const DeleteResult &result) {
            m_triedNow.append(result);
            m_model.setTried(row, result);
            tryNext();
        },
        [this, row](const DbError &error) {
            if (error.kind != DbError::Kind::Server || error.isCancelled()) {
                m_queue.clear();
                tried(noticeOfTry(error));
                return;
            }
            DeleteResult refused;
            refused.outcome = DeleteOutcome::Blocked;
            refused.message = error.details();
            m_triedNow.append(refused);
            m_model.setTried(row, refused);
            tryNext();
        });
}

void SeveralDialog::tried(const DeleteNotice &notice)
{
    showPhase(Phase::Confirm);
    ticksChanged(); // one that would not go through is ticked no more
    m_ui->tryNotice->setNotice(notice.tone, notice.headline, notice.text);
    m_ui->tryNotice->show();
}

DeleteOptions SeveralDialog::optionsFor(const Preview &preview, const std::optional<DeleteResult> &tried) const
{
    DeleteOptions options = m_ui->terms->options();
    confirm(options, preview, tried, m_ui->triggersCheck->isChecked() ? SideEffects::Allowed : SideEffects::NotAllowed);
    return options;
}

void SeveralDialog::run()
{
    if (m_phase != Phase::Confirm || !missing().isEmpty())
        return;
    m_ui->terms->keepRetention();
    m_queue = m_model.ticked();
    for (const int row : m_model.in(State::Ready))
        if (!m_queue.contains(row))
            m_model.setState(row, State::Kept);
    showPhase(Phase::Run);
    if (isTogether())
        runTogether();
    else
        runNext();
}

void SeveralDialog::runNext()
{
    if (m_queue.isEmpty()) {
        showDone();
        return;
    }
    const int row = m_queue.takeFirst();
    m_model.setState(row, State::Deleting);
    m_ui->table->scrollTo(m_model.index(row, 0));
    const SeveralModel::Row &of = m_model.row(row);
    if (m_ui->batches->isChosenFor(of.preview)) {
        runBatchesOf(row);
        return;
    }
    const auto job = [spec = m_spec, key = of.root.key, options = optionsFor(of.preview, of.tried)](
                         Connection &connection) { return deleteRoots(connection, spec, {key}, options); };
    m_work.start(
        m_db.run(job),
        [this, row](const DeleteResult &result) {
            m_model.setResult(row, result);
            take(result);
            runNext();
        },
        [this, row](const DbError &error) { failed({row}, error); });
}

void SeveralDialog::runBatchesOf(int row)
{
    const SeveralModel::Row &of = m_model.row(row);
    DeleteOptions options = optionsFor(of.preview, {});
    m_begun.invalidate();
    const auto tell = m_work.progress<BatchProgress>([this](const BatchProgress &progress) {
        if (!m_begun.isValid())
            m_begun.start();
        if (!m_work.wasStopped())
            m_ui->hintLabel->setText(progressWords(progress, m_begun.elapsed()));
    });
    m_work.start(
        m_db.run([spec = m_spec, key = of.root.key, most = m_ui->batches->most(), options,
                  tell](Connection &connection) { return runBatches(connection, spec, {key}, most, options, tell); }),
        [this, row](const BatchedDelete &batches) {
            m_model.setResult(row, batches);
            take(asOne(batches, m_model.row(row).preview));
            if (batches.done > 0)
                m_sets.append(batches.set);
            runNext();
        },
        [this, row](const DbError &error) { failed({row}, error); });
}

void SeveralDialog::runTogether()
{
    const QList<int> rows = std::exchange(m_queue, {});
    for (const int row : rows)
        m_model.setState(row, State::Deleting);
    const auto job = [spec = m_spec, keys = m_model.keysOf(rows), options = optionsFor(*m_together, m_triedTogether)](
                         Connection &connection) { return deleteRoots(connection, spec, keys, options); };
    m_work.start(
        m_db.run(job),
        [this, rows](const DeleteResult &result) {
            if (result.next == NextStep::AllowSideEffects)
                m_triedTogether = result; // asked for when they are looked at again
            for (const int row : rows)
                m_model.setResult(row, result);
            take(result);
            showDone();
        },
        [this, rows](const DbError &error) { failed(rows, error); });
}

void SeveralDialog::failed(const QList<int> &rows, const DbError &error)
{
    m_changed = m_changed || error.effect == DbError::Effect::InDoubt;
    for (const int row : rows)
        m_model.setError(row, error);
    runNext();
}

void SeveralDialog::take(const DeleteResult &result)
{
    m_changed = m_changed || result.changed || result.outcome == DeleteOutcome::InDoubt;
    m_warned = m_warned || !result.warnings.isEmpty();
    if (result.changed && result.archive && !result.batch) // batches come back together
        m_archives.append(result.archive->path);
}

void SeveralDialog::showDone()
{
    showPhase(Phase::Result);
    const auto deleted = int(m_model.in(State::Deleted).size());
    const QString headline =
        tr("%Ln of %1 %2 deleted", nullptr, deleted).arg(QLocale().toString(m_model.rowCount()), m_spec.root.plural);
    m_ui->titleLabel->setText(headline);
    const bool mayUndo = std::ranges::all_of(m_model.in(State::Deleted),
                                             [this](int row) { return m_model.row(row).preview.rights.undo; });
    m_ui->subtitleLabel->setText(deleted == 0 ? QString() : m_ui->terms->undoTerms(mayUndo));
    m_ui->undoButton->setVisible(mayUndo && (!m_archives.isEmpty() || m_sets.size() == 1));
    if (m_sets.size() + qsizetype(!m_archives.isEmpty()) > 1 && !m_sets.isEmpty()) // each of them is an undo of many
        m_ui->subtitleLabel->setText(m_ui->subtitleLabel->text() + u' '
                                     + tr("What went in batches is taken back from Activity, each by itself."));
    const DeleteNotice notice = noticeOf(m_model, m_warned);
    m_ui->notice->setNotice(notice.tone, notice.headline, notice.text);
    m_ui->notice->setVisible(notice.tone != Tone::Good);
    m_ui->retryButton->setVisible(m_model.rowCount() > deleted);
    emit announced(notice.tone, headline);
    if (m_changed)
        emit changed(mayUndo ? m_archives : QStringList());
}

} // namespace ondelete
