// SPDX-License-Identifier: MIT
#include "gui/shell/mainwindow.h"

#include "core/spec/specreader.h"
#include "core/spec/translation.h"
#include "files/rollbackfile.h"
#include "files/teamfolder.h"
#include "gui/activity/undofiledialog.h"
#include "gui/activity/undosettingsdialog.h"
#include "gui/connections/connectionlist.h"
#include "gui/constraints/constraintspage.h"
#include "gui/jobs/aside.h"
#include "gui/rulelist/specopening.h"
#include "gui/sessions/listwords.h"
#include "gui/shell/aboutbox.h"
#include "gui/shell/codeconsent.h"
#include "gui/shell/connectionline.h"
#include "gui/shell/desktopnotice.h"
#include "gui/shell/exportdialog.h"
#include "gui/shell/fleetwindow.h"
#include "gui/shell/grantsdialog.h"
#include "gui/shell/guide.h"
#include "gui/shell/habits.h"
#include "gui/shell/startpage.h"
#include "gui/shell/statusline.h"
#include "gui/shell/waitingundo.h"
#include "gui/widgets/toast.h"
#include "postgres/connection/databases.h"
#include "ui_mainwindow.h"

#include <QtCore/QFileInfo>
#include <QtCore/QSettings>
#include <QtCore/QUrl>
#include <QtGui/QCloseEvent>
#include <QtGui/QDesktopServices>
#include <QtWidgets/QApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ondelete {

