// SPDX-License-Identifier: MIT
#include "gui/constraints/constraintspage.h"

#include "gui/constraints/filterbutton.h"
#include "gui/constraints/findingwords.h"
#include "gui/fix/cleanupdialog.h"
#include "gui/fix/fixdialog.h"
#include "gui/widgets/chosen.h"
#include "gui/widgets/icons.h"
#include "gui/widgets/noticebox.h"
#include "gui/widgets/treerows.h"
#include "postgres/catalog/keyindexes.h"
#include "postgres/fix/fixcleaner.h"
#include "report/builders/reports.h"
#include "ui_constraintspage.h"

#include <QtGui/QClipboard>
#include <QtWidgets/QMenu>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace ondelete {
namespace {

/// Whether a fix under the present rule list would go on with it: what belongs to the way back from one would be
/// replaced.
bool mayGoOn(const Leftover &leftover, const Audit &audit)
{
    const Finding *finding = audit.finding(leftover.finding);
    if (leftover.isIndex())
        return finding != nullptr;
    return finding && leftover.rule && leftover.rule != finding->current
        && (finding->status == Status::Differs || finding->hasBlockingProblem());
}

} // namespace

ConstraintsPage::ConstraintsPage(DbThread &db, const Spec &spec, const ConnectionMark &mark, QWidget *parent)
    : Page(parent)
    , m_db(db)
    , m_spec(spec)
    , m_mark(mark)
    , m_ui(std::make_unique<Ui::ConstraintsPage>())
    , m_filter(m_model)
{
    m_ui->setupUi(this);
    m_ui->split->setParts(m_ui->tableStack, m_ui->detail);
    m_ui->refreshButton->setIcon(icon(Icon::Refresh));
    m_ui->tree->setFindings(m_model, m_filter);

    connect(m_ui->refreshButton, &QPushButton::clicked, this, &ConstraintsPage::refresh);
    connect(m_ui->fixButton, &QPushButton::clicked, this, &ConstraintsPage::reviewFix);
    connect(m_ui->exportButton, &QPushButton::clicked, this, &ConstraintsPage::exportReport);
    whenChosen(m_ui->chips, this, &ConstraintsPage::filterChanged);
    nameClearButton(*m_ui->filterEdit);
    connect(m_ui->filterEdit, &QLineEdit::textChanged, this, &ConstraintsPage::filterChanged);
    connect(m_ui->tree, &QTreeView::clicked, this, &ConstraintsPage::toggleGroup);
    connect(m_ui->tree, &QTreeView::customContextMenuRequested, this, &ConstraintsPage::openMenu);
    connect(m_ui->tree, &QTreeView::activated, m_ui->split, &DetailSplit::openDetail);
    connect(m_ui->tree->selectionModel(), &QItemSelectionModel::currentChanged, this, &ConstraintsPage::showSelected);
    connect(m_ui->messagePane, &MessagePane::actionTriggered, this, [this] {
        if (isBusy())
            m_read.stop();
        else
            refresh();
    });
    connect(m_ui->nothingPane, &MessagePane::actionTriggered, this, [this] { showAll(); });
    connect(m_ui->filterButton, &FilterButton::changed, this, &ConstraintsPage::filterChanged);
    connect(m_ui->detail, &FindingPane::resolutionChosen, this, [this](const QString &id, Resolution resolution) {
        m_choices.resolutions.insert(id, resolution);
        showSelected();
    });
    connect(m_ui->detail, &FindingPane::evaluationRequested, this, &Page::evaluationRequested);
    auto *rules = new QMenu(m_ui->detail);
    connect(rules, &QMenu::aboutToShow, this, [this, rules] { fillRuleMenu(*rules); });
    m_ui->detail->setRuleMenu(rules);
    makeLeftoverNotice();
    makeUnsavedNotice();
    showCounts();
}

ConstraintsPage::~ConstraintsPage() = default;

void ConstraintsPage::refresh()
{
    if (!isBusy())
        auditAgain();
}

void ConstraintsPage::auditAgain()
{
    m_ui->refreshButton->setEnabled(false);
    if (!m_audited) {
        m_ui->messagePane->showBusy(tr("Reading the catalog…"), tr("Cancel"));
        m_ui->stack->setCurrentWidget(m_ui->messagePane);
    }
    m_isStale = false;
    m_read.start(
        m_db.run([spec = m_spec](Connection &connection) { return auditDatabase(connection, spec); }),
        [this](AuditedSchema audited) {
            showAudit(std::move(audited));
            if (const auto then = std::exchange(m_whenAudited, nullptr))
                then();
        },
        [this](const DbError &error) { showError(error); });
}

void ConstraintsPage::freshen()
{
    if (m_isStale)
        refresh();
}

