// SPDX-License-Identifier: MIT
#include "core/audit/decisions.h"
#include "core/fix/fixchange.h"
#include "core/fix/rehearsal.h"
#include "core/rights/grantscript.h"
#include "postgres/audit/auditor.h"
#include "postgres/deletion/deleter.h"
#include "postgres/fix/fixrunner.h"
#include "postgres/preview/previewer.h"
#include "postgres/roots/rootlister.h"
#include "postgres/undo/undoer.h"
#include "support/catalogsnapshot.h"
#include "support/databasefixture.h"
#include "support/rulelist.h"

#include <QtCore/QTemporaryDir>

using namespace ondelete;
using namespace Qt::StringLiterals;

/// Keys of rarer shapes: column lists, shared columns, partitions, inheritance, constraints that forbid what a rule
/// writes. What the audit says, what a fix does, and that both agree with the server.
class TestRareKeys : public QObject
{
    Q_OBJECT

private:
    DatabaseFixture m_fixture;
    std::unique_ptr<ScratchDatabase> m_database;
    std::unique_ptr<Connection> m_connection;

    [[nodiscard]] bool takesColumnLists() const { return m_connection->server().versionNumber >= 150000; }

    QString text(const QString &sql)
    {
        const Rows rows = m_connection->query(sql);
        return rows.count() == 0 ? QString() : rows.text(0, 0);
    }

    void makeTenants()
    {
        m_connection->runScript(R"(
            CREATE TABLE users (tenant_id int NOT NULL, id int NOT NULL, name text, PRIMARY KEY (tenant_id, id));
            CREATE TABLE posts (id int PRIMARY KEY, tenant_id int NOT NULL, author_id int, title text,
                CONSTRAINT posts_author FOREIGN KEY (tenant_id, author_id) REFERENCES users (tenant_id, id));
            CREATE INDEX ON posts (tenant_id, author_id);
            INSERT INTO users VALUES (1, 101, 'Ann'), (1, 102, 'Bob'); INSERT INTO posts VALUES (1, 1, 101, 'a'), (2, 1, 102, 'b');
        )");
    }

private slots:
    void initTestCase() { REQUIRE_SERVER(m_fixture); }

    void init()
    {
        m_database = m_fixture.emptyDatabase();
        m_connection = std::make_unique<Connection>(m_database->settings());
    }

    void cleanup()
    {
        m_connection.reset();
        m_database.reset();
    }

    void tenantIsNeverEmptied()
    {
        makeTenants();
        const QString id = u"public.posts.tenant_id,author_id"_s;
        const Spec spec = specOf(u"users"_s, u"name"_s, rule(u"posts"_s, u"users"_s, u"SET NULL"_s));
        const QStringList before = catalogSnapshot(*m_connection);
        const AuditedSchema audited = auditDatabase(*m_connection, spec);
        QCOMPARE(blocking(audited.audit, id), QStringList{u"set-null-on-not-null 2"_s});
        const FixPlan plan = planFix(audited.schema, audited.audit, {});
        if (!takesColumnLists()) {
            QVERIFY(plan.items.isEmpty());
            QVERIFY2(messagesOf(plan).contains(u"PostgreSQL 15"), qPrintable(messagesOf(plan)));
            return;
        }
        QCOMPARE(plan.items.size(), 1);
        QCOMPARE(plan.items.first().setColumns, QStringList{u"author_id"_s});
        QVERIFY(plan.items.first().dropNotNull.isEmpty());
        const FixResult result = runFix(*m_connection, plan, {});
        QVERIFY2(result.outcome == FixOutcome::Done, qPrintable(messagesOf(result)));

        // The decision goes into the rule list, and the audit is green.
        const Audit after = auditDatabase(*m_connection, spec).audit;
        QVERIFY(after.finding(id)->status == Status::Differs);
        const QList<Finding> decisions = decisionsToKeep(after, {id});
        QCOMPARE(decisions.size(), 1);
        const Spec kept = withDecisions(spec, decisions, u"why"_s);
        QCOMPARE(kept.rules.last().setColumns, QStringList{u"author_id"_s});
        QVERIFY(auditDatabase(*m_connection, kept).audit.finding(id)->status == Status::Matches);
        QVERIFY(blocking(auditDatabase(*m_connection, kept).audit, id).isEmpty());

        const FixPlan back = planReversal(auditDatabase(*m_connection, kept).schema,
                                          {changeOf(plan.items.first(), audited.schema)}, Reversal::RulesAndNotNull);
        QCOMPARE(back.items.size(), 1);
        const FixChange change = changeOf(plan.items.first(), audited.schema);
        QVERIFY(fixChangeFromJson(toJson(change)) == change);

        m_connection->query(u"DELETE FROM users WHERE id = 101"_s);
        QCOMPARE(text(u"SELECT coalesce(tenant_id::text, '-') || ' ' || coalesce(author_id::text, '-') FROM posts "
                      "WHERE id = 1"_s),
                 u"1 -"_s);
        QVERIFY(runFix(*m_connection, back, {}).outcome == FixOutcome::Done);
        QCOMPARE(snapshotDifference(before, catalogSnapshot(*m_connection)), QString());
    }

