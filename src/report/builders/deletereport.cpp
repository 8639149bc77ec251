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
    Q_DECLARE_TR_FUNCTIONS(ondelete::DeleteReport)
};

using Tone = Report::Tone;

QJsonArray json(const QList<TableEffect> &effects)
{
    QJsonArray list;
    for (const TableEffect &effect : effects)
        list.append(QJsonObject{
            {u"table"_s, effect.table.toString()},
            {u"action"_s, toString(effect.action)},
            {u"planned"_s, effect.planned},
            {u"actual"_s, effect.actual},
        });
    return list;
}

/// What stopped a delete that the preview in its transaction foresaw to fail.
QList<PreviewEntry> blocking(const DeleteResult &result)
{
    QList<PreviewEntry> entries;
    if (result.outcome == DeleteOutcome::Blocked && result.preview.outcome == PreviewOutcome::Blocked)
        std::ranges::copy_if(result.preview.entries, std::back_inserter(entries),
                             [](const PreviewEntry &entry) { return entry.action == RowAction::Block; });
    return entries;
}

QJsonObject json(const DeleteResult &result)
{
    QJsonArray keys;
    for (const RowKey &key : result.keys)
        keys.append(toText(key));
    QJsonArray blockedBy;
    for (const PreviewEntry &entry : blocking(result)) {
        QJsonObject object = toJson(entry);
        object.remove(u"shown"_s); // the preview reads the rows themselves
        blockedBy.append(object);
    }
    return {
        {u"outcome"_s, toString(result.outcome)},
        {u"changed"_s, result.changed},
        {u"key"_s, keys.size() == 1 ? keys.first() : QJsonValue()},
        {u"keys"_s, keys},
        {u"label"_s, result.label},
        {u"tables"_s, json(result.tables)},
        {u"side_effects"_s, sideEffectsJson(result.sideEffects)},
        {u"blocked_by"_s, blockedBy},
        {u"archive"_s,
         result.archive
             ? QJsonValue(QJsonObject{{u"path"_s, result.archive->path}, {u"sha256"_s, result.archive->sha256}})
             : QJsonValue()},
        {u"xid"_s, orNull(result.xid)},
        {u"reason"_s, orNull(result.reason)},
        {u"message"_s, messageOf(result)},
        {u"warnings"_s, jsonList(result.warnings)},
    };
}

/// One outcome for several deletes: their common one, else "partial".
QString commonOutcome(const QList<DeleteResult> &results)
{
    const bool same = std::ranges::all_of(
        results, [&](const DeleteResult &result) { return result.outcome == results.first().outcome; });
    return same ? toString(results.first().outcome) : u"partial"_s;
}

Tone outcomeTone(DeleteOutcome outcome)
{
    switch (outcome) {
    case DeleteOutcome::Deleted:
        return Tone::Good;
    case DeleteOutcome::Cancelled:
    case DeleteOutcome::Protected:
    case DeleteOutcome::NotFound:
        return Tone::Warning;
    case DeleteOutcome::Blocked:
    case DeleteOutcome::RolledBack:
    case DeleteOutcome::InDoubt:
        return Tone::Bad;
    }
    Q_UNREACHABLE();
}

QString keysOf(const DeleteResult &result)
{
    QStringList keys;
    for (const RowKey &key : result.keys)
        keys.append(toText(key));
    return keys.join(u", "_s);
}

QString previewCommandOf(const DeleteResult &result)
{
    QStringList words{u"ondelete preview"_s};
    for (const RowKey &key : result.keys)
        words.append(shellWord(toText(key)));
    return words.join(u' ');
}

QString nameOf(const DeleteResult &result)
{
    return result.label.isEmpty() ? keysOf(result) : u"%1 (%2)"_s.arg(result.label, keysOf(result));
}

qint64 actualRows(const DeleteResult &result, RowAction action)
{
    qint64 rows = 0;
    for (const TableEffect &effect : result.tables)
        rows += effect.action == action ? effect.actual : 0;
    return rows;
}

/// What a person reads first: the reason where it was not done, else how much went.
QString sentenceOf(const DeleteResult &result)
{
    if (!blocking(result).isEmpty())
        return Text::tr("Can't be deleted yet. Nothing was changed.");
    if (result.outcome != DeleteOutcome::Deleted || !result.message.isEmpty())
        return messageOf(result);
    const qint64 deleted = actualRows(result, RowAction::Delete);
    const qint64 unlinked = actualRows(result, RowAction::SetNull) + actualRows(result, RowAction::SetDefault);
    const QString sentence = Text::tr("Deleted: %Ln row(s) in all, as planned.", nullptr, int(deleted));
    return unlinked == 0 ? sentence
                         : sentence + u' ' + Text::tr("%Ln row(s) stay(s), unlinked.", nullptr, int(unlinked));
}

QList<Report::Cell> effectRow(const QString &keys, const TableEffect &effect)
{
    return {{keys},
            {effect.table.toString()},
            {words(effect.action), toneOf(effect.action), toString(effect.action)},
            numberCell(effect.planned),
            numberCell(effect.actual)};
}

QList<Report::Column> effectColumns()
{
    return {{{}, u"key"_s, Report::Align::Start, Report::Shown::InCsvOnly},
            {Text::tr("Table"), u"table"_s},
            {Text::tr("What happened"), u"action"_s},
            {Text::tr("Planned"), u"planned"_s, Report::Align::End},
            {Text::tr("Actual"), u"actual"_s, Report::Align::End}};
}

