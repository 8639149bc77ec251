// SPDX-License-Identifier: MIT
#include "gui/activity/activitypage.h"

#include "files/retention.h"
#include "gui/constraints/findingwords.h"
#include "gui/sessions/sessionmodel.h"
#include "gui/widgets/pill.h"
#include "gui/widgets/relativetime.h"
#include "report/builders/reports.h"
#include "ui_activitypage.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QFileInfo>
#include <QtCore/QLocale>
#include <QtCore/QUrl>
#include <QtGui/QClipboard>
#include <QtGui/QDesktopServices>
#include <QtWidgets/QMessageBox>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace ondelete {
namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ondelete::ActivityPage)
};

QString actionWords(RowAction action, Receipt::Kind kind)
{
    const bool undo = kind == Receipt::Kind::Undo;
    switch (action) {
    case RowAction::Delete:
        return Words::tr("deleted");
    case RowAction::SetNull:
        return Words::tr("unlinked");
    case RowAction::Insert:
        return undo ? Words::tr("put back") : Words::tr("added");
    default:
        return undo ? Words::tr("linked again") : Words::tr("changed");
    }
}

} // namespace

ActivityPage::ActivityPage(DbThread &db, FileThread &files, const Spec &spec, QWidget *parent)
    : Page(parent)
    , m_db(db)
    , m_files(files)
    , m_spec(spec)
    , m_ui(std::make_unique<Ui::ActivityPage>())
{
    m_ui->setupUi(this);
    m_ui->split->setParts(m_ui->content, m_ui->pane);
    m_ui->titleLabel->setText(tr("Activity"));
    m_ui->searchEdit->addAction(icon(Icon::Search), QLineEdit::LeadingPosition);
    m_filter.setSourceModel(&m_model);
    m_ui->table->setModel(&m_filter);
    m_ui->table->setItemDelegate(new PillDelegate(m_ui->table));
    m_ui->table->header()->setMinimumSectionSize(84);
    m_ui->messagePane->showBusy(tr("Reading the records…"));
    updateInsideButton();
    connect(m_ui->searchEdit, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_search.drop();
        m_foundSummary.clear();
        m_filter.setText(text);
        updateInsideButton();
        showSummary();
    });
    connect(m_ui->insideButton, &QPushButton::clicked, this, &ActivityPage::searchInside);
    connect(m_ui->searchEdit, &QLineEdit::returnPressed, m_ui->insideButton, &QPushButton::click);
    connect(m_ui->table->selectionModel(), &QItemSelectionModel::currentChanged, this, &ActivityPage::showSelected);
    connect(m_ui->table, &QTreeView::clicked, m_ui->split, &DetailSplit::openDetail);
    connect(m_ui->table, &QTreeView::activated, m_ui->split, &DetailSplit::openDetail);
    connect(m_ui->exportButton, &QPushButton::clicked, this, &ActivityPage::exportReport);
    connect(m_ui->undoButton, &QPushButton::clicked, this, &ActivityPage::undoSelected);
    connect(m_ui->reverseButton, &QPushButton::clicked, this, [this] {
        if (const Receipt *receipt = selected(); receipt && whyNoReversal(*receipt).isEmpty())
            emit reverseRequested(receipt->changes);
    });
    connect(m_ui->destroyButton, &QPushButton::clicked, this, &ActivityPage::destroySelected);
    connect(m_ui->folderButton, &QPushButton::clicked, this, [this] {
        if (const Receipt *receipt = selected())
            QDesktopServices::openUrl(QUrl::fromLocalFile(QFileInfo(placeOf(*receipt).path).absolutePath()));
    });
    connect(m_ui->messagePane, &MessagePane::actionTriggered, this, &ActivityPage::refresh);
    showSelected();
}

ActivityPage::~ActivityPage() = default;

void ActivityPage::refresh()
{
    // By turns on the two threads: a slow disk holds up no preview, and a slow server no file.
    m_read.start(
        m_db.run([](Connection &connection) { return connection.server(); }),
        [this](const ServerInfo &server) {
            m_server = server;
            readRecords();
        },
        [this](const DbError &error) { showError(error); });
    updateInsideButton();
}

