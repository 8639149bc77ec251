// SPDX-License-Identifier: MIT
#include "program.h"
#include "support/databasefixture.h"

#include <QtCore/QJsonArray>

#include <algorithm>
#include <csignal>
#include <utility>

using namespace ondelete;
using namespace Qt::StringLiterals;

namespace {

/// Everything that a fix may change, in one text.
QString rulesOf(Connection &connection)
{
    return connection
        .query(uR"(SELECT string_agg(line, E'\n' ORDER BY line) FROM (
                     SELECT format('%s %s %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) FROM pg_constraint
                     WHERE connamespace = 'public'::regnamespace
                     UNION ALL SELECT format('%s %s', attrelid::regclass, attname) FROM pg_attribute
                     WHERE attnotnull AND attnum > 0 AND attrelid IN
                       (SELECT oid FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r')) AS all_of(line))"_s)
        .text(0, 0);
}

qint64 count(Connection &connection, const QString &condition)
{
    return connection.query(u"SELECT count(*) FROM %1"_s.arg(condition)).integer(0, 0);
}

qint64 rowsOfReach(Connection &connection)
{
    return count(connection, u"public.whatsapp_groups"_s) + count(connection, u"public.workshop_whatsapp_groups"_s)
        + count(connection, u"public.scheduled_whatsapp_messages"_s)
        + count(connection, u"public.whatsapp_group_admins"_s);
}

/// When a run is interrupted: later and later, in milliseconds, until one finishes first; where the machine has too
/// much to do for that to tell much, from the beginning again, between the moments before.
class Moments
{
public:
    Moments(int first, int step)
        : m_first(first)
        , m_step(step)
        , m_next(first)
    {
    }

    [[nodiscard]] int next()
    {
        ++m_taken;
        return std::exchange(m_next, m_next + (m_next < 300 ? m_step : 100));
    }
    void beginAgain() { m_next = m_first + m_taken % m_step; }
    [[nodiscard]] bool areLeft() const { return m_taken < 200; }

private:
    int m_first;
    int m_step;
    int m_next;
    int m_taken = 0;
};

} // namespace

/// SIGINT or SIGKILL at one moment after the other, from the first to the last of a run: each ends before or after.
class TestInterruption : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { REQUIRE_SERVER(m_fixture); }

    void fixAtAnyMomentLeavesEachKeyBeforeOrAfter()
    {
        const QStringList words{u"fix"_s,
                                u"--yes"_s,
                                u"--include-unlisted"_s,
                                u"--resolve"_s,
                                u"dynamic_links.whatsapp_group_id=cascade"_s,
                                u"--format"_s,
                                u"json"_s};
        int interrupted = 0;
        int finished = 0;
        Moments moments(5, 9);
        while (moments.areLeft() && (finished == 0 || interrupted < 3)) {
            const int delay = moments.next();
            const auto database = m_fixture.sampleDatabase();
            const ConnectionSettings owner = database->settings(u"owner"_s);
            Connection watcher(database->settings());
            const QString before = rulesOf(watcher);
            const Ran ran = runAndInterrupt(words, owner, delay);
            const QString after = rulesOf(watcher);
            QVERIFY2(!after.contains(u"ondelete_new_"), qPrintable(after));
            if (ran.status == 0) {
                ++finished;
                moments.beginAgain();
                continue;
            }
            if (ran.status == -1) { // before the program listens for signals, so before it connects
                QCOMPARE(after, before);
                continue;
            }
            ++interrupted;
            QCOMPARE(ran.status, 130);
            const QJsonObject said = ran.json();
            if (said.isEmpty()) { // before the first step
                QVERIFY2(ran.err.contains(u"Nothing was changed."), qPrintable(ran.err));
                QCOMPARE(after, before);
            } else {
                QCOMPARE(said[u"changed"].toBool(), after != before);
            }
            const Ran again = m_program.run(words, owner);
            QVERIFY2(again.status == 0, qPrintable(again.err));
        }
        QVERIFY(finished > 0);
        QVERIFY2(interrupted >= 3, qPrintable(QString::number(interrupted)));
    }

    void killedFixIsCompletedByTheNextRun()
    {
        const QStringList words{u"fix"_s,
                                u"--yes"_s,
                                u"--include-unlisted"_s,
                                u"--resolve"_s,
                                u"dynamic_links.whatsapp_group_id=cascade"_s,
                                u"--format"_s,
                                u"json"_s};
        const auto fixed = m_fixture.sampleDatabase();
        QCOMPARE(m_program.run(words, fixed->settings(u"owner"_s)).status, 0);
        Connection fixedConnection(fixed->settings());
        const QString wanted = rulesOf(fixedConnection);
        int half = 0;
        int reversed = 0;
        int pending = 0;
        bool everFinished = false;
        Moments moments(30, 12);
        while (moments.areLeft() && (!everFinished || half < 2 || reversed < 2 || pending < 2)) {
            const auto database = m_fixture.sampleDatabase();
            const ConnectionSettings owner = database->settings(u"owner"_s);
            Connection watcher(database->settings());
            const QStringList before = rulesOf(watcher).split(u'\n');
            QProcess process;
            m_program.start(process, words, &owner);
            const bool finished = process.waitForFinished(moments.next());
            process.kill();
            process.waitForFinished();
            if (finished) {
                everFinished = true;
                moments.beginAgain();
            }
            QTRY_VERIFY_WITH_TIMEOUT(isOnlyClient(watcher), 20'000); // a commit that was on its way has arrived
            const QStringList after = rulesOf(watcher).split(u'\n');
            half += after != before && after != wanted.split(u'\n');
            for (const QString &line : after)
                QVERIFY2(before.contains(line) || wanted.split(u'\n').contains(line)
                             || line.contains(u"ondelete_new_"_s),
                         qPrintable(line));
            const bool changed = std::ranges::any_of(after, [&](const QString &line) {
                return !before.contains(line) && !line.contains(u"ondelete_new_"_s);
            });
            // What it changed is on record, and goes back from there.
            if (changed && !finished) {
                const QJsonValue newest = recordsOf(*database).at(0);
                const QString record = newest[u"id"].toString();
                QVERIFY(!record.isEmpty());
                pending += newest[u"state"].toString() == u"pending"_s;
                if (++reversed <= 3) {
                    QCOMPARE(m_program.run({u"fix"_s, u"--clean-up"_s}, owner).status, 0);
                    const Ran back =
                        m_program.run({u"fix"_s, u"--reverse"_s, record, u"--yes"_s, u"--format"_s, u"json"_s}, owner);
                    QVERIFY2(back.status == 0, qPrintable(back.err + back.out));
                    QCOMPARE(rulesOf(watcher).split(u'\n'), before);
                }
            }
            const Ran again = m_program.run(words, owner);
            QVERIFY2(again.status == 0, qPrintable(again.err));
            QCOMPARE(rulesOf(watcher), wanted);
            const QJsonArray records = recordsOf(*database, &owner);
            QVERIFY(std::ranges::none_of(
                records, [](const QJsonValue &record) { return record[u"state"].toString() == u"pending"; }));
        }
        QVERIFY(everFinished);
        QVERIFY2(reversed >= 2 && pending >= 2, qPrintable(QString::number(pending)));
        QVERIFY2(half >= 2, qPrintable(QString::number(half)));
    }

    void eachRunOfAKilledFixReversesItsOwnWork()
    {
        const QStringList words{u"fix"_s,
                                u"--yes"_s,
                                u"--include-unlisted"_s,
                                u"--resolve"_s,
                                u"dynamic_links.whatsapp_group_id=cascade"_s,
                                u"--format"_s,
                                u"json"_s};
        const auto database = m_fixture.sampleDatabase();
        const ConnectionSettings owner = database->settings(u"owner"_s);
        Connection watcher(database->settings());
        const QStringList before = rulesOf(watcher).split(u'\n');
        {
            // Somebody's lock stops it at a key in the middle; there it is killed.
            Connection holder(database->settings());
            holder.query(u"BEGIN"_s);
            holder.query(u"LOCK TABLE public.webinars IN SHARE UPDATE EXCLUSIVE MODE"_s);
            QProcess process;
            m_program.start(process, words, &owner);
            QByteArray said;
            QTRY_VERIFY2_WITH_TIMEOUT((said += process.readAllStandardError()).contains("waiting for"),
                                      said.constData(), 20'000);
            // While it runs nobody settles its record.
            QCOMPARE(recordsOf(*database, &owner).at(0)[u"state"].toString(), u"pending"_s);
            process.kill();
            process.waitForFinished();
        }
        QTRY_VERIFY_WITH_TIMEOUT(isOnlyClient(watcher), 20'000);
        const QStringList half = rulesOf(watcher).split(u'\n');
        QVERIFY(half != before);
        QCOMPARE(recordsOf(*database).at(0)[u"state"].toString(), u"pending"_s); // no server was asked

        const Ran rest = m_program.run(words, owner);
        QVERIFY2(rest.status == 0, qPrintable(rest.err));
        const QStringList wanted = rulesOf(watcher).split(u'\n');
        const QJsonArray records = recordsOf(*database, &owner);
        QCOMPARE(records.size(), 2);
        QStringList findings;
        for (const QJsonValue &record : records) {
            QCOMPARE(record[u"state"].toString(), u"committed"_s);
            QVERIFY(!record[u"findings"].toArray().isEmpty());
            for (const QJsonValue &finding : record[u"findings"].toArray())
                findings.append(finding.toString());
        }
        QCOMPARE(findings.removeDuplicates(), 0);

        QStringList expected = wanted;
        expected.removeIf([&](const QString &line) { return half.contains(line) && !before.contains(line); });
        for (const QString &line : before)
            if (!half.contains(line))
                expected.append(line);
        for (const int record : {1, 0}) { // the newest stands first
            const Ran back =
                m_program.run({u"fix"_s, u"--reverse"_s, records[record][u"id"].toString(), u"--yes"_s}, owner);
            QVERIFY2(back.status == 0, qPrintable(back.err + back.out));
            QStringList after = rulesOf(watcher).split(u'\n');
            after.sort();
            expected.sort();
            QCOMPARE(after, expected);
            expected = before;
        }
    }

    void deleteAtAnyMomentIsBeforeOrAfter()
    {
        const QString key = sampleStory(u"clean"_s).sessionId;
        const QString session = u"public.whatsapp_sessions WHERE id = '%1'"_s.arg(key);
        const auto database = m_fixture.sampleDatabase();
        const ConnectionSettings owner = database->settings(u"owner"_s);
        Connection watcher(database->settings());
        const qint64 before = rowsOfReach(watcher);
        int interrupted = 0;
        for (int delay = 5; count(watcher, session) == 1 && delay < 5'000; delay += delay < 200 ? 5 : 100) {
            const Ran ran = runAndInterrupt({u"delete"_s, key, u"--yes"_s, u"--format"_s, u"json"_s}, owner, delay);
            const bool gone = count(watcher, session) == 0;
            QCOMPARE(ran.status == 0, gone);
            if (ran.status == -1) { // before the program listens for signals, so before it connects
                QCOMPARE(rowsOfReach(watcher), before);
                continue;
            }
            QVERIFY2(ran.status == 0 || ran.status == 130, qPrintable(ran.err));
            if (gone) {
                QVERIFY(rowsOfReach(watcher) < before);
                continue;
            }
            ++interrupted;
            QCOMPARE(rowsOfReach(watcher), before);
            QVERIFY2(ran.err.contains(u"Nothing was changed."), qPrintable(ran.err));
        }
        QCOMPARE(count(watcher, session), 0);
        QVERIFY2(interrupted >= 3, qPrintable(QString::number(interrupted)));
    }

private:
    /// The records of @p database, the newest first, as its server says with @p asked, else as they lie there.
    QJsonArray recordsOf(const ScratchDatabase &database, const ConnectionSettings *asked = nullptr)
    {
        QJsonArray records;
        const QJsonArray receipts =
            m_program.run({u"history"_s, u"--format"_s, u"json"_s}, asked).json()[u"receipts"].toArray();
        for (const QJsonValue &receipt : receipts)
            if (receipt[u"database"].toString() == database.name())
                records.append(receipt);
        return records;
    }

    Ran runAndInterrupt(const QStringList &words, const ConnectionSettings &settings, int delayMs)
    {
        QProcess process;
        m_program.start(process, words, &settings);
        if (!process.waitForFinished(delayMs))
            ::kill(pid_t(process.processId()), SIGINT);
        return Program::finish(process);
    }

    DatabaseFixture m_fixture;
    Program m_program;
};

QTEST_GUILESS_MAIN(TestInterruption)
#include "tst_interruption.moc"
