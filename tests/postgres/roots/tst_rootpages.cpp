// SPDX-License-Identifier: MIT
#include "core/spec/specreader.h"
#include "postgres/fix/listindexes.h"
#include "postgres/roots/rootindexes.h"
#include "postgres/roots/rootlister.h"
#include "support/databasefixture.h"
#include "support/statementproxy.h"

#include <algorithm>

using namespace ondelete;
using namespace Qt::StringLiterals;

namespace {

ListColumn column(const QString &name)
{
    ListColumn shape;
    shape.title = name;
    shape.column = name;
    return shape;
}

ListColumn phone(const QString &name)
{
    ListColumn shape = column(name);
    shape.kind = ListColumn::Kind::Phone;
    return shape;
}

Spec thingsSpec()
{
    Spec spec;
    spec.root.table = {u"public"_s, u"things"_s};
    spec.root.label = {u"name"_s};
    for (const QString &name : {u"name"_s, u"state"_s, u"price"_s, u"seen"_s, u"yes"_s, u"weight"_s, u"code"_s})
        spec.root.columns.append(column(name));
    ListColumn owner = column(u"owner"_s);
    owner.show = ListColumn::Shown{{u"public"_s, u"owners"_s}, u"name"_s};
    spec.root.columns.append(owner);
    ListColumn parts;
    parts.title = u"parts"_s;
    parts.countOf = ListColumn::Count{{u"public"_s, u"parts"_s}, u"thing"_s};
    spec.root.columns.append(parts);
    return spec;
}

} // namespace

