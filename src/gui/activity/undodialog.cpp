// SPDX-License-Identifier: MIT
#include "gui/activity/undodialog.h"

#include "files/provenance.h"
#include "gui/activity/archiverows.h"
#include "gui/activity/triggerquestion.h"
#include "gui/deletion/deletetry.h"
#include "gui/deletion/outcometext.h"
#include "gui/sessions/listwords.h"
#include "gui/sessions/sessionmodel.h"
#include "gui/widgets/pill.h"
#include "postgres/undo/undoer.h"
#include "ui_undodialog.h"

#include <QtCore/QLocale>
#include <QtCore/QTime>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ondelete {
UndoDialog::UndoDialog(DbThread &db, FileThread &files, const Spec &spec, const QString &archive,
                       const QString &environment, QWidget *parent)
    : QDialog(parent)
    , m_db(db)
    , m_files(files)
    , m_spec(spec)
    , m_archive(archive)
    , m_ui(std::make_unique<Ui::UndoDialog>())
{
    m_ui->setupUi(this);
    setWindowModality(Qt::WindowModal);
    setWindowTitle(environment.isEmpty() ? tr("Undo") : tr("Undo – %1").arg(environment));
    m_ui->titleLabel->setText(tr("Looking whether it can be taken back…"));
    m_ui->subtitleLabel->hide();
    setUpTables(*m_ui->effects, tr("Rows"), {tr("Come back"), tr("Linked again"), tr("Changed since")});
    m_ui->notice->hide();
    m_ui->tryNotice->hide();
    m_ui->openButton->setText(tr("&Open that %1").arg(m_spec.root.singular));
    connect(m_ui->keepButton, &QPushButton::clicked, this, &UndoDialog::reject);
    connect(m_ui->undoButton, &QPushButton::clicked, this, [this] { start(UndoOptions::Run::Restore); });
    connect(m_ui->tryButton, &QPushButton::clicked, this,
            [this] { askToTryUndo(this, [this] { start(UndoOptions::Run::Try); }); });
    connect(m_ui->csvButton, &QPushButton::clicked, this, &UndoDialog::saveRows);
    connect(m_ui->openButton, &QPushButton::clicked, this, [this] {
        emit openRequested(m_inTheWay);
        reject();
    });
    connect(m_ui->triggersCheck, &QCheckBox::toggled, this, &UndoDialog::check);
    m_ui->triggersCheck->hide();
    m_ui->openButton->hide();
    m_ui->csvButton->hide();
    start(UndoOptions::Run::Look);
}

UndoDialog::~UndoDialog() = default;

void UndoDialog::reject()
{
    if (m_phase != Phase::Run && m_phase != Phase::Try) {
        m_work.drop();
        QDialog::reject();
        return;
    }
    m_work.stop();
    m_ui->keepButton->setEnabled(false);
    m_ui->hintLabel->setText(m_phase == Phase::Try ? tr("Stopping… Nothing is kept of it.")
                                                   : tr("Stopping… What was already committed stays so."));
}

void UndoDialog::showPhase(Phase phase)
{
    m_phase = phase;
    m_ui->fields->setVisible(phase == Phase::Confirm);
    m_ui->undoButton->setVisible(phase == Phase::Confirm);
    m_ui->tryButton->setVisible(phase == Phase::Confirm);
    m_ui->tryNotice->setVisible(phase == Phase::Confirm && !m_ui->tryNotice->isHidden());
    m_ui->busyBar->setVisible(isRunning());
    m_ui->effects->setVisible(phase != Phase::Look);
    m_ui->keepButton->setEnabled(true);
    m_ui->keepButton->setText(phase == Phase::Confirm      ? tr("&Keep as it is")
                                  : phase == Phase::Result ? tr("&Close")
                                                           : tr("&Cancel"));
    m_ui->undoButton->setEnabled(true);
    m_ui->hintLabel->setText(phase == Phase::Run       ? tr("Putting everything back… All of it, or nothing.")
                                 : phase == Phase::Try ? tr("Trying… Everything is rolled back.")
                                                       : QString());
    m_ui->keepButton->setFocus();
}