    void columnListIsComparedPreviewedAndChanged()
    {
        makeTenants();
        if (!takesColumnLists())
            QSKIP("Column lists came with PostgreSQL 15.");
        const QString id = u"public.posts.tenant_id,author_id"_s;
        const Spec spec = specOf(u"users"_s, u"name"_s,
                                 rule(u"posts"_s, u"users"_s, u"SET NULL"_s, uR"("set_columns": ["author_id"])"_s));
        const Preview desired = previewDelete(*m_connection, spec, {{u"1"_s, u"101"_s}}, RuleSet::Desired);
        QVERIFY(desired.outcome == PreviewOutcome::Ok);
        const AuditedSchema audited = auditDatabase(*m_connection, spec);
        QVERIFY(audited.audit.finding(id)->status == Status::Differs);
        QVERIFY(blocking(audited.audit, id).isEmpty());
        QVERIFY(runFix(*m_connection, planFix(audited.schema, audited.audit, {}), {}).outcome == FixOutcome::Done);
        QVERIFY(auditDatabase(*m_connection, spec).audit.finding(id)->status == Status::Matches);
        // From one list to another, by a person's choice.
        FixChoices choices;
        choices.resolutions[id] = Resolution::SetNull;
        choices.setColumns[id] = {u"tenant_id"_s};
        const AuditedSchema again = auditDatabase(*m_connection, spec);
        const FixPlan plan = planFix(again.schema, again.audit, choices);
        QCOMPARE(plan.items.size(), 1);
        QVERIFY(runFix(*m_connection, plan, {}).outcome == FixOutcome::Done);
        const Audit other = auditDatabase(*m_connection, spec).audit;
        QCOMPARE(other.finding(id)->currentSetColumns, QStringList{u"tenant_id"_s});
        QVERIFY(other.finding(id)->status == Status::Differs);
        // Undo knows what such a list wrote.
        m_connection->query(u"ALTER TABLE posts DROP CONSTRAINT posts_author, ADD CONSTRAINT posts_author FOREIGN KEY "
                            "(tenant_id, author_id) REFERENCES users ON DELETE SET NULL (author_id)"_s);
        takeBack(spec, {u"1"_s, u"101"_s}, u"posts"_s);
    }

    void keysThatShareAColumnAreDeletedAsTheServerDoes()
    {
        m_connection->runScript(R"(
            CREATE TABLE parent (a int, b int, PRIMARY KEY (a, b), UNIQUE (a));
            CREATE TABLE child (id int PRIMARY KEY, a int, b int,
                CONSTRAINT c1 FOREIGN KEY (a) REFERENCES parent (a) ON DELETE SET NULL,
                CONSTRAINT c2 FOREIGN KEY (a, b) REFERENCES parent (a, b) ON DELETE SET NULL);
            INSERT INTO parent VALUES (1, 2), (3, 4); INSERT INTO child VALUES (10, 1, 2), (11, 3, 4);
        )");
        takeBack(specOf(u"parent"_s, u"a"_s, rule(u"child"_s, u"parent"_s, u"SET NULL"_s)), {u"1"_s, u"2"_s},
                 u"child"_s);
    }

