// SPDX-License-Identifier: MIT
#include "postgres/connection/connectiontarget.h"

#include <QtTest/QTest>

using namespace ondelete;
using namespace Qt::StringLiterals;

namespace {

/// Every name is at two numbers, one of which is here.
QList<QString> resolver(const QString &name)
{
    return name == u"nowhere" ? QList<QString>() : QList<QString>{u"127.0.0.1"_s, u"192.0.2.7"_s};
}

QStringList modes(const QString &host, const QString &hostaddr, const QString &asked = {})
{
    QStringList list;
    for (const ConnectionTarget &target : targetsOf(host, hostaddr, u"5432"_s, resolver))
        list.append(parametersFor(target, {}, asked)[u"sslmode"_s]);
    return list;
}

} // namespace

class TestConnectionTarget : public QObject
{
    Q_OBJECT

private slots:
    void loopbackIsANumber_data()
    {
        QTest::addColumn<QString>("address");
        QTest::addColumn<bool>("is");
        QTest::newRow("127.0.0.1") << u"127.0.0.1"_s << true;
        QTest::newRow("127.9.9.9") << u"127.9.9.9"_s << true;
        QTest::newRow("::1") << u"::1"_s << true;
        QTest::newRow("mapped") << u"::ffff:127.0.0.1"_s << true;
        QTest::newRow("mapped, elsewhere") << u"::ffff:192.0.2.7"_s << false;
        QTest::newRow("a name") << u"127.evil.example"_s << false;
        QTest::newRow("localhost") << u"localhost"_s << false;
        QTest::newRow("elsewhere") << u"192.0.2.7"_s << false;
        QTest::newRow("link-local") << u"fe80::1%eth0"_s << false;
        QTest::newRow("nothing") << QString() << false;
    }

    void loopbackIsANumber()
    {
        QFETCH(QString, address);
        QFETCH(bool, is);
        QCOMPARE(isLoopback(address), is);
    }

    void whatLeavesThisMachineIsEncrypted_data()
    {
        QTest::addColumn<QString>("host");
        QTest::addColumn<QString>("hostaddr");
        QTest::addColumn<QStringList>("expected");
        const QString here = u"prefer"_s;
        const QString there = u"verify-full"_s;
        QTest::newRow("default") << QString() << QString() << QStringList{here};
        QTest::newRow("folder") << u"/run/x"_s << QString() << QStringList{here};
        QTest::newRow("name") << u"db"_s << QString() << QStringList{here, there};
        QTest::newRow("hostaddr alone") << QString() << u"192.0.2.7"_s << QStringList{there};
        QTest::newRow("hostaddr beats host") << u"localhost"_s << u"192.0.2.7"_s << QStringList{there};
        QTest::newRow("list") << u"/nosuch,db"_s << QString() << QStringList{here, here, there};
        QTest::newRow("list of numbers") << u"a,b"_s << u"127.0.0.9,192.0.2.7"_s << QStringList{here, there};
        QTest::newRow("unlike lengths") << u"a,b"_s << u"192.0.2.7"_s << QStringList();
        QTest::newRow("unknown") << u"nowhere"_s << QString() << QStringList();
    }

    void whatLeavesThisMachineIsEncrypted()
    {
        QFETCH(QString, host);
        QFETCH(QString, hostaddr);
        QFETCH(QStringList, expected);
        QCOMPARE(modes(host, hostaddr), expected);
    }

    void whatIsAskedForByNameHolds()
    {
        QCOMPARE(modes(u"db"_s, {}, u"require"_s), (QStringList{u"require"_s, u"require"_s}));
    }

    void eachTargetIsSaidWhole()
    {
        const QList<ConnectionTarget> targets = targetsOf(u"db,/run/x"_s, {}, u"1,2"_s, resolver);
        QCOMPARE(targets.size(), 3);
        const auto second = parametersFor(targets.at(1), {{u"host"_s, u"db,/run/x"_s}, {u"port"_s, u"1,2"_s}}, {});
        QCOMPARE(second[u"host"_s], u"db"_s);
        QCOMPARE(second[u"hostaddr"_s], u"192.0.2.7"_s);
        QCOMPARE(second[u"port"_s], u"1"_s);
        QCOMPARE(targets.at(2), (ConnectionTarget{u"/run/x"_s, {}, u"2"_s}));
        // A number without a name is its own: the certificate must be of it.
        QCOMPARE(parametersFor(targetsOf({}, u"192.0.2.7"_s, {}, resolver).first(), {}, {})[u"host"_s], u"192.0.2.7"_s);
    }
};

QTEST_APPLESS_MAIN(TestConnectionTarget)
#include "tst_connectiontarget.moc"
