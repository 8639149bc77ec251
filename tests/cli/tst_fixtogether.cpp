// SPDX-License-Identifier: MIT
#include "program.h"
#include "support/databasefixture.h"
#include "support/statementproxy.h"

#include <QtCore/QJsonArray>

#include <csignal>
#include <future>

using namespace ondelete;
using namespace Qt::StringLiterals;

/// Two programs change one key at the same time: the second waits or says who works, and never removes what the first
/// has made for a while.
class TestFixTogether : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { REQUIRE_SERVER(m_fixture); }

    void init()
    {
        m_database = m_fixture.sampleDatabase();
        m_observer = std::make_unique<Connection>(m_database->settings());
        m_proxy = std::make_unique<StatementProxy>();
        QVERIFY(m_proxy->start(m_database->settings(u"owner"_s)));
    }

    void cleanup()
    {
        m_proxy.reset();
        m_observer.reset();
        m_database.reset();
    }

    void secondGivesUpAndSaysWhoWorks()
    {
        std::promise<void> goOn;
        QProcess first;
        startHalfway(first, goOn);
        const Ran second =
            m_program.run(m_fix + QStringList{u"--give-up-after"_s, u"1"_s}, m_database->settings(u"owner"_s));
        const bool isThere = hasTemporaryKey();
        const Ran cleaned =
            m_program.run({u"fix"_s, u"--clean-up"_s, u"--format"_s, u"json"_s}, m_database->settings(u"owner"_s));
        const bool isStillThere = hasTemporaryKey();
        goOn.set_value();
        const Ran done = Program::finish(first);
        QVERIFY2(isThere, "the second removed the first one's key");
        QVERIFY2(isStillThere, "the clean-up removed the first one's key");
        QCOMPARE(second.status, 1);
        QVERIFY2(second.out.contains(u"Somebody else changes this key at the same time"_s), qPrintable(second.out));
        QVERIFY2(second.out.contains(u"owner, OnDelete"_s), qPrintable(second.out));
        QCOMPARE(second.json()[u"changed"].toBool(), false);
        QVERIFY2(stepsOf(done) == QStringList(3, u"done"_s), qPrintable(done.out + done.err));
        QCOMPARE(cleaned.status, 0);
        QVERIFY(!hasTemporaryKey());
        QCOMPARE(rule(), u"n"_s);
    }

    void secondWaitsAndFindsItChanged()
    {
        std::promise<void> goOn;
        QProcess first;
        QProcess second;
        startBoth(first, goOn, second);
        goOn.set_value();
        const Ran done = Program::finish(first);
        const Ran late = Program::finish(second);
        QVERIFY2(stepsOf(done) == QStringList(3, u"done"_s), qPrintable(done.out + done.err));
        QCOMPARE(late.status, 4);
        QVERIFY2(late.out.contains(u"The key is not there any more"_s), qPrintable(late.out));
        QVERIFY(!hasTemporaryKey());
        QCOMPARE(rule(), u"n"_s);
    }

    void secondGoesOnWhereTheFirstWasKilled()
    {
        std::promise<void> goOn;
        QProcess first;
        QProcess second;
        startBoth(first, goOn, second);
        ::kill(pid_t(first.processId()), SIGKILL);
        goOn.set_value();
        first.waitForFinished();
        const Ran done = Program::finish(second);
        QVERIFY2(stepsOf(done) == QStringList(3, u"done"_s), qPrintable(done.out + done.err));
        QVERIFY2(done.out.contains(u"There already, from a run that was interrupted."_s), qPrintable(done.out));
        QVERIFY(!hasTemporaryKey());
        QCOMPARE(rule(), u"n"_s);
    }

private:
    /// Starts a fix that stands still once its temporary key is there, until told to go on.
    void startHalfway(QProcess &process, std::promise<void> &goOn)
    {
        m_proxy->setHook([future = goOn.get_future().share()](int, const QByteArray &sql) {
            if (sql.contains("VALIDATE CONSTRAINT"))
                future.wait();
        });
        const ConnectionSettings settings = m_proxy->through(m_database->settings(u"owner"_s));
        m_program.start(process, m_fix, &settings);
        QTRY_VERIFY_WITH_TIMEOUT(hasTemporaryKey(), 20'000);
    }

    /// The same of @p first; @p second has said that it waits for it.
    void startBoth(QProcess &first, std::promise<void> &goOn, QProcess &second)
    {
        startHalfway(first, goOn);
        const ConnectionSettings owner = m_database->settings(u"owner"_s);
        m_program.start(second, m_fix, &owner);
        QByteArray said;
        QTRY_VERIFY_WITH_TIMEOUT((said += second.readAllStandardError()).contains("owner, OnDelete"), 20'000);
    }

    bool hasTemporaryKey()
    {
        return m_observer->query(u"SELECT FROM pg_constraint WHERE conname LIKE 'ondelete\\_new\\_%'"_s).count() > 0;
    }

    static QStringList stepsOf(const Ran &ran)
    {
        QStringList states;
        for (const QJsonValue &step : ran.json()[u"steps"].toArray())
            states.append(step[u"state"].toString());
        return states;
    }

    QString rule()
    {
        return m_observer
            ->query(u"SELECT confdeltype FROM pg_constraint WHERE conrelid = 'public.webinars'::regclass "
                    "AND conname = 'webinars_whatsapp_group_id_fkey'"_s)
            .text(0, 0);
    }

    const QStringList m_fix{u"fix"_s,      u"--yes"_s, u"--only"_s, u"webinars.whatsapp_group_id"_s,
                            u"--format"_s, u"json"_s};
    DatabaseFixture m_fixture;
    std::unique_ptr<ScratchDatabase> m_database;
    std::unique_ptr<Connection> m_observer;
    std::unique_ptr<StatementProxy> m_proxy;
    Program m_program;
};

QTEST_GUILESS_MAIN(TestFixTogether)
#include "tst_fixtogether.moc"
