// SPDX-License-Identifier: MIT
#include "core/spec/specwriter.h"
#include "program.h"
#include "support/catalogsnapshot.h"
#include "support/fixstory.h"
#include "support/fixtrouble.h"
#include "support/statementproxy.h"

#include <QtCore/QFile>
#include <QtCore/QJsonArray>

#include <algorithm>
#include <atomic>
#include <csignal>

using namespace ondelete;
using namespace Qt::StringLiterals;

/// The program is killed before, or during, any one statement of a fix or of its reversal: each key is before or after,
/// "history" learns from the server which, and the same command completes the rest.
class TestFixKilled : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        REQUIRE_SERVER(m_fixture);
        m_story = std::make_unique<FixStory>(m_fixture);
        FixTrouble::prepare(m_story->observer());
        QVERIFY(m_proxy.start(m_story->settings()));
        QFile spec(m_folder.filePath(u"spec.json"_s));
        QVERIFY(spec.open(QIODevice::WriteOnly));
        spec.write(writeSpec(FixStory::spec()));
    }

    void cleanupTestCase() { m_story.reset(); }

    void atEveryStatement_data()
    {
        QTest::addColumn<bool>("reverses");
        QTest::addColumn<FixTrouble::Moment>("moment");
        QTest::addColumn<int>("row");
        QTest::newRow("fix") << false << FixTrouble::Moment::Before << 0;
        QTest::newRow("fix, within the statement") << false << FixTrouble::Moment::Within << 1;
        QTest::newRow("reversal") << true << FixTrouble::Moment::Before << 2;
        QTest::newRow("reversal, within the statement") << true << FixTrouble::Moment::Within << 3;
    }

    void atEveryStatement()
    {
        QFETCH(const bool, reverses);
        QFETCH(const FixTrouble::Moment, moment);
        QFETCH(const int, row);
        QMap<QString, QString> before;
        QMap<QString, QString> after;
        QStringList wanted;
        QByteArrayList statements;
        {
            Program program;
            const QStringList words = begin(program, reverses);
            before = m_story->keys();
            m_proxy.reset();
            const Ran ran = program.run(words, m_proxy.through(m_story->settings()));
            QVERIFY2(ran.status == 0, qPrintable(ran.err));
            statements = m_proxy.statements();
            after = m_story->keys();
            wanted = catalogSnapshot(m_story->observer());
        }
        int half = 0;
        int killed = 0;
        for (int number = 1; number <= statements.size(); ++number) {
            const QByteArray sql = statements[number - 1].trimmed();
            const bool isMet =
                moment == FixTrouble::Moment::Within ? FixTrouble::canBeSlow(sql) : FixTrouble::isPartOfAChange(sql);
            if (!isMet || !FixTrouble::isTried(statements, number, row))
                continue;
            Program program;
            const QStringList words = begin(program, reverses);
            killed += killAt(program, words, number, moment);
            const QString place =
                u"at statement %1 (%2)"_s.arg(number).arg(QString::fromUtf8(sql.simplified().left(120)));
            QVERIFY2(m_story->isAlone(), qPrintable(place));
            const QMap<QString, QString> now = m_story->keys();
            QStringList changed;
            for (auto key = now.cbegin(); key != now.cend(); ++key) {
                const bool isAfter = key.value() == after.value(key.key());
                QVERIFY2(isAfter || key.value() == before.value(key.key()), qPrintable(place + u'\n' + key.value()));
                if (isAfter)
                    changed.append(key.key());
            }
            half += !changed.isEmpty() && now != after;
            historyKnows(program, changed, place);
            if (QTest::currentTestFailed())
                return;
            const Ran again = program.run(words, m_proxy.through(m_story->settings()));
            QVERIFY2(again.status == 0, qPrintable(place + u'\n' + again.err + again.out));
            const QString difference = snapshotDifference(wanted, catalogSnapshot(m_story->observer()));
            QVERIFY2(difference.isEmpty(), qPrintable(difference + u'\n' + place));
        }
        QVERIFY2(killed > 5, qPrintable(QString::number(killed)));
        QVERIFY2(half > 1, qPrintable(QString::number(half)));
    }

private:
    /// Makes all as it is before, and returns the words for the command line.
    QStringList begin(Program &program, bool reverses)
    {
        const QStringList fix{
            u"fix"_s,      u"--yes"_s, u"--create-indexes"_s, u"--spec"_s, m_folder.filePath(u"spec.json"_s),
            u"--format"_s, u"json"_s};
        m_story->tell(FixRoute::There);
        if (!reverses)
            return fix;
        const Ran ran = program.run(fix, m_proxy.through(m_story->settings()));
        if (ran.status != 0)
            qFatal("%s", qPrintable(ran.err));
        return {u"fix"_s,   u"--reverse"_s, receipts(program).first().toObject()[u"id"_s].toString(),
                u"--yes"_s, u"--format"_s,  u"json"_s};
    }

    /// Returns whether it was killed there.
    bool killAt(Program &program, const QStringList &words, int number, FixTrouble::Moment moment)
    {
        m_proxy.reset();
        std::stop_source unused;
        FixTrouble trouble(m_story->settings(), 0, unused);
        std::atomic<qint64> pid = 0;
        trouble.comeAt(m_proxy, number, moment, [&pid] {
            pid.wait(0);
            ::kill(pid_t(pid.load()), SIGKILL);
        });
        QProcess process;
        const ConnectionSettings settings = m_proxy.through(m_story->settings());
        program.start(process, words, &settings);
        pid = process.processId();
        pid.notify_all();
        const Ran ran = Program::finish(process);
        trouble.wait();
        m_proxy.setHook({});
        return ran.status == -1;
    }

    QJsonArray receipts(Program &program)
    {
        return program.run({u"history"_s, u"--format"_s, u"json"_s}, m_proxy.through(m_story->settings()))
            .json()[u"receipts"]
            .toArray();
    }

    /// The last record names exactly the keys that were changed.
    void historyKnows(Program &program, const QStringList &changed, const QString &place)
    {
        const QJsonArray all = receipts(program);
        const QJsonObject last = all.isEmpty() ? QJsonObject() : all.first().toObject();
        const QString state = last[u"state"].toString();
        QVERIFY2(all.isEmpty() || state == u"committed" || state == u"rolled-back",
                 qPrintable(place + u": "_s + state));
        if (all.isEmpty() || state == u"rolled-back") {
            QVERIFY2(changed.isEmpty(), qPrintable(place + u": "_s + changed.join(u' ')));
            return;
        }
        QStringList named;
        for (const QJsonValue &finding : last[u"findings"].toArray())
            named.append(finding.toString());
        for (const QString &key : changed)
            QVERIFY2(named.contains(key), qPrintable(place + u": "_s + named.join(u' ')));
    }

    DatabaseFixture m_fixture;
    std::unique_ptr<FixStory> m_story;
    StatementProxy m_proxy;
    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(TestFixKilled)
#include "tst_fixkilled.moc"
