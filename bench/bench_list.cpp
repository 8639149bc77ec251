// SPDX-License-Identifier: MIT
#include "core/spec/specreader.h"
#include "postgres/connection/transaction.h"
#include "postgres/fix/listindexes.h"
#include "postgres/roots/rootindexes.h"
#include "postgres/roots/rootlister.h"
#include "postgres/sample/sampledatabase.h"
#include "postgres/sample/throwawaycluster.h"
#include "timing.h"

#include <QtCore/QCoreApplication>

#include <cstdio>

using namespace ondelete;
using namespace Qt::StringLiterals;

namespace {

constexpr int pageRows = 50;

/// One figure beside the bare SQL of the same run; a bar that is a factor of it, or milliseconds, or none.
class Figures
{
public:
    enum class Bar { None, Factor, Milliseconds };

    void print(const char *what, double milliseconds, double bare, Bar bar, double limit)
    {
        const double most = bar == Bar::Factor ? limit * bare : limit;
        const bool good = bar == Bar::None || milliseconds <= most;
        m_met = m_met && good;
        std::printf("  %-46s %8.1f ms", what, milliseconds);
        if (bare > 0)
            std::printf("   bare %8.1f ms   x%.2f", bare, milliseconds / bare);
        if (bar != Bar::None)
            std::printf("   (bar %.0f ms: %s)", most, good ? "met" : "MISSED");
        std::printf("\n");
        std::fflush(stdout);
    }
    [[nodiscard]] bool met() const { return m_met; }

private:
    bool m_met = true;
};

/// Of every ten sessions one is connected; one in a hundred was never active; numbers are written in three ways.
void makeSessions(Connection &connection, int sessions)
{
    connection.query(u"INSERT INTO public.organizations (id, name, slug) "
                     "SELECT pg_catalog.gen_random_uuid(), 'Company ' || i, 'company-' || i "
                     "FROM pg_catalog.generate_series(1, 500) i"_s);
    connection.query(uR"(
        INSERT INTO public.whatsapp_sessions (organization_id, phone_number, display_name, status, last_active_at, created_at, updated_at)
        SELECT o.ids[1 + i % cardinality(o.ids)],
               CASE WHEN i % 50 = 0 THEN '+44 (0)7' || lpad(i::text, 9, '0') WHEN i % 50 = 1 THEN '0044 7' || lpad(i::text, 9, '0')
                    ELSE '+447' || lpad(i::text, 9, '0') END,
               'Reception ' || md5(i::text),
               CASE WHEN i % 10 = 0 THEN 'connected' ELSE 'disconnected' END,
               CASE WHEN i % 100 <> 0 THEN now() - i * interval '7 seconds' END, now(), now()
        FROM generate_series(1, %1) i CROSS JOIN (SELECT array_agg(id) AS ids FROM public.organizations) o)"_s.replace(
        u"%1"_s, QString::number(sessions)));
    connection.query(u"VACUUM ANALYZE public.whatsapp_sessions"_s);
    connection.query(u"ANALYZE public.organizations"_s);
}

double bare(Connection &connection, const QString &sql)
{
    return 1000 * quickest([&] {
               const Transaction transaction(connection, Transaction::Access::ReadOnly);
               (void)connection.query(sql);
           });
}

RootQuery asked(const QString &search)
{
    RootQuery query;
    query.search = search;
    query.limit = pageRows;
    query.counting = RootQuery::Counting::Quick;
    return query;
}

struct Search
{
    const char *name;
    QString text;
    QString bare;        ///< what is looked for in two columns
    bool isWide = false; ///< thousands of rows match
};

