// SPDX-License-Identifier: MIT
#pragma once

#include "core/spec/spec.h"
#include "files/filethread.h"
#include "gui/connections/connectionrequest.h"
#include "gui/jobs/job.h"
#include "gui/rulelist/rulelistediting.h"
#include "gui/shell/connecting.h"
#include "gui/shell/databasepages.h"
#include "gui/shell/openconnection.h"
#include "gui/shell/pruning.h"
#include "gui/widgets/environment.h"
#include "gui/widgets/theme.h"
#include "postgres/connection/connectiontest.h"
#include "postgres/connection/dbthread.h"
#include "postgres/sample/throwawaycluster.h"

#include <QtCore/QPointer>
#include <QtWidgets/QMainWindow>

#include <functional>
#include <memory>

namespace Ui {
class MainWindow;
}

namespace ondelete {

class ActivityPage;
class ConnectionLine;
class ConstraintsPage;
class DesktopNotice;
class DiagramPage;
class FleetWindow;
struct Reached;
struct Report;
class SessionsPage;
class SshTunnel;
class StartPage;
class StatusLine;
class Toast;

/// The window: connects, holds the connection, and shows its pages.
class MainWindow final : public QMainWindow
{
    Q_OBJECT

public:
    explicit MainWindow(const Spec &spec, QWidget *parent = nullptr);
    ~MainWindow() override;

    [[nodiscard]] StartPage &startPage() const { return *m_start; }
    /// Tests, then opens; a failure is shown on the start page.
    void connectTo(const ConnectionSettings &settings, Environment environment);
    void connectTo(const ConnectionRequest &request);
    /// Starts the throw-away server with the sample database and connects to it.
    void startSampleData();
    /// Takes a rule list from @p path, or shows everything that is wrong with it; then goes on with @p then.
    void openSpec(
        const QString &path, const std::function<void()> &then = [] {});
    /// Offers to take back what the undo file @p path holds; without a connection it is only looked at, and one asked
    /// for.
    void openUndoFile(const QString &path);
    enum PageNumber {
        SessionsNumber = DatabasePages::Sessions,
        ConstraintsNumber = DatabasePages::Constraints,
        ActivityNumber = DatabasePages::Activity,
        DiagramNumber = DatabasePages::Diagram
    };
    void showPage(int page);
    /// nullptr while not connected, as the following.
    [[nodiscard]] SessionsPage *sessionsPage() const;
    [[nodiscard]] ConstraintsPage *constraintsPage() const;
    [[nodiscard]] ActivityPage *activityPage() const;
    [[nodiscard]] DiagramPage *diagramPage() const;
    [[nodiscard]] DbThread *database() const { return m_db.get(); }

protected:
    void closeEvent(QCloseEvent *event) override;

private:
    void connectActions();
    void restore();
    void open(const ConnectionRequest &request, const Reached &reached);
    /// Asks first; then the pages look again, on a new connection to the same database.
    void evaluateCodeOf(const QStringList &owners);
    void closeConnection();
    void closeDatabase();
    void buildPages();
    void deletePages();
    void announce(Tone tone, const QString &text);
    void exportReport(const Report &report);
    void showConnection();
    void showRuleList();
    void showOtherRules();
    void takeSpec(const Spec &spec, const QString &path);
    void showServer(const ServerInfo &server);
    /// @p path: its file; empty: it has none.
    void setSpec(const Spec &spec, const QString &path);
    void showFleet();
    /// Leaves the present connection for that one, as the connections' page labels it; not while a dialog is open.
    void openInstead(const ConnectionSettings &settings);
    /// The same for another database of this server.
    void switchTo(const QString &database);
    [[nodiscard]] bool mayLeave();
    /// Whether no dialog is open; else it says @p otherwise.
    [[nodiscard]] bool isFree(const QString &otherwise);
    void chooseTheme(ThemeChoice choice);
    void newConnection();

    Spec m_spec; ///< as it is shown: in the window's language
    RuleListEditing m_ruleList{*this, m_spec};
    std::unique_ptr<Ui::MainWindow> m_ui;
    FileThread m_files;                          ///< outlives the pages
    std::shared_ptr<ThrowawayCluster> m_cluster; ///< of the sample data; outlives the connection to it
    std::shared_ptr<SshTunnel> m_tunnel;         ///< outlives the connection through it
    std::unique_ptr<DbThread> m_db;              ///< outlives the pages, which are deleted by closeDatabase()
    Pruning m_pruning;
    OpenConnection m_connection;
    Job m_databases; ///< of the server: what else there is
    Job m_specOpening;
    StartPage *m_start;
    Connecting m_connecting;                ///< by what the start page asks for
    std::unique_ptr<DatabasePages> m_pages; ///< of the connection
    QPointer<FleetWindow> m_fleet;
    Toast *m_toast;
    DesktopNotice *m_notice;
    ConnectionLine *m_line = nullptr;
    StatusLine *m_status = nullptr;
};

} // namespace ondelete
