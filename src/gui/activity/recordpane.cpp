// SPDX-License-Identifier: MIT
#include "gui/activity/recordpane.h"

#include "core/preview/actionwords.h"
#include "core/records/batchrecords.h"
#include "files/retention.h"
#include "gui/activity/activitymodel.h"
#include "gui/constraints/findingwords.h"
#include "gui/sessions/sessionmodel.h"
#include "gui/widgets/relativetime.h"
#include "ui_recordpane.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QFileInfo>
#include <QtCore/QLocale>
#include <QtCore/QSet>
#include <QtCore/QUrl>
#include <QtGui/QDesktopServices>

#include <utility>

using namespace Qt::StringLiterals;

namespace ondelete {
namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ondelete::RecordPane)
};

QString actionWords(RowAction action, Receipt::Kind kind)
{
    if (kind != Receipt::Kind::Undo)
        return plainWords(action);
    return action == RowAction::Insert ? Words::tr("put back") : Words::tr("linked again");
}

/// Why this connection is not the one for it; empty where it is.
QString whyNotHere(const Receipt &receipt, const RecordReading &reading)
{
    if (receipt.database != reading.server.database || receipt.systemIdentifier != reading.server.systemIdentifier)
        return Words::tr("It was done in the database %1: connect there to take it back.").arg(receipt.database);
    if (reading.isReadOnly)
        return Words::tr("This connection is read-only.");
    return {};
}

/// Why a delete that is not taken back yet can't be, in a sentence; empty where it can.
QString whyNotNow(const Receipt &receipt, const RecordReading &reading)
{
    if (reading.placeOf(receipt).path.isEmpty())
        return Words::tr("Its undo file is neither on this computer nor in the team's folder.");
    if (const QString why = whyNotHere(receipt, reading); !why.isEmpty())
        return why;
    for (const TableEffect &effect : receipt.tables) {
        const bool goes = effect.action == RowAction::Delete;
        if ((goes ? reading.hindrances.noInsert : reading.hindrances.noUpdate).contains(effect.table))
            return Words::
                tr("To undo it, %1 needs the right %2 on %3. Tools › GRANTs for a role… writes all that is missing.")
                    .arg(reading.server.user, goes ? u"INSERT"_s : u"UPDATE"_s, effect.table.toString());
    }
    return {};
}

/// Why the delete can't be taken back, in a sentence; empty where it can.
QString whyNoUndo(const Receipt &receipt, const RecordReading &reading)
{
    if (receipt.kind != Receipt::Kind::Delete)
        return Words::tr("Only deletes are taken back from here.");
    if (receipt.archiveDestroyed || !receipt.archive)
        return Words::tr("Its undo file was destroyed, so it can't be taken back.");
    if (const Receipt *undo = undoOf(receipt, reading.receipts))
        return Words::tr("It was taken back on %1 by %2.").arg(absoluteTime(undo->at), undo->person);
    return whyNotNow(receipt, reading);
}

/// How long it can, where it can.
QString untilWhen(const Receipt &receipt, const RecordReading &reading)
{
    const UndoFilePlace file = reading.placeOf(receipt);
    const int days = file.isHere ? retentionDays() : receipt.keepDays;
    if (file.path == receipt.archive->path && !file.isHere)
        return Words::tr("Can be taken back as long as its undo file is kept.");
    return Words::tr("Can be taken back until %1.")
        .arg(QLocale().toString(receipt.at.toLocalTime().date().addDays(days > 0 ? days : retentionDays()),
                                QLocale::LongFormat));
}

/// Why the fix can't be reversed, in a sentence; empty where it can.
QString whyNoReversal(const Receipt &receipt, const RecordReading &reading)
{
    if (receipt.kind != Receipt::Kind::Fix)
        return Words::tr("Only changes of rules are reversed.");
    if (receipt.state == Receipt::State::RolledBack)
        return Words::tr("Nothing of it is in the database, so there is nothing to reverse.");
    if (receipt.changes.isEmpty())
        return Words::tr("This record does not hold what reverses it. Its rollback script does.");
    return whyNotHere(receipt, reading);
}