QList<Report::Cell> sideEffectRow(const QString &keys, const TableEffect &effect)
{
    return {{keys},
            {effect.table.toString()},
            {words(effect.action), toneOf(effect.action), toString(effect.action)},
            numberCell(effect.actual),
            numberCell(effect.archived)};
}

Report::Table sideEffectsTable()
{
    return {Text::tr("Side effects of triggers"),
            {{{}, u"key"_s, Report::Align::Start, Report::Shown::InCsvOnly},
             {Text::tr("Table"), u"table"_s},
             {Text::tr("What happened"), u"action"_s},
             {Text::tr("Rows"), u"rows"_s, Report::Align::End},
             {Text::tr("In the undo file"), u"archived"_s, Report::Align::End}},
            {}};
}

QStringList notesOf(const DeleteResult &result)
{
    QStringList notes;
    if (result.outcome == DeleteOutcome::RolledBack)
        notes += result.preview.notes; // what may have stopped it
    notes += waysOut(blocking(result));
    if (!blocking(result).isEmpty())
        notes.append(Text::tr("The rows themselves: %1").arg(previewCommandOf(result)));
    if (result.archive)
        notes.append(Text::tr("Undo file: %1. To take it back: ondelete undo %1 --dry-run").arg(result.archive->path));
    if (result.archive && !result.preview.rights.undo)
        notes.append(Text::tr("This user has no right to take it back; somebody who has can."));
    if (result.outcome != DeleteOutcome::Deleted || result.archive)
        return notes;
    for (const PreviewEntry &entry : result.preview.entries)
        if (!entry.freeText.isEmpty())
            notes.append(Text::tr("%Ln row(s) of %1 stay and may hold personal data: %2.", nullptr, int(entry.rows))
                             .arg(entry.table.toString(), columnList(entry.freeText)));
    notes.append(
        Text::tr("Erased for good: no undo file is kept. Backups of the database and of this disk are not touched. "
                 "Undo files of other rows may name the same person: ondelete archives find TEXT"));
    return notes;
}

} // namespace

Report tryReport(const QList<DeleteResult> &results)
{
    Q_ASSERT(!results.isEmpty());
    Report report = previewReport(results.first().preview);
    Report::Table sideEffects = sideEffectsTable();
    QJsonArray objects;
    for (const DeleteResult &result : results) {
        Report one = previewReport(result.preview);
        Report::Group group{nameOf(result), {}};
        for (const TableEffect &effect : result.sideEffects)
            group.rows.append(sideEffectRow(keysOf(result), effect));
        sideEffects.groups.append(group);
        one.json[u"digest"_s] = result.digest.isEmpty() ? result.preview.digest : result.digest;
        one.json[u"side_effects"_s] = sideEffectsJson(result.sideEffects);
        one.json[u"try"_s] = QJsonObject{{u"outcome"_s, result.wasTried ? u"ok"_s : toString(result.outcome)},
                                         {u"message"_s, messageOf(result)}};
        objects.append(one.json);
        if (&result != &results.first()) {
            report.tables += one.tables;
            report.notes += one.notes;
        }
        report.summary.append(results.size() == 1 ? messageOf(result)
                                                  : u"%1: %2"_s.arg(nameOf(result), messageOf(result)));
        if (!result.wasTried)
            report.tone = Tone::Bad;
    }
    report.notes.removeDuplicates();
    report.tables.append(sideEffects);
    report.json =
        results.size() == 1 ? objects.first().toObject() : QJsonObject{{u"changed"_s, false}, {u"tries"_s, objects}};
    return report;
}

Report deleteReport(const QList<DeleteResult> &results)
{
    Q_ASSERT(!results.isEmpty());
    Report::Table effects{Text::tr("Rows"), effectColumns(), {}};
    Report::Table sideEffects = sideEffectsTable();
    QList<Report::Group> stopping;
    Report report;
    report.title = Text::tr("Delete");
    const auto deleted = std::ranges::count(results, DeleteOutcome::Deleted, &DeleteResult::outcome);
    if (results.size() > 1)
        report.summary.append(Text::tr("%1 of %2 deleted.").arg(number(deleted), number(results.size())));
    report.tone = results.size() == 1 ? outcomeTone(results.first().outcome)
        : deleted == results.size()   ? Tone::Good
                                      : Tone::Warning;
    QJsonArray objects;
    for (const DeleteResult &result : results) {
        const QString name = nameOf(result);
        const QString sentence = sentenceOf(result);
        report.summary.append(results.size() == 1 ? sentence : u"%1: %2"_s.arg(name, sentence));
        Report::Group group{name, {}};
        for (const TableEffect &effect : result.tables)
            group.rows.append(effectRow(keysOf(result), effect));
        effects.groups.append(group);
        Report::Group others{name, {}};
        for (const TableEffect &effect : result.sideEffects)
            others.rows.append(sideEffectRow(keysOf(result), effect));
        sideEffects.groups.append(others);
        stopping.append({name, entryRows(blocking(result))});
        report.notes += notesOf(result);
        objects.append(json(result));
    }
    report.notes.removeDuplicates();
    report.tables = {effects, sideEffects, entriesTable(Text::tr("What stops it"), stopping)};
    if (results.size() == 1)
        report.json = objects.first().toObject();
    else
        report.json = {{u"outcome"_s, commonOutcome(results)},
                       {u"changed"_s, std::ranges::any_of(results, &DeleteResult::changed)},
                       {u"deletes"_s, objects}};
    return report;
}

} // namespace ondelete
