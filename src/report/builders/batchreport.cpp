// SPDX-License-Identifier: MIT
#include "core/audit/waysout.h"
#include "report/builders/outcomewords.h"
#include "report/builders/previewtables.h"
#include "report/builders/reports.h"
#include "report/builders/reportwords.h"

#include <QtCore/QCoreApplication>

#include <algorithm>
#include <iterator>

using namespace Qt::StringLiterals;

namespace ondelete {
namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(ondelete::BatchReport)
};

using Tone = Report::Tone;

QString toString(GoesAlong::Why why)
{
    switch (why) {
    case GoesAlong::Why::NoKey:
        return u"no-key"_s;
    case GoesAlong::Why::NoRight:
        return u"no-right"_s;
    case GoesAlong::Why::Policies:
        return u"policies"_s;
    }
    Q_UNREACHABLE();
}

QJsonObject json(const BatchPlan &plan)
{
    QJsonArray units;
    for (const BatchUnit &unit : plan.units)
        units.append(
            QJsonObject{{u"table"_s, unit.table.toString()}, {u"rows"_s, unit.rows}, {u"batches"_s, unit.batches}});
    QJsonArray along;
    for (const GoesAlong &each : plan.along)
        along.append(
            QJsonObject{{u"table"_s, each.table.toString()}, {u"rows"_s, each.rows}, {u"why"_s, toString(each.why)}});
    return {{u"most_rows"_s, plan.most},
            {u"rows"_s, plan.rows},
            {u"count"_s, plan.batches},
            {u"tables"_s, units},
            {u"go_along"_s, along}};
}

Report::Table planTable(const BatchPlan &plan)
{
    Report::Table table{Text::tr("Batches, in their order"),
                        {{Text::tr("Table"), u"table"_s},
                         {Text::tr("Rows"), u"rows"_s, Report::Align::End},
                         {Text::tr("Batches"), u"batches"_s, Report::Align::End}},
                        {Report::Group{}}};
    for (const BatchUnit &unit : plan.units)
        table.groups.first().rows.append(
            {{unit.batches > 0 ? unit.table.toString()
                               : Text::tr("%1, with the last batch").arg(unit.table.toString())},
             numberCell(unit.rows),
             numberCell(unit.batches)});
    return table;
}

qint64 actualRows(const DeleteResult &result, bool deleted)
{
    qint64 rows = 0;
    for (const TableEffect &effect : result.tables)
        rows += (effect.action == RowAction::Delete) == deleted ? effect.actual : 0;
    return rows;
}

Report::Cell outcomeCell(const DeleteResult &result)
{
    const bool isDeleted = result.outcome == DeleteOutcome::Deleted;
    return {isDeleted ? Text::tr("deleted") : Text::tr("not deleted"), isDeleted ? Tone::Good : Tone::Bad,
            ondelete::toString(result.outcome)};
}

Report::Table batchTable(const BatchedDelete &batches)
{
    Report::Table table{Text::tr("Batches"),
                        {{Text::tr("Batch"), u"number"_s, Report::Align::End},
                         {Text::tr("Tables"), u"tables"_s},
                         {Text::tr("Deleted rows"), u"deleted"_s, Report::Align::End},
                         {Text::tr("Other rows"), u"changed"_s, Report::Align::End},
                         {Text::tr("What happened"), u"outcome"_s},
                         {Text::tr("Transaction"), u"xid"_s, Report::Align::Start, Report::Shown::InCsvOnly},
                         {Text::tr("Undo file"), u"archive"_s, Report::Align::Start, Report::Shown::InCsvOnly},
                         {u"SHA-256"_s, u"sha256"_s, Report::Align::Start, Report::Shown::InCsvOnly}},
                        {Report::Group{}}};
    for (const DeleteResult &result : batches.deletes) {
        QStringList tables;
        for (const TableEffect &effect : result.tables)
            if (!tables.contains(effect.table.toString()))
                tables.append(effect.table.toString());
        table.groups.first().rows.append({numberCell(result.batch ? result.batch->number : 0),
                                          {tables.join(u", "_s)},
                                          numberCell(actualRows(result, true)),
                                          numberCell(actualRows(result, false)),
                                          outcomeCell(result),
                                          {result.xid},
                                          {result.archive ? result.archive->path : QString()},
                                          {result.archive ? result.archive->sha256 : QString()}});
    }
    return table;
}

QString outcomeOf(const BatchedDelete &batches)
{
    const bool isPart = !batches.isDone() && batches.done > 0 && batches.outcome != DeleteOutcome::InDoubt;
    return isPart ? u"partial"_s : ondelete::toString(batches.outcome);
}

QStringList keyWords(const QList<RowKey> &keys)
{
    QStringList words;
    for (const RowKey &key : keys)
        words.append(shellWord(toText(key)));
    return words;
}

/// What stops the whole, or the batch that did not go.
QList<PreviewEntry> blocking(const BatchedDelete &batches)
{
    const Preview &preview = batches.deletes.isEmpty() ? batches.preview : batches.deletes.last().preview;
    QList<PreviewEntry> entries;
    if (batches.outcome == DeleteOutcome::Blocked && preview.outcome == PreviewOutcome::Blocked)
        std::ranges::copy_if(preview.entries, std::back_inserter(entries),
                             [](const PreviewEntry &entry) { return entry.action == RowAction::Block; });
    return entries;
}

} // namespace

