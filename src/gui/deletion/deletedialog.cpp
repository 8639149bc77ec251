// SPDX-License-Identifier: MIT
#include "gui/deletion/deletedialog.h"

#include "core/roots/searchwords.h"
#include "gui/deletion/deleteoutcome.h"
#include "gui/deletion/deletetry.h"
#include "gui/deletion/outcometext.h"
#include "gui/settings/confirmations.h"
#include "gui/widgets/noticebox.h"
#include "postgres/deletion/deleter.h"
#include "ui_deletedialog.h"

#include <QtCore/QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ondelete {
namespace {

/// Whether all of @p text is a phone: then only its digits count.
bool isPhone(const QString &text)
{
    const QList<SearchWord> words = searchWords(text);
    return words.size() == 1 && words.first().digitsAnywhere;
}

} // namespace

DeleteDialog::DeleteDialog(DbThread &db, FileThread &files, const Spec &spec, const RootRow &row, const RowWords &words,
                           const Preview &preview, const ConnectionMark &mark, QWidget *parent)
    : QDialog(parent)
    , m_db(db)
    , m_spec(spec)
    , m_row(row)
    , m_preview(preview)
    , m_name(words.heading)
    , m_ui(std::make_unique<Ui::DeleteDialog>())
{
    m_ui->setupUi(this);
    setWindowModality(Qt::WindowModal);
    const QString &singular = m_spec.root.singular;
    const DeleteWords told = wordsOf(m_preview, m_spec.root);
    setWindowTitle(tr("Delete %1 – %2").arg(singular, mark.title()));
    m_ui->titleLabel->setText(words.owner.isEmpty() ? tr("Delete “%1”?").arg(words.heading)
                                                    : tr("Delete “%1” of %2?").arg(words.heading, words.owner));
    const QString label = leftToRight(m_row.label);
    m_remarks = told.remarks;
    m_effects.setPreview(m_preview, m_spec.root);
    m_ui->effects->setModel(&m_effects);
    m_ui->effects->setItemDelegate(new PillDelegate(m_ui->effects)); // for the rows' height
    m_ui->effects->header()->setSectionsClickable(false);
    m_ui->effects->header()->setMinimumSectionSize(96);
    m_ui->effects->header()->setStretchLastSection(false);
    m_ui->effects->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_ui->effects->header()->hideSection(EffectModel::DoneColumn);
    m_warnings = told.notices;
    setNotices(m_warnings);

    m_ui->protectedCheck->setVisible(!m_preview.protectedKeys.isEmpty());
    m_ui->protectedCheck->setText(tr("Delete this %1 all the same, although it is &protected").arg(singular));
    m_ui->unknownCheck->setVisible(m_preview.outcome == PreviewOutcome::Unknown);
    // An empty row is quickly made again: typing its label would be a ritual.
    m_asksForLabel = asks(mark.environment, Question::TypeName)
        && (m_preview.otherRowsDeleted() > 0 || m_preview.rows(RowAction::SetNull) > 0
            || m_preview.rows(RowAction::SetDefault) > 0 || m_preview.rows(RowAction::Update) > 0);
    m_ui->terms->askToType(m_asksForLabel ? tr("&Type <b>%1</b>").arg(label.toHtmlEscaped()) : QString(),
                           tr("Type %1 to confirm").arg(m_row.label));
    m_ui->triggersCheck->hide();
    m_ui->deleteButton->setText(told.button);
    connect(m_ui->detailsButton, &QPushButton::toggled, this, &DeleteDialog::showDetails);
    connect(m_ui->terms, &DeleteTerms::edited, this, &DeleteDialog::check);
    connect(m_ui->terms, &DeleteTerms::termsChanged, this, &DeleteDialog::showUndoTerms);
    connect(m_ui->protectedCheck, &QCheckBox::toggled, this, &DeleteDialog::check);
    connect(m_ui->unknownCheck, &QCheckBox::toggled, this, &DeleteDialog::check);
    connect(m_ui->keepButton, &QPushButton::clicked, this, &DeleteDialog::reject);
    connect(m_ui->triggersCheck, &QCheckBox::toggled, this, &DeleteDialog::check);
    connect(m_ui->tryButton, &QPushButton::clicked, this,
            [this] { askToTry(this, m_preview.userCode, [this] { runTry(); }); });
    connect(m_ui->deleteButton, &QPushButton::clicked, this, &DeleteDialog::run);
    connect(m_ui->undoButton, &QPushButton::clicked, this, [this] {
        if (m_set.isEmpty())
            emit undoRequested(m_archive);
        else
            emit undoBatchesRequested(m_set);
        accept();
    });
    connect(m_ui->batches, &BatchChoice::changed, this, &DeleteDialog::showUndoTerms);
    m_ui->batches->offer(m_db, m_spec, {m_preview});
    m_ui->batches->lookForUnfinished(m_db, files, m_preview);
    showDetails(false);
    showPhase(Phase::Confirm);
    showUndoTerms();
    m_ui->terms->lookAtTeam(m_db, files, mark.environment);
    m_ui->terms->focusReason();
}