void ActivityPage::readRecords()
{
    m_read.start(
        m_files.run([store = store()](const std::stop_token &) { return store.receipts(); }),
        [this](const QList<Receipt> &receipts) { askAbout(receipts); },
        [this](const DbError &error) { showError(error); });
}

void ActivityPage::askAbout(const QList<Receipt> &receipts)
{
    const auto job = [receipts](Connection &connection) {
        QSet<QualifiedName> tables;
        for (const Receipt &receipt : receipts)
            for (const TableEffect &effect : receipt.tables)
                tables.insert(effect.table);
        return ServersAnswer{receipts, askForOpen(connection, receipts), readUndoHindrances(connection, tables)};
    };
    m_read.start(
        m_db.run(job), [this](const ServersAnswer &answer) { settle(answer); },
        [this](const DbError &error) { showError(error); });
}

void ActivityPage::settle(const ServersAnswer &answer)
{
    const auto work = [store = store(), receipts = answer.receipts, word = answer.word](const std::stop_token &) {
        Reading reading{settleReceipts(store, word) > 0 ? store.receipts() : receipts, {}};
        const QHash<QString, QString> located = store.locateAll(reading.receipts);
        QHash<QString, bool> isHere; // by the folder
        for (auto it = located.cbegin(); it != located.cend(); ++it) {
            const QString folder = QFileInfo(*it).path();
            if (!isHere.contains(folder))
                isHere.insert(folder, UndoStore::isOfThisComputer(*it));
            reading.places.insert(it.key(), {*it, isHere.value(folder)});
        }
        return reading;
    };
    m_read.start(
        m_files.run(work),
        [this, hindrances = answer.hindrances](const Reading &reading) {
            m_hindrances = hindrances;
            showReading(reading);
        },
        [this](const DbError &error) { showError(error); });
}

void ActivityPage::showError(const DbError &error)
{
    updateInsideButton();
    m_ui->messagePane->showError(tr("The records could not be read"), error.message, error.details(), tr("Try again"));
    m_ui->stack->setCurrentWidget(m_ui->messagePane);
}

void ActivityPage::showReading(const Reading &reading)
{
    updateInsideButton();
    m_places = reading.places;
    m_model.setReceipts(reading.receipts);
    emit countChanged(reading.receipts.size(), tr("%Ln record(s)", nullptr, int(reading.receipts.size())));
    showSummary();
    m_ui->exportButton->setEnabled(!reading.receipts.isEmpty());
    if (reading.receipts.isEmpty()) {
        m_ui->messagePane->showMessage(
            Icon::Undo, tr("Nothing was done yet"),
            tr("Every delete, undo and fix is recorded here; a delete can be taken back from here."));
        m_ui->stack->setCurrentWidget(m_ui->messagePane);
        return;
    }
    m_ui->stack->setCurrentWidget(m_ui->split);
    for (int column = 0; column < ActivityModel::ColumnCount; ++column)
        m_ui->table->resizeColumnToContents(column);
    // What is "just now" becomes longer.
    constexpr int padding = 24;
    const QDateTime now = QDateTime::currentDateTime();
    const int longest = fontMetrics().horizontalAdvance(relativeTime(now.addSecs(-59 * 60), now)) + padding;
    m_ui->table->setColumnWidth(ActivityModel::WhenColumn,
                                std::max(m_ui->table->columnWidth(ActivityModel::WhenColumn), longest));
    constexpr int widest = 200; // keys have long names; the pane has them whole
    m_ui->table->setColumnWidth(ActivityModel::WhichColumn,
                                std::min(m_ui->table->columnWidth(ActivityModel::WhichColumn), widest));
    m_ui->table->setCurrentIndex(m_filter.index(0, 0));
    showSelected();
    if (!m_foundSummary.isEmpty())
        searchInside(); // of what there is now
}

