// SPDX-License-Identifier: MIT
#include "gui/constraints/findingwords.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QLocale>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace ondelete {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ondelete::FindingWords)
};

const Problem *problemOf(const Finding &finding, ProblemCode code)
{
    const auto found = std::find_if(finding.problems.begin(), finding.problems.end(),
                                    [code](const Problem &problem) { return problem.code == code; });
    return found == finding.problems.end() ? nullptr : &*found;
}

/// "all 3,204 rows" is promised only where rows were counted or estimated.
QString keeps(const Problem &problem)
{
    return problem.rows ? Words::tr("keeps %Ln row(s)", nullptr, static_cast<int>(*problem.rows))
                        : Words::tr("keeps the rows");
}

QString goes(const Problem &problem)
{
    return problem.rows ? Words::tr("%Ln row(s) go with what they point at", nullptr, static_cast<int>(*problem.rows))
                        : Words::tr("the rows go with what they point at");
}

} // namespace

QString shortName(const Finding &finding)
{
    return finding.columns.isEmpty() ? shortName(finding.table)
                                     : u"%1.%2"_s.arg(shortName(finding.table), finding.columns.join(u", "_s));
}

QString breakable(QString name)
{
    constexpr QChar zeroWidthSpace(0x200b);
    for (const QChar between : {u'_', u'.', u':'})
        name.replace(between, QString(between) + zeroWidthSpace);
    return name;
}

Pills rulePills(const Finding &finding)
{
    Pills pills;
    if (finding.current)
        pills.pills.append(pillOf(KeyRule{*finding.current, finding.currentSetColumns}));
    else
        pills.pills.append({Words::tr("missing"), Tone::Warning, Icon::Warning});
    const bool listDiffers =
        finding.status == Status::Differs && finding.desiredSetColumns != finding.currentSetColumns;
    if (finding.desired && (finding.desired != finding.current || listDiffers)) {
        pills.pills.append(pillOf(KeyRule{*finding.desired, finding.desiredSetColumns}));
        pills.between = Pills::Between::Arrow;
    }
    return pills;
}

Tone toneOf(const Problem &problem)
{
    // What has a way out that loses nothing is amber; what needs a person's decision, or can't be solved here, is red.
    return problem.severity() == Severity::Blocks && problem.code != ProblemCode::SetNullOnNotNull ? Tone::Bad
                                                                                                   : Tone::Warning;
}

std::optional<Pill> problemPill(const Finding &finding, const Audit &audit, const Spec &spec)
{
    const Problem *worst = nullptr;
    for (const Problem &problem : finding.problems) {
        if (problem.code == ProblemCode::NoIndex)
            continue; // has a column of its own
        if (!worst || (problem.severity() == Severity::Blocks && worst->severity() == Severity::Warns))
            worst = &problem;
    }
    if (!worst)
        return std::nullopt;
    const Tone tone = toneOf(*worst);
    const Icon sign = tone == Tone::Bad ? Icon::NoEntry : Icon::Warning;
    const auto pill = [&](const QString &text) { return Pill{text, tone, sign}; };
    switch (worst->code) {
    case ProblemCode::SetNullOnNotNull:
        return pill(Words::tr("is NOT NULL"));
    case ProblemCode::SetNullViolatesCheck:
        return pill(Words::tr("CHECK conflict"));
    case ProblemCode::SetNullViolatesUnique:
        return pill(Words::tr("unique conflict"));
    case ProblemCode::SetNullViolatesKey:
        return pill(Words::tr("conflict of keys"));
    case ProblemCode::SetNullLeavesPartition:
        return pill(Words::tr("no partition for NULL"));
    case ProblemCode::ReplacedByRule:
        return pill(Words::tr("a rule stops it"));
    case ProblemCode::SetNullOnSharedColumn:
        return pill(Words::tr("empties a shared column"));
    case ProblemCode::DuplicateKey:
        return pill(Words::tr("twice the same key"));
    case ProblemCode::UnlistedBlocker:
        return pill(finding.references == audit.root ? Words::tr("blocks the %1").arg(spec.root.singular)
                                                     : Words::tr("stops the delete"));
    case ProblemCode::SetDefaultUnusable:
        return pill(Words::tr("default can't be used"));
    case ProblemCode::SetNullOnGenerated:
        return pill(Words::tr("column is generated"));
    case ProblemCode::OwnerLacksPrivilege:
        return pill(Words::tr("owner lacks a right"));
    case ProblemCode::ReplicaIdentityMissing:
        return pill(Words::tr("no replica identity"));
    case ProblemCode::NotValidated:
        return pill(Words::tr("not validated"));
    case ProblemCode::NotEnforced:
        return pill(Words::tr("not enforced"));
    case ProblemCode::TriggerDisabled:
        return pill(Words::tr("trigger disabled"));
    case ProblemCode::OrderDependent:
        return pill(Words::tr("depends on order"));
    case ProblemCode::Distributed:
        return pill(Words::tr("distributed by Citus"));
    case ProblemCode::NotEvaluated:
        return pill(Words::tr("not checked"));
    case ProblemCode::NoIndex:
        break;
    }
    Q_UNREACHABLE();
}