    void defaultsThatCantBeUsedAreFound()
    {
        m_connection->runScript(R"(
            CREATE TABLE users (id int PRIMARY KEY, name text);
            CREATE TABLE posts (id int PRIMARY KEY, author_id int DEFAULT 0 REFERENCES users ON DELETE SET DEFAULT);
            CREATE TABLE votes (post int, voter_id int NOT NULL DEFAULT 0 REFERENCES users ON DELETE SET DEFAULT,
                PRIMARY KEY (post, voter_id));
            CREATE TABLE pins (id int PRIMARY KEY, owner_id int DEFAULT 99 REFERENCES users ON DELETE SET DEFAULT);
            INSERT INTO users VALUES (0, 'ghost'), (1, 'posts only'), (2, 'vote clash'), (3, 'missing'), (4, 'vote ok');
            INSERT INTO posts VALUES (1, 1), (2, 1), (3, 0); INSERT INTO votes VALUES (1, 0), (1, 2), (2, 4); INSERT INTO pins VALUES (1, 3);
        )");
        const Spec spec = specOf(u"users"_s, u"name"_s,
                                 QStringList{rule(u"posts"_s, u"users"_s, u"SET DEFAULT"_s),
                                             rule(u"votes"_s, u"users"_s, u"SET DEFAULT"_s),
                                             rule(u"pins"_s, u"users"_s, u"SET DEFAULT"_s)}
                                     .join(u','));
        const Audit audit = auditDatabase(*m_connection, spec).audit;
        QCOMPARE(blocking(audit, u"public.posts.author_id"_s), QStringList{u"set-default-unusable 1"_s});
        QCOMPARE(blocking(audit, u"public.pins.owner_id"_s), QStringList{u"set-default-unusable 1"_s});
        QStringList votes = blocking(audit, u"public.votes.voter_id"_s);
        votes.sort();
        QCOMPARE(votes, (QStringList{u"set-default-unusable 1"_s, u"set-default-unusable 1"_s}));
    }