void ActivityPage::showSummary()
{
    if (!m_foundSummary.isEmpty()) {
        m_ui->summaryLabel->setText(m_foundSummary);
        return;
    }
    const auto count = int(m_model.receipts().size());
    const bool shared = !teamFolderOf(m_server.systemIdentifier, m_server.database).isEmpty();
    m_ui->summaryLabel->setText(shared ? tr("%Ln record(s) on this computer and in the team's folder", nullptr, count)
                                       : tr("%Ln record(s) on this computer", nullptr, count));
}

void ActivityPage::updateInsideButton()
{
    m_ui->insideButton->setEnabled(!isBusy() && !m_ui->searchEdit->text().trimmed().isEmpty());
}

/// Undo files may be many, and the team's folder slow: not on the window's thread. Another text in the field stops it.
void ActivityPage::searchInside()
{
    const QString text = m_ui->searchEdit->text().trimmed();
    m_ui->summaryLabel->setText(tr("Searching inside the undo files…"));
    m_search.start(
        m_files.run([store = store()](const std::stop_token &) { return store.archives(); }),
        [this, text](const QStringList &archives) { searchOn(archives, {}, text); },
        [this](const DbError &) {
            updateInsideButton();
            showSummary();
        });
    updateInsideButton();
}

/// Piece by piece, so that other work on files comes in between.
void ActivityPage::searchOn(const QStringList &archives, const ArchiveSearch &before, const QString &text)
{
    if (archives.isEmpty()) {
        updateInsideButton();
        showFound(before, text);
        return;
    }
    constexpr qsizetype piece = 20;
    const auto work = [text, archives = archives.first(std::min(piece, archives.size())),
                       search = before](const std::stop_token &stop) mutable {
        const ArchiveSearch found = searchArchives(archives, text, stop);
        search.found += found.found;
        search.unreadable += found.unreadable;
        return search;
    };
    m_search.start(
        m_files.run(work),
        [this, text, rest = archives.sliced(std::min(piece, archives.size()))](const ArchiveSearch &search) {
            searchOn(rest, search, text);
        },
        [this](const DbError &) {
            updateInsideButton();
            showSummary();
        });
}

void ActivityPage::showFound(const ArchiveSearch &search, const QString &text)
{
    m_filter.setFound(search.found, text);
    QStringList lines{tr("%Ln undo file(s) hold “%1”.", nullptr, int(search.found.size())).arg(text)};
    for (const ArchiveRef &archive : search.found)
        if (std::ranges::none_of(m_model.receipts(), [&](const Receipt &receipt) {
                return receipt.archive && receipt.archive->sha256 == archive.sha256;
            }))
            lines.append(tr("One has no record here: %1").arg(archive.path));
    if (!search.unreadable.isEmpty())
        lines.append(tr("%Ln could not be searched.", nullptr, int(search.unreadable.size())));
    m_foundSummary = lines.join(u'\n');
    showSummary();
}

UndoStore ActivityPage::store() const
{
    return m_files.store(teamFolderOf(m_server.systemIdentifier, m_server.database));
}

ActivityPage::Place ActivityPage::placeOf(const Receipt &receipt) const
{
    return m_places.value(receipt.id);
}

const Receipt *ActivityPage::selected() const
{
    return m_model.receipt(m_filter.mapToSource(m_ui->table->currentIndex()));
}

QString ActivityPage::whyNoUndo(const Receipt &receipt) const
{
    if (receipt.kind != Receipt::Kind::Delete)
        return tr("Only deletes are taken back from here.");
    if (receipt.archiveDestroyed || !receipt.archive)
        return tr("Its undo file was destroyed, so it can't be taken back.");
    if (const Receipt *undo = undoOf(receipt, m_model.receipts()))
        return tr("It was taken back on %1 by %2.").arg(absoluteTime(undo->at), undo->person);
    if (placeOf(receipt).path.isEmpty())
        return tr("Its undo file is neither on this computer nor in the team's folder.");
    if (const QString why = whyNotHere(receipt); !why.isEmpty())
        return why;
    for (const TableEffect &effect : receipt.tables) {
        const bool goes = effect.action == RowAction::Delete;
        if ((goes ? m_hindrances.noInsert : m_hindrances.noUpdate).contains(effect.table))
            return tr("To undo it, %1 needs the right %2 on %3. Tools › GRANTs for a role… writes all that is missing.")
                .arg(m_server.user, goes ? u"INSERT"_s : u"UPDATE"_s, effect.table.toString());
    }
    return {};
}

