// SPDX-License-Identifier: MIT
#include "gui/shell/connecting.h"

#include <QtCore/QCoreApplication>

namespace ondelete {

Reached reach(const ConnectionRequest &request, const Spec &spec, const std::stop_token &stop)
{
    Reached reached;
    reached.settings = request.settings();
    if (!request.connection.tunnel.isEmpty()) {
        reached.tunnel = std::make_shared<SshTunnel>(request.connection.tunnel, reached.settings, stop);
        reached.settings = reached.tunnel->through(reached.settings);
    }
    reached.test = testConnection(reached.settings, spec, stop);
    if (reached.tunnel)
        reached.test.lines.prepend({ConnectionTest::Hurdle::Name, true,
                                    QCoreApplication::translate("ondelete::Reached", "The tunnel by %1 is open.")
                                        .arg(request.connection.tunnel)});
    return reached;
}

} // namespace ondelete