    void whatForbidsNullIsFound_data()
    {
        QTest::addColumn<QString>("child");
        QTest::addColumn<QString>("rows");
        QTest::addColumn<QStringList>("problems");
        QTest::newRow("partial unique index")
            << u"(id int PRIMARY KEY, org int, p int REFERENCES roots ON DELETE SET NULL); "
               "CREATE UNIQUE INDEX ON child (org) WHERE p IS NULL"_s
            << u"(1, 10, NULL), (2, 10, 1), (3, 20, 2), (5, 30, 3), (6, 30, 3), (7, 40, 1), (8, 40, 2)"_s
            << QStringList{u"set-null-violates-unique 3"_s};
        QTest::newRow("expression index")
            << u"(id int, p int REFERENCES roots ON DELETE SET NULL, label text); "
               "CREATE UNIQUE INDEX ON child (coalesce(p, 0), label)"_s
            << u"(1, 2, 'vip'), (2, NULL, 'vip'), (3, 2, 'new')"_s << QStringList{u"set-null-violates-unique 1"_s};
        QTest::newRow("exclusion constraint")
            << u"(p int REFERENCES roots ON DELETE SET NULL, r int4range, "
               "EXCLUDE USING gist (r WITH &&) WHERE (p IS NULL))"_s
            << u"(1, '[1,5)'), (2, '[3,9)'), (NULL, '[20,30)'), (2, '[25,26)'), (2, '[4,5)')"_s
            << QStringList{u"set-null-violates-unique 3"_s};
        QTest::newRow("generated column that is NOT NULL")
            << u"(p int REFERENCES roots ON DELETE SET NULL, g int NOT NULL GENERATED ALWAYS AS (p * 2) STORED)"_s
            << u"(1), (2), (2)"_s << QStringList{u"set-null-violates-check 3"_s};
        QTest::newRow("unique generated column")
            << u"(p int REFERENCES roots ON DELETE SET NULL, g int GENERATED ALWAYS AS (coalesce(p, 0)) STORED UNIQUE)"_s
            << u"(1), (2), (NULL)"_s << QStringList{u"set-null-violates-unique 2"_s};
        QTest::newRow("no partition for NULL")
            << u"(p int REFERENCES roots ON DELETE SET NULL, n int) PARTITION BY LIST (p); "
               "CREATE TABLE child_12 PARTITION OF child FOR VALUES IN (1, 2)"_s
            << u"(1, 1), (2, 2)"_s << QStringList{u"set-null-leaves-partition 2"_s};
        QTest::newRow("a partition's own NOT NULL")
            << u"(p int REFERENCES roots ON DELETE SET NULL, n int) PARTITION BY LIST (n); "
               "CREATE TABLE child_1 PARTITION OF child FOR VALUES IN (1); ALTER TABLE child_1 ALTER p SET NOT NULL; "
               "CREATE TABLE child_2 PARTITION OF child DEFAULT"_s
            << u"(1, 1), (2, 2)"_s << QStringList{u"set-null-violates-check 1"_s};
        QTest::newRow("rewrite rule") << u"(p int REFERENCES roots ON DELETE SET NULL, n int); "
                                         "CREATE RULE quiet AS ON UPDATE TO child DO INSTEAD NOTHING"_s
                                      << u"(NULL, 1)"_s << QStringList{u"replaced-by-rule"_s};
        QTest::newRow("rule with a condition, and one that only adds")
            << u"(p int REFERENCES roots ON DELETE SET NULL, n int); "
               "CREATE RULE maybe AS ON UPDATE TO child WHERE old.n = 5 DO INSTEAD NOTHING; "
               "CREATE RULE also_look AS ON UPDATE TO child DO ALSO SELECT 1"_s
            << u"(1, 1)"_s << QStringList{};
        QTest::newRow("nothing") << u"(id int PRIMARY KEY, p int REFERENCES roots ON DELETE SET NULL, UNIQUE (p))"_s
                                 << u"(1, 1), (2, 2), (3, NULL)"_s << QStringList{};
    }

    void whatForbidsNullIsFound()
    {
        QFETCH(QString, child);
        QFETCH(QString, rows);
        QFETCH(QStringList, problems);
        m_connection->runScript(
            u"CREATE TABLE roots (id int PRIMARY KEY); INSERT INTO roots VALUES (1), (2), (3); CREATE TABLE child %1; "
            "INSERT INTO child VALUES %2"_s.arg(child, rows)
                .toUtf8());
        const Spec spec = specOf(u"roots"_s, u"id"_s, rule(u"child"_s, u"roots"_s, u"SET NULL"_s));
        const Audit audit = auditDatabase(*m_connection, spec).audit;
        QCOMPARE(blocking(audit, u"public.child.p"_s), problems);
        // What the preview says of each root, the server does; and where one is blocked the audit is not green.
        for (const QString &key : {u"1"_s, u"2"_s, u"3"_s}) {
            const Preview preview = previewDelete(*m_connection, spec, {{key}}, RuleSet::Current);
            if (preview.outcome == PreviewOutcome::Blocked)
                QVERIFY(!problems.isEmpty());
        }
    }