QString ActivityPage::untilWhen(const Receipt &receipt) const
{
    const Place file = placeOf(receipt);
    const int days = file.isHere ? retentionDays() : receipt.keepDays;
    if (file.path == receipt.archive->path && !file.isHere)
        return tr("Can be taken back as long as its undo file is kept.");
    return tr("Can be taken back until %1.")
        .arg(QLocale().toString(receipt.at.toLocalTime().date().addDays(days > 0 ? days : retentionDays()),
                                QLocale::LongFormat));
}

QString ActivityPage::whyNoReversal(const Receipt &receipt) const
{
    if (receipt.kind != Receipt::Kind::Fix)
        return tr("Only changes of rules are reversed.");
    if (receipt.state == Receipt::State::RolledBack)
        return tr("Nothing of it is in the database, so there is nothing to reverse.");
    if (receipt.changes.isEmpty())
        return tr("This record does not hold what reverses it. Its rollback script does.");
    return whyNotHere(receipt);
}

QString ActivityPage::whyNotHere(const Receipt &receipt) const
{
    if (receipt.database != m_server.database || receipt.systemIdentifier != m_server.systemIdentifier)
        return tr("It was done in the database %1: connect there to take it back.").arg(receipt.database);
    if (m_db.settings().readOnly)
        return tr("This connection is read-only.");
    return {};
}

QString ActivityPage::describe(const Receipt &receipt, const Receipt *undo) const
{
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
    line(tr("When"), absoluteTime(receipt.at));
    line(tr("Who"), receipt.computer.isEmpty() ? receipt.person : tr("%1 on %2").arg(receipt.person, receipt.computer));
    line(tr("As"), receipt.user);
    line(tr("Database"),
         receipt.host.isEmpty() ? receipt.database : tr("%1 at %2").arg(receipt.database, receipt.host));
    line(tr("Organization"), receipt.organization);
    line(tr("Reason"), receipt.reason);
    if (undo)
        line(tr("Taken back"), tr("%1 by %2").arg(absoluteTime(undo->at), undo->person));
    line(tr("Keys"), receipt.findings.join(u", "_s));
    endTable();
    for (const auto &[effects, title] :
         {std::pair{&receipt.tables, tr("Rows")}, std::pair{&receipt.sideEffects, tr("Written by triggers")}}) {
        if (effects->isEmpty())
            continue;
        html += u"<tr><td colspan=\"3\"><b>%1</b></td></tr>"_s.arg(title.toHtmlEscaped());
        for (const TableEffect &effect : *effects)
            html += u"<tr><td>%1&nbsp;&nbsp;</td><td>%2&nbsp;&nbsp;</td><td align=\"right\">%3</td></tr>"_s.arg(
                m_spec.labelOf(effect.table).toHtmlEscaped(), actionWords(effect.action, receipt.kind).toHtmlEscaped(),
                effect.planned == effect.actual || effects == &receipt.sideEffects
                    ? QLocale().toString(effect.actual)
                    : tr("%1 of %2 planned")
                          .arg(QLocale().toString(effect.actual), QLocale().toString(effect.planned))
                          .toHtmlEscaped());
    }
    endTable();
    if (receipt.archive) {
        const QString here = placeOf(receipt).path;
        line(tr("Undo file"), here.isEmpty() ? receipt.archive->path : here);
        line(u"SHA-256"_s, receipt.archive->sha256);
    }
    line(tr("Left to do"), receipt.leftToDo.join(u' '));
    line(tr("Reversed by"), receipt.rollbackFile);
    line(tr("Transaction"), receipt.xid);
    endTable();
    return tables.join(u"<p>"_s);
}

