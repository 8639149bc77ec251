// SPDX-License-Identifier: MIT
#include "gui/activity/undoseveraldialog.h"

#include "gui/widgets/pill.h"
#include "postgres/undo/undoer.h"
#include "ui_undoseveraldialog.h"

#include <QtCore/QLocale>

#include <utility>

using namespace Qt::StringLiterals;

namespace ondelete {

using State = UndoSeveralModel::State;

UndoSeveralDialog::UndoSeveralDialog(DbThread &db, FileThread &files, const Spec &spec, const QStringList &archives,
                                     const QString &environment, QWidget *parent)
    : QDialog(parent)
    , m_db(db)
    , m_files(files)
    , m_spec(spec)
    , m_ui(std::make_unique<Ui::UndoSeveralDialog>())
    , m_model(spec, archives)
{
    m_ui->setupUi(this);
    setWindowModality(Qt::WindowModal);
    setWindowTitle(tr("Undo – %1").arg(environment));
    m_ui->notice->hide();
    m_ui->table->setModel(&m_model);
    m_ui->table->setItemDelegate(new PillDelegate(m_ui->table));
    QHeaderView *header = m_ui->table->header();
    header->setSectionsClickable(false);
    header->setMinimumSectionSize(96);
    header->setStretchLastSection(true);
    header->setSectionResizeMode(QHeaderView::ResizeToContents);
    header->setSectionResizeMode(UndoSeveralModel::WhatColumn, QHeaderView::Stretch);
    connect(&m_model, &UndoSeveralModel::tickChanged, this, &UndoSeveralDialog::check);
    connect(m_ui->keepButton, &QPushButton::clicked, this, &UndoSeveralDialog::reject);
    connect(m_ui->undoButton, &QPushButton::clicked, this, &UndoSeveralDialog::run);
    connect(m_ui->retryButton, &QPushButton::clicked, this, [this] {
        m_model.beginAgain();
        m_ui->notice->hide();
        m_queue = m_model.in(State::Looking);
        showPhase(Phase::Look);
        lookNext();
    });
    m_queue = m_model.in(State::Looking);
    showPhase(Phase::Look);
    lookNext();
}

UndoSeveralDialog::~UndoSeveralDialog() = default;

void UndoSeveralDialog::reject()
{
    if (m_phase != Phase::Run) {
        m_work.drop();
        QDialog::reject();
        return;
    }
    m_work.stop();
    for (const int row : std::exchange(m_queue, {}))
        m_model.setState(row, State::Kept);
    m_ui->keepButton->setEnabled(false);
    m_ui->hintLabel->setText(tr("Stopping… What is back already stays so."));
}

void UndoSeveralDialog::showPhase(Phase phase)
{
    m_phase = phase;
    m_model.setEditable(phase == Phase::Confirm);
    m_ui->fields->setVisible(phase == Phase::Look || phase == Phase::Confirm);
    m_ui->fields->setEnabled(phase == Phase::Confirm);
    m_ui->undoButton->setVisible(phase == Phase::Look || phase == Phase::Confirm);
    m_ui->undoButton->setEnabled(false);
    m_ui->busyBar->setVisible(isBusy());
    m_ui->busyBar->setMaximum(int(m_queue.size()));
    m_ui->busyBar->setValue(0);
    m_ui->retryButton->hide();
    m_ui->keepButton->setEnabled(true);
    m_ui->keepButton->setText(phase == Phase::Run          ? tr("&Cancel")
                                  : phase == Phase::Result ? tr("&Close")
                                                           : tr("&Keep as it is"));
    if (phase == Phase::Look) {
        m_ui->titleLabel->setText(tr("Looking whether %Ln delete(s) can be taken back…", nullptr, m_model.rowCount()));
        m_ui->subtitleLabel->setText(tr("The last one comes back first, each by itself: all of it, or nothing."));
        m_ui->undoButton->setText(tr("Put back"));
    }
    m_ui->hintLabel->setText(phase == Phase::Run ? tr("Putting back… What is back stays so, also if you cancel.")
                                                 : QString());
    if (phase != Phase::Confirm)
        m_ui->keepButton->setFocus();
    else
        m_ui->reasonEdit->setFocus();
}

void UndoSeveralDialog::ask(int row, const UndoOptions &options,
                            const std::function<void(const ArchiveFile &, const UndoResult &)> &onResult,
                            const std::function<void(const DbError &)> &onError)
{
    const UndoSeveralModel::Row &of = m_model.row(row);
    const auto opened = [this, options, shown = of.sha256, onResult, onError](const Opened &file) {
        if (m_work.wasStopped()) {
            onError(DbError(DbError::Kind::Cancelled, {}));
        } else if (!file.archive.isGood()) {
            onError(DbError(DbError::Kind::Refused, tr("Its undo file can't be used. %1").arg(file.archive.error())));
        } else if (options.run == UndoOptions::Run::Restore && file.archive.sha256() != shown) {
            onError(DbError(DbError::Kind::Refused, tr("Its undo file is another one than was looked at.")));
        } else {
            m_work.start(
                m_db.run([file, options](Connection &connection) {
                    return undoDelete(connection, file.archive, options, file.trusted);
                }),
                [onResult, archive = file.archive](const UndoResult &result) { onResult(archive, result); }, onError);
        }
    };
    // Checked from its first byte to its last, and again before it runs: not on the thread that previews wait for.
    m_work.start(m_files.run([path = of.archive, store = m_files.storeOfEveryTeam()](const std::stop_token &stop) {
        return Opened{ArchiveFile(path, ArchiveFile::Keep::Copy, stop), store.trustedReceipts()};
    }),
                 opened, onError);
}

void UndoSeveralDialog::lookNext()
{
    m_ui->busyBar->setValue(m_ui->busyBar->maximum() - int(m_queue.size()));
    if (m_queue.isEmpty()) {
        m_model.arrange();
        showPhase(Phase::Confirm);
        check();
        return;
    }
    const int row = m_queue.takeFirst();
    UndoOptions options;
    options.singular = m_spec.root.singular;
    ask(
        row, options,
        [this, row](const ArchiveFile &archive, const UndoResult &result) {
            m_model.setLooked(row, archive.manifest(), archive.sha256(), result);
            lookNext();
        },
        [this, row](const DbError &error) {
            m_model.setState(row, State::Refused, error.message);
            lookNext();
        });
}

void UndoSeveralDialog::check()
{
    if (m_phase != Phase::Confirm)
        return;
    const auto count = int(m_model.ticked().size());
    m_ui->titleLabel->setText(
        tr("Put back %Ln of %1 deletes?", nullptr, count).arg(QLocale().toString(m_model.rowCount())));
    m_ui->undoButton->setText(tr("Put back %Ln", nullptr, count));
    const QString todo = count == 0 ? tr("None is ticked.") : QString();
    m_ui->hintLabel->setText(
        todo.isEmpty() ? tr("%Ln row(s) come back in all.", nullptr, int(m_model.rowsThatComeBack())) : todo);
    m_ui->undoButton->setEnabled(todo.isEmpty());
    m_ui->undoButton->setAccessibleDescription(todo);
}

void UndoSeveralDialog::run()
{
    if (m_phase != Phase::Confirm || m_model.ticked().isEmpty())
        return;
    m_queue = m_model.ticked();
    for (const State state : {State::Ready, State::Waits})
        for (const int row : m_model.in(state))
            if (!m_queue.contains(row))
                m_model.setState(row, State::Kept);
    showPhase(Phase::Run);
    runNext();
}

void UndoSeveralDialog::runNext()
{
    m_ui->busyBar->setValue(m_ui->busyBar->maximum() - int(m_queue.size()));
    if (m_queue.isEmpty()) {
        showDone();
        return;
    }
    const int row = m_queue.takeFirst();
    m_model.setState(row, State::Restoring);
    m_ui->table->scrollTo(m_model.index(row, 0));
    UndoOptions options;
    options.run = UndoOptions::Run::Restore;
    options.reason = m_ui->reasonEdit->text().trimmed();
    options.singular = m_spec.root.singular;
    ask(
        row, options,
        [this, row](const ArchiveFile &, const UndoResult &result) {
            m_model.setRestored(row, result);
            m_changed = m_changed || result.changed || result.outcome == UndoOutcome::InDoubt;
            runNext();
        },
        [this, row](const DbError &error) {
            const bool inDoubt = error.effect == DbError::Effect::InDoubt;
            m_changed = m_changed || inDoubt;
            m_model.setState(row,
                             error.isCancelled() ? State::Kept
                                 : inDoubt       ? State::InDoubt
                                                 : State::NotRestored,
                             error.message);
            runNext();
        });
}

void UndoSeveralDialog::showDone()
{
    showPhase(Phase::Result);
    const auto back = int(m_model.in(State::Restored).size());
    const auto failed = int(m_model.in(State::NotRestored).size());
    const auto doubtful = int(m_model.in(State::InDoubt).size());
    const QString headline =
        tr("%Ln of %1 deletes taken back", nullptr, back).arg(QLocale().toString(m_model.rowCount()));
    m_ui->titleLabel->setText(headline);
    m_ui->subtitleLabel->clear();
    const auto otherwise = int(m_model.otherwise());
    const Tone tone = doubtful > 0 ? Tone::Warning
        : failed > 0               ? Tone::Bad
        : otherwise > 0            ? Tone::Warning
                                   : Tone::Good;
    if (doubtful > 0)
        m_ui->notice->setNotice(tone, tr("Of %Ln it is not known whether it came back", nullptr, doubtful),
                                tr("The connection was lost at the last moment. Look again before you go on."));
    else if (failed > 0)
        m_ui->notice->setNotice(tone, tr("%Ln did not come back: nothing of it was changed", nullptr, failed),
                                tr("The list says why."));
    else if (otherwise > 0)
        m_ui->notice->setNotice(tone, tr("%Ln came back, but not all of it is as it was", nullptr, otherwise),
                                tr("The list says in which tables and columns."));
    m_ui->notice->setVisible(tone != Tone::Good);
    m_ui->retryButton->setVisible(m_model.rowCount() > back);
    emit announced(tone, headline);
    if (std::exchange(m_changed, false))
        emit undone();
}

} // namespace ondelete
