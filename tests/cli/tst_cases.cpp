// SPDX-License-Identifier: MIT
#include "program.h"
#include "support/databasefixture.h"
#include "support/psql.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QJsonArray>

using namespace ondelete;
using namespace Qt::StringLiterals;

namespace {

/// What a run must have ended with: its exit status, the outcome in its JSON, and what it must say to people or in
/// JSON.
struct Right
{
    int status = 0;
    const char *outcome = "";
    QStringList says = {};
};

} // namespace

/// Small databases of tests/cli/cases, each distilled from what people report: what the built program must say and do
/// there. In each, the program once was wrong.
class TestCases : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { REQUIRE_SERVER(m_fixture); }
    void init()
    {
        m_program = std::make_unique<Program>();
        m_user.clear();
    }
    void cleanup()
    {
        m_observer.reset();
        m_database.reset();
    }

    void filterIsReadByItsColumnsType()
    {
        load("bool_filter");
        ran(u"audit"_s, {0, "done"});
        QCOMPARE(keysOf(ran(u"sessions"_s, {0})), QStringList{u"2"_s});
        ran(u"preview 1"_s, {1, "protected"});
        ran(u"preview 3"_s, {0, "ok"});
        ran(u"delete 1 --yes"_s, {1, "protected", {u"Administrators stay."_s}});
        QCOMPARE(value("SELECT count(*) FROM accounts"), u"3"_s);
        editSpec("\"t\"", "\"true\"");
        ran(u"delete 1 --yes"_s, {1, "protected"});
        ran(u"delete 1 --yes --even-if-protected"_s, {0, "deleted"});
    }

    void filterThatCantBeJudgedLetsNothingPass()
    {
        load("bool_filter");
        editSpec("\"t\"", "\"maybe\"");
        const QString named = u"root.protected"_s;
        ran(u"audit"_s, {2, "spec-misfits", {named}});
        ran(u"preview 2"_s, {2, "wrong-usage", {named}});
        ran(u"delete 2 --yes"_s, {2, "wrong-usage", {named}});
        QCOMPARE(value("SELECT count(*) FROM accounts"), u"3"_s);
        editSpec("\"maybe\"", "\"t\"");
        editSpec("\"f\"", "\"maybe\"");
        ran(u"audit"_s, {2, "spec-misfits", {u"root.listed"_s}});
        ran(u"sessions"_s, {2, "wrong-usage", {u"root.listed"_s}});
    }

    void protectedHoldsForEachRowThatGoes()
    {
        load("protected_child");
        ran(u"preview 1"_s, {1, "protected"});
        ran(u"delete 1 --dry-run"_s, {1, "protected"});
        ran(u"delete 1 --yes"_s, {1, "protected", {u"(2)"_s, u"A legal hold stays."_s}});
        QCOMPARE(value("SELECT count(*) FROM folders"), u"3"_s);
        ran(u"delete 3 --yes"_s, {0, "deleted"});
        ran(u"delete 1 --yes --even-if-protected"_s, {0, "deleted"});
        QCOMPARE(value("SELECT count(*) FROM folders"), u"0"_s);
    }

    void rowThatATriggerMakesWithinTheUndoGivesWay()
    {
        load("signup_trigger");
        const QString key = u"00000000-0000-4000-8000-000000000001"_s;
        ran(u"preview "_s + key, {0, "ok", {u"on_auth_user_created on auth.users"_s}});
        comesBack(key);
    }

    void counterInTheReachComesBack()
    {
        load("undo_counter_in_reach");
        comesBack(u"1"_s);
        QCOMPARE(value("SELECT post_count FROM threads WHERE id = 1"), u"2"_s);
    }

    void whatACleanerRemovesIsArchived()
    {
        load("polymorphic_cleanup");
        const QString allow = u"--allow-side-effects public.attachments"_s;
        const QString named = u"1 row of public.attachments removed"_s;
        ran(u"preview 1"_s, {0, "ok", {u"cl on public.issues"_s}});
        ran(u"delete 1 --dry-run --try"_s, {1, "ok", {named, allow}});
        ran(u"delete 1 --yes"_s, {1, "rolled-back", {named, allow}});
        QCOMPARE(value("SELECT count(*) FROM attachments"), u"3"_s);
        comesBack(u"1"_s, allow);
    }

    void whatATriggerChangesWhileUnlinkingComesBack()
    {
        load("unassign_trigger");
        comesBack(u"1"_s);
    }

    void ruleThatKeepsTheRootIsNamed()
    {
        load("soft_rule_root");
        const QStringList before = content();
        ran(u"preview 2"_s, {1, "unknown", {u"soft"_s}});
        ran(u"delete 2 --yes"_s, {1, "blocked", {u"soft"_s}});
        const QString insist = u"--even-if-unknown --allow-side-effects public.customers"_s;
        for (const QString &words :
             {u"delete 2 --yes --even-if-unknown"_s, u"delete 2 --yes "_s + insist, u"delete 1 --yes "_s + insist})
            ran(words, {1, "rolled-back", {u"soft"_s, u"Nothing was changed"_s}});
        QCOMPARE(content(), before);
    }

    void keysThatShareAColumnUnlinkAsTheServerDoes()
    {
        load("shared_col");
        ran(u"preview [\"1\",\"2\"]"_s, {0, "ok"});
        comesBack(u"[\"1\",\"2\"]"_s);
    }

    void tenantIsNeverEmptied()
    {
        load("tenant_not_null");
        const bool hasLists = version() >= 15;
        ran(u"audit"_s, {1, "done", {u"set-null-on-not-null"_s}});
        ran(u"fix --dry-run"_s, {hasLists ? 0 : 1, hasLists ? "done" : "partial"});
        ran(u"fix --yes"_s, {hasLists ? 0 : 1, hasLists ? "done" : "partial"});
        QCOMPARE(value("SELECT attnotnull FROM pg_attribute WHERE attrelid = 'posts'::regclass AND "
                       "attname = 'tenant_id'"),
                 u"t"_s);
        const QString rule =
            value("SELECT pg_get_constraintdef(oid) FROM pg_constraint WHERE conname = 'posts_author'");
        QCOMPARE(rule.section(u" ON DELETE "_s, 1), hasLists ? u"SET NULL (author_id)"_s : QString());
        if (!hasLists)
            return;
        comesBack(u"[\"1\",\"101\"]"_s);
        ran(u"delete [\"1\",\"101\"] --yes"_s, {0, "deleted"});
        QCOMPARE(value("SELECT tenant_id FROM posts WHERE id = 1"), u"1"_s);
    }

    void keyToOnePartitionIsKnownEverywhere()
    {
        load("key_to_partition");
        ran(u"audit"_s, {1, "done", {u"unlisted-blocker"_s, u"public.notes.tenant,event_id"_s}});
        ran(u"preview [\"1\",\"1\"]"_s, {1, "blocked", {u"notes_event"_s}});
        const Ran grants = m_program->run(
            {u"grants"_s, u"--spec"_s, m_spec, u"--for"_s, u"support"_s, u"--role"_s, u"x"_s}, settings());
        QCOMPARE(grants.status, 0);
        QVERIFY2(grants.out.contains(u"public.events_1"_s), qPrintable(grants.out));
        const bool hasLists = version() >= 15;
        const QString decided = hasLists ? QString() : u" --resolve public.notes.tenant,event_id=set-null"_s;
        ran(u"fix --dry-run --include-unlisted"_s + decided, {0, "done"});
        ran(u"fix --yes --include-unlisted"_s + decided, {0, "done"});
        ran(u"preview [\"1\",\"1\"]"_s, {0, "ok"});
        comesBack(u"[\"1\",\"1\"]"_s);
    }

    void keyOfAPartitionIsToldBeforeAFix()
    {
        load("partitioned");
        const Ran audit = ran(u"audit"_s, {1, "done"});
        QCOMPARE(audit.json()[u"undeclared"].toArray().size(), 0);
        const QString why = u"readings_2023 has a key of its own on the same columns, local_only"_s;
        ran(u"fix --dry-run"_s, {1, "partial", {why}});
        ran(u"fix --yes"_s, {1, "partial", {why}});
        m_observer->query(u"ALTER TABLE readings_2023 DROP CONSTRAINT local_only"_s);
        ran(u"fix --dry-run"_s, {0, "done"});
        ran(u"fix --yes"_s, {0, "done"});
        comesBack(u"1"_s);
    }

    void keyOfADetachedPartitionIsChanged()
    {
        load("detached_partition");
        ran(u"fix --dry-run"_s, {0, "done"});
        ran(u"fix --yes"_s, {0, "done"});
        ran(u"audit"_s, {0, "done"});
        comesBack(u"1"_s);
    }

    void auditKnowsADefaultThatIsNotThere()
    {
        load("set_default");
        ran(u"audit"_s, {1, "done", {u"set-default-unusable"_s, u"pins_owner_id_fkey"_s, u"votes_pkey"_s}});
        ran(u"preview 1"_s, {0, "ok"});
        ran(u"preview 2"_s, {1, "blocked", {u"votes_pkey"_s}});
        ran(u"delete 2 --yes"_s, {1, "blocked", {u"votes_pkey"_s}});
        ran(u"preview 3"_s, {1, "blocked", {u"pins_owner_id_fkey"_s}});
        comesBack(u"4"_s);
        comesBack(u"1"_s);
    }

    void auditKnowsWhatAnIndexForbids()
    {
        load("uniq_after_null");
        ran(u"audit"_s, {1, "done", {u"set-null-violates-unique"_s, u"routes_one_fallback"_s, u"tags_label"_s}});
        for (const QString &key : {u"1"_s, u"4"_s, u"5"_s})
            ran(u"preview "_s + key, {1, "blocked"});
        for (const QString &key : {u"2"_s, u"3"_s})
            comesBack(key);
    }

    void waysThatPostgresRefusesAreNotPlanned()
    {
        load("notnull_ways");
        // A key of several columns needs a column list; since 18 a NOT NULL is inherited as other constraints are.
        const QString done = version() < 15 ? u"e_kid f_view"_s
            : version() < 18                ? u"e_kid f_view g_full"_s
                                            : u"f_view g_full"_s;
        const qsizetype unresolved = 8 - done.split(u' ').size();
        const QStringList left{u"replica identity"_s, u"A CHECK forbids NULL"_s, u"is inherited"_s, u"its domain's"_s,
                               u"is an identity column"_s};
        for (const QString &how : {u"--dry-run"_s, u"--yes"_s}) {
            const QJsonObject fixed = ran(u"fix "_s + how, {1, "partial", left}).json();
            QCOMPARE(fixed[u"unresolved"].toArray().size(), unresolved);
            QCOMPARE(fixed[u"still_blocking"].toArray().size(), unresolved);
            for (const QJsonValue &step : fixed[u"steps"].toArray())
                QCOMPARE(step.toObject()[u"state"].toString(), how == u"--yes" ? u"done"_s : u"pending"_s);
        }
        QCOMPARE(value("SELECT string_agg(conrelid::regclass::text, ' ' ORDER BY 1) FROM pg_constraint WHERE "
                       "contype = 'f' AND confdeltype = 'n'"),
                 done);
        ran(u"preview 2"_s, {0, "ok"});
    }

    void policyThatHidesTheRootIsNamed()
    {
        load("rls_delete");
        const QStringList before = content();
        m_user = u"rls_user"_s;
        const Ran preview = ran(u"preview 2"_s, {0, "ok", {u"(d)"_s}});
        QCOMPARE(preview.json()[u"rights"].toObject()[u"delete"].toBool(true), false);
        ran(u"delete 2 --yes"_s, {1, "rolled-back", {u"policies"_s, u"(d)"_s, u"Nothing was changed"_s}});
        QCOMPARE(content(), before);
        const Ran own = ran(u"preview 1"_s, {0, "ok"});
        QCOMPARE(own.json()[u"rights"].toObject()[u"delete"].toBool(false), true);
        ran(u"delete 1 --yes"_s, {0, "deleted"});
    }

    void inheritingTablesAreLeftOutEverywhere()
    {
        load("inherit");
        QCOMPARE(keysOf(ran(u"sessions --all"_s, {0})), (QStringList{u"1"_s, u"2"_s, u"3"_s}));
        ran(u"preview 4"_s, {1, "not-found"});
        ran(u"delete 4 --yes"_s, {1, "not-found"});
        ran(u"preview 3"_s, {1, "blocked", {u"child_2"_s}});
        comesBack(u"1"_s);
        comesBack(u"2"_s);
    }

    void allowedWritesHideNoOrphans()
    {
        load("allowed_table_hides_orphans");
        const QStringList before = content();
        for (const QString &allowed : {QString(), u" --allow-side-effects public.site"_s})
            ran(u"delete 1 --yes"_s + allowed, {1, "rolled-back", {u"public.site"_s, u"Nothing was changed"_s}});
        QCOMPARE(content(), before);
    }

    void sideEffectsAreNamedAtOnce()
    {
        load("one_side_effect_at_a_time");
        const QString allow =
            u"--allow-side-effects public.s1 --allow-side-effects public.s2 --allow-side-effects public.s3"_s;
        ran(u"delete 1 --yes"_s, {1, "rolled-back", {allow}});
        comesBack(u"1"_s, allow);
    }

    void dryRunEndsAsTheFixWould()
    {
        load("dry_run_says_done");
        const Ran dry = ran(u"fix --dry-run"_s, {1, "partial"});
        QVERIFY2(!dry.err.contains(u"also succeeds"_s), qPrintable(dry.err));
        const Ran fixed = ran(u"fix --yes"_s, {1, "partial"});
        QVERIFY2(!fixed.err.contains(u"also succeeds"_s), qPrintable(fixed.err));
        QCOMPARE(dry.json()[u"still_blocking"], fixed.json()[u"still_blocking"]);
    }

    void nothingIsCompiledUnderALock()
    {
        load("jit_under_lock");
        m_observer->query(u"CREATE TABLE seen (jit text)"_s);
        m_observer->query(u"CREATE FUNCTION note() RETURNS event_trigger LANGUAGE plpgsql AS "
                          "'BEGIN INSERT INTO public.seen VALUES (current_setting(''jit'')); END'"_s);
        m_observer->query(u"CREATE EVENT TRIGGER note ON ddl_command_end EXECUTE FUNCTION note()"_s);
        ran(u"fix --yes --only public.c1.p --only public.c2.p"_s, {1});
        QCOMPARE(value("SELECT string_agg(DISTINCT jit, ' ') FROM seen"), u"off"_s);
        QCOMPARE(value("SELECT count(*) FROM pg_constraint WHERE contype = 'f' AND confdeltype = 'c'"), u"2"_s);
    }

