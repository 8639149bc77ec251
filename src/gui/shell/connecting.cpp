// SPDX-License-Identifier: MIT
#include "gui/shell/connecting.h"

#include "gui/connections/connectionlist.h"
#include "gui/jobs/aside.h"
#include "gui/settings/waitingtimes.h"
#include "gui/shell/mainwindow.h"
#include "gui/shell/samplestart.h"
#include "gui/shell/startpage.h"
#include "postgres/connection/roles.h"

#include <QtCore/QCoreApplication>

using namespace Qt::StringLiterals;

namespace ondelete {

Reached reach(const ConnectionRequest &request, const Spec &spec, const std::stop_token &stop)
{
    Reached reached;
    reached.settings = withWaitingTimes(request.settings());
    if (!request.connection.ruleList.isEmpty())
        reached.ruleList = openedSpec(request.connection.ruleList);
    if (!request.connection.tunnel.isEmpty()) {
        reached.tunnel = std::make_shared<SshTunnel>(request.connection.tunnel, reached.settings, stop);
        reached.settings = reached.tunnel->through(reached.settings);
    }
    const bool hasOwn = reached.ruleList && reached.ruleList->isGood();
    reached.test = testConnection(reached.settings, hasOwn ? reached.ruleList->reading.spec : spec, stop);
    if (reached.tunnel)
        reached.test.lines.prepend({ConnectionTest::Hurdle::Name, true,
                                    QCoreApplication::translate("ondelete::Reached", "The tunnel by %1 is open.")
                                        .arg(request.connection.tunnel)});
    return reached;
}

Connecting::Connecting(StartPage &start, const Spec &spec, QObject *parent)
    : QObject(parent)
    , m_start(start)
    , m_spec(spec)
{
    connect(&start, &StartPage::connectRequested, this, &Connecting::to);
    connect(&start, &StartPage::testRequested, this, &Connecting::test);
    connect(&start, &StartPage::rolesRequested, this, &Connecting::listRoles);
    connect(&start, &StartPage::sampleRequested, this, &Connecting::toSample);
    connect(&start, &StartPage::cancelRequested, this, &Connecting::cancel);
}

void Connecting::test(const ConnectionRequest &request)
{
    m_start.showBusy(tr("Testing…"));
    m_run.start(
        runAside([request, spec = m_spec](const std::stop_token &stop) { return reach(request, spec, stop); }),
        [this](const Reached &found) { m_start.showTest(found.test); },
        [this](const DbError &error) { m_start.showError(tr("The test failed"), error.message, error.details()); });
}

void Connecting::to(const ConnectionRequest &request)
{
    m_start.showBusy(tr("Connecting to %1…").arg(placeOf(request.connection)));
    m_run.start(
        runAside([request, spec = m_spec](const std::stop_token &stop) { return reach(request, spec, stop); }),
        [this, request](const Reached &found) {
            if (!found.test.isGood()) {
                m_start.showTest(found.test);
                return;
            }
            m_start.showIdle();
            emit reached(request, found);
        },
        [this](const DbError &error) { m_start.showError(tr("No connection"), error.message, error.details()); });
}

void Connecting::listRoles(const ConnectionRequest &request)
{
    ConnectionRequest own = request;
    own.connection.role.clear(); // it may be the wrong one
    m_start.showBusy(tr("Asking which roles can be taken…"));
    const auto work = [own](const std::stop_token &stop) {
        std::unique_ptr<SshTunnel> tunnel;
        ConnectionSettings settings = own.settings();
        if (!own.connection.tunnel.isEmpty()) {
            tunnel = std::make_unique<SshTunnel>(own.connection.tunnel, settings, stop);
            settings = tunnel->through(settings);
        }
        Connection connection(settings, stop);
        return takeableRoles(connection);
    };
    m_run.start(
        runAside(work), [this](const QStringList &roles) { m_start.offerRoles(roles); },
        [this](const DbError &error) {
            m_start.showError(tr("The roles could not be asked for"), error.message, error.details());
        });
}

void Connecting::toSample()
{
    m_start.showBusy(tr("Starting a private PostgreSQL with the sample database…"));
    m_run.start(
        runAside([](const std::stop_token &stop) { return startSample(stop); }),
        [this](const std::shared_ptr<ThrowawayCluster> &cluster) {
            m_start.showIdle();
            Reached found;
            found.settings = sampleSettings(*cluster);
            found.cluster = cluster;
            ConnectionRequest request = requestOf(found.settings);
            request.connection.environment = toString(Environment::Sample);
            emit reached(request, found);
        },
        [this](const DbError &error) {
            m_start.showError(tr("The sample database could not be started"), error.message,
                              error.detail.isEmpty() ? QString() : error.details());
        });
}

void Connecting::cancel()
{
    m_run.drop();
    m_start.showIdle();
}

QString encryptionWords(const ServerInfo &server, const ConnectionSettings &settings)
{
    if (!server.encrypted)
        return server.host.isEmpty() || server.host.startsWith(u'/') ? MainWindow::tr("connected on this computer")
                                                                     : MainWindow::tr("connected, not encrypted");
    return settings.parameter(u"sslmode"_s).startsWith(u"verify")
        ? MainWindow::tr("connected, encrypted, server checked")
        : MainWindow::tr("connected, encrypted, server not checked");
}

QString lossWords(const SshTunnel *tunnel)
{
    return tunnel && !tunnel->isOpen() ? MainWindow::tr("Not connected: the tunnel has ended")
                                       : MainWindow::tr("Not connected: the server does not answer");
}

} // namespace ondelete
