// SPDX-License-Identifier: MIT
#include "core/audit/fleetanswer.h"
#include "core/preview/protection.h"
#include "core/roots/rootlist.h"
#include "report/builders/fleetcomparison.h"
#include "report/builders/outcomewords.h"
#include "report/builders/reports.h"

#include <QtCore/QJsonArray>
#include <QtCore/QTimeZone>
#include <QtTest/QTest>

using namespace ondelete;
using namespace Qt::StringLiterals;

namespace {

const QDateTime noon(QDate(2026, 11, 23), QTime(12, 0, 0, 5), QTimeZone::utc());

Finding finding(const QString &table, const QString &column, std::optional<DeleteRule> current,
                std::optional<DeleteRule> desired, Status status)
{
    Finding finding;
    finding.id = u"public.%1.%2"_s.arg(table, column);
    finding.table = {u"public"_s, table};
    finding.columns = {column};
    finding.references = {u"public"_s, u"whatsapp_groups"_s};
    finding.referencedColumns = {u"id"_s};
    finding.constraint = current ? table + u"_fkey"_s : QString();
    finding.current = current;
    finding.desired = desired;
    finding.status = status;
    finding.blocksDelete = current && blocks(*current);
    finding.estimatedRows = 1204;
    finding.reason = u"Why."_s;
    return finding;
}

Audit sampleAudit()
{
    Audit audit;
    audit.specTitle = u"WhatsApp session history"_s;
    audit.root = {u"public"_s, u"whatsapp_sessions"_s};
    audit.server = {u"15.18"_s, 150018, u"saleshub"_s, u"ana"_s, u"db.example.org"_s, {}, true, false};
    audit.generatedAt = noon;
    audit.findings = {
        finding(u"campaign_groups"_s, u"group_id"_s, DeleteRule::NoAction, DeleteRule::SetNull, Status::Differs),
        finding(u"lost"_s, u"group_id"_s, std::nullopt, DeleteRule::Cascade, Status::Missing),
        finding(u"dynamic_links"_s, u"group_id"_s, DeleteRule::SetNull, DeleteRule::SetNull, Status::Matches),
        finding(u"webinars"_s, u"session_id"_s, DeleteRule::NoAction, std::nullopt, Status::Unlisted),
    };
    audit.findings[0].problems = {{ProblemCode::SetNullOnNotNull, u"The column is NOT NULL."_s, 3, {}},
                                  {ProblemCode::NoIndex, u"No index."_s, {}, {}}};
    audit.findings[2].problems = {{ProblemCode::SetNullViolatesCheck, u"A CHECK forbids it."_s, 12, u"one_target"_s}};
    audit.findings[2].indexed = true;
    audit.findings[3].problems = {{ProblemCode::UnlistedBlocker, u"It stops the delete."_s, {}, {}}};
    audit.findings[3].suggested = DeleteRule::SetNull;
    audit.undeclared = {
        {{u"public"_s, u"campaigns"_s}, u"session_id"_s, {u"public"_s, u"whatsapp_sessions"_s}, 44, true}};
    return audit;
}

FixPlan samplePlan()
{
    FixItem item;
    item.finding = u"public.campaign_groups.group_id"_s;
    item.from = DeleteRule::NoAction;
    item.to = DeleteRule::SetNull;
    item.dropNotNull = {u"group_id"_s};
    item.steps = {{FixStep::Kind::AddKey,
                   u"add the new key, unchecked"_s,
                   {u"ALTER 1"_s, u"ALTER 2"_s},
                   FixStep::Waits::WritersAMoment,
                   u"SHARE ROW EXCLUSIVE"_s,
                   0,
                   {}},
                  {FixStep::Kind::Swap,
                   u"swap"_s,
                   {u"ALTER 3"_s},
                   FixStep::Waits::EverybodyAMoment,
                   u"ACCESS EXCLUSIVE"_s,
                   0,
                   {}}};
    FixPlan plan;
    plan.items = {item};
    plan.unresolved = {{u"public.dynamic_links.group_id"_s, u"Choose another rule."_s, false, false}};
    return plan;
}

QJsonObject object(const QJsonValue &value)
{
    return value.toObject();
}

QStringList keysOf(const QJsonObject &object)
{
    return object.keys();
}

/// The texts of one column of a report's first table, group by group.
QStringList columnOf(const Report &report, const QString &name)
{
    const Report::Table &table = report.tables.first();
    qsizetype x = 0;
    while (table.columns[x].name != name)
        ++x;
    QStringList texts;
    for (const Report::Group &group : table.groups) {
        for (const auto &row : group.rows)
            texts.append(row[x].text);
    }
    return texts;
}

} // namespace