void UndoDialog::start(UndoOptions::Run run)
{
    showPhase(run == UndoOptions::Run::Look ? Phase::Look : run == UndoOptions::Run::Try ? Phase::Try : Phase::Run);
    UndoOptions options;
    options.run = run;
    options.reason = m_ui->reasonEdit->text().trimmed();
    options.singular = m_spec.root.singular;
    options.evenIfUnsigned = m_isDoubtful; // every row was shown, and the warning with them
    if (m_ui->triggersCheck->isChecked()) {
        options.allowedSideEffects = m_unallowed;
        options.shownSideEffects = m_besides;
    }
    // Checked from its first byte to its last, and again before it runs: not on the thread that previews wait for.
    m_work.start(
        m_files.run([path = m_archive, store = m_files.storeOfEveryTeam()](const std::stop_token &stop) {
            return Opened{ArchiveFile(path, ArchiveFile::Keep::Copy, stop), store.trustedReceipts()};
        }),
        [this, options](const Opened &opened) { undo(opened, options); },
        [this](const DbError &error) { failed(error); });
}

void UndoDialog::undo(const Opened &opened, const UndoOptions &options)
{
    const ArchiveFile &archive = opened.archive;
    if (m_work.wasStopped()) {
        failed(DbError(DbError::Kind::Cancelled, {}));
    } else if (!archive.isGood()) {
        failed(DbError(
            DbError::Kind::Refused,
            tr("The undo file %1 can't be used. %2 Nothing was changed.").arg(archive.path(), archive.error())));
    } else if (!m_shown.isEmpty() && archive.sha256() != m_shown) {
        failed(DbError(DbError::Kind::Refused,
                       tr("The undo file %1 is another one than was shown. Nothing was changed. Look at it again.")
                           .arg(archive.path())));
    } else if (m_phase == Phase::Look && archive.manifest().batch
               && provenanceOf(archive, opened.trusted).isTrusted()) {
        emit batchesRequested(archive.path());
        reject();
    } else {
        m_work.start(
            m_db.run([opened, options](Connection &connection) {
                return undoDelete(connection, opened.archive, options, opened.trusted);
            }),
            [this, archive](const UndoResult &result) { answered(archive, result); },
            [this](const DbError &error) { failed(error); });
    }
}

void UndoDialog::answered(const ArchiveFile &archive, const UndoResult &result)
{
    if (m_phase == Phase::Try) {
        tried(result);
    } else if (m_phase != Phase::Look) {
        finished(result);
    } else if (result.doubt.isEmpty()) {
        looked(archive, result, {});
    } else {
        m_work.start(
            m_files.run([archive](const std::stop_token &) { return shownRows(archive); }),
            [this, archive, result](const QList<ShownRow> &rows) { looked(archive, result, rows); },
            [this](const DbError &error) { failed(error); });
    }
}

void UndoDialog::showEffects(const UndoResult &result)
{
    m_ui->effects->clear();
    const QLocale locale;
    const auto count = [&](qint64 rows) { return rows > 0 ? locale.toString(rows) : QString(); };
    for (const UndoEffect &effect : result.tables) {
        auto *item = new QTreeWidgetItem(
            {m_spec.labelOf(effect.table), count(effect.inserted), count(effect.relinked), count(effect.changedSince)});
        item->setToolTip(0, effect.table.toString());
        for (int column = 1; column < 4; ++column)
            item->setTextAlignment(column, Qt::AlignRight | Qt::AlignVCenter);
        m_ui->effects->addTopLevelItem(item);
    }
}

void UndoDialog::showRows(const QList<ShownRow> &rows)
{
    showRowsBelow(*m_ui->effects, rows);
    if (!rows.isEmpty())
        m_ui->effects->expandAll();
}

void UndoDialog::showConflicts(const UndoResult &result)
{
    m_ui->csvButton->show();
    const auto taken = std::ranges::find_if(result.conflicts, [this](const UndoConflict &conflict) {
        return conflict.kind == UndoConflict::Kind::Unique && conflict.table == m_spec.root.table
            && !conflict.existing.isEmpty();
    });
    if (taken != result.conflicts.end()) {
        m_inTheWay = toText(taken->existing);
        m_ui->openButton->show();
    }
}

