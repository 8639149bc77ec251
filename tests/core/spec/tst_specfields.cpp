// SPDX-License-Identifier: MIT
#include "core/spec/specfields.h"

#include <QtTest/QTest>

#include <array>

using namespace ondelete;
using namespace Qt::StringLiterals;

namespace {

constexpr std::array fields{
    SpecField{"title"_L1, u"\"title\": \"a text\""},
    SpecField{"on"_L1, u"\"on\": true", SpecField::Need::Optional},
    SpecField{"names"_L1, u"\"names\": [\"a\"]", SpecField::Need::Optional},
};

} // namespace

class TestSpecFields : public QObject
{
    Q_OBJECT

private slots:
    void fieldsAreReadWithTheirTypes()
    {
        const QByteArray json = "{\"title\": \"x\", \"on\": true, \"names\": [\"a\", \"b\"]}";
        const JsonReading reading = readJson(json);
        SpecMistakes mistakes(json);
        const SpecFields read(mistakes, reading.value, fields);
        QCOMPARE(read.text("title"_L1), u"x"_s);
        QVERIFY(read.boolean("on"_L1));
        QCOMPARE(read.texts("names"_L1, SpecFields::Entries::Names), (QStringList{u"a"_s, u"b"_s}));
        QVERIFY(mistakes.issues().isEmpty());
    }

    void mistakesAreToldInTheFilesOrder()
    {
        const QByteArray json = "{\"tittle\": \"x\",\n \"on\": 1,\n \"names\": [\"a\", \"a\", \" \"]}";
        const JsonReading reading = readJson(json);
        SpecMistakes mistakes(json);
        const SpecFields read(mistakes, reading.value, fields);
        QCOMPARE(read.texts("names"_L1, SpecFields::Entries::Names), (QStringList{u"a"_s, u"a"_s}));
        QVERIFY(!read.boolean("on"_L1));
        QVERIFY(read.text("title"_L1).isEmpty());
        QStringList places;
        for (const SpecIssue &issue : mistakes.issues())
            places.append(u"%1:%2"_s.arg(issue.line).arg(issue.column));
        QCOMPARE(places, (QStringList{u"1:1"_s, u"1:2"_s, u"2:8"_s, u"3:17"_s, u"3:22"_s}));
        QVERIFY(mistakes.issues().at(1).message.contains(u"Write \"title\" if you meant that"));
    }

    void onlyTheFirstHundredAreKept()
    {
        const QByteArray json(500, '\n');
        SpecMistakes mistakes(json);
        for (int i = 0; i < 250; ++i)
            mistakes.add(i, [] { return u"wrong"_s; });
        QCOMPARE(mistakes.issues().size(), 101);
        QVERIFY(mistakes.issues().last().message.contains(u"150 more"));
        QCOMPARE(mistakes.lineOf(3), 4);
    }

    void unknownWordIsAnsweredWithTheNearest()
    {
        const QByteArray json = "{\"title\": \"cascad\"}";
        const JsonReading reading = readJson(json);
        SpecMistakes mistakes(json);
        const SpecFields read(mistakes, reading.value, fields);
        read.refuseWord(*read.value("title"_L1), {u"CASCADE"_s, u"SET NULL"_s});
        QCOMPARE(mistakes.issues().first().message, u"\"cascad\" is not known for \"title\". Write \"CASCADE\"."_s);
    }

    void tableHasItsSchema_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("good");
        QTest::newRow("plain") << u"public.a"_s << true;
        QTest::newRow("quoted") << u"public.\"my a\""_s << true;
        QTest::newRow("no schema") << u"a"_s << false;
        QTest::newRow("three parts") << u"db.public.a"_s << false;
        QTest::newRow("a blank") << u"public.my a"_s << false;
    }

    void tableHasItsSchema()
    {
        QFETCH(QString, text);
        QFETCH(bool, good);
        const QByteArray json = "{}";
        SpecMistakes mistakes(json);
        QCOMPARE(readTableName(mistakes, text, 0).isEmpty(), !good);
        QCOMPARE(mistakes.issues().isEmpty(), good);
    }

    void textIsShownShortAndOnOneLine()
    {
        QCOMPARE(shownInMessage(u"a\nb"_s), u"a\ufffdb"_s);
        QCOMPARE(shownInMessage(u"x"_s.repeated(61)), u"x"_s.repeated(60) + u'…');
    }
};

QTEST_APPLESS_MAIN(TestSpecFields)
#include "tst_specfields.moc"