class TestReports : public QObject
{
    Q_OBJECT

private slots:
    void protectedRowIsNoSuccess()
    {
        Preview preview;
        preview.root = {u"public"_s, u"folders"_s};
        preview.label = u"top"_s;
        preview.keys = {{u"1"_s}};
        preview.protectedReason = u"A legal hold stays."_s;
        QVERIFY(protectionOf(preview).isEmpty());
        QCOMPARE(previewReport(preview).json[u"outcome"], u"ok"_s);
        preview.protectedKeys = {{u"2"_s}}; // goes with it
        QVERIFY2(protectionOf(preview).contains(u"(2)"), qPrintable(protectionOf(preview)));
        const Report kept = previewReport(preview);
        QCOMPARE(kept.json[u"outcome"], u"protected"_s);
        QVERIFY2(kept.summary.first().contains(u"A legal hold stays."), qPrintable(kept.summary.first()));
        QVERIFY(kept.tone == Report::Tone::Bad);
        QCOMPARE(previewReport(preview, Protection::Waived).json[u"outcome"], u"ok"_s);
    }

    void fleetIsComparedWithWhatMostSay()
    {
        FleetAnswer usual{u"a"_s, u"dbname=a"_s, {}, sampleAudit(), {}, 1, 10};
        FleetAnswer alike = usual;
        alike.name = u"b"_s;
        FleetAnswer odd{u"c"_s, u"dbname=c"_s, {}, sampleAudit(), {}, 1, 10};
        Finding &changed = odd.audit->findings.first();
        changed.current = changed.current == DeleteRule::Cascade ? DeleteRule::SetNull : DeleteRule::Cascade;
        const FleetAnswer dead{u"d"_s, u"dbname=d"_s, u"no-connection"_s, {}, u"No answer."_s, 3, 900};
        QList<FleetLine> lines;
        for (const FleetAnswer &answer : {usual, odd, alike, dead})
            lines.append(fleetLine(answer, FailOn::Never));
        lines.append(notLookedAt(u"e"_s, u"dbname=e"_s));
        const FleetComparison comparison = compareFleet(lines);
        QCOMPARE(comparison.differences[0].size(), 0);
        QCOMPARE(comparison.differences[1].size(), 1);
        QVERIFY(changed.id.endsWith(comparison.differences[1].first().key));
        QVERIFY(comparison.differences[1].first().here != comparison.differences[1].first().most);
        QCOMPARE(comparison.differences[3].size(), 0);
        QCOMPARE(comparison.mostToChange, rulesToChange(*lines[0].audit));
        QCOMPARE(comparison.mostStops, keysThatStop(*lines[0].audit));
        QVERIFY(!lines[3].audit && lines[3].outcome == u"no-connection"_s && lines[3].tries == 3);
        QCOMPARE(lines[4].outcome, u"cancelled"_s);
        QCOMPARE(fleetReport(u"Rules"_s, lines).json[u"summary"][u"unknown"], 2);
    }

    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void auditGroupsFindingsAndCountsWhatStopsDeletes()
    {
        const Report report = auditReport(sampleAudit());
        QStringList titles;
        for (const Report::Group &group : report.tables.first().groups)
            titles.append(group.title);
        QCOMPARE(titles,
                 (QStringList{u"To change · 2, 1 would still stop(s) deletes"_s,
                              u"Rule as required · 1, 1 still stop(s) deletes"_s,
                              u"Not in the rule list · 1, 1 stop(s) deletes"_s}));
        QCOMPARE(report.summary.first(), u"2 rule(s) to change; 3 more thing(s) would still stop deletes."_s);
        QCOMPARE(report.tone, Report::Tone::Bad);
        QCOMPARE(columnOf(report, u"current"_s), (QStringList{u"NO ACTION"_s, {}, u"SET NULL"_s, u"NO ACTION"_s}));
        QCOMPARE(columnOf(report, u"desired"_s), (QStringList{u"SET NULL"_s, u"CASCADE"_s, u"SET NULL"_s, {}}));
        QCOMPARE(columnOf(report, u"problems"_s),
                 (QStringList{u"set-null-on-not-null"_s, {}, u"set-null-violates-check"_s, u"unlisted-blocker"_s}));
        QCOMPARE(columnOf(report, u"rows"_s), (QStringList{u"1,204"_s, {}, u"1,204"_s, u"1,204"_s}));
        QCOMPARE(columnOf(report, u"index"_s), (QStringList{u"no"_s, {}, u"yes"_s, u"no"_s}));
    }