void ActivityPage::showSelected()
{
    const Receipt *receipt = selected();
    for (QWidget *widget : {static_cast<QWidget *>(m_ui->undoButton), static_cast<QWidget *>(m_ui->reverseButton),
                            static_cast<QWidget *>(m_ui->folderButton), static_cast<QWidget *>(m_ui->destroyButton),
                            static_cast<QWidget *>(m_ui->undoHint)})
        widget->setVisible(receipt);
    if (!receipt) {
        m_ui->paneTitle->setText(tr("Choose a record"));
        m_ui->paneText->clear();
        return;
    }
    m_ui->paneTitle->setText(receipt->erased
                                 ? kindWords(*receipt)
                                 : tr("%1: %2").arg(kindWords(*receipt), breakable(subjectWords(*receipt))));
    m_ui->paneText->setHtml(describe(*receipt, undoOf(*receipt, m_model.receipts())));
    const bool isFix = receipt->kind == Receipt::Kind::Fix;
    const bool isDelete = receipt->kind == Receipt::Kind::Delete;
    const QString why = isFix ? whyNoReversal(*receipt) : whyNoUndo(*receipt);
    const bool hasFile = isDelete && !placeOf(*receipt).path.isEmpty();
    m_ui->undoButton->setEnabled(why.isEmpty());
    m_ui->undoButton->setVisible(isDelete);
    m_ui->reverseButton->setEnabled(why.isEmpty());
    m_ui->reverseButton->setVisible(isFix);
    m_ui->undoHint->setText(
        !why.isEmpty() ? why
            : isFix && isOpen(*receipt)
            ? tr("This fix still runs, or was interrupted. Reversing brings back those of its keys that were changed.")
            : isFix ? tr("Reversing brings back rules and NOT NULL and removes indexes that the fix made. It brings "
                         "back no rows.")
                    : untilWhen(*receipt));
    m_ui->undoHint->setVisible(isDelete || isFix);
    m_ui->folderButton->setVisible(hasFile);
    m_ui->destroyButton->setVisible(hasFile);
}

void ActivityPage::undoSelected()
{
    if (const Receipt *receipt = selected(); receipt && whyNoUndo(*receipt).isEmpty())
        emit undoRequested(placeOf(*receipt).path);
}

void ActivityPage::destroySelected()
{
    const Receipt *receipt = selected();
    if (!receipt || !receipt->archive)
        return;
    auto *box =
        new QMessageBox(QMessageBox::Warning, tr("Destroy undo file"),
                        tr("Destroy the undo file of “%1”?").arg(subjectWords(*receipt)), QMessageBox::NoButton, this);
    box->setInformativeText(tr("The delete can't be taken back any more. Backups of this disk are not touched."));
    QPushButton *destroy = box->addButton(tr("Destroy undo file"), QMessageBox::DestructiveRole);
    box->setDefaultButton(box->addButton(tr("Keep it"), QMessageBox::RejectRole));
    box->setAttribute(Qt::WA_DeleteOnClose);
    connect(destroy, &QPushButton::clicked, this, [this, archive = *receipt->archive] {
        const auto tell = [this](const QString &error) {
            emit announced(error.isEmpty() ? Tone::Good : Tone::Bad,
                           error.isEmpty() ? tr("Undo file destroyed") : error);
            refresh();
        };
        m_destroy.start(m_files.runInAnyCase([store = store(), archive](const std::stop_token &) {
            return store.destroy(archive.path, archive.sha256);
        }),
                        tell, [tell](const DbError &error) { tell(error.message); });
    });
    box->open();
}

void ActivityPage::exportReport()
{
    if (m_model.rowCount() > 0)
        emit exportRequested(activityReport(m_model.receipts(), m_model.receipts()));
}

void ActivityPage::find()
{
    m_ui->searchEdit->setFocus();
    m_ui->searchEdit->selectAll();
}

void ActivityPage::copy()
{
    QStringList cells;
    const QModelIndex current = m_ui->table->currentIndex();
    for (int column = 0; current.isValid() && column < ActivityModel::ColumnCount; ++column)
        cells.append(current.siblingAtColumn(column).data().toString());
    if (!cells.isEmpty())
        QGuiApplication::clipboard()->setText(cells.join(u'\t'));
}

} // namespace ondelete