QString headlineOf(ProblemCode code)
{
    switch (code) {
    case ProblemCode::SetNullOnNotNull:
        return Words::tr("The column is NOT NULL");
    case ProblemCode::SetNullViolatesCheck:
        return Words::tr("A CHECK forbids NULL");
    case ProblemCode::SetNullViolatesUnique:
        return Words::tr("An index forbids NULL");
    case ProblemCode::SetNullViolatesKey:
        return Words::tr("Another key forbids NULL");
    case ProblemCode::SetNullLeavesPartition:
        return Words::tr("No partition takes NULL");
    case ProblemCode::ReplacedByRule:
        return Words::tr("A rewrite rule stops every delete");
    case ProblemCode::SetNullOnSharedColumn:
        return Words::tr("A shared column would become empty");
    case ProblemCode::DuplicateKey:
        return Words::tr("Another key says the same");
    case ProblemCode::UnlistedBlocker:
        return Words::tr("This key still stops deletes");
    case ProblemCode::SetDefaultUnusable:
        return Words::tr("The column's default can't be used");
    case ProblemCode::SetNullOnGenerated:
        return Words::tr("The column is generated");
    case ProblemCode::OwnerLacksPrivilege:
        return Words::tr("The table's owner lacks a right");
    case ProblemCode::ReplicaIdentityMissing:
        return Words::tr("The table has no replica identity");
    case ProblemCode::NotValidated:
        return Words::tr("The key is not validated");
    case ProblemCode::NotEnforced:
        return Words::tr("The key is not enforced");
    case ProblemCode::TriggerDisabled:
        return Words::tr("A trigger of the key is disabled");
    case ProblemCode::OrderDependent:
        return Words::tr("The outcome depends on the order");
    case ProblemCode::Distributed:
        return Words::tr("Citus distributes this table");
    case ProblemCode::NotEvaluated:
        return Words::tr("This could not be checked");
    case ProblemCode::NoIndex:
        return Words::tr("No index serves this key");
    }
    Q_UNREACHABLE();
}

bool isConflict(ProblemCode code)
{
    return code == ProblemCode::SetNullViolatesCheck || code == ProblemCode::SetNullViolatesUnique
        || code == ProblemCode::SetNullViolatesKey || code == ProblemCode::SetNullLeavesPartition;
}

QList<Choice> choicesFor(const Finding &finding)
{
    QList<Choice> choices;
    const Choice skip{Resolution::Skip, Words::tr("Leave this key as it is"), {}};
    const auto conflict = std::find_if(finding.problems.begin(), finding.problems.end(),
                                       [](const Problem &p) { return isConflict(p.code); });
    if (const Problem *notNull = problemOf(finding, ProblemCode::SetNullOnNotNull)) {
        if (finding.suggested)
            choices.append({Resolution::SetNull,
                            Words::tr("Set %1 to NULL only").arg(finding.suggestedSetColumns.join(u", "_s)),
                            keeps(*notNull)});
        else if (finding.columns.size() == 1)
            choices.append({Resolution::DropNotNull, Words::tr("Allow NULL in the column"), keeps(*notNull)});
        choices.append({Resolution::Cascade, Words::tr("Use CASCADE instead"), goes(*notNull)});
    } else if (conflict != finding.problems.end()) {
        choices.append({Resolution::Cascade, Words::tr("Use CASCADE instead"), goes(*conflict)});
    } else if (const Problem *unlisted = problemOf(finding, ProblemCode::UnlistedBlocker)) {
        if (finding.suggested == DeleteRule::SetNull)
            choices.append({Resolution::SetNull,
                            Words::tr("Use %1").arg(toSql(KeyRule{*finding.suggested, finding.suggestedSetColumns})),
                            keeps(*unlisted)});
        choices.append({Resolution::Cascade, Words::tr("Use CASCADE"), goes(*unlisted)});
    } else {
        return {};
    }
    choices.append(skip);
    return choices;
}

std::optional<Resolution> defaultChoice(const Finding &finding)
{
    if (finding.hasProblem(ProblemCode::SetNullOnNotNull)) {
        if (finding.columns.size() == 1)
            return Resolution::DropNotNull;
        return finding.suggested ? std::optional(Resolution::SetNull) : std::nullopt;
    }
    if (finding.hasProblem(ProblemCode::UnlistedBlocker)) {
        if (finding.suggested == DeleteRule::SetNull)
            return Resolution::SetNull;
        if (finding.suggested == DeleteRule::Cascade)
            return Resolution::Cascade;
    }
    return std::nullopt;
}

QString summaryOf(const Audit &audit)
{
    const AuditSummary summary = audit.summary();
    const int toChange = summary.differs + summary.missing;
    const QString unknown = summary.unknown == 0
        ? QString()
        : u"; "_s + Words::tr("%n foreign key(s) could not be checked", nullptr, summary.unknown);
    if (audit.stillBlocking().isEmpty()) {
        if (toChange > 0)
            return (summary.unknown > 0 ? Words::tr(
                        "Nothing is known to stop deletes; %n rule(s) differ(s) from the rule list", nullptr, toChange)
                                        : Words::tr("Nothing stops deletes; %n rule(s) differ(s) from the rule list",
                                                    nullptr, toChange))
                + unknown;
        if (audit.wantsRefusals())
            return Words::tr("Every rule is as required: deletes are stopped only where the rule list wants it")
                + unknown;
        return (summary.unknown > 0 ? Words::tr("Every rule is as required, and nothing is known to stop deletes")
                                    : Words::tr("Every rule is as required, and nothing stops deletes"))
            + unknown;
    }
    if (toChange == 0)
        return Words::tr("Every rule is as required, but %n thing(s) still stop(s) deletes", nullptr, summary.problems)
            + unknown;
    const QString changes = Words::tr("%n rule(s) to change", nullptr, toChange);
    if (summary.problems == 0)
        return changes + unknown;
    return Words::tr("%1; %2").arg(changes,
                                   Words::tr("%n more thing(s) would still stop deletes", nullptr, summary.problems))
        + unknown;
}

} // namespace ondelete