void ConstraintsPage::showAudit(AuditedSchema audited)
{
    m_ui->refreshButton->setEnabled(true);
    const Finding *before = selected();
    const QString selectedId = before ? before->id : QString();
    m_audited = std::move(audited);
    m_model.setAudit(m_audited->audit, m_spec);
    m_ui->filterButton->setAudit(m_audited->audit);
    m_ui->tree->arrange();
    showCounts();
    showLeftovers();
    if (!m_audited->audit.rootExists) {
        m_ui->messagePane->showMessage(
            Icon::Database, tr("This database has no table %1").arg(m_audited->audit.root.toString()),
            tr("You are in %1. Connect to the database that holds the %2, or open the rule list that belongs to this "
               "one with File ▸ Open rule list.")
                .arg(m_audited->audit.server.database, m_spec.root.plural),
            tr("Audit again"));
        m_ui->stack->setCurrentWidget(m_ui->messagePane);
    } else if (m_audited->audit.findings.isEmpty()) {
        m_ui->messagePane->showMessage(Icon::Check, tr("No foreign key leads to a %1").arg(m_spec.root.singular),
                                       tr("Nothing stops a delete, and nothing goes with it."), tr("Audit again"));
        m_ui->stack->setCurrentWidget(m_ui->messagePane);
    } else {
        m_ui->stack->setCurrentWidget(m_ui->split);
        QModelIndex current = m_filter.mapFromSource(m_model.indexOf(selectedId));
        if (!current.isValid())
            current = m_filter.index(0, 0, m_filter.index(0, 0));
        m_ui->tree->setCurrentIndex(current);
        showSelected();
    }
    const int toChange = FindingFilter::count(m_audited->audit, FindingFilter::Kind::ToChange);
    // Nothing to change is no news while something still stops deletes.
    emit countChanged(toChange > 0 ? toChange : m_audited->audit.stillBlocking().size(), summaryOf(m_audited->audit));
    emit auditFinished(m_audited->audit);
}

void ConstraintsPage::showError(const DbError &error)
{
    if (error.kind == DbError::Kind::Connection)
        emit connectionLost();
    m_ui->refreshButton->setEnabled(true);
    if (error.isCancelled())
        m_ui->messagePane->showMessage(Icon::Info, tr("The audit was cancelled"),
                                       tr("Nothing was changed: an audit only reads."), tr("Audit again"));
    else
        m_ui->messagePane->showError(
            tr("The rules could not be read"),
            error.kind == DbError::Kind::Server
                ? tr("The server refused. Nothing was changed: an audit only reads. The details say what it answered.")
                : error.message,
            error.details(), tr("Try again"));
    m_ui->stack->setCurrentWidget(m_ui->messagePane);
    if (std::exchange(m_whenAudited, nullptr))
        emit announced(Tone::Bad,
                       tr("The fix can't be shown: the rules could not be read. Nothing was changed. Try again when "
                          "the Constraints page has read them."));
}

void ConstraintsPage::showCounts()
{
    const bool ready = m_audited && m_audited->audit.rootExists;
    for (QWidget *widget : {static_cast<QWidget *>(m_ui->exportButton), static_cast<QWidget *>(m_ui->fixButton),
                            static_cast<QWidget *>(m_ui->allChip), static_cast<QWidget *>(m_ui->toChangeChip),
                            static_cast<QWidget *>(m_ui->problemsChip), static_cast<QWidget *>(m_ui->noIndexChip),
                            static_cast<QWidget *>(m_ui->filterButton), static_cast<QWidget *>(m_ui->filterEdit)})
        widget->setEnabled(ready);
    const Audit none;
    const Audit &audit = ready ? m_audited->audit : none;
    using Kind = FindingFilter::Kind;
    const auto count = [&](Kind kind) { return FindingFilter::count(audit, kind, m_ui->filterButton->criteria()); };
    m_ui->allChip->setText(tr("All %L1").arg(count(Kind::All)));
    m_ui->toChangeChip->setText(tr("To change %L1").arg(count(Kind::ToChange)));
    m_ui->problemsChip->setText(tr("Problems %L1").arg(count(Kind::Problems)));
    m_ui->noIndexChip->setText(tr("No index %L1").arg(count(Kind::NoIndex)));
    if (!ready) {
        m_ui->summaryLabel->setText(tr("The delete rules that a deleted %1 meets").arg(m_spec.root.singular));
        return;
    }
    m_ui->summaryLabel->setText(summaryOf(audit));
}

const Finding *ConstraintsPage::selected() const
{
    return m_model.finding(m_filter.mapToSource(m_ui->tree->currentIndex()));
}

