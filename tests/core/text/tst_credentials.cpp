// SPDX-License-Identifier: MIT
#include "core/text/credentials.h"

#include <QtTest/QTest>

using namespace ondelete;
using namespace Qt::StringLiterals;

class TestCredentials : public QObject
{
    Q_OBJECT

private slots:
    void passwordsAreLeftOut_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("shown");
        const auto row = [](const char *name, const QString &text, const QString &shown) {
            QTest::newRow(name) << text << shown;
        };
        row("none", u"host=db user=ana"_s, u"host=db user=ana"_s);
        row("address", u"postgresql://ana:secret@db/x"_s, u"postgresql://ana:…@db/x"_s);
        row("with signs", u"postgres://ana:p@ss:w/rd@db/x"_s, u"postgres://ana:…@db/x"_s);
        row("no password", u"postgres://ana@db/x"_s, u"postgres://ana@db/x"_s);
        row("keyword", u"host=db password=secret user=ana"_s, u"host=db password=… user=ana"_s);
        row("quoted", u"password='two words \\' more' host=db"_s, u"password=… host=db"_s);
        row("quote without end", u"password='two words"_s, u"password=…"_s);
        row("parameter", u"postgres://db/x?sslpassword=secret&a=b"_s, u"postgres://db/x?sslpassword=…&a=b"_s);
    }

    void passwordsAreLeftOut()
    {
        QFETCH(QString, text);
        QFETCH(QString, shown);
        QCOMPARE(withoutPasswords(text), shown);
    }
};

QTEST_APPLESS_MAIN(TestCredentials)
#include "tst_credentials.moc"
