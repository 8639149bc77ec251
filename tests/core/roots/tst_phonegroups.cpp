// SPDX-License-Identifier: MIT
#include "core/roots/phonegroups.h"
#include "core/roots/searchwords.h"

#include <QtTest/QTest>

using namespace ondelete;
using namespace Qt::StringLiterals;

class TestPhoneGroups : public QObject
{
    Q_OBJECT

private slots:
    void numberIsGroupedWhereThatIsSure_data()
    {
        QTest::addColumn<QString>("phone");
        QTest::addColumn<QString>("shown");
        const auto row = [](const char *name, const QString &phone, const QString &shown) {
            QTest::newRow(name) << phone << shown;
        };
        row("United Kingdom, mobile", u"+447700900123"_s, u"+44 7700 900123"_s);
        row("United Kingdom, other", u"+442071838750"_s, u"+44 2071838750"_s);
        row("North America", u"+15005550999"_s, u"+1 500 555 0999"_s);
        row("North America, too short", u"+1500555099"_s, u"+1 500555099"_s);
        row("Spain", u"+34612345678"_s, u"+34 612 345 678"_s);
        row("Brazil, mobile", u"+5511987654321"_s, u"+55 11 98765 4321"_s);
        row("Brazil, fixed", u"+551133334444"_s, u"+55 11 3333 4444"_s);
        row("France", u"+33612345678"_s, u"+33 6 12 34 56 78"_s);
        row("Germany: of many lengths", u"+4915123456789"_s, u"+49 15123456789"_s);
        row("a code of three digits", u"+593987654321"_s, u"+593 987654321"_s);
        row("Portugal", u"+351912345678"_s, u"+351 912 345 678"_s);
    }

    void numberIsGroupedWhereThatIsSure()
    {
        QFETCH(QString, phone);
        QFETCH(QString, shown);
        QCOMPARE(groupedPhone(phone), shown);
        QCOMPARE(phoneDigits(shown), phoneDigits(phone)); // it is found as it is shown
    }

    void whatIsNoPlainNumberStaysAsItIs()
    {
        for (const QString &text :
             {QString(), u"+"_s, u"447700900123"_s, u"+44 7700 900123"_s, u"+1234567"_s, u"+1234567890123456"_s,
              u"+0447700900"_s, u"+4477009001x3"_s, u"No number"_s, u"+٤٤٧٧٠٠٩٠٠١٢٣"_s})
            QCOMPARE(groupedPhone(text), text);
    }
};

QTEST_APPLESS_MAIN(TestPhoneGroups)
#include "tst_phonegroups.moc"
