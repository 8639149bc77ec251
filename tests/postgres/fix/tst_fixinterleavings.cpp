// SPDX-License-Identifier: MIT
#include "support/catalogsnapshot.h"
#include "support/fixstory.h"
#include "support/fixtrouble.h"
#include "support/statementproxy.h"

#include <chrono>
#include <mutex>
#include <thread>

using namespace ondelete;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QStringList &tables()
{
    static const QStringList names{u"s.plain"_s, u"s.bare"_s, u"s.parts"_s};
    return names;
}

/// Somebody who works on the tables all the time, and waits for no lock: while he works the fix stands still.
class Worker
{
public:
    explicit Worker(const ConnectionSettings &settings)
        : m_connection(settings)
    {
        m_connection.query(u"SET lock_timeout = '10ms'"_s);
    }

    /// Inserts, re-points and deletes rows of each table, and tries what a key forbids. Thread: any; a fix that takes
    /// long has a second connection, which looks at the first.
    void work()
    {
        const std::scoped_lock lock(m_mutex);
        ++m_round;
        for (const QString &table : tables()) {
            QMap<int, int> &rows = m_rows[table];
            const int id = 1000 + m_round;
            const int parent = 1 + m_round % 10;
            if (does(u"INSERT INTO %1 VALUES (%2, %3)"_s.arg(table).arg(id).arg(parent)))
                rows.insert(id, parent);
            if (rows.contains(id - 1)
                && does(u"UPDATE %1 SET parent = %2 WHERE id = %3"_s.arg(table).arg(parent + 10).arg(id - 1)))
                rows[id - 1] = parent + 10;
            if (rows.contains(id - 2) && does(u"DELETE FROM %1 WHERE id = %2"_s.arg(table).arg(id - 2)))
                rows.remove(id - 2);
            mustNot(u"INSERT INTO %1 VALUES (5000, 9999)"_s.arg(table));
            mustNot(u"UPDATE %1 SET parent = 9999 WHERE id = 1"_s.arg(table));
        }
        tryToDeleteAParent();
    }

    /// What went against the keys, and where the rows are not as they were left.
    [[nodiscard]] QStringList complaints()
    {
        QStringList complaints = m_complaints;
        for (const QString &table : tables()) {
            const Rows found = m_connection.query(u"SELECT id, parent FROM %1 WHERE id >= 1000"_s.arg(table));
            QMap<int, int> rows;
            for (int i = 0; i < found.count(); ++i)
                rows.insert(int(found.integer(i, 0)), int(found.integer(i, 1)));
            if (rows != m_rows.value(table))
                complaints.append(u"%1 has other rows than were written"_s.arg(table));
        }
        return complaints;
    }

    [[nodiscard]] int done() const { return m_done; }
    [[nodiscard]] int deletions() const { return m_deletions; }
    [[nodiscard]] int refusals() const { return m_refusals; }

private:
    /// Returns the SQLSTATE, empty where it was done. A lock that was not to be had is nobody's fault.
    QString stateOf(const QString &sql)
    {
        try {
            m_connection.query(sql);
            return {};
        } catch (const DbError &error) {
            return error.sqlState;
        }
    }

    bool does(const QString &sql)
    {
        const QString state = stateOf(sql);
        if (!state.isEmpty() && state != u"55P03")
            m_complaints.append(sql + u": "_s + state);
        m_done += state.isEmpty();
        return state.isEmpty();
    }

    void mustNot(const QString &sql)
    {
        const QString state = stateOf(sql);
        if (state != u"23503" && state != u"55P03")
            m_complaints.append(sql + u": "_s + (state.isEmpty() ? u"was let through"_s : state));
        m_refusals += state == u"23503";
    }

