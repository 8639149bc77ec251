// SPDX-License-Identifier: MIT
#include "gui/activity/undobatchesdialog.h"

#include "core/deletion/rowpace.h"
#include "core/records/batchrecords.h"
#include "gui/activity/archiverows.h"
#include "gui/activity/triggerquestion.h"
#include "gui/deletion/outcometext.h"
#include "gui/sessions/listwords.h"
#include "gui/sessions/sessionmodel.h"
#include "postgres/undo/batchundoer.h"
#include "ui_undobatchesdialog.h"

#include <QtCore/QHash>
#include <QtCore/QLocale>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace ondelete {
namespace {

enum BatchTable { BatchColumn, RowsColumn, StateColumn };

} // namespace

UndoBatchesDialog::UndoBatchesDialog(DbThread &db, FileThread &files, const Spec &spec, const QString &word,
                                     const QString &environment, QWidget *parent)
    : QDialog(parent)
    , m_db(db)
    , m_files(files)
    , m_spec(spec)
    , m_word(word)
    , m_ui(std::make_unique<Ui::UndoBatchesDialog>())
    , m_reader(db, files)
{
    m_ui->setupUi(this);
    setWindowModality(Qt::WindowModal);
    setWindowTitle(tr("Undo – %1").arg(environment));
    setUpTables(*m_ui->batches, tr("Batch"), {tr("Rows"), tr("Deleted now")});
    m_ui->triggersCheck->hide();
    connect(m_ui->keepButton, &QPushButton::clicked, this, &UndoBatchesDialog::reject);
    connect(m_ui->undoButton, &QPushButton::clicked, this, &UndoBatchesDialog::run);
    connect(m_ui->retryButton, &QPushButton::clicked, this, &UndoBatchesDialog::look);
    connect(m_ui->triggersCheck, &QCheckBox::toggled, this, &UndoBatchesDialog::check);
    connect(&m_reader, &RecordReader::found, this, &UndoBatchesDialog::find);
    connect(&m_reader, &RecordReader::failed, this, &UndoBatchesDialog::failed);
    look();
}

UndoBatchesDialog::~UndoBatchesDialog() = default;

void UndoBatchesDialog::reject()
{
    if (m_phase != Phase::Run) {
        m_work.drop();
        QDialog::reject();
        return;
    }
    m_work.stop();
    m_ui->keepButton->setEnabled(false);
    m_ui->hintLabel->setText(tr("Stopping… What is back already stays so."));
}

void UndoBatchesDialog::showPhase(Phase phase)
{
    m_phase = phase;
    const bool confirm = phase == Phase::Confirm;
    m_ui->fields->setVisible(confirm);
    m_ui->undoButton->setVisible(confirm);
    m_ui->batches->setVisible(phase != Phase::Look && m_ui->batches->topLevelItemCount() > 0);
    m_ui->busyBar->setVisible(isBusy());
    m_ui->busyBar->setMaximum(0);
    m_ui->retryButton->hide();
    m_ui->notice->setVisible(phase == Phase::Result);
    m_ui->keepButton->setEnabled(true);
    m_ui->keepButton->setText(confirm ? tr("&Keep as it is") : phase == Phase::Result ? tr("&Close") : tr("&Cancel"));
    m_ui->hintLabel->setText(phase == Phase::Run ? tr("Putting back… What is back stays so, also if you cancel.")
                                                 : QString());
    m_ui->keepButton->setFocus();
}

int UndoBatchesDialog::left() const
{
    return int(std::ranges::count(m_found.files.files, false, &BatchFile::isBack));
}

/// Also again, after a stop: what is there by then counts.
void UndoBatchesDialog::look()
{
    m_ui->titleLabel->setText(tr("Looking whether it can be taken back…"));
    m_ui->subtitleLabel->hide();
    showPhase(Phase::Look);
    m_reader.read();
}

void UndoBatchesDialog::find(const RecordReading &reading)
{
    const auto work = [store = m_reader.store(), word = m_word, receipts = reading.receipts](const std::stop_token &) {
        Found found{findBatchFiles(store, word), {}};
        found.records = batchesOf(found.files.set, receipts);
        return found;
    };
    m_work.start(
        m_files.run(work), [this](const Found &found) { lookAtLast(found); },
        [this](const DbError &error) { failed(error); });
}

/// The others stand on the last: what is in its way shows now, what is in theirs when their turn comes.
void UndoBatchesDialog::lookAtLast(const Found &found)
{
    m_found = found;
    m_name = found.records.isEmpty() ? found.files.set : leftToRight(found.records.first().label);
    listBatches();
    if (!found.files.isGood()) {
        failed(DbError(DbError::Kind::Refused,
                       found.files.files.isEmpty()
                           ? found.files.error
                           : tr("%1 Select those in Activity that are to come back.").arg(found.files.error)));
        return;
    }
    UndoOptions options;
    options.singular = m_spec.root.singular;
    m_work.start(
        m_db.run([set = found.files.set, files = found.files.files, options](Connection &connection) {
            return undoBatches(connection, set, files, options);
        }),
        [this](const BatchedUndo &batches) { looked(batches); }, [this](const DbError &error) { failed(error); });
}