    void whyNotNullCantGoIsSaidBefore()
    {
        m_connection->runScript(R"(
            CREATE TABLE groups (id int PRIMARY KEY, name text);
            CREATE TABLE a_repl (id int, group_id int NOT NULL REFERENCES groups, x int NOT NULL);
            CREATE UNIQUE INDEX a_repl_i ON a_repl (group_id, x);
            ALTER TABLE a_repl REPLICA IDENTITY USING INDEX a_repl_i;
            CREATE TABLE c_part (id int, group_id int NOT NULL, at int) PARTITION BY RANGE (at);
            CREATE TABLE c_part1 PARTITION OF c_part FOR VALUES FROM (0) TO (9);
            ALTER TABLE c_part1 ADD CONSTRAINT c_own FOREIGN KEY (group_id) REFERENCES groups;
            CREATE DOMAIN gid AS int NOT NULL;
            CREATE TABLE d_dom (id int PRIMARY KEY, group_id gid REFERENCES groups);
            CREATE TABLE f_plain (id int PRIMARY KEY, group_id int NOT NULL REFERENCES groups);
            CREATE TABLE h_ident (id int PRIMARY KEY, group_id int GENERATED BY DEFAULT AS IDENTITY REFERENCES groups);
            CREATE TABLE p_key (group_id int PRIMARY KEY REFERENCES groups);
        )");
        QStringList rules;
        for (const QString &table : {u"a_repl"_s, u"c_part1"_s, u"d_dom"_s, u"f_plain"_s, u"h_ident"_s, u"p_key"_s})
            rules.append(rule(table, u"groups"_s, u"SET NULL"_s));
        const AuditedSchema audited = auditDatabase(*m_connection, specOf(u"groups"_s, u"name"_s, rules.join(u',')));
        const FixPlan plan = planFix(audited.schema, audited.audit, {});
        QCOMPARE(plan.items.size(), 1);
        QCOMPARE(plan.items.first().finding, u"public.f_plain.group_id"_s);
        const QString messages = messagesOf(plan);
        for (const QString &words :
             {u"replica identity"_s, u"inherited"_s, u"gid"_s, u"identity column"_s, u"primary key"_s})
            QVERIFY2(messages.contains(words), qPrintable(words + u" in "_s + messages));
        QVERIFY(runFix(*m_connection, plan, {}).outcome == outcomeIfDone(plan));
    }

    void dryRunEndsAsTheRunDoes()
    {
        m_connection->runScript(R"(
            CREATE TABLE p (id int PRIMARY KEY, name text);
            CREATE TABLE c (id int PRIMARY KEY, p int NOT NULL REFERENCES p ON DELETE CASCADE);
            INSERT INTO p VALUES (1, 'a'); INSERT INTO c VALUES (1, 1);
        )");
        const Spec spec = specOf(u"p"_s, u"name"_s, rule(u"c"_s, u"p"_s, u"SET DEFAULT"_s));
        const AuditedSchema audited = auditDatabase(*m_connection, spec);
        const FixPlan plan = planFix(audited.schema, audited.audit, {});
        const Audit ahead = auditAs(*m_connection, schemaAfter(audited.schema, plan), spec);
        const FixResult result = runFix(*m_connection, plan, {});
        const Audit after = auditDatabase(*m_connection, spec).audit;
        QVERIFY(judged(outcomeIfDone(plan), ahead) == judged(result.outcome, after));
        QVERIFY(judged(result.outcome, after) == (plan.items.isEmpty() ? result.outcome : FixOutcome::Partial));
    }

    void keyToOnePartitionIsFoundAndChanged()
    {
        m_connection->runScript(R"(
            CREATE TABLE events (tenant int, id int, name text, PRIMARY KEY (tenant, id)) PARTITION BY LIST (tenant);
            CREATE TABLE events_1 PARTITION OF events FOR VALUES IN (1); CREATE TABLE events_2 PARTITION OF events FOR VALUES IN (2);
            CREATE TABLE notes (id int PRIMARY KEY, tenant int, event_id int,
                CONSTRAINT notes_event FOREIGN KEY (tenant, event_id) REFERENCES events_1);
            INSERT INTO events VALUES (1, 1, 'A'), (2, 1, 'B'); INSERT INTO notes VALUES (1, 1, 1);
        )");
        const Spec spec = specOf(u"events"_s, u"name"_s, {});
        const AuditedSchema audited = auditDatabase(*m_connection, spec);
        const QString id = u"public.notes.tenant,event_id"_s;
        QCOMPARE(blocking(audited.audit, id), QStringList{u"unlisted-blocker"_s});
        QVERIFY(audited.audit.stillBlocking().size() == 1);
        QVERIFY(grantScript(audited.schema, spec, Duty::Support, u"helper"_s).contains(u"public.events_1"));
        FixChoices choices;
        choices.resolutions[id] = Resolution::Cascade;
        const FixPlan plan = planFix(audited.schema, audited.audit, choices);
        const FixResult result = runFix(*m_connection, plan, {});
        QVERIFY2(result.outcome == FixOutcome::Done, qPrintable(messagesOf(result)));
        QVERIFY(auditDatabase(*m_connection, spec).audit.stillBlocking().isEmpty());
        takeBack(spec, {u"1"_s, u"1"_s}, u"notes"_s);
    }

