// SPDX-License-Identifier: MIT
#include "files/connectionstore.h"

#include "core/text/bytes.h"
#include "files/savefile.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QStandardPaths>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ondelete {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(ondelete::ConnectionStore)
};

constexpr qint64 mostBytes = 4 * 1024 * 1024; ///< a device that never ends must end here

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.read(mostBytes) : QByteArray();
}

} // namespace

QString connectionsPath()
{
    return QDir(QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation))
        .filePath(QCoreApplication::applicationName() + u"/connections.json"_s);
}

ConnectionsReading savedConnections()
{
    const QString path = connectionsPath();
    if (!QFile::exists(path))
        return {};
    ConnectionsReading reading = readConnections(contentOf(path));
    if (!reading.isGood())
        reading.error = Text::tr("The saved connections in %1 can't be read. The file is left as it is.").arg(path);
    return reading;
}

QString saveConnections(const QList<SavedConnection> &connections)
{
    // What can't be read is somebody's work all the same.
    if (const ConnectionsReading before = savedConnections(); !before.isGood())
        return before.error;
    QDir().mkpath(QFileInfo(connectionsPath()).path());
    return saveFile(connectionsPath(), toJson(connections), Overwrite::ReplacePlain);
}

QList<Service> knownServices()
{
    const QString own = qEnvironmentVariable("PGSERVICEFILE", QDir::home().filePath(u".pg_service.conf"_s));
    const QString shared =
        QDir(qEnvironmentVariable("PGSYSCONFDIR", u"/etc/postgresql-common"_s)).filePath(u"pg_service.conf"_s);
    QList<Service> services = readServices(textOf(contentOf(own)));
    for (const Service &service : readServices(textOf(contentOf(shared)))) {
        // The person's own counts, as libpq has it.
        if (std::ranges::none_of(services, [&](const Service &known) { return known.name == service.name; }))
            services.append(service);
    }
    return services;
}

} // namespace ondelete