DeleteDialog::~DeleteDialog() = default;

void DeleteDialog::reject()
{
    if (!isRunning()) {
        QDialog::reject();
        return;
    }
    m_delete.stop();
    m_ui->keepButton->setEnabled(false);
    m_ui->hintLabel->setText(m_phase == Phase::Try ? tr("Stopping… Nothing is kept of it.")
                                                   : tr("Stopping… What was already committed stays so."));
}

void DeleteDialog::showPhase(Phase phase)
{
    m_phase = phase;
    const bool confirm = phase == Phase::Confirm;
    m_ui->fields->setVisible(confirm);
    m_ui->busyBar->setVisible(isRunning());
    m_ui->busyBar->setMaximum(0);
    m_ui->deleteButton->setVisible(confirm);
    m_ui->tryButton->setVisible(confirm && !m_preview.userCode.isEmpty());
    m_ui->undoButton->setVisible(phase == Phase::Result && !(m_archive + m_set).isEmpty());
    m_ui->keepButton->setEnabled(true);
    if (confirm) {
        m_ui->keepButton->setText(tr("&Keep %1").arg(m_spec.root.singular));
    } else if (isRunning()) {
        m_ui->keepButton->setText(tr("&Cancel"));
        m_ui->hintLabel->setText(phase == Phase::Try ? tr("Trying… Everything is rolled back.")
                                                     : tr("Deleting… All of it happens, or nothing."));
        m_ui->keepButton->setFocus();
    } else if (phase == Phase::Result) {
        // What came of it stands first.
        m_ui->body->removeWidget(m_ui->noticeScroll);
        m_ui->body->insertWidget(1, m_ui->noticeScroll);
        m_remarks.clear();
        m_ui->keepButton->setText(tr("&Close"));
        m_ui->keepButton->setDefault(true);
        m_ui->keepButton->setFocus();
        m_ui->hintLabel->clear();
    }
}

void DeleteDialog::setNotices(const QList<DeleteNotice> &notices)
{
    m_notices = notices;
    showNotices();
}

/// What a try or a refusal adds to the preview's own warnings, which hold on.
void DeleteDialog::warn(const DeleteNotice &notice)
{
    setNotices(QList<DeleteNotice>{notice} + m_warnings);
}

void DeleteDialog::showNotices()
{
    qDeleteAll(m_ui->noticeBody->findChildren<NoticeBox *>(Qt::FindDirectChildrenOnly));
    QList<DeleteNotice> notices = m_notices;
    if (m_phase == Phase::Confirm && m_ui->terms->erasesForGood())
        notices.prepend(noticeOfErasure({m_preview}));
    if (m_phase == Phase::Confirm)
        notices = m_ui->batches->notices() + notices;
    if (m_ui->detailsButton->isChecked() && !m_remarks.isEmpty())
        notices.append({Tone::Neutral, tr("Good to know"), m_remarks.join(u'\n')});
    for (const DeleteNotice &notice : notices) {
        auto *box = new NoticeBox(notice.tone, notice.headline, notice.text, m_ui->noticeBody);
        m_ui->notices->addWidget(box);
        box->show(); // counts for the layout at once
    }
    m_ui->noticeScroll->setVisible(!notices.isEmpty());
    fitNotices();
}

