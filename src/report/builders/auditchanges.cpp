// SPDX-License-Identifier: MIT
#include "report/builders/auditchanges.h"

#include "core/text/bytes.h"
#include "report/builders/auditchecks.h"
#include "report/builders/reportwords.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ondelete {
namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(ondelete::AuditChanges)
};

QString ruleText(const std::optional<DeleteRule> &rule, const QStringList &columns)
{
    return rule ? toSql(KeyRule{*rule, columns}) : QString();
}

QString ruleOf(const QJsonObject &finding, const QString &rule, const QString &columns)
{
    const QString text = finding[rule].toString();
    QStringList names;
    for (const QJsonArray values = finding[columns].toArray(); const QJsonValue &name : values)
        names.append(name.toString());
    const auto known = deleteRuleFromSql(text);
    return known ? toSql(KeyRule{*known, names}) : text;
}

/// Whether the earlier audit had this trouble of this key. Another wrong rule than before is new.
bool wasKnown(const EarlierAudit &earlier, const Finding &finding, const QString &rule)
{
    const auto before = earlier.findings.constFind(finding.id);
    if (before == earlier.findings.constEnd() || !before->rules.contains(rule))
        return false;
    return rule != u"rule-differs"
        || (before->current == ruleText(finding.current, finding.currentSetColumns)
            && before->desired == ruleText(finding.desired, finding.desiredSetColumns));
}

bool failsAt(const Finding &finding, const QList<Report::Result> &results, FailOn level, const EarlierAudit *earlier)
{
    const auto isNew = [&](const QString &rule) { return !earlier || !wasKnown(*earlier, finding, rule); };
    for (const Problem &problem : finding.problems) {
        if ((problem.severity() == Severity::Blocks || level == FailOn::Problems) && isNew(toString(problem.code)))
            return true;
    }
    if (level != FailOn::Blocks)
        return std::ranges::any_of(results, [&](const Report::Result &result) {
            return (result.rule == u"rule-differs" || result.rule == u"key-missing") && isNew(result.rule);
        });
    if (!finding.stopsDeletes())
        return false;
    if (!earlier)
        return true;
    const EarlierAudit::Finding before = earlier->findings.value(finding.id);
    return !before.blocksDelete || before.current != ruleText(finding.current, finding.currentSetColumns);
}

QJsonArray json(const QList<AuditChanges::Trouble> &troubles)
{
    QJsonArray list;
    for (const AuditChanges::Trouble &trouble : troubles)
        list.append(QJsonObject{{u"id"_s, trouble.id}, {u"rule"_s, trouble.rule}});
    return list;
}

} // namespace

std::optional<FailOn> failOnFromString(const QString &text)
{
    if (text == u"blocks")
        return FailOn::Blocks;
    if (text == u"differs")
        return FailOn::Differs;
    if (text == u"problems")
        return FailOn::Problems;
    if (text == u"never")
        return FailOn::Never;
    return std::nullopt;
}

EarlierAudit readEarlierAudit(const QByteArray &json)
{
    EarlierAudit earlier;
    const QJsonDocument document = documentOf(json);
    if (!document.isObject() || !document[u"findings"].isArray() || !document[u"summary"].isObject()) {
        earlier.error = Text::tr("It is not what \"ondelete audit --format json\" writes.");
        return earlier;
    }
    earlier.generatedAt = document[u"generated_at"].toString();
    for (const QJsonArray values = document[u"findings"].toArray(); const QJsonValue &value : values) {
        const QJsonObject object = value.toObject();
        EarlierAudit::Finding finding;
        finding.current = ruleOf(object, u"current"_s, u"current_set_columns"_s);
        finding.desired = ruleOf(object, u"desired"_s, u"desired_set_columns"_s);
        finding.blocksDelete = object[u"blocks_delete"].toBool();
        const QString status = object[u"status"].toString();
        if (status == u"differs")
            finding.rules.insert(u"rule-differs"_s);
        else if (status == u"missing")
            finding.rules.insert(u"key-missing"_s);
        for (const QJsonArray problems = object[u"problems"].toArray(); const QJsonValue &problem : problems)
            finding.rules.insert(problem[u"code"].toString());
        const QString id = object[u"id"].toString();
        earlier.findings.insert(id, finding);
        earlier.order.append(id);
    }
    return earlier;
}

