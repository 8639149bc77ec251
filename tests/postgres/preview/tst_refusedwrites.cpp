// SPDX-License-Identifier: MIT
#include "postgres/audit/auditor.h"
#include "postgres/deletion/deleter.h"
#include "postgres/preview/previewer.h"
#include "support/databasefixture.h"
#include "support/rulelist.h"

using namespace ondelete;
using namespace Qt::StringLiterals;

/// Writes that PostgreSQL refuses for rarer reasons: what is computed raises an error, a publication does not fit, the
/// table's owner may not call a function, a rule takes the write's place, a policy hides the row. Preview and audit
/// know each, and the server agrees.
class TestRefusedWrites : public QObject
{
    Q_OBJECT

private:
    DatabaseFixture m_fixture;
    std::unique_ptr<ScratchDatabase> m_database;
    std::unique_ptr<Connection> m_connection;

    const Spec m_spec = specOf(u"p"_s, u"name"_s, rule(u"c"_s, u"p"_s, u"SET NULL"_s));

    void makeParents()
    {
        m_connection->runScript("CREATE TABLE p (id int PRIMARY KEY, name text);"
                                "INSERT INTO p VALUES (1, 'a'), (2, 'b'), (3, 'c')");
    }

    Preview previewOf(const QString &key) const
    {
        return previewDelete(*m_connection, m_spec, {{key}}, RuleSet::Current);
    }

    QString errorOf(const QString &sql) const
    {
        try {
            m_connection->query(sql);
        } catch (const DbError &error) {
            return error.message;
        }
        return {};
    }

