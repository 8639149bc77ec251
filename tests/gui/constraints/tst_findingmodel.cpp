// SPDX-License-Identifier: MIT
#include "core/fix/blocking.h"
#include "gui/constraints/findingfilter.h"
#include "gui/constraints/findingmodel.h"
#include "gui/constraints/findingwords.h"

#include <QtTest/QAbstractItemModelTester>
#include <QtTest/QTest>

using namespace ondelete;
using namespace Qt::StringLiterals;

namespace {

Finding finding(const QString &table, DeleteRule current, std::optional<DeleteRule> desired)
{
    Finding made;
    made.table = {u"public"_s, table};
    made.columns = {u"group_id"_s};
    made.references = {u"public"_s, u"groups"_s};
    made.referencedColumns = {u"id"_s};
    made.id = u"public.%1.group_id"_s.arg(table);
    made.key = qHash(table) | 1u;
    made.constraint = table + u"_fkey"_s;
    made.current = current;
    made.desired = desired;
    made.status = !desired ? Status::Unlisted : current == *desired ? Status::Matches : Status::Differs;
    made.blocksDelete = blocks(current);
    made.estimatedRows = 1234;
    made.indexed = true;
    return made;
}

/// Two to change (one with a problem), one as required that still stops deletes, one that the spec does not name.
Audit sampleAudit()
{
    Audit audit;
    audit.root = {u"public"_s, u"sessions"_s};
    Finding campaigns = finding(u"campaigns"_s, DeleteRule::NoAction, DeleteRule::SetNull);
    campaigns.problems = {{ProblemCode::SetNullOnNotNull, u"group_id is NOT NULL."_s, 3, {}}};
    Finding links = finding(u"links"_s, DeleteRule::SetNull, DeleteRule::SetNull);
    links.problems = {{ProblemCode::SetNullViolatesCheck, u"A CHECK forbids it."_s, 14, u"one_target"_s},
                      {ProblemCode::NoIndex, u"No index."_s, std::nullopt, {}}};
    links.indexed = false;
    links.blocksDelete = true;
    Finding webinars = finding(u"webinars"_s, DeleteRule::NoAction, std::nullopt);
    webinars.references = audit.root;
    webinars.suggested = DeleteRule::SetNull;
    webinars.problems = {{ProblemCode::UnlistedBlocker, u"It has no rule."_s, 118, {}}};
    audit.findings = {campaigns, finding(u"messages"_s, DeleteRule::NoAction, DeleteRule::Cascade), links, webinars};
    return audit;
}

Spec sampleSpec()
{
    Spec spec;
    spec.root.table = {u"public"_s, u"sessions"_s};
    spec.root.singular = u"session"_s;
    spec.root.plural = u"sessions"_s;
    return spec;
}

FixItem item(const QString &id, DeleteRule to, const QStringList &dropNotNull = {})
{
    FixItem made;
    made.finding = id;
    made.to = to;
    made.dropNotNull = dropNotNull;
    return made;
}

QStringList idsOf(const QList<Finding> &findings)
{
    QStringList ids;
    for (const Finding &each : findings)
        ids.append(each.id);
    return ids;
}

} // namespace

