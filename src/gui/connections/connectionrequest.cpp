// SPDX-License-Identifier: MIT
#include "gui/connections/connectionrequest.h"

using namespace Qt::StringLiterals;

namespace ondelete {

ConnectionSettings ConnectionRequest::settings() const
{
    ConnectionSettings settings = settingsOf(connection);
    if (!password.isEmpty())
        settings.parameters.insert(u"password"_s, password);
    return settings;
}

ConnectionRequest requestOf(const ConnectionSettings &settings)
{
    ConnectionRequest request;
    request.connection.parameters = settings.parameters;
    request.connection.readOnly = settings.readOnly;
    request.password = request.connection.parameters.take(u"password"_s);
    request.connection.parameters.remove(u"sslpassword"_s);
    return request;
}

} // namespace ondelete