/// Gives the notices the height they need, as long as the table keeps its share.
void DeleteDialog::fitNotices()
{
    int most = 132;
    for (const QWidget *question : {static_cast<QWidget *>(m_ui->triggersCheck), static_cast<QWidget *>(m_ui->batches)})
        most -= question->isHidden() ? 0 : 34;
    const int needed = m_ui->notices->totalHeightForWidth(m_ui->noticeScroll->width());
    m_ui->noticeScroll->setFixedHeight(std::clamp(needed, 0, most));
}

void DeleteDialog::resizeEvent(QResizeEvent *event)
{
    QDialog::resizeEvent(event);
    m_ui->all->activate();
    fitNotices();
}

void DeleteDialog::showDetails(bool shown)
{
    m_ui->detailsButton->setIcon(icon(shown ? Icon::ChevronDown : Icon::Chevron, &Colors::accent));
    QHeaderView *header = m_ui->effects->header();
    header->setSectionHidden(EffectModel::DetailsColumn, !shown);
    header->setSectionResizeMode(EffectModel::WhatColumn, shown ? QHeaderView::ResizeToContents : QHeaderView::Stretch);
    header->setSectionResizeMode(EffectModel::DetailsColumn, QHeaderView::Stretch);
    showNotices();
}

void DeleteDialog::showUndoTerms()
{
    if (m_phase != Phase::Confirm)
        return;
    const QString terms = m_ui->terms->undoTerms(m_preview.rights.undo);
    const QString label = leftToRight(m_row.label);
    m_ui->subtitleLabel->setText(m_name == m_row.label ? terms : tr("%1. %2").arg(label, terms));
    m_ui->batches->forbid(m_preview.outcome == PreviewOutcome::OrderDependent
                              ? tr("Not here: it hangs on the order in which the database works.")
                              : m_ui->terms->whyNoBatches());
    const bool inBatches = m_ui->batches->isChosen();
    m_ui->tryButton->setEnabled(!inBatches);
    m_ui->tryButton->setToolTip(inBatches ? tr("A try runs the whole in one transaction, which batches are to avoid.")
                                          : QString());
    m_ui->deleteButton->setText(!inBatches                    ? wordsOf(m_preview, m_spec.root).button
                                    : m_ui->batches->goesOn() ? tr("Go on with the delete")
                                                              : tr("Delete %1 in batches").arg(m_spec.root.singular));
    showNotices();
    check();
}

bool DeleteDialog::isLabelTyped() const
{
    const QString typed = m_ui->terms->typed();
    if (isPhone(m_row.label))
        return isPhone(typed) && phoneDigits(typed) == phoneDigits(m_row.label);
    QString label = m_row.label.simplified();
    if (label.endsWith(u'…'))
        label.chop(1); // the beginning of an id
    return typed.simplified().compare(label, Qt::CaseInsensitive) == 0;
}

/// What is still to be done before the button works, in a sentence; empty when all is.
QString DeleteDialog::missing() const
{
    if (!m_ui->protectedCheck->isHidden() && !m_ui->protectedCheck->isChecked())
        return tr("Tick that it is to go although it is protected.");
    if (!m_ui->unknownCheck->isHidden() && !m_ui->unknownCheck->isChecked())
        return tr("Tick that it is to go although not everything could be read.");
    if (!m_ui->triggersCheck->isHidden() && !m_ui->triggersCheck->isChecked())
        return tr("Tick that triggers may write besides, too.");
    if (const QString why = m_ui->terms->whyTeamFolderStops(); !why.isEmpty())
        return why;
    const bool hasReason = !m_ui->terms->lacksReason();
    if (!m_asksForLabel || isLabelTyped())
        return hasReason ? QString() : tr("Give a reason to delete.");
    if (!hasReason)
        return tr("Give a reason and finish typing to delete.");
    return tr("Finish typing to delete.");
}

void DeleteDialog::check()
{
    if (m_phase != Phase::Confirm)
        return;
    const QString todo = missing();
    m_ui->hintLabel->setText(todo);
    m_ui->deleteButton->setEnabled(todo.isEmpty());
    m_ui->deleteButton->setAccessibleDescription(todo);
}