    void momentsOfARightToLeftLanguageHoldNoMarks()
    {
        QLocale::setDefault(QLocale(QLocale::Arabic, QLocale::Egypt));
        const QString html = QString::fromUtf8(write(auditReport(sampleAudit()), ReportFormat::Html));
        initTestCase();
        QVERIFY(html.contains(u"dir=\"rtl\""));
        QVERIFY2(!html.contains(u"\\u200"), qPrintable(html.mid(html.indexOf(u"\\u200") - 40, 80)));
    }

    void auditThatIsFineSaysSoAndOneThatStillBlocksDoesNot()
    {
        Audit audit = sampleAudit();
        audit.findings = {audit.findings[2]};
        QCOMPARE(auditReport(audit).summary.first(),
                 u"Every rule is as required, but 1 thing(s) still stop(s) deletes."_s);
        audit.findings[0].problems.clear();
        QCOMPARE(auditReport(audit).summary.first(),
                 u"Every rule is as required, and nothing is known to stop deletes."_s);
        QCOMPARE(auditReport(audit).tone, Report::Tone::Good);
        audit.rootExists = false;
        QVERIFY(auditReport(audit).summary.first().contains(u"no table public.whatsapp_sessions"));
    }

    void auditJsonIsTheContracts()
    {
        const QJsonObject json = auditReport(sampleAudit()).json;
        QCOMPARE(keysOf(json),
                 (QStringList{u"findings"_s, u"generated_at"_s, u"left_behind"_s, u"outcome"_s, u"root"_s, u"server"_s,
                              u"spec"_s, u"spec_misfits"_s, u"summary"_s, u"undeclared"_s}));
        QCOMPARE(json[u"generated_at"].toString(), u"2026-11-23T12:00:00.005Z"_s);
        QCOMPARE(object(json[u"server"])[u"database"].toString(), u"saleshub"_s);
        QCOMPARE(object(json[u"summary"]),
                 (QJsonObject{{u"matches"_s, 1},
                              {u"differs"_s, 1},
                              {u"missing"_s, 1},
                              {u"unlisted"_s, 1},
                              {u"problems"_s, 3},
                              {u"unknown"_s, 0}}));
        const QJsonArray findings = json[u"findings"].toArray();
        QCOMPARE(findings.size(), 4);
        const QJsonObject first = findings[0].toObject();
        QCOMPARE(first,
                 (QJsonObject{
                     {u"id"_s, u"public.campaign_groups.group_id"_s},
                     {u"table"_s, u"public.campaign_groups"_s},
                     {u"constraint"_s, u"campaign_groups_fkey"_s},
                     {u"columns"_s, QJsonArray{u"group_id"_s}},
                     {u"references"_s,
                      QJsonObject{{u"table"_s, u"public.whatsapp_groups"_s}, {u"columns"_s, QJsonArray{u"id"_s}}}},
                     {u"current"_s, u"NO ACTION"_s},
                     {u"desired"_s, u"SET NULL"_s},
                     {u"suggested"_s, QJsonValue()},
                     {u"status"_s, u"differs"_s},
                     {u"blocks_delete"_s, true},
                     {u"estimated_rows"_s, 1204},
                     {u"indexed"_s, false},
                     {u"validated"_s, true},
                     {u"problems"_s,
                      QJsonArray{QJsonObject{{u"code"_s, u"set-null-on-not-null"_s},
                                             {u"severity"_s, u"blocks"_s},
                                             {u"message"_s, u"The column is NOT NULL."_s},
                                             {u"rows"_s, 3}},
                                 QJsonObject{{u"code"_s, u"no-index"_s},
                                             {u"severity"_s, u"warns"_s},
                                             {u"message"_s, u"No index."_s},
                                             {u"rows"_s, QJsonValue()}}}},
                     {u"reason"_s, u"Why."_s},
                 }));
        QVERIFY(object(findings[1])[u"current"].isNull());
        QVERIFY(object(findings[1])[u"constraint"].isNull());
        QCOMPARE(object(object(findings[2])[u"problems"][0])[u"constraint"].toString(), u"one_target"_s);
        QVERIFY(object(findings[3])[u"desired"].isNull());
        QCOMPARE(object(findings[3])[u"suggested"].toString(), u"SET NULL"_s);
        QCOMPARE(json[u"undeclared"].toArray(),
                 QJsonArray{(QJsonObject{{u"table"_s, u"public.campaigns"_s},
                                         {u"column"_s, u"session_id"_s},
                                         {u"references"_s, u"public.whatsapp_sessions"_s},
                                         {u"rows"_s, 44},
                                         {u"at_least"_s, true},
                                         {u"foreign"_s, false}})});
    }

