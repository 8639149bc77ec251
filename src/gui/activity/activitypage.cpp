// SPDX-License-Identifier: MIT
#include "gui/activity/activitypage.h"

#include "files/teamfolder.h"
#include "gui/widgets/icons.h"
#include "gui/widgets/pill.h"
#include "gui/widgets/relativetime.h"
#include "gui/widgets/treerows.h"
#include "report/builders/reports.h"
#include "ui_activitypage.h"

#include <QtCore/QLocale>
#include <QtWidgets/QMenu>
#include <QtWidgets/QMessageBox>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ondelete {
ActivityPage::ActivityPage(DbThread &db, FileThread &files, const Spec &spec, QWidget *parent)
    : Page(parent)
    , m_files(files)
    , m_spec(spec)
    , m_ui(std::make_unique<Ui::ActivityPage>())
    , m_reader(db, files)
{
    m_ui->setupUi(this);
    m_ui->split->setParts(m_ui->tableStack, m_ui->pane);
    m_ui->titleLabel->setText(tr("Activity"));
    addSign(*m_ui->searchEdit, Icon::Search);
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
        filterChanged();
        showSelected(); // as one of several batches, or all of them
    });
    connect(m_ui->filterBar, &RecordFilterBar::changed, this, &ActivityPage::filterChanged);
    connect(m_ui->nothingPane, &MessagePane::actionTriggered, this, [this] {
        m_ui->searchEdit->clear();
        m_ui->filterBar->clear();
    });
    connect(m_ui->insideButton, &QPushButton::clicked, this, &ActivityPage::searchInside);
    connect(m_ui->searchEdit, &QLineEdit::returnPressed, m_ui->insideButton, &QPushButton::click);
    connect(m_ui->table->selectionModel(), &QItemSelectionModel::currentChanged, this, &ActivityPage::showSelected);
    connect(m_ui->table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &ActivityPage::showSelected);
    connect(m_ui->table, &QTreeView::clicked, m_ui->split, &DetailSplit::openDetail);
    connect(m_ui->table, &QTreeView::activated, m_ui->split, &DetailSplit::openDetail);
    connect(m_ui->table, &QTreeView::customContextMenuRequested, this, &ActivityPage::openMenu);
    connect(m_ui->exportButton, &QPushButton::clicked, this, &ActivityPage::exportReport);
    connect(m_ui->pane, &RecordPane::undoRequested, this, &ActivityPage::undoRequested);
    connect(m_ui->pane, &RecordPane::undoBatchesRequested, this, &ActivityPage::undoBatchesRequested);
    connect(m_ui->pane, &RecordPane::batchesRequested, this, [this](const QString &set) {
        m_ui->searchEdit->setText(set);
        fitColumns();
        m_ui->table->setCurrentIndex(m_filter.index(0, 0));
        showSelected();
    });
    connect(m_ui->pane, &RecordPane::reverseRequested, this, &ActivityPage::reverseRequested);
    connect(m_ui->pane, &RecordPane::destroyRequested, this, &ActivityPage::destroySelected);
    connect(m_ui->messagePane, &MessagePane::actionTriggered, this, &ActivityPage::refresh);
    connect(&m_reader, &RecordReader::found, this, &ActivityPage::showReading);
    connect(&m_reader, &RecordReader::counted, this, &ActivityPage::tellCount);
    connect(&m_reader, &RecordReader::failed, this, &ActivityPage::showError);
}

ActivityPage::~ActivityPage() = default;

void ActivityPage::refresh()
{
    m_isStale = false;
    m_reader.read();
    updateInsideButton();
}

void ActivityPage::makeStale()
{
    if (isVisible()) {
        refresh();
        return;
    }
    m_isStale = true;
    m_reader.glance();
}

void ActivityPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    if (m_isStale)
        refresh();
}

void ActivityPage::tellCount(qint64 ofThisDatabase)
{
    emit countChanged(ofThisDatabase, tr("%Ln record(s)", nullptr, int(ofThisDatabase)));
}

void ActivityPage::showError(const DbError &error)
{
    updateInsideButton();
    m_ui->messagePane->showError(tr("The records could not be read"), error.message, error.details(), tr("Try again"));
    m_ui->stack->setCurrentWidget(m_ui->messagePane);
}

void ActivityPage::showReading(const RecordReading &reading)
{
    updateInsideButton();
    m_isStale = false;
    m_reading = reading;
    m_model.setReceipts(reading.receipts);
    const RecordedDatabase here{reading.server.systemIdentifier, reading.server.database};
    m_ui->filterBar->setReceipts(reading.receipts, here);
    m_ui->filterBar->setVisible(!reading.receipts.isEmpty());
    const auto ofThis = std::ranges::count_if(reading.receipts, [&](const Receipt &receipt) {
        return RecordFilter{.month = {}, .person = {}, .database = here, .sort = {}}.passes(receipt);
    });
    tellCount(ofThis);
    filterChanged();
    m_ui->exportButton->setEnabled(!reading.receipts.isEmpty());
    if (reading.receipts.isEmpty()) {
        m_ui->messagePane->showMessage(
            Icon::Undo, tr("Nothing was done yet"),
            tr("Every delete, undo and fix is recorded here; a delete can be taken back from here."));
        m_ui->stack->setCurrentWidget(m_ui->messagePane);
        return;
    }
    m_ui->stack->setCurrentWidget(m_ui->split);
    fitColumns();
    m_ui->table->setCurrentIndex(m_filter.index(0, 0));
    showSelected();
    if (!m_foundSummary.isEmpty())
        searchInside(); // of what there is now
}