    void partitionWithAKeyOfItsOwnIsRefusedBefore()
    {
        m_connection->runScript(R"(
            CREATE TABLE devices (id int PRIMARY KEY, name text);
            CREATE TABLE readings (id bigint NOT NULL, device_id int NOT NULL, at date NOT NULL, PRIMARY KEY (id, at))
                PARTITION BY RANGE (at);
            CREATE TABLE readings_2023 PARTITION OF readings FOR VALUES FROM ('2023-01-01') TO ('2024-01-01');
            CREATE TABLE readings_2024 PARTITION OF readings FOR VALUES FROM ('2024-01-01') TO ('2025-01-01')
                PARTITION BY RANGE (id);
            CREATE TABLE readings_2024_1 PARTITION OF readings_2024 DEFAULT;
            ALTER TABLE readings ADD CONSTRAINT readings_device FOREIGN KEY (device_id) REFERENCES devices;
            ALTER TABLE readings_2023 ADD CONSTRAINT local_only FOREIGN KEY (device_id) REFERENCES devices
                ON DELETE CASCADE;
            INSERT INTO devices VALUES (1, 'a'); INSERT INTO readings VALUES (1, 1, '2023-05-01'), (2, 1, '2024-05-01');
        )");
        const Spec spec = specOf(u"devices"_s, u"name"_s, rule(u"readings"_s, u"devices"_s, u"CASCADE"_s));
        AuditedSchema audited = auditDatabase(*m_connection, spec);
        QVERIFY(audited.audit.undeclared.isEmpty());
        const FixPlan refused = planFix(audited.schema, audited.audit, {});
        QVERIFY(refused.items.isEmpty());
        QVERIFY2(messagesOf(refused).contains(u"local_only"), qPrintable(messagesOf(refused)));
        m_connection->query(u"ALTER TABLE readings_2023 DROP CONSTRAINT local_only"_s);
        m_connection->query(u"ALTER TABLE readings_2023 ADD CONSTRAINT local_only FOREIGN KEY (device_id) "
                            "REFERENCES devices ON DELETE RESTRICT"_s);
        audited = auditDatabase(*m_connection, spec);
        FixChoices choices;
        choices.only = {u"public.readings.device_id"_s};
        const FixPlan plan = planFix(audited.schema, audited.audit, choices);
        const FixResult result = runFix(*m_connection, plan, {});
        QVERIFY2(result.outcome == FixOutcome::Done, qPrintable(messagesOf(plan) + messagesOf(result)));
    }

    void keyOfADetachedPartitionIsChanged()
    {
        m_connection->runScript(R"(
            CREATE TABLE parent_row (id int PRIMARY KEY);
            CREATE TABLE event (id int, p int REFERENCES parent_row, at date NOT NULL) PARTITION BY RANGE (at);
            CREATE TABLE event_2024 PARTITION OF event FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
            CREATE TABLE event_2025 PARTITION OF event FOR VALUES FROM ('2025-01-01') TO ('2026-01-01');
            ALTER TABLE event DETACH PARTITION event_2024;
            INSERT INTO parent_row VALUES (1); INSERT INTO event_2024 VALUES (1, 1, '2024-05-05');
        )");
        const Spec spec = specOf(u"parent_row"_s, u"id"_s,
                                 rule(u"event"_s, u"parent_row"_s, u"CASCADE"_s) + u','
                                     + rule(u"event_2024"_s, u"parent_row"_s, u"CASCADE"_s));
        const AuditedSchema audited = auditDatabase(*m_connection, spec);
        const FixResult result = runFix(*m_connection, planFix(audited.schema, audited.audit, {}), {});
        QVERIFY2(result.outcome == FixOutcome::Done, qPrintable(messagesOf(result)));
        QCOMPARE(auditDatabase(*m_connection, spec).audit.summary().matches, 2);
    }

