// SPDX-License-Identifier: MIT
#include "core/spec/specreader.h"
#include "postgres/audit/auditor.h"
#include "postgres/deletion/deleter.h"
#include "postgres/preview/previewer.h"
#include "postgres/roots/rootlister.h"
#include "support/databasefixture.h"

using namespace ondelete;
using namespace Qt::StringLiterals;

/// Which rows are listed and which are protected: by values of any type, and for every row that goes.
class TestRowFilter : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        REQUIRE_SERVER(m_fixture);
        m_database = m_fixture.emptyDatabase();
        m_connection = std::make_unique<Connection>(m_database->settings());
        m_connection->runScript(
            "CREATE TYPE mood AS ENUM ('fine', 'held');"
            "CREATE DOMAIN flag AS boolean;"
            "CREATE TABLE things (id int PRIMARY KEY, yes boolean, domained flag, state mood, price numeric(9,2), "
            "  day date, code char(4), wait interval, name text, list int[]);"
            "INSERT INTO things VALUES (1, true, true, 'held', 1.50, '2026-02-01', 'ab', '24:00', 'x', '{1,2}'),"
            "  (2, false, false, 'fine', 2, '2026-03-01', 'cd', '1 hour', 'y', '{3}'); INSERT INTO things (id) VALUES "
            "(3);"
            "CREATE TABLE folders (id int PRIMARY KEY, parent int REFERENCES folders ON DELETE CASCADE, locked "
            "boolean);"
            "INSERT INTO folders VALUES (1, NULL, false), (2, 1, true), (3, 2, true), (4, 1, false), (5, NULL, false)");
    }

    void cleanupTestCase()
    {
        m_connection.reset();
        m_database.reset();
    }

    void valuesAreReadByTheColumnsType_data()
    {
        QTest::addColumn<QString>("column");
        QTest::addColumn<QString>("value");
        for (const auto &[column, values] : std::initializer_list<std::pair<QString, QStringList>>{
                 {u"yes"_s, {u"t"_s, u"true"_s, u"yes"_s, u"1"_s}},
                 {u"domained"_s, {u"t"_s, u"on"_s}},
                 {u"state"_s, {u"held"_s}},
                 {u"price"_s, {u"1.5"_s, u"1.500"_s}},
                 {u"day"_s, {u"2026-02-01"_s, u"Feb 1, 2026"_s}},
                 {u"code"_s, {u"ab"_s, u"ab  "_s}},
                 {u"wait"_s, {u"24:00:00"_s, u"1 day"_s}},
                 {u"name"_s, {u"x"_s}},
                 {u"list"_s, {u"{1,2}"_s}},
             })
            for (const QString &value : values)
                QTest::newRow(qPrintable(column + u' ' + value)) << column << value;
    }

    void valuesAreReadByTheColumnsType()
    {
        QFETCH(QString, column);
        QFETCH(QString, value);
        Spec spec = specOf(u"public.things"_s);
        spec.root.protectedRows = RowFilter{column, RowFilter::Op::In, {value}, u"It stays."_s};
        spec.root.listed = RowFilter{column, RowFilter::Op::NotIn, {value}, u"Others"_s};

        const RootList list = listRoots(*m_connection, spec, {});
        QStringList listed;
        for (const RootRow &row : list.rows)
            listed.append(row.key);
        QCOMPARE(listed, (QStringList{u"2"_s, u"3"_s})); // a NULL is in no list of values
        QCOMPARE(previewDelete(*m_connection, spec, {{u"1"_s}}, RuleSet::Current).protectedKeys,
                 (QList<RowKey>{{u"1"_s}}));
        QVERIFY(previewDelete(*m_connection, spec, {{u"2"_s}, {u"3"_s}}, RuleSet::Current).protectedKeys.isEmpty());
        const DeleteResult result = deleteRoots(*m_connection, spec, {{u"1"_s}}, {});
        QCOMPARE(toString(result.outcome), u"protected"_s);
        QVERIFY(auditDatabase(*m_connection, spec).audit.specMisfits.isEmpty());
    }

    void whatIsNoValueIsAnErrorThatNamesTheField_data()
    {
        QTest::addColumn<QString>("column");
        QTest::addColumn<QString>("value");
        QTest::newRow("boolean") << u"yes"_s << u"maybe"_s;
        QTest::newRow("enum") << u"state"_s << u"Held"_s;
        QTest::newRow("number") << u"price"_s << u"a lot"_s;
        QTest::newRow("date") << u"day"_s << u"2026-02-31"_s;
    }

    void whatIsNoValueIsAnErrorThatNamesTheField()
    {
        QFETCH(QString, column);
        QFETCH(QString, value);
        Spec spec = specOf(u"public.things"_s);
        spec.root.protectedRows = RowFilter{column, RowFilter::Op::In, {value}, u"It stays."_s};
        const auto refusalOf = [&](const std::function<void()> &work) {
            try {
                work();
            } catch (const DbError &error) {
                return error.kind == DbError::Kind::Refused ? error.message : u"not ours: "_s + error.message;
            }
            return u"nothing"_s;
        };
        const QStringList messages{
            refusalOf([&] { (void)previewDelete(*m_connection, spec, {{u"2"_s}}, RuleSet::Current); }),
            refusalOf([&] { (void)listRoots(*m_connection, spec, {}); }),
            refusalOf([&] { (void)deleteRoots(*m_connection, spec, {{u"2"_s}}, {}); }),
            auditDatabase(*m_connection, spec).audit.specMisfits.value(0),
        };
        for (const QString &message : messages) {
            QVERIFY2(message.startsWith(
                         u"root.protected in the rule list names a value that public.things.%1"_s.arg(column)),
                     qPrintable(message));
            QVERIFY2(message.contains(value) && message.contains(u"Nothing was changed."_s), qPrintable(message));
        }
        QCOMPARE(m_connection->query(u"SELECT count(*) FROM public.things"_s).integer(0, 0), 3);
    }

    void columnsThatAreNotThereAreToldByTheAudit()
    {
        Spec spec = specOf(u"public.things"_s);
        spec.root.label = {u"nam"_s};
        spec.root.sort = RootSpec::Sort{u"pric"_s};
        QCOMPARE(
            auditDatabase(*m_connection, spec).audit.specMisfits,
            (QStringList{u"root.label in the rule list names the column nam, which public.things does not have."_s,
                         u"root.sort in the rule list names the column pric, which public.things does not have."_s}));
    }

    void protectedRowsAreFoundHoweverTheyAreReached()
    {
        Spec spec = specOf(u"public.folders"_s);
        spec.root.label = {u"id"_s};
        spec.root.protectedRows = RowFilter{u"locked"_s, RowFilter::Op::In, {u"t"_s}, u"A legal hold stays."_s};
        const Preview preview = previewDelete(*m_connection, spec, {{u"1"_s}}, RuleSet::Current);
        QCOMPARE(preview.protectedKeys, (QList<RowKey>{{u"2"_s}, {u"3"_s}}));
        QVERIFY(previewDelete(*m_connection, spec, {{u"4"_s}, {u"5"_s}}, RuleSet::Current).protectedKeys.isEmpty());

        const DeleteResult result = deleteRoots(*m_connection, spec, {{u"1"_s}}, {});
        QCOMPARE(toString(result.outcome), u"protected"_s);
        QVERIFY2(result.message.contains(u"(2, 3)"_s) && result.message.contains(u"A legal hold stays."_s),
                 qPrintable(result.message));
        QCOMPARE(m_connection->query(u"SELECT count(*) FROM public.folders"_s).integer(0, 0), 5);
    }

private:
    static Spec specOf(const QString &table)
    {
        Spec spec;
        spec.root.table = QualifiedName::parse(table);
        spec.root.singular = u"thing"_s;
        spec.root.plural = u"things"_s;
        spec.root.label = {u"id"_s};
        return spec;
    }

    DatabaseFixture m_fixture;
    std::unique_ptr<ScratchDatabase> m_database;
    std::unique_ptr<Connection> m_connection;
};

QTEST_GUILESS_MAIN(TestRowFilter)
#include "tst_rowfilter.moc"