/// The undo files that were put back.
QSet<QString> putBack(const RecordReading &reading)
{
    QSet<QString> hashes;
    for (const Receipt &one : reading.receipts)
        if (one.kind == Receipt::Kind::Undo && one.state == Receipt::State::Committed && one.archive)
            hashes.insert(one.archive->sha256);
    return hashes;
}

/// Of the deletes of a set, those that are not taken back, the first batch first.
QList<Receipt> stillDeleted(const QString &set, const RecordReading &reading)
{
    const QSet<QString> hashes = putBack(reading);
    QList<Receipt> batches = batchesOf(set, reading.receipts);
    batches.removeIf([&](const Receipt &one) { return one.archive && hashes.contains(one.archive->sha256); });
    return batches;
}

/// "12 of 40 batches are deleted; the rest is untouched.", of the set that @p receipt is of.
QString standWords(const Receipt &receipt, const RecordReading &reading, const Spec &spec)
{
    const QList<Receipt> batches = batchesOf(receipt.batch->set, reading.receipts);
    const auto back = batches.size() - stillDeleted(receipt.batch->set, reading).size();
    const BatchedDelete left = leftBy(batches);
    QStringList sentences{standOf(left)};
    if (back > 0)
        sentences = {Words::tr("Taken back: %1 of %2.").arg(back).arg(batches.size())};
    else if (const Receipt *rest = restOf(batches, reading.receipts))
        sentences = {Words::tr("%1 of %2 batches were deleted, the rest at once on %3.")
                         .arg(left.done)
                         .arg(left.planned)
                         .arg(absoluteTime(rest->at))};
    else if (left.done > 0 && !left.isDone() && left.outcome != DeleteOutcome::InDoubt)
        sentences.append(Words::tr("Delete the same %1 in batches again, and it goes on.").arg(spec.root.singular));
    return sentences.join(u' ');
}

QString describe(const Receipt &receipt, const RecordReading &reading, const Spec &spec)
{
    const Receipt *undo = undoOf(receipt, reading.receipts);
    QStringList tables;
    QString html; // the rows of the present one
    const auto endTable = [&] {
        if (!html.isEmpty())
            tables.append(u"<table cellspacing=\"0\" cellpadding=\"3\">%1</table>"_s.arg(std::exchange(html, {})));
    };
    const auto line = [&](const QString &name, const QString &value) {
        if (!value.isEmpty())
            html += u"<tr><td>%1&nbsp;&nbsp;</td><td>%2</td></tr>"_s.arg(name.toHtmlEscaped(), value.toHtmlEscaped());
    };
    if (receipt.batch) {
        if (!receipt.xid.isEmpty())
            line(Words::tr("Batch"), Words::tr("%1 of %2").arg(receipt.batch->number).arg(receipt.batch->planned));
        line(Words::tr("Batches"), standWords(receipt, reading, spec));
        line(Words::tr("Set"), receipt.batch->set);
    }
    line(Words::tr("When"), absoluteTime(receipt.at));
    line(Words::tr("Who"),
         receipt.computer.isEmpty() ? receipt.person : Words::tr("%1 on %2").arg(receipt.person, receipt.computer));
    line(Words::tr("As"), receipt.user);
    line(Words::tr("Database"),
         receipt.host.isEmpty() ? receipt.database : Words::tr("%1 at %2").arg(receipt.database, receipt.host));
    line(Words::tr("Organization"), receipt.organization);
    line(Words::tr("Reason"), receipt.reason);
    if (undo)
        line(Words::tr("Taken back"), Words::tr("%1 by %2").arg(absoluteTime(undo->at), undo->person));
    line(Words::tr("Keys"), receipt.findings.join(u", "_s));
    endTable();
    for (const auto &[effects, title] : {std::pair{&receipt.tables, Words::tr("Rows")},
                                         std::pair{&receipt.sideEffects, Words::tr("Written by triggers")}}) {
        if (effects->isEmpty())
            continue;
        html += u"<tr><td colspan=\"3\"><b>%1</b></td></tr>"_s.arg(title.toHtmlEscaped());
        for (const TableEffect &effect : *effects)
            html += u"<tr><td>%1&nbsp;&nbsp;</td><td>%2&nbsp;&nbsp;</td><td align=\"right\">%3</td></tr>"_s.arg(
                spec.labelOf(effect.table).toHtmlEscaped(),
                actionWords(effect.action, effects == &receipt.sideEffects ? Receipt::Kind::Delete : receipt.kind)
                    .toHtmlEscaped(),
                effect.planned == effect.actual || effects == &receipt.sideEffects
                    ? QLocale().toString(effect.actual)
                    : Words::tr("%1 of %2 planned")
                          .arg(QLocale().toString(effect.actual), QLocale().toString(effect.planned))
                          .toHtmlEscaped());
    }
    endTable();
    const QStringList altered = sentencesOf(
        receipt.altered, [&spec](const QualifiedName &table) { return spec.labelOf(table); }, Told::Done);
    line(Words::tr("Came back otherwise"), altered.join(u' '));
    if (receipt.archive) {
        const QString here = reading.placeOf(receipt).path;
        line(Words::tr("Undo file"), here.isEmpty() ? receipt.archive->path : here);
        line(u"SHA-256"_s, receipt.archive->sha256);
    }
    line(Words::tr("Left to do"), receipt.leftToDo.join(u' '));
    line(Words::tr("Reversed by"), receipt.rollbackFile);
    line(Words::tr("Transaction"), receipt.xid);
    endTable();
    return tables.join(u"<p>"_s);
}

} // namespace