AuditChanges changesSince(const EarlierAudit &earlier, const Audit &audit)
{
    AuditChanges changes;
    changes.since = earlier.generatedAt;
    QMap<QString, QSet<QString>> now;
    const QList<Report::Check> checks = checksOf(audit);
    for (const Finding &finding : audit.findings) {
        const auto check = std::ranges::find(checks, finding.id, &Report::Check::id);
        for (const Report::Result &result : check->results) {
            now[finding.id].insert(result.rule);
            (wasKnown(earlier, finding, result.rule) ? changes.known : changes.fresh).append({finding.id, result.rule});
        }
        const QString current = ruleText(finding.current, finding.currentSetColumns);
        if (const QString before = earlier.findings.value(finding.id).current; before != current)
            changes.rules.append({finding.id, before, current});
    }
    for (const QString &id : earlier.order) {
        const EarlierAudit::Finding &before = earlier.findings[id];
        QStringList rules(before.rules.begin(), before.rules.end());
        rules.sort();
        for (const QString &rule : rules) {
            if (!now.value(id).contains(rule))
                changes.fixed.append({id, rule});
        }
        if (!audit.finding(id) && !before.current.isEmpty())
            changes.rules.append({id, before.current, {}});
    }
    return changes;
}

bool fails(const Audit &audit, FailOn level, const EarlierAudit *earlier)
{
    if (level == FailOn::Never)
        return false;
    const QList<Report::Check> checks = checksOf(audit);
    const qsizetype first = checks.size() - audit.findings.size(); // behind those of the root itself
    for (qsizetype i = 0; i < audit.findings.size(); ++i) {
        if (failsAt(audit.findings[i], checks[first + i].results, level, earlier))
            return true;
    }
    return false;
}

void addChanges(Report &report, const AuditChanges &changes)
{
    report.summary.insert(
        1,
        Text::tr("Compared with the audit of %1: %2 new, %3 known, %4 no longer there.", "counts of troubles")
            .arg(changes.since, number(changes.fresh.size()), number(changes.known.size()),
                 number(changes.fixed.size())));
    const auto group = [](const QString &title, const QList<AuditChanges::Trouble> &troubles, Report::Tone tone) {
        Report::Group rows{title, {}};
        for (const AuditChanges::Trouble &trouble : troubles)
            rows.rows.append({{trouble.id}, {trouble.rule, tone}});
        return rows;
    };
    report.tables.insert(1,
                         {Text::tr("Since the earlier audit"),
                          {{Text::tr("Foreign key"), u"id"_s}, {Text::tr("What"), u"rule"_s}},
                          {group(Text::tr("New"), changes.fresh, Report::Tone::Bad),
                           group(Text::tr("No longer there"), changes.fixed, Report::Tone::Good),
                           group(Text::tr("Known"), changes.known, Report::Tone::Muted)}});
    Report::Group rules;
    QJsonArray ruleChanges;
    for (const AuditChanges::RuleChange &change : changes.rules) {
        const QString none = Text::tr("no foreign key");
        rules.rows.append({{change.id},
                           {change.before.isEmpty() ? none : change.before},
                           {change.now.isEmpty() ? none : change.now}});
        ruleChanges.append(
            QJsonObject{{u"id"_s, change.id}, {u"before"_s, orNull(change.before)}, {u"now"_s, orNull(change.now)}});
    }
    report.tables.insert(
        2,
        {Text::tr("Rules that are not as they were"),
         {{Text::tr("Foreign key"), u"id"_s}, {Text::tr("Before"), u"before"_s}, {Text::tr("Now"), u"now"_s}},
         {rules}});
    report.json.insert(u"changes"_s,
                       QJsonObject{{u"since"_s, changes.since},
                                   {u"new"_s, json(changes.fresh)},
                                   {u"known"_s, json(changes.known)},
                                   {u"fixed"_s, json(changes.fixed)},
                                   {u"rules"_s, ruleChanges}});
    for (Report::Check &check : report.checks) {
        for (Report::Result &result : check.results)
            result.baseline = changes.known.contains(AuditChanges::Trouble{check.id, result.rule})
                ? Report::Baseline::Known
                : Report::Baseline::New;
    }
}

} // namespace ondelete
