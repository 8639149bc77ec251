// SPDX-License-Identifier: MIT
#include "core/roots/searchwords.h"

#include <QtTest/QTest>

using namespace ondelete;
using namespace Qt::StringLiterals;

class TestSearchWords : public QObject
{
    Q_OBJECT

private slots:
    void phoneIsOneWordHoweverItIsWritten_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("international") << u"+1 202-555-0107"_s;
        QTest::newRow("brackets") << u" 1 (202) 555.0107 "_s;
        QTest::newRow("two zeros") << u"0012025550107"_s;
        QTest::newRow("direction marks") << u"\u202a+1 202 555 0107\u202c"_s;
        QTest::newRow("no-break spaces") << u"+1\u00a0202\u00a0555\u00a00107"_s;
        QTest::newRow("Arabic-Indic") << u"+١ ٢٠٢ ٥٥٥ ٠١٠٧"_s;
        QTest::newRow("Devanagari") << u"+१ २०२ ५५५ ०१०७"_s;
    }

    void phoneIsOneWordHoweverItIsWritten()
    {
        QFETCH(QString, text);
        const QList<SearchWord> words = searchWords(text);
        QCOMPARE(words.size(), 1);
        QCOMPARE(words.first().digits, u"12025550107"_s);
        QVERIFY(words.first().digitsAnywhere);
    }

    void zeroInBracketsIsDialledAtHomeOnly()
    {
        QCOMPARE(searchWords(u"+44 (0)7700 900126"_s).first().digits, u"447700900126"_s);
        QCOMPARE(searchWords(u"0044(0)7700 900126"_s).first().digits, u"447700900126"_s);
        QCOMPARE(phoneDigits(u"+44 (0) 7700 900126"_s), u"447700900126"_s);
        QCOMPARE(searchWords(u"(0)7700 900126"_s).first().digits, u"7700900126"_s);
    }

    void lastFourDigitsKeepTheirZero()
    {
        QCOMPARE(searchWords(u"0107"_s), (QList<SearchWord>{{u"0107"_s, u"0107"_s, true}}));
    }

    void fewDigitsMatchTheBeginningOnly()
    {
        QCOMPARE(searchWords(u"+12"_s), (QList<SearchWord>{{u"+12"_s, u"12"_s, false}}));
    }

    void everyWordIsLookedFor()
    {
        QCOMPARE(searchWords(u"  Asha\t0107 "_s),
                 (QList<SearchWord>{{u"Asha"_s, {}, false}, {u"0107"_s, u"0107"_s, true}}));
    }

    void shortNumberInANameIsNoPhone()
    {
        QCOMPARE(searchWords(u"Mumbai desk 1"_s).last(), (SearchWord{u"1"_s, {}, false}));
    }

    void idIsNoPhone() { QCOMPARE(searchWords(u"a41f09c2-11"_s), (QList<SearchWord>{{u"a41f09c2-11"_s, {}, false}})); }

    void nothingAsksForNothing_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("empty") << QString();
        QTest::newRow("blank") << u" \t\u00a0"_s;
        QTest::newRow("mark only") << u"\u200e"_s;
    }

    void nothingAsksForNothing()
    {
        QFETCH(QString, text);
        QVERIFY(searchWords(text).isEmpty());
    }

    void phonesAreComparedByTheirDigits()
    {
        QCOMPARE(phoneDigits(u"+1 202-555-0107"_s), phoneDigits(u"001 (202) 555 ٠١٠٧"_s));
        QVERIFY(phoneDigits(u"no number"_s).isEmpty());
    }
};

QTEST_APPLESS_MAIN(TestSearchWords)
#include "tst_searchwords.moc"
