// SPDX-License-Identifier: MIT
#include "bigschema.h"
#include "postgres/audit/auditor.h"
#include "postgres/connection/transaction.h"
#include "postgres/sample/sampledatabase.h"
#include "postgres/sample/throwawaycluster.h"
#include "timing.h"

#include <QtCore/QCoreApplication>

#include <cstdio>

using namespace ondelete;
using namespace Qt::StringLiterals;

namespace {

constexpr double bar = 5;

/// The quickest of five runs of @p work, each on a connection of its own, whose server process has read nothing of the
/// catalog yet: as it is for somebody who has just connected. Connecting itself is not counted.
double quickestAfterConnect(const ConnectionSettings &settings, const std::function<void(Connection &)> &work)
{
    double best = std::numeric_limits<double>::infinity();
    for (int i = 0; i < tries; ++i) {
        Connection connection(settings);
        best = std::min(best, seconds([&] { work(connection); }));
    }
    return best;
}

/// Audits a schema of @p tables tables beside the definitions of its keys alone. False where the bar is missed.
bool measure(const ThrowawayCluster &cluster, int tables)
{
    const QString database = u"big_%1"_s.arg(tables);
    {
        Connection connection(cluster.settings(u"postgres"_s));
        createDatabase(connection, database);
    }
    const ConnectionSettings settings = cluster.settings(database);
    Connection maker(settings);
    makeBigSchema(maker, tables);
    bool met = true;
    for (const bool analyzed : {false, true}) {
        if (analyzed)
            maker.query(u"ANALYZE"_s);
        qsizetype keys = 0;
        const double bare = quickestAfterConnect(settings, [&](Connection &connection) {
            const Transaction transaction(connection, Transaction::Access::ReadOnly);
            keys = connection
                       .query(u"SELECT pg_catalog.pg_get_constraintdef(oid) FROM pg_catalog.pg_constraint "
                              "WHERE contype = 'f'"_s)
                       .count();
        });
        const double audit = quickestAfterConnect(
            settings, [](Connection &connection) { (void)auditDatabase(connection, bigSchemaSpec()); });
        const bool good = audit <= bar * bare;
        met = met && good;
        std::printf("%5d tables, %5lld keys, %-14s bare definitions %7.3f s   audit %7.3f s   ×%.1f (bar ×%.0f: %s)\n",
                    tables, static_cast<long long>(keys), analyzed ? "analyzed:" : "never analyzed:", bare, audit,
                    audit / bare, bar, good ? "met" : "MISSED");
        std::fflush(stdout);
    }
    return met;
}

} // namespace

/// Audits of 1,000 and 5,000 tables, just connected, beside the bare definitions of all keys. 1 where a bar is
/// missed.
int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    try {
        ThrowawayCluster cluster;
        if (!cluster.start({.binaryFolder = {}, .keepIn = {}, .settings = {u"autovacuum=off"_s}}))
            throw DbError(DbError::Kind::Connection, cluster.errorString());
        const bool few = measure(cluster, 1'000);
        const bool many = measure(cluster, 5'000);
        return few && many ? 0 : 1;
    } catch (const DbError &error) {
        std::fprintf(stderr, "%s\n", qPrintable(error.details()));
        return 1;
    }
}
