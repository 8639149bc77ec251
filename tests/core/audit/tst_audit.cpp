// SPDX-License-Identifier: MIT
#include "core/audit/audit.h"
#include "support/text/printed.h"
#include "support/text/schematext.h"
#include "support/text/spectext.h"

#include <QtTest/QTest>

using namespace ondelete;
using namespace Qt::StringLiterals;

namespace {

const QString sessions = u"root sessions \"session\" \"sessions\"\n"_s;

QStringList idsOf(const QList<Finding> &findings)
{
    QStringList ids;
    for (const Finding &finding : findings)
        ids.append(finding.id);
    return ids;
}

} // namespace

class TestAudit : public QObject
{
    Q_OBJECT

private slots:
    /// sessions ← groups by CASCADE; every key has its index.
    void keyIsComparedWithTheSpec_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("rules");
        QTest::addColumn<QString>("finding");
        const auto row = [](const char *name, const QString &text, const QString &rules, const QString &finding) {
            QTest::newRow(name) << text << rules << finding;
        };
        row("as required", u"links(group_id -> groups set null index)"_s, u"links.group_id -> groups set null"_s,
            u"public.links.group_id: SET NULL -> SET NULL, matches"_s);
        row("to change", u"links(group_id -> groups index)"_s, u"links.group_id -> groups cascade"_s,
            u"public.links.group_id: NO ACTION -> CASCADE, differs, blocks"_s);
        row("NO ACTION is not RESTRICT", u"links(group_id -> groups index)"_s, u"links.group_id -> groups restrict"_s,
            u"public.links.group_id: NO ACTION -> RESTRICT, differs, blocks"_s);
        row("a rule without columns is for every key", u"links(x -> groups set null index)"_s,
            u"links -> groups set null"_s, u"public.links.x: SET NULL -> SET NULL, matches"_s);
        row("a rule with the columns wins", u"links(x -> groups set null index)"_s,
            u"links -> groups cascade\nlinks.x -> groups set null"_s,
            u"public.links.x: SET NULL -> SET NULL, matches"_s);
        row("a composite key is named by its columns in order",
            u"pairs(a!, b!, (a, b) -> groups(id, x) cascade index)"_s, u"pairs.(a, b) -> groups cascade"_s,
            u"public.pairs.a,b: CASCADE -> CASCADE, matches"_s);
        row("not in the spec, and harmless", u"links(group_id -> groups set null index)"_s, {},
            u"public.links.group_id: SET NULL -> none, unlisted"_s);
        row("not in the spec, and in the way", u"links(group_id -> groups index)"_s, {},
            u"public.links.group_id: NO ACTION -> none, unlisted, suggested SET NULL, blocks; unlisted-blocker"_s);
        row("with a column that takes no NULL nothing is suggested", u"links(group_id! -> groups index)"_s, {},
            u"public.links.group_id: NO ACTION -> none, unlisted, blocks; unlisted-blocker"_s);
    }

    void keyIsComparedWithTheSpec()
    {
        QFETCH(QString, text);
        QFETCH(QString, rules);
        QFETCH(QString, finding);
        const Schema schema =
            schemaOf(u"sessions(id! pk)\ngroups(id! pk, x!, session_id -> sessions cascade index)\n"_s + text);
        const Spec spec = specOf(sessions + u"groups -> sessions cascade\n"_s + rules);
        QStringList all = printed(audit(schema, spec, {}, {}));
        all.removeAll(u"public.groups.session_id: CASCADE -> CASCADE, matches"_s);
        QCOMPARE(all, lines(finding));
    }

    void whatTheSpecNamesAndTheDatabaseLacksIsMissing()
    {
        const Schema schema = schemaOf(uR"(
            sessions(id! pk)
            links(id! pk, x -> sessions cascade index))"_s);
        const Audit found = audit(schema, specOf(sessions + uR"(
            links.x -> sessions cascade
            links.y -> sessions cascade
            links -> sessions set null
            gone -> sessions cascade)"_s),
                                  {}, {});
        QCOMPARE(printed(found), lines(uR"(
            public.links.y: none -> CASCADE, missing
            public.gone.*: none -> CASCADE, missing
            public.links.x: CASCADE -> CASCADE, matches)"_s));
        QCOMPARE(found.summary(), (AuditSummary{.matches = 1, .missing = 2}));
    }

    void databaseWithoutTheRootIsSaid()
    {
        const Audit found =
            audit(schemaOf(u"others(id! pk)"_s), specOf(sessions + u"links -> sessions cascade"_s), {}, {});
        QVERIFY(!found.rootExists);
        QCOMPARE(printed(found), QStringList{u"public.links.*: none -> CASCADE, missing"_s});
    }

    void findingsAreInTheirGroupsAndInTheSpecsOrder()
    {
        const Schema schema = schemaOf(uR"(
            sessions(id! pk)
            a(x -> sessions cascade index)
            b(x -> sessions index)
            c(x -> sessions index)
            d(x -> sessions index)
            e(x -> sessions set null index))"_s);
        QCOMPARE(printed(audit(schema, specOf(sessions + uR"(
            c -> sessions cascade
            a -> sessions cascade
            z -> sessions cascade
            b -> sessions cascade)"_s),
                               {}, {})),
                 lines(uR"(
            public.c.x: NO ACTION -> CASCADE, differs, blocks
            public.b.x: NO ACTION -> CASCADE, differs, blocks
            public.z.*: none -> CASCADE, missing
            public.a.x: CASCADE -> CASCADE, matches
            public.d.x: NO ACTION -> none, unlisted, suggested SET NULL, blocks; unlisted-blocker
            public.e.x: SET NULL -> none, unlisted)"_s));
    }

    void keysOfBothRuleSetsAreOfInterest()
    {
        // links is reached only once the spec makes groups go; other only as long as they go now.
        const Schema schema = schemaOf(uR"(
            sessions(id! pk)
            groups(id! pk, s -> sessions set null index)
            links(g -> groups cascade index)
            others(id! pk, s -> sessions cascade index)
            notes(o -> others cascade index)
            apart(id! pk)
            far(a -> apart index))"_s);
        QCOMPARE(printed(audit(schema, specOf(sessions + uR"(
            groups -> sessions cascade
            others -> sessions set null)"_s),
                               {}, {})),
                 lines(uR"(
            public.groups.s: SET NULL -> CASCADE, differs
            public.others.s: CASCADE -> SET NULL, differs
            public.links.g: CASCADE -> none, unlisted
            public.notes.o: CASCADE -> none, unlisted)"_s));
    }

    void keyToAPartitionOfWhatGoesStopsDeletesToo()
    {
        const Schema schema = schemaOf(uR"(
            sessions(id! pk)
            events(id! pk, s -> sessions cascade index) partitioned
            events_1() part of events "id = 1"
            notes(event -> events_1 index))"_s);
        QCOMPARE(printed(audit(schema, specOf(sessions + u"events -> sessions cascade"_s), {}, {})), lines(uR"(
            public.events.s: CASCADE -> CASCADE, matches
            public.notes.event: NO ACTION -> none, unlisted, suggested SET NULL, blocks; unlisted-blocker)"_s));
    }

    void problemsBlockOrWarn()
    {
        Finding finding;
        Problem problem;
        problem.code = ProblemCode::NoIndex;
        finding.problems = {problem};
        QVERIFY(!finding.hasBlockingProblem());
        problem.code = ProblemCode::UnlistedBlocker;
        finding.problems.append(problem);
        QVERIFY(finding.hasBlockingProblem());
        finding.current = DeleteRule::Cascade;
        QCOMPARE(finding.resultingRule(), std::optional(DeleteRule::Cascade));
        finding.desired = DeleteRule::SetNull;
        QCOMPARE(finding.resultingRule(), std::optional(DeleteRule::SetNull));
    }

    void keyThatAFixHasNotFinishedIsNoFinding()
    {
        const Schema schema = schemaOf(uR"(
            sessions(id! pk)
            links(x -> sessions index)
            links.x -> sessions cascade index as ondelete_new_101)"_s);
        QCOMPARE(printed(audit(schema, specOf(sessions + u"links -> sessions cascade"_s), {}, {})),
                 QStringList{u"public.links.x: NO ACTION -> CASCADE, differs, blocks"_s});
    }

    void rowsThatWouldConflictAreCounted()
    {
        const Schema schema = schemaOf(uR"(
            sessions(id! pk)
            links(x! -> sessions set null index, y -> sessions index, z -> sessions index, w -> sessions index,
                  check c "y IS NOT NULL", check d "z IS NOT NULL"))"_s);
        const Spec spec = specOf(sessions + u"links.x -> sessions set null\nlinks.y -> sessions set null"_s);
        QCOMPARE(conflictProbes(schema, spec).size(), 3); // w meets nothing
        QCOMPARE(printed(audit(schema, spec, countsOf(schema, uR"(
            links_x_fkey 7
            links_y_fkey 9 breaks c 4
            links_z_fkey 2 breaks d 2)"_s),
                               {})),
                 lines(uR"(
            public.links.y: NO ACTION -> SET NULL, differs, blocks; set-null-violates-check c 4
            public.links.x: SET NULL -> SET NULL, matches, blocks; set-null-on-not-null 7
            public.links.w: NO ACTION -> none, unlisted, suggested SET NULL, blocks; unlisted-blocker
            public.links.z: NO ACTION -> none, unlisted, blocks; unlisted-blocker)"_s));
    }

    void keyWhoseRowsMayGoOtherwiseHangsOnTheOrder_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<bool>("hangs");
        QTest::newRow("no rule") << u"a -> groups index"_s << true;
        QTest::newRow("RESTRICT") << u"a -> groups restrict index"_s << true;
        QTest::newRow("NO ACTION that is checked last") << u"a -> groups deferred index"_s << false;
        QTest::newRow("RESTRICT is never checked last") << u"a -> groups restrict deferred index"_s << true;
        QTest::newRow("deferrable alone waits for nothing") << u"a -> groups deferrable index"_s << true;
        QTest::newRow("CASCADE") << u"a -> groups cascade index"_s << false;
    }

    void keyWhoseRowsMayGoOtherwiseHangsOnTheOrder()
    {
        QFETCH(QString, key);
        QFETCH(bool, hangs);
        const Schema schema = schemaOf(uR"(
            sessions(id! pk)
            groups(id! pk, s -> sessions cascade index)
            links(s -> sessions cascade index, %1))"_s.arg(key));
        const Audit found = audit(schema, specOf(sessions), {}, {});
        QCOMPARE(found.finding(u"public.links.a"_s)->hasProblem(ProblemCode::OrderDependent), hangs);
    }

    void stillBlockingIsWhatTheSpecDoesNotWish()
    {
        const Schema schema = schemaOf(uR"(
            sessions(id! pk)
            wished(x -> sessions restrict index)
            other(x -> sessions index)
            changed(x -> sessions index)
            broken(x! -> sessions set null index)
            fine(x -> sessions cascade index))"_s);
        const Audit found = audit(schema, specOf(sessions + uR"(
            wished -> sessions restrict
            changed -> sessions restrict
            broken -> sessions set null
            fine -> sessions cascade)"_s),
                                  {}, {});
        QStringList blocking = idsOf(found.stillBlocking());
        blocking.sort();
        QCOMPARE(blocking, (QStringList{u"public.broken.x"_s, u"public.changed.x"_s, u"public.other.x"_s}));
        QVERIFY(found.finding(u"public.wished.x"_s)->blocksDelete);
        QCOMPARE(found.finding(u"public.nothing.x"_s), nullptr);
    }

    void ruleForAKeyIsTheMostExact()
    {
        const Schema schema = schemaOf(u"a(id! pk)\narchive.b(x -> a, y -> a)"_s);
        const Spec spec = specOf(u"root a \"a\" \"as\"\nb -> a set null\narchive.b.x -> a cascade"_s);
        QCOMPARE(ruleFor(schema, spec, keyIn(schema, u"b_x_fkey"_s)), &spec.rules.at(1));
        QCOMPARE(ruleFor(schema, spec, keyIn(schema, u"b_y_fkey"_s)), nullptr);
    }

    void namesAreThoseOfTheContract()
    {
        QStringList codes;
        for (const auto code :
             {ProblemCode::SetNullOnNotNull, ProblemCode::SetNullViolatesCheck, ProblemCode::UnlistedBlocker,
              ProblemCode::SetDefaultUnusable, ProblemCode::SetNullOnGenerated, ProblemCode::OwnerLacksPrivilege,
              ProblemCode::ReplicaIdentityMissing, ProblemCode::NotValidated, ProblemCode::NotEnforced,
              ProblemCode::TriggerDisabled, ProblemCode::OrderDependent, ProblemCode::NoIndex})
            codes.append(toString(code) + u' ' + toString(severityOf(code)));
        QCOMPARE(codes, lines(uR"(
            set-null-on-not-null blocks
            set-null-violates-check blocks
            unlisted-blocker blocks
            set-default-unusable blocks
            set-null-on-generated blocks
            owner-lacks-privilege blocks
            replica-identity-missing blocks
            not-validated warns
            not-enforced warns
            trigger-disabled warns
            order-dependent warns
            no-index warns)"_s));
        QCOMPARE(QStringList({toString(Status::Matches), toString(Status::Differs), toString(Status::Missing),
                              toString(Status::Unlisted)})
                     .join(u' '),
                 u"matches differs missing unlisted"_s);
    }

    void rulesThatWillHoldAreTheSpecsWhereItHasOne()
    {
        const Schema schema = schemaOf(uR"(
            sessions(id! pk)
            links(x -> sessions set null, y -> sessions cascade))"_s);
        const Spec spec = specOf(sessions + u"links.x -> sessions cascade"_s);
        const RuleOf rules = resultingRules(schema, spec);
        QVERIFY(rules(keyIn(schema, u"links_x_fkey"_s)).rule == DeleteRule::Cascade);
        QVERIFY(rules(keyIn(schema, u"links_y_fkey"_s)).rule == DeleteRule::Cascade);
        const Spec other = specOf(sessions);
        QVERIFY(resultingRules(schema, other)(keyIn(schema, u"links_x_fkey"_s)).rule == DeleteRule::SetNull);
    }
};

QTEST_APPLESS_MAIN(TestAudit)
#include "tst_audit.moc"