void DeleteDialog::runTry()
{
    if (m_phase != Phase::Confirm)
        return;
    showPhase(Phase::Try);
    m_delete.start(
        m_db.run([spec = m_spec, key = m_row.key, options = optionsOfTry(m_preview)](Connection &connection) {
            return deleteRoots(connection, spec, {key}, options);
        }),
        [this](const DeleteResult &result) { tried(result); },
        [this](const DbError &error) {
            showPhase(Phase::Confirm);
            warn(noticeOfTry(error));
            check();
        });
}

void DeleteDialog::tried(const DeleteResult &result)
{
    showPhase(Phase::Confirm);
    if (goesThrough(result))
        showSideEffects(result);
    warn(noticeOfTry({result}, m_spec));
    check();
}

/// What triggers write besides, in the list and as a question where it must be allowed.
void DeleteDialog::showSideEffects(const DeleteResult &result)
{
    m_tried = result;
    m_effects.setTried(m_preview, result, m_spec);
    if (!result.sideEffects.isEmpty())
        // When the notices have taken their share of the height.
        QMetaObject::invokeMethod(m_ui->effects, &QTreeView::scrollToBottom, Qt::QueuedConnection);
    m_ui->triggersCheck->setToolTip(sideEffectsToAllow({result}, m_spec));
    m_ui->triggersCheck->setChecked(false);
    m_ui->triggersCheck->setVisible(!result.unallowed.isEmpty());
}

DeleteOptions DeleteDialog::options() const
{
    DeleteOptions options = m_ui->terms->options();
    confirm(options, m_preview, m_tried,
            m_ui->triggersCheck->isChecked() ? SideEffects::Allowed : SideEffects::NotAllowed);
    options.evenIfProtected = !m_ui->protectedCheck->isHidden() && m_ui->protectedCheck->isChecked();
    options.evenIfUnknown = !m_ui->unknownCheck->isHidden() && m_ui->unknownCheck->isChecked();
    return options;
}

void DeleteDialog::run()
{
    if (m_phase != Phase::Confirm || !missing().isEmpty())
        return;
    m_ui->terms->keepRetention();
    const bool inBatches = m_ui->batches->isChosen();
    m_ui->batches->settle();
    showPhase(Phase::Run);
    if (inBatches) {
        runInBatches(options());
        return;
    }
    DeleteOptions chosen = options();
    constexpr qint64 pauseMs = 200;
    chosen.onProgress = nowAndThen(
        pauseMs, m_delete.progress<RowProgress>([this](const RowProgress &progress) { showRows(progress); }));
    m_pace = {};
    m_begun.start();
    const auto job = [spec = m_spec, key = m_row.key, chosen](Connection &connection) {
        return deleteRoots(connection, spec, {key}, chosen);
    };
    m_delete.start(
        m_db.run(job), [this](const DeleteResult &result) { finished(result); },
        [this](const DbError &error) { failed(error); });
}

void DeleteDialog::runInBatches(const DeleteOptions &options)
{
    m_ui->hintLabel->setText(tr("Looking at all of it once more…"));
    DeleteOptions each = options;
    each.confirmedDigest = m_preview.digest; // what triggers write besides shows batch by batch
    const auto tell =
        m_delete.progress<BatchProgress>([this](const BatchProgress &progress) { showProgress(progress); });
    const auto job = [spec = m_spec, key = m_row.key, most = m_ui->batches->most(), each,
                      tell](Connection &connection) { return runBatches(connection, spec, {key}, most, each, tell); };
    m_begun.invalidate();
    m_set.clear();
    m_delete.start(
        m_db.run(job), [this](const BatchedDelete &batches) { batchesFinished(batches); },
        [this](const DbError &error) { failed(error); });
}

void DeleteDialog::showProgress(const BatchProgress &progress)
{
    if (!m_begun.isValid())
        m_begun.start();
    showBar(progress.rows, progress.plannedRows);
    if (!m_delete.wasStopped())
        m_ui->hintLabel->setText(progressWords(progress, m_begun.elapsed()));
}

void DeleteDialog::showRows(const RowProgress &progress)
{
    constexpr qint64 few = 10'000;
    if (progress.total < few || m_delete.wasStopped())
        return;
    if (progress.phase == RowProgress::Phase::Archiving)
        showBar(progress.rows, progress.total);
    else
        m_ui->busyBar->setMaximum(0); // one statement, which does not say how far it is
    m_ui->hintLabel->setText(tr("%1. All of it happens, or nothing.").arg(m_pace.words(progress, m_begun.elapsed())));
}