/// The list page by page, in any order, its counts, its indexes.
class TestRootPages : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        REQUIRE_SERVER(m_fixture);
        m_database = m_fixture.emptyDatabase();
        m_connection = std::make_unique<Connection>(m_database->settings());
        m_connection->runScript(R"(
            CREATE TYPE mood AS ENUM ('fine', 'held', 'gone');
            CREATE TABLE owners (id int PRIMARY KEY, name text);
            INSERT INTO owners VALUES (1, 'Zoe'), (2, 'Amy'), (3, NULL);
            CREATE TABLE things (part int, id text, name varchar(40), state mood, price numeric, seen timestamptz, yes boolean,
                                 weight double precision, code char(4), owner int REFERENCES owners, PRIMARY KEY (part, id));
            INSERT INTO things SELECT i % 3, 'k' || i, CASE WHEN i % 4 <> 0 THEN 'n' || i % 5 END,
                CASE WHEN i % 5 <> 0 THEN (ARRAY['fine', 'held', 'gone']::mood[])[1 + i % 3] END,
                CASE WHEN i % 6 <> 0 THEN i % 4 + 0.10 END,
                CASE WHEN i % 3 <> 0 THEN timestamptz '2026-02-01 10:00:00.123456+00' + i % 7 * interval '1 microsecond' END,
                CASE WHEN i % 7 <> 0 THEN i % 2 = 0 END, CASE i % 5 WHEN 0 THEN NULL WHEN 1 THEN 'NaN' WHEN 2 THEN 0.1 + 0.2 ELSE i END,
                'c' || i % 3, 1 + i % 3
                FROM generate_series(1, 23) i;
            CREATE TABLE parts (thing_part int, thing text, FOREIGN KEY (thing_part, thing) REFERENCES things);
            INSERT INTO parts SELECT t.part, t.id FROM things t, generate_series(1, 3) g WHERE length(t.id) - 1 >= g;
        )");
    }

    void cleanupTestCase()
    {
        m_connection.reset();
        m_database.reset();
    }

    void pagesFollowEachOther_data()
    {
        QTest::addColumn<int>("column");
        QTest::addColumn<bool>("descending");
        QTest::addColumn<bool>("indexed");
        const Spec spec = thingsSpec();
        for (int i = 0; i < spec.root.columns.size(); ++i) {
            for (const bool descending : {false, true}) {
                for (const bool indexed : {false, true}) {
                    if (indexed && spec.root.columns[i].countOf)
                        continue;
                    QTest::newRow(qPrintable(u"%1 %2 %3"_s.arg(spec.root.columns[i].title,
                                                               descending ? u"descending"_s : u"ascending"_s,
                                                               indexed ? u"by an index"_s : u"without"_s)))
                        << i << descending << indexed;
                }
            }
        }
    }

    void pagesFollowEachOther()
    {
        QFETCH(int, column);
        QFETCH(bool, descending);
        QFETCH(bool, indexed);
        const Spec spec = thingsSpec();
        if (indexed)
            m_connection->query(u"CREATE INDEX of_list ON public.things (%1)"_s.arg(spec.root.columns[column].column));
        const auto unindexed = qScopeGuard([this] { m_connection->query(u"DROP INDEX IF EXISTS public.of_list"_s); });
        RootQuery query;
        query.sort = RootSort{column, descending};
        const RootList whole = listRoots(*m_connection, spec, query);
        QCOMPARE(whole.rows.size(), 23);
        QCOMPARE(whole.sort, query.sort);
        // As PostgreSQL itself sorts it.
        QCOMPARE(keysOf(whole.rows), expected(spec.root.columns[column], descending));
        query.limit = 3;
        QList<RootRow> paged;
        int pages = 0;
        do {
            const RootList page = listRoots(*m_connection, spec, query);
            QVERIFY(page.rows.size() <= 3);
            QCOMPARE(page.next.has_value(), page.more);
            paged += page.rows;
            query.after = page.next;
        } while (query.after && ++pages < 20);
        QCOMPARE(keysOf(paged), keysOf(whole.rows));
    }

    void pageGoesOnWhereTheLastEndedWhateverCameAndWent()
    {
        const auto database = m_fixture.emptyDatabase();
        Connection connection(database->settings());
        connection.runScript("CREATE TABLE things (id int PRIMARY KEY, rank int);"
                             "INSERT INTO things SELECT i, i FROM generate_series(10, 60, 10) i");
        const Spec spec = ranked();
        RootQuery query;
        query.limit = 2;
        query.after = listRoots(connection, spec, query).next;
        connection.runScript("DELETE FROM things WHERE id <= 20; INSERT INTO things VALUES (1, 1), (25, 25)");
        QCOMPARE(keysOf(listRoots(connection, spec, query).rows), (QStringList{u"25"_s, u"30"_s}));
    }

    void indexOfAnyOrderGivesThePage_data()
    {
        QTest::addColumn<QString>("order");
        QTest::addColumn<bool>("descending");
        for (const QString &order : {u"ASC"_s, u"DESC"_s, u"ASC NULLS FIRST"_s, u"DESC NULLS LAST"_s})
            for (const bool descending : {false, true})
                QTest::newRow(qPrintable(order + (descending ? u" down"_s : u" up"_s))) << order << descending;
    }

    void indexOfAnyOrderGivesThePage()
    {
        QFETCH(QString, order);
        QFETCH(bool, descending);
        const auto database = m_fixture.emptyDatabase();
        Connection connection(database->settings());
        connection.runScript("CREATE TABLE things (id int PRIMARY KEY, rank int);"
                             "INSERT INTO things SELECT i, CASE WHEN i % 9 <> 0 THEN i * 7 % 5003 END "
                             "FROM generate_series(1, 5000) i");
        connection.query(u"CREATE INDEX by_rank ON public.things (rank %1)"_s.arg(order));
        connection.query(u"VACUUM ANALYZE public.things"_s);
        RootQuery query;
        query.limit = 5;
        query.sort = RootSort{0, descending};
        query.after = listRoots(connection, ranked(), query).next;
        QVERIFY(query.after.has_value());
        if (connection.server().versionNumber < 150000)
            return; // what was read is counted some time later there
        (void)connection.query(u"SELECT pg_catalog.pg_stat_force_next_flush()"_s);
        const Rows read =
            connection.query(u"SELECT pg_catalog.pg_stat_get_tuples_returned('public.things'::regclass)"_s);
        (void)listRoots(connection, ranked(), query);
        (void)connection.query(u"SELECT pg_catalog.pg_stat_force_next_flush()"_s);
        // Not one row was read in the table's own order.
        QCOMPARE(connection.query(u"SELECT pg_catalog.pg_stat_get_tuples_returned('public.things'::regclass)"_s)
                     .integer(0, 0),
                 read.integer(0, 0));
    }

    void partitionsAreListedAndHeirsAreNot()
    {
        const auto database = m_fixture.emptyDatabase();
        Connection connection(database->settings());
        connection.runScript(
            "CREATE TABLE things (id int PRIMARY KEY, rank int) PARTITION BY RANGE (id);"
            "CREATE TABLE low PARTITION OF things FOR VALUES FROM (0) TO (10);"
            "CREATE TABLE high PARTITION OF things FOR VALUES FROM (10) TO (20);"
            "CREATE INDEX ON things (rank); INSERT INTO things VALUES (1, 9), (2, NULL), (12, 3), (13, 4)");
        RootQuery query;
        query.limit = 3;
        const RootList first = listRoots(connection, ranked(), query);
        QCOMPARE(keysOf(first.rows), (QStringList{u"12"_s, u"13"_s, u"1"_s}));
        query.after = first.next;
        QCOMPARE(keysOf(listRoots(connection, ranked(), query).rows), QStringList{u"2"_s});
        connection.runScript("DROP TABLE things; CREATE TABLE things (id int PRIMARY KEY, rank int);"
                             "CREATE TABLE heir () INHERITS (things); INSERT INTO heir VALUES (1, 1);"
                             "INSERT INTO things VALUES (2, 2)");
        QCOMPARE(keysOf(listRoots(connection, ranked(), {}).rows), QStringList{u"2"_s});
    }

    void columnWithoutAnOrderIsRefused()
    {
        const auto database = m_fixture.emptyDatabase();
        Connection connection(database->settings());
        connection.runScript("CREATE TABLE things (id int PRIMARY KEY, rank json)");
        RootQuery query;
        Spec spec = ranked();
        spec.root.sort.reset();
        QCOMPARE(listRoots(connection, spec, query).sortable, QList<bool>{false});
        query.sort = RootSort{0, false};
        QVERIFY_EXCEPTION_THROWN((void)listRoots(connection, spec, query), DbError);
        query.sort = RootSort{7, false};
        QVERIFY_EXCEPTION_THROWN((void)listRoots(connection, spec, query), DbError);
    }

    void nobodysCastRunsByPaging()
    {
        const auto database = m_fixture.emptyDatabase();
        Connection connection(database->settings());
        connection.runScript(R"(
            CREATE ROLE tableowner_of_pages; GRANT CREATE ON SCHEMA public TO tableowner_of_pages;
            SET ROLE tableowner_of_pages;
            CREATE TYPE public.level AS ENUM ('a', 'b', 'c');
            CREATE FUNCTION public.spill(public.level) RETURNS text LANGUAGE plpgsql AS 'BEGIN RAISE ''it ran''; END';
            CREATE CAST (public.level AS text) WITH FUNCTION public.spill(public.level) AS IMPLICIT;
            CREATE TABLE public.things (id int PRIMARY KEY, rank public.level);
            INSERT INTO public.things VALUES (1, 'b'), (2, 'a'), (3, 'c'); RESET ROLE)");
        RootQuery query;
        query.limit = 1;
        QStringList keys;
        try {
            do {
                const RootList page = listRoots(connection, ranked(), query);
                keys += keysOf(page.rows);
                query.after = page.next;
            } while (query.after);
        } catch (const DbError &error) {
            // To read nothing is right, too: then it is said whose code it is.
            QVERIFY2(error.message.contains(u"public.spill"_s), qPrintable(error.message));
            return;
        }
        QCOMPARE(keys, (QStringList{u"2"_s, u"1"_s, u"3"_s}));
    }

    void largeTableIsEstimatedBeforeItIsCounted()
    {
        const auto database = m_fixture.emptyDatabase();
        Connection connection(database->settings());
        makeLarge(connection);
        RootQuery query;
        query.limit = 5;
        query.counting = RootQuery::Counting::Quick;
        QCOMPARE(listRoots(connection, large(), query).certainty, RootCounts::Certainty::Unknown);
        connection.query(u"ANALYZE public.things"_s);
        const RootList list = listRoots(connection, large(), query);
        QCOMPARE(list.certainty, RootCounts::Certainty::Estimated);
        QCOMPARE(list.all, 5000);
        QVERIFY(list.listed > 3000 && list.listed < 4800);
        const RootCounts counts = countRoots(connection, large());
        QVERIFY(counts.isExact());
        QCOMPARE(counts.all, 5000);
        QCOMPARE(counts.listed, 4000);
        query.counting = RootQuery::Counting::None;
        QCOMPARE(listRoots(connection, large(), query).certainty, RootCounts::Certainty::Unknown);
    }

    void whatAnIndexFindsIsToldBeforeTheSearchEnds()
    {
        const auto database = m_fixture.emptyDatabase();
        Connection connection(database->settings());
        makeLarge(connection);
        connection.query(u"CREATE INDEX ON public.things (phone)"_s);
        for (const QString &search : {u"1234"_s, u"+44 (0)7700 001234"_s}) {
            QStringList told;
            RootQuery query;
            query.search = search;
            const RootList list = listRoots(connection, large(), query, [&](const RootList &quick) {
                told = keysOf(quick.rows);
                QVERIFY(quick.more);
            });
            QCOMPARE(told, QStringList{u"1234"_s});
            QVERIFY(keysOf(list.rows).contains(u"1234"_s));
        }
    }

    void indexesThatAreMissingAreMadeAndUsed()
    {
        const auto database = m_fixture.emptyDatabase();
        Connection connection(database->settings());
        makeLarge(connection);
        QList<RootIndex> missing = missingIndexes(connection, large());
        if (std::ranges::none_of(missing, [](const RootIndex &index) { return !index.extension.isEmpty(); }))
            QSKIP("This server has no pg_trgm");
        QList<RootIndex::Serves> serves;
        for (const RootIndex &index : missing)
            serves.append(index.serves);
        QCOMPARE(serves, (QList{RootIndex::Serves::Sort, RootIndex::Serves::Names, RootIndex::Serves::Phones}));
        const QStringList searches{u"+44 7700 001234"_s, u"001234"_s, u"1234"_s,      u"THING 12"_s, u"%"_s,
                                   u"07700 00001"_s,     u"44"_s,     u"thing 0012"_s};
        QList<QStringList> before;
        for (const QString &search : searches)
            before.append(found(connection, search));
        QVERIFY(!before[0].isEmpty() && !before[1].isEmpty() && !before[3].isEmpty() && before[4].isEmpty());
        // One that an interrupted run left.
        connection.query(u"CREATE INDEX %1 ON public.things (rank)"_s.arg(missing.first().name));
        connection.query(u"UPDATE pg_index SET indisvalid = false WHERE indexrelid = 'public.%1'::regclass"_s.arg(
            missing.first().name));
        const MadeIndexes result =
            makeIndexes(connection, large(), missing, std::chrono::seconds(5), [](const auto &) {});
        QCOMPARE(result.made, missing);
        QVERIFY(!result.failure);
        QVERIFY(missingIndexes(connection, large()).isEmpty());
        for (qsizetype i = 0; i < searches.size(); ++i)
            QCOMPARE(found(connection, searches[i]), before[i]);
        connection.query(u"VACUUM ANALYZE public.things"_s);
        connection.query(u"SELECT pg_catalog.pg_stat_reset()"_s);
        (void)found(connection, u"+44 7700 001234"_s);
        QTRY_COMPARE(connection
                         .query(u"SELECT count(*) FROM pg_catalog.pg_stat_user_indexes WHERE indexrelname = $1 "
                                "AND idx_scan > 0"_s,
                                {missing.last().name})
                         .integer(0, 0),
                     1);
        QCOMPARE(listRoots(connection, large(), {}).slow, QList<RootIndex>());
    }

    void indexesOfAPartitionedTableAreMadeByParts()
    {
        const auto database = m_fixture.emptyDatabase();
        Connection connection(database->settings());
        connection.runScript(R"(
            CREATE SCHEMA "Old ones";
            CREATE TABLE things (id int, rank int, name text, phone varchar(30), state text, PRIMARY KEY (id))
                PARTITION BY RANGE (id);
            CREATE TABLE low PARTITION OF things FOR VALUES FROM (0) TO (10);
            CREATE TABLE rest PARTITION OF things FOR VALUES FROM (10) TO (100) PARTITION BY RANGE (id);
            CREATE TABLE "Old ones"."a part" PARTITION OF rest FOR VALUES FROM (10) TO (50);
            CREATE TABLE high PARTITION OF rest FOR VALUES FROM (50) TO (100);
            INSERT INTO things SELECT i, i % 7, 'Thing ' || i, '+447700' || i, 'on' FROM generate_series(0, 99) i)");
        const QList<RootIndex> missing = missingIndexes(connection, large());
        QVERIFY(!missing.isEmpty());
        const QStringList before = found(connection, u"thing 5"_s);
        for (const RootIndex &index : missing) {
            QCOMPARE(index.parts.size(), 3);
            QVERIFY(!index.together.isEmpty());
            for (const RootIndex::Part &part : index.parts)
                QVERIFY2(index.statement.contains(part.statement), qPrintable(index.statement));
        }
        // One part that an interrupted run made, and one that it did not end.
        const QList<RootIndex::Part> parts = missing.first().parts;
        connection.query(parts.at(0).statement);
        connection.query(parts.at(1).statement);
        connection.query(u"UPDATE pg_index SET indisvalid = false WHERE indexrelid = "
                         "(SELECT oid FROM pg_class WHERE relname = '%1')"_s.arg(parts.at(1).name));
        const MadeIndexes result =
            makeIndexes(connection, large(), missing, std::chrono::seconds(5), [](const auto &) {});
        QCOMPARE(result.made, missing);
        QVERIFY(missingIndexes(connection, large()).isEmpty());
        QCOMPARE(connection.query(u"SELECT count(*) FROM pg_index WHERE NOT indisvalid"_s).integer(0, 0), 0);
        QCOMPARE(found(connection, u"thing 5"_s), before);
    }

    void listTakesFewRoundTrips()
    {
        const auto database = m_fixture.sampleDatabase();
        StatementProxy proxy;
        QVERIFY(proxy.start(database->settings()));
        Connection connection(proxy.through(database->settings()));
        proxy.reset();
        RootQuery query;
        (void)listRoots(connection, builtInSpec(), query);
        const qsizetype list = proxy.statements().size();
        QVERIFY2(list <= 15, QByteArray::number(list));
        query.search = u"desk"_s;
        proxy.reset();
        (void)listRoots(connection, builtInSpec(), query);
        QVERIFY(proxy.statements().size() <= list + 1);
    }