    /// Row 1 of each table points at it: it goes where, and only where, each has a key with the rule that lets it go.
    void tryToDeleteAParent()
    {
        m_connection.query(u"BEGIN"_s);
        const QString state = stateOf(u"DELETE FROM s.parents WHERE id = 1"_s);
        m_connection.query(u"ROLLBACK"_s);
        if (state == u"55P03")
            return;
        const bool allLetItGo = m_connection
                                    .query(uR"(
            SELECT bool_and(EXISTS (SELECT FROM pg_constraint k WHERE k.conrelid = c.oid AND k.contype = 'f' AND k.confdeltype = 'n'))
            FROM pg_class c WHERE c.oid IN ('s.plain'::regclass, 's.bare'::regclass, 's.parts_a'::regclass))"_s)
                                    .boolean(0, 0);
        m_deletions += state.isEmpty();
        if (state.isEmpty() && !allLetItGo)
            m_complaints.append(u"a parent was let go too early"_s);
        // A key refuses it, or NOT NULL does, or the CHECK that stands in for that until it is back.
        if (!QStringList{QString(), u"23503"_s, u"23502"_s, u"23514"_s}.contains(state))
            m_complaints.append(u"a parent's delete ended with "_s + state);
    }

    std::mutex m_mutex;
    Connection m_connection;
    int m_round = 0;
    QMap<QString, QMap<int, int>> m_rows; ///< by table: what stands there of this worker's, id → parent
    QStringList m_complaints;
    int m_done = 0;
    int m_refusals = 0;
    int m_deletions = 0;
};

} // namespace

/// Other people's work between any two statements of a fix: none of it is lost or stopped for good, at no moment does a
/// key cease to guard, and the fix is done.
class TestFixInterleavings : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        REQUIRE_SERVER(m_fixture);
        m_story = std::make_unique<FixStory>(m_fixture);
        QVERIFY(m_proxy.start(m_story->settings()));
    }

    void cleanupTestCase() { m_story.reset(); }

    void othersGoOnWorkingBeforeEveryStatement_data() { routes(); }

    void othersGoOnWorkingBeforeEveryStatement()
    {
        QFETCH(const FixRoute, route);
        m_story->tell(route);
        Worker worker(m_story->settings());
        const FixResult result = run(route, [&](int, const QByteArray &) { worker.work(); });
        QVERIFY2(result.outcome == FixOutcome::Done, qPrintable(said(result)));
        QCOMPARE(worker.complaints().join(u'\n'), QString());
        QVERIFY(worker.done() > 300);
        QVERIFY(worker.refusals() > 100);
        QVERIFY(route == FixRoute::There || route == FixRoute::ThereByOtherWay ? m_story->planned(route).isEmpty()
                                                                               : worker.deletions() > 0);
        mustBeAsWithoutOthers(route);
    }

    void locksThatAreHeldFromAnyStatementAreWaitedFor_data()
    {
        QTest::addColumn<FixRoute>("route");
        QTest::addColumn<QString>("work");
        QTest::addColumn<int>("row");
        int row = 0;
        for (const auto &[route, way] : {std::pair{FixRoute::There, "there"}, {FixRoute::Back, "back"}}) {
            QTest::addRow("%s, a reader", way) << route << u"SELECT count(*) FROM s.plain, s.bare, s.parts"_s << row++;
            QTest::addRow("%s, a writer", way)
                << route
                << u"UPDATE s.plain SET id = id WHERE id = 1; UPDATE s.bare SET id = id WHERE id = 1; "
                   "UPDATE s.parts SET id = id WHERE id = 1"_s
                << row++;
            QTest::addRow("%s, who deletes a parent", way)
                << route << u"INSERT INTO s.parents VALUES (99); DELETE FROM s.parents WHERE id = 99"_s << row++;
        }
    }

    void locksThatAreHeldFromAnyStatementAreWaitedFor()
    {
        QFETCH(const FixRoute, route);
        QFETCH(const QString, work);
        QFETCH(const int, row);
        m_story->tell(route);
        QVERIFY(run(route, {}).outcome == FixOutcome::Done);
        const QByteArrayList statements = m_proxy.statements();
        int held = 0;
        for (int number = 1; number <= statements.size(); ++number) {
            if (!FixTrouble::isPartOfAChange(statements[number - 1]) || !FixTrouble::isTried(statements, number, row))
                continue;
            m_story->tell(route);
            Connection other(m_story->settings());
            std::jthread end;
            const FixResult result = run(route, [&](int at, const QByteArray &) {
                if (at != number)
                    return;
                other.query(u"SET lock_timeout = '10ms'"_s); // of the fix itself, which stands still
                other.query(u"BEGIN"_s);
                try {
                    other.runScript(work.toUtf8());
                    ++held;
                } catch (const DbError &) {
                    other.query(u"ROLLBACK"_s);
                    return;
                }
                end = std::jthread([&] {
                    std::this_thread::sleep_for(200ms);
                    other.query(u"COMMIT"_s);
                });
            });
            end = {};
            QVERIFY2(result.outcome == FixOutcome::Done, qPrintable(QString::number(number) + u' ' + said(result)));
            mustBeAsWithoutOthers(route);
            if (QTest::currentTestFailed())
                return;
        }
        QVERIFY2(held >= 3, qPrintable(QString::number(held)));
    }

    /// Where NOT NULL is to return.
    void nullThatComesBeforeAnyStatement()
    {
        m_story->tell(FixRoute::Back);
        QVERIFY(run(FixRoute::Back, {}).outcome == FixOutcome::Done);
        const QByteArrayList statements = m_proxy.statements();
        int refused = 0;
        int kept = 0;
        for (int number = 1; number <= statements.size(); ++number) {
            if (!FixTrouble::isPartOfAChange(statements[number - 1]) || !FixTrouble::isTried(statements, number, 0))
                continue;
            m_story->tell(FixRoute::Back);
            const QMap<QString, QString> before = m_story->keys();
            bool came = false;
            const FixResult result = run(FixRoute::Back, [&](int at, const QByteArray &) {
                if (at != number)
                    return;
                try {
                    Connection other(m_story->settings());
                    other.query(u"SET lock_timeout = '10ms'"_s);
                    other.query(u"INSERT INTO s.plain VALUES (2000, NULL)"_s);
                    came = true;
                } catch (const DbError &) {
                    ++refused;
                }
            });
            const QString place = QString::number(number) + u' ' + said(result);
            const bool isBack = m_story->keys().value(u"s.plain.parent"_s) != before.value(u"s.plain.parent"_s);
            QVERIFY2(came != isBack, qPrintable(place));
            QVERIFY2(came != (result.outcome == FixOutcome::Done), qPrintable(place));
            QVERIFY2(result.leftBehind.isEmpty(), qPrintable(place));
            kept += came;
            m_story->observer().query(u"DELETE FROM s.plain WHERE parent IS NULL"_s);
            if (came)
                QVERIFY2(run(FixRoute::Back, {}).outcome == FixOutcome::Done, qPrintable(place));
            mustBeAsWithoutOthers(FixRoute::Back);
            if (QTest::currentTestFailed())
                return;
        }
        QVERIFY2(refused >= 2 && kept >= 1, qPrintable(QString::number(kept)));
    }

