// SPDX-License-Identifier: MIT
#include "core/preview/preview.h"
#include "core/preview/rowsample.h"

#include <QtTest/QTest>

using namespace ondelete;
using namespace Qt::StringLiterals;

class TestPreview : public QObject
{
    Q_OBJECT

private slots:
    void keyIsReadFromTheCommandLine_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("columns");
        QTest::addColumn<RowKey>("key");
        QTest::newRow("one column") << u"c0ffee00-0000-4000-8000-000000000001"_s << 1
                                    << RowKey{u"c0ffee00-0000-4000-8000-000000000001"_s};
        QTest::newRow("looks like JSON") << u"[\"a\",\"b\"]"_s << 1 << RowKey{u"[\"a\",\"b\"]"_s};
        QTest::newRow("empty text") << u""_s << 1 << RowKey{u""_s};
        QTest::newRow("composite") << u"[\"a\", \"b \\\"c\\\" é\"]"_s << 2 << RowKey{u"a"_s, u"b \"c\" é"_s};
        QTest::newRow("too few") << u"[\"a\"]"_s << 2 << RowKey();
        QTest::newRow("too many") << u"[\"a\",\"b\",\"c\"]"_s << 2 << RowKey();
        QTest::newRow("no texts") << u"[1,2]"_s << 2 << RowKey();
        QTest::newRow("a null") << u"[\"a\",null]"_s << 2 << RowKey();
        QTest::newRow("no JSON") << u"a,b"_s << 2 << RowKey();
        QTest::newRow("an object") << u"{\"a\":\"b\"}"_s << 2 << RowKey();
        QTest::newRow("no key columns") << u"a"_s << 0 << RowKey();
        QTest::newRow("an empty list") << u"[]"_s << 0 << RowKey();
    }

    void keyIsReadFromTheCommandLine()
    {
        QFETCH(QString, text);
        QFETCH(int, columns);
        QFETCH(RowKey, key);
        QCOMPARE(rowKeyFromText(text, columns), key);
    }

    void keyIsReadBackAsItWasWritten_data()
    {
        QTest::addColumn<RowKey>("key");
        QTest::addColumn<QString>("text");
        QTest::newRow("one column") << RowKey{u"a \"b\""_s} << u"a \"b\""_s;
        QTest::newRow("two columns") << RowKey{u"a"_s, u"-1"_s} << u"[\"a\",\"-1\"]"_s;
        QTest::newRow("hard texts") << RowKey{u""_s, u"q\"\\"_s, u"ü😀"_s} << u"[\"\",\"q\\\"\\\\\",\"ü😀\"]"_s;
    }

    void keyIsReadBackAsItWasWritten()
    {
        QFETCH(RowKey, key);
        QFETCH(QString, text);
        QCOMPARE(toText(key), text);
        QCOMPARE(rowKeyFromText(text, key.size()), key);
    }

    void rowsAreSummedOverTables()
    {
        const auto entry = [](const QString &table, RowAction action, qint64 rows) {
            PreviewEntry made;
            made.table = {u"public"_s, table};
            made.action = action;
            made.rows = rows;
            return made;
        };
        Preview preview;
        preview.keys = {{u"1"_s}, {u"2"_s}, {u"2"_s}, {u"3"_s}};
        preview.notFound = {{u"3"_s}};
        QCOMPARE(preview.rows(RowAction::Delete), 0);
        QCOMPARE(preview.otherRowsDeleted(), 0);

        preview.entries = {entry(u"sessions"_s, RowAction::Delete, 2),
                           entry(u"groups"_s, RowAction::Delete, 5'000'000'000),
                           entry(u"workshops"_s, RowAction::SetNull, 7), entry(u"links"_s, RowAction::SetNull, 4),
                           entry(u"webinars"_s, RowAction::Block, 1)};
        QCOMPARE(preview.rows(RowAction::Delete), 5'000'000'002);
        QCOMPARE(preview.rows(RowAction::SetNull), 11);
        QCOMPARE(preview.rows(RowAction::Dangle), 0);
        QCOMPARE(preview.otherRowsDeleted(), 5'000'000'000);
    }

    void namesAreThoseOfTheContract()
    {
        const auto names = [](auto... values) { return QStringList{toString(values)...}.join(u'|'); };
        QCOMPARE(names(RuleSet::Current, RuleSet::Desired), u"current|desired"_s);
        QCOMPARE(names(RowAction::Delete, RowAction::SetNull, RowAction::SetDefault, RowAction::Update,
                       RowAction::Block, RowAction::Dangle, RowAction::Unknown, RowAction::Insert),
                 u"delete|set-null|set-default|update|block|dangle|unknown|insert"_s);
        QCOMPARE(
            names(PreviewOutcome::Ok, PreviewOutcome::Blocked, PreviewOutcome::OrderDependent, PreviewOutcome::Unknown),
            u"ok|blocked|order-dependent|unknown"_s);
    }

    void secondsOfSlowKeysAreSummed()
    {
        Preview preview;
        QCOMPARE(preview.slowSeconds(), 0.0);
        SlowKey slow;
        slow.seconds = 1.5;
        preview.slowKeys = {slow, slow};
        QCOMPARE(preview.slowSeconds(), 3.0);
    }

    void samplesDifferByAnyRow()
    {
        RowSample sample;
        sample.rows = 2;
        sample.columns = {u"id"_s};
        sample.shown = {{u"1"_s}, {u"2"_s}};
        RowSample other = sample;
        QCOMPARE(other, sample);
        other.shown.last() = {u"3"_s};
        QVERIFY(!(other == sample));
    }
};

QTEST_APPLESS_MAIN(TestPreview)
#include "tst_preview.moc"
