// SPDX-License-Identifier: MIT
#include "core/spec/specreader.h"
#include "pooler.h"
#include "postgres/connection/connectiontest.h"
#include "program.h"
#include "support/databasefixture.h"

#include <QtCore/QJsonArray>

#include <algorithm>

using namespace ondelete;
using namespace Qt::StringLiterals;

/// The whole story through a transaction-pooling pgbouncer, whose clients share few connections of the server.
class TestPooler : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { REQUIRE_SERVER(m_fixture); }

    void init()
    {
        m_database = m_fixture.sampleDatabase();
        m_program = std::make_unique<Program>();
    }

    void cleanup() { m_database.reset(); }

    void poolerIsRecognizedAndTheServerIsAskedForItsNames()
    {
        Pooler pooler;
        QVERIFY2(pooler.start(m_database->settings(), 1), qPrintable(pooler.errorString()));
        const auto saysPooler = [](const ConnectionTest &test) {
            return std::ranges::any_of(test.lines, [](const auto &line) { return line.text.contains(u"pooler"_s); });
        };
        const ConnectionTest direct = testConnection(m_database->settings(u"owner"_s), builtInSpec());
        QVERIFY2(direct.isGood(), qPrintable(direct.failure()));
        QVERIFY(!saysPooler(direct));
        const ConnectionTest through = testConnection(pooler.through(m_database->settings(u"owner"_s)), builtInSpec());
        QVERIFY2(through.isGood(), qPrintable(through.failure()));
        QVERIFY(saysPooler(through));
        QCOMPARE(through.database, m_database->name());
        QCOMPARE(through.user, u"owner"_s);
    }

    void auditFixDeleteAndUndoWorkAndNoSettingLeaks()
    {
        Pooler pooler;
        QVERIFY2(pooler.start(m_database->settings(), 1), qPrintable(pooler.errorString()));
        const ConnectionSettings owner = pooler.through(m_database->settings(u"owner"_s));
        const QString id = sampleStory(u"webinar-group"_s).sessionId;
        QCOMPARE(json({u"audit"_s}, owner, 1)[u"summary"][u"differs"].toInt(), 5);
        QCOMPARE(json({u"fix"_s, u"--yes"_s, u"--include-unlisted"_s, u"--create-indexes"_s, u"--resolve"_s,
                       u"dynamic_links.whatsapp_group_id=cascade"_s},
                      owner)[u"outcome"]
                     .toString(),
                 u"done"_s);
        QCOMPARE(json({u"preview"_s, id}, owner)[u"outcome"].toString(), u"ok"_s);
        const QString archive = m_program->path(u"undo.sql"_s);
        QCOMPARE(json({u"delete"_s, id, u"--yes"_s, u"--archive"_s, archive}, owner)[u"outcome"].toString(),
                 u"deleted"_s);
        QCOMPARE(json({u"undo"_s, archive, u"--yes"_s}, owner)[u"outcome"].toString(), u"restored"_s);

        // The one connection of the server is as a new one: nothing that the program set is left on it. (Each client's
        // name is its own, and the pooler sets it.)
        const auto settings = [](Connection &connection) {
            const Rows rows = connection.query(
                u"SELECT name || '=' || setting FROM pg_settings WHERE source = 'session' AND name <> 'application_name' ORDER BY 1"_s);
            QStringList lines;
            for (int i = 0; i < rows.count(); ++i)
                lines.append(rows.text(i, 0));
            return lines;
        };
        Connection used(owner);
        Connection fresh(m_database->settings(u"owner"_s));
        QStringList left = settings(used);
        for (const QString &line : settings(fresh))
            left.removeAll(line);
        QCOMPARE(left.join(u", "_s), QString());
        QCOMPARE(used.query(u"SELECT count(*) FROM pg_prepared_statements"_s).integer(0, 0), 0);
        QCOMPARE(used.query(u"SELECT count(*) FROM pg_class WHERE relpersistence = 't'"_s).integer(0, 0), 0);
    }

    void slowIndexIsMadeWhereNoSecondConnectionIsLeftToWatchIt()
    {
        Pooler pooler;
        QVERIFY2(pooler.start(m_database->settings(), 1), qPrintable(pooler.errorString()));
        const ConnectionSettings owner = pooler.through(m_database->settings(u"owner"_s));
        Connection holder(m_database->settings());
        holder.query(u"BEGIN"_s);
        holder.query(u"UPDATE webinars SET title = title"_s); // CONCURRENTLY waits for it
        QProcess process;
        m_program->start(process,
                         {u"fix"_s, u"--yes"_s, u"--create-indexes"_s, u"--only"_s, u"webinars.whatsapp_group_id"_s,
                          u"--format"_s, u"json"_s},
                         &owner);
        Connection observer(m_database->settings());
        const auto isSlow = [&] {
            return observer
                       .query(
                           u"SELECT FROM pg_stat_activity WHERE query LIKE 'CREATE INDEX%' AND clock_timestamp() - query_start > '1.5s'"_s)
                       .count()
                == 1;
        };
        QTRY_VERIFY_WITH_TIMEOUT(isSlow(), 20'000);
        holder.query(u"COMMIT"_s);
        const Ran ran = Program::finish(process);
        QVERIFY2(ran.json()[u"steps"][0][u"state"].toString() == u"done"_s, qPrintable(ran.out + ran.err));
    }

    void deletesAtTheSameTimeDoNotMix()
    {
        Pooler pooler;
        QVERIFY2(pooler.start(m_database->settings(), 2), qPrintable(pooler.errorString()));
        const ConnectionSettings owner = pooler.through(m_database->settings(u"owner"_s));
        const QStringList stories{u"clean"_s, u"dangling"_s, u"shared-phone"_s, u"shared-phone-twin"_s};
        std::vector<std::unique_ptr<QProcess>> running;
        for (const QString &story : stories) {
            running.push_back(std::make_unique<QProcess>());
            m_program->start(*running.back(),
                             {u"delete"_s, sampleStory(story).sessionId, u"--yes"_s, u"--format"_s, u"json"_s,
                              u"--archive"_s, m_program->path(story + u".sql"_s)},
                             &owner);
        }
        Connection direct(m_database->settings());
        for (qsizetype i = 0; i < stories.size(); ++i) {
            const Ran ran = Program::finish(*running[size_t(i)]);
            QVERIFY2(ran.status == 0, qPrintable(ran.err));
            for (const QJsonValue &table : ran.json()[u"tables"].toArray())
                QCOMPARE(table[u"actual"], table[u"planned"]);
            QCOMPARE(
                direct
                    .query(u"SELECT FROM whatsapp_sessions WHERE id::text = $1"_s, {sampleStory(stories[i]).sessionId})
                    .count(),
                0);
        }
    }

    void interruptReachesTheServerThroughIt()
    {
        Pooler pooler;
        QVERIFY2(pooler.start(m_database->settings(), 1), qPrintable(pooler.errorString()));
        const ConnectionSettings owner = pooler.through(m_database->settings(u"owner"_s));
        const QString id = sampleStory(u"clean"_s).sessionId;
        Connection holder(m_database->settings());
        holder.query(u"BEGIN"_s);
        holder.query(u"SELECT FROM whatsapp_sessions WHERE id::text = $1 FOR UPDATE"_s, {id});
        QProcess running;
        m_program->start(running, {u"delete"_s, id, u"--yes"_s, u"--format"_s, u"json"_s}, &owner);
        Connection observer(m_database->settings()); // within a transaction the view stands still
        const auto waits = [&] {
            return observer
                       .query(u"SELECT FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND query LIKE 'DELETE%'"_s)
                       .count()
                > 0;
        };
        QTRY_VERIFY_WITH_TIMEOUT(waits(), 20'000);
        running.terminate();
        const Ran ran = Program::finish(running);
        QCOMPARE(ran.status, 130);
        QCOMPARE(ran.json()[u"changed"].toBool(true), false);
        holder.query(u"ROLLBACK"_s);
        QCOMPARE(holder.query(u"SELECT FROM whatsapp_sessions WHERE id::text = $1"_s, {id}).count(), 1);
    }

private:
    QJsonObject json(const QStringList &arguments, const ConnectionSettings &settings, int status = 0)
    {
        const Ran ran = m_program->run(arguments + QStringList{u"--format"_s, u"json"_s}, settings);
        if (ran.status != status)
            qWarning().noquote() << arguments << ran.status << ran.err << ran.out.left(2000);
        return ran.status == status ? ran.json() : QJsonObject();
    }

    DatabaseFixture m_fixture;
    std::unique_ptr<ScratchDatabase> m_database;
    std::unique_ptr<Program> m_program;
};

QTEST_GUILESS_MAIN(TestPooler)
#include "tst_pooler.moc"