RecordPane::RecordPane(QWidget *parent)
    : QFrame(parent)
    , m_ui(std::make_unique<Ui::RecordPane>())
{
    m_ui->setupUi(this);
    setFocusProxy(m_ui->paneText); // in the order of the Tab key its widgets stand together
    connect(m_ui->undoButton, &QPushButton::clicked, this, &RecordPane::undo);
    connect(m_ui->reverseButton, &QPushButton::clicked, this, [this] {
        if (m_receipt && m_why.isEmpty())
            emit reverseRequested(m_receipt->changes);
    });
    connect(m_ui->destroyButton, &QPushButton::clicked, this, &RecordPane::destroyRequested);
    connect(m_ui->batchesButton, &QPushButton::clicked, this,
            [this] { emit batchesRequested(m_isWhole ? m_set : QString()); });
    connect(m_ui->folderButton, &QPushButton::clicked, this,
            [this] { QDesktopServices::openUrl(QUrl::fromLocalFile(QFileInfo(m_file).absolutePath())); });
    clear();
}

RecordPane::~RecordPane() = default;

bool RecordPane::canUndo() const
{
    return !m_ui->undoButton->isHidden() && m_ui->undoButton->isEnabled();
}

void RecordPane::clear()
{
    m_receipt.reset();
    m_archives.clear();
    m_set.clear();
    for (QWidget *widget : {static_cast<QWidget *>(m_ui->undoButton), static_cast<QWidget *>(m_ui->reverseButton),
                            static_cast<QWidget *>(m_ui->batchesButton), static_cast<QWidget *>(m_ui->folderButton),
                            static_cast<QWidget *>(m_ui->destroyButton), static_cast<QWidget *>(m_ui->undoHint)})
        widget->hide();
    m_ui->paneTitle->setText(tr("Choose a record"));
    m_ui->paneText->clear();
}

void RecordPane::showRecord(const Receipt &receipt, const RecordReading &reading, const Spec &spec)
{
    show(receipt, reading, spec, Shown::Record);
}

void RecordPane::showBatches(const QList<Receipt> &batches, const RecordReading &reading, const Spec &spec)
{
    show(asOneRecord(batches), reading, spec, Shown::Batches);
}

