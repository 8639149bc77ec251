// SPDX-License-Identifier: MIT
#include "core/spec/jsontree.h"

#include <QtTest/QTest>

using namespace ondelete;
using namespace Qt::StringLiterals;

class TestJsonTree : public QObject
{
    Q_OBJECT

private slots:
    void everyValueKnowsWhereItStands()
    {
        const QByteArray json = "\xef\xbb\xbf{ \"a\": [1.50, true, null],\n \"a\": \"\xc3\xa9\\n\" }";
        const JsonReading reading = readJson(json);
        QVERIFY(!reading.mistake);
        const JsonValue &root = reading.value;
        QVERIFY(root.type == JsonValue::Type::Object);
        QCOMPARE(root.offset, 3);
        QCOMPARE(root.items.size(), size_t(2)); // a name may stand twice
        const JsonValue &list = root.items.front();
        QCOMPARE(list.name, u"a"_s);
        QCOMPARE(list.nameOffset, json.indexOf("\"a\""));
        QCOMPARE(list.offset, json.indexOf('['));
        QCOMPARE(list.items.front().text, u"1.50"_s);
        QCOMPARE(list.items.at(1).text, u"true"_s);
        QVERIFY(list.items.at(2).type == JsonValue::Type::Null);
        QCOMPARE(root.items.back().text, u"é\n"_s);
        QCOMPARE(root.items.back().offset, json.lastIndexOf("\"\xc3"));
    }

    void mistakeKnowsItsPlace_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<int>("offset");
        QTest::newRow("empty") << QByteArray() << 0;
        QTest::newRow("a comma too many") << QByteArray("[1, ]") << 4;
        QTest::newRow("no colon") << QByteArray("{\"a\" 1}") << 5;
        QTest::newRow("a comment") << QByteArray("[ // one\n1]") << 2;
        QTest::newRow("single quotes") << QByteArray("['a']") << 1;
        QTest::newRow("never closed") << QByteArray("[\"abc") << 1;
        QTest::newRow("text behind the end") << QByteArray("[] x") << 3;
        QTest::newRow("half a character") << QByteArray("[\"\\ud800\"]") << 2;
    }

    void mistakeKnowsItsPlace()
    {
        QFETCH(QByteArray, json);
        const JsonReading reading = readJson(json);
        QVERIFY(reading.mistake);
        QVERIFY(!reading.mistake->message.isEmpty());
        QTEST(int(reading.mistake->offset), "offset");
    }

    void depthIsLimited()
    {
        QVERIFY(!readJson(QByteArray(64, '[') + QByteArray(64, ']')).mistake);
        QVERIFY(readJson(QByteArray(65, '[') + QByteArray(65, ']')).mistake);
    }
};

QTEST_APPLESS_MAIN(TestJsonTree)
#include "tst_jsontree.moc"
