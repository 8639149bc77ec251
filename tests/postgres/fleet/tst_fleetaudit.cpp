// SPDX-License-Identifier: MIT
#include "postgres/fleet/fleetaudit.h"
#include "support/databasefixture.h"

#include <QtCore/QTemporaryDir>

#include <algorithm>
#include <atomic>
#include <numeric>

using namespace ondelete;
using namespace Qt::StringLiterals;

/// Many databases, looked at by several threads at once.
class TestFleetAudit : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        REQUIRE_SERVER(m_fixture);
        m_database = m_fixture.emptyDatabase();
        Connection(m_database->settings()).runScript(R"(
            CREATE TABLE sessions (id int PRIMARY KEY);
            CREATE TABLE links (id int PRIMARY KEY, session_id int REFERENCES sessions);)");
    }
    void cleanupTestCase() { m_database.reset(); }

    void eachMemberAnswersOnceAndOneAtATime()
    {
        const QTemporaryDir nowhere;
        ConnectionSettings dead = m_database->settings();
        dead.parameters[u"host"_s] = nowhere.path();
        ConnectionSettings unknown = m_database->settings();
        unknown.parameters[u"dbname"_s] = u"no_such_database"_s;
        QList<FleetMember> members = good(12);
        members.insert(3, member(u"dead"_s, dead));
        members.append(member(u"unknown"_s, unknown));
        QList<qsizetype> wanted;
        for (qsizetype i = 1; i < members.size(); ++i) // the first is not asked for
            wanted.append(i);

        QList<qsizetype> begun;
        QMap<qsizetype, FleetAnswer> answers;
        std::atomic_int inside = 0;
        bool together = false;
        const auto alone = [&](const auto &work) {
            together = together || inside.fetch_add(1) > 0;
            work();
            --inside;
        };
        auditFleet(members, wanted, {.jobs = 6, .perServer = 4},
                   {[&](qsizetype i) { alone([&] { begun.append(i); }); },
                    [&](qsizetype i, FleetAnswer answer) { alone([&] { answers.insert(i, std::move(answer)); }); }},
                   {});
        QVERIFY(!together);
        std::ranges::sort(begun);
        QCOMPARE(begun, wanted);
        QCOMPARE(answers.keys(), wanted);
        for (auto it = answers.cbegin(); it != answers.cend(); ++it) {
            const QString name = members.at(it.key()).name;
            QCOMPARE(it->name, name);
            QCOMPARE(it->outcome, name == u"good" ? QString() : u"no-connection"_s);
            QCOMPARE(it->audit.has_value(), name == u"good");
            QVERIFY(name != u"good" || it->tries == 1);
            QVERIFY(name != u"dead" || it->tries == 3); // a server that is not there may come back
        }
        QCOMPARE(answers.first().audit->stillBlocking().size(), 1);
    }

    void stopLeavesTheRestUnasked()
    {
        const QList<FleetMember> members = good(20);
        QList<qsizetype> wanted(members.size());
        std::iota(wanted.begin(), wanted.end(), 0);
        std::stop_source stop;
        QList<qsizetype> begun;
        QList<qsizetype> answered;
        auditFleet(members, wanted, {.jobs = 3, .perServer = 2},
                   {[&](qsizetype i) {
                        begun.append(i);
                        if (begun.size() == 4)
                            stop.request_stop();
                    },
                    [&](qsizetype i, const FleetAnswer &) { answered.append(i); }},
                   stop.get_token());
        std::ranges::sort(begun);
        std::ranges::sort(answered);
        QCOMPARE(answered, begun);
        QVERIFY2(begun.size() >= 4 && begun.size() < members.size(), qPrintable(QString::number(begun.size())));
    }

    void memberThatTakesTooLongIsLeft()
    {
        Connection other(m_database->settings());
        other.query(u"BEGIN"_s);
        other.query(u"LOCK TABLE pg_catalog.pg_constraint IN ACCESS EXCLUSIVE MODE"_s);
        QList<FleetAnswer> answers;
        auditFleet(good(1), {0}, {.longest = std::chrono::seconds(1)},
                   {[](qsizetype) {}, [&](qsizetype, const FleetAnswer &answer) { answers.append(answer); }}, {});
        other.query(u"ROLLBACK"_s);
        QCOMPARE(answers.size(), 1);
        QCOMPARE(answers.first().outcome, u"too-slow"_s);
        QVERIFY(!answers.first().audit);
    }

private:
    [[nodiscard]] static FleetMember member(const QString &name, const ConnectionSettings &settings)
    {
        FleetMember member = fleetMember(name, settings, builtFor(u"sessions"_s));
        member.name = name;
        return member;
    }
    [[nodiscard]] QList<FleetMember> good(int count) const
    {
        return QList<FleetMember>(count, member(u"good"_s, m_database->settings()));
    }
    [[nodiscard]] static Spec builtFor(const QString &table)
    {
        Spec spec;
        spec.root.table = {u"public"_s, table};
        return spec;
    }

    DatabaseFixture m_fixture;
    std::unique_ptr<ScratchDatabase> m_database;
};

QTEST_GUILESS_MAIN(TestFleetAudit)
#include "tst_fleetaudit.moc"
