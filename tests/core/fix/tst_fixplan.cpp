// SPDX-License-Identifier: MIT
#include "core/fix/blocking.h"
#include "core/fix/fixplan.h"
#include "core/fix/resolution.h"
#include "support/text/printed.h"
#include "support/text/schematext.h"
#include "support/text/spectext.h"

#include <QtTest/QTest>

using namespace ondelete;
using namespace Qt::StringLiterals;

namespace {

const QString linkKey = u"public.links.group_id"_s;
const QString unlistedKey = u"public.links.session_id"_s;

/// sessions ← groups (CASCADE) ← links (no rule), and links → sessions (no rule, in no spec).
const QString sample = uR"(
    sessions(id! pk)
    groups(id! pk, session_id! -> sessions cascade index)
    links(id! pk, group_id -> groups, session_id -> sessions index))"_s;

Spec wanting(const QString &rule)
{
    return specOf(u"root sessions \"session\" \"sessions\"\nlinks -> groups %1"_s.arg(rule));
}

FixPlan planOf(const QString &text, const FixChoices &choices = {}, const QString &counts = {},
               const QString &rule = u"set null"_s)
{
    const Schema schema = schemaOf(text);
    return planFix(schema, audit(schema, wanting(rule), countsOf(schema, counts), {}), choices);
}

FixChoices resolving(const QString &finding, Resolution resolution)
{
    FixChoices choices;
    choices.resolutions[finding] = resolution;
    return choices;
}

} // namespace