class TestFindingModel : public QObject
{
    Q_OBJECT

private slots:
    void modelKeepsItsContract()
    {
        FindingModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        FindingFilter filter(model);
        const QAbstractItemModelTester filterTester(&filter, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setAudit(sampleAudit(), sampleSpec());
        filter.setKind(FindingFilter::Kind::Problems);
        filter.setText(u"links"_s);
        filter.sort(FindingModel::RowsColumn, Qt::DescendingOrder);
        model.setAudit({}, {});
        QCOMPARE(model.rowCount(), 0);
    }

    void groupsSayWhatTheyHoldAndWhatStillStopsDeletes()
    {
        FindingModel model;
        model.setAudit(sampleAudit(), sampleSpec());
        QCOMPARE(model.rowCount(), 3);
        const auto title = [&](int group) { return model.index(group, 0).data().toString(); };
        QVERIFY2(title(0).startsWith(u"To change · 2"_s), qPrintable(title(0)));
        QVERIFY2(title(1).startsWith(u"Rule as required · 1, 1 still"_s), qPrintable(title(1)));
        QVERIFY2(title(2).startsWith(u"Not in the rule list · 1, 1 stop"_s), qPrintable(title(2)));
        QCOMPARE(model.rowCount(model.index(0, 0)), 2);
    }

    void arrowStandsOnlyWhereTheRuleIsToChange()
    {
        FindingModel model;
        model.setAudit(sampleAudit(), sampleSpec());
        const auto rule = [&](const QString &id) {
            return model.indexOf(id).siblingAtColumn(FindingModel::RuleColumn).data().toString();
        };
        QCOMPARE(rule(u"public.campaigns.group_id"_s), u"NO ACTION → SET NULL"_s);
        QCOMPARE(rule(u"public.links.group_id"_s), u"SET NULL"_s);
        QCOMPARE(rule(u"public.webinars.group_id"_s), u"NO ACTION"_s);
    }

    void missingIndexHasItsColumnAndIsNoProblemPill()
    {
        FindingModel model;
        Audit audit = sampleAudit();
        audit.findings[2].problems.removeFirst();
        model.setAudit(audit, sampleSpec());
        const QModelIndex links = model.indexOf(u"public.links.group_id"_s);
        QVERIFY(links.siblingAtColumn(FindingModel::ProblemColumn).data().toString().isEmpty());
        QCOMPARE(links.siblingAtColumn(FindingModel::IndexColumn).data(Qt::AccessibleTextRole).toString(), u"no"_s);
    }

    void filterCountsWhatItShows_data()
    {
        QTest::addColumn<FindingFilter::Kind>("kind");
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("shown");
        QTest::newRow("all") << FindingFilter::Kind::All << u""_s << 4;
        QTest::newRow("to change") << FindingFilter::Kind::ToChange << u""_s << 2;
        QTest::newRow("problems") << FindingFilter::Kind::Problems << u""_s << 3;
        QTest::newRow("no index") << FindingFilter::Kind::NoIndex << u""_s << 1;
        QTest::newRow("a table's name") << FindingFilter::Kind::All << u" WEBIN "_s << 1;
        QTest::newRow("a key's name") << FindingFilter::Kind::All << u"links_fkey"_s << 1;
        QTest::newRow("nothing") << FindingFilter::Kind::ToChange << u"links"_s << 0;
    }

    void filterCountsWhatItShows()
    {
        QFETCH(FindingFilter::Kind, kind);
        QFETCH(QString, text);
        QFETCH(int, shown);
        FindingModel model;
        FindingFilter filter(model);
        model.setAudit(sampleAudit(), sampleSpec());
        filter.setKind(kind);
        filter.setText(text);
        QCOMPARE(filter.shownRows(), shown);
        if (text.isEmpty())
            QCOMPARE(FindingFilter::count(model.audit(), kind), shown);
    }

    void criteriaNarrowWithinAKind()
    {
        FindingModel model;
        FindingFilter filter(model);
        model.setAudit(sampleAudit(), sampleSpec());
        const auto shown = [&](const FindingCriteria &criteria) {
            filter.setCriteria(criteria);
            [&] {
                QCOMPARE(FindingFilter::count(model.audit(), FindingFilter::Kind::All, criteria), filter.shownRows());
            }();
            return filter.shownRows();
        };
        int expected = 0;
        for (const Finding &finding : model.audit().findings)
            expected += finding.current == DeleteRule::NoAction || finding.desired == DeleteRule::NoAction;
        QVERIFY(expected > 0 && expected < 4);
        QCOMPARE(shown({.table = {}, .rule = DeleteRule::NoAction, .problem = {}}), expected);
        const Finding &notNull = *std::ranges::find_if(model.audit().findings, [](const Finding &finding) {
            return finding.hasProblem(ProblemCode::SetNullOnNotNull);
        });
        QCOMPARE(shown({.table = {}, .rule = {}, .problem = ProblemCode::SetNullOnNotNull}), 1);
        QCOMPARE(shown({.table = notNull.table, .rule = {}, .problem = ProblemCode::SetNullOnNotNull}), 1);
        QCOMPARE(shown({.table = notNull.table, .rule = {}, .problem = ProblemCode::Distributed}), 0);
        QCOMPARE(shown({}), 4);
    }

    void groupsKeepTheirOrderHoweverRowsAreSorted()
    {
        FindingModel model;
        FindingFilter filter(model);
        model.setAudit(sampleAudit(), sampleSpec());
        for (const Qt::SortOrder order : {Qt::AscendingOrder, Qt::DescendingOrder}) {
            filter.sort(FindingModel::TableColumn, order);
            QVERIFY(filter.index(0, 0).data().toString().startsWith(u"To change"_s));
            QVERIFY(filter.index(2, 0).data().toString().startsWith(u"Not in the rule list"_s));
            const QString first = filter.index(0, 0, filter.index(0, 0)).data().toString();
            QCOMPARE(first, order == Qt::AscendingOrder ? u"campaigns"_s : u"messages"_s);
        }
    }

    void requiredRulesAloneLeaveDeletesBlocked()
    {
        const Audit audit = sampleAudit();
        QCOMPARE(stillBlocking(audit, {}).size(), 4);
        FixPlan plan;
        plan.items = {item(u"public.campaigns.group_id"_s, DeleteRule::SetNull),
                      item(u"public.messages.group_id"_s, DeleteRule::Cascade)};
        const QStringList left{u"public.campaigns.group_id"_s, u"public.links.group_id"_s,
                               u"public.webinars.group_id"_s};
        QCOMPARE(idsOf(stillBlocking(audit, plan)), left);
    }

    void decidedProblemsLeaveNothingBlocked()
    {
        const Audit audit = sampleAudit();
        FixPlan plan;
        plan.items = {item(u"public.campaigns.group_id"_s, DeleteRule::SetNull, {u"group_id"_s}),
                      item(u"public.messages.group_id"_s, DeleteRule::Cascade),
                      item(u"public.links.group_id"_s, DeleteRule::Cascade),
                      item(u"public.webinars.group_id"_s, DeleteRule::SetNull)};
        QVERIFY(stillBlocking(audit, plan).isEmpty());
    }

    void onlyACheckConflictLeavesTheChoiceToAPerson()
    {
        const Audit audit = sampleAudit();
        QVERIFY(defaultChoice(audit.findings[0]) == Resolution::DropNotNull);
        QVERIFY(!defaultChoice(audit.findings[2]));
        QVERIFY(defaultChoice(audit.findings[3]) == Resolution::SetNull);
        QVERIFY(choicesFor(audit.findings[1]).isEmpty());
        for (const qsizetype each : {0, 2, 3})
            QVERIFY(choicesFor(audit.findings[each]).last().resolution == Resolution::Skip);
    }
};

QTEST_MAIN(TestFindingModel)
#include "tst_findingmodel.moc"