private:
    static QStringList keysOf(const QList<RootRow> &rows)
    {
        QStringList keys;
        for (const RootRow &row : rows)
            keys.append(row.key.join(u' '));
        return keys;
    }

    QStringList expected(const ListColumn &shape, bool descending)
    {
        const QString by = shape.countOf
            ? u"(SELECT count(*) FROM public.parts p WHERE p.thing_part = t.part AND p.thing = t.id)"_s
            : shape.show ? u"(SELECT o.name FROM public.owners o WHERE o.id = t.owner)"_s
                         : u"t."_s + shape.column;
        const Rows rows = m_connection->query(
            u"SELECT t.part || ' ' || t.id FROM public.things t ORDER BY %1 %2 NULLS LAST, t.part, t.id"_s.arg(
                by, descending ? u"DESC"_s : u"ASC"_s));
        QStringList keys;
        for (int i = 0; i < rows.count(); ++i)
            keys.append(rows.text(i, 0));
        return keys;
    }

    static Spec ranked()
    {
        Spec spec;
        spec.root.table = {u"public"_s, u"things"_s};
        spec.root.columns = {column(u"rank"_s)};
        spec.root.sort = RootSpec::Sort{u"rank"_s, false};
        return spec;
    }

    static Spec large()
    {
        Spec spec = ranked();
        spec.root.columns += {column(u"name"_s), phone(u"phone"_s)};
        spec.root.listed = RowFilter{u"state"_s, RowFilter::Op::NotIn, {u"on"_s}, u"Not on"_s};
        return spec;
    }

    /// Some 20 MB.
    static void makeLarge(Connection &connection)
    {
        connection.runScript(R"(
            CREATE TABLE things (id int PRIMARY KEY, rank int, name text, phone varchar(30), state text, pad text);
            ALTER TABLE things ALTER pad SET STORAGE PLAIN;
            ALTER TABLE things SET (autovacuum_enabled = off);
            INSERT INTO things SELECT i, i % 100, 'Thing ' || i,
                CASE i % 4 WHEN 0 THEN '(00)44 7700–' || lpad(i::text, 6, '0') WHEN 1 THEN '+44 (0)7700 ' || lpad(i::text, 6, '0')
                           ELSE '+447700' || lpad(i::text, 6, '0') END,
                CASE WHEN i % 5 = 0 THEN 'on' ELSE 'off' END, repeat('x', 3500) FROM generate_series(1, 5000) i)");
    }

    static QStringList found(Connection &connection, const QString &search)
    {
        RootQuery query;
        query.search = search;
        return keysOf(listRoots(connection, large(), query).rows);
    }

    DatabaseFixture m_fixture;
    std::unique_ptr<ScratchDatabase> m_database;
    std::unique_ptr<Connection> m_connection;
};

QTEST_GUILESS_MAIN(TestRootPages)
#include "tst_rootpages.moc"