class TestFixPlan : public QObject
{
    Q_OBJECT

private slots:
    void planAddsValidatesAndSwaps()
    {
        const FixPlan plan = planOf(sample);
        QCOMPARE(printed(plan), lines(uR"(
            public.links.group_id: NO ACTION -> SET NULL
            add the new key, unchecked: writers wait a moment
            check all rows: nobody waits
            swap: everybody waits a moment
            public.links.session_id is left: The rule list does not name this key, and it stops deletes. Add the suggested SET NULL with --include-unlisted.)"_s));
        const FixItem &item = plan.items.first();
        for (const FixStep &step : item.steps)
            for (const QString &statement : step.statements)
                QVERIFY2(plan.script().contains(statement), qPrintable(statement));
        QCOMPARE(item.tables.size(), 2);
    }

    void planOfWhatIsAsRequiredIsEmpty()
    {
        QVERIFY(planOf(u"sessions(id! pk)\ngroups(id! pk, s -> sessions cascade)\nlinks(x -> groups set null)"_s)
                    .isEmpty());
    }

    void unlistedBlockerIsChangedOnlyWhenAskedFor()
    {
        FixChoices choices;
        choices.includeUnlisted = true;
        const FixPlan plan = planOf(sample, choices);
        QVERIFY(plan.unresolved.isEmpty());
        QCOMPARE(plan.items.size(), 2);
        QCOMPARE(plan.items.last().finding, unlistedKey);
        QCOMPARE(plan.items.last().to, DeleteRule::SetNull);
    }

    void onlyWhatIsNamedIsPlanned()
    {
        FixChoices choices;
        choices.only = {unlistedKey};
        const FixPlan plan = planOf(sample, choices);
        QVERIFY(plan.items.isEmpty());
        QCOMPARE(plan.unresolved.size(), 1);
    }

    void resolutionsDecide_data()
    {
        QTest::addColumn<QString>("links");
        QTest::addColumn<QString>("counts");
        QTest::addColumn<int>("resolution");
        QTest::addColumn<QString>("first");
        const auto row = [](const char *name, const QString &links, const QString &counts, int resolution,
                            const QString &first) { QTest::newRow(name) << links << counts << resolution << first; };
        constexpr int none = -1;
        const QString notNull = u"links(group_id! -> groups)"_s;
        const QString check = u"links(group_id -> groups, check c \"group_id > 0\")"_s;
        const QString broken = u"links_group_id_fkey 9 breaks c 4"_s;
        row("NOT NULL goes by default", notNull, u"links_group_id_fkey 7"_s, none,
            u"public.links.group_id: NO ACTION -> SET NULL, may be NULL: group_id"_s);
        row("or when it is said", notNull, {}, int(Resolution::DropNotNull),
            u"public.links.group_id: NO ACTION -> SET NULL, may be NULL: group_id"_s);
        row("it stays when skipped", notNull, {}, int(Resolution::Skip),
            u"public.links.group_id: NO ACTION -> SET NULL"_s);
        row("rows may go instead", notNull, {}, int(Resolution::Cascade),
            u"public.links.group_id: NO ACTION -> CASCADE"_s);
        row("a primary key's column stays NOT NULL", u"links(group_id! pk -> groups)"_s, {}, none,
            u"public.links.group_id is left: group_id is part of the primary key, which takes no NULL. Choose another "
            "rule, for example --resolve public.links.group_id=cascade."_s);
        row("a domain's, too", u"links(group_id domain ref! -> groups)"_s, {}, none,
            u"public.links.group_id is left: NOT NULL of group_id is its domain's, ref, and can't be dropped here. "
            u"Give "
            "the column another type, or choose another rule, for example --resolve public.links.group_id=cascade."_s);
        row("a check needs a decision", check, broken, none,
            u"public.links.group_id is left: A CHECK forbids NULL here, so SET NULL would fail. Choose another rule, "
            u"for "
            "example --resolve public.links.group_id=cascade, which deletes these rows with what they point at."_s);
        row("such as this", check, broken, int(Resolution::Cascade), u"public.links.group_id: NO ACTION -> CASCADE"_s);
        row("that SET NULL is none", check, broken, int(Resolution::SetNull),
            u"public.links.group_id is left: A CHECK forbids NULL here, so SET NULL would fail. Choose another rule, "
            u"for "
            "example --resolve public.links.group_id=cascade, which deletes these rows with what they point at."_s);
        row("a check that no row breaks", check, u"links_group_id_fkey 9"_s, none,
            u"public.links.group_id: NO ACTION -> SET NULL"_s);
        row("a rule that is as required keeps its problem when skipped", u"links(group_id! -> groups set null)"_s, {},
            int(Resolution::Skip),
            u"public.links.group_id is left by choice: Left as it is, as you chose: it still stops deletes."_s);
        row("a key that is there no more", u"links(id! pk)"_s, {}, none,
            u"public.links.* is left: The rule list names this key, but the database has none. Check the table's and "
            u"columns' "
            "names; a key can't be made up here."_s);
    }

    void resolutionsDecide()
    {
        QFETCH(QString, links);
        QFETCH(QString, counts);
        QFETCH(int, resolution);
        const QString text = u"sessions(id! pk)\ngroups(id! pk, s -> sessions cascade)\n"_s + links;
        const FixPlan plan =
            planOf(text, resolution < 0 ? FixChoices() : resolving(linkKey, Resolution(resolution)), counts);
        QTEST(printed(plan).value(0), "first");
    }

    void choiceForWhatIsNoProblemChangesNothing()
    {
        const QString text =
            u"sessions(id! pk)\ngroups(id! pk, s -> sessions cascade)\nlinks(group_id -> groups set null)"_s;
        for (const Resolution resolution :
             {Resolution::Cascade, Resolution::DropNotNull, Resolution::SetNull, Resolution::Skip})
            QCOMPARE(printed(planOf(text, resolving(linkKey, resolution))), QStringList());
    }

    void resolutionIsReadAsItIsWritten()
    {
        for (const Resolution resolution :
             {Resolution::DropNotNull, Resolution::Cascade, Resolution::SetNull, Resolution::Skip})
            QVERIFY(resolutionFromString(toString(resolution)) == resolution);
        QVERIFY(!resolutionFromString(u"Cascade"_s));
    }

    void decisionsNameOneRuleOrNone()
    {
        QVERIFY(ruleOf(Resolution::DropNotNull) == DeleteRule::SetNull);
        QVERIFY(ruleOf(Resolution::SetNull) == DeleteRule::SetNull);
        QVERIFY(ruleOf(Resolution::Cascade) == DeleteRule::Cascade);
        QVERIFY(!ruleOf(Resolution::Skip));
    }

    void planLeavesBlockedWhatItDoesNotFree_data()
    {
        QTest::addColumn<QString>("rule");
        QTest::addColumn<QStringList>("blocking");
        QTest::newRow("against the wish") << u"set null"_s << QStringList{unlistedKey};
        QTest::newRow("as wished") << u"restrict"_s << QStringList{unlistedKey};
    }

    void planLeavesBlockedWhatItDoesNotFree()
    {
        QFETCH(QString, rule);
        const Schema schema = schemaOf(sample);
        const Audit before = audit(schema, wanting(rule), {}, {});
        const auto ids = [](const QList<Finding> &findings) {
            QStringList list;
            for (const Finding &finding : findings)
                list.append(finding.id);
            list.sort();
            return list;
        };
        QCOMPARE(ids(stillBlocking(before, {})), (QStringList{linkKey, unlistedKey}));
        QTEST(ids(stillBlocking(before, planFix(schema, before, {}))), "blocking");
        FixChoices all;
        all.includeUnlisted = true;
        QCOMPARE(ids(stillBlocking(before, planFix(schema, before, all))), QStringList());
        QCOMPARE(before.wantsRefusals(), rule == u"restrict"_s);
    }

    void whatCantBeKeptIsRefusedByName_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("lacksRight");
        const QString groups = u"sessions(id! pk)\ngroups(id! pk, s -> sessions cascade)"_s;
        const auto row = [&](const char *name, const QString &links, bool lacksRight = false) {
            QTest::newRow(name) << groups + u'\n' + links << lacksRight;
        };
        row("a partition of somebody else",
            u"links(group_id -> groups) partitioned\nl_1() part of links \"true\" may select"_s);
        row("not the owner", u"links(group_id -> groups) may select references"_s, true);
        row("of an extension", u"links(group_id -> groups) of extension"_s);
        row("triggers changed", u"links(group_id -> groups triggers changed)"_s);
        row("not enforced", u"links(group_id -> groups not enforced)"_s);
        QTest::newRow("no REFERENCES") << groups + u" may select\nlinks(group_id -> groups)"_s << true;
    }