    void auditShowsTheSqlOfThePlan()
    {
        const FixPlan plan = samplePlan();
        QCOMPARE(auditReport(sampleAudit(), &plan).sql, plan.script());
        QVERIFY(auditReport(sampleAudit()).sql.isEmpty());
    }

    void planIsPendingAndSaysWhatItLeaves()
    {
        const Report report = fixPlanReport(samplePlan(), sampleAudit());
        QCOMPARE(report.json[u"outcome"].toString(), u"partial"_s);
        QCOMPARE(report.json[u"changed"].toBool(true), false);
        const QJsonArray steps = report.json[u"steps"].toArray();
        QCOMPARE(steps.size(), 2);
        QCOMPARE(object(steps[0])[u"finding"].toString(), u"public.campaign_groups.group_id"_s);
        QCOMPARE(object(steps[0])[u"sql"].toString(), u"ALTER 1\nALTER 2"_s);
        QCOMPARE(object(steps[0])[u"locks"].toString(), u"SHARE ROW EXCLUSIVE"_s);
        QCOMPARE(object(steps[0])[u"state"].toString(), u"pending"_s);
        QCOMPARE(object(report.json[u"unresolved"][0])[u"finding"].toString(), u"public.dynamic_links.group_id"_s);
        QVERIFY(report.json[u"rollback"].isNull());
        QCOMPARE(report.tables.first().groups.first().title,
                 u"public.campaign_groups.group_id: NO ACTION → SET NULL, and group_id may be NULL"_s);
        QCOMPARE(fixPlanReport({}, sampleAudit()).json[u"outcome"].toString(), u"nothing-to-do"_s);
    }

    void leftBehindIsNotCalledAChangedRule()
    {
        FixResult result;
        result.outcome = FixOutcome::GaveUp;
        result.changed = true;
        StepResult step;
        step.finding = u"public.links.group_id"_s;
        step.state = StepState::Done;
        result.steps.append(step);
        step.state = StepState::Failed;
        result.steps.append(step);
        result.leftBehind = {u"ALTER TABLE public.links DROP CONSTRAINT ondelete_new_1"_s};
        QVERIFY2(fixReport(result, {}).summary.first().contains(u"no rule was changed"),
                 qPrintable(fixReport(result, {}).summary.first()));
        step.finding = u"public.links.other"_s;
        step.state = StepState::Done;
        result.steps.append(step);
        QVERIFY2(fixReport(result, {}).summary.first().contains(u"some rules were changed"),
                 qPrintable(fixReport(result, {}).summary.first()));
        QVERIFY(cleanUpReport(result).summary.first().contains(u"nothing was removed"));
    }

    void fixThatLeavesDeletesStoppedNamesWhatStopsThem()
    {
        FixResult result;
        result.outcome = FixOutcome::Partial;
        result.changed = true;
        result.steps = {{u"public.campaign_groups.group_id"_s,
                         u"swap"_s,
                         u"ALTER 3"_s,
                         u"ACCESS EXCLUSIVE"_s,
                         StepState::Done,
                         12,
                         2,
                         {}}};
        result.rollbackFile = u"/tmp/rollback.sql"_s;
        result.leftBehind = {u"ALTER TABLE …"_s};
        const Audit after = sampleAudit();
        const Report report = fixReport(result, samplePlan(), &after);
        QCOMPARE(report.json[u"outcome"].toString(), u"partial"_s);
        QCOMPARE(report.json[u"changed"].toBool(), true);
        QCOMPARE(report.json[u"rollback"].toString(), u"/tmp/rollback.sql"_s);
        QCOMPARE(report.json[u"left_behind"].toArray(), QJsonArray{u"ALTER TABLE …"_s});
        QCOMPARE(report.json[u"still_blocking"].toArray(),
                 (QJsonArray{u"public.campaign_groups.group_id"_s, u"public.webinars.session_id"_s}));
        const QJsonObject step = object(report.json[u"steps"][0]);
        QCOMPARE(step[u"state"].toString(), u"done"_s);
        QCOMPARE(step[u"ms"].toInt(), 12);
        QCOMPARE(report.tone, Report::Tone::Bad);
        QVERIFY(report.summary.last().contains(u"still stop"));
    }