private:
    static void routes()
    {
        QTest::addColumn<FixRoute>("route");
        QTest::newRow("there") << FixRoute::There;
        QTest::newRow("there by the other way") << FixRoute::ThereByOtherWay;
        QTest::newRow("back") << FixRoute::Back;
        QTest::newRow("back by the other way") << FixRoute::BackByOtherWay;
    }

    /// The fix, with @p hook before each of its statements.
    FixResult run(FixRoute route, const StatementProxy::Hook &hook)
    {
        const FixPlan plan = m_story->planned(route);
        Connection connection(m_proxy.through(m_story->settings()));
        m_proxy.reset();
        m_proxy.setHook(hook);
        const FixResult result = runFix(connection, plan, {});
        m_proxy.setHook({});
        return result;
    }

    void mustBeAsWithoutOthers(FixRoute route)
    {
        QStringList &wanted = m_wanted[route];
        const QStringList now = catalogSnapshot(m_story->observer());
        if (wanted.isEmpty()) {
            m_story->tell(route);
            const FixResult result = run(route, {});
            QVERIFY2(result.outcome == FixOutcome::Done, qPrintable(said(result)));
            wanted = catalogSnapshot(m_story->observer());
        }
        const QString difference = snapshotDifference(wanted, now);
        QVERIFY2(difference.isEmpty(), qPrintable(difference));
    }

    DatabaseFixture m_fixture;
    std::unique_ptr<FixStory> m_story;
    StatementProxy m_proxy;
    QMap<FixRoute, QStringList> m_wanted;
};

QTEST_GUILESS_MAIN(TestFixInterleavings)
#include "tst_fixinterleavings.moc"
