// SPDX-License-Identifier: MIT
#include "program.h"
#include "support/databasefixture.h"
#include "support/fakeserver.h"

#include <QtCore/QFile>
#include <QtCore/QJsonArray>

using namespace ondelete;
using namespace Qt::StringLiterals;

namespace {

void writeTo(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QString output(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.start(program, arguments);
    if (!process.waitForFinished())
        return process.errorString();
    return QString::fromUtf8(process.readAllStandardOutput() + process.readAllStandardError());
}

} // namespace

/// What continuous integration, managers and shells have of the built program.
class TestReportCommands : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        REQUIRE_SERVER(m_fixture);
        m_database = m_fixture.sampleDatabase();
        m_owner = m_database->settings(u"owner"_s);
    }

    void endingOfTheFileSaysTheFormat_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QByteArray>("start");
        QTest::newRow("pdf") << u"audit.pdf"_s << QByteArray("%PDF-");
        QTest::newRow("xlsx") << u"audit.xlsx"_s << QByteArray("PK\x03\x04");
        QTest::newRow("junit") << u"audit.xml"_s
                               << QByteArray("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites");
        QTest::newRow("sarif") << u"audit.sarif"_s << QByteArray("{\n    \"$schema\"");
        QTest::newRow("openmetrics") << u"audit.prom"_s << QByteArray("# TYPE ondelete_foreign_keys gauge\n");
    }

    void endingOfTheFileSaysTheFormat()
    {
        QFETCH(QString, file);
        QFETCH(QByteArray, start);
        const QString path = m_program.path(file);
        const Ran ran = m_program.run({u"audit"_s, u"--quiet"_s, u"-o"_s, path}, m_owner);
        QCOMPARE(ran.status, 1);
        QCOMPARE(ran.err, QString());
        QVERIFY2(contentOf(path).startsWith(start), contentOf(path).left(80).constData());
    }

    void pdfNeedsNoDisplay()
    {
        const QString path = m_program.path(u"a.pdf"_s);
        QCOMPARE(m_program.run({u"report"_s, u"-o"_s, path}, m_owner).status, 0);
        const QString text = output(u"pdftotext"_s, {u"-layout"_s, path, u"-"_s});
        QVERIFY2(text.contains(u"5 rules to change; 3 more things would still stop deletes."), qPrintable(text));
        QVERIFY(text.contains(u"dynamic_links_one_destination"));
        QVERIFY(text.contains(u"ondelete report --connection"));
    }

    void baselineForgivesWhatItKnowsAndSaysWhatIsFixed()
    {
        const auto database = m_fixture.sampleDatabase();
        const ConnectionSettings owner = database->settings(u"owner"_s);
        const QString baseline = m_program.path(u"baseline.json"_s);
        QCOMPARE(m_program.run({u"audit"_s, u"-o"_s, baseline}, owner).status, 1);
        const QStringList audit{u"audit"_s, u"--baseline"_s, baseline, u"--format"_s, u"json"_s};
        const Ran same = m_program.run(audit, owner);
        QVERIFY2(same.status == 0, qPrintable(same.err));
        QCOMPARE(same.json()[u"changes"][u"new"].toArray().size(), 0);

        Connection connection(owner);
        const auto changeRule = [&](const QString &table, const QString &column, const QString &rule) {
            const QString name = u"%1_%2_fkey"_s.arg(table, column);
            connection.query(u"ALTER TABLE public.%1 DROP CONSTRAINT %2"_s.arg(table, name));
            connection.query(
                u"ALTER TABLE public.%1 ADD CONSTRAINT %2 FOREIGN KEY (%3) REFERENCES public.whatsapp_groups ON DELETE %4"_s
                    .arg(table, name, column, rule));
        };
        changeRule(u"webinars"_s, u"whatsapp_group_id"_s, u"SET NULL"_s);
        const Ran better = m_program.run(audit, owner);
        QCOMPARE(better.status, 0);
        QCOMPARE(better.json()[u"changes"][u"fixed"].toArray(),
                 (QJsonArray{
                     QJsonObject{{u"id"_s, u"public.webinars.whatsapp_group_id"_s}, {u"rule"_s, u"rule-differs"_s}}}));
        changeRule(u"workshop_whatsapp_groups"_s, u"group_id"_s, u"RESTRICT"_s);
        const Ran worse = m_program.run(audit, owner);
        QCOMPARE(worse.status, 1);
        QCOMPARE(worse.json()[u"changes"][u"new"].toArray(),
                 (QJsonArray{QJsonObject{{u"id"_s, u"public.workshop_whatsapp_groups.group_id"_s},
                                         {u"rule"_s, u"rule-differs"_s}}}));
        QCOMPARE(m_program.run(audit + QStringList{u"--fail-on"_s, u"blocks"_s}, owner).status, 1);
        const Ran github = m_program.run({u"audit"_s, u"--since"_s, baseline, u"--format"_s, u"github"_s}, owner);
        QCOMPARE(github.out.count(u"::error "_s), 1);
        const Ran none = m_program.run({u"audit"_s, u"--baseline"_s, m_program.path(u"none.json"_s)}, owner);
        QCOMPARE(none.status, 2);
    }

    void placesComeFromAMappingOrFromTheSqlItself()
    {
        const QString mapping = m_program.path(u"places.json"_s);
        writeTo(mapping,
                "{\"public.webinars.whatsapp_group_id\": \"db/7.sql:12\", \"public.webinars\": \"db/3.sql\", \"*\": "
                "\"db/schema.sql\"}");
        const auto github = [&](const QString &file) {
            return m_program.run({u"audit"_s, u"--format"_s, u"github"_s, u"--sarif-location"_s, file}, m_owner).out;
        };
        const QString mapped = github(mapping);
        QVERIFY(mapped.contains(u"::error file=db/7.sql,line=12,title=public.webinars (whatsapp_group_id)"));
        QVERIFY(mapped.contains(u"::error file=db/3.sql,title=public.webinars (community_group_id)"));
        QVERIFY(mapped.contains(u"::error file=db/schema.sql,title=public.scheduled_webinar_messages"));
        const QString sql = m_program.path(u"schema.sql"_s);
        writeTo(sql, "\nCREATE TABLE public.webinars (\n  CONSTRAINT webinars_community_group_id_fkey …\n);\n");
        const QString found = github(sql);
        QVERIFY(found.contains(u"line=2,title=public.webinars (whatsapp_group_id)"));
        QVERIFY(found.contains(u"line=3,title=public.webinars (community_group_id)"));
    }

    void dumpIsAuditedWithoutAServerAndGetsNoRights()
    {
        const QString marker = m_program.path(u"ran"_s);
        const QString path = m_program.path(u"dump.sql"_s);
        writeTo(path,
                "\\restrict k3y\nSET transaction_timeout = 0;\nCREATE SCHEMA public;\n"
                "CREATE TABLE public.whatsapp_sessions (id uuid PRIMARY KEY, phone_number text, display_name text, "
                "organization_id uuid, status text, last_active_at timestamptz);\n"
                "ALTER TABLE public.whatsapp_sessions OWNER TO saleshub;\n"
                "GRANT SELECT ON public.whatsapp_sessions TO nobody_here;\n"
                "CREATE EXTENSION no_such_extension;\n"
                "CREATE TABLE public.whatsapp_groups (id uuid PRIMARY KEY, session_id uuid REFERENCES "
                "public.whatsapp_sessions ON DELETE CASCADE);\n"
                "\\! touch "
                    + marker.toUtf8()
                    + "\n"
                      "DO $$ BEGIN EXECUTE 'COPY (SELECT 1) TO PROGRAM ''touch "
                    + marker.toUtf8()
                    + "'''; END $$;\n"
                      "DO $$ BEGIN IF (SELECT rolsuper FROM pg_roles WHERE rolname = current_user) THEN "
                      "CREATE TABLE public.was_superuser (); END IF; END $$;\n"
                      "COPY public.whatsapp_sessions (id, phone_number) FROM stdin;\n"
                      "7f3c9a52-0000-4000-8000-000000000001\t+1;\n\\.\n\n\\unrestrict k3y\n");
        const Ran ran = m_program.run({u"audit"_s, u"--from"_s, path, u"--format"_s, u"json"_s});
        QVERIFY2(ran.status == 2 || ran.status == 1, qPrintable(ran.err));
        const QJsonObject dump = ran.json()[u"dump"].toObject();
        QStringList skipped;
        for (const QJsonValue &line : dump[u"skipped"].toArray())
            skipped.append(line.toString());
        QVERIFY2(skipped.join(u'\n').contains(u"OWNER TO") && skipped.join(u'\n').contains(u"GRANT")
                     && skipped.join(u'\n').contains(u"\\! touch")
                     && skipped.join(u'\n').contains(u"no_such_extension"),
                 qPrintable(skipped.join(u'\n')));
        QCOMPARE(dump[u"failed"].toArray().size(), 1);
        QVERIFY(dump[u"failed"][0].toString().contains(u"must be superuser")
                || dump[u"failed"][0].toString().contains(u"permission denied"));
        QVERIFY(!QFile::exists(marker));
        QStringList ids;
        for (const QJsonValue &finding : ran.json()[u"findings"].toArray()) {
            if (finding[u"status"] != u"missing"_s)
                ids.append(finding[u"id"].toString());
        }
        QCOMPARE(ids, QStringList{u"public.whatsapp_groups.session_id"_s});
        QCOMPARE(ran.json()[u"server"][u"database"], path);
    }

    void monthlyReportNeedsNoConnectionAndMasksNames()
    {
        const auto database = m_fixture.sampleDatabase();
        const ConnectionSettings owner = database->settings(u"owner"_s);
        const QString key = sampleStory(u"clean"_s).sessionId;
        const Ran deleted = m_program.run({u"delete"_s, key, u"--yes"_s, u"--reason"_s, u"Ticket 4711"_s}, owner);
        QVERIFY2(deleted.status == 0, qPrintable(deleted.err));
        const QString path = m_program.path(u"month.json"_s);
        const QStringList report{u"report"_s, u"--kind"_s, u"activity"_s, u"--month"_s, u"this"_s, u"-o"_s, path};
        QCOMPARE(m_program.run(report).status, 0);
        const QByteArray json = contentOf(path);
        QVERIFY(json.contains("Ticket 4711") && !json.contains(key.toUtf8()));
        const QJsonObject month = QJsonDocument::fromJson(json).object();
        QCOMPARE(month[u"receipts"].toArray().size(), 1);
        QCOMPARE(month[u"by_database"][0][u"deletes"], 1);
        QCOMPARE(m_program.run(report + QStringList{u"--show-names"_s}).status, 0);
        QVERIFY(contentOf(path).contains(key.toUtf8()));
        const QString markdown = m_program.path(u"month.md"_s);
        QCOMPARE(m_program.run({u"report"_s, u"--kind"_s, u"activity"_s, u"-o"_s, markdown}).status, 0);
        QVERIFY(contentOf(markdown).endsWith(
            "Deletes that were made in the application itself, or by other programs, are not listed.\n"));
        const Ran wrong =
            m_program.run({u"report"_s, u"--kind"_s, u"activity"_s, u"--month"_s, u"May"_s, u"-o"_s, path});
        QCOMPARE(wrong.status, 2);
        QVERIFY(wrong.err.contains(u"--month takes"));
    }

    void fleetIsOneReportWithTheDifferencesFirst()
    {
        const auto odd = m_fixture.sampleDatabase();
        Connection(odd->settings(u"owner"_s))
            .query(
                u"ALTER TABLE public.workshop_whatsapp_groups DROP CONSTRAINT workshop_whatsapp_groups_group_id_fkey"_s);
        const auto same = m_fixture.sampleDatabase();
        const QString path = m_program.path(u"fleet.txt"_s);
        const QString dead = u"host=/nonexistent dbname=gone"_s;
        const QString barred = QString(m_owner.withoutSecrets()).replace(u"'owner'"_s, u"'nobody_here'"_s);
        writeTo(path,
                (u"# customers\n\n"_s + m_owner.withoutSecrets() + u'\n' + odd->settings(u"owner"_s).withoutSecrets()
                 + u'\n' + same->settings(u"owner"_s).withoutSecrets() + u'\n' + dead + u'\n' + barred + u'\n')
                    .toUtf8());
        const QString json = m_program.path(u"fleet.json"_s);
        const Ran ran = m_program.run({u"audit"_s, u"--fleet"_s, path, u"--fail-on"_s, u"never"_s, u"-o"_s, json});
        QVERIFY2(ran.status == 1, qPrintable(ran.err));
        const QJsonObject fleet = QJsonDocument::fromJson(contentOf(json)).object();
        QStringList outcomes;
        for (const QJsonValue &database : fleet[u"databases"].toArray())
            outcomes.append(database[u"outcome"].toString()
                            + (database[u"same_as_most"].toBool() ? u" same"_s : QString()));
        QCOMPARE(outcomes,
                 (QStringList{u"done same"_s, u"done"_s, u"done same"_s, u"no-connection"_s, u"no-connection"_s}));
        QCOMPARE(fleet[u"databases"][3][u"tries"], 3);
        QCOMPARE(fleet[u"summary"][u"unknown"], 2);
        const QString markdown = m_program.path(u"fleet.md"_s);
        const Ran again =
            m_program.run({u"audit"_s, u"--fleet"_s, path, u"--resume"_s, json, u"--verbose"_s, u"-o"_s, markdown});
        QCOMPARE(again.status, 1);
        QVERIFY2(!again.err.contains(u"1 of 5"), qPrintable(again.err)); // three answers are there already
        const QString text = QString::fromUtf8(contentOf(markdown));
        QVERIFY(text.indexOf(u"### Different: 1") > 0
                && text.indexOf(u"### Not known: 2") > text.indexOf(u"### Different"));
        QVERIFY2(text.contains(u"| workshop_whatsapp_groups.group_id | no foreign key | CASCADE |"), qPrintable(text));
        const Ran wrong = m_program.run({u"audit"_s, u"--fleet"_s, path, u"--format"_s, u"junit"_s});
        QCOMPARE(wrong.status, 2);
    }

    void slowMemberOfAFleetIsALineAndNotTheEnd()
    {
        const FakeServer silent(FakeServer::Manner::SilentInside);
        const QString path = m_program.path(u"slow.txt"_s);
        writeTo(path,
                (u"host=127.0.0.1 sslmode=disable dbname=slow user=x port=%1\n"_s.arg(silent.port())
                 + m_owner.withoutSecrets() + u'\n')
                    .toUtf8());
        const Ran ran =
            m_program.run({u"audit"_s, u"--fleet"_s, path, u"--longest"_s, u"1"_s, u"--format"_s, u"json"_s});
        QCOMPARE(ran.status, 1);
        const QJsonArray databases = ran.json()[u"databases"].toArray();
        QCOMPARE(databases[0][u"outcome"], u"too-slow"_s);
        QVERIFY(!databases[0][u"error"].toString().isEmpty());
        QCOMPARE(databases[1][u"outcome"], u"done"_s);
    }

    void tenantsAreSchemasOfOneDatabase()
    {
        const auto database = m_fixture.emptyDatabase();
        Connection connection(database->settings());
        for (const QString &schema : {u"tenant_a"_s, u"tenant_b"_s, u"other"_s}) {
            connection.query(u"CREATE SCHEMA %1"_s.arg(schema));
            connection.query(
                u"CREATE TABLE %1.whatsapp_sessions (id uuid PRIMARY KEY, phone_number text, display_name text, "
                "organization_id uuid, status text, last_active_at timestamptz)"_s.arg(schema));
        }
        const Ran ran =
            m_program.run({u"audit"_s, u"--schemas"_s, u"tenant_*"_s, u"--format"_s, u"json"_s}, database->settings());
        QCOMPARE(ran.status, 1);
        const QJsonArray databases = ran.json()[u"databases"].toArray();
        QCOMPARE(databases.size(), 2);
        QCOMPARE(databases[0][u"name"], u"tenant_a"_s);
        QCOMPARE(databases[1][u"audit"][u"root"], u"tenant_b.whatsapp_sessions"_s);
        QCOMPARE(databases[1][u"same_as_most"], true);
    }

    void fixOfAFleetBeginsWithOneAndStopsAtWhatFails()
    {
        const auto first = m_fixture.sampleDatabase();
        const auto last = m_fixture.sampleDatabase();
        const QString path = m_program.path(u"fleet.txt"_s);
        writeTo(path,
                (u"host=/nonexistent dbname=gone\n"_s + first->settings(u"owner"_s).withoutSecrets() + u'\n'
                 + last->settings(u"owner"_s).withoutSecrets() + u'\n')
                    .toUtf8());
        const auto fix = [&](const QString &folder, const QStringList &more) {
            return m_program.run(QStringList{u"fix"_s, u"--fleet"_s, path, u"--include-unlisted"_s, u"--resolve"_s,
                                             u"public.dynamic_links.whatsapp_group_id=cascade"_s, u"--yes"_s,
                                             u"--rollback"_s, m_program.path(folder), u"--format"_s, u"json"_s}
                                 + more);
        };
        const auto outcomes = [](const Ran &of) {
            QStringList list;
            for (const QJsonValue &database : of.json()[u"databases"].toArray())
                list.append(database[u"outcome"].toString());
            return list;
        };
        const Ran stopped = fix(u"fixed"_s, {u"--canary"_s, first->name()});
        QVERIFY2(stopped.status == 1, qPrintable(stopped.err));
        QCOMPARE(outcomes(stopped), (QStringList{u"done"_s, u"no-connection"_s, u"not-started"_s}));
        QVERIFY(QFile::exists(stopped.json()[u"databases"][0][u"rollback"].toString()));
        const Ran wentOn = fix(u"fixed2"_s, {u"--go-on"_s});
        QCOMPARE(outcomes(wentOn), (QStringList{u"no-connection"_s, u"nothing-to-do"_s, u"done"_s}));
        const Ran none = m_program.run({u"fix"_s, u"--fleet"_s, path, u"--yes"_s});
        QCOMPARE(none.status, 2);
    }

    void jsonIsAsItsSchemaSays()
    {
        const auto database = m_fixture.sampleDatabase();
        const ConnectionSettings owner = database->settings(u"owner"_s);
        const QString key = sampleStory(u"clean"_s).sessionId;
        QStringList files;
        const auto check = [&](const QString &command, const QStringList &arguments, bool connects = true) {
            const QString schema = m_program.path(command + u".schema.json"_s);
            if (!QFile::exists(schema))
                writeTo(schema, m_program.run({command, u"--json-schema"_s}).out.toUtf8());
            const QStringList all = QStringList{command} + arguments + QStringList{u"--format"_s, u"json"_s};
            const QString json = m_program.path(u"%1-%2.json"_s.arg(command).arg(files.size()));
            writeTo(json, m_program.run(all, connects ? &owner : nullptr).out.toUtf8());
            files << schema << json;
        };
        const QString baseline = m_program.path(u"baseline.json"_s);
        (void)m_program.run({u"audit"_s, u"-o"_s, baseline}, owner);
        check(u"audit"_s, {u"--baseline"_s, baseline});
        check(u"sessions"_s, {});
        check(u"sessions"_s, {u"--limit"_s, u"0"_s}); // errors, too
        check(u"preview"_s, {key});
        check(u"fix"_s, {u"--dry-run"_s});
        check(u"delete"_s, {key, u"--dry-run"_s});
        const QString archive = m_program.path(u"undo-file.sql"_s);
        check(u"delete"_s, {key, u"--yes"_s, u"--archive"_s, archive});
        check(u"undo"_s, {archive, u"--dry-run"_s});
        check(u"fix"_s, {u"--yes"_s, u"--only"_s, u"public.webinars.community_group_id"_s});
        check(u"history"_s, {}, false);
        check(u"archives"_s, {u"list"_s}, false);
        const QString problems =
            output(u"/usr/bin/python3"_s, QStringList{QStringLiteral(TESTS_SOURCE) + u"/cli/check_json.py"_s} + files);
        QVERIFY2(problems.isEmpty(), qPrintable(problems));
    }

    void configurationFileNamesConnections()
    {
        QTemporaryDir home;
        QDir(home.path()).mkpath(u"ondelete"_s);
        const QString path = home.filePath(u"ondelete/config.json"_s);
        const QByteArray good = "{\"defaults\": {\"connection\": \"Sales hub\"}, \"connections\": {\"Sales hub\": \""
            + m_owner.withoutSecrets().toUtf8() + "\"}}";
        const auto run = [&](const QStringList &arguments) {
            QProcess process;
            m_program.prepare(process, arguments);
            QProcessEnvironment environment = process.processEnvironment();
            environment.insert(u"XDG_CONFIG_HOME"_s, home.path());
            process.setProcessEnvironment(environment);
            process.start();
            return Program::finish(process);
        };
        writeTo(path, good);
        QCOMPARE(run({u"audit"_s}).status, 1);
        QCOMPARE(run({u"audit"_s, u"-c"_s, u"Sales hub"_s, u"--fail-on"_s, u"never"_s}).status, 0);
        const Ran near = run({u"audit"_s, u"-c"_s, u"Sales hubb"_s});
        QCOMPARE(near.status, 2);
        QVERIFY2(near.err.contains(u"Did you mean \"Sales hub\"?"), qPrintable(near.err));
        // Those that the window keeps are known by their names, too.
        QJsonObject parameters;
        for (auto it = m_owner.parameters.cbegin(); it != m_owner.parameters.cend(); ++it)
            parameters.insert(it.key(), it.value());
        const QJsonObject saved{{u"name"_s, u"Kept"_s}, {u"parameters"_s, parameters}};
        const QJsonObject through{{u"name"_s, u"Far"_s}, {u"parameters"_s, parameters}, {u"tunnel"_s, u"gate"_s}};
        const QJsonObject all{{u"ondelete_connections"_s, 1}, {u"connections"_s, QJsonArray{saved, through}}};
        writeTo(home.filePath(u"ondelete/connections.json"_s), QJsonDocument(all).toJson());
        QCOMPARE(run({u"audit"_s, u"-c"_s, u"Kept"_s, u"--fail-on"_s, u"never"_s}).status, 0);
        QVERIFY(run({u"audit"_s, u"-c"_s, u"Kep"_s}).err.contains(u"Did you mean \"Kept\"?"));
        const Ran far = run({u"audit"_s, u"-c"_s, u"Far"_s});
        QCOMPARE(far.status, 2);
        QVERIFY2(far.err.contains(u"goes through a tunnel"), qPrintable(far.err));
        writeTo(path, "{\"connections\": {\"a\": \"host=h password=s3cret\"}}");
        const Ran secret = run({u"audit"_s});
        QCOMPARE(secret.status, 2);
        QVERIFY(secret.err.contains(u"holds a password") && !secret.err.contains(u"s3cret"));
    }

    void shellsReadTheirCompletions()
    {
        for (const QString &shell : {u"bash"_s, u"zsh"_s, u"fish"_s}) {
            const Ran ran = m_program.run({u"completions"_s, shell});
            QCOMPARE(ran.status, 0);
            for (const QString &word : {u"audit"_s, u"sarif-location"_s, u"openmetrics"_s})
                QVERIFY(ran.out.contains(word));
        }
        const QString path = m_program.path(u"completion"_s);
        QCOMPARE(m_program.run({u"completions"_s, u"bash"_s, u"-o"_s, path}).status, 2); // it has no such option
        writeTo(path, m_program.run({u"completions"_s, u"bash"_s}).out.toUtf8());
        const QString words = output(u"bash"_s,
                                     {u"-c"_s,
                                      u". \"$0\"; COMP_WORDS=(ondelete audit --fail); COMP_CWORD=2; _ondelete; "
                                      "echo \"${COMPREPLY[@]}\""_s,
                                      path});
        QCOMPARE(words.trimmed(), u"--fail-on"_s);
    }

    void manualPageNamesEveryCommand()
    {
        const Ran ran = m_program.run({u"manual"_s});
        QCOMPARE(ran.status, 0);
        QVERIFY(ran.out.startsWith(u".TH ONDELETE 1 "));
        for (const QString &command : {u"audit"_s, u"fix"_s, u"history"_s, u"completions"_s})
            QVERIFY2(ran.out.contains(u".SS \"ondelete %1 "_s.arg(command)), qPrintable(command));
    }

private:
    DatabaseFixture m_fixture;
    Program m_program;
    std::unique_ptr<ScratchDatabase> m_database; ///< that no test changes
    ConnectionSettings m_owner;
};

QTEST_GUILESS_MAIN(TestReportCommands)
#include "tst_reportcommands.moc"
