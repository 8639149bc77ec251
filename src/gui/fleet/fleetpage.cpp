// SPDX-License-Identifier: MIT
#include "gui/fleet/fleetpage.h"

#include "gui/jobs/aside.h"
#include "gui/widgets/chosen.h"
#include "gui/widgets/groupdelegate.h"
#include "gui/widgets/icons.h"
#include "gui/widgets/treerows.h"
#include "postgres/fleet/fleetaudit.h"
#include "ui_fleetpage.h"

#include <QtWidgets/QFileDialog>

using namespace Qt::StringLiterals;

namespace ondelete {
namespace {

/// What a worker tells of one member.
struct News
{
    qsizetype member = 0;
    std::optional<FleetLine> line; ///< unset: it has begun
};

} // namespace

FleetPage::FleetPage(const Spec &spec, QWidget *parent)
    : Page(parent)
    , m_spec(spec)
    , m_ui(std::make_unique<Ui::FleetPage>())
    , m_filter(m_model)
{
    m_ui->setupUi(this);
    m_ui->split->setParts(m_ui->tableStack, m_ui->detail);
    m_ui->openingNotice->hide();
    m_ui->tree->setModel(&m_filter);
    m_ui->tree->setItemDelegate(new PillDelegate(this));
    m_ui->tree->setItemDelegateForColumn(FleetModel::NameColumn, new GroupDelegate(this));
    m_ui->tree->setTextElideMode(Qt::ElideMiddle);
    m_ui->tree->header()->setStretchLastSection(false);
    m_ui->tree->header()->setSortIndicator(-1, Qt::AscendingOrder);
    m_ui->tree->header()->setSectionResizeMode(FleetModel::StateColumn, QHeaderView::Stretch);
    constexpr int pace = 150; // ms
    m_arrange.setSingleShot(true);
    m_arrange.setInterval(pace);

    connect(&m_arrange, &QTimer::timeout, this, &FleetPage::arrange);
    connect(m_ui->fileButton, &QPushButton::clicked, this, &FleetPage::chooseFile);
    connect(m_ui->serviceButton, &QPushButton::clicked, this, [this] {
        open(runAside([pattern = m_ui->serviceEdit->text().trimmed(), spec = m_spec](const std::stop_token &) {
            return fleetOfServices(pattern, spec);
        }));
    });
    connect(m_ui->serviceEdit, &QLineEdit::returnPressed, m_ui->serviceButton, &QPushButton::click);
    connect(m_ui->otherButton, &QPushButton::clicked, this, [this] {
        m_run.drop();
        m_model.setMembers({});
        m_ui->stack->setCurrentWidget(m_ui->openingPage);
        showProgress();
    });
    connect(m_ui->stopButton, &QPushButton::clicked, this, [this] { m_run.stop(); });
    connect(m_ui->exportButton, &QPushButton::clicked, this, &FleetPage::exportReport);
    whenChosen(m_ui->chips, this, &FleetPage::filterChanged);
    nameClearButton(*m_ui->filterEdit);
    connect(m_ui->filterEdit, &QLineEdit::textChanged, this, &FleetPage::filterChanged);
    connect(m_ui->tree, &QTreeView::clicked, this, [this](const QModelIndex &index) {
        if (index.parent().isValid())
            m_ui->split->openDetail();
        else
            m_ui->tree->setExpanded(index, !m_ui->tree->isExpanded(index));
    });
    connect(m_ui->tree, &QTreeView::activated, m_ui->split, &DetailSplit::openDetail);
    connect(m_ui->tree->selectionModel(), &QItemSelectionModel::currentChanged, this, [this] {
        m_isChosen = true;
        showSelected();
    });
    connect(m_ui->nothingPane, &MessagePane::actionTriggered, this, [this] {
        m_ui->allChip->setChecked(true);
        m_ui->filterEdit->clear();
        filterChanged();
    });
    connect(m_ui->detail, &FleetPane::againRequested, this, [this] { lookAt({selected()}); });
    connect(m_ui->detail, &FleetPane::openRequested, this,
            [this] { emit connectionRequested(m_model.members()[selected()].settings); });
    m_ui->stack->setCurrentWidget(m_ui->openingPage);
    showProgress();
}

FleetPage::~FleetPage() = default;

void FleetPage::chooseFile()
{
    auto *dialog = new QFileDialog(this, tr("Open a list of databases"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &FleetPage::openFile);
    dialog->open();
}

void FleetPage::openFile(const QString &path)
{
    open(runAside([path, spec = m_spec](const std::stop_token &) { return fleetOfFile(path, spec); }));
}

void FleetPage::open(const Running<FleetOpening> &opening)
{
    m_run.drop();
    m_open.start(
        opening, [this](const FleetOpening &opened) { showOpening(opened); },
        [this](const DbError &error) {
            showOpening({{}, {}, error.message});
        });
}

void FleetPage::showOpening(const FleetOpening &opening)
{
    m_ui->openingNotice->setVisible(!opening.error.isEmpty());
    if (!opening.error.isEmpty()) {
        m_ui->openingNotice->setNotice(Tone::Bad, tr("That is no fleet"), opening.error);
        m_ui->stack->setCurrentWidget(m_ui->openingPage);
        return;
    }
    m_name = opening.name;
    m_model.setMembers(opening.members);
    m_ui->stack->setCurrentWidget(m_ui->tablePage);
    refresh();
}

void FleetPage::refresh()
{
    QList<qsizetype> all;
    for (qsizetype i = 0; i < m_model.members().size(); ++i)
        all.append(i);
    lookAt(all);
}

void FleetPage::lookAt(const QList<qsizetype> &members)
{
    if (m_run.isRunning() || members.isEmpty())
        return;
    for (const qsizetype member : members)
        m_model.setWaiting(member);
    m_since.start();
    const auto tell = m_run.progress<News>([this](const News &news) {
        if (news.line)
            m_model.setLine(news.member, *news.line);
        else
            m_model.setRunning(news.member);
        if (!m_arrange.isActive())
            m_arrange.start();
    });
    m_run.start(
        runAside([fleet = m_model.members(), members, tell](const std::stop_token &stop) {
            auditFleet(fleet, members, {},
                       {[&](qsizetype member) {
                            tell({member, std::nullopt});
                        },
                        [&](qsizetype member, const FleetAnswer &answer) {
                            tell({member, fleetLine(answer, FailOn::Differs)});
                        }},
                       stop);
        }),
        [this, count = int(members.size())] {
            ended();
            emit lookedAt(tr("%Ln database(s) looked at", nullptr, count));
        },
        [this](const DbError &) { ended(); });
    arrange();
}

void FleetPage::ended()
{
    m_model.giveUp();
    arrange();
}

void FleetPage::arrange()
{
    m_arrange.stop();
    const qsizetype chosen = m_isChosen ? selected() : -1;
    m_model.arrange();
    m_ui->tree->setCurrentIndex(m_filter.mapFromSource(m_model.indexOf(chosen)));
    m_isChosen = chosen >= 0;
    filterChanged();
    showProgress();
}

void FleetPage::showProgress()
{
    const auto all = int(m_model.members().size());
    const int waiting = m_model.count(FleetModel::State::Waiting);
    const int running = m_model.count(FleetModel::State::Running);
    const int done = all - waiting - running;
    const bool busy = m_run.isRunning();
    m_ui->otherButton->setVisible(all > 0);
    m_ui->stopButton->setVisible(all > 0);
    m_ui->stopButton->setEnabled(busy);
    m_ui->exportButton->setVisible(all > 0);
    m_ui->exportButton->setEnabled(done > 0);
    m_ui->summaryLabel->setText(
        all == 0 ? tr("Many databases, one rule list")
                 : tr("%1: %n database(s), looked at with “%2”", nullptr, all).arg(m_name, m_spec.title));
    m_ui->progressBar->setRange(0, std::max(all, 1));
    m_ui->progressBar->setValue(done);
    m_ui->progressBar->setVisible(busy);
    QString text = tr("%L1 of %L2 done").arg(done).arg(all);
    if (busy && done > 0 && done < all) {
        const qint64 left = m_since.elapsed() * (all - done) / done / 1000 + 1;
        text = tr("%1 · about %L2 s left").arg(text).arg(left);
    }
    m_ui->progressLabel->setText(text);
    const auto chip = [&](QAbstractButton *button, const QString &words, int count) {
        button->setText(words.arg(count));
        button->setVisible(count > 0 || button->isChecked());
    };
    using State = FleetModel::State;
    m_ui->allChip->setText(tr("All %L1").arg(all));
    chip(m_ui->differentChip, tr("Different %L1"), m_model.count(State::Different));
    chip(m_ui->notKnownChip, tr("Not known %L1"), m_model.count(State::NotKnown));
    chip(m_ui->runningChip, tr("Running %L1"), running);
    chip(m_ui->waitingChip, tr("Waiting %L1"), waiting);
    chip(m_ui->sameChip, tr("Same as most %L1"), m_model.count(State::Same));
    const int different = m_model.count(State::Different);
    emit countChanged(all == 0 ? -1 : different, tr("%n database(s) unlike most", nullptr, different));
}

qsizetype FleetPage::selected() const
{
    return m_model.member(m_filter.mapToSource(m_ui->tree->currentIndex()));
}

void FleetPage::showSelected()
{
    if (const qsizetype member = selected(); member >= 0)
        m_ui->detail->showMember(m_model, member, m_run.isRunning());
    else
        m_ui->detail->clear();
}

void FleetPage::filterChanged()
{
    using State = FleetModel::State;
    const QAbstractButton *chip = m_ui->chips->checkedButton();
    m_filter.setState(chip == m_ui->differentChip      ? std::optional(State::Different)
                          : chip == m_ui->notKnownChip ? std::optional(State::NotKnown)
                          : chip == m_ui->runningChip  ? std::optional(State::Running)
                          : chip == m_ui->waitingChip  ? std::optional(State::Waiting)
                          : chip == m_ui->sameChip     ? std::optional(State::Same)
                                                       : std::nullopt);
    m_filter.setText(m_ui->filterEdit->text());
    openGroups(*m_ui->tree);
    for (const int column : {FleetModel::NameColumn, FleetModel::ServerColumn, FleetModel::ToChangeColumn,
                             FleetModel::StopsColumn, FleetModel::TookColumn})
        m_ui->tree->resizeColumnToContents(column);
    if (m_filter.shownRows() == 0) {
        m_ui->nothingPane->showMessage(Icon::Search, tr("No database matches"),
                                       tr("No name or server fits the filter."), tr("Show all"));
        m_ui->tableStack->setCurrentWidget(m_ui->nothingPane);
    } else {
        m_ui->tableStack->setCurrentWidget(m_ui->tree);
        if (selected() < 0) {
            m_ui->tree->setCurrentIndex(m_filter.index(0, 0, m_filter.index(0, 0)));
            m_isChosen = false;
        }
    }
    showSelected();
}

void FleetPage::exportReport()
{
    if (m_ui->exportButton->isEnabled() && m_ui->stack->currentWidget() == m_ui->tablePage)
        emit exportRequested(fleetReport(m_spec.title, m_model.lines()));
}

void FleetPage::find()
{
    m_ui->filterEdit->setFocus(Qt::ShortcutFocusReason);
    m_ui->filterEdit->selectAll();
}

QString FleetPage::selectedText(RowFormat format) const
{
    return rowsText(*m_ui->tree, format);
}

} // namespace ondelete