void ConstraintsPage::showSelected()
{
    m_indexLook.drop();
    const Finding *finding = m_audited ? selected() : nullptr;
    if (!finding) {
        m_ui->detail->clear();
        return;
    }
    m_ui->detail->showFinding(m_audited->schema, m_audited->audit, *finding, m_choices);
    if (finding->key != 0)
        m_indexLook.start(
            m_db.run([key = finding->key](Connection &connection) { return readKeyIndexes(connection, key); }),
            [this](const QStringList &statements) { m_ui->detail->showIndexes(statements); },
            [](const DbError &) { /* the page's own reading says what is wrong with the connection */ });
}

void ConstraintsPage::select(const QString &finding)
{
    showAll();
    const QModelIndex index = m_filter.mapFromSource(m_model.indexOf(finding));
    if (!index.isValid())
        return;
    m_ui->tree->setCurrentIndex(index);
    m_ui->tree->scrollTo(index);
    m_ui->tree->setFocus();
    m_ui->split->openDetail();
}

void ConstraintsPage::showAll()
{
    m_ui->allChip->setChecked(true);
    m_ui->filterEdit->clear();
    m_ui->filterButton->clear(); // tells filterChanged()
}

void ConstraintsPage::filterChanged()
{
    showCounts();
    const QAbstractButton *chip = m_ui->chips->checkedButton();
    m_filter.setKind(chip == m_ui->toChangeChip       ? FindingFilter::Kind::ToChange
                         : chip == m_ui->problemsChip ? FindingFilter::Kind::Problems
                         : chip == m_ui->noIndexChip  ? FindingFilter::Kind::NoIndex
                                                      : FindingFilter::Kind::All);
    m_filter.setCriteria(m_ui->filterButton->criteria());
    m_filter.setText(m_ui->filterEdit->text());
    m_ui->tree->arrange();
    if (m_filter.shownRows() == 0) {
        m_ui->nothingPane->showMessage(Icon::Search, tr("No rule matches"),
                                       tr("No table, column or key name fits the filter."), tr("Show all"));
        m_ui->tableStack->setCurrentWidget(m_ui->nothingPane);
    } else {
        m_ui->tableStack->setCurrentWidget(m_ui->tree);
        if (!selected())
            m_ui->tree->setCurrentIndex(m_filter.index(0, 0, m_filter.index(0, 0)));
    }
    showSelected();
}

void ConstraintsPage::toggleGroup(const QModelIndex &index)
{
    if (index.parent().isValid())
        m_ui->split->openDetail();
    else
        m_ui->tree->setExpanded(index, !m_ui->tree->isExpanded(index));
}

QString ConstraintsPage::selectedText(RowFormat format) const
{
    return rowsText(*m_ui->tree, format);
}

void ConstraintsPage::openMenu(const QPoint &position)
{
    const Finding *finding = selected();
    if (!finding || !m_ui->tree->indexAt(position).parent().isValid())
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto copies = [](const QString &text) { return [text] { QGuiApplication::clipboard()->setText(text); }; };
    addCopying(*menu);
    menu->addAction(tr("Copy name “%1”").arg(finding->id), this, copies(finding->id));
    if (!finding->constraint.isEmpty())
        menu->addAction(tr("Copy key name “%1”").arg(finding->constraint), this, copies(finding->constraint));
    if (!m_ui->detail->sql().isEmpty())
        menu->addAction(tr("Copy SQL of the change"), this, copies(m_ui->detail->sql()));
    menu->addSeparator();
    fillRuleMenu(*menu->addMenu(tr("&Wanted rule")));
    menu->popup(m_ui->tree->viewport()->mapToGlobal(position));
}

void ConstraintsPage::exportReport()
{
    if (m_audited)
        emit exportRequested(auditReport(m_audited->schema, m_audited->audit));
}

void ConstraintsPage::find()
{
    m_ui->filterEdit->setFocus();
    m_ui->filterEdit->selectAll();
}

void ConstraintsPage::makeLeftoverNotice()
{
    m_goOnButton = new QPushButton(tr("&Go on…"), this);
    m_goOnButton->setObjectName(u"goOnButton"_s);
    m_goOnButton->setToolTip(tr("Review the fix: it goes on from what is there"));
    auto *cleanUpButton = new QPushButton(tr("C&lean up…"), this);
    cleanUpButton->setObjectName(u"cleanUpButton"_s);
    connect(m_goOnButton, &QPushButton::clicked, this, &ConstraintsPage::goOn);
    connect(cleanUpButton, &QPushButton::clicked, this, &ConstraintsPage::cleanUp);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(space::s);
    buttons->addWidget(m_goOnButton);
    buttons->addWidget(cleanUpButton);
    buttons->addStretch();
    m_ui->leftoverNotice->content()->addLayout(buttons);
    m_ui->leftoverNotice->hide();
}

