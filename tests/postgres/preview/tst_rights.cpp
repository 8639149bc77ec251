// SPDX-License-Identifier: MIT
#include "core/spec/specreader.h"
#include "postgres/preview/previewer.h"
#include "support/databasefixture.h"

using namespace ondelete;
using namespace Qt::StringLiterals;

/// What a user may do about a delete, and whether the GRANTs that the preview offers give what is missing.
class TestRights : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { REQUIRE_SERVER(m_fixture); }
    void init() { m_database = m_fixture.sampleDatabase(); }
    void cleanup() { m_database.reset(); }

    void ownerLacksNothing()
    {
        const Rights rights = rightsOf(u"owner"_s);
        QVERIFY(rights.see && rights.remove && rights.undo);
        QCOMPARE(rights.missing, QStringList());
        QCOMPARE(rights.grants, QStringList());
    }

    void offeredGrantsMakeSupportAbleToUndo()
    {
        const Rights before = rightsOf(u"support_bypass"_s);
        QVERIFY(before.see && before.remove && !before.undo);
        QVERIFY(before.grants.contains(u"GRANT INSERT ON public.whatsapp_sessions TO support_bypass;"_s));
        QVERIFY(
            before.grants.contains(u"GRANT UPDATE (whatsapp_group_id) ON public.workshops TO support_bypass;"_s)
            || before.grants.contains(u"GRANT UPDATE (community_group_id) ON public.workshops TO support_bypass;"_s));
        run(before.grants);
        const Rights after = rightsOf(u"support_bypass"_s);
        QVERIFY2(after.undo, qPrintable(after.missing.join(u'\n')));
        QCOMPARE(after.grants, QStringList());
    }

    void missingSchemaIsNamedAndNotTheTable()
    {
        run({u"CREATE SCHEMA app"_s,
             u"CREATE TABLE app.notes (id int PRIMARY KEY, session uuid REFERENCES whatsapp_sessions "
             "ON DELETE CASCADE)"_s,
             u"CREATE ROLE clerk LOGIN BYPASSRLS"_s, u"GRANT ALL ON ALL TABLES IN SCHEMA public, app TO clerk"_s});
        const Rights rights = rightsOf(u"clerk"_s);
        QVERIFY(!rights.see);
        QCOMPARE(rights.missing, QStringList{u"To see everything, clerk needs the right USAGE on the schema app."_s});
        QCOMPARE(rights.grants, QStringList{u"GRANT USAGE ON SCHEMA app TO clerk;"_s});
        run(rights.grants);
        QCOMPARE(rightsOf(u"clerk"_s).missing, QStringList());
    }

    void namesAreQuotedInGrants()
    {
        run({uR"(CREATE ROLE "O'Neil; ""DROP"" x" LOGIN BYPASSRLS)"_s,
             uR"(GRANT SELECT ON whatsapp_sessions, organizations TO "O'Neil; ""DROP"" x")"_s});
        Rights rights;
        for (int round = 0; round < 3; ++round) { // what can be seen at last shows what else is needed
            rights = rightsOf(uR"(O'Neil; "DROP" x)"_s);
            if (round == 0)
                QVERIFY(!rights.see && !rights.remove && !rights.undo);
            run(rights.grants);
        }
        QVERIFY2(rights.see && rights.remove && rights.undo, qPrintable(rights.missing.join(u'\n')));
    }

    void policyIsNamedAndNotGranted()
    {
        const Rights rights = rightsOf(u"restricted"_s);
        QVERIFY(!rights.see);
        QVERIFY(rights.missing.join(u' ').contains(u"needs a policy on public.whatsapp_groups"));
        for (const QString &grant : rights.grants)
            QVERIFY2(!grant.contains(u"SELECT"), qPrintable(grant));
    }

private:
    Rights rightsOf(const QString &user)
    {
        Connection connection(m_database->settings(user));
        return previewDelete(connection, builtInSpec(), {{sampleStory(u"clean"_s).sessionId}}, RuleSet::Current).rights;
    }

    void run(const QStringList &statements)
    {
        Connection superuser(m_database->settings());
        for (const QString &statement : statements)
            superuser.query(statement);
    }

    DatabaseFixture m_fixture;
    std::unique_ptr<ScratchDatabase> m_database;
};

QTEST_GUILESS_MAIN(TestRights)
#include "tst_rights.moc"
