// SPDX-License-Identifier: MIT
#include "core/reach/deletegraph.h"
#include "support/text/printed.h"
#include "support/text/schematext.h"

#include <QtTest/QTest>

using namespace ondelete;
using namespace Qt::StringLiterals;

class TestDeleteGraph : public QObject
{
    Q_OBJECT

private slots:
    void graphFollowsTheRules_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("graph");
        const auto row = [](const char *name, const QString &text, const QString &graph) {
            QTest::newRow(name) << text << graph;
        };
        row("each rule", uR"(
            a(id! pk)
            b(id! pk, x -> a cascade)
            c(id! pk, x -> b set null, y -> b set default, z -> a)
            d(id! pk, x -> c cascade))"_s,
            uR"(
            a: goes, needs id
            b: goes, needs id
            c: stays
            b_x_fkey: a goes -> b CASCADE, step 0
            c_z_fkey: a goes -> c NO ACTION, step 0
            c_x_fkey: b goes -> c SET NULL (x), step 1
            c_y_fkey: b goes -> c SET DEFAULT (y), step 1)"_s);
        row("a row that points at its own table", u"a(id! pk, parent -> a cascade, next -> a set null)"_s, uR"(
            a: goes, needs id
            a_next_fkey: a goes -> a SET NULL (next), steps 0 on
            a_parent_fkey: a goes -> a CASCADE, steps 0 on
            circle: a)"_s);
        row("a circle, and what hangs on it", uR"(
            a(id! pk)
            b(id! pk, a -> a cascade, c -> c cascade)
            c(id! pk, b -> b cascade)
            d(id! pk, c -> c))"_s,
            uR"(
            a: goes, needs id
            b: goes, needs id
            c: goes, needs id
            d: stays
            b_a_fkey: a goes -> b CASCADE, step 0
            c_b_fkey: b goes -> c CASCADE, steps 1 on
            b_c_fkey: c goes -> b CASCADE, steps 2 on
            d_c_fkey: c goes -> d NO ACTION, steps 2 on
            circle: b, c)"_s);
        row("a short and a long way", uR"(
            a(id! pk)
            b(id! pk, a -> a cascade)
            c(id! pk, a -> a cascade, b -> b cascade)
            d(id! pk, c -> c set null))"_s,
            uR"(
            a: goes, needs id
            b: goes, needs id
            c: goes, needs id
            d: stays
            b_a_fkey: a goes -> b CASCADE, step 0
            c_a_fkey: a goes -> c CASCADE, step 0
            c_b_fkey: b goes -> c CASCADE, step 1
            d_c_fkey: c goes -> d SET NULL (c), steps 1 to 2)"_s);
        row("a key that is not enforced", u"a(id! pk)\nb(a -> a cascade not enforced)"_s, u"a: goes"_s);
        row("a column list", u"a(x! pk, y! pk)\nb(x!, y, (x, y) -> a set null (y))"_s, uR"(
            a: goes, needs x y
            b: stays
            b_x_y_fkey: a goes -> b SET NULL (y), step 0)"_s);
    }

    void graphFollowsTheRules()
    {
        QFETCH(QString, text);
        QFETCH(QString, graph);
        const DeleteCase of = deleteCase(text, u"a"_s);
        QCOMPARE(printed(of.schema, of.graph), lines(graph));
    }

    void updateOfReferencedColumnsIsCarriedOn_data()
    {
        QTest::addColumn<QString>("rule");
        QTest::addColumn<QString>("edge");
        QTest::newRow("no rule") << u""_s << u"c_b_fkey on update: b changes -> c NO ACTION after b_a_fkey, step 1"_s;
        QTest::newRow("cascade") << u"on update cascade"_s
                                 << u"c_b_fkey on update: b changes -> c CASCADE (b) after b_a_fkey, step 1"_s;
        QTest::newRow("set null") << u"on update set null"_s
                                  << u"c_b_fkey on update: b changes -> c SET NULL (b) after b_a_fkey, step 1"_s;
        QTest::newRow("restrict") << u"on update restrict"_s
                                  << u"c_b_fkey on update: b changes -> c RESTRICT after b_a_fkey, step 1"_s;
    }

    void updateOfReferencedColumnsIsCarriedOn()
    {
        QFETCH(QString, rule);
        QFETCH(QString, edge);
        const DeleteCase of =
            deleteCase(u"a(id! pk)\nb(id! pk, a -> a set null)\nc(id! pk, b -> b(a) %1)"_s.arg(rule), u"a"_s);
        QCOMPARE(printed(of.schema, of.graph).last(), edge);
        QCOMPARE(of.graph.nodes.at(1).goes, false);
    }

    void changesThatComeBackAreNotFollowed()
    {
        const DeleteCase of = deleteCase(uR"(
            a(id! pk)
            b(id! pk, k -> a set null)
            b.k -> c(k) as back on update cascade
            c(id! pk, k -> b(k) on update cascade))"_s,
                                         u"a"_s);
        QCOMPARE(printed(of.schema, of.graph).mid(3), lines(uR"(
            b_k_fkey: a goes -> b SET NULL (k), step 0
            c_k_fkey on update: b changes -> c CASCADE (k) after b_k_fkey, back on update, not followed: circle
            back on update: c changes -> b CASCADE (k) after c_k_fkey on update, not followed: circle)"_s));
    }

    void whatCantBeToldIsNotFollowed_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("edge");
        const auto row = [](const char *name, const QString &text, const QString &edge) {
            QTest::newRow(name) << text << edge;
        };
        row("a table that may not be read", u"a(id! pk)\nb(a -> a cascade) may delete"_s,
            u"b_a_fkey: a goes -> b CASCADE, not followed: no select"_s);
        row("a root that may not be read", u"a(id! pk) may delete\nb(a -> a set null)"_s,
            u"b_a_fkey: a goes -> b SET NULL (a), not followed: no select"_s);
        row("a temporal key", u"a(id! pk)\nb(a -> a cascade period)"_s,
            u"b_a_fkey: a goes -> b CASCADE, not followed: period"_s);
        row("changed triggers", u"a(id! pk)\nb(a -> a cascade triggers changed)"_s,
            u"b_a_fkey: a goes -> b CASCADE, not followed: triggers changed"_s);
        row("a computed default", u"a(id! pk)\nb(a default \"gen_random_uuid()\" -> a set default)"_s,
            u"b_a_fkey: a goes -> b SET DEFAULT (a), not followed: computed default"_s);
        row("a constant default", u"a(id! pk)\nb(a default \"'x'::text\" -> a set default)"_s,
            u"b_a_fkey: a goes -> b SET DEFAULT (a), step 0"_s);
        row("a generated column that is referenced",
            u"a(id! pk)\nb(a -> a set null, g generated \"f(a)\")\nc(g -> b(g) on update cascade)"_s,
            u"c_g_fkey on update: b changes -> c CASCADE after b_a_fkey, not followed: computed default"_s);
    }

    void whatCantBeToldIsNotFollowed()
    {
        QFETCH(QString, text);
        const DeleteCase of = deleteCase(text, u"a"_s);
        QTEST(printed(of.schema, of.graph).last(), "edge");
    }

    void rowsBehindATableThatCantBeReadAreUnknown()
    {
        const DeleteCase of =
            deleteCase(u"a(id! pk)\nb(id! pk, a -> a cascade) may delete\nc(b -> b cascade)"_s, u"a"_s);
        QCOMPARE(printed(of.schema, of.graph), lines(uR"(
            a: goes
            b: goes, unknown
            c: goes, unknown
            b_a_fkey: a goes -> b CASCADE, not followed: no select
            c_b_fkey: b goes -> c CASCADE, not followed: no select)"_s));
    }

    void partitionsAreOneNodeWithTheirWhole()
    {
        const Schema schema = schemaOf(uR"(
            a(id! pk)
            events(id! pk, day! pk, a -> a cascade) partitioned
            events_1() part of events "day = 1"
            events_2() partitioned part of events "day > 1"
            events_3() part of events_2 "day = 3"
            notes(id! pk, event, day)
            notes.(event, day) -> events_3 set null)"_s);
        const DeleteCase of = deleteCase(schema, u"a"_s);
        QCOMPARE(printed(schema, of.graph), lines(uR"(
            a: goes, needs id
            events: goes, needs id day
            notes: stays
            events_a_fkey: a goes -> events CASCADE, step 0
            notes_event_day_fkey: events goes -> notes SET NULL (event, day), step 1)"_s));
        const Oid events = tableIn(schema, u"events"_s).oid;
        const Oid deep = tableIn(schema, u"events_3"_s).oid;
        QCOMPARE(topmost(schema, deep), events);
        QCOMPARE(topmost(schema, events), events);
        QCOMPARE(of.graph.nodeOf(schema, deep), 1);
        QCOMPARE(of.graph.nodeOf(schema, 999), -1);
        QCOMPARE(withPartitions(schema, events), (QList<Oid>{events, events + 1, events + 2, events + 3}));
    }

    void masksHaveABitForEachKeyThatWritesOrRefuses()
    {
        const DeleteCase of =
            deleteCase(u"a(id! pk)\nb(v -> a cascade, x -> a set null, y -> a, z -> a set default)"_s, u"a"_s);
        QCOMPARE(of.graph.writeMask(1), quint64(0b101));
        QCOMPARE(of.schema.foreignKey(of.graph.edgeAt(1, 1).key)->name, u"b_y_fkey"_s);
    }

    void moreKeysThanBitsAreNotFollowed()
    {
        QString text = u"a(id! pk)\nb(id! pk"_s;
        for (int i = 10; i < 75; ++i)
            text += u", c%1 -> a set null"_s.arg(i);
        const DeleteCase of = deleteCase(text + u')', u"a"_s);
        const QStringList all = printed(of.schema, of.graph);
        QCOMPARE(all.filter(u"too many keys"_s).size(), 65 - 62);
        QCOMPARE(all.last(), u"b_c74_fkey: a goes -> b SET NULL (c74), not followed: too many keys"_s);
    }

    void defaultIsConstantOnlyAsALiteral_data()
    {
        QTest::addColumn<QString>("expression");
        QTest::addColumn<QString>("constant");
        const auto row = [](const char *name, const QString &expression, const QString &constant) {
            QTest::newRow(name) << expression << constant;
        };
        row("none", {}, u"NULL"_s);
        for (const QString &literal : {u"0"_s, u"(-1)"_s, u"'a''b'::text"_s, u"'x'::character varying(3)"_s, u"true"_s,
                                       u"NULL::uuid"_s, u"E'\\\\'::text"_s, u"1.5::numeric(3,1)"_s})
            row(qPrintable(literal), literal, literal);
        for (const QString &computed : {u"now()"_s, u"gen_random_uuid()"_s, u"1 + 1"_s, u"CURRENT_DATE"_s,
                                        u"'a' || 'b'"_s, u"'2020-01-01'"_s + u" + 1"_s, u"nextval('s'::regclass)"_s})
            row(qPrintable(computed), computed, {});
    }

    void defaultIsConstantOnlyAsALiteral()
    {
        QFETCH(QString, expression);
        Column column;
        column.defaultExpression = expression;
        QTEST(constantDefault(column), "constant");
    }

    void tablesOfAGraphAreWithTheirPartitions()
    {
        const DeleteCase of = deleteCase(uR"(
            a(id! pk)
            apart(id! pk)
            b(x -> a cascade) partitioned
            b_1() partitioned part of b "x = 1"
            b_2() part of b_1 "x = 2")"_s,
                                         u"a"_s);
        QStringList names;
        for (const Oid table : tablesOf(of.schema, of.graph))
            names.append(of.schema.tables.value(table).name.name);
        QCOMPARE(names, (QStringList{u"a"_s, u"b"_s, u"b_1"_s, u"b_2"_s}));
    }

    void graphOfOneKeyHoldsNothingElse()
    {
        const Schema schema = schemaOf(uR"x(
            a(id! pk)
            b(id! pk, x -> a, y default "now()" -> a)
            c(z -> b cascade))x"_s);
        QCOMPARE(printed(schema, graphOfKey(schema, keyIn(schema, u"b_x_fkey"_s), {DeleteRule::SetNull, {}})),
                 lines(uR"(
            a: goes, needs id
            b: stays
            b_x_fkey: a goes -> b SET NULL (x), step 0)"_s));
        const DeleteGraph computed = graphOfKey(schema, keyIn(schema, u"b_y_fkey"_s), {DeleteRule::SetDefault, {}});
        QVERIFY(computed.edges.first().obstacle == DeleteEdge::Obstacle::ComputedDefault);
    }
};

QTEST_APPLESS_MAIN(TestDeleteGraph)
#include "tst_deletegraph.moc"
