// SPDX-License-Identifier: MIT
#include "program.h"
#include "support/databasefixture.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>

using namespace ondelete;
using namespace Qt::StringLiterals;

namespace {

const QString checkedKey = u"dynamic_links.whatsapp_group_id"_s;
const QStringList wholeFix{
    u"fix"_s,      u"--yes"_s, u"--include-unlisted"_s, u"--resolve"_s, checkedKey + u"=cascade"_s,
    u"--format"_s, u"json"_s};

/// Every foreign key's rule, and the columns that may not be NULL: what a fix changes.
QString rulesOf(const ScratchDatabase &database)
{
    Connection connection(database.settings());
    return connection
        .query(u"SELECT pg_catalog.string_agg(line, E'\\n' ORDER BY line) FROM ("
               "SELECT conrelid::regclass || ' ' || conname || ' ' || pg_catalog.pg_get_constraintdef(oid) AS line "
               "FROM pg_catalog.pg_constraint WHERE contype = 'f' UNION ALL "
               "SELECT attrelid::regclass || ' ' || attname || ' NOT NULL' FROM pg_catalog.pg_attribute "
               "WHERE attnotnull AND attrelid >= 16384) AS lines"_s)
        .text(0, 0);
}

QStringList texts(const QJsonValue &array)
{
    QStringList list;
    for (const QJsonValue &value : array.toArray())
        list.append(value.toString());
    return list;
}

} // namespace