namespace {

const QString geometryKey = u"window/geometry"_s;
const QString pageKey = u"window/page"_s;

/// Opens @p dialog, which goes when it is closed. What uses the connection is a child of its pages: it goes with them.
void openOnce(QDialog *dialog)
{
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

} // namespace

MainWindow::MainWindow(const Spec &spec, QWidget *parent)
    : QMainWindow(parent)
    , m_spec(localized(spec, QLocale()))
    , m_ui(std::make_unique<Ui::MainWindow>())
    , m_start(new StartPage)
    , m_connecting(*m_start, m_spec)
    , m_toast(new Toast(this))
    , m_notice(new DesktopNotice(*this))
{
    m_ui->setupUi(this);
    m_ui->pages->addWidget(m_start);
    m_line = new ConnectionLine(*m_ui->menuBar);
    setMenuWidget(m_line);
    m_ui->menuBar->show();
    m_status = new StatusLine(*m_ui->statusBar);
    m_ui->navigation->addPage(Icon::Sessions, {}); // named by the rule list
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
    connect(m_ui->newConnectionAction, &QAction::triggered, this,
            [this] { m_ruleList.whenSafe([this] { newConnection(); }); });
    connect(m_ui->openSpecAction, &QAction::triggered, this, [this] {
        m_ruleList.whenSafe([this] { askForSpec(*this, [this](const QString &path) { openSpec(path); }); });
    });
    connect(m_ui->builtInSpecAction, &QAction::triggered, this,
            [this] { m_ruleList.whenSafe([this] { setSpec(builtInSpec(), {}); }); });
    m_ruleList.addTo(*m_ui->fileMenu, m_ui->builtInSpecAction, *m_ui->editMenu, m_ui->copyAction);
    connect(&m_ruleList, &RuleListEditing::changed, this, &MainWindow::showOtherRules);
    connect(&m_ruleList, &RuleListEditing::savedChanged, this, &MainWindow::showRuleList);
    connect(&m_ruleList, &RuleListEditing::announced, m_toast, &Toast::tell);
    const auto askForArchive = [this] { askForUndoFile(*this, [this](const QString &path) { openUndoFile(path); }); };
    connect(m_ui->openUndoFileAction, &QAction::triggered, this, askForArchive);
    connect(m_start, &StartPage::undoFileRequested, this, askForArchive);
    connect(m_ui->exportAction, &QAction::triggered, this, [this] { m_pages->current()->exportReport(); });
    connect(m_ui->quitAction, &QAction::triggered, this, &QWidget::close);
    connect(m_ui->copyAction, &QAction::triggered, this, [this] { m_pages->current()->copy(); });
    for (const auto &[action, format] :
         {std::pair{m_ui->copyCsvAction, RowFormat::Csv}, std::pair{m_ui->copyMarkdownAction, RowFormat::Markdown},
          std::pair{m_ui->copyJsonAction, RowFormat::Json}})
        connect(action, &QAction::triggered, this, [this, chosen = format] { m_pages->current()->copyAs(chosen); });
    connect(m_ui->findAction, &QAction::triggered, this, [this] { m_pages->current()->find(); });
    connect(m_ui->refreshAction, &QAction::triggered, this, [this] { m_pages->current()->refresh(); });
    connect(m_ui->sessionsAction, &QAction::triggered, this, [this] { showPage(SessionsNumber); });
    connect(m_ui->constraintsAction, &QAction::triggered, this, [this] { showPage(ConstraintsNumber); });
    connect(m_ui->activityAction, &QAction::triggered, this, [this] { showPage(ActivityNumber); });
    connect(m_ui->diagramAction, &QAction::triggered, this, [this] { showPage(DiagramNumber); });
    connect(m_ui->undoFilesAction, &QAction::triggered, this,
            [this] { openOnce(new UndoSettingsDialog(*m_db, m_files, m_pages->current())); });
    connect(m_ui->grantsAction, &QAction::triggered, this,
            [this] { openOnce(new GrantsDialog(*m_db, m_spec, m_pages->current())); });
    connect(m_ui->cleanUpAction, &QAction::triggered, this, [this] { m_pages->constraints()->cleanUp(); });
    connect(m_ui->reviewFixAction, &QAction::triggered, this, [this] { m_pages->constraints()->reviewFix(); });
    connect(m_ui->rollbackFolderAction, &QAction::triggered, this,
            [] { QDesktopServices::openUrl(QUrl::fromLocalFile(rollbackFolder())); });
    connect(m_ui->fleetAction, &QAction::triggered, this, &MainWindow::showFleet);
    connect(m_ui->guideAction, &QAction::triggered, this,
            [this] { openOnce(new Guide(m_db ? m_pages->current()->chapter() : u"Connections"_s, this)); });
    connect(m_ui->aboutAction, &QAction::triggered, this, [this] { showAbout(*this); });
    addHabits(*this, *m_ui->menuBar, *m_ui->editMenu, *m_ui->helpMenu,
              [this](ThemeChoice choice) { chooseTheme(choice); });
    connect(m_ui->navigation, &QListWidget::currentRowChanged, this, &MainWindow::showPage);

    connectThemes({{m_ui->systemThemeAction, ThemeChoice::System},
                   {m_ui->lightThemeAction, ThemeChoice::Light},
                   {m_ui->darkThemeAction, ThemeChoice::Dark},
                   {m_ui->contrastThemeAction, ThemeChoice::HighContrast}},
                  [this](ThemeChoice choice) { chooseTheme(choice); });

    connect(&m_connecting, &Connecting::reached, this, &MainWindow::open);
    connect(m_start, &StartPage::announced, this, &MainWindow::announce);
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
    if (!m_ruleList.isSaved()) {
        event->ignore();
        m_ruleList.whenSafe([this] { close(); });
        return;
    }
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
    m_connection = {request.connection, environmentFromString(request.connection.environment),
                    reached.test.host,  reached.test.database,
                    reached.test.user,  reached.test.login};
    if (m_connection.environment != Environment::Sample)
        m_start->keep(request);
    if (reached.ruleList && reached.ruleList->isGood())
        takeSpec(reached.ruleList->reading.spec, reached.ruleList->path);
    else if (reached.ruleList)
        showMistakes(*reached.ruleList, *this);
    m_start->setRequest({}); // the password goes from the field
    m_tunnel = reached.tunnel;
    m_cluster = reached.cluster;
    m_db = std::make_unique<DbThread>(reached.settings);
    m_pruning.start(*m_db, m_files, *m_toast);
    buildPages();
    showConnection();
    if (const QString waiting = m_start->undo().take(); !waiting.isEmpty())
        m_pages->undo({waiting});
}

void MainWindow::evaluateCodeOf(const QStringList &owners)
{
    askToEvaluate(*this, owners, m_connection.user, [this, owners] {
        if (!m_db)
            return;
        ConnectionSettings settings = m_db->settings();
        settings.evaluateCodeOf += owners;
        const auto way = std::pair(m_cluster, m_tunnel); // the next connection goes the same
        closeDatabase();
        m_cluster = way.first;
        m_tunnel = way.second;
        m_db = std::make_unique<DbThread>(settings);
        buildPages();
        showConnection();
    });
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
    m_toast->withdrawOffer();
    m_pages.reset();
}

void MainWindow::buildPages()
{
    deletePages();
    m_pages =
        std::make_unique<DatabasePages>(*m_ui->pages, *m_ui->navigation, *m_db, m_files, m_spec, m_connection.mark());
    connect(m_pages.get(), &DatabasePages::announced, this, &MainWindow::announce);
    connect(m_pages.get(), &DatabasePages::undoOffered, this, [this](const QStringList &archives) {
        m_toast->offer(tr("Undo"), [this, archives] { m_pages->undo(archives); });
    });
    connect(m_pages.get(), &DatabasePages::audited, this, [this](const Audit &audit) {
        showServer(audit.server);
        m_status->showAudited(audit.generatedAt);
    });
    connect(m_pages.get(), &DatabasePages::connectionLost, this,
            [this] { m_status->showLost(lossWords(m_tunnel.get())); });
    connect(m_pages.get(), &DatabasePages::evaluationRequested, this, &MainWindow::evaluateCodeOf);
    connect(m_pages.get(), &DatabasePages::exportRequested, this, &MainWindow::exportReport);
    connect(m_pages.get(), &DatabasePages::ruleWished, &m_ruleList, &RuleListEditing::take);
    connect(m_pages.get(), &DatabasePages::saveRuleListRequested, &m_ruleList, &RuleListEditing::save);
    connect(m_pages.get(), &DatabasePages::undoRuleRequested, &m_ruleList, &RuleListEditing::undo);
    showPage(QSettings().value(pageKey, int(SessionsNumber)).toInt());
}

void MainWindow::openUndoFile(const QString &path)
{
    if (m_db) {
        if (isFree(tr("Close the open dialog first, then open the undo file.")))
            m_pages->undo({path});
        return;
    }
    auto *dialog = new UndoFileDialog(m_files, m_spec, path, this);
    connect(dialog, &UndoFileDialog::connectionWanted, m_start, &StartPage::waitForUndo);
    openOnce(dialog);
}

void MainWindow::announce(Tone tone, const QString &text)
{
    m_toast->tell(tone, text);
    // A failure's own words may name somebody.
    m_notice->tell(tone == Tone::Bad ? tr("Work has ended otherwise than asked for: the window says how.") : text);
}

void MainWindow::exportReport(const Report &report)
{
    auto *dialog = new ExportDialog(report, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ExportDialog::saved, this,
            [this](const QString &path) { m_toast->tell(Tone::Good, tr("Saved %1").arg(QFileInfo(path).fileName())); });
    dialog->open();
}

void MainWindow::showPage(int page)
{
    if (m_pages)
        m_pages->show(page);
}

SessionsPage *MainWindow::sessionsPage() const
{
    return m_pages ? m_pages->sessions() : nullptr;
}

ConstraintsPage *MainWindow::constraintsPage() const
{
    return m_pages ? m_pages->constraints() : nullptr;
}

ActivityPage *MainWindow::activityPage() const
{
    return m_pages ? m_pages->activity() : nullptr;
}

DiagramPage *MainWindow::diagramPage() const
{
    return m_pages ? m_pages->diagram() : nullptr;
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
    showRuleList();
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

void MainWindow::showRuleList()
{
    QString roots = sentenceCase(m_spec.root.plural);
    m_ui->navigation->setName(SessionsNumber, roots);
    m_ui->sessionsAction->setText(roots.replace(u'&', u"&&"_s));
    m_status->showRuleList(m_spec.title, m_ruleList.isSaved());
    if (m_pages)
        m_pages->constraints()->showUnsaved(!m_ruleList.isSaved());
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
            setSpec(opening.reading.spec,
                    opening.path); // a slow disk leaves time to open one, and it belongs to a page
        then();
    };
    m_specOpening.start(runAside([path](const std::stop_token &) { return openedSpec(path); }), take,
                        [then](const DbError &) { then(); });
}

void MainWindow::takeSpec(const Spec &spec, const QString &path)
{
    m_spec = localized(spec, QLocale());
    m_ruleList.start(path);
}

/// The same list with other rules: what pages say by it is said anew.
void MainWindow::showOtherRules()
{
    showRuleList();
    if (m_pages)
        m_pages->showOtherRules();
}

void MainWindow::setSpec(const Spec &spec, const QString &path)
{
    // Pages refer to m_spec: gone before it changes.
    deletePages();
    delete m_fleet;
    takeSpec(spec, path);
    if (m_db)
        buildPages();
    showConnection();
}

void MainWindow::showFleet()
{
    if (!m_fleet) {
        m_fleet = new FleetWindow(m_spec, this);
        connect(&m_fleet->page(), &FleetPage::connectionRequested, this, &MainWindow::openInstead);
        connect(&m_fleet->page(), &FleetPage::lookedAt, m_notice, &DesktopNotice::tell);
    }
    m_fleet->bringUp();
}

void MainWindow::openInstead(const ConnectionSettings &settings)
{
    if (!mayLeave())
        return;
    m_ruleList.whenSafe([this, settings] {
        newConnection(); // progress, Cancel and errors are the start page's
        connectTo(settings, m_start->labelOf(settings));
    });
}

void MainWindow::switchTo(const QString &database)
{
    if (!mayLeave())
        return;
    ConnectionRequest request{m_connection.asked, m_db->settings().parameter(u"password"_s)};
    request.connection.parameters.insert(u"dbname"_s, database);
    request.connection.name.clear(); // that, and the team's folder, are the other database's
    request.connection.teamFolder.clear();
    m_ruleList.whenSafe([this, request] {
        newConnection();
        connectTo(request);
    });
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
        m_toast->tellAbove(Tone::Warning, otherwise);
    return isFree;
}

void MainWindow::chooseTheme(ThemeChoice choice)
{
    rememberTheme(choice);
    applyTheme(*qApp, choice);
    showConnection();
    if (m_pages && m_pages->constraints()->audited())
        showServer(m_pages->constraints()->audited()->audit.server);
}

} // namespace ondelete