    void rootListKeepsRawValuesBesideWhatIsShown()
    {
        RootList list;
        list.titles = {u"Phone"_s, u"Status"_s};
        list.names = {u"phone_number"_s, u"status"_s};
        list.rows = {{{u"k1"_s},
                      u"+1 555 0100"_s,
                      true,
                      {u"+1 555 0100"_s, u"waiting for QR code"_s},
                      {u"+15550100"_s, u"qr_pending"_s}}};
        list.more = true;
        list.total = 40;
        const Report report = rootListReport(list, {});
        const QJsonObject session = object(report.json[u"sessions"][0]);
        QCOMPARE(session[u"key"].toString(), u"k1"_s);
        QCOMPARE(session[u"label"].toString(), u"+1 555 0100"_s);
        QCOMPARE(session[u"protected"].toBool(), true);
        QCOMPARE(object(session[u"columns"])[u"status"].toString(), u"qr_pending"_s);
        QCOMPARE(object(session[u"shown"])[u"status"].toString(), u"waiting for QR code"_s);
        QCOMPARE(report.json[u"more"].toBool(), true);
        QCOMPARE(QString::fromUtf8(write(report, ReportFormat::Csv)),
                 u"key,phone_number,status,protected\r\nk1,+15550100,qr_pending,true\r\n"_s);
    }

    void previewJsonIsTheContracts()
    {
        Preview preview;
        preview.root = {u"public"_s, u"whatsapp_sessions"_s};
        preview.keys = {{u"k1"_s}};
        preview.outcome = PreviewOutcome::Blocked;
        preview.asOf = noon;
        preview.digest = u"abc"_s;
        preview.entries = {{.table = {u"public"_s, u"webinars"_s},
                            .label = u"webinars"_s,
                            .action = RowAction::Block,
                            .rows = 3,
                            .atLeast = true,
                            .constraints = {u"webinars_fkey"_s},
                            .reason = u"No rule."_s,
                            .plainReason = {},
                            .freeText = {},
                            .waysOut = {u"Fix it."_s},
                            .plainWayOut = {},
                            .blocking = {{{u"w1"_s}, u"Yoga"_s}, {{u"w2"_s}, {}}}}};
        preview.slowKeys = {{{u"public"_s, u"members"_s},
                             u"members"_s,
                             u"members_fkey"_s,
                             {u"group_id"_s},
                             200,
                             1e6,
                             15.2,
                             u"CREATE INDEX i"_s}};
        preview.notes = {u"A trigger runs."_s};
        preview.rights.missing = {u"No INSERT."_s};
        preview.rights.grants = {u"GRANT a;"_s, u"GRANT b;"_s};
        const Report report = previewReport(preview);
        QCOMPARE(keysOf(report.json),
                 (QStringList{u"as_of"_s, u"digest"_s, u"keys"_s, u"not_evaluated"_s, u"not_found"_s, u"notes"_s,
                              u"outcome"_s, u"protected"_s, u"rights"_s, u"root"_s, u"rules"_s, u"slow_keys"_s,
                              u"tables"_s}));
        QCOMPARE(report.json[u"root"].toString(), u"public.whatsapp_sessions"_s);
        QCOMPARE(report.json[u"keys"].toArray(), QJsonArray{u"k1"_s});
        QCOMPARE(report.json[u"rules"].toString(), u"current"_s);
        QCOMPARE(report.json[u"outcome"].toString(), u"blocked"_s);
        QCOMPARE(object(report.json[u"rights"])[u"delete"].toBool(), true);
        const QJsonObject table = object(report.json[u"tables"][0]);
        QCOMPARE(table[u"action"].toString(), u"block"_s);
        QCOMPARE(table[u"rows"].toInt(), 3);
        QCOMPARE(table[u"constraints"].toArray(), QJsonArray{u"webinars_fkey"_s});
        QCOMPARE(table[u"ways_out"].toArray(), QJsonArray{u"Fix it."_s});
        QCOMPARE(table[u"shown"].toArray(),
                 (QJsonArray{QJsonObject{{u"key"_s, u"w1"_s}, {u"label"_s, u"Yoga"_s}},
                             QJsonObject{{u"key"_s, u"w2"_s}, {u"label"_s, QJsonValue()}}}));
        const QJsonObject slow = object(report.json[u"slow_keys"][0]);
        QCOMPARE(slow[u"scans"].toInt(), 200);
        QCOMPARE(slow[u"seconds"].toDouble(), 15.2);
        QCOMPARE(slow[u"index"].toString(), u"CREATE INDEX i"_s);
        QCOMPARE(columnOf(report, u"rows"_s), QStringList{u"at least 3"_s});
        QCOMPARE(report.notes,
                 (QStringList{u"Way out: Fix it."_s, u"A trigger runs."_s, u"No INSERT."_s,
                              u"For your DBA: GRANT a; GRANT b;"_s}));
        QCOMPARE(object(report.json[u"rights"])[u"grants"].toArray(), (QJsonArray{u"GRANT a;"_s, u"GRANT b;"_s}));
    }

