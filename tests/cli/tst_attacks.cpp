// SPDX-License-Identifier: MIT
#include "program.h"
#include "support/databasefixture.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QUuid>

using namespace ondelete;
using namespace Qt::StringLiterals;

/// What enemies tried, each a script in tests/attacks that ends well where the program held.
class TestAttacks : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { REQUIRE_SERVER(m_fixture); }

    void holds_data()
    {
        QTest::addColumn<QString>("script");
        const QDir attacks(QStringLiteral(ONDELETE_ATTACKS));
        for (const QString &script : attacks.entryList({u"*.sh"_s}, QDir::Files))
            if (script != u"attack.sh")
                QTest::newRow(qPrintable(script.chopped(3))) << attacks.filePath(script);
    }

    void holds()
    {
        QFETCH(QString, script);
        const auto database = m_fixture.sampleDatabase();
        const QMap<QString, QString> place = database->settings().parameters;
        // Where the server's account can write, which this program's own temporary folder need not be.
        const QString marker = u"/tmp/ondelete-attack-"_s + QUuid::createUuid().toString(QUuid::Id128);
        const Program program;
        QVERIFY(QDir().mkdir(program.path(u"here"_s)));
        QProcess process;
        program.prepare(process, {});
        QProcessEnvironment environment = process.processEnvironment();
        environment.insert(u"ONDELETE"_s, process.program());
        environment.insert(u"MARKER"_s, marker);
        environment.insert(u"PGHOST"_s, place.value(u"host"_s));
        environment.insert(u"PGPORT"_s, place.value(u"port"_s));
        environment.insert(u"PGUSER"_s, place.value(u"user"_s));
        environment.insert(u"PGDATABASE"_s, place.value(u"dbname"_s));
        process.setProcessEnvironment(environment);
        process.setWorkingDirectory(program.path(u"here"_s));
        process.setProgram(u"/bin/bash"_s);
        process.setArguments({script});
        process.start();
        const Ran ran = Program::finish(process);
        QFile::remove(marker);
        QVERIFY2(ran.status == 0, qPrintable(ran.out + ran.err));
    }

private:
    DatabaseFixture m_fixture;
};

QTEST_GUILESS_MAIN(TestAttacks)
#include "tst_attacks.moc"
