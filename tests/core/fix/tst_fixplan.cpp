// SPDX-License-Identifier: MIT
#include "core/catalog/temporarykey.h"
#include "core/fix/consequences.h"
#include "core/fix/fixplan.h"
#include "core/fix/fixresult.h"
#include "core/reach/reach.h"

#include <QtTest/QTest>

using namespace ondelete;
using namespace Qt::StringLiterals;

namespace {

constexpr Oid sessions = 1;
constexpr Oid groups = 2;
constexpr Oid links = 3;

ForeignKey key(Oid oid, Oid table, const QString &column, Oid references, DeleteRule rule)
{
    ForeignKey key;
    key.oid = oid;
    key.name = key.sql = column + u"_fkey"_s;
    key.table = table;
    key.columns = {column};
    key.references = references;
    key.referencedColumns = {u"id"_s};
    key.onDelete = rule;
    key.definition = u"FOREIGN KEY (%1) REFERENCES public.t%2(id)%3"_s.arg(
        column, QString::number(references), rule == DeleteRule::NoAction ? QString() : u" ON DELETE "_s + toSql(rule));
    return key;
}

/// sessions ← groups (CASCADE) ← links (no rule), and links → sessions (no rule, in no spec).
Schema sampleSchema()
{
    Schema schema;
    for (const auto &[oid, name] : {std::pair(sessions, u"sessions"_s), {groups, u"groups"_s}, {links, u"links"_s}}) {
        Table table;
        table.oid = oid;
        table.name = {u"public"_s, name};
        table.sql = u"public."_s + name;
        table.may = {true, true, true, true, true, true};
        table.primaryKey = {u"id"_s};
        for (const QString &column : {u"id"_s, u"session_id"_s, u"group_id"_s}) {
            Column held;
            held.name = held.sql = column;
            held.type = held.baseType = u"uuid"_s;
            held.notNull = column == u"id";
            table.columns.append(held);
        }
        schema.tables.insert(oid, table);
    }
    schema.foreignKeys = {key(10, groups, u"session_id"_s, sessions, DeleteRule::Cascade),
                          key(11, links, u"group_id"_s, groups, DeleteRule::NoAction),
                          key(12, links, u"session_id"_s, sessions, DeleteRule::NoAction)};
    return schema;
}

Spec sampleSpec(DeleteRule rule)
{
    Spec spec;
    spec.root.table = {u"public"_s, u"sessions"_s};
    spec.rules = {{{u"public"_s, u"links"_s}, {}, {u"public"_s, u"groups"_s}, rule, u"links"_s, {}}};
    return spec;
}

const QString linkKey = u"public.links.group_id"_s;
const QString unlistedKey = u"public.links.session_id"_s;

Column &linkColumn(Schema &schema)
{
    return schema.tables[links].columns[2];
}

} // namespace

class TestFixPlan : public QObject
{
    Q_OBJECT

private slots:
    void indexAloneFreesNoDeleteAndTakesNoRows()
    {
        FixPlan plan;
        FixItem item;
        item.from = item.to = DeleteRule::Cascade;
        item.indexName = u"links_group_id_ondelete_idx"_s;
        plan.items = {item};
        RootSpec root;
        root.singular = u"session"_s;
        QCOMPARE(consequencesOf(plan, root), QStringList());
        plan.items.first().from = DeleteRule::NoAction;
        QCOMPARE(consequencesOf(plan, root).size(), 2);
    }

