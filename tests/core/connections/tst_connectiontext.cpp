// SPDX-License-Identifier: MIT
#include "core/connections/connectiontext.h"

#include <QtTest/QTest>

using namespace ondelete;
using namespace Qt::StringLiterals;

class TestConnectionText : public QObject
{
    Q_OBJECT

private slots:
    void pastedTextIsReadAsLibpqReadsIt_data()
    {
        QTest::addColumn<QString>("pasted");
        QTest::addColumn<QString>("text");
        QTest::newRow("address") << u"postgresql://ana@db/x"_s << u"postgresql://ana@db/x"_s;
        QTest::newRow("short scheme") << u"postgres://ana@db/x"_s << u"postgresql://ana@db/x"_s;
        QTest::newRow("quoted") << u" \"postgres://ana@db/x\" "_s << u"postgresql://ana@db/x"_s;
        QTest::newRow(".env") << u"DATABASE_URL=\"postgres://ana:w@db/x\""_s << u"postgresql://ana:w@db/x"_s;
        QTest::newRow("export") << u"export DATABASE_URL='postgres://ana@db/x' # main"_s << u"postgresql://ana@db/x"_s;
        QTest::newRow("bare") << u"DIRECT_URL=postgres://ana@db/x"_s << u"postgresql://ana@db/x"_s;
        QTest::newRow("yaml") << u"DATABASE_URL: postgres://ana@db/x"_s << u"postgresql://ana@db/x"_s;
        QTest::newRow("SQLAlchemy") << u"postgresql+psycopg2://ana@db/x"_s << u"postgresql://ana@db/x"_s;
        QTest::newRow("JDBC") << u"jdbc:postgresql://db/x?user=ana"_s << u"postgresql://db/x?user=ana"_s;
        QTest::newRow("variables") << u"PGHOST=db\nPGUSER='ana'\nOTHER=1"_s << u"host='db' user='ana'"_s;
        QTest::newRow("a quote in it") << u"PGPASSWORD=it's"_s << u"password='it\\'s'"_s;
        QTest::newRow("keywords") << u"host=db dbname=x"_s << u"host=db dbname=x"_s;
        QTest::newRow("service") << u"service=reports"_s << u"service=reports"_s;
        QTest::newRow("nonsense") << u"what is this"_s << u"what is this"_s;
        QTest::newRow("an @ in the password") << u"postgres://ana:a@b@db/x"_s << u"postgresql://ana:a@b@db/x"_s;
    }

    void pastedTextIsReadAsLibpqReadsIt()
    {
        QFETCH(QString, pasted);
        QTEST(connectionText(pasted, {u"user"_s, u"sslmode"_s}).text, "text");
    }

    void parametersOfOtherProgramsAreLeftOut()
    {
        const ConnectionText read = connectionText(
            u"postgres://ana@db:6543/x?pgbouncer=true&sslmode=require&connection_limit=1"_s, {u"sslmode"_s});
        QCOMPARE(read.text, u"postgresql://ana@db:6543/x?sslmode=require"_s);
        QCOMPARE(read.leftOut, (QStringList{u"pgbouncer"_s, u"connection_limit"_s}));
        QVERIFY(read.throughPooler);
        QVERIFY(!connectionText(u"postgres://db/x?pgbouncer=false"_s, {}).throughPooler);
        QCOMPARE(connectionText(u"postgres://db/x?schema=app"_s, {}).text, u"postgresql://db/x"_s);
    }

    void placeholderIsNoPassword_data()
    {
        QTest::addColumn<QString>("pasted");
        for (const char *password : {"[YOUR-PASSWORD]", "<password>", "${DB_PASSWORD}", "{your-password}"})
            QTest::newRow(password) << u"DATABASE_URL=postgres://ana:%1@db/x"_s.arg(QLatin1StringView(password));
    }

    void placeholderIsNoPassword()
    {
        QFETCH(QString, pasted);
        const ConnectionText read = connectionText(pasted, {});
        QCOMPARE(read.text, u"postgresql://ana@db/x"_s);
        QVERIFY(read.lacksPassword);
        QVERIFY(!connectionText(u"postgres://ana:passage@db/x"_s, {}).lacksPassword);
    }
};

QTEST_APPLESS_MAIN(TestConnectionText)
#include "tst_connectiontext.moc"
