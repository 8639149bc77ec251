// SPDX-License-Identifier: MIT
#include "program.h"
#include "support/databasefixture.h"

#include <QtCore/QFile>

using namespace ondelete;
using namespace Qt::StringLiterals;

/// What the program says where it does nothing: in JSON where that was asked for, with the reason and the status.
class TestRefusals : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        REQUIRE_SERVER(m_fixture);
        m_sample = m_fixture.sampleDatabase();
        m_empty = m_fixture.emptyDatabase();
        Connection(m_empty->settings())
            .runScript("CREATE TABLE customers (id int PRIMARY KEY, name text, vip boolean)");
    }

    void cleanupTestCase()
    {
        m_sample.reset();
        m_empty.reset();
    }

    void jsonIsWrittenOnEveryPath_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("outcome");
        QTest::addColumn<int>("status");
        const QString nowhere = u"host=/nonexistent dbname=x"_s;
        QTest::newRow("wrong level") << QStringList{u"audit"_s, u"--fail-on"_s, u"never-ever"_s} << u"wrong-usage"_s
                                     << 2;
        QTest::newRow("no rule list") << QStringList{u"audit"_s, u"--spec"_s, u"/nonexistent"_s} << u"wrong-usage"_s
                                      << 2;
        QTest::newRow("no such command") << QStringList{u"autid"_s} << u"wrong-usage"_s << 2;
        QTest::newRow("no such option") << QStringList{u"audit"_s, u"--fial-on"_s} << u"wrong-usage"_s << 2;
        QTest::newRow("no keys") << QStringList{u"preview"_s} << u"wrong-usage"_s << 2;
        for (const QString &command : {u"audit"_s, u"sessions"_s})
            QTest::newRow(qPrintable(command + u" without a server"_s))
                << QStringList{command, u"--connection"_s, nowhere} << u"no-connection"_s << 3;
        QTest::newRow("delete without a server")
            << QStringList{u"delete"_s, u"1"_s, u"--yes"_s, u"--connection"_s, nowhere} << u"no-connection"_s << 3;
        QTest::newRow("no key of that type") << QStringList{u"preview"_s, u"no uuid"_s} << u"wrong-usage"_s << 2;
    }

    void jsonIsWrittenOnEveryPath()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QString, outcome);
        QFETCH(int, status);
        const ConnectionSettings settings = m_sample->settings();
        const Ran ran = m_program.run(arguments + QStringList{u"--format"_s, u"json"_s},
                                      arguments.contains(u"--connection"_s) ? nullptr : &settings);
        QCOMPARE(ran.status, status);
        const QJsonObject json = ran.json();
        QVERIFY2(!json.isEmpty(), qPrintable(ran.out + ran.err));
        QCOMPARE(json[u"outcome"].toString(), outcome);
        QCOMPARE(json[u"changed"], QJsonValue(false));
        QVERIFY(!json[u"error"][u"message"].toString().isEmpty());
        QVERIFY2(!ran.err.isEmpty(), "people read the reason on the other stream");
    }

    void aMissingRootIsNamedWithWhatMayBeMeant()
    {
        const QString spec = specOf(u"public.custmers"_s, {});
        for (const QStringList &command :
             {QStringList{u"audit"_s}, {u"preview"_s, u"1"_s}, {u"delete"_s, u"1"_s, u"--dry-run"_s}}) {
            const Ran ran =
                m_program.run(command + QStringList{u"--spec"_s, spec, u"--format"_s, u"json"_s}, m_empty->settings());
            QCOMPARE(ran.status, 2);
            QCOMPARE(ran.json()[u"outcome"].toString(), u"root-missing"_s);
            QVERIFY2(ran.err.contains(u"Did you mean public.customers?"_s), qPrintable(ran.err));
        }
    }

    void aRuleListThatDoesNotFitIsToldByTheAudit()
    {
        const QString spec = specOf(u"public.customers"_s, u"maybe"_s);
        const Ran ran = m_program.run({u"audit"_s, u"--spec"_s, spec, u"--format"_s, u"json"_s}, m_empty->settings());
        QCOMPARE(ran.status, 2);
        QCOMPARE(ran.json()[u"outcome"].toString(), u"spec-misfits"_s);
        QVERIFY(ran.json()[u"spec_misfits"][0].toString().startsWith(u"root.protected in the rule list"_s));
    }

    void aRowThatIsNotThereIsNotOk()
    {
        const Ran ran = m_program.run(
            {u"preview"_s, u"00000000-0000-4000-8000-ffffffffffff"_s, u"--format"_s, u"json"_s}, m_sample->settings());
        QCOMPARE(ran.status, 1);
        QCOMPARE(ran.json()[u"outcome"].toString(), u"not-found"_s);
    }

private:
    QString specOf(const QString &table, const QString &protectedValue)
    {
        const QString path = m_program.path(u"spec-%1.json"_s.arg(++m_specs));
        QFile file(path);
        const QString only = protectedValue.isEmpty()
            ? QString()
            : u", \"protected\": {\"column\": \"vip\", \"op\": \"in\", \"values\": [\"%1\"], \"reason\": \"Stays.\"}"_s
                  .arg(protectedValue);
        if (!file.open(QIODevice::WriteOnly)
            || file.write(
                   u"{\"version\": 1, \"title\": \"t\", \"root\": {\"table\": \"%1\", \"singular\": \"row\", "
                   u"\"plural\": "
                   "\"rows\", \"label\": [\"name\"], \"columns\": [{\"column\": \"name\", \"title\": \"Name\"}]%2}, "
                   "\"rules\": []}"_s.arg(table, only)
                       .toUtf8())
                < 0)
            qFatal("%s: %s", qPrintable(path), qPrintable(file.errorString()));
        return path;
    }

    DatabaseFixture m_fixture;
    std::unique_ptr<ScratchDatabase> m_sample;
    std::unique_ptr<ScratchDatabase> m_empty;
    Program m_program;
    int m_specs = 0;
};

QTEST_GUILESS_MAIN(TestRefusals)
#include "tst_refusals.moc"
