// SPDX-License-Identifier: MIT
#include "core/reach/writeconflict.h"
#include "support/text/printed.h"
#include "support/text/schematext.h"

#include <QtTest/QTest>

using namespace ondelete;
using namespace Qt::StringLiterals;

class TestWriteConflict : public QObject
{
    Q_OBJECT

private slots:
    /// Of the table b, when rows of a go.
    void whatAWriteMayMeetIsFound_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("conflicts");
        const auto row = [](const char *name, const QString &text, const QString &conflicts) {
            QTest::newRow(name) << text << conflicts;
        };
        row("a nullable column", u"b(x -> a set null)"_s, {});
        row("a refusal writes nothing", u"b(x! -> a)"_s, {});
        row("a row that goes is not written", u"b(x! -> a cascade, check c \"x > 0\")"_s, {});
        row("NOT NULL", u"b(x! -> a set null, y!)"_s, u"not null x of b (x): b_x_fkey"_s);
        row("NOT NULL, and a default that is none", u"b(x! -> a set default)"_s, u"not null x of b (x): b_x_fkey"_s);
        row("NOT NULL, and a default", u"b(x! default \"7\" -> a set default)"_s,
            u"reference b_x_fkey of b (x): b_x_fkey"_s);
        row("a domain", u"b(x domain plz -> a set null)"_s, u"domain plz of b (x): b_x_fkey"_s);
        row("a check on the column", u"b(x -> a set null, y, check c \"x IS NULL OR y > 0\", check d \"y > 0\")"_s,
            u"check c of b (x, y): b_x_fkey"_s);
        row("a check that was never validated looks at each write",
            u"b(x -> a set null, y, check d \"y > 0\" not valid)"_s, u"check d of b (y): b_x_fkey"_s);
        row("a check that two keys write", u"b(x -> a set null, y -> a set null, check c \"x IS NULL OR y IS NULL\")"_s,
            u"check c of b (x, y): b_x_fkey, b_y_fkey"_s);
        row("a unique index takes any NULLs", u"b(x -> a set null, unique u(x))"_s, {});
        row("unless NULLs are not distinct", u"b(x -> a set null, unique u(x) nulls not distinct)"_s,
            u"unique u of b (x): b_x_fkey"_s);
        row("or its predicate looks at the column", u"b(x -> a set null, y, unique u(y) where \"x IS NULL\")"_s,
            u"unique u of b (y, x): b_x_fkey"_s);
        row("or a default may be there already", u"b(x default \"0\" -> a set default, unique u(x))"_s,
            u"unique u of b (x): b_x_fkey\nreference b_x_fkey of b (x): b_x_fkey"_s);
        row("an exclusion", u"b(x -> a set null, y, exclude e(x, y))"_s, u"unique e of b (x, y): b_x_fkey"_s);
        row("another key that shares the column", u"b(x -> a set null, y, (x, y) -> p cascade)\np(x! pk, y! pk)"_s, {});
        row("of MATCH FULL", u"b(x -> a set null, y, (x, y) -> p cascade match full)\np(x! pk, y! pk)"_s,
            u"reference b_x_y_fkey of b (x, y): b_x_fkey"_s);
        row("a key that was never valid", u"b(x -> a set null, y -> p not valid)\np(x! pk)"_s,
            u"reference b_y_fkey of b (y): b_x_fkey"_s);
        row("a generated column that must not be NULL", u"b(x -> a set null, g! generated \"f(x)\")"_s,
            u"not null g of b (g): b_x_fkey\nexpression g of b (g): b_x_fkey"_s);
    }

    void whatAWriteMayMeetIsFound()
    {
        QFETCH(QString, text);
        QFETCH(QString, conflicts);
        const DeleteCase of = deleteCase(u"a(id! pk)\n"_s + text, u"a"_s);
        const int node = of.graph.nodeOf(of.schema, tableIn(of.schema, u"b"_s).oid);
        QCOMPARE(node, 1);
        QCOMPARE(printed(of.schema, of.graph, node, of.conflicts.at(node)), lines(conflicts));
    }

    void partitionHasItsOwn()
    {
        const DeleteCase of = deleteCase(uR"x(
            a(id! pk)
            b(x -> a set null, y, check c "x IS NULL OR y > 0") partitioned
            b_1(x!, y, check c "x IS NULL OR y > 0", unique u(x) nulls not distinct) part of b "(x IS NOT NULL)"
            b_2() part of b "(y = 2)")x"_s,
                                         u"a"_s);
        QCOMPARE(printed(of.schema, of.graph, 1, of.conflicts.at(1)), lines(uR"(
            check c of b (x, y): b_x_fkey
            not null x of b_1 (x): b_x_fkey
            partition public.b_1 of b_1 (x): b_x_fkey
            unique u of b_1 (x): b_x_fkey)"_s));
        QVERIFY(of.conflicts.at(1).first().wholeNode && !of.conflicts.at(1).last().wholeNode);
    }

    void everyCombinationIsTriedUpToFiveKeys()
    {
        WriteConflict conflict;
        conflict.bits = {0, 3};
        QCOMPARE(conflict.combinations(), (QList<quint64>{0b1, 0b1000, 0b1001}));
        QCOMPARE(conflict.mask(), quint64(0b1001));
        conflict.bits = {0, 1, 2, 3, 4};
        QCOMPARE(conflict.combinations().size(), 31);
        QVERIFY(conflict.triesAll());
        conflict.bits.append(5);
        QCOMPARE(conflict.combinations(), (QList<quint64>{1, 2, 4, 8, 16, 32, 63}));
        QVERIFY(!conflict.triesAll());
    }

    void writtenValueIsTheDefaultOfTheTableThatTheKeyNames()
    {
        const DeleteCase of = deleteCase(
            u"a(id! pk)\nb(x default \"0\" -> a set default, y -> a set default, z default \"(NULL)\" -> a set default,"
            " n default \"1\" -> a set null)"_s,
            u"a"_s);
        const auto edgeOf = [&](const QString &column) {
            const QString name = u"b_%1_fkey"_s.arg(column);
            return *std::ranges::find_if(
                of.graph.edges, [&](const DeleteEdge &edge) { return of.schema.foreignKey(edge.key)->name == name; });
        };
        QCOMPARE(writtenValue(of.schema, edgeOf(u"x"_s), u"x"_s), u"0"_s);
        QVERIFY(!writesNull(of.schema, edgeOf(u"x"_s), u"x"_s));
        QCOMPARE(writtenValue(of.schema, edgeOf(u"y"_s), u"y"_s), u"NULL"_s);
        QVERIFY(writesNull(of.schema, edgeOf(u"y"_s), u"y"_s));
        QVERIFY(writesNull(of.schema, edgeOf(u"z"_s), u"z"_s));
        QCOMPARE(writtenValue(of.schema, edgeOf(u"n"_s), u"n"_s), u"NULL"_s);
    }

    void oneKeysConflictsAreToldOfItsOwnGraph()
    {
        const Schema schema = schemaOf(u"a(id! pk)\nb(x! -> a, y -> a, check c \"y > 0\")"_s);
        const auto kinds = [&](const QString &name) {
            const DeleteGraph graph = graphOfKey(schema, keyIn(schema, name), {DeleteRule::SetNull, {}});
            return printed(schema, graph, 1, writeConflicts(schema, graph, 1));
        };
        QCOMPARE(kinds(u"b_x_fkey"_s), QStringList{u"not null x of b (x): b_x_fkey"_s});
        QCOMPARE(kinds(u"b_y_fkey"_s), QStringList{u"check c of b (y): b_y_fkey"_s});
    }
};

QTEST_APPLESS_MAIN(TestWriteConflict)
#include "tst_writeconflict.moc"