void UndoDialog::looked(const ArchiveFile &archive, const UndoResult &result, const QList<ShownRow> &rows)
{
    const ArchiveManifest &manifest = archive.manifest();
    m_name = leftToRight(manifest.label);
    m_ui->subtitleLabel->setText(
        tr("Deleted on %1").arg(QLocale().toString(manifest.createdAt.toLocalTime(), QLocale::ShortFormat)));
    m_ui->subtitleLabel->show();
    showEffects(result);
    if (result.outcome != UndoOutcome::Restorable) {
        finished(result);
        return;
    }
    qint64 inserted = 0;
    qint64 changed = 0;
    for (const UndoEffect &effect : result.tables) {
        inserted += effect.inserted;
        changed += effect.changedSince;
    }
    showPhase(Phase::Confirm);
    m_ui->titleLabel->setText(tr("Put “%1” back?").arg(m_name));
    const auto others = int(inserted - manifest.keys.size());
    m_ui->undoButton->setText(
        others > 0 ? tr("Put back the %1 and %Ln other row(s)", nullptr, others).arg(m_spec.root.singular)
                   : tr("Put back the %1").arg(m_spec.root.singular));
    QStringList notes = result.notes;
    if (changed > 0)
        notes.prepend(tr("%Ln row(s) that stayed were changed or deleted since: they are left as they are.", nullptr,
                         int(changed)));
    m_shown = archive.sha256();
    m_isDoubtful = !result.doubt.isEmpty();
    m_ui->notice->setVisible(m_isDoubtful || !notes.isEmpty());
    if (m_isDoubtful)
        m_ui->notice->setNotice(
            Tone::Bad, tr("Nothing proves who wrote this undo file"),
            tr("Look at every row below, and put them back only where you know that they are right.") + u'\n'
                + (QStringList{result.doubt} + notes).join(u'\n'));
    else
        m_ui->notice->setNotice(Tone::Warning, tr("Good to know"), notes.join(u'\n'));
    showRows(rows);
    m_ui->reasonEdit->setFocus();
}

QStringList UndoDialog::alteredWords(const UndoResult &result, Told told) const
{
    return sentencesOf(
        result.altered, [this](const QualifiedName &table) { return m_spec.labelOf(table); }, told);
}

void UndoDialog::tried(const UndoResult &result)
{
    if (result.next == NextStep::AllowSideEffects) {
        askForSideEffects(result);
        return;
    }
    if (result.outcome == UndoOutcome::Cancelled) {
        notTried(DbError(DbError::Kind::Cancelled, {}));
        return;
    }
    if (result.outcome != UndoOutcome::Restorable) {
        finished(result); // what is in the way, and what to do about it
        return;
    }
    showPhase(Phase::Confirm);
    const QString when = QLocale().toString(QTime::currentTime(), QLocale::ShortFormat);
    QStringList words = alteredWords(result, Told::Tried);
    const bool isSame = !isDataAltered(result.altered) && changesOnly(result.sideEffects).isEmpty();
    if (const QString besides = sideEffectList(result.sideEffects, m_spec); !besides.isEmpty())
        words.prepend(tr("Triggers also write: %1.").arg(besides));
    m_ui->tryNotice->setNotice(isSame ? Tone::Good : Tone::Warning,
                               isSame && result.altered.isEmpty()
                                   ? tr("Tried at %1 and rolled back: everything comes back as it was").arg(when)
                                   : isSame ? tr("Tried at %1 and rolled back: all rows come back").arg(when)
                                            : tr("Tried at %1 and rolled back: not all would be as it was").arg(when),
                               words.join(u'\n'));
    m_ui->tryNotice->show();
    check();
}

void UndoDialog::notTried(const DbError &error)
{
    showPhase(Phase::Confirm);
    const DeleteNotice notice = noticeOfTry(error);
    m_ui->tryNotice->setNotice(notice.tone, notice.headline, notice.text);
    m_ui->tryNotice->show();
    check();
}

/// What triggers change or remove on the way back, as a question: it was found only now.
void UndoDialog::askForSideEffects(const UndoResult &result)
{
    showPhase(Phase::Confirm);
    m_ui->tryNotice->hide();
    m_unallowed = result.unallowed;
    m_besides = result.sideEffects;
    showEffects(result);
    askAboutTriggers(*m_ui->notice, *m_ui->triggersCheck, tr("Nothing was changed: triggers would write besides"),
                     result, m_spec);
    check();
}

