// SPDX-License-Identifier: MIT
#include "core/connections/savedconnection.h"
#include "core/connections/servicefile.h"
#include "core/connections/valueorigin.h"

#include <QtTest/QTest>

using namespace ondelete;
using namespace Qt::StringLiterals;

namespace {

SavedConnection salesHub()
{
    SavedConnection connection;
    connection.id = u"0e5c0b54-3c42-4c0b-9d5b-1f7d1f0e6a01"_s;
    connection.name = u"Sales hub"_s;
    connection.group = u"Sales"_s;
    connection.environment = u"staging"_s;
    connection.parameters = {{u"host"_s, u"db.example.org"_s}, {u"dbname"_s, u"saleshub"_s}};
    connection.readOnly = true;
    connection.password = PasswordSource::Keychain;
    connection.role = u"support"_s;
    connection.tunnel = u"jump.example.org"_s;
    connection.ruleList = u"/srv/rules.json"_s;
    connection.teamFolder = u"/srv/team"_s;
    connection.lastUsed = QDateTime(QDate(2026, 11, 27), QTime(10, 42), Qt::UTC);
    return connection;
}

} // namespace

class TestSavedConnection : public QObject
{
    Q_OBJECT

private slots:
    void everythingIsKept()
    {
        const ConnectionsReading reading = readConnections(toJson(QList{salesHub()}));
        QVERIFY2(reading.isGood(), qPrintable(reading.error));
        QCOMPARE(reading.connections, QList{salesHub()});
    }

    void noPasswordIsWrittenOrTaken()
    {
        SavedConnection connection = salesHub();
        connection.parameters.insert(u"password"_s, u"s3cret"_s);
        connection.parameters.insert(u"sslpassword"_s, u"s3cret"_s);
        QVERIFY(!toJson(QList{connection}).contains("s3cret"));
        const QByteArray theirs = R"({"ondelete_connections": 1, "connections": [{"name": "x",
            "parameters": {"host": "db", "password": "s3cret"}}]})";
        QCOMPARE(readConnections(theirs).connections.first().parameters,
                 (QMap<QString, QString>{{u"host"_s, u"db"_s}}));
        QVERIFY(!readConnections(theirs).connections.first().id.isEmpty());
    }

    void whatIsNoListIsRefused()
    {
        QVERIFY(!readConnections("{}").isGood());
        QVERIFY(!readConnections("[1]").isGood());
        QVERIFY(!readConnections("").isGood());
    }

    void unknownLabelIsNone()
    {
        const QByteArray odd =
            R"({"ondelete_connections": 1, "connections": [{"name": "x", "environment": "sample"}]})";
        QCOMPARE(readConnections(odd).connections.first().environment, QString());
    }

    void importAddsAndNeverRelabels()
    {
        SavedConnection theirs = salesHub();
        theirs.id = u"5b2b0f0c-6a0e-4c05-8b0e-0d8f6f0e6a02"_s;
        theirs.environment = u"development"_s;
        SavedConnection another = theirs;
        another.id = u"5b2b0f0c-6a0e-4c05-8b0e-0d8f6f0e6a03"_s;
        another.parameters.insert(u"dbname"_s, u"courses"_s);
        const ConnectionsImport import = imported({salesHub()}, {theirs, another});
        QCOMPARE(import.added, 1);
        QCOMPARE(import.connections.first(), salesHub());
        QCOMPARE(import.connections.size(), 2);
        QVERIFY(!import.connections.last().lastUsed.isValid());
        QCOMPARE(import.differing.size(), 1);
        QVERIFY(import.differing.first().contains(u"staging"_s));
    }

    void servicesAreReadAsLibpqReadsThem()
    {
        const QList<Service> services =
            readServices(u"# ours\n[reports]\nhost=replica\nport=6432\nnot a line\n\n[other]\ndbname=x=y\n"_s);
        QCOMPARE(services,
                 (QList<Service>{{u"reports"_s, {{u"host"_s, u"replica"_s}, {u"port"_s, u"6432"_s}}},
                                 {u"other"_s, {{u"dbname"_s, u"x=y"_s}}}}));
        QVERIFY(readServices(u"host=stray"_s).isEmpty());
    }

    void eachValueHasItsOrigin()
    {
        using Origin = OriginalValue::Origin;
        const QMap<QString, QString> given{{u"service"_s, u"reports"_s}, {u"dbname"_s, u"mine"_s}};
        const QMap<QString, QString> service{{u"host"_s, u"replica"_s}, {u"dbname"_s, u"theirs"_s}};
        const auto variable = [](const QString &name) { return name == u"PGUSER" ? u"ana"_s : QString(); };
        const auto of = [&](const QString &keyword) { return originOf(keyword, given, service, variable); };
        QCOMPARE(of(u"dbname"_s), (OriginalValue{u"mine"_s, Origin::Given, {}}));
        QCOMPARE(of(u"host"_s), (OriginalValue{u"replica"_s, Origin::Service, u"reports"_s}));
        QCOMPARE(of(u"user"_s), (OriginalValue{u"ana"_s, Origin::Environment, u"PGUSER"_s}));
        QCOMPARE(of(u"port"_s), OriginalValue());
    }
};

QTEST_APPLESS_MAIN(TestSavedConnection)
#include "tst_savedconnection.moc"
