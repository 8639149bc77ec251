// SPDX-License-Identifier: MIT
#include "core/rights/grantscript.h"
#include "support/text/schematext.h"
#include "support/text/spectext.h"

#include <QtTest/QTest>

using namespace ondelete;
using namespace Qt::StringLiterals;

namespace {

const QString tables = uR"(
    sessions(id! pk)
    groups(id! pk, s -> sessions cascade) owner ana
    links(id! pk, g, s -> sessions) owner postgres superuser
    links.g -> groups set null
    notes(session_id)
    apart(id! pk))"_s;

/// The statements for the role "helper".
QStringList grants(Duty duty, const QString &text = tables, const QString &rules = {})
{
    QStringList all =
        grantScript(schemaOf(text), specOf(u"root sessions \"session\" \"sessions\"\n"_s + rules), duty, u"helper"_s)
            .split(u'\n');
    all.removeIf([](const QString &line) { return line.isEmpty() || line.startsWith(u"--"); });
    return all;
}

} // namespace

class TestGrantScript : public QObject
{
    Q_OBJECT

private slots:
    void dutyIsReadAsItIsWritten()
    {
        for (const auto duty : {Duty::Support, Duty::SupportWithUndo, Duty::Auditor, Duty::Dba})
            QVERIFY(dutyFromString(toString(duty)) == duty);
        QVERIFY(!dutyFromString(u"Support"_s));
    }

    void supportReadsWhatIsReachedAndDeletesTheRoot()
    {
        QCOMPARE(grants(Duty::Support), lines(uR"(
            BEGIN;
            GRANT CONNECT ON DATABASE "test" TO "helper";
            GRANT USAGE ON SCHEMA "public" TO "helper";
            GRANT SELECT ON public.groups, public.links, public.notes, public.sessions TO "helper";
            GRANT DELETE ON public.sessions TO "helper";
            COMMIT;)"_s));
    }

    void undoPutsBackAndLinksAgainUnderBothRuleSets()
    {
        const QStringList all = grants(Duty::SupportWithUndo, tables, u"links.s -> sessions set null"_s);
        QVERIFY(all.contains(u"GRANT TEMPORARY ON DATABASE \"test\" TO \"helper\";"_s));
        QVERIFY(all.contains(u"GRANT INSERT ON public.groups, public.sessions TO \"helper\";"_s));
        QVERIFY2(all.contains(u"GRANT UPDATE (s, g) ON public.links TO \"helper\";"_s)
                     || all.contains(u"GRANT UPDATE (g, s) ON public.links TO \"helper\";"_s),
                 qPrintable(all.join(u'\n')));
    }

    void auditorNeedsNoTable() { QVERIFY(grants(Duty::Auditor).filter(u"GRANT SELECT"_s).isEmpty()); }

    void dbaBecomesAMemberOfTheOwnersButOfNoSuperuser()
    {
        const QStringList all = grants(Duty::Dba);
        QVERIFY(all.contains(u"GRANT \"ana\" TO \"helper\";"_s));
        QVERIFY(all.filter(u"postgres"_s).isEmpty());
        QVERIFY(all.contains(u"GRANT REFERENCES ON public.groups, public.sessions TO \"helper\";"_s));
    }

    void tableWithPoliciesGetsOneForTheRole()
    {
        const QStringList all = grants(Duty::SupportWithUndo,
                                       QString(tables).replace(u"links(id! pk, g, s -> sessions)"_s,
                                                               u"links(id! pk, g, s -> sessions) policies"_s))
                                    .filter(u"CREATE POLICY"_s);
        QCOMPARE(all, lines(uR"(
            CREATE POLICY "ondelete_see_helper" ON public.links FOR SELECT TO "helper" USING (true);
            CREATE POLICY "ondelete_undo_update_helper" ON public.links FOR UPDATE TO "helper" USING (true);)"_s));
    }

    void hostileNamesStayInTheirQuotesAndComments()
    {
        const QString script = grantScript(schemaOf(tables), specOf(u"root sessions \"s\" \"ss\""_s), Duty::Support,
                                           u"x\"; DROP\nTABLE a"_s);
        QVERIFY(script.contains(u"TO \"x\"\"; DROP\nTABLE a\";"));
        QVERIFY(script.section(u'\n', 0, 0).startsWith(u"-- OnDelete: what x\"; DROP TABLE a needs"));
    }
};

QTEST_APPLESS_MAIN(TestGrantScript)
#include "tst_grantscript.moc"
