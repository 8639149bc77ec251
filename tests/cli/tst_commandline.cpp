// SPDX-License-Identifier: MIT
#include "program.h"
#include "support/databasefixture.h"

#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QJsonArray>

using namespace ondelete;
using namespace Qt::StringLiterals;

namespace {

QString storyKey(const QString &name)
{
    return sampleStory(name).sessionId;
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void writeTo(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
}

qint64 count(Connection &connection, const QString &condition)
{
    return connection.query(u"SELECT count(*) FROM %1"_s.arg(condition)).integer(0, 0);
}

QJsonObject object(const QJsonValue &value)
{
    return value.toObject();
}

} // namespace

/// Runs the built program against a real server: exit statuses, streams, formats, and every kind of bad input.
class TestCommandLine : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        REQUIRE_SERVER(m_fixture);
        m_shared = m_fixture.sampleDatabase();
        m_owner = m_shared->settings(u"owner"_s);
    }

    void helpAndVersionNeedNoServer()
    {
        for (const QStringList &words :
             {QStringList{u"--help"_s}, {u"audit"_s, u"--help"_s}, {u"demo"_s, u"--help"_s}}) {
            const Ran ran = m_program.run(words);
            QCOMPARE(ran.status, 0);
            QVERIFY(ran.out.contains(u"Usage: "));
            QCOMPARE(ran.err, QString());
        }
        const Ran version = m_program.run({u"--version"_s});
        QCOMPARE(version.status, 0);
        QVERIFY(version.out.startsWith(u"ondelete "));
    }

    void wrongUsageIsStatus2AndSaysWhy_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("words");
        const auto row = [](const char *name, const QStringList &arguments, const QString &words) {
            QTest::newRow(name) << arguments << words;
        };
        row("unknown command", {u"nonsense"_s}, u"no command \"nonsense\""_s);
        row("nearly a command", {u"adit"_s}, u"Did you mean \"audit\"?"_s);
        row("nearly an option", {u"audit"_s, u"--formt"_s, u"json"_s}, u"Did you mean \"format\"?"_s);
        row("undo without saying which way", {u"undo"_s, u"x"_s}, u"--dry-run"_s);
        row("undo of no file", {u"undo"_s, u"/nonexistent"_s, u"--yes"_s}, u"no such file"_s);
        row("undo of any file", {u"undo"_s, u"/proc/version"_s, u"--yes"_s}, u"can't be used"_s);
        row("archives of nothing", {u"archives"_s, u"verify"_s}, u"verify FILE"_s);
        row("destroy any file", {u"archives"_s, u"destroy"_s, u"/proc/version"_s}, u"was not destroyed"_s);
        row("history of no date", {u"history"_s, u"--from"_s, u"yesterday"_s}, u"--from takes a date"_s);
        row("history to before from", {u"history"_s, u"--from"_s, u"2026-11-02"_s, u"--to"_s, u"2026-11-01"_s},
            u"is after --to"_s);
        row("unknown option", {u"audit"_s, u"--nonsense"_s}, u"nonsense"_s);
        row("unknown option without a command", {u"--nonsense"_s}, u"nonsense"_s);
        row("missing value", {u"audit"_s, u"--format"_s}, u"Missing value"_s);
        row("word too many", {u"audit"_s, u"x"_s}, u"one word too many"_s);
        row("unknown format", {u"audit"_s, u"--format"_s, u"jsno"_s}, u"Did you mean \"json\"?"_s);
        row("format of audits alone", {u"sessions"_s, u"--format"_s, u"junit"_s}, u"Only \"ondelete audit\""_s);
        row("unknown level", {u"audit"_s, u"--fail-on"_s, u"x"_s}, u"--fail-on takes"_s);
        row("unknown language", {u"audit"_s, u"--language"_s, u"xx"_s}, u"Known: en, es"_s);
        row("no connection's text", {u"audit"_s, u"-c"_s, u"production"_s}, u"not a connection"_s);
        row("password stays secret", {u"audit"_s, u"-c"_s, u"postgres//u:s3cret@h/d"_s}, u"not a connection"_s);
        row("no spec file", {u"audit"_s, u"--spec"_s, u"/nonexistent"_s}, u"can't be read"_s);
        row("spec is a folder", {u"audit"_s, u"--spec"_s, u"/"_s}, u"The rule list /"_s);
        row("no folder", {u"audit"_s, u"-o"_s, u"/nonexistent/a.html"_s}, u"can't be written there"_s);
        row("report without a file", {u"report"_s}, u"--output FILE"_s);
        row("report of unknown kind", {u"report"_s, u"--kind"_s, u"x"_s, u"-o"_s, u"a.html"_s}, u"no report \"x\""_s);
        row("report of unknown ending", {u"report"_s, u"-o"_s, u"a.doc"_s}, u"ending in html"_s);
        row("fix without a mode", {u"fix"_s}, u"Nothing was changed"_s);
        row("fix with two modes", {u"fix"_s, u"--yes"_s, u"--dry-run"_s}, u"Nothing was changed"_s);
        row("no number", {u"fix"_s, u"--yes"_s, u"--lock-timeout"_s, u"x"_s}, u"--lock-timeout takes"_s);
        row("number out of range", {u"sessions"_s, u"--limit"_s, u"0"_s}, u"--limit takes"_s);
        row("preview of nothing", {u"preview"_s}, u"Something is missing"_s);
        row("unknown rules", {u"preview"_s, u"k"_s, u"--rules"_s, u"x"_s}, u"--rules takes"_s);
        row("delete without a mode", {u"delete"_s, u"k"_s}, u"Nothing was changed"_s);
        row("side effects without schema", {u"delete"_s, u"k"_s, u"--yes"_s, u"--allow-side-effects"_s, u"log"_s},
            u"with its schema"_s);
        row("no display", {}, u"no display"_s);
        row("demo without a display", {u"demo"_s}, u"no display"_s);
    }

    void wrongUsageIsStatus2AndSaysWhy()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QString, words);
        const Ran ran = m_program.run(arguments);
        QCOMPARE(ran.status, 2);
        QCOMPARE(ran.out, QString());
        QVERIFY2(ran.err.contains(words), qPrintable(ran.err));
        QVERIFY(!ran.err.contains(u"s3cret"));
    }

    void specMistakesAreNamedWithTheirPlace()
    {
        const QString path = m_program.path(u"bad.json"_s);
        writeTo(path, "{\n  \"version\": 1,\n  \"nonsense\": 2\n}\n");
        const Ran ran = m_program.run({u"audit"_s, u"--spec"_s, path});
        QCOMPARE(ran.status, 2);
        QVERIFY2(ran.err.contains(u"line 3, column "), qPrintable(ran.err));
        QVERIFY(ran.err.contains(u"Nothing was contacted."));
    }

    void noConnectionIsStatus3_data()
    {
        QTest::addColumn<QString>("connection");
        QTest::newRow("no server") << u"host=/nonexistent dbname=x"_s;
        QTest::newRow("no such role") << QString(m_owner.withoutSecrets()).replace(u"owner"_s, u"nobody"_s);
        QTest::newRow("no such database")
            << QString(m_owner.withoutSecrets()).replace(m_shared->name(), u"nonexistent"_s);
        QTest::newRow("no such service") << u"service=nonexistent"_s;
    }

    void noConnectionIsStatus3()
    {
        QFETCH(QString, connection);
        const Ran ran = m_program.run({u"audit"_s, u"-c"_s, connection});
        QCOMPARE(ran.status, 3);
        QCOMPARE(ran.out, QString());
        QVERIFY2(ran.err.contains(u"Nothing was changed."), qPrintable(ran.err));
    }

    void auditCountsWhatTheRequirementsSay()
    {
        const Ran ran = m_program.run({u"audit"_s, u"--format"_s, u"json"_s}, m_owner);
        QCOMPARE(ran.status, 1);
        QCOMPARE(ran.err, QString());
        const QJsonObject json = ran.json();
        QCOMPARE(object(json[u"summary"]),
                 (QJsonObject{{u"differs"_s, 5},
                              {u"matches"_s, 7},
                              {u"unlisted"_s, 4},
                              {u"missing"_s, 0},
                              {u"problems"_s, 3},
                              {u"unknown"_s, 0}}));
        QCOMPARE(object(json[u"server"])[u"user"].toString(), u"owner"_s);
        QCOMPARE(json[u"undeclared"].toArray().size(), 1);
        QStringList blocking;
        for (const QJsonValue &finding : json[u"findings"].toArray()) {
            for (const QJsonValue &problem : finding[u"problems"].toArray()) {
                if (problem[u"severity"] == u"blocks"_s)
                    blocking.append(problem[u"code"].toString());
            }
        }
        QCOMPARE(blocking,
                 (QStringList{u"set-null-on-not-null"_s, u"set-null-violates-check"_s, u"unlisted-blocker"_s}));
    }

    void auditFailsFromTheAskedLevelOn()
    {
        QCOMPARE(m_program.run({u"audit"_s, u"--fail-on"_s, u"never"_s}, m_owner).status, 0);
        for (const QString &level : {u"blocks"_s, u"differs"_s, u"problems"_s})
            QCOMPARE(m_program.run({u"audit"_s, u"--fail-on"_s, level}, m_owner).status, 1);
    }

    void auditIsForRolesThatMayOnlyReadTheCatalog()
    {
        const Ran ran = m_program.run({u"audit"_s, u"--format"_s, u"json"_s}, m_shared->settings(u"auditor"_s));
        QCOMPARE(ran.status, 1);
        QCOMPARE(object(ran.json()[u"summary"])[u"differs"].toInt(), 5);
    }

    void everyFormatComesOut_data()
    {
        QTest::addColumn<QString>("format");
        QTest::addColumn<QString>("start");
        QTest::newRow("table") << u"table"_s << u"Delete rules: "_s;
        QTest::newRow("json") << u"json"_s << u"{"_s;
        QTest::newRow("csv") << u"csv"_s
                             << u"table,column,references,current,desired,status,problems,rows,index,reason\r\n"_s;
        QTest::newRow("markdown") << u"markdown"_s << u"# Delete rules: "_s;
        QTest::newRow("html") << u"html"_s << u"<!DOCTYPE html>"_s;
    }

    void everyFormatComesOut()
    {
        QFETCH(QString, format);
        QFETCH(QString, start);
        const Ran ran = m_program.run({u"audit"_s, u"--fail-on"_s, u"never"_s, u"--format"_s, format}, m_owner);
        QCOMPARE(ran.status, 0);
        QVERIFY2(ran.out.startsWith(start), qPrintable(ran.out.left(200)));
    }

    void outputIsWrittenWholeInTheFormatOfItsEnding()
    {
        const QString path = m_program.path(u"audit.html"_s);
        writeTo(path, "old");
        const Ran failed = m_program.run({u"audit"_s, u"-c"_s, u"host=/nonexistent"_s, u"-o"_s, path});
        QCOMPARE(failed.status, 3);
        QCOMPARE(contentOf(path), QByteArray("old"));
        const Ran ran = m_program.run({u"report"_s, u"--output"_s, path}, m_owner);
        QCOMPARE(ran.status, 0);
        QCOMPARE(ran.out, QString());
        QVERIFY(ran.err.contains(path));
        const QString html = QString::fromUtf8(contentOf(path));
        QVERIFY(html.startsWith(u"<!DOCTYPE html>") && html.endsWith(u"</html>\n"));
        QVERIFY2(html.contains(u"ondelete report --connection"), "it says how to repeat it");
        QVERIFY2(html.contains(u"ADD CONSTRAINT"), "it shows the SQL");
    }

    void passwordIsInNoReport()
    {
        ConnectionSettings settings = m_owner;
        settings.parameters.insert(u"password"_s, u"s3cret"_s);
        QString words;
        for (auto it = settings.parameters.cbegin(); it != settings.parameters.cend(); ++it)
            words += u"%1='%2' "_s.arg(it.key(), it.value());
        const Ran ran = m_program.run({u"audit"_s, u"--format"_s, u"html"_s, u"-c"_s, words});
        QCOMPARE(ran.status, 1);
        QVERIFY(ran.out.contains(u"ondelete audit"));
        QVERIFY(!ran.out.contains(u"s3cret") && !ran.err.contains(u"s3cret"));
    }

    void databaseWithoutTheTablesIsNamed()
    {
        const auto empty = m_fixture.emptyDatabase();
        const Ran audit = m_program.run({u"audit"_s, u"--format"_s, u"json"_s}, empty->settings());
        QCOMPARE(audit.status, 2);
        QVERIFY(audit.err.contains(u"no table public.whatsapp_sessions"));
        QCOMPARE(object(audit.json()[u"summary"])[u"missing"].toInt(), 11);
        for (const QStringList &words :
             {QStringList{u"sessions"_s}, {u"preview"_s, u"k"_s}, {u"delete"_s, u"k"_s, u"--yes"_s}}) {
            const Ran ran = m_program.run(words, empty->settings());
            QCOMPARE(ran.status, 2);
            QVERIFY2(ran.err.contains(u"no table public.whatsapp_sessions")
                         && ran.err.contains(u"Nothing was changed."),
                     qPrintable(ran.err));
        }
    }

    void sessionsAreListedSearchedAndLimited()
    {
        const Ran all = m_program.run({u"sessions"_s, u"--format"_s, u"json"_s, u"--limit"_s, u"3"_s}, m_owner);
        QCOMPARE(all.status, 0);
        QCOMPARE(all.json()[u"sessions"].toArray().size(), 3);
        QCOMPARE(all.json()[u"more"].toBool(), true);
        const QJsonObject first = object(all.json()[u"sessions"][0]);
        for (const QString &name : {u"key"_s, u"label"_s, u"protected"_s, u"columns"_s})
            QVERIFY2(first.contains(name), qPrintable(name));
        const QString connected = storyKey(u"connected"_s);
        const auto found = [&](const QStringList &more) {
            return m_program
                .run(QStringList{u"sessions"_s, u"--format"_s, u"json"_s, u"--search"_s, connected} + more, m_owner)
                .json()[u"sessions"]
                .toArray();
        };
        QCOMPARE(found({}).size(), 0);
        QCOMPARE(found({u"--all"_s}).size(), 1);
        QCOMPARE(found({u"--all"_s})[0][u"protected"].toBool(), true);
    }

    void roleWithoutRightsGetsStatus4()
    {
        const Ran ran = m_program.run({u"sessions"_s}, m_shared->settings(u"auditor"_s));
        QCOMPARE(ran.status, 4);
        QCOMPARE(ran.out, QString());
        QVERIFY2(ran.err.contains(u"lacks a right") && ran.err.contains(u"Nothing was changed."), qPrintable(ran.err));
    }

    void previewSaysWhatWouldHappen()
    {
        const Ran free = m_program.run({u"preview"_s, storyKey(u"clean"_s), u"--format"_s, u"json"_s}, m_owner);
        QCOMPARE(free.status, 0);
        QCOMPARE(free.json()[u"outcome"].toString(), u"ok"_s);
        const Ran blocked =
            m_program.run({u"preview"_s, storyKey(u"webinar-groups"_s), u"--format"_s, u"json"_s}, m_owner);
        QCOMPARE(blocked.status, 1);
        QCOMPARE(blocked.json()[u"outcome"].toString(), u"blocked"_s);
        const Ran desired = m_program.run(
            {u"preview"_s, storyKey(u"webinar-groups"_s), u"--format"_s, u"json"_s, u"--rules"_s, u"desired"_s},
            m_owner);
        QCOMPARE(desired.status, 0);
        QCOMPARE(desired.json()[u"rules"].toString(), u"desired"_s);
        const Ran dryRun =
            m_program.run({u"delete"_s, storyKey(u"clean"_s), u"--dry-run"_s, u"--format"_s, u"json"_s}, m_owner);
        QCOMPARE(dryRun.status, 0);
        QCOMPARE(dryRun.json()[u"digest"], free.json()[u"digest"]);
        QCOMPARE(dryRun.json()[u"tables"], free.json()[u"tables"]);
    }

    void keysThatAreNoneAreWrongUsage()
    {
        for (const QStringList &words : {QStringList{u"preview"_s, u"nonsense"_s},
                                         {u"delete"_s, u"nonsense"_s, u"--yes"_s},
                                         {u"preview"_s, u"--"_s, u"-1"_s},
                                         {u"preview"_s, u"' OR true --"_s}}) {
            const Ran ran = m_program.run(words, m_owner);
            QCOMPARE(ran.status, 2);
            QCOMPARE(ran.out, QString());
            QVERIFY2(ran.err.contains(u"Nothing was changed."), qPrintable(ran.err));
        }
    }

    void keyThatDoesNotExistIsNotFound()
    {
        const QString key = u"00000000-0000-0000-0000-000000000000"_s;
        const Ran preview = m_program.run({u"preview"_s, key, u"--format"_s, u"json"_s}, m_owner);
        QCOMPARE(preview.status, 1);
        QCOMPARE(preview.json()[u"not_found"].toArray(), QJsonArray{key});
        const Ran ran = m_program.run({u"delete"_s, key, u"--yes"_s, u"--format"_s, u"json"_s}, m_owner);
        QCOMPARE(ran.status, 1);
        QCOMPARE(ran.json()[u"outcome"].toString(), u"not-found"_s);
        QCOMPARE(ran.json()[u"changed"].toBool(true), false);
    }

    void deleteDoesWhatWasPlanned()
    {
        const auto database = m_fixture.sampleDatabase();
        const QString key = storyKey(u"clean"_s);
        const Ran ran =
            m_program.run({u"delete"_s, key, u"--yes"_s, u"--reason"_s, u"Left us"_s, u"--format"_s, u"json"_s},
                          database->settings(u"support"_s));
        QVERIFY2(ran.status == 0, qPrintable(ran.err));
        const QJsonObject json = ran.json();
        QCOMPARE(json[u"outcome"].toString(), u"deleted"_s);
        QCOMPARE(json[u"changed"].toBool(), true);
        QCOMPARE(json[u"key"].toString(), key);
        QCOMPARE(json[u"reason"].toString(), u"Left us"_s);
        QVERIFY(!json[u"tables"].toArray().isEmpty());
        for (const QJsonValue &table : json[u"tables"].toArray())
            QCOMPARE(table[u"actual"], table[u"planned"]);
        Connection connection(database->settings());
        QCOMPARE(count(connection, u"public.whatsapp_sessions WHERE id = '%1'"_s.arg(key)), 0);
    }

    void deleteThatMayNotBeIsStatus1AndChangesNothing()
    {
        const auto database = m_fixture.sampleDatabase();
        Connection connection(database->settings());
        const qint64 before = count(connection, u"public.whatsapp_sessions"_s);
        for (const auto &[story, outcome] :
             {std::pair(u"webinar-groups"_s, u"blocked"_s), {u"connected"_s, u"protected"_s}}) {
            const Ran ran = m_program.run({u"delete"_s, storyKey(story), u"--yes"_s, u"--format"_s, u"json"_s},
                                          database->settings(u"owner"_s));
            QCOMPARE(ran.status, 1);
            QCOMPARE(ran.json()[u"outcome"].toString(), outcome);
            QCOMPARE(ran.json()[u"changed"].toBool(true), false);
            QVERIFY(ran.err.contains(u"Nothing was changed."));
        }
        QCOMPARE(count(connection, u"public.whatsapp_sessions"_s), before);
    }

    void severalKeysAreOneTransactionEachUnlessAllOrNothing()
    {
        const auto database = m_fixture.sampleDatabase();
        const ConnectionSettings owner = database->settings(u"owner"_s);
        const QStringList words{
            u"delete"_s, storyKey(u"webinar-groups"_s), storyKey(u"clean"_s), u"--yes"_s, u"--format"_s, u"json"_s};
        const Ran together = m_program.run(words + QStringList{u"--all-or-nothing"_s}, owner);
        QCOMPARE(together.status, 1);
        QCOMPARE(together.json()[u"outcome"].toString(), u"blocked"_s);
        QCOMPARE(together.json()[u"changed"].toBool(true), false);
        const Ran each = m_program.run(words, owner);
        QCOMPARE(each.status, 1);
        QCOMPARE(each.json()[u"outcome"].toString(), u"partial"_s);
        const QJsonArray deletes = each.json()[u"deletes"].toArray();
        QCOMPARE(deletes.size(), 2);
        QCOMPARE(deletes[0][u"outcome"].toString(), u"blocked"_s);
        QCOMPARE(deletes[1][u"outcome"].toString(), u"deleted"_s);
    }

    void readerThatGoesAwayIsNoCrash()
    {
        QProcess process;
        process.start(u"/bin/bash"_s,
                      {u"-c"_s, u"set -o pipefail; sleep 0 | \"$0\" \"$@\" | true"_s, QStringLiteral(ONDELETE_PROGRAM),
                       u"audit"_s, u"--fail-on"_s, u"never"_s, u"-c"_s, m_owner.withoutSecrets()});
        const Ran ran = Program::finish(process);
        QCOMPARE(ran.status, 0);
        QCOMPARE(ran.err, QString());
    }

    void fullDiskIsSaid()
    {
        QProcess process;
        process.setStandardOutputFile(u"/dev/full"_s);
        m_program.start(process, {u"audit"_s, u"--fail-on"_s, u"never"_s}, &m_owner);
        const Ran ran = Program::finish(process);
        QCOMPARE(ran.status, 1);
        QVERIFY2(ran.err.contains(u"could not be written"), qPrintable(ran.err));
    }

    void optionsMayStandBeforeTheCommand()
    {
        const Ran ran = m_program.run({u"--connection"_s, m_owner.withoutSecrets(), u"--language"_s, u"en"_s,
                                       u"audit"_s, u"--fail-on"_s, u"never"_s});
        QCOMPARE(ran.status, 0);
    }

private:
    DatabaseFixture m_fixture;
    Program m_program;
    std::unique_ptr<ScratchDatabase> m_shared; ///< that no test changes
    ConnectionSettings m_owner;
};

QTEST_GUILESS_MAIN(TestCommandLine)
#include "tst_commandline.moc"