void DeleteDialog::showBar(qint64 rows, qint64 of)
{
    constexpr int steps = 1000;
    m_ui->busyBar->setMaximum(steps);
    m_ui->busyBar->setValue(int(steps * rows / std::max<qint64>({1, rows, of})));
}

void DeleteDialog::batchesFinished(const BatchedDelete &batches)
{
    const DeleteResult one = asOne(batches, m_preview);
    if (m_preview.rights.undo && batches.done > 0)
        m_set = batches.set;
    if (batches.done == 0 || batches.isDone() || (one.next == NextStep::AllowSideEffects && !batches.changed)) {
        finished(one);
        return;
    }
    showPhase(Phase::Result);
    showEffects(one);
    m_ui->titleLabel->setText(tr("“%1” was deleted in part").arg(m_name));
    m_ui->subtitleLabel->setText(tr("The name of all batches: %1").arg(batches.set));
    const DeleteNotice notice = noticeOf(batches, m_spec);
    setNotices({notice});
    m_ui->hintLabel->setText(m_ui->terms->undoTerms(m_preview.rights.undo));
    emit announced(notice.tone, notice.headline);
    if (batches.changed)
        emit partlyDeleted();
    else
        emit notDeleted();
}

void DeleteDialog::showEffects(const DeleteResult &result)
{
    m_effects.setResult(result, m_spec);
    m_ui->effects->header()->showSection(EffectModel::DoneColumn);
    m_ui->effects->setVisible(m_effects.rowCount() > 0);
    m_ui->detailsButton->setVisible(m_effects.rowCount() > 0);
}

void DeleteDialog::finished(const DeleteResult &result)
{
    if (result.next == NextStep::AllowSideEffects && !result.changed) {
        // Asked once more, now that it is known.
        showPhase(Phase::Confirm);
        showSideEffects(result);
        warn({Tone::Warning, tr("Nothing was changed: triggers write besides what was shown"),
              tr("It stands in the list above. What they change or remove comes back with an undo.")});
        check();
        return;
    }
    const QString singular = m_spec.root.singular;
    if (result.changed && result.archive && m_preview.rights.undo)
        m_archive = result.archive->path;
    showPhase(Phase::Result);
    showEffects(result);
    const DeleteOutcomeWords told = wordsOf(result, m_preview, m_name, m_spec);
    m_ui->titleLabel->setText(told.title);
    m_ui->subtitleLabel->setText(leftToRight(m_row.label));
    m_ui->subtitleLabel->setVisible(m_row.label != m_name);
    setNotices({told.notice});
    if (result.outcome == DeleteOutcome::Deleted) {
        m_ui->hintLabel->setText(m_ui->terms->undoTerms(m_preview.rights.undo));
        emit announced(Tone::Good, tr("%1 removed").arg(singular.at(0).toUpper() + singular.sliced(1)));
        emit deleted(result);
        return;
    }
    if (result.outcome != DeleteOutcome::Cancelled)
        emit announced(Tone::Bad, tr("Failed to remove %1: %2").arg(singular, outcomeText(result, m_spec)));
    emit notDeleted();
}

void DeleteDialog::failed(const DbError &error)
{
    showPhase(Phase::Result);
    m_ui->effects->hide();
    m_ui->detailsButton->hide();
    if (error.isCancelled()) {
        m_ui->titleLabel->setText(tr("“%1” was kept").arg(m_name));
        setNotices({{Tone::Neutral, tr("Cancelled: nothing was changed"), {}}});
    } else {
        const bool inDoubt = error.effect == DbError::Effect::InDoubt;
        m_ui->titleLabel->setText(inDoubt ? tr("It is not known whether “%1” was deleted").arg(m_name)
                                          : tr("“%1” was not deleted").arg(m_name));
        setNotices({{inDoubt ? Tone::Warning : Tone::Bad,
                     inDoubt ? tr("The connection was lost at the last moment") : tr("Nothing was changed"),
                     error.details()}});
        emit announced(Tone::Bad, tr("Failed to remove %1: %2").arg(m_spec.root.singular, error.message));
    }
    emit notDeleted();
}

} // namespace ondelete