bool measure(const ThrowawayCluster &cluster, int sessions)
{
    using Bar = Figures::Bar;
    const QString database = u"list_%1"_s.arg(sessions);
    {
        Connection connection(cluster.settings(u"postgres"_s));
        createDatabase(connection, database);
    }
    Connection connection(cluster.settings(database));
    createSampleDatabase(connection);
    makeSessions(connection, sessions);
    const Spec spec = builtInSpec();
    const bool judged = sessions >= 1'000'000;
    const auto bar = [judged](Bar wanted) { return judged ? wanted : Bar::None; };
    Figures figures;
    std::printf("%d sessions\n", sessions);

    const auto list = [&](const RootQuery &query) {
        return 1000 * quickest([&] { (void)listRoots(connection, spec, query); });
    };
    const QString top = u"SELECT id, phone_number, display_name, organization_id, status, last_active_at "
                        "FROM public.whatsapp_sessions WHERE status <> 'connected' "
                        "ORDER BY last_active_at DESC NULLS LAST, id LIMIT 50"_s;
    figures.print("first 50, no index on the sort column", list(asked({})), bare(connection, top), Bar::None, 0);
    figures.print("exact count", 1000 * quickest([&] { (void)countRoots(connection, spec); }),
                  bare(connection, u"SELECT count(*) FROM public.whatsapp_sessions"_s), Bar::None, 0);

    const QString id = connection
                           .query(u"SELECT id FROM public.whatsapp_sessions WHERE phone_number LIKE '+447%' "
                                  "AND status <> 'connected' LIMIT 1"_s)
                           .text(0, 0);
    const QList<Search> searches{
        {"a whole id", id, id},
        {"a phone", u"+44 7000 001234"_s, u"447000001234"_s},
        {"the last digits of a phone", u"001234"_s, u"001234"_s},
        {"a name", u"reception ab12"_s, u"reception ab12"_s},
        {"an organization", u"company 123"_s, u"company 123"_s, true},
    };
    const auto plain = [&](const Search &search) {
        return bare(connection,
                    u"SELECT id FROM public.whatsapp_sessions WHERE phone_number ILIKE '%%1%' OR display_name ILIKE "
                    "'%%1%' LIMIT 50"_s.replace(u"%1"_s, search.bare));
    };
    for (const Search &search : searches) {
        const QByteArray what = QByteArray("search ") + search.name;
        figures.print(what.constData(), list(asked(search.text)), plain(search), bar(Bar::Factor), 1.5);
    }
    const double first = 1000 * quickest([&] {
                             // What indexes found at once is shown then; the rest of the search is left.
                             try {
                                 (void)listRoots(connection, spec, asked(id),
                                                 [](const RootList &) { throw std::runtime_error("found"); });
                             } catch (const std::runtime_error &) {
                             }
                         });
    figures.print("…the whole id, until it is shown", first, 0, Bar::None, 0);

    const QList<RootIndex> offered = missingIndexes(connection, spec);
    QElapsedTimer timer;
    timer.start();
    (void)makeIndexes(connection, spec, offered, std::chrono::seconds(10), [](const RootIndex &) {});
    std::printf("  %lld indexes made in %.1f s\n", static_cast<long long>(offered.size()),
                double(timer.elapsed()) / 1e3);
    connection.query(u"VACUUM ANALYZE public.whatsapp_sessions"_s);
    figures.print("first 50, by an index", list(asked({})), 0, bar(Bar::Milliseconds), 150);
    RootQuery next = asked({});
    next.after = listRoots(connection, spec, next).next;
    figures.print("next 50, by an index", list(next), 0, bar(Bar::Milliseconds), 150);
    for (const Search &search : searches) {
        const QByteArray what = QByteArray("indexed search ") + search.name;
        figures.print(what.constData(), list(asked(search.text)), 0, bar(search.isWide ? Bar::None : Bar::Milliseconds),
                      50);
    }
    return figures.met();
}

} // namespace

/// The list of 10,000 and of 1,000,000 sessions, connected already, beside the bare SQL. 1 where a bar is missed.
int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    try {
        ThrowawayCluster cluster;
        if (!cluster.start({.binaryFolder = {}, .keepIn = {}, .settings = {u"autovacuum=off"_s, u"fsync=off"_s}}))
            throw DbError(DbError::Kind::Connection, cluster.errorString());
        bool met = true;
        for (const int sessions : {10'000, 100'000, 1'000'000})
            met = measure(cluster, sessions) && met;
        return met ? 0 : 1;
    } catch (const DbError &error) {
        std::fprintf(stderr, "%s\n", qPrintable(error.details()));
        return 1;
    }
}