void UndoBatchesDialog::looked(const BatchedUndo &batches)
{
    if (batches.outcome == UndoOutcome::Restorable)
        ask();
    else if (batches.done.isEmpty())
        finished(batches); // all are back
    else
        showStop(batches);
}

void UndoBatchesDialog::listBatches()
{
    m_ui->batches->clear();
    const QLocale locale;
    QHash<quint64, const Receipt *> records; // thousands
    for (const Receipt &record : std::as_const(m_found.records))
        records.insert(record.xid.toULongLong(), &record);
    for (auto file = m_found.files.files.crbegin(); file != m_found.files.files.crend(); ++file) {
        QStringList labels;
        qint64 rows = 0;
        const Receipt *record = records.value(file->xid);
        for (const TableEffect &effect : record ? record->tables : QList<TableEffect>()) {
            rows += effect.actual;
            if (const QString label = m_spec.labelOf(effect.table); !labels.contains(label))
                labels.append(label);
        }
        auto *item = new QTreeWidgetItem(
            m_ui->batches,
            {labels.isEmpty()
                 ? locale.toString(file->number)
                 : tr("%1: %2", "3: groups, messages").arg(locale.toString(file->number), labels.join(u", "_s)),
             locale.toString(rows), QString()});
        for (const int column : {RowsColumn, StateColumn})
            item->setTextAlignment(column, Qt::AlignRight | Qt::AlignVCenter);
    }
    showStates();
}

void UndoBatchesDialog::showStates()
{
    const QList<BatchFile> &files = m_found.files.files;
    const QString back = tr("no, it is back");
    const QString deleted = tr("yes");
    for (int row = 0; row < m_ui->batches->topLevelItemCount(); ++row)
        m_ui->batches->topLevelItem(row)->setText(StateColumn,
                                                  files.at(files.size() - 1 - row).isBack ? back : deleted);
}

void UndoBatchesDialog::showBack(int row)
{
    QTreeWidgetItem *item = m_ui->batches->topLevelItem(row);
    item->setText(StateColumn, tr("no, it is back"));
    m_ui->batches->scrollToItem(item);
}

void UndoBatchesDialog::ask()
{
    showPhase(Phase::Confirm);
    const BatchedDelete deleted = leftBy(m_found.records);
    m_ui->titleLabel->setText(tr("Put “%1” back?").arg(m_name));
    QStringList sentences{tr("It was deleted in batches. All of them come back, the last one first, each in a "
                             "transaction of its own: others see the rows come back bit by bit.")};
    if (deleted.done > 0 && !deleted.isDone())
        sentences.append(tr("The delete was not finished: what it left is there anyway."));
    if (const auto back = int(m_found.files.files.size()) - left(); back > 0)
        sentences.append(tr("%Ln batch(es) is (are) back already.", nullptr, back));
    m_ui->subtitleLabel->setText(sentences.join(u' '));
    m_ui->subtitleLabel->show();
    m_ui->undoButton->setText(tr("Put back %Ln batch(es)", nullptr, left()));
    check();
    m_ui->reasonEdit->setFocus();
}

/// What triggers change or remove on the way back, as a question: it was found only now.
void UndoBatchesDialog::askForSideEffects(const UndoResult &result)
{
    ask();
    m_asked = m_allowed + result.unallowed;
    askAboutTriggers(*m_ui->notice, *m_ui->triggersCheck,
                     tr("Triggers would write besides: that batch was not changed"), result, m_spec);
    check();
}

void UndoBatchesDialog::check()
{
    if (m_phase == Phase::Confirm)
        waitForTick(*m_ui->triggersCheck, *m_ui->hintLabel, *m_ui->undoButton);
}