void ConstraintsPage::makeUnsavedNotice()
{
    auto *saveButton = new QPushButton(tr("&Save rule list…"), this);
    saveButton->setObjectName(u"saveSpecButton"_s);
    auto *undoButton = new QPushButton(tr("Take the last change &back"), this);
    undoButton->setObjectName(u"undoRuleButton"_s);
    connect(saveButton, &QPushButton::clicked, this, &ConstraintsPage::saveRuleListRequested);
    connect(undoButton, &QPushButton::clicked, this, &ConstraintsPage::undoRuleRequested);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(space::s);
    buttons->addWidget(saveButton);
    buttons->addWidget(undoButton);
    buttons->addStretch();
    m_ui->unsavedNotice->content()->addLayout(buttons);
    m_ui->unsavedNotice->setNotice(Tone::Neutral,
                                   tr("The rule list was changed here and is not saved. The database is as it was."));
    m_ui->unsavedNotice->hide();
}

void ConstraintsPage::showUnsaved(bool isUnsaved)
{
    m_ui->unsavedNotice->setVisible(isUnsaved);
}

void ConstraintsPage::fillRuleMenu(QMenu &menu)
{
    menu.clear();
    if (const Finding *finding = selected())
        offerRules(menu, *finding, m_spec, [this](const RuleWish &wish) { emit ruleWished(wish); });
}

void ConstraintsPage::showLeftovers()
{
    const QList<Leftover> &leftovers = m_audited->audit.leftovers;
    m_ui->leftoverNotice->setVisible(!leftovers.isEmpty());
    if (leftovers.isEmpty())
        return;
    constexpr qsizetype most = 3;
    QStringList lines;
    for (const Leftover &leftover : leftovers.first(std::min(leftovers.size(), most)))
        lines.append(words(leftover));
    if (leftovers.size() > most)
        lines.append(tr("And %n more.", nullptr, static_cast<int>(leftovers.size() - most)));
    m_ui->leftoverNotice->setNotice(Tone::Warning, tr("An earlier fix was interrupted, or runs elsewhere"),
                                    lines.join(u'\n'));
    m_goOnButton->setVisible(
        std::ranges::any_of(leftovers, [this](const Leftover &left) { return mayGoOn(left, m_audited->audit); }));
}

void ConstraintsPage::goOn()
{
    if (!m_audited)
        return;
    for (const Leftover &leftover : m_audited->audit.leftovers) {
        m_choices.createIndexes = m_choices.createIndexes || leftover.isIndex();
        const Finding *finding = m_audited->audit.finding(leftover.finding);
        if (!finding || !mayGoOn(leftover, m_audited->audit))
            continue;
        // What was chosen then is what is there.
        for (const Choice &choice : choicesFor(*finding))
            if (leftover.rule && ruleOf(choice.resolution) == leftover.rule)
                m_choices.resolutions.insert(finding->id, choice.resolution);
    }
    reviewFix();
}

void ConstraintsPage::cleanUp()
{
    m_leftoverLook.start(
        m_db.run([](Connection &connection) { return readLeftovers(connection); }),
        [this](const FoundLeftovers &found) {
            if (found.leftovers.isEmpty()) {
                emit announced(Tone::Neutral, tr("Nothing to remove: no interrupted fix left anything"));
                return;
            }
            auto *dialog = new CleanUpDialog(m_db, found.schema, found.leftovers, m_mark, this);
            dialog->setAttribute(Qt::WA_DeleteOnClose);
            connect(dialog, &CleanUpDialog::cleaned, this, &ConstraintsPage::refresh);
            dialog->open();
        },
        [this](const DbError &error) { emit announced(Tone::Bad, error.message); });
}

void ConstraintsPage::reviewFix()
{
    whenAudited([this] {
        if (m_audited->audit.rootExists)
            open(new FixDialog(m_db, m_spec, *m_audited, m_choices, m_mark, this));
    });
}

void ConstraintsPage::reverseFix(const QList<FixChange> &changes)
{
    whenAudited([this, changes] { open(new FixDialog(m_db, m_spec, *m_audited, changes, m_mark, this)); });
}

/// A plan is made of what there is: not of what is being read anew.
void ConstraintsPage::whenAudited(std::function<void()> then)
{
    if (m_audited && !m_isStale && !isBusy()) {
        then();
    } else {
        m_whenAudited = std::move(then);
        refresh();
    }
}

void ConstraintsPage::open(FixDialog *dialog)
{
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &FixDialog::announced, this, &ConstraintsPage::announced);
    connect(dialog, &FixDialog::audited, this, [this](const AuditedSchema &after) {
        m_choices = {};
        m_read.drop(); // what it reads may be of before the fix
        showAudit(after);
        emit rulesChanged();
    });
    dialog->open();
}

} // namespace ondelete