void RecordPane::show(const Receipt &receipt, const RecordReading &reading, const Spec &spec, Shown shown)
{
    m_receipt = receipt;
    m_isWhole = shown == Shown::Batches;
    m_ui->paneTitle->setText(
        receipt.erased ? kindWords(receipt)
                       : tr("%1: %2").arg(kindWords(receipt),
                                          breakable(m_isWhole ? leftToRight(receipt.label) : subjectWords(receipt))));
    m_ui->paneText->setHtml(describe(receipt, reading, spec));
    const bool isFix = receipt.kind == Receipt::Kind::Fix;
    const bool isDelete = receipt.kind == Receipt::Kind::Delete;
    m_why = isFix ? whyNoReversal(receipt, reading) : whyNoUndo(receipt, reading);
    m_file = reading.placeOf(receipt).path;
    const bool hasFile = isDelete && !m_isWhole && !m_file.isEmpty();
    m_archives = isDelete && m_why.isEmpty() ? QStringList{m_file} : QStringList();
    m_ui->undoButton->setText(tr("&Undo…"));
    m_ui->undoButton->setEnabled(m_why.isEmpty());
    m_ui->undoButton->setVisible(isDelete);
    m_ui->reverseButton->setEnabled(m_why.isEmpty());
    m_ui->reverseButton->setVisible(isFix);
    m_ui->undoHint->setText(
        !m_why.isEmpty() ? m_why
            : isFix && isOpen(receipt)
            ? tr("This fix still runs, or was interrupted. Reversing brings back those of its keys that were changed.")
            : isFix ? tr("Reversing brings back rules and NOT NULL and removes indexes that the fix made. It brings "
                         "back no rows.")
            : m_isWhole ? QString()
                        : untilWhen(receipt, reading));
    m_ui->undoHint->setVisible(isDelete || isFix);
    m_ui->folderButton->setVisible(hasFile);
    m_ui->destroyButton->setVisible(hasFile);
    m_set = receipt.batch ? receipt.batch->set : QString();
    m_ui->batchesButton->setVisible(!m_set.isEmpty());
    m_ui->batchesButton->setText(m_isWhole ? tr("Show each &batch") : tr("Show all &batches as one"));
    if (receipt.batch && isDelete && receipt.state != Receipt::State::RolledBack)
        offerBatches(reading);
}

/// One of them alone would be in the way of the others: they come back together.
void RecordPane::offerBatches(const RecordReading &reading)
{
    const QList<Receipt> batches = stillDeleted(m_set, reading);
    if (!batches.isEmpty())
        m_why.clear();
    for (const Receipt &batch : batches) {
        if (!m_why.isEmpty())
            break;
        m_why = batch.archiveDestroyed || !batch.archive
            ? tr("The undo file of batch %1 was destroyed, so not all of them can be taken back.")
                  .arg(batch.batch->number)
            : whyNotNow(batch, reading);
    }
    m_archives.clear();
    m_ui->undoButton->setText(tr("&Undo all %Ln batch(es)…", nullptr, int(batches.size())));
    m_ui->undoButton->setEnabled(m_why.isEmpty());
    m_ui->undoHint->setText(m_why.isEmpty()
                                ? tr("They come back together, the last one first, each in a transaction of its own.")
                                    + u' ' + untilWhen(batches.first(), reading)
                                : m_why);
}

void RecordPane::showSeveral(const QList<Receipt> &receipts, const RecordReading &reading)
{
    clear();
    qint64 rows = 0;
    QStringList whyNot;
    for (const Receipt &receipt : receipts) {
        if (const QString why = whyNoUndo(receipt, reading); !why.isEmpty()) {
            whyNot.append(receipt.erased ? why : tr("%1: %2").arg(subjectWords(receipt), why));
            continue;
        }
        m_archives.append(reading.placeOf(receipt).path);
        for (const TableEffect &effect : receipt.tables)
            rows += effect.action == RowAction::Delete ? effect.actual : 0;
    }
    const auto count = int(m_archives.size());
    m_ui->paneTitle->setText(tr("%Ln record(s) selected", nullptr, int(receipts.size())));
    QStringList paragraphs{
        count == 0 ? tr("None of them can be taken back.")
                   : tr("%Ln can be taken back (rows: %1). The last delete comes back first.", nullptr, count)
                         .arg(QLocale().toString(rows))};
    for (const QString &why : std::as_const(whyNot))
        paragraphs.append(why);
    QString html;
    for (const QString &paragraph : std::as_const(paragraphs))
        html += u"<p>%1</p>"_s.arg(paragraph.toHtmlEscaped());
    m_ui->paneText->setHtml(html);
    m_ui->undoButton->setText(tr("&Undo %Ln delete(s)…", nullptr, count));
    m_ui->undoButton->setEnabled(true);
    m_ui->undoButton->setVisible(count > 0);
}

void RecordPane::undo()
{
    if (!m_archives.isEmpty())
        emit undoRequested(m_archives);
    else if (!m_set.isEmpty() && canUndo())
        emit undoBatchesRequested(m_set);
}

} // namespace ondelete
