// SPDX-License-Identifier: MIT
#include "gui/shell/mainwindow.h"

#include "core/spec/specreader.h"
#include "files/rollbackfile.h"
#include "files/teamfolder.h"
#include "files/undostore.h"
#include "gui/activity/activitypage.h"
#include "gui/activity/undodialog.h"
#include "gui/activity/undosettingsdialog.h"
#include "gui/connections/connectionlist.h"
#include "gui/constraints/constraintspage.h"
#include "gui/diagram/diagrampage.h"
#include "gui/jobs/aside.h"
#include "gui/sessions/sessionspage.h"
#include "gui/shell/aboutbox.h"
#include "gui/shell/codeconsent.h"
#include "gui/shell/connectionline.h"
#include "gui/shell/exportdialog.h"
#include "gui/shell/fleetwindow.h"
#include "gui/shell/grantsdialog.h"
#include "gui/shell/guide.h"
#include "gui/shell/habits.h"
#include "gui/shell/specopening.h"
#include "gui/shell/startpage.h"
#include "gui/shell/statusline.h"
#include "gui/widgets/toast.h"
#include "postgres/connection/databases.h"
#include "ui_mainwindow.h"

#include <QtCore/QFileInfo>
#include <QtCore/QSettings>
#include <QtCore/QUrl>
#include <QtGui/QActionGroup>
#include <QtGui/QCloseEvent>
#include <QtGui/QDesktopServices>
#include <QtWidgets/QApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ondelete {