    static QString reasonsOf(const Preview &preview)
    {
        QStringList reasons;
        for (const PreviewEntry &entry : preview.entries)
            reasons.append(entry.reason);
        return reasons.join(u'\n');
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

    /// What a query calls the rows that it has found, an expression may call a column.
    void columnsMayBeCalledWhatThePreviewCallsItsSets_data()
    {
        QTest::addColumn<QString>("rows");
        QTest::newRow("without rows") << QString();
        QTest::newRow("with rows") << u"INSERT INTO a VALUES (1, 1, NULL); INSERT INTO b VALUES (1, 1); "
                                      "UPDATE a SET b = 1; "_s;
    }

    void columnsMayBeCalledWhatThePreviewCallsItsSets()
    {
        QFETCH(const QString, rows);
        makeParents();
        m_connection->runScript(
            (u"CREATE TABLE a (id int PRIMARY KEY, p int REFERENCES p ON DELETE CASCADE, b int);"
             "CREATE TABLE b (id int PRIMARY KEY, a int REFERENCES a ON DELETE CASCADE);"
             "ALTER TABLE a ADD FOREIGN KEY (b) REFERENCES b ON DELETE CASCADE;"
             "CREATE TABLE c (id int PRIMARY KEY, p int REFERENCES p ON DELETE SET NULL, r int, c0 int, c1 int, c2 "
             "int, "
             "c3 int, d0 int, d1 int, d2 int, e0 int, e1 int, t0 int, t1 int, t2 int, t3 int, u0_0 int, "
             "CHECK (coalesce(r, c0, c1, c2, c3, d0, d1, d2, e0, e1, t0, t1, t2, t3, u0_0, 7) = coalesce(p, 7)));"
             "INSERT INTO p VALUES (7, 'g'); INSERT INTO c (id, p, c1) VALUES (1, 1, 1), (2, 7, NULL);"_s
             + rows)
                .toUtf8());
        const Preview refused = previewOf(u"1"_s);
        QVERIFY2(refused.outcome == PreviewOutcome::Blocked, qPrintable(reasonsOf(refused)));
        QVERIFY2(reasonsOf(refused).contains(u"c_check"), qPrintable(reasonsOf(refused)));
        const Preview taken = previewOf(u"7"_s);
        QVERIFY2(taken.outcome == PreviewOutcome::Ok, qPrintable(reasonsOf(taken)));
    }

    void raisingExpressionIsUnknown_data()
    {
        QTest::addColumn<QString>("table");
        QTest::addColumn<QString>("constraint");
        QTest::newRow("check") << "CREATE TABLE c (id int PRIMARY KEY, p int REFERENCES p ON DELETE SET NULL, "
                                  "CONSTRAINT odd CHECK (10 / coalesce(p, 0) > 0))"
                               << "odd";
        QTest::newRow("unique index") << "CREATE TABLE c (id int PRIMARY KEY, p int REFERENCES p ON DELETE SET NULL); "
                                         "CREATE UNIQUE INDEX odd ON c ((10 / coalesce(p, 0)))"
                                      << "odd";
        QTest::newRow("index") << "CREATE TABLE c (id int PRIMARY KEY, p int REFERENCES p ON DELETE SET NULL); "
                                  "CREATE INDEX odd ON c (id, (10 / coalesce(p, 0)))"
                               << "odd";
        QTest::newRow("predicate") << "CREATE TABLE c (id int PRIMARY KEY, p int REFERENCES p ON DELETE SET NULL); "
                                      "CREATE INDEX odd ON c (id) WHERE 10 / coalesce(p, 0) > 0"
                                   << "odd";
        QTest::newRow("generated") << "CREATE TABLE c (id int PRIMARY KEY, p int REFERENCES p ON DELETE SET NULL, "
                                      "odd int GENERATED ALWAYS AS (10 / coalesce(p, 0)) STORED)"
                                   << "odd";
    }

    void raisingExpressionIsUnknown()
    {
        QFETCH(const QString, table);
        QFETCH(const QString, constraint);
        makeParents();
        m_connection->runScript((table
                                 + u"; INSERT INTO c VALUES (1, 1); "
                                   "CREATE TABLE d (id int PRIMARY KEY, p int NOT NULL REFERENCES p ON DELETE "
                                   "SET NULL); INSERT INTO d VALUES (1, 2)"_s)
                                    .toUtf8());
        const Audit audit = auditDatabase(*m_connection, m_spec).audit;
        const Finding *finding = audit.finding(u"public.c.p"_s);
        QVERIFY(finding && finding->hasProblem(ProblemCode::NotEvaluated));
        QCOMPARE(audit.summary().unknown, 1);
        const auto problem = std::ranges::find(finding->problems, ProblemCode::NotEvaluated, &Problem::code)->message;
        QVERIFY2(problem.contains(constraint) && problem.contains(u"division by zero"), qPrintable(problem));
        // What the error says nothing about is still told.
        QCOMPARE(blocking(audit, u"public.d.p"_s), QStringList{u"set-null-on-not-null 1"_s});

        const Preview preview = previewOf(u"1"_s);
        QVERIFY(preview.outcome == PreviewOutcome::Unknown);
        QVERIFY2(reasonsOf(preview).contains(constraint), qPrintable(reasonsOf(preview)));
        QVERIFY(errorOf(u"DELETE FROM p WHERE id = 1"_s).contains(u"division by zero"_s));
        QVERIFY(previewOf(u"2"_s).outcome == PreviewOutcome::Blocked);
        QVERIFY(previewOf(u"3"_s).outcome == PreviewOutcome::Ok);
    }

    void publicationThatDoesNotFitBlocks_data()
    {
        QTest::addColumn<QString>("published");
        QTest::addColumn<bool>("refused");
        QTest::newRow("filter") << "c WHERE (v > 0)" << true;
        QTest::newRow("list without the identity") << "c (p, v)" << true;
        QTest::newRow("filter by the identity") << "c WHERE (id > 0)" << false;
        QTest::newRow("list with the identity") << "c (id, v)" << false;
    }

    void publicationThatDoesNotFitBlocks()
    {
        if (m_connection->server().versionNumber < 150000)
            QSKIP("Row filters and column lists came with PostgreSQL 15.");
        QFETCH(const QString, published);
        QFETCH(const bool, refused);
        makeParents();
        m_connection->runScript((u"CREATE TABLE c (id int PRIMARY KEY, p int REFERENCES p ON DELETE SET NULL, v int); "
                                 "INSERT INTO c VALUES (1, 1, 1); CREATE PUBLICATION pub FOR TABLE "_s
                                 + published)
                                    .toUtf8());
        QCOMPARE(blocking(auditDatabase(*m_connection, m_spec).audit, u"public.c.p"_s),
                 refused ? QStringList{u"replica-identity-missing"_s} : QStringList());
        const Preview preview = previewOf(u"1"_s);
        QVERIFY(preview.outcome == (refused ? PreviewOutcome::Blocked : PreviewOutcome::Ok));
        QCOMPARE(reasonsOf(preview).contains(u"The publication pub"), refused);
        QCOMPARE(!errorOf(u"DELETE FROM p WHERE id = 1"_s).isEmpty(), refused);
    }

    void functionThatTheOwnerMayNotCallBlocks()
    {
        makeParents();
        m_connection->runScript(R"(
            DROP ROLE IF EXISTS c_owner; CREATE ROLE c_owner; GRANT SELECT ON p TO c_owner;
            CREATE FUNCTION fine(int) RETURNS boolean LANGUAGE sql IMMUTABLE AS 'SELECT true';
            CREATE TABLE c (id int PRIMARY KEY, p int REFERENCES p ON DELETE SET NULL CHECK (fine(p)));
            INSERT INTO c VALUES (1, 1);
            ALTER TABLE c OWNER TO c_owner;
            REVOKE EXECUTE ON FUNCTION fine FROM public)");
        QCOMPARE(blocking(auditDatabase(*m_connection, m_spec).audit, u"public.c.p"_s),
                 QStringList{u"owner-lacks-privilege"_s});
        const Preview preview = previewOf(u"1"_s);
        QVERIFY(preview.outcome == PreviewOutcome::Blocked);
        QVERIFY2(reasonsOf(preview).contains(u"public.fine(integer)"), qPrintable(reasonsOf(preview)));
        QVERIFY(errorOf(u"DELETE FROM p WHERE id = 1"_s).contains(u"permission denied"_s));
        QVERIFY(previewOf(u"3"_s).outcome == PreviewOutcome::Ok); // nothing is written there
        QCOMPARE(errorOf(u"DELETE FROM p WHERE id = 3"_s), QString());
        m_connection->query(u"GRANT EXECUTE ON FUNCTION fine TO c_owner"_s);
        QVERIFY(previewOf(u"1"_s).outcome == PreviewOutcome::Ok);
    }

    void ruleOnAChildBlocks_data()
    {
        QTest::addColumn<QString>("onDelete");
        QTest::addColumn<QString>("rule");
        QTest::newRow("delete") << "CASCADE"
                                << "ON DELETE TO c DO INSTEAD NOTHING";
        QTest::newRow("delete to update") << "CASCADE"
                                          << "ON DELETE TO c DO INSTEAD UPDATE c SET gone = true WHERE id = old.id";
        QTest::newRow("update") << "SET NULL"
                                << "ON UPDATE TO c DO INSTEAD NOTHING";
    }

    void ruleOnAChildBlocks()
    {
        QFETCH(const QString, onDelete);
        QFETCH(const QString, rule);
        makeParents();
        m_connection->runScript((u"CREATE TABLE c (id int PRIMARY KEY, p int REFERENCES p ON DELETE %1, gone boolean); "
                                 "INSERT INTO c VALUES (1, 1); CREATE RULE odd AS %2"_s.arg(onDelete, rule))
                                    .toUtf8());
        const Spec spec = specOf(u"p"_s, u"name"_s, ::rule(u"c"_s, u"p"_s, onDelete));
        QCOMPARE(blocking(auditDatabase(*m_connection, spec).audit, u"public.c.p"_s),
                 QStringList{u"replaced-by-rule"_s});
        for (const QString &key : {u"1"_s, u"3"_s}) {
            const Preview preview = previewOf(key);
            QVERIFY(preview.outcome == PreviewOutcome::Blocked);
            QVERIFY(!errorOf(u"DELETE FROM p WHERE id = "_s + key).isEmpty());
        }
    }

    void policyIsAskedForTheRow()
    {
        m_connection->runScript(R"(
            DROP ROLE IF EXISTS keeper; CREATE ROLE keeper LOGIN;
            CREATE TABLE p (id int PRIMARY KEY, name text, owner text);
            CREATE TABLE c (id int PRIMARY KEY, p int REFERENCES p ON DELETE CASCADE);
            GRANT SELECT, INSERT, UPDATE, DELETE ON p, c TO keeper;
            ALTER TABLE p ENABLE ROW LEVEL SECURITY;
            CREATE POLICY seen ON p FOR SELECT USING (true);
            CREATE POLICY own ON p FOR DELETE USING (owner = current_user);
            INSERT INTO p VALUES (1, 'mine', 'keeper'), (2, 'theirs', 'x'); INSERT INTO c VALUES (1, 1), (2, 2))");
        Connection connection(m_database->settings(u"keeper"_s));
        const Spec spec = specOf(u"p"_s, u"name"_s, rule(u"c"_s, u"p"_s, u"CASCADE"_s));
        const Preview mine = previewDelete(connection, spec, {{u"1"_s}}, RuleSet::Current);
        QVERIFY2(mine.rights.remove, qPrintable(mine.rights.missing.join(u'\n')));
        const Preview theirs = previewDelete(connection, spec, {{u"2"_s}}, RuleSet::Current);
        QVERIFY(!theirs.rights.remove);
        QVERIFY2(theirs.rights.missing.join(u' ').contains(u"public.p (own)"),
                 qPrintable(theirs.rights.missing.join(u'\n')));
    }

    void whatRunsWhenRowsComeBackIsNoted()
    {
        makeParents();
        m_connection->runScript(R"(
            CREATE TABLE c (id int PRIMARY KEY, p int REFERENCES p ON DELETE CASCADE);
            CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN INSERT INTO c VALUES (new.id, new.id); RETURN new; END';
            CREATE TRIGGER signup AFTER INSERT ON p FOR EACH ROW EXECUTE FUNCTION f())");
        const Preview preview = previewOf(u"1"_s);
        QVERIFY(preview.outcome == PreviewOutcome::Ok);
        QVERIFY2(preview.notes.join(u' ').contains(u"signup on public.p"), qPrintable(preview.notes.join(u' ')));
    }

    void twinsForeignTablesAndUncountedRowsAreTold()
    {
        makeParents();
        m_connection->runScript(R"(
            CREATE TABLE c (id int PRIMARY KEY, p int REFERENCES p ON DELETE SET NULL,
                CONSTRAINT twin FOREIGN KEY (p) REFERENCES p ON DELETE SET NULL);
            CREATE FOREIGN DATA WRAPPER nobody; CREATE SERVER nowhere FOREIGN DATA WRAPPER nobody;
            CREATE FOREIGN TABLE bills (id int, p_id int) SERVER nowhere)");
        Audit audit = auditDatabase(*m_connection, m_spec).audit;
        QCOMPARE(audit.findings.size(), 2);
        for (const Finding &finding : audit.findings) {
            QVERIFY(finding.hasProblem(ProblemCode::DuplicateKey));
            QVERIFY(finding.estimatedRows < 0);
        }
        QCOMPARE(audit.undeclared.size(), 1);
        QVERIFY(audit.undeclared.first().foreign && audit.undeclared.first().column == u"p_id"_s);
        const Preview preview = previewOf(u"1"_s);
        QVERIFY(preview.outcome == PreviewOutcome::Ok);
        QVERIFY2(reasonsOf(preview).contains(u"public.bills is a foreign table"), qPrintable(reasonsOf(preview)));
        m_connection->runScript("INSERT INTO c VALUES (1, 1); ANALYZE c");
        audit = auditDatabase(*m_connection, m_spec).audit;
        QCOMPARE(audit.findings.first().estimatedRows, 1.0);
    }
};

QTEST_GUILESS_MAIN(TestRefusedWrites)
#include "tst_refusedwrites.moc"
