// SPDX-License-Identifier: MIT
#include "core/preview/deleteforecast.h"
#include "support/text/printed.h"

#include <QtTest/QTest>

#include <algorithm>

using namespace ondelete;
using namespace Qt::StringLiterals;

class TestDeleteForecast : public QObject
{
    Q_OBJECT

private slots:
    /// Rows of a go.
    void rowsAreJudgedByTheRules_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("rows");
        QTest::addColumn<QString>("verdict");
        const auto row = [](const char *name, const QString &text, const QString &rows, const QString &verdict) {
            QTest::newRow(name) << text << rows << verdict;
        };
        row("nothing is there", u"b(x -> a)"_s, {}, {});
        row("each rule", u"b(id! pk, x -> a cascade)\nc(x -> b set null, y -> a, z default \"0\" -> a set default)"_s,
            uR"(
            a 1 root
            b 4 goes
            c 3 stays by c_x_fkey
            c 2 stays by c_y_fkey
            c 1 stays by c_x_fkey, c_y_fkey
            c 5 stays by c_z_fkey)"_s,
            uR"(
            a: 1 delete
            b: 4 delete
            c: 4 set-null by c_x_fkey
            c: 3 block by c_y_fkey
            c: 5 set-default by c_z_fkey)"_s);
        row("a root row that points at another", u"a.next -> a set null"_s,
            u"a 1 root by a_next_fkey\na 3 stays by a_next_fkey"_s, u"a: 1 delete\na: 3 set-null by a_next_fkey"_s);
        row("an update that is carried on", u"b(x -> a set null)\nc(x -> b(x) on update cascade)"_s,
            u"b 2 stays by b_x_fkey\nc 3 stays by update c_x_fkey"_s,
            u"b: 2 set-null by b_x_fkey\nc: 3 update by c_x_fkey on update"_s);
        row("an update that is refused", u"b(x -> a set null)\nc(x -> b(x))"_s,
            u"b 2 stays by b_x_fkey\nc 3 stays by update c_x_fkey"_s,
            u"b: 2 set-null by b_x_fkey\nc: 3 block by c_x_fkey on update"_s);
        row("a write that NOT NULL refuses", u"b(x! -> a set null)"_s, u"b 3 stays by b_x_fkey breaks x"_s,
            u"b: 3 block because of x\nb: 3 set-null by b_x_fkey"_s);
        row("one that can't be told", u"b(x -> a set null, check c \"f(x)\")"_s, u"b 3 stays by b_x_fkey breaks c(3)"_s,
            u"b: 3 set-null by b_x_fkey\nuntold: b"_s);
        row("one that the server could not tell the order of", u"b(x -> a set null, check c \"f(x)\")"_s,
            u"b 3 stays by b_x_fkey breaks c(2)"_s,
            u"b: 3 set-null by b_x_fkey\nb: 3 hang on the order because of c"_s);
    }

    void rowsAreJudgedByTheRules() { judge(); }

    void orderDecidesWhereKeysMeet_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("rows");
        QTest::addColumn<QString>("verdict");
        const auto row = [](const char *name, const QString &text, const QString &rows, const QString &verdict) {
            QTest::newRow(name) << text << rows << verdict;
        };
        const QString shared =
            u"p(x! pk, y! pk, a -> a cascade)\nb(x -> a set null as one, y, (x, y) -> p %1 as two)"_s;
        row("a refusal and a write share a column", shared.arg(u"restrict"_s), u"b 2 stays by one, two"_s,
            u"b: 2 set-null by one\nb: 2 hang on the order by two, one"_s);
        row("one that is checked last sees it let go", shared.arg(u"deferred"_s), u"b 2 stays by one, two"_s,
            u"b: 2 set-null by one"_s);
        row("RESTRICT does not wait, though deferred", shared.arg(u"restrict deferred"_s), u"b 2 stays by one, two"_s,
            u"b: 2 set-null by one\nb: 2 hang on the order by two, one"_s);
        row("unlinked by both, whichever goes first", shared.arg(u"set null"_s), u"b 2 stays by one, two"_s,
            u"b: 2 set-null by one, two"_s);
        row("a write that leaves another nothing to match",
            u"p(x! pk, y! pk, a -> a cascade)\nb(x -> a set null as one, y, (x, y) -> p set null match full as two)"_s,
            u"b 2 stays by one, two"_s, u"b: 2 set-null by one, two\nb: 2 hang on the order by one, two"_s);
        row("the check passes in one order",
            u"b(x -> a set null, y -> a set null, check c \"x IS NULL OR y IS NULL\")"_s,
            u"b 2 stays by b_x_fkey, b_y_fkey breaks c(100)"_s,
            u"b: 2 set-null by b_x_fkey, b_y_fkey\nb: 2 hang on the order because of c"_s);
        row("the check fails in each order",
            u"b(x -> a set null, y -> a set null, check c \"x IS NULL OR y IS NULL\")"_s,
            u"b 2 stays by b_x_fkey, b_y_fkey breaks c(110)"_s,
            u"b: 2 block because of c\nb: 2 set-null by b_x_fkey, b_y_fkey"_s);
        row("the check fails in the end", u"b(x -> a set null, y -> a set null, check c \"x > 0 OR y > 0\")"_s,
            u"b 2 stays by b_x_fkey, b_y_fkey breaks c(001)\nb 3 stays by b_y_fkey breaks c(001)"_s,
            u"b: 2 block because of c\nb: 5 set-null by b_x_fkey, b_y_fkey"_s);
        row("a row that goes may be looked at before", u"b(x -> a cascade, y -> a)"_s, u"b 2 goes by b_y_fkey"_s,
            u"b: 2 delete\nb: 2 hang on the order by b_y_fkey"_s);
        row("not by a key that is checked last", u"b(x -> a cascade, y -> a deferred)"_s, u"b 2 goes by b_y_fkey"_s,
            u"b: 2 delete"_s);
        row("a row that is written may not go",
            u"p(x! pk, y! pk, a -> a cascade)\nb(x -> a cascade, y, (x, y) -> p set null as two)"_s,
            u"b 2 goes by two"_s, u"b: 2 delete\nb: 2 hang on the order by two\nmay stop short"_s);
        row("a row that goes may break a check before", u"b(x -> a cascade, y -> a set null, check c \"y > 0\")"_s,
            u"b 2 goes by b_y_fkey breaks c"_s, u"b: 2 delete\nb: 2 hang on the order because of c"_s);
        row("a key whose turn comes late",
            u"b(id! pk, x -> a cascade)\nc(id! pk, x -> b cascade)\n"
            "d(x -> a set null, y -> a set null, z -> c set null)"_s,
            u"d 1 stays by d_x_fkey, d_y_fkey, d_z_fkey\nd 4 stays by d_x_fkey, d_z_fkey"_s,
            u"d: 5 set-null by d_x_fkey, d_y_fkey, d_z_fkey\nd: 1 hang on the order by d_z_fkey"_s);
        row("more keys than all orders are tried of",
            u"b(u -> a set null, v -> a set null, w -> a set null, x -> a set null, y -> a set null, z -> a set null, "
            "check c \"u OR v OR w OR x OR y OR z\")"_s,
            u"b 1 stays by b_u_fkey, b_v_fkey, b_w_fkey\nb 2 stays by b_u_fkey, b_v_fkey"_s,
            u"b: 3 set-null by b_u_fkey, b_v_fkey, b_w_fkey\nb: 1 hang on the order because of c"_s);
    }

    void orderDecidesWhereKeysMeet() { judge(); }

    void countersAreForetold()
    {
        const DeleteCase of = deleteCase(
            u"a(id! pk, next -> a set null)\nb(id! pk, x -> a cascade, y -> a set null)\nc(x -> b set null, y -> a)"_s,
            u"a"_s);
        QCOMPARE(tallies(of, forecastOf(of, uR"(
            a 2 root by a_next_fkey
            a 3 stays by a_next_fkey
            b 4 goes by b_y_fkey
            b 5 stays by b_y_fkey
            c 6 stays by c_x_fkey
            c 7 stays by c_y_fkey)"_s)),
                 lines(uR"(
            a: 2 deleted, 3 changed, 3 updates
            b: 4 deleted, 5 changed, 9 updates
            c: 0 deleted, 6 changed, 6 updates)"_s));
    }

    void digestTellsWhichRowsMeetWhatNotInWhichOrder()
    {
        const DeleteCase of = deleteCase(u"a(id! pk)\nb(x -> a set null, y -> a)"_s, u"a"_s);
        QList<RowGroup> rows = rowsOf(of, u"a 1 root\nb 3 stays by b_x_fkey\nb 4 stays by b_x_fkey, b_y_fkey"_s);
        const auto digest = [&] { return forecast(of.schema, of.graph, of.conflicts, rows).digest; };
        const QString first = digest();
        std::ranges::reverse(rows);
        QCOMPARE(digest(), first);
        rows.first().hash += 1;
        QVERIFY(digest() != first);
        rows.first().hash -= 1;
        rows.first().fate = RowGroup::Fate::Goes;
        QVERIFY(digest() != first);
    }

    /// Whether a table's file is empty, or only its rows are gone, is a matter of when it was vacuumed.
    void groupOfNoRowsSaysNothing()
    {
        const DeleteCase of =
            deleteCase(u"a(id! pk)\nb(id! pk, x -> a cascade)\nc(x -> b set null, y -> a)\nd(x -> a)"_s, u"a"_s);
        const QString some = u"a 2 root\nb 4 goes"_s;
        const QString none = u"\nb 0 stays\nc 0 stays by c_x_fkey, c_y_fkey\nd 0 stays by d_x_fkey"_s;
        const auto judged = [&](const QString &rows) {
            return forecast(of.schema, of.graph, of.conflicts, rowsOf(of, rows));
        };
        const DeleteForecast expected = judged(some);
        const DeleteForecast actual = judged(some + none);
        QCOMPARE(actual.digest, expected.digest);
        QCOMPARE(actual.entries.size(), 2);
        QCOMPARE(expected.entries.size(), 2);
        QVERIFY(actual.orderDependent.isEmpty());
        QVERIFY(!actual.mayStopShort);
    }

    void blockSaysWhichRowsItAreOf()
    {
        const DeleteCase of = deleteCase(u"a(id! pk)\nb(x -> a, y -> a)"_s, u"a"_s);
        const QList<RowGroup> rows = rowsOf(of, u"b 3 stays by b_x_fkey\nb 4 stays by b_x_fkey, b_y_fkey\nb 9 stays"_s);
        const DeleteForecast judged = forecast(of.schema, of.graph, of.conflicts, rows);
        QCOMPARE(judged.entries.size(), 1);
        QCOMPARE(judged.entries.first().groups, rows.first(2));
    }

private:
    static void judge()
    {
        QFETCH(QString, text);
        QFETCH(QString, rows);
        QFETCH(QString, verdict);
        const QString own = text.startsWith(u"a.") ? u"a(id! pk, next)\n"_s : u"a(id! pk)\n"_s;
        const DeleteCase of = deleteCase(own + text, u"a"_s);
        QCOMPARE(printed(of, forecastOf(of, rows)), lines(verdict));
    }
};

QTEST_APPLESS_MAIN(TestDeleteForecast)
#include "tst_deleteforecast.moc"