/// Runs "ondelete fix" as built, on a real server.
class TestFixCommand : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { REQUIRE_SERVER(m_fixture); }

    void rehearsalOfTheWholeFixFindsEverySessionDeletable()
    {
        const auto database = m_fixture.sampleDatabase();
        QStringList dry = wholeFix;
        dry.replaceInStrings(u"--yes"_s, u"--dry-run"_s);
        const Ran ran = m_program.run(dry, database->settings(u"owner"_s));
        QVERIFY2(ran.status == 0, qPrintable(ran.err));
        const QJsonObject rehearsal = ran.json()[u"rehearsal"].toObject();
        QVERIFY(rehearsal[u"roots"].toInt() > 20);
        QCOMPARE(rehearsal[u"deletable"].toInt(), rehearsal[u"roots"].toInt());
    }

    void fixIsRecordedWithItsRollbackScript()
    {
        const auto database = m_fixture.sampleDatabase();
        Program program;
        const QString rollback = program.path(u"back.sql"_s);
        const Ran ran = program.run(wholeFix + QStringList{u"--rollback"_s, rollback, u"--reason"_s, u" ticket 12"_s},
                                    database->settings(u"owner"_s));
        QVERIFY2(ran.status == 0, qPrintable(ran.err));
        const QJsonArray receipts = program.run({u"history"_s, u"--format"_s, u"json"_s}).json()[u"receipts"].toArray();
        QCOMPARE(receipts.size(), 1);
        QCOMPARE(receipts[0][u"kind"].toString(), u"fix"_s);
        QCOMPARE(receipts[0][u"rollback"].toString(), rollback);
        QCOMPARE(receipts[0][u"state"].toString(), u"committed"_s);
        QCOMPARE(receipts[0][u"reason"].toString(), u"ticket 12"_s);
        // What was done lies beside it, for the next deploy.
        const QString folder = program.path(u"back-migrations"_s);
        QVERIFY2(ran.err.contains(folder), qPrintable(ran.err));
        QVERIFY(QDir(folder).entryList({u"*.sql"_s}).size() > 15);
        QVERIFY(texts(receipts[0][u"findings"]).contains(u"public.webinars.whatsapp_session_id"_s));
    }

    void migrationFilesHoldOnlyTheKeysThatWereChanged()
    {
        const auto database = m_fixture.sampleDatabase();
        Program program;
        Connection holder(database->settings());
        holder.query(u"BEGIN"_s);
        holder.query(u"LOCK TABLE public.notification_campaign_groups IN SHARE ROW EXCLUSIVE MODE"_s);
        const Ran ran = program.run({u"fix"_s, u"--yes"_s, u"--only"_s, u"webinars.whatsapp_group_id"_s, u"--only"_s,
                                     u"notification_campaign_groups.group_id"_s, u"--give-up-after"_s, u"1"_s,
                                     u"--rollback"_s, program.path(u"back.sql"_s)},
                                    database->settings(u"owner"_s));
        QCOMPARE(ran.status, 1);
        const QStringList files =
            QDir(program.path(u"back-migrations"_s)).entryList({u"*.sql"_s}, QDir::Files, QDir::Name);
        QCOMPARE(files.size(), 3);
        for (const QString &file : files)
            QVERIFY2(file.contains(u"webinars_whatsapp_group_id"_s), qPrintable(file));
    }

    void dryRunShowsThePlanAndChangesNothing()
    {
        const auto database = m_fixture.sampleDatabase();
        const QString before = rulesOf(*database);
        const Ran ran =
            m_program.run({u"fix"_s, u"--dry-run"_s, u"--format"_s, u"json"_s}, database->settings(u"owner"_s));
        QCOMPARE(ran.status, 1); // two keys are left as they are
        const QJsonObject json = ran.json();
        QCOMPARE(json[u"outcome"].toString(), u"partial"_s);
        QCOMPARE(json[u"changed"].toBool(true), false);
        // The literal list leaves sessions blocked, and the rehearsal says by what.
        const QJsonObject rehearsal = json[u"rehearsal"].toObject();
        QVERIFY(rehearsal[u"roots"].toInt() > 20);
        QVERIFY(rehearsal[u"blocked"].toInt() > 0);
        QCOMPARE(rehearsal[u"deletable"].toInt() + rehearsal[u"blocked"].toInt(), rehearsal[u"roots"].toInt());
        const QString blockers = QString::fromUtf8(QJsonDocument(rehearsal[u"blockers"].toArray()).toJson());
        QVERIFY2(blockers.contains(u"webinars_whatsapp_session_id_fkey"_s), qPrintable(blockers));
        QCOMPARE(json[u"steps"].toArray().size(), 15);
        for (const QJsonValue &step : json[u"steps"].toArray()) {
            QCOMPARE(step[u"state"].toString(), u"pending"_s);
            QVERIFY(!step[u"sql"].toString().isEmpty() && !step[u"locks"].toString().isEmpty());
        }
        QCOMPARE(json[u"unresolved"].toArray().size(), 2);
        QVERIFY(ran.err.contains(u"--resolve public.dynamic_links.whatsapp_group_id=cascade"));
        QVERIFY(ran.err.contains(u"--include-unlisted"));
        QCOMPARE(rulesOf(*database), before);
    }

    void requirementsAloneLeaveSessionsBlocked()
    {
        const auto database = m_fixture.sampleDatabase();
        const Ran ran = m_program.run({u"fix"_s, u"--yes"_s, u"--format"_s, u"json"_s, u"--resolve"_s,
                                       u"notification_campaign_groups.group_id=skip"_s, u"--resolve"_s,
                                       u"dynamic_links.whatsapp_group_id=skip"_s, u"--resolve"_s,
                                       u"webinars.whatsapp_session_id=skip"_s},
                                      database->settings(u"owner"_s));
        QCOMPARE(ran.status, 1);
        const QJsonObject json = ran.json();
        QCOMPARE(json[u"outcome"].toString(), u"partial"_s);
        QCOMPARE(json[u"changed"].toBool(), true);
        QStringList blocking = texts(json[u"still_blocking"]);
        blocking.sort();
        QCOMPARE(
            blocking,
            (QStringList{u"public.dynamic_links.whatsapp_group_id"_s, u"public.notification_campaign_groups.group_id"_s,
                         u"public.webinars.whatsapp_session_id"_s}));
        QVERIFY2(ran.err.contains(u"Some sessions still can't be deleted:"), qPrintable(ran.err));
        const Ran audit = m_program.run({u"audit"_s, u"--format"_s, u"json"_s}, database->settings(u"owner"_s));
        QCOMPARE(audit.status, 1);
        QCOMPARE(audit.json()[u"summary"][u"differs"].toInt(), 0);
        QCOMPARE(audit.json()[u"summary"][u"problems"].toInt(), 3);
    }

    void afterTheWholeFixEverySessionDeletes()
    {
        const auto database = m_fixture.sampleDatabase();
        const ConnectionSettings owner = database->settings(u"owner"_s);
        const Ran ran = m_program.run(wholeFix, owner);
        QVERIFY2(ran.status == 0, qPrintable(ran.err));
        const QJsonObject json = ran.json();
        QCOMPARE(json[u"outcome"].toString(), u"done"_s);
        QCOMPARE(json[u"changed"].toBool(), true);
        QCOMPARE(json[u"still_blocking"].toArray(), QJsonArray());
        QCOMPARE(json[u"left_behind"].toArray(), QJsonArray());
        for (const QJsonValue &step : json[u"steps"].toArray())
            QCOMPARE(step[u"state"].toString(), u"done"_s);

        // The rollback script lies in the data folder, for its owner's eyes only.
        const QFileInfo rollback(json[u"rollback"].toString());
        QVERIFY(rollback.isFile() && rollback.size() > 0);
        QVERIFY(ran.err.contains(rollback.filePath()));
        const auto others = QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup | QFile::WriteOther;
        QCOMPARE(rollback.permissions() & others, QFile::Permissions());
        QCOMPARE(QFile::permissions(rollback.path()) & (others | QFile::ExeGroup | QFile::ExeOther),
                 QFile::Permissions());

        // One rule is another than the list's, as was chosen; nothing stops deletes any more.
        const Ran audit = m_program.run({u"audit"_s, u"--format"_s, u"json"_s}, owner);
        QCOMPARE(audit.json()[u"summary"][u"differs"].toInt(), 1);
        for (const QJsonValue &finding : audit.json()[u"findings"].toArray())
            QCOMPARE(finding[u"blocks_delete"].toBool(true), false);
        const Ran again = m_program.run(wholeFix, owner);
        QCOMPARE(again.status, 0);
        QCOMPARE(again.json()[u"outcome"].toString(), u"nothing-to-do"_s);
        QVERIFY(again.json()[u"rollback"].isNull());

        // By the owner and by the support role, in turn.
        bool bySupport = false;
        for (const SampleStory &story : sampleStories()) {
            if (story.name == u"connected")
                continue;
            bySupport = !bySupport;
            const Ran deleted = m_program.run({u"delete"_s, story.sessionId, u"--yes"_s, u"--format"_s, u"json"_s},
                                              database->settings(bySupport ? u"support"_s : u"owner"_s));
            QVERIFY2(deleted.status == 0, qPrintable(story.name + u": "_s + deleted.err));
            for (const QJsonValue &table : deleted.json()[u"tables"].toArray())
                QCOMPARE(table[u"actual"], table[u"planned"]);
        }
    }

    void recordedFixIsReversedFromItsRecord()
    {
        const auto database = m_fixture.sampleDatabase();
        const ConnectionSettings owner = database->settings(u"owner"_s);
        const QString before = rulesOf(*database);
        QCOMPARE(m_program.run(wholeFix, owner).status, 0);
        QVERIFY(rulesOf(*database) != before);
        const Ran history = m_program.run({u"history"_s, u"--format"_s, u"json"_s});
        const QString record = history.json()[u"receipts"][0][u"id"].toString();
        QVERIFY2(!record.isEmpty(), qPrintable(history.out));

        // A NULL that came meanwhile in one column stops all of it before its first change.
        const QString fixed = rulesOf(*database);
        Connection superuser(database->settings());
        superuser.query(u"UPDATE notification_campaign_groups SET group_id = NULL WHERE id = (SELECT id FROM "
                        "notification_campaign_groups LIMIT 1)"_s);
        const Ran stopped =
            m_program.run({u"fix"_s, u"--reverse"_s, record, u"--yes"_s, u"--format"_s, u"json"_s}, owner);
        QCOMPARE(stopped.status, 4);
        QCOMPARE(stopped.json()[u"outcome"].toString(), u"refused"_s);
        QCOMPARE(stopped.json()[u"changed"].toBool(true), false);
        QVERIFY2(stopped.out.contains(u"Rows with NULL: 1"), qPrintable(stopped.out));
        QCOMPARE(rulesOf(*database), fixed);
        superuser.query(u"UPDATE notification_campaign_groups SET group_id = (SELECT id FROM whatsapp_groups LIMIT 1) "
                        "WHERE group_id IS NULL"_s);
        const Ran reversed =
            m_program.run({u"fix"_s, u"--reverse"_s, record, u"--yes"_s, u"--format"_s, u"json"_s}, owner);
        QVERIFY2(reversed.status == 0, qPrintable(reversed.err + reversed.out));
        QCOMPARE(reversed.json()[u"outcome"].toString(), u"done"_s);
        QCOMPARE(rulesOf(*database), before);
        const Ran again =
            m_program.run({u"fix"_s, u"--reverse"_s, record, u"--dry-run"_s, u"--format"_s, u"json"_s}, owner);
        QCOMPARE(again.json()[u"outcome"].toString(), u"nothing-to-do"_s);
        QCOMPARE(m_program.run({u"fix"_s, u"--reverse"_s, u"nonsense"_s, u"--yes"_s}, owner).status, 2);
        QCOMPARE(m_program.run({u"fix"_s, u"--reverse"_s, record, u"--create-indexes"_s, u"--yes"_s}, owner).status, 2);
    }

    void orphansStopAKeyUnlessItIsLeftNotValid()
    {
        const auto database = m_fixture.sampleDatabase();
        const ConnectionSettings owner = database->settings(u"owner"_s);
        Connection superuser(database->settings());
        superuser.runScript(
            "SET session_replication_role = replica; UPDATE webinars SET whatsapp_group_id = gen_random_uuid() "
            "WHERE id IN (SELECT id FROM webinars LIMIT 2)");
        const QString before = rulesOf(*database);
        const QStringList fix{u"fix"_s, u"--only"_s, u"webinars.whatsapp_group_id"_s, u"--format"_s, u"json"_s};
        const Ran look = m_program.run(fix + QStringList{u"--dry-run"_s}, owner);
        QCOMPARE(look.status, 1);
        const QJsonObject orphans = look.json()[u"orphans"][0].toObject();
        QCOMPARE(orphans[u"rows"].toInt(), 2);
        QCOMPARE(orphans[u"shown"].toArray().size(), 2);
        QCOMPARE(texts(orphans[u"columns"]), (QStringList{u"id"_s, u"whatsapp_group_id"_s}));
        QVERIFY2(look.err.contains(u"of public.webinars point"), qPrintable(look.err));
        const QString csv = m_program.path(u"orphans.csv"_s);
        QCOMPARE(m_program.run(fix + QStringList{u"--dry-run"_s, u"--orphans"_s, csv}, owner).status, 1);
        QFile exported(csv);
        QVERIFY(exported.open(QIODevice::ReadOnly));
        const QByteArray lines = exported.readAll();
        QVERIFY2(lines.startsWith("finding,table,row\r\n"), lines.constData());
        QCOMPARE(lines.count("public.webinars.whatsapp_group_id,public.webinars,\"id="), 2);
        QCOMPARE(m_program.run(fix + QStringList{u"--dry-run"_s, u"--orphans"_s, csv}, owner).status,
                 2); // never overwritten
        QCOMPARE(m_program.run(fix + QStringList{u"--yes"_s}, owner).status, 1);
        QCOMPARE(rulesOf(*database), before);

        const Ran left = m_program.run(fix + QStringList{u"--yes"_s, u"--leave-not-valid"_s}, owner);
        QCOMPARE(left.json()[u"changed"].toBool(), true);
        const Rows key = superuser.query(u"SELECT confdeltype, convalidated FROM pg_constraint WHERE conname = "
                                         "'webinars_whatsapp_group_id_fkey'"_s);
        QCOMPARE(key.text(0, 0), u"n"_s);
        QVERIFY(!key.boolean(0, 1));
    }

    void whatAnInterruptedFixLeftIsSaidAndCleanedUp()
    {
        const auto database = m_fixture.sampleDatabase();
        const ConnectionSettings owner = database->settings(u"owner"_s);
        const QString before = rulesOf(*database);
        Connection superuser(database->settings());
        const QString key =
            superuser.query(u"SELECT oid FROM pg_constraint WHERE conname = 'webinars_whatsapp_group_id_fkey'"_s)
                .text(0, 0);
        superuser.query(
            u"ALTER TABLE webinars ADD CONSTRAINT ondelete_new_%1 FOREIGN KEY (whatsapp_group_id) REFERENCES "
            "whatsapp_groups ON DELETE SET NULL NOT VALID"_s.arg(key));
        const QString name = u"ondelete_new_"_s + key;
        const QStringList json{u"--format"_s, u"json"_s};
        for (const QStringList &command : {QStringList{u"audit"_s}, {u"fix"_s, u"--dry-run"_s}}) {
            const Ran said = m_program.run(command, owner);
            QVERIFY2(said.out.contains(name) && said.out.contains(u"interrupted"), qPrintable(said.out));
            const QStringList left = texts(m_program.run(command + json, owner).json()[u"left_behind"]);
            QCOMPARE(left.size(), 1);
            QVERIFY2(left.first().endsWith(u"ALTER TABLE public.webinars DROP CONSTRAINT "_s + name),
                     qPrintable(left.first()));
        }
        // A fix of another key leaves it, and says so.
        const Ran other = m_program.run(
            QStringList{u"fix"_s, u"--yes"_s, u"--only"_s, u"webinars.community_group_id"_s} + json, owner);
        QVERIFY2(texts(other.json()[u"left_behind"]).join(u'\n').contains(name), qPrintable(other.out));
        const Ran cleanUp = m_program.run(QStringList{u"fix"_s, u"--clean-up"_s} + json, owner);
        QCOMPARE(cleanUp.status, 0);
        QCOMPARE(cleanUp.json()[u"steps"].toArray().size(), 1);
        QVERIFY(!rulesOf(*database).contains(name));
    }

    void keysThatCantBeKeptAreRefusedByNameAndTheRestIsChanged()
    {
        const auto database = m_fixture.sampleDatabase();
        Connection superuser(database->settings());
        superuser.query(u"UPDATE pg_trigger SET tgenabled = 'D' WHERE tgconstraint = (SELECT oid FROM pg_constraint "
                        u"WHERE conname = "
                        "'webinars_whatsapp_group_id_fkey')"_s);
        superuser.query(u"ALTER EXTENSION plpgsql ADD TABLE public.webinar_whatsapp_groups"_s);
        QMap<QString, QString> why{
            {u"public.webinars.whatsapp_group_id"_s, u"triggers of webinars_whatsapp_group_id_fkey"_s},
            {u"public.webinar_whatsapp_groups.group_id"_s, u"belongs to an extension"_s}};
        if (superuser.server().versionNumber >= 180000) {
            superuser.query(
                u"ALTER TABLE scheduled_webinar_messages ALTER CONSTRAINT scheduled_webinar_messages_group_id_fkey NOT ENFORCED"_s);
            why.insert(u"public.scheduled_webinar_messages.group_id"_s, u"NOT ENFORCED"_s);
        }
        const Ran ran = m_program.run({u"fix"_s, u"--yes"_s, u"--format"_s, u"json"_s}, database->settings(u"owner"_s));
        QCOMPARE(ran.status, 1);
        QCOMPARE(ran.json()[u"outcome"].toString(), u"partial"_s);
        QCOMPARE(ran.json()[u"changed"].toBool(), true);
        QMap<QString, QString> refused;
        for (const QJsonValue &one : ran.json()[u"unresolved"].toArray())
            refused.insert(one[u"finding"].toString(), one[u"message"].toString());
        for (auto it = why.cbegin(); it != why.cend(); ++it) {
            QVERIFY2(refused.value(it.key()).contains(it.value()), qPrintable(it.key() + refused.value(it.key())));
            QVERIFY2(ran.err.contains(it.key() + u": "_s), qPrintable(ran.err));
        }
        QStringList changed;
        for (const QJsonValue &step : ran.json()[u"steps"].toArray()) {
            QCOMPARE(step[u"state"].toString(), u"done"_s);
            QVERIFY(!why.contains(step[u"finding"].toString()));
            changed.append(step[u"finding"].toString());
        }
        QVERIFY(changed.contains(u"public.notification_campaign_groups.group_id"_s));
        QVERIFY(changed.contains(u"public.webinars.community_group_id"_s));
    }

    void consequencesAreSaidBesideThePlanAndOfWhatWasDone()
    {
        const auto database = m_fixture.sampleDatabase();
        for (const QString &mode : {u"--dry-run"_s, u"--yes"_s}) {
            const Ran ran = m_program.run(
                {u"fix"_s, mode, u"--only"_s, u"notification_campaign_groups.group_id"_s, u"--format"_s, u"json"_s},
                database->settings(u"owner"_s));
            QVERIFY2(ran.err.contains(u"without an undo file"), qPrintable(ran.err));
            QVERIFY2(ran.err.contains(u"notification_campaign_groups.group_id never empty may break"),
                     qPrintable(ran.err));
        }
    }

    void indexThatWaitsSaysForWhom()
    {
        const auto database = m_fixture.sampleDatabase();
        const ConnectionSettings owner = database->settings(u"owner"_s);
        Connection holder(database->settings());
        holder.query(u"BEGIN"_s);
        holder.query(u"UPDATE webinars SET title = title"_s);
        QProcess process;
        m_program.start(process,
                        {u"fix"_s, u"--yes"_s, u"--create-indexes"_s, u"--only"_s, u"webinars.whatsapp_group_id"_s,
                         u"--format"_s, u"json"_s},
                        &owner);
        QByteArray said;
        QTRY_VERIFY_WITH_TIMEOUT(
            (said += process.readAllStandardError()).contains("index: waiting for 1 older transaction"), 20'000);
        QTRY_VERIFY_WITH_TIMEOUT((said += process.readAllStandardError())
                                     .contains("waiting for pid " + QByteArray::number(holder.backendPid())),
                                 20'000);
        holder.query(u"COMMIT"_s);
        const Ran ran = Program::finish(process);
        QCOMPARE(ran.json()[u"steps"][0][u"state"].toString(), u"done"_s);
    }

    void onlyTheNamedKeyIsChanged()
    {
        const auto database = m_fixture.sampleDatabase();
        const Ran ran = m_program.run(
            {u"fix"_s, u"--yes"_s, u"--only"_s, u"webinars.whatsapp_group_id"_s, u"--format"_s, u"json"_s},
            database->settings(u"owner"_s));
        QCOMPARE(ran.status, 1); // others still block
        QCOMPARE(ran.json()[u"outcome"].toString(), u"partial"_s);
        for (const QJsonValue &step : ran.json()[u"steps"].toArray())
            QCOMPARE(step[u"finding"].toString(), u"public.webinars.whatsapp_group_id"_s);
    }

    void selectorsThatNameNothingOrTooMuchAreRefused_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::newRow("unknown") << QStringList{u"--resolve"_s, u"nope.x=cascade"_s};
        QTest::newRow("no column") << QStringList{u"--resolve"_s, u"webinars=cascade"_s};
        QTest::newRow("unknown choice") << QStringList{u"--resolve"_s, checkedKey + u"=nonsense"_s};
        QTest::newRow("no choice") << QStringList{u"--resolve"_s, checkedKey};
        QTest::newRow("unknown only") << QStringList{u"--only"_s, u"public.webinars.nope"_s};
    }

    void selectorsThatNameNothingOrTooMuchAreRefused()
    {
        QFETCH(QStringList, words);
        const auto database = m_fixture.sampleDatabase();
        const QString before = rulesOf(*database);
        const Ran ran = m_program.run(QStringList{u"fix"_s, u"--yes"_s} + words, database->settings(u"owner"_s));
        QCOMPARE(ran.status, 2);
        QCOMPARE(ran.out, QString());
        QVERIFY2(ran.err.contains(u"Nothing was changed."), qPrintable(ran.err));
        QCOMPARE(rulesOf(*database), before);
    }

    void existingFilesAreNeverOverwritten()
    {
        const auto database = m_fixture.sampleDatabase();
        const ConnectionSettings owner = database->settings(u"owner"_s);
        const QString before = rulesOf(*database);
        const QString folder = m_program.path(u"new/scripts"_s);
        const QString rollback = m_program.path(u"rollback.sql"_s);
        const QStringList dryRun{u"fix"_s, u"--dry-run"_s, u"--script"_s, folder, u"--rollback"_s, rollback};
        QCOMPARE(m_program.run(dryRun, owner).status, 1);
        const QStringList files = QDir(folder).entryList(QDir::Files, QDir::Name);
        QCOMPARE(files.size(), 15);
        QVERIFY2(files.first().startsWith(u"001_public_"), qPrintable(files.first()));
        QFile first(folder + u'/' + files.first());
        QVERIFY(first.open(QIODevice::ReadOnly));
        const QByteArray sql = first.readAll();
        QVERIFY2(sql.contains("BEGIN;") && sql.contains("COMMIT;"), sql.constData());
        QVERIFY(QFileInfo(rollback).size() > 0);
        for (const QStringList &words : {QStringList{u"--script"_s, folder}, {u"--rollback"_s, rollback}}) {
            const Ran ran = m_program.run(QStringList{u"fix"_s, u"--yes"_s} + words, owner);
            QCOMPARE(ran.status, 2);
            QVERIFY2(ran.err.contains(u"exists already"), qPrintable(ran.err));
        }
        QCOMPARE(rulesOf(*database), before);
    }

    void roleThatOwnsNothingIsRefused()
    {
        const auto database = m_fixture.sampleDatabase();
        const QString before = rulesOf(*database);
        const Ran ran = m_program.run(wholeFix, database->settings(u"support"_s));
        QCOMPARE(ran.status, 4);
        QCOMPARE(ran.json()[u"outcome"].toString(), u"refused"_s);
        QCOMPARE(ran.json()[u"changed"].toBool(true), false);
        QCOMPARE(rulesOf(*database), before);
    }

    void fixThatCannotLockGivesUp()
    {
        const auto database = m_fixture.sampleDatabase();
        const QString before = rulesOf(*database);
        Connection holder(database->settings());
        holder.query(u"BEGIN"_s);
        holder.query(u"LOCK TABLE public.webinars IN SHARE ROW EXCLUSIVE MODE"_s);
        const Ran ran = m_program.run({u"fix"_s, u"--yes"_s, u"--only"_s, u"webinars.whatsapp_group_id"_s,
                                       u"--give-up-after"_s, u"1"_s, u"--format"_s, u"json"_s},
                                      database->settings(u"owner"_s));
        QCOMPARE(ran.status, 1);
        QCOMPARE(ran.json()[u"outcome"].toString(), u"gave-up"_s);
        QCOMPARE(ran.json()[u"changed"].toBool(true), false);
        holder.query(u"ROLLBACK"_s);
        QCOMPARE(rulesOf(*database), before);
    }

private:
    DatabaseFixture m_fixture;
    Program m_program;
};

QTEST_GUILESS_MAIN(TestFixCommand)
#include "tst_fixcommand.moc"