    void inheritingTablesAreNobodysRows()
    {
        m_connection->runScript(R"(
            CREATE TABLE foo (id int PRIMARY KEY, name text);
            CREATE TABLE parent (id int PRIMARY KEY, foo_id int NOT NULL REFERENCES foo ON DELETE CASCADE);
            CREATE TABLE child_1 (extra text) INHERITS (parent);
            CREATE TABLE subfoo (more text) INHERITS (foo);
            INSERT INTO foo VALUES (1, 'p'), (2, 'c1');
            INSERT INTO subfoo VALUES (4, 'sub', 'm'), (1, 'same key in the child', 'm');
            INSERT INTO parent VALUES (10, 1); INSERT INTO child_1 VALUES (11, 2, 'x'), (12, 1, 'y');
        )");
        Spec spec = specOf(u"foo"_s, u"name"_s, rule(u"parent"_s, u"foo"_s, u"CASCADE"_s));
        ListColumn count;
        count.title = u"Parents"_s;
        count.countOf = ListColumn::Count{{u"public"_s, u"parent"_s}, u"foo_id"_s};
        spec.root.columns.append(count);
        const RootList list = listRoots(*m_connection, spec, {{}, RootQuery::Scope::All, 10});
        QCOMPARE(list.rows.size(), 2);
        takeBack(spec, {u"1"_s}, u"parent"_s);
    }

    void compositeReferencesWithoutAKeyAreFound()
    {
        m_connection->runScript(R"(
            CREATE TABLE users (tenant_id int, id int, name text, PRIMARY KEY (tenant_id, id));
            CREATE TABLE posts (id int PRIMARY KEY, tenant_id int, user_id int);
            INSERT INTO users VALUES (1, 1, 'Ann'), (2, 1, 'Bob'); INSERT INTO posts VALUES (1, 1, 1), (2, 1, 1), (3, 2, 1), (4, 3, 1);
        )");
        Spec spec = specOf(u"users"_s, u"name"_s, {});
        ListColumn count;
        count.title = u"Posts"_s;
        count.countOf = ListColumn::Count{{u"public"_s, u"posts"_s}, u"user_id"_s};
        spec.root.columns.append(count);
        const Audit audit = auditDatabase(*m_connection, spec).audit;
        QCOMPARE(audit.undeclared.size(), 1);
        QCOMPARE(audit.undeclared.first().column, u"tenant_id, user_id"_s);
        QCOMPARE(audit.undeclared.first().rows, 3);
        const Preview preview = previewDelete(*m_connection, spec, {{u"1"_s, u"1"_s}}, RuleSet::Current);
        QCOMPARE(preview.rows(RowAction::Dangle), 2);
        const RootList list = listRoots(*m_connection, spec, {{}, RootQuery::Scope::All, 10});
        QCOMPARE(list.rows.size(), 2);
    }

    void anotherTenantsSchemaIsNotLookedInto()
    {
        m_connection->runScript(R"(
            CREATE TABLE users (id int PRIMARY KEY, name text);
            CREATE TABLE a (n int, created_by int REFERENCES users);
            CREATE TABLE b (n int, created_by int REFERENCES users);
            CREATE TABLE c (n int, created_by int REFERENCES users);
            CREATE TABLE d (n int, created_by int);
            CREATE SCHEMA tenant_2;
            CREATE TABLE tenant_2.users (id int PRIMARY KEY, name text);
            CREATE TABLE tenant_2.posts (n int, user_id int);
            INSERT INTO users VALUES (1, 'Ann'); INSERT INTO tenant_2.users VALUES (1, 'Zoe');
            INSERT INTO tenant_2.posts VALUES (1, 1); INSERT INTO d VALUES (1, 1), (2, 7);
        )");
        const Spec spec = specOf(u"users"_s, u"name"_s, {});
        QList<UndeclaredReference> found = auditDatabase(*m_connection, spec).audit.undeclared;
        QCOMPARE(found.size(), 1);
        QCOMPARE(found.first().table.toString(), u"public.d"_s);
        QCOMPARE(found.first().column, u"created_by"_s);
        // Where keys cross, names may.
        m_connection->query(u"CREATE TABLE tenant_2.link (u int REFERENCES public.users)"_s);
        found = auditDatabase(*m_connection, spec).audit.undeclared;
        QCOMPARE(found.size(), 2);
    }