    void temporaryNamesAreOursOnlyAsAWhole_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<bool>("isKey");
        QTest::addColumn<bool>("isOurs");
        QTest::newRow("key") << temporaryKeyName(11) << true << true;
        QTest::newRow("check") << temporaryCheckName(temporaryKeyName(11), 0) << false << true;
        QTest::newRow("third check") << temporaryCheckName(temporaryKeyName(11), 2) << false << true;
        for (const char *name :
             {"ondelete_new_", "ondelete_new_x", "ondelete_new_11_old", "ondelete_new_99999999999",
              "my_ondelete_new_11", "ondelete_new_11\n", "ondelete_new_11_not_null_", "ONDELETE_NEW_11"})
            QTest::newRow(name) << QString::fromLatin1(name) << false << false;
    }

    void temporaryNamesAreOursOnlyAsAWhole()
    {
        QFETCH(QString, name);
        QTEST(isTemporaryKeyName(name), "isKey");
        QTEST(oldKeyOf(name).has_value(), "isOurs");
        QVERIFY(!oldKeyOf(name) || *oldKeyOf(name) == 11);
    }

    void reachFollowsCascadesOnly()
    {
        const Schema schema = sampleSchema();
        const Reach reach = deleteReach(schema, sessions, [](const ForeignKey &k) { return k.rule(); });
        QCOMPARE(reach.deletedFrom, (QSet<Oid>{sessions, groups}));
        QCOMPARE(reach.keys, (QList<Oid>{10, 11, 12}));
    }

    void cascadeCycleEnds()
    {
        Schema schema = sampleSchema();
        schema.foreignKeys.append(key(13, sessions, u"group_id"_s, groups, DeleteRule::Cascade));
        const Reach reach = deleteReach(schema, groups, [](const ForeignKey &k) { return k.rule(); });
        QCOMPARE(reach.deletedFrom, (QSet<Oid>{sessions, groups}));
    }

    void auditSaysWhatDiffersAndWhatNobodyListed()
    {
        const Schema schema = sampleSchema();
        const Audit result = audit(schema, sampleSpec(DeleteRule::SetNull), {}, {});
        const AuditSummary expected{0, 1, 0, 2, 1};
        QCOMPARE(result.summary(), expected);
        QVERIFY(result.finding(linkKey)->blocksDelete);
        QVERIFY(result.finding(unlistedKey)->hasProblem(ProblemCode::UnlistedBlocker));
        QCOMPARE(result.finding(unlistedKey)->suggested, std::optional(DeleteRule::SetNull));
    }

    void ruleWithoutItsKeyIsMissing()
    {
        Schema schema = sampleSchema();
        schema.foreignKeys.removeAt(1);
        const Audit result = audit(schema, sampleSpec(DeleteRule::SetNull), {}, {});
        QCOMPARE(result.summary().missing, 1);
        QVERIFY(result.findings.front().status == Status::Missing);
        QCOMPARE(result.findings.front().key, Oid(0));
    }

    void entryWithColumnsWinsOverOneWithout()
    {
        const Schema schema = sampleSchema();
        Spec spec = sampleSpec(DeleteRule::Cascade);
        SpecRule exact = spec.rules[0];
        exact.columns = {u"group_id"_s};
        exact.onDelete = DeleteRule::SetNull;
        spec.rules.append(exact);
        QCOMPARE(audit(schema, spec, {}, {}).finding(linkKey)->desired, std::optional(DeleteRule::SetNull));
    }

    void planAddsValidatesAndSwaps()
    {
        const Schema schema = sampleSchema();
        const FixPlan plan = planFix(schema, audit(schema, sampleSpec(DeleteRule::SetNull), {}, {}), {});
        QCOMPARE(plan.items.size(), 1);
        const FixItem &item = plan.items[0];
        QCOMPARE(item.steps.size(), 3);
        QCOMPARE(item.steps[0].statements.last(),
                 u"ALTER TABLE public.links ADD CONSTRAINT ondelete_new_11 FOREIGN KEY (group_id) REFERENCES "
                 "public.t2(id) ON DELETE SET NULL NOT VALID"_s);
        QCOMPARE(item.steps[1].kind, FixStep::Kind::Validate);
        QCOMPARE(item.steps[2].statements.last(),
                 u"ALTER TABLE public.links RENAME CONSTRAINT ondelete_new_11 TO group_id_fkey"_s);
        QVERIFY(isTemporaryKeyName(item.temporaryName));
        for (const FixStep &step : item.steps) {
            for (const QString &statement : step.statements)
                QVERIFY2(plan.script().contains(statement), qPrintable(statement));
        }
    }

    void referencedTableIsLockedFirst()
    {
        const Schema schema = sampleSchema();
        const FixPlan plan = planFix(schema, audit(schema, sampleSpec(DeleteRule::SetNull), {}, {}), {});
        const QStringList &swap = plan.items[0].steps[2].statements;
        const auto parent = swap.indexOf(u"LOCK TABLE ONLY public.groups IN ACCESS EXCLUSIVE MODE"_s);
        const auto child = swap.indexOf(u"LOCK TABLE ONLY public.links IN ACCESS EXCLUSIVE MODE"_s);
        QVERIFY(parent >= 0 && child > parent);
    }

    void unlistedBlockerIsLeftUnlessAskedFor()
    {
        const Schema schema = sampleSchema();
        const Audit state = audit(schema, sampleSpec(DeleteRule::SetNull), {}, {});
        const FixPlan without = planFix(schema, state, {});
        QCOMPARE(without.unresolved.size(), 1);
        QCOMPARE(without.unresolved[0].finding, unlistedKey);
        FixChoices choices;
        choices.includeUnlisted = true;
        const FixPlan with = planFix(schema, state, choices);
        QVERIFY(with.unresolved.isEmpty());
        QCOMPARE(with.items.size(), 2);
        QCOMPARE(with.items[1].to, DeleteRule::SetNull);
    }

    void notNullGoesByDefaultAndStaysWhenSkipped()
    {
        Schema schema = sampleSchema();
        linkColumn(schema).notNull = true;
        const Audit state = audit(schema, sampleSpec(DeleteRule::SetNull), {{11, 7, {}, {}}}, {});
        QCOMPARE(state.finding(linkKey)->problems.front().rows, std::optional<qint64>(7));
        const FixPlan plan = planFix(schema, state, {});
        QCOMPARE(plan.items[0].dropNotNull, QStringList{u"group_id"_s});
        QVERIFY(plan.script().contains(u"ALTER COLUMN group_id DROP NOT NULL"));
        QVERIFY(plan.rollbackScript().contains(u"ALTER COLUMN group_id SET NOT NULL"));

        FixChoices skip;
        skip.resolutions[linkKey] = Resolution::Skip;
        const FixPlan literal = planFix(schema, state, skip);
        QCOMPARE(literal.items.size(), 1);
        QVERIFY(literal.items[0].dropNotNull.isEmpty());
        QVERIFY(literal.unresolved[0].skipped);
    }

    void primaryKeyColumnCantTakeNull()
    {
        Schema schema = sampleSchema();
        linkColumn(schema).notNull = true;
        schema.tables[links].primaryKey = {u"group_id"_s};
        const FixPlan plan = planFix(schema, audit(schema, sampleSpec(DeleteRule::SetNull), {}, {}), {});
        QVERIFY(plan.items.isEmpty());
        QCOMPARE(plan.unresolved[0].finding, linkKey);
    }

    void checkConflictNeedsADecision()
    {
        const Schema schema = sampleSchema();
        const Audit state = audit(schema, sampleSpec(DeleteRule::SetNull), {{11, 9, {{u"one_target"_s, 4}}, {}}}, {});
        QVERIFY(planFix(schema, state, {}).items.isEmpty());
        FixChoices choices;
        choices.resolutions[linkKey] = Resolution::Cascade;
        const FixPlan plan = planFix(schema, state, choices);
        QCOMPARE(plan.items.size(), 1);
        QCOMPARE(plan.items[0].to, DeleteRule::Cascade);
    }

    void whatCantBeKeptIsRefusedByName_data()
    {
        QTest::addColumn<std::function<void(Schema &)>>("spoil");
        const auto row = [](const char *name, const std::function<void(Schema &)> &spoil) {
            QTest::newRow(name) << spoil;
        };
        row("a partition of somebody else", [](Schema &s) {
            s.tables[links].kind = Table::Kind::Partitioned;
            Table part = s.tables[links];
            part.oid = 99;
            part.partitionOf = links;
            part.kind = Table::Kind::Partition;
            part.may.owns = false;
            s.tables.insert(part.oid, part);
        });
        row("not the owner", [](Schema &s) { s.tables[links].may.owns = false; });
        row("no REFERENCES", [](Schema &s) { s.tables[groups].may.owns = s.tables[groups].may.references = false; });
        row("of an extension", [](Schema &s) { s.tables[links].ofExtension = true; });
        row("triggers changed", [](Schema &s) { s.foreignKeys[1].triggersAsCreated = false; });
        row("not enforced", [](Schema &s) { s.foreignKeys[1].enforced = false; });
        row("unknown suffix", [](Schema &s) { s.foreignKeys[1].definition += u" NEWEST CLAUSE"_s; });
    }

    void whatCantBeKeptIsRefusedByName()
    {
        QFETCH(std::function<void(Schema &)>, spoil);
        Schema schema = sampleSchema();
        spoil(schema);
        const FixPlan plan = planFix(schema, audit(schema, sampleSpec(DeleteRule::SetNull), {}, {}), {});
        QVERIFY(plan.items.isEmpty());
        QCOMPARE(plan.unresolved[0].finding, linkKey);
        QVERIFY(!plan.unresolved[0].message.isEmpty());
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

    void whatTheServerHidesOfABlockerIsNotMadeUp()
    {
        Blocker blocker{812, u"support"_s, u"psql"_s, u"SELECT 1"_s, 12, false};
        QCOMPARE(words(blocker), u"pid 812 (support, psql), 12 s: SELECT 1"_s);
        blocker.query = u"<insufficient privilege>"_s;
        blocker.ageSeconds.reset();
        QCOMPARE(words(blocker), u"pid 812 (support, psql); since when and with what is not shown to this user"_s);
    }
};

QTEST_APPLESS_MAIN(TestFixPlan)
#include "tst_fixplan.moc"
