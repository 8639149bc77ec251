// SPDX-License-Identifier: MIT
#include "gui/sessions/sessionspage.h"

#include "gui/deletion/deletedialog.h"
#include "gui/deletion/severaldialog.h"
#include "gui/sessions/blockingrowsdialog.h"
#include "gui/sessions/dbasaver.h"
#include "gui/sessions/listwords.h"
#include "gui/widgets/chosen.h"
#include "gui/widgets/icons.h"
#include "report/builders/reports.h"
#include "ui_sessionspage.h"

#include <QtCore/QLocale>
#include <QtGui/QClipboard>
#include <QtGui/QKeyEvent>
#include <QtGui/QShortcut>
#include <QtWidgets/QMenu>

#include <utility>

using namespace Qt::StringLiterals;

namespace ondelete {
namespace {

constexpr int rowsAtFirst = 200;
constexpr int rowsAtOnce = 2'000;

} // namespace

SessionsPage::SessionsPage(DbThread &db, FileThread &files, const Spec &spec, const ConnectionMark &mark,
                           QWidget *parent)
    : Page(parent)
    , m_db(db)
    , m_files(files)
    , m_spec(spec)
    , m_mark(mark)
    , m_ui(std::make_unique<Ui::SessionsPage>())
    , m_lister(db, spec, [this] { return query(); })
    , m_order((m_ui->setupUi(this), *m_ui->table->header()), spec.root)
    , m_columns(*m_ui->table, listSettingsKey(spec.root, u"hidden"_s),
                [this](int column) {
                    // What a row is known by stays, as does what was asked for.
                    const QList<ListColumn> &columns = m_spec.root.columns;
                    return column == 0 || column >= columns.size() ? QString() : nameOf(columns.at(column));
                })
    , m_reader(db, spec)
    , m_nothing(*m_ui->nothingPane, db, files, spec)
    , m_verdicts(db, spec, m_model, *m_ui->table, *m_ui->verdictBar)
    , m_limit(rowsAtFirst)
{
    m_ui->split->setParts(m_ui->content, m_ui->pane);
    m_ui->titleLabel->setText(sentenceCase(m_spec.root.plural));
    m_ui->searchEdit->setPlaceholderText(searchedWords(m_spec.root));
    m_ui->searchEdit->setAccessibleName(tr("Search the %1: %2").arg(m_spec.root.plural, searchedWords(m_spec.root)));
    addSign(*m_ui->searchEdit, Icon::Search);
    m_ui->searchEdit->installEventFilter(this);
    m_ui->listedChip->setVisible(m_spec.root.listed.has_value());
    m_ui->allChip->setVisible(m_spec.root.listed.has_value());
    m_ui->allChip->setChecked(!m_spec.root.listed);
    m_ui->table->setModel(&m_model);
    m_ui->table->setItemDelegate(new PillDelegate(m_ui->table));
    m_ui->table->setAccessibleName(sentenceCase(m_spec.root.plural));
    m_ui->table->header()->setSectionsMovable(false);
    m_ui->pane->clear(m_spec.root);
    m_ui->messagePane->showBusy(tr("Reading the %1…").arg(m_spec.root.plural));

    connect(&m_lister, &ListReader::begun, this, [this] {
        if (m_model.columnCount() > 0)
            return; // what was listed before still stands
        m_ui->messagePane->showBusy(tr("Reading the %1…").arg(m_spec.root.plural), tr("Cancel"));
        m_ui->stack->setCurrentWidget(m_ui->messagePane);
    });
    connect(&m_lister, &ListReader::slow, this, [this] {
        if (m_model.columnCount() == 0)
            return;
        m_ui->summaryLabel->setText(tr("Searching…"));
        m_ui->stopButton->show();
        m_model.setAge(SessionModel::Age::Stale);
    });
    connect(&m_lister, &ListReader::found, this, &SessionsPage::showList);
    connect(&m_lister, &ListReader::foundSome, this, [this](const RootList &some) {
        showList(some);
        m_ui->summaryLabel->setText(tr("%Ln found at once, searching on…", nullptr, int(some.rows.size())));
        m_ui->stopButton->show();
    });
    connect(&m_lister, &ListReader::foundMore, this, [this](const RootList &more) {
        m_model.append(more);
        showFoot();
        showCounts();
        m_verdicts.pause(); // and goes on with these
        m_verdicts.show();
    });
    connect(&m_lister, &ListReader::counted, this, [this](const RootCounts &counts) {
        m_model.setCounts(counts, query().scope);
        showCounts();
        emitCount();
    });
    connect(&m_model, &SessionModel::moreWanted, this, [this] { m_lister.askMore(m_model.list()); });
    connect(&m_order, &ListOrder::changed, this, [this] {
        m_limit = rowsAtFirst;
        m_lister.ask();
    });
    connect(m_ui->stopButton, &QPushButton::clicked, &m_lister, &ListReader::stop);
    connect(m_ui->searchEdit, &QLineEdit::returnPressed, this, [this] {
        if (m_model.age() == SessionModel::Age::Stale)
            m_lister.ask();
    });
    connect(m_ui->foot, &ListFoot::copied, this,
            [this] { emit announced(Tone::Neutral, tr("The SQL was copied. It can be run while others work.")); });
    connect(&m_reader, &PreviewReader::begun, &m_lister, &ListReader::pauseCount);
    connect(&m_lister, &ListReader::failed, this, &SessionsPage::showListError);
    connect(&m_reader, &PreviewReader::begun, this, [this] {
        if (const RootRow *row = selected())
            m_ui->pane->showRow(wordsOf(*row, m_model.list(), m_spec.root, QDateTime::currentDateTime()), m_spec.root);
    });
    connect(&m_reader, &PreviewReader::foundPart, this,
            [this](const Preview &part) { m_ui->pane->showPart(part, m_spec.root); });
    connect(&m_reader, &PreviewReader::found, this, [this](const Preview &preview) {
        m_ui->pane->showPreview(preview, m_spec.root, m_lister.database(), forbidden());
        m_model.setVerdict(m_reader.key(), verdictOf(preview));
        m_verdicts.show();
    });
    connect(&m_reader, &PreviewReader::foundDesired, this,
            [this](const Preview &desired) { m_ui->pane->showDesired(*m_reader.current(), desired, m_spec.root); });
    connect(&m_reader, &PreviewReader::failed, this,
            [this](const DbError &error) { m_ui->pane->showError(error, m_spec.root); });
    connect(m_ui->searchEdit, &QLineEdit::textChanged, this, [this] {
        m_limit = rowsAtFirst;
        m_lister.askSoon();
    });
    whenChosen(m_ui->chips, this, [this] {
        m_limit = rowsAtFirst;
        m_lister.ask();
    });
    connect(&m_verdicts, &VerdictColumn::added, this, &SessionsPage::layOutColumns);
    connect(&m_lister, &ListReader::begun, &m_verdicts, &VerdictColumn::pause);
    connect(&m_reader, &PreviewReader::begun, &m_verdicts, &VerdictColumn::pause);
    connect(m_ui->foot, &ListFoot::moreRequested, this, [this] { m_lister.askMore(m_model.list()); });
    connect(m_ui->exportButton, &QPushButton::clicked, this, &SessionsPage::exportReport);
    connect(m_ui->table, &QTreeView::customContextMenuRequested, this, &SessionsPage::openMenu);
    connect(m_ui->table, &QTreeView::clicked, m_ui->split, &DetailSplit::openDetail);
    connect(m_ui->table, &QTreeView::activated, m_ui->split, &DetailSplit::openDetail);
    connect(m_ui->table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &SessionsPage::selectionChanged);
    connect(m_ui->pane, &SessionPane::deleteRequested, this, &SessionsPage::deleteSelected);
    auto *dba = new DbaSaver(m_db, m_spec, this);
    connect(m_ui->pane, &SessionPane::dbaFolderRequested, dba, &DbaSaver::choose);
    connect(dba, &DbaSaver::announced, this, &SessionsPage::announced);
    connect(m_ui->pane, &SessionPane::blockingRowsRequested, this, &SessionsPage::showBlockingRows);
    connect(m_ui->pane, &SessionPane::evaluationRequested, this, &Page::evaluationRequested);
    connect(m_ui->pane, &SessionPane::retryRequested, &m_reader, &PreviewReader::ask);
    connect(m_ui->messagePane, &MessagePane::actionTriggered, this, [this] {
        if (m_lister.isReading())
            m_lister.stop();
        else
            refresh();
    });
    connect(&m_nothing, &NothingFound::allWanted, m_ui->allChip, &QPushButton::click);
    connect(&m_nothing, &NothingFound::searchCleared, m_ui->searchEdit, &QLineEdit::clear);
    connect(&m_nothing, &NothingFound::recordWanted, this, &SessionsPage::recordRequested);
    auto *remove = new QShortcut(QKeySequence::Delete, m_ui->table);
    remove->setContext(Qt::WidgetShortcut);
    connect(remove, &QShortcut::activated, this, &SessionsPage::deleteSelected);
    showCounts();
}

SessionsPage::~SessionsPage() = default;

RootQuery SessionsPage::query() const
{
    const bool all = m_ui->allChip->isChecked();
    RootQuery query{m_ui->searchEdit->text(), all ? RootQuery::Scope::All : RootQuery::Scope::Listed, m_limit};
    query.sort = m_order.chosen();
    return query;
}

void SessionsPage::refresh()
{
    m_reader.makeStale();
    m_model.forgetVerdicts();
    m_limit = std::clamp(m_model.rowCount(), rowsAtFirst, rowsAtOnce); // what was scrolled to stays
    m_lister.askAnew();
}

void SessionsPage::showList(const RootList &list)
{
    const bool first = m_model.columnCount() == 0;
    const RowKey before = m_reader.key();
    m_restoring = true;
    m_model.setList(list, m_spec.root);
    m_restoring = false;
    if (first)
        layOutColumns();
    m_ui->stack->setCurrentWidget(m_ui->split);
    showCounts();
    m_nothing.forget();
    if (list.rows.isEmpty())
        showNothing();
    else
        m_ui->tableStack->setCurrentWidget(m_ui->table);
    m_order.show(list);
    m_ui->stopButton->hide();
    m_verdicts.show();
    showFoot();
    const RowKey next = std::exchange(m_next, {});
    if (m_model.rowOf(before) >= 0)
        select(before);
    else if (m_model.rowOf(next) >= 0)
        select(next);
    else
        select(list.rows.size() == 1 ? list.rows.first().key : RowKey());
    emitCount();
}

void SessionsPage::emitCount()
{
    const RootList &list = m_model.list();
    if (list.certainty == RootCounts::Certainty::Unknown)
        return;
    emit countChanged(list.listed,
                      m_spec.root.listed ? tr("%Ln in “%1”", nullptr, int(list.listed)).arg(m_spec.root.listed->text)
                                         : tr("%Ln in all", nullptr, int(list.listed)));
}

void SessionsPage::showFoot()
{
    m_ui->foot->show(m_model.list(), m_lister.wasSlow() ? ListFoot::Pace::Slow : ListFoot::Pace::Quick);
}

void SessionsPage::layOutColumns()
{
    QHeaderView *header = m_ui->table->header();
    header->setStretchLastSection(false);
    header->setMinimumSectionSize(48);
    header->setSectionResizeMode(QHeaderView::ResizeToContents);
    for (int column = 0; column < m_model.columnCount(); ++column) {
        // Names take what room there is; the rest is as wide as it must be.
        if (column < m_model.list().kinds.size() && m_model.list().kinds[column] == RootList::Kind::Text
            && m_spec.root.columns[column].labels.isEmpty())
            header->setSectionResizeMode(column, QHeaderView::Stretch);
    }
    m_columns.apply();
}

void SessionsPage::showListError(const DbError &error)
{
    if (error.kind == DbError::Kind::Connection)
        emit connectionLost();
    m_ui->stopButton->hide();
    if (error.isCancelled()) {
        showCounts();
        if (m_model.columnCount() > 0) { // what was listed before still stands
            if (m_model.age() == SessionModel::Age::Stale)
                m_ui->summaryLabel->setText(tr("The search was cancelled: these are the rows of before."));
            return;
        }
        m_ui->messagePane->showMessage(Icon::Info, tr("Reading was cancelled"), tr("Nothing was changed."),
                                       tr("Read again"));
    } else {
        m_ui->messagePane->showError(
            tr("The %1 could not be read").arg(m_spec.root.plural),
            error.kind == DbError::Kind::Server && error.statement.size() > 0
                ? tr("The server refused. Nothing was changed: a list only reads. The details say what it answered.")
                : error.message,
            error.details(), tr("Try again"));
    }
    m_ui->stack->setCurrentWidget(m_ui->messagePane);
}

void SessionsPage::showNothing()
{
    m_nothing.show(m_ui->searchEdit->text(), query().scope);
    m_ui->tableStack->setCurrentWidget(m_ui->nothingPane);
}

void SessionsPage::showCounts()
{
    const RootList &list = m_model.list();
    const bool known = m_model.columnCount() > 0;
    const QString title = m_spec.root.listed ? m_spec.root.listed->text : QString();
    m_ui->exportButton->setEnabled(known);
    const RootCounts::Certainty certainty = known ? list.certainty : RootCounts::Certainty::Unknown;
    m_ui->listedChip->setText(withCount(title, list.listed, certainty));
    m_ui->allChip->setText(withCount(tr("All"), list.all, certainty));
    if (!known) {
        m_ui->summaryLabel->setText(m_spec.title);
        return;
    }
    const bool all = m_ui->allChip->isChecked();
    const QString words = countWords(all ? list.all : list.listed, certainty);
    QString summary = words.isEmpty() ? tr("Not counted yet")
        : all                         ? tr("%1 in all").arg(words)
                                      : tr("%1 in “%2”").arg(words, title);
    if (!m_ui->searchEdit->text().trimmed().isEmpty())
        summary = list.more ? tr("More than %Ln match", nullptr, int(list.rows.size()))
                            : tr("%Ln match(es)", nullptr, int(list.rows.size()));
    if (list.mayHideRows)
        summary = tr("%1 · your rights may hide others").arg(summary);
    m_ui->summaryLabel->setText(summary);
}

const RootRow *SessionsPage::selected() const
{
    return m_model.row(m_ui->table->currentIndex());
}

bool SessionsPage::select(const RowKey &key)
{
    const QModelIndex index = m_model.index(m_model.rowOf(key), 0);
    m_restoring = true;
    m_ui->table->setCurrentIndex(index);
    m_restoring = false;
    selectionChanged();
    return index.isValid();
}

void SessionsPage::selectAll()
{
    m_ui->table->selectAll();
}

void SessionsPage::selectionChanged()
{
    if (m_restoring)
        return;
    if (const auto count = m_ui->table->selectionModel()->selectedRows().size(); count > 1) {
        m_reader.forget();
        m_ui->pane->showSeveral(int(count), m_spec.root, forbidden());
        return;
    }
    const RootRow *row = selected();
    const RowKey key = row ? row->key : RowKey();
    if (row && key == m_reader.key() && (m_reader.current() || m_reader.isBusy()))
        return; // it is known, or being found out
    m_reader.forget();
    if (!row) {
        m_ui->pane->clear(m_spec.root);
        return;
    }
    m_ui->pane->showRow(wordsOf(*row, m_model.list(), m_spec.root, QDateTime::currentDateTime()), m_spec.root);
    m_reader.askSoon(key);
}

/// Why this window may not delete at all, in a sentence; empty: it may.
QString SessionsPage::forbidden() const
{
    return m_db.settings().readOnly ? tr("This connection is read-only.") : QString();
}

void SessionsPage::deleteSelected()
{
    const QModelIndexList several = m_ui->table->selectionModel()->selectedRows();
    if (several.size() > 1) {
        deleteSeveral(several);
        return;
    }
    const RootRow *row = selected();
    if (!row || !m_reader.current() || !m_ui->pane->canDelete())
        return;
    m_reader.stop();
    m_verdicts.pause();
    const RowWords words = wordsOf(*row, m_model.list(), m_spec.root, QDateTime::currentDateTime());
    auto *dialog = new DeleteDialog(m_db, m_files, m_spec, *row, words, *m_reader.current(), m_mark, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &DeleteDialog::announced, this, &SessionsPage::announced);
    connect(dialog, &DeleteDialog::undoRequested, this,
            [this](const QString &archive) { emit undoRequested({archive}); });
    connect(dialog, &DeleteDialog::deleted, this,
            [this, key = row->key, mayUndo = m_reader.current()->rights.undo](const DeleteResult &result) {
                m_next = neighbourOf(key);
                refresh();
                emit rowsDeleted();
                if (mayUndo && result.archive)
                    emit undoOffered({result.archive->path});
            });
    // Whatever stopped it, the side pane must not go on saying what no longer holds.
    connect(dialog, &DeleteDialog::notDeleted, this, &SessionsPage::refresh);
    connect(dialog, &DeleteDialog::undoBatchesRequested, this, &SessionsPage::undoBatchesRequested);
    connect(dialog, &DeleteDialog::partlyDeleted, this, [this] {
        refresh();
        emit rowsDeleted();
    });
    dialog->open();
}

/// Where a person goes on when the row with @p key is gone: the next one, or the last.
RowKey SessionsPage::neighbourOf(const RowKey &key) const
{
    const int row = m_model.rowOf(key);
    const RootRow *next = m_model.row(m_model.index(row + 1 < m_model.rowCount() ? row + 1 : row - 1, 0));
    return row >= 0 && next ? next->key : RowKey();
}

void SessionsPage::deleteSeveral(const QModelIndexList &indexes)
{
    if (!forbidden().isEmpty())
        return;
    m_verdicts.pause();
    QList<SeveralModel::Row> rows;
    for (const QModelIndex &index : indexes) {
        SeveralModel::Row row;
        row.root = *m_model.row(index);
        row.words = wordsOf(row.root, m_model.list(), m_spec.root, QDateTime::currentDateTime());
        rows.append(row);
    }
    auto *dialog = new SeveralDialog(m_db, m_files, m_spec, rows, m_mark, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &SeveralDialog::undoBatchesRequested, this, &SessionsPage::undoBatchesRequested);
    connect(dialog, &SeveralDialog::announced, this, &SessionsPage::announced);
    connect(dialog, &SeveralDialog::undoRequested, this, &SessionsPage::undoRequested);
    connect(dialog, &SeveralDialog::changed, this, [this](const QStringList &archives) {
        refresh();
        emit rowsDeleted();
        if (!archives.isEmpty())
            emit undoOffered(archives);
    });
    dialog->open();
}

void SessionsPage::showBlockingRows()
{
    if (!m_reader.current())
        return;
    auto *dialog = new BlockingRowsDialog(*m_reader.current(), m_spec.root, m_mark.title(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &BlockingRowsDialog::exportRequested, this, &SessionsPage::exportRequested);
    dialog->open();
}

void SessionsPage::exportReport()
{
    if (m_model.columnCount() > 0)
        emit exportRequested(rootListReport(m_model.list(), m_spec));
}

void SessionsPage::search(const QString &text)
{
    m_ui->allChip->setChecked(true);
    m_ui->searchEdit->setText(text);
}

void SessionsPage::find()
{
    m_ui->searchEdit->setFocus();
    m_ui->searchEdit->selectAll();
}

QString SessionsPage::selectedText(RowFormat format) const
{
    return rowsText(*m_ui->table, format);
}

void SessionsPage::openMenu(const QPoint &position)
{
    const RootRow *row = m_model.row(m_ui->table->indexAt(position));
    if (!row)
        return;
    const auto several = int(m_ui->table->selectionModel()->selectedRows().size());
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    addCopying(*menu);
    m_columns.addTo(*menu);
    menu->addAction(tr("Copy id"), this, [id = toText(row->key)] { QGuiApplication::clipboard()->setText(id); });
    if (several == 1)
        menu->addAction(icon(Icon::Diagram), tr("Show in Diagram"), this, [this, found = *row] {
            emit diagramRequested(found.key,
                                  wordsOf(found, m_model.list(), m_spec.root, QDateTime::currentDateTime()).heading);
        });
    menu->addSeparator();
    QAction *remove = menu->addAction(icon(Icon::Delete),
                                      several > 1 ? tr("Delete %Ln %1…", nullptr, several).arg(m_spec.root.plural)
                                                  : tr("Delete %1…").arg(m_spec.root.singular),
                                      QKeySequence(QKeySequence::Delete), this, &SessionsPage::deleteSelected);
    remove->setEnabled(m_ui->pane->canDelete());
    menu->popup(m_ui->table->viewport()->mapToGlobal(position));
}

bool SessionsPage::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_ui->searchEdit && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Escape && !m_ui->searchEdit->text().isEmpty()) {
            m_ui->searchEdit->clear();
            return true;
        }
        if (key == Qt::Key_Down && m_model.rowCount() > 0) {
            m_ui->table->setFocus();
            if (!m_ui->table->currentIndex().isValid())
                m_ui->table->setCurrentIndex(m_model.index(0, 0));
            return true;
        }
    }
    return Page::eventFilter(watched, event);
}

} // namespace ondelete