void UndoBatchesDialog::run()
{
    if (m_phase != Phase::Confirm || !m_ui->undoButton->isEnabled())
        return;
    if (!m_ui->triggersCheck->isHidden())
        m_allowed = m_asked;
    m_ui->triggersCheck->hide();
    UndoOptions options;
    options.run = UndoOptions::Run::Restore;
    options.reason = m_ui->reasonEdit->text().trimmed();
    options.singular = m_spec.root.singular;
    options.allowedSideEffects = m_allowed;
    const int all = left();
    showPhase(Phase::Run);
    m_ui->busyBar->setMaximum(all);
    m_begun.start();
    const auto tell = m_work.progress<QList<BatchFile>>([this, all](const QList<BatchFile> &files) {
        for (qsizetype i = 0; i < files.size(); ++i)
            if (files.at(i).isBack && !std::exchange(m_found.files.files[i].isBack, true))
                showBack(int(files.size() - 1 - i));
        const int back = all - left();
        m_ui->busyBar->setValue(back);
        if (m_work.wasStopped())
            return;
        const QLocale locale;
        m_ui->hintLabel->setText(
            tr("%1 of %2 batches are back; left: %3. What is back stays so, also if you cancel.")
                .arg(locale.toString(back), locale.toString(all), paceOf(back, left(), m_begun.elapsed()).left));
    });
    const auto job = [set = m_found.files.set, files = m_found.files.files, options, tell](Connection &connection) {
        return undoBatches(connection, set, files, options, [&](const BatchedUndo &batches) { tell(batches.files); });
    };
    m_work.start(
        m_db.run(job), [this](const BatchedUndo &batches) { finished(batches); },
        [this](const DbError &error) { failed(error); });
}

void UndoBatchesDialog::finished(const BatchedUndo &batches)
{
    m_found.files.files = batches.files;
    showStates();
    const bool mayHaveChanged = batches.changed || batches.outcome == UndoOutcome::InDoubt;
    if (!batches.done.isEmpty() && batches.done.last().result.next == NextStep::AllowSideEffects) {
        askForSideEffects(batches.done.last().result);
    } else if (batches.outcome != UndoOutcome::Restored) {
        showStop(batches);
    } else {
        showPhase(Phase::Result);
        m_ui->titleLabel->setText(tr("“%1” is back").arg(m_name));
        m_ui->subtitleLabel->hide();
        const QList<AlteredRows> altered = batches.altered();
        const Tone tone = isDataAltered(altered) ? Tone::Warning : Tone::Good;
        const auto label = [this](const QualifiedName &table) { return m_spec.labelOf(table); };
        m_ui->notice->setNotice(tone, batches.message(), sentencesOf(altered, label, Told::Done).join(u'\n'));
        if (batches.changed)
            emit announced(tone, tr("%1 put back").arg(sentenceCase(m_spec.root.singular)));
    }
    if (mayHaveChanged)
        emit undone();
}

void UndoBatchesDialog::showStop(const BatchedUndo &batches)
{
    showPhase(Phase::Result);
    const int back = batches.back();
    const UndoneBatch &last = batches.done.last();
    BatchedUndo stand = batches;
    stand.done.clear(); // the sentence alone
    m_ui->titleLabel->setText(back == 0 ? tr("“%1” was not put back").arg(m_name)
                                        : tr("“%1” is back in part").arg(m_name));
    m_ui->subtitleLabel->hide();
    QStringList lines;
    if (batches.outcome != UndoOutcome::Cancelled) {
        const QString number = QLocale().toString(last.file.number);
        if (last.result.conflicts.isEmpty())
            lines.append(tr("Batch %1: %2").arg(number, outcomeText(last.result)));
        for (const UndoConflict &conflict : last.result.conflicts)
            lines.append(tr("Batch %1: %2").arg(number, (conflict.message + u' ' + conflict.wayOut).trimmed()));
    }
    if (back > 0)
        lines.append(tr("The rest comes back when you go on; the delete itself is not gone on with any more."));
    const Tone tone = batches.outcome == UndoOutcome::Cancelled ? Tone::Neutral
        : batches.outcome == UndoOutcome::InDoubt               ? Tone::Warning
                                                                : Tone::Bad;
    m_ui->notice->setNotice(tone, stand.message(), lines.join(u'\n'));
    m_ui->retryButton->setText(tr("&Go on…"));
    m_ui->retryButton->show();
    emit announced(tone, stand.message());
}

void UndoBatchesDialog::failed(const DbError &error)
{
    showPhase(Phase::Result);
    const bool inDoubt = error.effect == DbError::Effect::InDoubt;
    m_ui->titleLabel->setText(error.isCancelled() ? tr("Everything is as it was before")
                                  : inDoubt       ? tr("It is not known whether the last batch was put back")
                                                  : tr("It can't be taken back"));
    m_ui->subtitleLabel->hide();
    m_ui->notice->setNotice(error.isCancelled() ? Tone::Neutral
                                : inDoubt       ? Tone::Warning
                                                : Tone::Bad,
                            error.isCancelled() ? tr("Cancelled: nothing was changed")
                                : inDoubt       ? tr("The connection was lost at the last moment")
                                                : tr("Nothing was changed"),
                            error.isCancelled() ? QString() : error.details());
    m_ui->retryButton->setText(tr("&Look again"));
    m_ui->retryButton->setVisible(m_found.files.isGood());
    if (inDoubt)
        emit undone();
}

} // namespace ondelete