Report batchPlanReport(const BatchedDelete &batches, Protection protection)
{
    Report report = previewReport(batches.preview, protection);
    report.json.insert(u"batches"_s, json(batches.plan));
    report.summary.append(warningOf(batches.plan));
    report.notes = notesOf(batches.plan) + report.notes;
    report.tables.append(planTable(batches.plan));
    return report;
}

Report batchedDeleteReport(const BatchedDelete &batches)
{
    Report report;
    report.title = Text::tr("Delete in batches");
    report.tone = batches.isDone() ? Tone::Good : batches.done > 0 ? Tone::Warning : Tone::Bad;
    QString message = batches.message;
    if (!batches.deletes.isEmpty() && !batches.isDone()) // with the options that let it go on
        message = withStop(batches, messageOf(batches.deletes.last()));
    report.summary.append(message);
    if (batches.done > 0 && !batches.isDone())
        report.summary.append(Text::tr("To go on: ondelete delete %1 --batch %2 --yes")
                                  .arg(keyWords(batches.keys).join(u' '), QString::number(batches.plan.most)));
    if (batches.done > 0)
        report.summary.append(Text::tr("To take back: ondelete undo --batches %1 --yes").arg(batches.set));
    report.tables = {batchTable(batches),
                     entriesTable(Text::tr("What stops it"), {{{}, entryRows(blocking(batches))}})};
    report.notes = notesOf(batches.plan) + waysOut(blocking(batches));
    QJsonArray deletes;
    for (const DeleteResult &result : batches.deletes) {
        QJsonObject object = deleteReport({result}).json;
        object.insert(u"batch"_s, result.batch ? QJsonValue(toJson(*result.batch)) : QJsonValue());
        deletes.append(object);
        report.notes += result.warnings;
    }
    report.notes.removeDuplicates();
    QJsonArray blockedBy;
    for (const PreviewEntry &entry : blocking(batches))
        blockedBy.append(toJson(entry));
    QJsonArray keys;
    for (const RowKey &key : batches.keys)
        keys.append(toText(key));
    report.json = {{u"outcome"_s, outcomeOf(batches)},
                   {u"changed"_s, batches.changed},
                   {u"set"_s, orNull(batches.set)},
                   {u"keys"_s, keys},
                   {u"batches_done"_s, batches.done},
                   {u"batches_before"_s, batches.before},
                   {u"batches_planned"_s, batches.planned},
                   {u"stopped_by"_s, batches.isDone() ? QJsonValue() : QJsonValue(ondelete::toString(batches.outcome))},
                   {u"blocked_by"_s, blockedBy},
                   {u"message"_s, message},
                   {u"deletes"_s, deletes}};
    return report;
}

Report batchedUndoReport(const BatchedUndo &batches)
{
    Report report;
    report.title = Text::tr("Undo of a delete in batches");
    const bool isGood = batches.outcome == UndoOutcome::Restored || batches.outcome == UndoOutcome::Restorable;
    const bool isOtherwise = isDataAltered(batches.altered());
    report.tone = isGood && !isOtherwise ? Tone::Good : isGood || batches.back() > 0 ? Tone::Warning : Tone::Bad;
    report.summary.append(batches.message());
    report.summary += sentencesOf(batches.altered(), &QualifiedName::toString, Told::Done);
    if (!isGood && batches.back() > 0)
        report.summary.append(Text::tr("To go on: ondelete undo --batches %1 --yes").arg(batches.set));
    Report::Table table{Text::tr("Batches"),
                        {{Text::tr("Batch"), u"number"_s, Report::Align::End},
                         {Text::tr("Come back"), u"inserted"_s, Report::Align::End},
                         {Text::tr("Linked again"), u"relinked"_s, Report::Align::End},
                         {Text::tr("Changed since, left alone"), u"changed_since"_s, Report::Align::End},
                         {Text::tr("Undo file"), u"archive"_s, Report::Align::Start, Report::Shown::InCsvOnly}},
                        {Report::Group{}}};
    QJsonArray done;
    for (const UndoneBatch &one : batches.done) {
        UndoEffect sum;
        for (const UndoEffect &effect : one.result.tables) {
            sum.inserted += effect.inserted;
            sum.relinked += effect.relinked;
            sum.changedSince += effect.changedSince;
        }
        table.groups.first().rows.append({numberCell(one.file.number),
                                          numberCell(sum.inserted),
                                          numberCell(sum.relinked),
                                          numberCell(sum.changedSince),
                                          {one.file.path}});
        const Report single = undoReport(one.result, one.manifest);
        QJsonObject object = single.json;
        object.insert(u"number"_s, one.file.number);
        object.insert(u"archive"_s, one.file.path);
        done.append(object);
        report.notes += single.notes;
        if (one.result.outcome != UndoOutcome::Restored)
            report.tables += single.tables;
    }
    report.notes.removeDuplicates();
    report.tables.prepend(table);
    const bool isPart = !isGood && batches.back() > 0 && batches.outcome != UndoOutcome::InDoubt;
    report.json = {{u"outcome"_s, isPart ? u"partial"_s : ondelete::toString(batches.outcome)},
                   {u"changed"_s, batches.changed},
                   {u"set"_s, batches.set},
                   {u"batches"_s, batches.files.size()},
                   {u"batches_back"_s, batches.back()},
                   {u"message"_s, batches.message()},
                   {u"undos"_s, done}};
    return report;
}

} // namespace ondelete
