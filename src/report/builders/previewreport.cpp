// SPDX-License-Identifier: MIT
#include "core/preview/deletecost.h"
#include "core/preview/protection.h"
#include "report/builders/previewtables.h"
#include "report/builders/reports.h"
#include "report/builders/reportwords.h"

#include <QtCore/QCoreApplication>

using namespace Qt::StringLiterals;

namespace ondelete {
namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(ondelete::PreviewReport)
};

using Tone = Report::Tone;

QJsonArray json(const QList<RowKey> &keys)
{
    QJsonArray list;
    for (const RowKey &key : keys)
        list.append(toText(key));
    return list;
}

QJsonArray json(const QList<SlowKey> &keys)
{
    QJsonArray list;
    for (const SlowKey &key : keys)
        list.append(QJsonObject{
            {u"table"_s, key.table.toString()},
            {u"constraint"_s, key.constraint},
            {u"columns"_s, jsonList(key.columns)},
            {u"scans"_s, key.scans},
            {u"estimated_rows"_s, key.rows},
            {u"seconds"_s, key.seconds},
            {u"index"_s, key.index},
        });
    return list;
}

QString outcomeOf(const Preview &preview, bool isKept)
{
    return !preview.notFound.isEmpty() ? u"not-found"_s : isKept ? u"protected"_s : toString(preview.outcome);
}

QJsonObject json(const Preview &preview, bool isKept)
{
    QJsonArray tables;
    for (const PreviewEntry &entry : preview.entries)
        tables.append(toJson(entry));
    return {
        {u"root"_s, preview.root.toString()},
        {u"keys"_s, json(preview.keys)},
        {u"not_found"_s, json(preview.notFound)},
        {u"protected"_s, json(preview.protectedKeys)},
        {u"rules"_s, toString(preview.rules)},
        {u"outcome"_s, outcomeOf(preview, isKept)},
        {u"as_of"_s, jsonMoment(preview.asOf)},
        {u"digest"_s, preview.digest},
        {u"tables"_s, tables},
        {u"notes"_s, jsonList(preview.notes)},
        {u"not_evaluated"_s, jsonList(preview.notEvaluated)},
        {u"slow_keys"_s, json(preview.slowKeys)},
        {u"rights"_s,
         QJsonObject{{u"see"_s, preview.rights.see},
                     {u"delete"_s, preview.rights.remove},
                     {u"undo"_s, preview.rights.undo},
                     {u"read_only"_s, orNull(preview.rights.readOnly)},
                     {u"missing"_s, jsonList(preview.rights.missing)},
                     {u"grants"_s, jsonList(preview.rights.grants)}}},
    };
}

bool findsNothing(const Preview &preview)
{
    return !preview.keys.isEmpty() && preview.notFound.size() >= preview.keys.size();
}

QString headline(const Preview &preview, bool isKept)
{
    if (findsNothing(preview))
        return Text::tr("There is no such row: nothing would be deleted.");
    if (!preview.rights.readOnly.isEmpty())
        return Text::tr("The delete would be refused: nothing can be written here. %1").arg(preview.rights.readOnly);
    if (isKept)
        return Text::tr("The delete would be refused, unless it is told to go on all the same. %1")
            .arg(protectionOf(preview));
    switch (preview.outcome) {
    case PreviewOutcome::Ok:
        return Text::tr("The delete would succeed.");
    case PreviewOutcome::Blocked:
        return Text::tr("The delete is blocked: the server would refuse it.");
    case PreviewOutcome::OrderDependent:
        return Text::tr("The delete may succeed or be refused, depending on the order in which the server goes.");
    case PreviewOutcome::Unknown:
        return Text::tr("It can't be told what the delete would do: not everything could be read.");
    }
    Q_UNREACHABLE();
}

Tone outcomeTone(PreviewOutcome outcome)
{
    switch (outcome) {
    case PreviewOutcome::Ok:
        return Tone::Good;
    case PreviewOutcome::Blocked:
        return Tone::Bad;
    case PreviewOutcome::OrderDependent:
    case PreviewOutcome::Unknown:
        return Tone::Warning;
    }
    Q_UNREACHABLE();
}