namespace {

const QString geometryKey = u"window/geometry"_s;
const QString pageKey = u"window/page"_s;
const QString themeKey = u"window/theme"_s;

/// Opens @p dialog, which goes when it is closed. What uses the connection is a child of its pages: it goes with them.
void openOnce(QDialog *dialog)
{
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

} // namespace

MainWindow::MainWindow(const Spec &spec, QWidget *parent)
    : QMainWindow(parent)
    , m_spec(spec)
    , m_ui(std::make_unique<Ui::MainWindow>())
    , m_start(new StartPage)
    , m_connecting(*m_start, m_spec)
    , m_toast(new Toast(this))
{
    m_ui->setupUi(this);
    m_ui->pages->addWidget(m_start);
    m_line = new ConnectionLine(*m_ui->menuBar);
    setMenuWidget(m_line);
    m_ui->menuBar->show();
    m_status = new StatusLine(*m_ui->statusBar);
    m_ui->navigation->addPage(Icon::Sessions, tr("Sessions"));
    m_ui->navigation->addPage(Icon::Constraints, tr("Constraints"));
    m_ui->navigation->addPage(Icon::Undo, tr("Activity"));
    m_ui->navigation->addPage(Icon::Diagram, tr("Diagram"));
    connectActions();
    restore();
    showConnection();
}

MainWindow::~MainWindow()
{
    closeDatabase();
}

void MainWindow::connectActions()
{
    connect(m_ui->newConnectionAction, &QAction::triggered, this, &MainWindow::newConnection);
    connect(m_ui->openSpecAction, &QAction::triggered, this,
            [this] { askForSpec(*this, [this](const QString &path) { openSpec(path); }); });
    connect(m_ui->builtInSpecAction, &QAction::triggered, this, [this] { setSpec(builtInSpec()); });
    connect(m_ui->exportAction, &QAction::triggered, this, [this] { currentPage()->exportReport(); });
    connect(m_ui->quitAction, &QAction::triggered, this, &QWidget::close);
    connect(m_ui->copyAction, &QAction::triggered, this, [this] { currentPage()->copy(); });
    for (const auto &[action, format] :
         {std::pair{m_ui->copyCsvAction, RowFormat::Csv}, std::pair{m_ui->copyMarkdownAction, RowFormat::Markdown},
          std::pair{m_ui->copyJsonAction, RowFormat::Json}})
        connect(action, &QAction::triggered, this, [this, chosen = format] { currentPage()->copyAs(chosen); });
    connect(m_ui->findAction, &QAction::triggered, this, [this] { currentPage()->find(); });
    connect(m_ui->refreshAction, &QAction::triggered, this, [this] { currentPage()->refresh(); });
    connect(m_ui->sessionsAction, &QAction::triggered, this, [this] { showPage(SessionsNumber); });
    connect(m_ui->constraintsAction, &QAction::triggered, this, [this] { showPage(ConstraintsNumber); });
    connect(m_ui->activityAction, &QAction::triggered, this, [this] { showPage(ActivityNumber); });
    connect(m_ui->diagramAction, &QAction::triggered, this, [this] { showPage(DiagramNumber); });
    connect(m_ui->undoFilesAction, &QAction::triggered, this,
            [this] { openOnce(new UndoSettingsDialog(*m_db, m_files, currentPage())); });
    connect(m_ui->grantsAction, &QAction::triggered, this,
            [this] { openOnce(new GrantsDialog(*m_db, m_spec, currentPage())); });
    connect(m_ui->cleanUpAction, &QAction::triggered, this, [this] { m_constraints->cleanUp(); });
    connect(m_ui->reviewFixAction, &QAction::triggered, this, [this] { m_constraints->reviewFix(); });
    connect(m_ui->rollbackFolderAction, &QAction::triggered, this,
            [] { QDesktopServices::openUrl(QUrl::fromLocalFile(rollbackFolder())); });
    connect(m_ui->fleetAction, &QAction::triggered, this, &MainWindow::showFleet);
    connect(m_ui->guideAction, &QAction::triggered, this,
            [this] { openOnce(new Guide(m_db ? currentPage()->chapter() : u"Connections"_s, this)); });
    connect(m_ui->aboutAction, &QAction::triggered, this, [this] { showAbout(*this); });
    addHabits(*this, *m_ui->menuBar, *m_ui->editMenu, *m_ui->helpMenu,
              [this](ThemeChoice choice) { chooseTheme(choice); });
    connect(m_ui->navigation, &QListWidget::currentRowChanged, this, &MainWindow::showPage);

    auto *themes = new QActionGroup(this);
    for (const auto &[action, choice] :
         {std::pair{m_ui->systemThemeAction, ThemeChoice::System},
          std::pair{m_ui->lightThemeAction, ThemeChoice::Light}, std::pair{m_ui->darkThemeAction, ThemeChoice::Dark}}) {
        themes->addAction(action);
        action->setChecked(QSettings().value(themeKey).toInt() == static_cast<int>(choice));
        connect(action, &QAction::triggered, this, [this, chosen = choice] { chooseTheme(chosen); });
    }

    connect(&m_connecting, &Connecting::reached, this, &MainWindow::open);
    connect(m_start, &StartPage::announced, m_toast, &Toast::tell);
    connect(m_line, &ConnectionLine::databasesWanted, this, [this] {
        m_databases.start(
            m_db->run(connectableDatabases), [this](const QStringList &names) { m_line->offerDatabases(names); },
            [](const DbError &) { /* the page says what is wrong with the connection */ });
    });
    connect(m_line, &ConnectionLine::databaseChosen, this, &MainWindow::switchTo);
}

void MainWindow::restore()
{
    QSettings stored;
    restoreGeometry(stored.value(geometryKey).toByteArray());
    keepOnScreen(*this);
    m_start->load(stored);
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    QSettings stored;
    stored.setValue(geometryKey, saveGeometry());
    if (m_db)
        stored.setValue(pageKey, m_ui->navigation->currentRow());
    event->accept();
}

void MainWindow::connectTo(const ConnectionSettings &settings, Environment environment)
{
    ConnectionRequest request = requestOf(settings);
    if (const SavedConnection *known = m_start->saved(settings))
        request.connection = *known;
    request.connection.environment = toString(environment);
    m_start->setRequest(request);
    connectTo(request);
}

void MainWindow::connectTo(const ConnectionRequest &request)
{
    m_connecting.to(request);
}

void MainWindow::startSampleData()
{
    m_connecting.toSample();
}

void MainWindow::newConnection()
{
    closeDatabase();
    showConnection();
    m_start->focusPaste();
}

void MainWindow::open(const ConnectionRequest &request, const Reached &reached)
{
    closeDatabase();
    m_connection = {request.connection, environmentFromString(request.connection.environment), reached.test.host,
                    reached.test.database, reached.test.user};
    if (m_connection.environment != Environment::Sample)
        m_start->keep(request);
    if (reached.ruleList && reached.ruleList->isGood())
        m_spec = reached.ruleList->reading.spec;
    else if (reached.ruleList)
        showMistakes(*reached.ruleList, *this);
    m_start->setRequest({}); // the password goes from the field
    m_tunnel = reached.tunnel;
    m_cluster = reached.cluster;
    m_db = std::make_unique<DbThread>(reached.settings);
    m_pruning.start(*m_db, m_files, *m_toast);
    buildPages();
    showConnection();
}

void MainWindow::evaluateCodeOf(const QStringList &owners)
{
    askToEvaluate(*this, owners, m_connection.user, [this, owners] {
        if (!m_db)
            return;
        ConnectionSettings settings = m_db->settings();
        settings.evaluateCodeOf += owners;
        closeConnection();
        m_db = std::make_unique<DbThread>(settings);
        buildPages();
        showConnection();
    });
}

void MainWindow::closeConnection()
{
    // Pages first: they hold jobs of the connection.
    m_pruning.drop();
    deletePages();
    // The thread may hang in a connect: the window does not wait.
    QThreadPool::globalInstance()->start([db = std::shared_ptr<DbThread>(std::move(m_db))]() mutable { db.reset(); });
}

void MainWindow::closeDatabase()
{
    // Pages first: they hold jobs of the connection.
    m_pruning.drop();
    deletePages();
    // The thread may hang in a connect, and a server takes its time to stop: the window does not wait for either.
    QThreadPool::globalInstance()->start([db = std::shared_ptr<DbThread>(std::move(m_db)),
                                          cluster = std::exchange(m_cluster, nullptr),
                                          tunnel = std::exchange(m_tunnel, nullptr)]() mutable {
        db.reset();
        tunnel.reset();
        cluster.reset();
    });
}

void MainWindow::deletePages()
{
    m_databases.drop();
    delete std::exchange(m_sessions, nullptr);
    delete std::exchange(m_constraints, nullptr);
    delete std::exchange(m_activity, nullptr);
    delete std::exchange(m_diagram, nullptr);
}

void MainWindow::buildPages()
{
    deletePages();
    m_sessions = new SessionsPage(*m_db, m_files, m_spec, m_connection.mark());
    m_constraints = new ConstraintsPage(*m_db, m_spec, m_connection.mark());
    m_activity = new ActivityPage(*m_db, m_files, m_spec);
    m_diagram = new DiagramPage(*m_db, m_spec);
    for (const auto &[number, page] :
         {std::pair<int, Page *>{SessionsNumber, m_sessions}, std::pair<int, Page *>{ConstraintsNumber, m_constraints},
          std::pair<int, Page *>{ActivityNumber, m_activity}, std::pair<int, Page *>{DiagramNumber, m_diagram}}) {
        m_ui->pages->addWidget(page);
        m_ui->navigation->setCount(number, -1);
        connect(page, &Page::exportRequested, this, &MainWindow::exportReport);
        connect(page, &Page::evaluationRequested, this, &MainWindow::evaluateCodeOf);
        connect(page, &Page::connectionLost, this, [this] { m_status->showLost(lossWords(m_tunnel.get())); });
        connect(page, &Page::countChanged, this, [this, row = number](qint64 count, const QString &meaning) {
            m_ui->navigation->setCount(row, count, meaning);
        });
    }
    connect(m_constraints, &ConstraintsPage::auditFinished, this, [this](const Audit &audit) {
        showServer(audit.server);
        m_diagram->setAudited(*m_constraints->audited());
        m_status->showAudited(audit.generatedAt);
    });
    connect(m_constraints, &ConstraintsPage::rulesChanged, m_sessions, &Page::refresh);
    connect(m_constraints, &ConstraintsPage::announced, m_toast, &Toast::tell);
    connect(m_sessions, &SessionsPage::rowsDeleted, m_constraints, &ConstraintsPage::makeStale);
    connect(m_sessions, &SessionsPage::rowsDeleted, m_activity, &ActivityPage::makeStale);
    connect(m_sessions, &SessionsPage::undoRequested, this, &MainWindow::undo);
    connect(m_sessions, &SessionsPage::announced, m_toast, &Toast::tell);
    connect(m_activity, &ActivityPage::undoRequested, this, &MainWindow::undo);
    connect(m_activity, &ActivityPage::reverseRequested, m_constraints, &ConstraintsPage::reverseFix);
    connect(m_constraints, &ConstraintsPage::rulesChanged, m_activity, &ActivityPage::makeStale);
    connect(m_sessions, &SessionsPage::recordRequested, this, [this](const QString &label) {
        showPage(ActivityNumber);
        m_activity->search(label);
    });
    connect(m_sessions, &SessionsPage::diagramRequested, this, [this](const RowKey &key, const QString &name) {
        m_diagram->showRow(key, name);
        showPage(DiagramNumber);
    });
    connect(m_diagram, &DiagramPage::auditRequested, m_constraints, &Page::refresh);
    connect(m_diagram, &DiagramPage::findingRequested, this, [this](const QString &finding) {
        showPage(ConstraintsNumber);
        m_constraints->select(finding);
    });
    connect(m_diagram, &DiagramPage::announced, m_toast, &Toast::tell);
    connect(m_activity, &ActivityPage::announced, m_toast, &Toast::tell);
    showPage(QSettings().value(pageKey, int(SessionsNumber)).toInt());
    m_sessions->refresh();
    m_constraints->refresh();
    m_activity->makeStale();
}

void MainWindow::undo(const QString &archive)
{
    auto *dialog = new UndoDialog(*m_db, m_files, m_spec, archive, m_connection.mark().title(), currentPage());
    connect(dialog, &UndoDialog::announced, m_toast, &Toast::tell);
    connect(dialog, &UndoDialog::undone, this, [this] {
        m_sessions->refresh();
        m_activity->makeStale();
    });
    connect(dialog, &UndoDialog::openRequested, this, [this](const QString &text) {
        showPage(SessionsNumber);
        m_sessions->search(text);
    });
    openOnce(dialog);
}

void MainWindow::exportReport(const Report &report)
{
    auto *dialog = new ExportDialog(report, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ExportDialog::saved, this,
            [this](const QString &path) { m_toast->tell(Tone::Good, tr("Saved %1").arg(QFileInfo(path).fileName())); });
    dialog->open();
}

Page *MainWindow::currentPage() const
{
    return qobject_cast<Page *>(m_ui->pages->currentWidget());
}

void MainWindow::showPage(int page)
{
    if (!m_db || page < 0)
        return;
    if (page == ConstraintsNumber || page == DiagramNumber)
        m_constraints->freshen();
    m_ui->navigation->setCurrentRow(page);
    m_ui->pages->setCurrentWidget(page == ActivityNumber          ? static_cast<Page *>(m_activity)
                                      : page == DiagramNumber     ? m_diagram
                                      : page == ConstraintsNumber ? static_cast<Page *>(m_constraints)
                                                                  : m_sessions);
}

void MainWindow::showConnection()
{
    const bool connected = m_db != nullptr;
    m_ui->side->setVisible(connected);
    for (QAction *action : {m_ui->newConnectionAction, m_ui->exportAction, m_ui->copyAction, m_ui->copyCsvAction,
                            m_ui->copyMarkdownAction, m_ui->copyJsonAction, m_ui->findAction, m_ui->refreshAction,
                            m_ui->sessionsAction, m_ui->constraintsAction, m_ui->activityAction, m_ui->diagramAction,
                            m_ui->reviewFixAction, m_ui->cleanUpAction, m_ui->undoFilesAction, m_ui->grantsAction})
        action->setEnabled(connected);
    m_status->showRuleList(m_spec.title);
    if (!connected) {
        m_ui->pages->setCurrentWidget(m_start);
        m_line->showNone();
        m_status->showNone();
        setWindowTitle(u"OnDelete"_s);
    } else {
        m_line->showConnection(m_connection, m_db->settings());
        m_status->showConnecting();
        setWindowTitle(tr("%1 – %2 – OnDelete").arg(m_connection.name(), wordOf(m_connection.environment)));
    }
}

void MainWindow::showServer(const ServerInfo &server)
{
    if (!m_connection.asked.teamFolder.isEmpty()
        && teamFolderOf(server.systemIdentifier, server.database) != m_connection.asked.teamFolder)
        setTeamFolder(server.systemIdentifier, server.database, m_connection.asked.teamFolder);
    m_status->showServer(server, m_db->settings());
}

void MainWindow::openSpec(const QString &path, const std::function<void()> &then)
{
    const auto take = [this, then](const SpecOpening &opening) {
        if (!opening.isGood())
            showMistakes(opening, *this);
        else if (isFree(
                     tr("The rule list was not taken, as a dialog is open. Close it, then open the rule list again.")))
            setSpec(opening.reading.spec); // a slow disk leaves time to open one, and it belongs to a page
        then();
    };
    m_specOpening.start(runAside([path](const std::stop_token &) { return openedSpec(path); }), take,
                        [then](const DbError &) { then(); });
}

void MainWindow::setSpec(const Spec &spec)
{
    // Pages refer to m_spec: gone before it changes.
    deletePages();
    delete m_fleet;
    m_spec = spec;
    if (m_db)
        buildPages();
    showConnection();
}

void MainWindow::showFleet()
{
    if (!m_fleet) {
        m_fleet = new FleetWindow(m_spec, this);
        connect(&m_fleet->page(), &FleetPage::connectionRequested, this, &MainWindow::openInstead);
    }
    m_fleet->bringUp();
}

void MainWindow::openInstead(const ConnectionSettings &settings)
{
    if (!mayLeave())
        return;
    newConnection(); // progress, Cancel and errors are the start page's
    connectTo(settings, m_start->labelOf(settings));
}

void MainWindow::switchTo(const QString &database)
{
    if (!mayLeave())
        return;
    ConnectionRequest request{m_connection.asked, m_db->settings().parameter(u"password"_s)};
    request.connection.parameters.insert(u"dbname"_s, database);
    request.connection.name.clear(); // that, and the team's folder, are the other database's
    request.connection.teamFolder.clear();
    newConnection();
    connectTo(request);
}

bool MainWindow::mayLeave()
{
    return isFree(tr("Close the open dialog first, then open the other database."));
}

/// What a dialog has begun is not taken from it.
bool MainWindow::isFree(const QString &otherwise)
{
    const bool isFree = std::ranges::none_of(findChildren<QDialog *>(), &QWidget::isVisible);
    if (!isFree)
        m_toast->tell(Tone::Warning, otherwise);
    return isFree;
}

void MainWindow::chooseTheme(ThemeChoice choice)
{
    QSettings().setValue(themeKey, static_cast<int>(choice));
    applyTheme(*qApp, choice);
    showConnection();
    if (m_constraints && m_constraints->audited())
        showServer(m_constraints->audited()->audit.server);
}

} // namespace ondelete
