// SPDX-License-Identifier: MIT
#include "core/diagram/dotlayout.h"

#include <QtTest/QTest>

using namespace ondelete;
using namespace Qt::StringLiterals;

namespace {

/// What dot 2.42 answers to two tables with a key between them and one that points at its own table.
const QByteArray answer = R"({"bb": "0,0,324,54",
    "objects": [{"_gvid": 0, "name": "t0", "height": "0.5", "pos": "72,18", "width": "2"},
                {"_gvid": 1, "name": "t1", "height": "0.5", "pos": "252,18", "width": "2"}],
    "edges": [{"tail": 0, "head": 1, "id": "k0", "pos": "e,180,18 144,18 152,18 161,18 169,18"},
              {"tail": 1, "head": 1, "id": "k1",
               "pos": "e,284.56,36.153 219.44,36.153 214.43,45.539 225.28,54 252,54 268.28,54 278.67,50.858 283.17,46.28"}]})";

Diagram twoTables()
{
    Diagram diagram;
    diagram.tables = {{.table = 1, .name = {u"public"_s, u"a\"; evil [label=x]"_s}},
                      {.table = 2, .name = {u"public"_s, u"b"_s}}};
    diagram.keys = {{.key = 101, .from = 0, .to = 1}, {.key = 102, .from = 1, .to = 1}};
    return diagram;
}

} // namespace

class TestDotLayout : public QObject
{
    Q_OBJECT

private slots:
    void namesOfTheDatabaseAreNoPartOfTheText()
    {
        const QByteArray text = dotTextOf(twoTables(), {{144, 36}, {72, 36}}, ReadingDirection::LeftToRight);
        QVERIFY(!text.contains("evil"));
        QVERIFY2(text.contains("t0 [width=2.0000, height=0.5000]"), text.constData());
        QVERIFY2(text.contains("t1 -> t1 [id=\"k1\", tailport=e"), text.constData());
        QVERIFY(text.contains("rankdir=LR"));
        QVERIFY(dotTextOf(twoTables(), {{1, 1}, {1, 1}}, ReadingDirection::RightToLeft).contains("rankdir=RL"));
    }

    void placesAreReadDownwards()
    {
        const std::optional<DiagramLayout> layout = layoutFromDot(answer, twoTables());
        QVERIFY(layout);
        QCOMPARE(layout->size, QSizeF(324, 54));
        QCOMPARE(layout->tables[0], QRectF(0, 18, 144, 36));
        QCOMPARE(layout->tables[1], QRectF(180, 18, 144, 36));
        QCOMPARE(layout->keys[0].points.size(), 4);
        QCOMPARE(layout->keys[0].tip, QPointF(180, 36));
        QCOMPARE(layout->keys[1].points.size(), 7);
    }

    void arrowStandsAcrossTheEndOfItsLine()
    {
        const std::optional<DiagramLayout> layout = layoutFromDot(answer, twoTables());
        QVERIFY(layout);
        const auto [tip, left, right] = arrowOf(layout->keys[0], 4);
        QCOMPARE(tip, QPointF(180, 36));
        QCOMPARE(left, QPointF(169, 40));
        QCOMPARE(right, QPointF(169, 32));
        DiagramCurve point = layout->keys[0];
        point.tip = point.points.constLast();
        QCOMPARE(arrowOf(point, 4)[1], point.tip);
    }

    void mirroredStandsTheOtherWayRound()
    {
        const std::optional<DiagramLayout> layout = layoutFromDot(answer, twoTables());
        QVERIFY(layout);
        const DiagramLayout other = mirrored(*layout);
        QCOMPARE(other.size, layout->size);
        QCOMPARE(other.tables[0], QRectF(180, 18, 144, 36));
        QCOMPARE(other.tables[1], QRectF(0, 18, 144, 36));
        QCOMPARE(other.keys[0].tip, QPointF(144, 36));
        QCOMPARE(mirrored(other), *layout);
    }

    void parallelKeysAreMovedApart()
    {
        Diagram diagram = twoTables();
        diagram.keys[1] = {.key = 102, .from = 0, .to = 1};
        const std::optional<DiagramLayout> layout = layoutFromDot(
            QByteArray(answer).replace("e,284.56,36.153 219.44,36.153 214.43,45.539 225.28,54 252,54 268.28,54 "
                                       "278.67,50.858 283.17,46.28",
                                       "e,180,18 144,18 152,18 161,18 169,18"),
            diagram);
        QVERIFY(layout);
        QVERIFY(layout->keys[1].tip.y() - layout->keys[0].tip.y() > 5);
    }

    void anythingMissingIsNoLayout_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("no JSON") << QByteArray("Error: syntax error in line 1");
        QTest::newRow("no box") << QByteArray(answer).replace("\"bb\"", "\"cc\"");
        QTest::newRow("a table less") << QByteArray(answer).replace("\"t1\"", "\"t0\"");
        QTest::newRow("a strange table") << QByteArray(answer).replace("\"t1\"", "\"t7\"");
        QTest::newRow("no place") << QByteArray(answer).replace("\"252,18\"", "\"here\"");
        QTest::newRow("a key less") << QByteArray(answer).replace("\"k1\"", "\"k0\"");
        QTest::newRow("half a curve") << QByteArray(answer).replace("152,18 161,18 169,18", "152,18 161,18");
    }

    void anythingMissingIsNoLayout()
    {
        QFETCH(QByteArray, json);
        QVERIFY(!layoutFromDot(json, twoTables()));
    }
};

QTEST_APPLESS_MAIN(TestDotLayout)
#include "tst_dotlayout.moc"