private:
    void load(const char *name)
    {
        const QDir cases(QStringLiteral(ONDELETE_CASES));
        m_database = m_fixture.emptyDatabase();
        m_observer = std::make_unique<Connection>(m_database->settings());
        QFile sql(cases.filePath(QString::fromLatin1(name) + u".sql"_s));
        QVERIFY(sql.open(QIODevice::ReadOnly));
        m_observer->runScript(sql.readAll());
        m_spec = m_program->path(u"rules.json"_s);
        QVERIFY(QFile::copy(cases.filePath(QString::fromLatin1(name) + u".spec.json"_s), m_spec));
        QVERIFY(QFile::setPermissions(m_spec, QFile::ReadOwner | QFile::WriteOwner));
    }

    void editSpec(const QByteArray &from, const QByteArray &to) const
    {
        QFile file(m_spec);
        QVERIFY(file.open(QIODevice::ReadWrite));
        const QByteArray changed = file.readAll().replace(from, to);
        QVERIFY(file.resize(0) && file.seek(0));
        QCOMPARE(file.write(changed), changed.size());
    }

    [[nodiscard]] ConnectionSettings settings() const { return m_database->settings(m_user); }

    /// Runs the words as a shell would, with the case's rule list, and compares how it ended.
    Ran ran(const QString &words, const Right &right)
    {
        QStringList arguments = words.split(u' ');
        const QString command = arguments.first();
        if (command != u"undo")
            arguments << u"--spec"_s << m_spec;
        const Ran ran = m_program->run(arguments << u"--format"_s << u"json"_s, settings());
        const QString all = QString(ran.out + ran.err).simplified();
        const auto wrong = [&](const QString &what) {
            QTest::qFail(qPrintable(u"%1: %2\n%3"_s.arg(words, what, all)), __FILE__, __LINE__);
        };
        if (ran.status != right.status)
            wrong(u"exit status %1, not %2"_s.arg(ran.status).arg(right.status));
        const QString outcome = ran.json()[u"outcome"].toString();
        if (*right.outcome && outcome != QLatin1StringView(right.outcome))
            wrong(u"outcome %1, not %2"_s.arg(outcome, QLatin1StringView(right.outcome)));
        for (const QString &text : right.says)
            if (!all.contains(text))
                wrong(u"does not say: "_s + text);
        return ran;
    }

    /// Deletes the row and takes that back, by the program and by psql; every row is as before each time.
    void comesBack(const QString &key, const QString &options = {})
    {
        const QStringList before = content();
        QString file = m_program->path(u"undo-%1.sql"_s.arg(++m_files));
        const QString remove = u"delete %1 --yes --archive %2 %3"_s;
        const Ran deleted =
            ran(remove.arg(key, file, options).trimmed(), {0, "deleted", {u"what happened is what was shown"_s}});
        for (const QJsonValue &table : deleted.json()[u"tables"].toArray())
            QCOMPARE(table.toObject()[u"actual"], table.toObject()[u"planned"]);
        const QStringList gone = content();
        QVERIFY(gone != before);
        ran(u"undo %1 --dry-run"_s.arg(file), {0, "restorable"});
        QCOMPARE(content(), gone);
        const Ran undone =
            ran(u"undo %1 --yes"_s.arg(file), {0, "restored", {u"everything is as the undo file says"_s}});
        QCOMPARE(undone.json()[u"altered_by_triggers"].toArray().size(), 0);
        QCOMPARE(content(), before);

        file = m_program->path(u"undo-%1.sql"_s.arg(++m_files));
        ran(remove.arg(key, file, options).trimmed(), {0, "deleted"});
        QCOMPARE(content(), gone);
        QFile script(file);
        QVERIFY(script.open(QIODevice::ReadOnly));
        QCOMPARE(runInPsql(settings(), QString::fromUtf8(script.readAll())), QString());
        QCOMPARE(content(), before);
    }

    [[nodiscard]] QString value(const char *sql) { return m_observer->query(QString::fromLatin1(sql)).text(0, 0); }
    [[nodiscard]] int version() const { return m_observer->server().versionNumber / 10000; }

    [[nodiscard]] static QStringList keysOf(const Ran &ran)
    {
        QStringList keys;
        for (const QJsonValue &row : ran.json()[u"sessions"].toArray())
            keys.append(row.toObject()[u"key"].toString());
        keys.sort();
        return keys;
    }

    /// Each row of each table, in its own partition.
    [[nodiscard]] QStringList content()
    {
        QStringList all;
        const Rows tables =
            m_observer->query(u"SELECT oid::regclass::text FROM pg_class WHERE relkind = 'r' AND "
                              "relnamespace::regnamespace::text !~ '^(pg_|information_schema)' ORDER BY 1"_s);
        for (int i = 0; i < tables.count(); ++i) {
            const Rows rows = m_observer->query(u"SELECT t::text FROM ONLY %1 t ORDER BY 1"_s.arg(tables.text(i, 0)));
            for (int row = 0; row < rows.count(); ++row)
                all.append(tables.text(i, 0) + rows.text(row, 0));
        }
        return all;
    }

    DatabaseFixture m_fixture;
    std::unique_ptr<Program> m_program;
    std::unique_ptr<ScratchDatabase> m_database;
    std::unique_ptr<Connection> m_observer; ///< the superuser's
    QString m_spec;
    QString m_user; ///< whom the program connects as; empty: the superuser
    int m_files = 0;
};

QTEST_GUILESS_MAIN(TestCases)
#include "tst_cases.moc"
