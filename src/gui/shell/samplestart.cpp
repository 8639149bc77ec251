// SPDX-License-Identifier: MIT
#include "gui/shell/samplestart.h"

#include "postgres/sample/sampledatabase.h"

#include <QtCore/QCoreApplication>

using namespace Qt::StringLiterals;

namespace ondelete {

namespace {

const QString databaseName = u"saleshub"_s;

void stopHere(const std::stop_token &stop)
{
    if (stop.stop_requested())
        throw DbError(DbError::Kind::Cancelled,
                      QCoreApplication::translate("ondelete::SampleStart", "The sample server was not started."));
}

} // namespace

std::shared_ptr<ThrowawayCluster> startSample(const std::stop_token &stop)
{
    auto cluster = std::make_shared<ThrowawayCluster>();
    if (!cluster->start({}))
        throw DbError(DbError::Kind::Connection, cluster->errorString());
    stopHere(stop);
    {
        Connection maintenance(cluster->settings(u"postgres"_s));
        createDatabase(maintenance, databaseName);
    }
    Connection superuser(cluster->settings(databaseName));
    const Connection::Cancellable cancellable(superuser, stop);
    createSampleDatabase(superuser, SampleSize::Demo, SampleTriggers::All);
    stopHere(stop);
    return cluster;
}

ConnectionSettings sampleSettings(const ThrowawayCluster &cluster)
{
    return cluster.settings(databaseName, u"owner"_s);
}

} // namespace ondelete
