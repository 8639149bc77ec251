// SPDX-License-Identifier: MIT
#include "gui/shell/connecting.h"

#include "gui/shell/mainwindow.h"

#include <QtCore/QCoreApplication>

using namespace Qt::StringLiterals;

namespace ondelete {

Reached reach(const ConnectionRequest &request, const Spec &spec, const std::stop_token &stop)
{
    Reached reached;
    reached.settings = request.settings();
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