    void whatCantBeKeptIsRefusedByName()
    {
        QFETCH(QString, text);
        QFETCH(bool, lacksRight);
        const FixPlan plan = planOf(text);
        QVERIFY(plan.items.isEmpty());
        QCOMPARE(plan.unresolved.first().finding, linkKey);
        QCOMPARE(plan.unresolved.first().lacksRight, lacksRight);
        QVERIFY(!plan.unresolved.first().message.isEmpty());
    }

    void unknownPartOfADefinitionIsLeft()
    {
        Schema schema = schemaOf(sample);
        keyIn(schema, u"links_group_id_fkey"_s).definition += u" NEWEST CLAUSE"_s;
        const FixPlan plan = planFix(schema, audit(schema, wanting(u"set null"_s), {}, {}), {});
        QVERIFY(plan.items.isEmpty());
        QVERIFY(plan.unresolved.first().message.contains(u"NEWEST CLAUSE"));
    }

    void indexIsMadeFirstAndAlsoAlone()
    {
        FixChoices choices;
        choices.createIndexes = true;
        QCOMPARE(printed(planOf(sample, choices)).first(2), lines(uR"(
            public.links.group_id: NO ACTION -> SET NULL, index links_group_id_ondelete_idx
            make an index for the key: nobody waits)"_s));
        const FixPlan alone = planOf(
            u"sessions(id! pk)\ngroups(id! pk, s -> sessions cascade index)\nlinks(group_id -> groups set null)"_s,
            choices);
        QCOMPARE(printed(alone), lines(uR"(
            public.links.group_id: SET NULL -> SET NULL, index links_group_id_ondelete_idx
            make an index for the key: nobody waits)"_s));
        QVERIFY(!alone.items.first().changesKey());
    }

    void keyThatIsLeftNotValidIsNotChecked()
    {
        FixChoices choices;
        choices.leaveUnvalidated = {linkKey};
        const FixPlan plan = planOf(sample, choices);
        QVERIFY(!plan.items.first().validates);
        QCOMPARE(plan.items.first().steps.size(), 2);
        QVERIFY(
            planOf(u"sessions(id! pk)\ngroups(id! pk, s -> sessions cascade)\nlinks(group_id -> groups not valid)"_s)
                .items.first()
                .rollback.join(u'\n')
                .contains(u"NOT VALID"));
    }

    void keyWithOrphansIsTakenOut()
    {
        Orphans orphans;
        orphans.finding = linkKey;
        orphans.table = {u"public"_s, u"links"_s};
        orphans.rows = 12;
        const FixPlan plan = planOf(sample);
        const FixPlan stopped = stopAtOrphans(plan, {orphans});
        QVERIFY(stopped.items.isEmpty());
        QVERIFY(stopped.unresolved.last().message.startsWith(u"12 row(s) of public.links point(s) at nothing."));
        FixPlan unchecked = plan;
        unchecked.items.first().validates = false;
        QCOMPARE(stopAtOrphans(unchecked, {orphans}).items.size(), 1);
        orphans.finding = unlistedKey;
        QCOMPARE(stopAtOrphans(plan, {orphans}).items.size(), 1);
    }

    void countsStandBeforeEveryChange()
    {
        FixItem first;
        first.finding = u"a"_s;
        FixItem second;
        second.finding = u"b"_s;
        FixStep swap;
        swap.kind = FixStep::Kind::Swap;
        swap.title = u"swap"_s;
        FixStep counting;
        counting.kind = FixStep::Kind::RefuseNull;
        counting.title = u"count"_s;
        first.steps = {swap};
        second.steps = {counting, swap};
        FixPlan plan;
        plan.items = {first, second};
        QStringList order;
        for (const PlannedTransaction &transaction : plan.transactions())
            order.append(transaction.sql.section(u'\n', 0, 0));
        QCOMPARE(order, (QStringList{u"-- b: count"_s, u"-- a: swap"_s, u"-- b: swap"_s}));
        QCOMPARE(transactionsOf(second).size(), 2);
    }

    void rollbackGoesBackwardsAndCountsFirst()
    {
        FixChoices choices;
        choices.includeUnlisted = true;
        const FixPlan plan =
            planOf(QString(sample).replace(u"group_id -> groups"_s, u"group_id! -> groups"_s), choices);
        const QString script = plan.rollbackScript();
        const qsizetype counted = script.indexOf(u"make sure that group_id holds no NULL");
        const qsizetype last = script.indexOf(u"-- public.links.session_id: back to NO ACTION");
        const qsizetype first = script.indexOf(u"-- public.links.group_id: back to NO ACTION");
        QVERIFY2(counted > 0 && counted < last && last < first, qPrintable(script));
    }

    void definitionKeepsAllButTheRule_data()
    {
        QTest::addColumn<QString>("suffix");
        QTest::addColumn<QString>("expected");
        QTest::newRow("plain") << u""_s << u" ON DELETE CASCADE NOT VALID"_s;
        QTest::newRow("all clauses")
            << u" MATCH FULL ON UPDATE CASCADE ON DELETE SET NULL (a) DEFERRABLE INITIALLY DEFERRED NOT VALID"_s
            << u" MATCH FULL ON UPDATE CASCADE ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED NOT VALID"_s;
    }

    void definitionKeepsAllButTheRule()
    {
        QFETCH(QString, suffix);
        QFETCH(QString, expected);
        const QString prefix = u"FOREIGN KEY (a, \"ON DELETE\") REFERENCES s.\"t) ON DELETE SET NULL\"(x, y)"_s;
        ForeignKey k;
        k.definition = prefix + suffix;
        if (!suffix.isEmpty()) {
            k.match = ForeignKey::Match::Full;
            k.onUpdate = DeleteRule::Cascade;
            k.onDelete = DeleteRule::SetNull;
            k.setColumns = k.setColumnsSql = {u"a"_s};
            k.deferrable = k.initiallyDeferred = true;
            k.validated = false;
        }
        QCOMPARE(definitionWithRule(k, DeleteRule::Cascade, {}, true), prefix + expected);
        const QString same = definitionWithRule(k, k.onDelete, k.setColumnsSql, !k.validated);
        QCOMPARE(same, k.definition);
    }

    void columnListsAreQuotedWhereTheyAreShownAndPlainWhereTheyAreCompared()
    {
        const Schema schema = schemaOf(u"a(x! pk, y! pk)\nlinks(x, y, (x, y) -> a)"_s);
        const ForeignKey &key = keyIn(schema, u"links_x_y_fkey"_s);
        const Table &links = tableIn(schema, u"links"_s);
        const QString quoted = links.column(u"y"_s)->sql;
        QCOMPARE(quotedIn(schema, key, {DeleteRule::SetNull, {u"y"_s}}), QStringList{quoted});
        QCOMPARE(quotedIn(schema, key, {DeleteRule::SetNull, {}}), QStringList()); // of all columns
        QCOMPARE(namesOf(links, {quoted}), QStringList{u"y"_s});
        QCOMPARE(ruleWords(DeleteRule::SetNull, {u"\"Y\""_s, u"x"_s}), u"SET NULL (\"Y\", x)"_s);
        QCOMPARE(ruleWords(DeleteRule::Cascade, {}), u"CASCADE"_s);
    }
};

QTEST_APPLESS_MAIN(TestFixPlan)
#include "tst_fixplan.moc"