QStringList countsOf(const Preview &preview)
{
    QStringList sentences;
    if (preview.outcome == PreviewOutcome::Blocked || findsNothing(preview))
        return sentences;
    if (preview.outcome == PreviewOutcome::Unknown)
        return preview.entries.isEmpty() ? sentences
                                         : QStringList{Text::tr("At least %Ln row(s) would be deleted.", nullptr,
                                                                int(preview.rows(RowAction::Delete)))};
    sentences.append(Text::tr("%Ln row(s) would be deleted in all.", nullptr, int(preview.rows(RowAction::Delete))));
    if (const qint64 nulled = preview.rows(RowAction::SetNull) + preview.rows(RowAction::SetDefault); nulled > 0)
        sentences.append(Text::tr("%Ln row(s) would stay, unlinked.", nullptr, int(nulled)));
    return sentences;
}

QString texts(const QList<RowKey> &keys)
{
    QStringList list;
    for (const RowKey &key : keys)
        list.append(toText(key));
    return list.join(u", "_s);
}

/// The rows that stop the delete, each table with what lets it go on.
Report::Table blockingTable(const Preview &preview)
{
    Report::Table table{Text::tr("Rows that stop the delete"),
                        {{{}, u"table"_s, Report::Align::Start, Report::Shown::InCsvOnly},
                         {Text::tr("Row"), u"key"_s},
                         {Text::tr("Known as"), u"label"_s}},
                        {}};
    for (const PreviewEntry &entry : preview.entries) {
        if (entry.blocking.isEmpty())
            continue;
        Report::Group group{entry.rows > entry.blocking.size()
                                ? Text::tr("%1: the first %2 of %3")
                                      .arg(entry.table.toString(), number(entry.blocking.size()), number(entry.rows))
                                : entry.table.toString(),
                            {}};
        for (const BlockingRow &row : entry.blocking)
            group.rows.append({{entry.table.toString()}, {toText(row.key)}, {row.label}});
        table.groups.append(group);
    }
    return table;
}

Report::Table slowTable(const Preview &preview)
{
    Report::Group rows;
    for (const SlowKey &key : preview.slowKeys)
        rows.rows.append({{key.table.toString()}, {words(key)}, {key.index}});
    return {Text::tr("What makes it slow"),
            {{Text::tr("Table"), u"table"_s}, {Text::tr("Why"), u"why"_s}, {Text::tr("What mends it"), u"index"_s}},
            {rows}};
}

} // namespace

Report previewReport(const Preview &preview, Protection protection)
{
    const bool isKept = protection == Protection::Holds && !preview.protectedKeys.isEmpty();
    Report report;
    report.title = preview.label.isEmpty() ? Text::tr("Preview of a delete from %1").arg(preview.root.toString())
                                           : Text::tr("Preview of the delete of %1").arg(preview.label);
    report.subtitle = Text::tr("Nothing was changed.");
    report.facts = {
        {Text::tr("Table"), preview.root.toString()},
        {Text::tr("Keys"), texts(preview.keys)},
        {Text::tr("Rules"),
         preview.rules == RuleSet::Current ? Text::tr("as they are now") : Text::tr("as the rule list wants them")},
        {Text::tr("As of"), moment(preview.asOf)}};
    report.summary = QStringList{headline(preview, isKept)} + countsOf(preview);
    report.tone = findsNothing(preview)                ? Tone::Warning
        : !preview.rights.readOnly.isEmpty() || isKept ? Tone::Bad
                                                       : outcomeTone(preview.outcome);
    if (!preview.notFound.isEmpty())
        report.summary.append(Text::tr("Not found: %1.", "keys").arg(texts(preview.notFound)));
    report.tables = {entriesTable({}, {{{}, entryRows(preview.entries)}}), blockingTable(preview), slowTable(preview)};
    if (preview.outcome != PreviewOutcome::Blocked && preview.slowSeconds() >= 1)
        report.summary.append(
            Text::tr("It will take %1, because indexes are missing.").arg(roughly(preview.slowSeconds())));
    report.notes = waysOut(preview.entries) + preview.notes + preview.rights.missing;
    if (!preview.rights.grants.isEmpty())
        report.notes.append(Text::tr("For your DBA: %1").arg(preview.rights.grants.join(u' ')));
    report.json = json(preview, isKept);
    return report;
}

} // namespace ondelete