void ActivityPage::fitColumns()
{
    for (int column = 0; column < ActivityModel::ColumnCount; ++column)
        m_ui->table->resizeColumnToContents(column);
    // What is "just now" becomes longer.
    constexpr int padding = 24;
    const QDateTime now = QDateTime::currentDateTime();
    const int longest = fontMetrics().horizontalAdvance(relativeTime(now.addSecs(-59 * 60), now)) + padding;
    m_ui->table->setColumnWidth(ActivityModel::WhenColumn,
                                std::max(m_ui->table->columnWidth(ActivityModel::WhenColumn), longest));
    constexpr int widest = 220; // keys have long names; the pane has them whole
    m_ui->table->setColumnWidth(ActivityModel::WhichColumn,
                                std::min(m_ui->table->columnWidth(ActivityModel::WhichColumn), widest));
}

void ActivityPage::filterChanged()
{
    m_filter.setWanted(m_ui->filterBar->filter());
    showSummary();
    if (m_filter.rowCount() > 0) {
        m_ui->tableStack->setCurrentWidget(m_ui->table);
        return;
    }
    const bool isSearch = !m_ui->searchEdit->text().trimmed().isEmpty();
    m_ui->nothingPane->showMessage(isSearch ? Icon::Search : Icon::Undo,
                                   isSearch ? tr("No record matches") : tr("No record here"),
                                   isSearch ? tr("Looked for in labels, people, reasons and databases. What the undo "
                                                 "files hold is searched by the button beside the field.")
                                            : tr("Records of other databases, people or months are not shown."),
                                   isSearch || m_ui->filterBar->isNarrowed() ? tr("Show all") : QString());
    m_ui->tableStack->setCurrentWidget(m_ui->nothingPane);
}

void ActivityPage::showSummary()
{
    if (!m_foundSummary.isEmpty()) {
        m_ui->summaryLabel->setText(m_foundSummary);
        return;
    }
    const int count = m_filter.recordCount();
    const bool shared = !teamFolderOf(m_reading.server.systemIdentifier, m_reading.server.database).isEmpty();
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
        m_files.run([store = m_reader.store()](const std::stop_token &) { return store.archives(); }),
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
    filterChanged();
}

const Receipt *ActivityPage::selected() const
{
    return m_model.receipt(m_filter.mapToSource(m_ui->table->currentIndex()));
}

void ActivityPage::showSelected()
{
    const QModelIndexList several = m_ui->table->selectionModel()->selectedRows();
    if (several.size() > 1) {
        QList<Receipt> receipts;
        for (const QModelIndex &index : several)
            receipts += m_filter.receiptsIn(index.row());
        m_ui->pane->showSeveral(receipts, m_reading);
    } else if (const int row = m_ui->table->currentIndex().row(); row >= 0 && m_filter.isFolded(row))
        m_ui->pane->showBatches(m_filter.receiptsIn(row), m_reading, m_spec);
    else if (const Receipt *receipt = selected())
        m_ui->pane->showRecord(*receipt, m_reading, m_spec);
    else
        m_ui->pane->clear();
}

void ActivityPage::openMenu(const QPoint &position)
{
    if (!m_ui->table->indexAt(position).isValid())
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    addCopying(*menu);
    menu->addSeparator();
    menu->addAction(icon(Icon::Undo), tr("Put back…"), this, &ActivityPage::undoSelected)
        ->setEnabled(m_ui->pane->canUndo());
    menu->popup(m_ui->table->viewport()->mapToGlobal(position));
}

void ActivityPage::undoSelected()
{
    m_ui->pane->undo();
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
        m_destroy.start(m_files.runInAnyCase([store = m_reader.store(), archive](const std::stop_token &) {
            return store.destroy(archive.path, archive.sha256);
        }),
                        tell, [tell](const DbError &error) { tell(error.message); });
    });
    box->open();
}

void ActivityPage::exportReport()
{
    QList<Receipt> shown;
    for (int row = 0; row < m_filter.rowCount(); ++row)
        shown += m_filter.receiptsIn(row);
    if (!shown.isEmpty())
        emit exportRequested(activityReport(shown, m_model.receipts()));
}

void ActivityPage::find()
{
    m_ui->searchEdit->setFocus();
    m_ui->searchEdit->selectAll();
}

void ActivityPage::search(const QString &text)
{
    m_ui->filterBar->clear();
    m_ui->searchEdit->setText(text);
    m_ui->table->setCurrentIndex(m_filter.index(0, 0));
}

QString ActivityPage::selectedText(RowFormat format) const
{
    return rowsText(*m_ui->table, format);
}

} // namespace ondelete
