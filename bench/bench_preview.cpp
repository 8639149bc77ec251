// SPDX-License-Identifier: MIT
#include "bigschema.h"
#include "core/reach/reach.h"
#include "postgres/audit/auditor.h"
#include "postgres/preview/previewer.h"
#include "postgres/sample/sampledatabase.h"
#include "postgres/sample/throwawaycluster.h"
#include "timing.h"

#include <QtCore/QCoreApplication>

#include <cstdio>
#include <functional>

using namespace ondelete;
using namespace Qt::StringLiterals;

namespace {

constexpr double auditsAllowed = 3;
constexpr double secondsPerKey = 0.010;
constexpr double secondsForBlockers = 0.5;

struct Measured
{
    double audit = 0;
    double preview = 0;
    qsizetype keys = 0; ///< in the row's reach
};

/// Audits and previews the delete of one row in a database of its own.
Measured measure(const ThrowawayCluster &cluster, const QString &database, const char *what,
                 const std::function<void(Connection &)> &make)
{
    {
        Connection connection(cluster.settings(u"postgres"_s));
        createDatabase(connection, database);
    }
    Connection connection(cluster.settings(database));
    make(connection);
    connection.query(u"ANALYZE"_s);
    const Spec spec = bigSchemaSpec();
    Measured measured;
    measured.audit = quickest([&] {
        const Schema schema = auditDatabase(connection, spec).schema;
        measured.keys = deleteReach(schema, schema.table(spec.root.table)->oid, [](const ForeignKey &key) {
                            return key.rule();
                        }).keys.size();
    });
    qsizetype blocking = 0;
    measured.preview = quickest([&] {
        blocking = 0;
        for (const PreviewEntry &entry : previewDelete(connection, spec, {{u"1"_s}}, RuleSet::Current).entries)
            blocking += entry.action == RowAction::Block ? 1 : 0;
    });
    std::printf("%-36s %5lld keys, %3lld blocking   audit %6.3f s   preview %6.3f s   ×%.1f, %.2f ms a key", what,
                static_cast<long long>(measured.keys), static_cast<long long>(blocking), measured.audit,
                measured.preview, measured.preview / measured.audit, 1000 * measured.preview / double(measured.keys));
    return measured;
}

bool says(bool good, const char *bar)
{
    std::printf("   (bar %s: %s)\n", bar, good ? "met" : "MISSED");
    std::fflush(stdout);
    return good;
}

} // namespace

/// Previews of one row's delete, connected already: in large schemas whose other tables have no rows, and have some,
/// and where many tables refuse it; beside an audit of the same schema. 1 where a bar is missed.
int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    try {
        ThrowawayCluster cluster;
        if (!cluster.start({.binaryFolder = {}, .keepIn = {}, .settings = {u"autovacuum=off"_s}}))
            throw DbError(DbError::Kind::Connection, cluster.errorString());
        const Measured empty = measure(cluster, u"empty"_s, "5,000 tables, rows in one:", [](Connection &connection) {
            makeBigSchema(connection, 5'000);
        });
        bool good =
            says(empty.preview <= auditsAllowed * empty.audit && empty.preview <= secondsPerKey * double(empty.keys),
                 "×3, 10 ms a key");
        for (const auto &[tables, what] :
             {std::pair(1'000, "1,000 tables, rows in all:"), std::pair(2'000, "2,000 tables, rows in all:")}) {
            const Measured full =
                measure(cluster, u"full_%1"_s.arg(tables), what, [number = tables](Connection &connection) {
                    makeBigSchema(connection, number, BigRows::OfAll);
                });
            good = says(full.preview <= secondsPerKey * double(full.keys), "10 ms a key") && good;
        }
        const Measured refused = measure(cluster, u"refused"_s, "138 tables, rows in all:", makeRefusingSchema);
        good = says(refused.preview <= secondsForBlockers, "500 ms") && good;
        return good ? 0 : 1;
    } catch (const DbError &error) {
        std::fprintf(stderr, "%s\n", qPrintable(error.details()));
        return 1;
    }
}
