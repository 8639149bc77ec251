// SPDX-License-Identifier: MIT
#include "gui/shell/recentconnections.h"

#include <QtCore/QSettings>
#include <QtCore/QUuid>

using namespace Qt::StringLiterals;

namespace ondelete {

QList<SavedConnection> takeRecentConnections(QSettings &stored)
{
    const QString key = u"recent"_s;
    QList<SavedConnection> all;
    const int count = stored.beginReadArray(key);
    for (int i = 0; i < count; ++i) {
        stored.setArrayIndex(i);
        SavedConnection connection;
        connection.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
        for (const QString &keyword : stored.childKeys())
            connection.parameters.insert(keyword, stored.value(keyword).toString());
        connection.environment = stored.value(u"mark/environment"_s).toString();
        connection.name = connection.parameters.value(u"dbname"_s, connection.parameters.value(u"service"_s));
        all.append(connection);
    }
    stored.endArray();
    stored.remove(key);
    return all;
}

} // namespace ondelete
