// SPDX-License-Identifier: MIT
#include "support/databasefixture.h"

#include "support/templatecluster.h"

using namespace Qt::StringLiterals;

namespace ondelete {
namespace {

QString programFolder()
{
    return qEnvironmentVariable("ONDELETE_SERVER_PROGRAMS");
}

} // namespace

ScratchDatabase::ScratchDatabase(DatabaseFixture &fixture, QString name)
    : m_fixture(fixture)
    , m_name(std::move(name))
{
}

ScratchDatabase::~ScratchDatabase()
{
    try {
        m_fixture.superuser().query(u"DROP DATABASE %1 WITH (FORCE)"_s.arg(m_name));
    } catch (const DbError &error) {
        // It goes with the cluster.
        qWarning("%s was not dropped: %s", qPrintable(m_name), qPrintable(error.message));
    }
}

ConnectionSettings ScratchDatabase::settings(const QString &user) const
{
    return m_fixture.m_cluster.settings(m_name, user);
}

bool DatabaseFixture::start()
{
    const TemplateCluster original(programFolder());
    m_hasSample = !original.path().isEmpty();
    // The data may lie in memory: little of it for what is only there for a crash.
    if (!m_cluster.start({.binaryFolder = programFolder(),
                          .keepIn = {},
                          .settings = {u"max_wal_size=64MB"_s, u"min_wal_size=32MB"_s},
                          .copyOf = original.path()}))
        return false;
    m_superuser = std::make_unique<Connection>(m_cluster.settings(u"postgres"_s));
    return true;
}

bool DatabaseFixture::serverIsRequired()
{
    return qEnvironmentVariableIsSet("CI") || !programFolder().isEmpty()
        || !ThrowawayCluster::installedBinaryFolder().isEmpty();
}

void DatabaseFixture::vacuumAllTheTime()
{
    for (const QLatin1StringView &setting :
         {"autovacuum_naptime = 1"_L1, "autovacuum_vacuum_threshold = 0"_L1, "autovacuum_vacuum_scale_factor = 0"_L1,
          "autovacuum_analyze_threshold = 0"_L1, "autovacuum_analyze_scale_factor = 0"_L1})
        superuser().query(u"ALTER SYSTEM SET "_s + setting);
    superuser().query(u"SELECT pg_catalog.pg_reload_conf()"_s);
}

Connection &DatabaseFixture::superuser()
{
    try {
        m_superuser->query(u"SELECT"_s);
    } catch (const DbError &) { // a test let the server crash
        m_superuser = std::make_unique<Connection>(m_cluster.settings(u"postgres"_s));
    }
    return *m_superuser;
}

std::unique_ptr<ScratchDatabase> DatabaseFixture::sampleDatabase()
{
    if (!m_hasSample) {
        createDatabase(superuser(), templateSampleName);
        Connection sample(m_cluster.settings(templateSampleName));
        createSampleDatabase(sample);
        m_hasSample = true;
    }
    return copyOf(templateSampleName);
}

std::unique_ptr<ScratchDatabase> DatabaseFixture::emptyDatabase()
{
    return copyOf({});
}

std::unique_ptr<ScratchDatabase> DatabaseFixture::copyOf(const QString &original)
{
    const QString name = u"scratch_%1"_s.arg(++m_databases);
    createDatabase(superuser(), name, original);
    return std::unique_ptr<ScratchDatabase>(new ScratchDatabase(*this, name));
}

bool isOnlyClient(Connection &connection)
{
    const QString others = u"SELECT FROM pg_stat_activity WHERE datname = current_database() "
                           "AND pid <> pg_backend_pid() AND backend_type = 'client backend'"_s;
    return connection.query(others).count() == 0;
}

} // namespace ondelete