    void oneDeleteIsAnObjectAndSeveralAreAList()
    {
        DeleteResult done;
        done.outcome = DeleteOutcome::Deleted;
        done.changed = true;
        done.keys = {{u"k1"_s}};
        done.tables = {{{u"public"_s, u"whatsapp_groups"_s}, RowAction::Delete, 4, 4}};
        done.xid = u"771"_s;
        done.message = u"Deleted."_s;
        DeleteResult blocked;
        blocked.outcome = DeleteOutcome::Blocked;
        blocked.keys = {{u"k2"_s}};
        blocked.message = u"Blocked. Nothing was changed."_s;

        const QJsonObject one = deleteReport({done}).json;
        QCOMPARE(one[u"outcome"].toString(), u"deleted"_s);
        QCOMPARE(one[u"key"].toString(), u"k1"_s);
        QCOMPARE(one[u"xid"].toString(), u"771"_s);
        QVERIFY(one[u"archive"].isNull());
        QVERIFY(one[u"reason"].isNull());
        const QJsonObject table{
            {u"table"_s, u"public.whatsapp_groups"_s}, {u"action"_s, u"delete"_s}, {u"planned"_s, 4}, {u"actual"_s, 4}};
        QCOMPARE(one[u"tables"].toArray(), QJsonArray{table});

        const Report report = deleteReport({done, blocked});
        QCOMPARE(report.json[u"outcome"].toString(), u"partial"_s);
        QCOMPARE(report.json[u"changed"].toBool(), true);
        QCOMPARE(report.json[u"deletes"].toArray().size(), 2);
        QCOMPARE(deleteReport({blocked, blocked}).json[u"outcome"].toString(), u"blocked"_s);
        QCOMPARE(report.summary,
                 (QStringList{u"1 of 2 deleted."_s, u"k1: Deleted."_s, u"k2: Blocked. Nothing was changed."_s}));
    }

    void nextStepIsSaidWithItsOptionsAndSql()
    {
        DeleteResult refused;
        refused.message = u"Nothing was changed."_s;
        QCOMPARE(messageOf(refused), u"Nothing was changed."_s);
        refused.next = NextStep::AllowSideEffects;
        refused.unallowed = {{u"public"_s, u"totals"_s}, {u"public"_s, u"Log book"_s}};
        QCOMPARE(messageOf(refused),
                 u"Nothing was changed. To accept that, use --allow-side-effects public.totals --allow-side-effects "
                 u"'public.\"Log book\"'."_s);
        QCOMPARE(deleteReport({refused}).json[u"message"].toString(), messageOf(refused));
        UndoResult doubtful;
        doubtful.message = u"It is not known."_s;
        doubtful.next = NextStep::FindOut;
        doubtful.xid = u"771"_s;
        QCOMPARE(messageOf(doubtful),
                 u"It is not known. To find out, run SELECT pg_xact_status('771'), or look for the row."_s);
    }
};

QTEST_APPLESS_MAIN(TestReports)
#include "tst_reports.moc"
