// SPDX-License-Identifier: MIT
#include "core/text/controls.h"

#include <QtTest/QTest>

using namespace ondelete;
using namespace Qt::StringLiterals;

class TestControls : public QObject
{
    Q_OBJECT

private slots:
    void whatActsIsKnown_data()
    {
        QTest::addColumn<uint>("character");
        QTest::addColumn<bool>("acts");
        QTest::newRow("escape") << 0x1bu << true;
        QTest::newRow("line feed") << 0x0au << true;
        QTest::newRow("turns the direction") << 0x202eu << true;
        QTest::newRow("byte-order mark") << 0xfeffu << true;
        QTest::newRow("letter") << uint(U'a') << false;
        QTest::newRow("space") << uint(U' ') << false;
        QTest::newRow("smile") << 0x1f600u << false;
    }

    void whatActsIsKnown()
    {
        QFETCH(uint, character);
        QTEST(isControl(char32_t(character)), "acts");
    }

    void statementsKeepTheirMeaning()
    {
        const QString plain = u"GRANT SELECT ON public.t TO \"a b\";\nGRANT DELETE ON public.t TO x;"_s;
        QCOMPARE(withoutControls(plain), plain);
        const QString hostile = withoutControls(u"GRANT SELECT ON public.\"a\u001bb\" TO x;"_s);
        QVERIFY2(!hostile.contains(QChar(0x1b)), qPrintable(hostile));
        QVERIFY2(hostile.contains(u"U&\"a\\001bb\""_s), qPrintable(hostile));
    }
};

QTEST_APPLESS_MAIN(TestControls)
#include "tst_controls.moc"
