// SPDX-License-Identifier: MIT
#include "core/spec/specreader.h"
#include "postgres/roots/rootlister.h"
#include "support/databasefixture.h"

#include <algorithm>

using namespace ondelete;
using namespace Qt::StringLiterals;

class TestRootLister : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        REQUIRE_SERVER(m_fixture);
        m_database = m_fixture.sampleDatabase();
        m_connection = std::make_unique<Connection>(m_database->settings());
    }

    void cleanupTestCase()
    {
        m_connection.reset();
        m_database.reset();
    }

    void listsWhatTheSpecListsNewestFirst()
    {
        const RootList list = listRoots(*m_connection, builtInSpec(), {});
        QCOMPARE(list.titles,
                 (QStringList{u"Phone"_s, u"Name"_s, u"Organization"_s, u"Status"_s, u"Groups"_s, u"Last active"_s}));
        QCOMPARE(list.kinds,
                 (QList{RootList::Kind::Phone, RootList::Kind::Text, RootList::Kind::Text, RootList::Kind::Text,
                        RootList::Kind::Number, RootList::Kind::Timestamp}));
        QVERIFY(list.rows.size() > 20);
        QCOMPARE(list.total, list.rows.size());
        QCOMPARE(list.listed, list.total);
        QVERIFY(list.all > list.listed);
        QVERIFY(!list.more);
        QStringList times;
        for (const RootRow &row : list.rows) {
            QVERIFY(!row.isProtected);
            QVERIFY(row.values[3] != u"connected"_s);
            times.append(row.values[5]);
        }
        // Never active comes last.
        times.removeAll({});
        QVERIFY(std::ranges::is_sorted(times, std::ranges::greater()));
        QVERIFY(list.rows.last().values[5].isEmpty());
    }

    void cellsAreInPeoplesWords()
    {
        const RootRow row = only(sampleStory(u"campaign-groups"_s).sessionId);
        QCOMPARE(row.label, u"+12025550102"_s);
        QCOMPARE(row.cells[1], u"Campaign phone"_s);
        QCOMPARE(row.cells[2], u"Asha Academy"_s);
        QCOMPARE(row.values[2], u"00000000-0000-4000-a000-000000000001"_s);
        QCOMPARE(row.cells[4], u"5"_s);
        const RootList waiting = found(u"Reception tablet"_s);
        QCOMPARE(waiting.rows.size(), 1);
        QCOMPARE(waiting.rows.first().cells[3], u"waiting for QR code"_s);
        QCOMPARE(waiting.rows.first().values[3], u"qr_pending"_s);
        QCOMPARE(waiting.rows.first().label, u"Reception tablet"_s);
    }

    void rowWithoutNumberAndNameIsNamedByItsId()
    {
        const RootList list = listRoots(*m_connection, builtInSpec(), {});
        const auto nameless = std::ranges::find_if(
            list.rows, [](const RootRow &row) { return row.cells[0].isEmpty() && row.cells[1].isEmpty(); });
        QVERIFY(nameless != list.rows.end());
        QCOMPARE(nameless->label, nameless->key.first().first(8) + u'…');
    }

    void phoneIsFoundHoweverItIsTyped_data()
    {
        QTest::addColumn<QString>("search");
        QTest::newRow("as stored") << u"+12025550102"_s;
        QTest::newRow("spaced") << u"+1 (202) 555-0102"_s;
        QTest::newRow("two zeros") << u"001 202 555 0102"_s;
        QTest::newRow("middle") << u"2555010 2"_s;
        QTest::newRow("Arabic-Indic") << u"٢٠٢٥٥٥٠١٠٢"_s;
        QTest::newRow("Devanagari") << u"२०२५५५०१०२"_s;
        QTest::newRow("with a name") << u"campaign 0102"_s;
    }

    void phoneIsFoundHoweverItIsTyped()
    {
        QFETCH(QString, search);
        const RootList list = found(search);
        QCOMPARE(list.rows.size(), 1);
        QCOMPARE(list.rows.first().key, RowKey{sampleStory(u"campaign-groups"_s).sessionId});
    }

    void storedPhoneMayBeWrittenInAnyWay()
    {
        m_connection->query(u"UPDATE public.whatsapp_sessions SET phone_number = $1 WHERE id = $2"_s,
                            {u"\u202a(00)1 ٢٠٢–555/0102\u202c"_s, sampleStory(u"campaign-groups"_s).sessionId});
        const auto restore = qScopeGuard([this] {
            m_connection->query(u"UPDATE public.whatsapp_sessions SET phone_number = $1 WHERE id = $2"_s,
                                {u"+12025550102"_s, sampleStory(u"campaign-groups"_s).sessionId});
        });
        QCOMPARE(found(u"+1 202 555 0102"_s).rows.size(), 1);
        QCOMPARE(found(u"+1202"_s).rows.size(), found(u"0012 02"_s).rows.size());
    }

    void fewDigitsMatchTheBeginningOfANumber()
    {
        const RootList list = found(u"+44"_s);
        QVERIFY(!list.rows.isEmpty());
        for (const RootRow &row : list.rows)
            QVERIFY(row.values[0].startsWith(u"+44"_s) || row.key.first().startsWith(u"+44"_s));
    }

    void organizationsAndNamesAreSearchedWithoutCase()
    {
        const RootList list = found(u"nOrTh STAR"_s);
        QVERIFY(!list.rows.isEmpty());
        for (const RootRow &row : list.rows)
            QCOMPARE(row.cells[2], u"North Star"_s);
        QCOMPARE(found(u"asha newsLETTER"_s).rows.size(), 1);
        QCOMPARE(found(u"García"_s).rows.size(), 0);
    }

    void idIsFoundByItsBeginning()
    {
        const QString id = sampleStory(u"reconnected"_s).sessionId;
        QCOMPARE(found(id.toUpper()).rows.size(), 1);
        // The stories are told apart by their last digits; the connected one is not listed.
        QCOMPARE(found(id.first(30)).rows.size(), sampleStories().size() - 1);
        QVERIFY(found(id.sliced(1)).rows.isEmpty());
    }

    void wildcardsMeanThemselves()
    {
        QVERIFY(found(u"%"_s).rows.isEmpty());
        QVERIFY(found(u"_"_s).rows.isEmpty());
        QVERIFY(found(u"\\"_s).rows.isEmpty());
        QVERIFY(found(u"'; DROP TABLE x; --"_s).rows.isEmpty());
    }

    void protectedRowsAreSaidInTheWiderScope()
    {
        RootQuery query;
        query.search = sampleStory(u"connected"_s).sessionId;
        QVERIFY(listRoots(*m_connection, builtInSpec(), query).rows.isEmpty());
        query.scope = RootQuery::Scope::All;
        const RootList list = listRoots(*m_connection, builtInSpec(), query);
        QCOMPARE(list.rows.size(), 1);
        QVERIFY(list.rows.first().isProtected);
        QCOMPARE(list.total, list.all);
    }

    void limitLeavesTheRestToBeAskedFor()
    {
        RootQuery query;
        query.limit = 5;
        RootList list = listRoots(*m_connection, builtInSpec(), query);
        QCOMPARE(list.rows.size(), 5);
        QVERIFY(list.more);
        query.limit = int(list.total);
        list = listRoots(*m_connection, builtInSpec(), query);
        QCOMPARE(list.rows.size(), list.total);
        QVERIFY(!list.more);
    }

    void supportSeesAllAndRestrictedIsToldThatRowsMayBeHidden()
    {
        Connection support(m_database->settings(u"support"_s));
        const RootList all = listRoots(support, builtInSpec(), {});
        QCOMPARE(all.total, listRoots(*m_connection, builtInSpec(), {}).total);
        QVERIFY(!all.mayHideRows);
        Connection restricted(m_database->settings(u"restricted"_s));
        const RootList some = listRoots(restricted, builtInSpec(), {});
        QVERIFY(some.mayHideRows);
        QVERIFY(some.total < all.total);
    }

    void missingRightIsSaidInASentence()
    {
        Connection auditor(m_database->settings(u"auditor"_s));
        const DbError error = failure(auditor, builtInSpec());
        QCOMPARE(error.sqlState, u"42501"_s);
        QVERIFY2(error.message.contains(u"SELECT"_s), qPrintable(error.message));
        QVERIFY2(error.message.contains(u"auditor"_s), qPrintable(error.message));
    }

    void columnsOfSideTablesStayEmptyWithoutTheRightToReadThem()
    {
        const auto database = m_fixture.sampleDatabase();
        Connection owner(database->settings());
        owner.query(u"REVOKE SELECT ON public.organizations, public.whatsapp_groups FROM support"_s);
        Connection support(database->settings(u"support"_s));
        const RootList list = listRoots(support, builtInSpec(), {});
        QVERIFY(!list.rows.isEmpty());
        QCOMPARE(list.rows.first().cells[2], list.rows.first().values[2]);
        QVERIFY(list.rows.first().cells[4].isEmpty());
    }

    void wrongDatabaseIsNamed()
    {
        const auto database = m_fixture.emptyDatabase();
        Connection connection(database->settings());
        const DbError error = failure(connection, builtInSpec());
        QCOMPARE(error.kind, DbError::Kind::Refused);
        QVERIFY(error.message.contains(database->name()));
        QVERIFY(error.message.contains(u"public.whatsapp_sessions"_s));
        QVERIFY(!connection.inTransaction());
    }

    void wrongColumnIsNamed()
    {
        Spec spec = builtInSpec();
        spec.root.sort->column = u"last_seen"_s;
        const DbError error = failure(*m_connection, spec);
        QCOMPARE(error.kind, DbError::Kind::Refused);
        QVERIFY(error.message.contains(u"last_seen"_s));
    }

    void namesAreQuotedByTheServer()
    {
        const auto database = m_fixture.emptyDatabase();
        Connection connection(database->settings());
        connection.query(uR"(CREATE TABLE public."Odd ""Name"" %1" ("Key %2" text, part int, "Select" text, "état" text,
                             PRIMARY KEY ("Key %2", part)))"_s);
        connection.query(
            uR"(INSERT INTO public."Odd ""Name"" %1" VALUES ('a', 1, NULL, 'on'), ('a', 2, 'x%', NULL))"_s);
        Spec spec;
        spec.root.table = {u"public"_s, u"Odd \"Name\" %1"_s};
        spec.root.label = {u"Select"_s};
        ListColumn column;
        column.title = u"State"_s;
        column.column = u"état"_s;
        spec.root.columns = {column};
        spec.root.listed = RowFilter{u"état"_s, RowFilter::Op::NotIn, {u"off"_s}, u"Not off"_s};
        const RootList list = listRoots(connection, spec, {});
        QCOMPARE(list.rows.size(), 2);
        QCOMPARE(list.rows[0].key, (RowKey{u"a"_s, u"1"_s}));
        QCOMPARE(list.rows[0].label, u"a 1"_s);
        QCOMPARE(list.rows[0].cells, QStringList{u"on"_s});
        QCOMPARE(list.rows[1].label, u"x%"_s); // a null is in no list of values
    }

    void tableWithoutPrimaryKeyIsRefused()
    {
        const auto database = m_fixture.emptyDatabase();
        Connection connection(database->settings());
        connection.query(u"CREATE TABLE public.loose (a int)"_s);
        Spec spec;
        spec.root.table = {u"public"_s, u"loose"_s};
        QCOMPARE(failure(connection, spec).kind, DbError::Kind::Refused);
    }

private:
    RootList found(const QString &search)
    {
        RootQuery query;
        query.search = search;
        return listRoots(*m_connection, builtInSpec(), query);
    }

    RootRow only(const QString &search)
    {
        const RootList list = found(search);
        return list.rows.size() == 1 ? list.rows.first() : RootRow();
    }

    static DbError failure(Connection &connection, const Spec &spec)
    {
        try {
            const RootList list = listRoots(connection, spec, {});
            return {DbError::Kind::Refused, u"It listed %1 rows"_s.arg(list.rows.size())};
        } catch (const DbError &error) {
            return error;
        }
    }

    DatabaseFixture m_fixture;
    std::unique_ptr<ScratchDatabase> m_database;
    std::unique_ptr<Connection> m_connection;
};

QTEST_GUILESS_MAIN(TestRootLister)
#include "tst_rootlister.moc"