void UndoDialog::check()
{
    if (m_phase == Phase::Confirm)
        waitForTick(*m_ui->triggersCheck, *m_ui->hintLabel, *m_ui->undoButton);
}

void UndoDialog::finished(const UndoResult &result)
{
    if (result.next == NextStep::AllowSideEffects && !result.changed) {
        askForSideEffects(result);
        return;
    }
    showPhase(Phase::Result);
    m_ui->effects->setVisible(!result.tables.isEmpty());
    m_ui->notice->show();
    switch (result.outcome) {
    case UndoOutcome::Restored: {
        m_ui->titleLabel->setText(tr("“%1” is back").arg(m_name));
        const QStringList altered = alteredWords(result, Told::Done);
        const bool isData = isDataAltered(result.altered);
        QStringList notes = result.notes;
        if (const QString besides = sideEffectList(changesOnly(result.sideEffects), m_spec); !besides.isEmpty())
            notes.prepend(tr("Triggers also wrote these, as you allowed: %1.").arg(besides));
        const QString headline = isData ? tr("Not all is as it was")
            : !notes.isEmpty()          ? tr("It is back; good to know")
            : !altered.isEmpty()        ? tr("All rows are back.")
                                        : tr("Everything is as it was.");
        m_ui->notice->setNotice(!isData && notes.isEmpty() ? Tone::Good : Tone::Warning, headline,
                                (altered + notes).join(u'\n'));
        emit announced(isData ? Tone::Warning : Tone::Good, tr("%1 put back").arg(sentenceCase(m_spec.root.singular)));
        emit undone();
        return;
    }
    case UndoOutcome::Restorable:
        return;
    case UndoOutcome::Conflicts: {
        m_ui->titleLabel->setText(tr("“%1” can't be put back").arg(m_name));
        QStringList sentences;
        for (const UndoConflict &conflict : result.conflicts)
            sentences.append(conflict.kind == UndoConflict::Kind::MissingRight
                                 ? conflict.message
                                 : (conflict.message + u' ' + conflict.wayOut).trimmed());
        for (const UndoConflict &conflict : result.conflicts)
            if (conflict.kind == UndoConflict::Kind::MissingRight)
                sentences.append(tr("For your DBA: %1").arg(conflict.wayOut));
        m_ui->notice->setNotice(Tone::Bad, tr("Nothing was changed"), sentences.join(u'\n'));
        showConflicts(result);
        break;
    }
    case UndoOutcome::Cancelled:
        m_ui->titleLabel->setText(tr("Everything is as it was before"));
        m_ui->notice->setNotice(Tone::Neutral, tr("Cancelled: nothing was changed"));
        return;
    case UndoOutcome::InDoubt:
        m_ui->titleLabel->setText(tr("It is not known whether “%1” was put back").arg(m_name));
        m_ui->notice->setNotice(Tone::Warning, tr("The connection was lost at the last moment"), outcomeText(result));
        break;
    case UndoOutcome::NotCommitted:
        m_ui->titleLabel->setText(tr("“%1” was never deleted").arg(m_name));
        m_ui->notice->setNotice(Tone::Neutral, tr("Nothing was changed"), result.message);
        break;
    }
    emit announced(Tone::Bad, outcomeText(result));
}

void UndoDialog::failed(const DbError &error)
{
    if (m_phase == Phase::Try) {
        notTried(error);
        return;
    }
    showPhase(Phase::Result);
    m_ui->effects->hide();
    const bool inDoubt = error.effect == DbError::Effect::InDoubt;
    m_ui->titleLabel->setText(error.isCancelled() ? tr("Everything is as it was before")
                                                  : tr("It can't be taken back"));
    m_ui->notice->show();
    m_ui->notice->setNotice(error.isCancelled() ? Tone::Neutral
                                : inDoubt       ? Tone::Warning
                                                : Tone::Bad,
                            inDoubt ? tr("The connection was lost at the last moment") : tr("Nothing was changed"),
                            error.isCancelled() ? QString() : error.message);
}

void UndoDialog::saveRows()
{
    saveRowsOf(m_archive, *this, m_save, [this](const QString &what) { m_ui->hintLabel->setText(what); });
}

} // namespace ondelete