    void citusIsTold()
    {
        m_connection->runScript(R"(
            CREATE TABLE users (id int PRIMARY KEY, name text);
            CREATE TABLE posts (id int PRIMARY KEY, user_id int REFERENCES users);
            INSERT INTO users VALUES (1, 'Ann'), (2, 'Bob'); INSERT INTO posts VALUES (1, 1);
        )");
        const Spec spec = specOf(u"users"_s, u"name"_s, rule(u"posts"_s, u"users"_s, u"CASCADE"_s));
        const QTemporaryDir folder;
        DeleteOptions options;
        options.archivePath = folder.filePath(u"undo.sql"_s);
        QVERIFY(deleteRoots(*m_connection, spec, {{u"2"_s}}, options).outcome == DeleteOutcome::Deleted);
        m_connection->runScript(R"(
            SET allow_system_table_mods = on;
            CREATE TABLE pg_catalog.pg_dist_partition (logicalrelid regclass, partmethod "char");
            RESET allow_system_table_mods;
            INSERT INTO pg_catalog.pg_dist_partition VALUES ('posts', 'h'), ('users', 'h');
        )");
        const AuditedSchema audited = auditDatabase(*m_connection, spec);
        QVERIFY(audited.audit.finding(u"public.posts.user_id"_s)->hasProblem(ProblemCode::Distributed));
        const FixPlan plan = planFix(audited.schema, audited.audit, {});
        QVERIFY(plan.items.isEmpty());
        QVERIFY(messagesOf(plan).contains(u"Citus"));
        QVERIFY(outcomeIfDone(plan) == FixOutcome::Refused);
        QVERIFY(previewDelete(*m_connection, spec, {{u"1"_s}}, RuleSet::Current).outcome == PreviewOutcome::Unknown);
        options.archivePath = folder.filePath(u"undo2.sql"_s);
        try {
            (void)deleteRoots(*m_connection, spec, {{u"1"_s}}, options);
            QFAIL("deleted");
        } catch (const DbError &error) {
            QVERIFY(error.kind == DbError::Kind::Refused && error.message.contains(u"Citus"));
        }
        UndoOptions undo;
        undo.run = UndoOptions::Run::Restore;
        try {
            (void)undoDelete(*m_connection, ArchiveFile(folder.filePath(u"undo.sql"_s)), undo);
            QFAIL("taken back");
        } catch (const DbError &error) {
            QVERIFY(error.kind == DbError::Kind::Refused && error.message.contains(u"Citus"));
        }
        QCOMPARE(text(u"SELECT count(*) FROM users"_s), u"1"_s);
    }

private:
    /// Deletes a root row, as foretold, and takes it back: every row of @p table is as it was.
    void takeBack(const Spec &spec, const RowKey &key, const QString &table)
    {
        const QString rows = u"SELECT string_agg(t::text, ' ' ORDER BY t::text) FROM (SELECT * FROM %1) t"_s.arg(table);
        const QString before = text(rows);
        const QTemporaryDir folder;
        DeleteOptions options;
        options.archivePath = folder.filePath(u"undo.sql"_s);
        const DeleteResult deleted = deleteRoots(*m_connection, spec, {key}, options);
        QVERIFY2(deleted.outcome == DeleteOutcome::Deleted, qPrintable(deleted.message));
        QVERIFY(text(rows) != before);
        UndoOptions undo;
        undo.run = UndoOptions::Run::Restore;
        const UndoResult undone = undoDelete(*m_connection, ArchiveFile(options.archivePath), undo);
        QVERIFY2(undone.outcome == UndoOutcome::Restored, qPrintable(undone.message));
        QCOMPARE(text(rows), before);
    }
};

QTEST_GUILESS_MAIN(TestRareKeys)
#include "tst_rarekeys.moc"
