// SPDX-License-Identifier: MIT
#include "report/builders/outcomewords.h"
#include "report/builders/reports.h"
#include "report/builders/reportwords.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ondelete {
namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(ondelete::UndoReport)
};

using Tone = Report::Tone;

QJsonObject json(const UndoResult &result)
{
    QJsonArray tables;
    for (const UndoEffect &effect : result.tables)
        tables.append(QJsonObject{{u"table"_s, effect.table.toString()},
                                  {u"inserted"_s, effect.inserted},
                                  {u"relinked"_s, effect.relinked},
                                  {u"changed_since"_s, effect.changedSince}});
    QJsonArray conflicts;
    for (const UndoConflict &conflict : result.conflicts)
        conflicts.append(
            QJsonObject{{u"kind"_s, toString(conflict.kind)},
                        {u"table"_s, conflict.table.isEmpty() ? QJsonValue() : conflict.table.toString()},
                        {u"constraint"_s, orNull(conflict.constraint)},
                        {u"rows"_s, conflict.rows},
                        {u"archived"_s, orNull(conflict.archived.isEmpty() ? QString() : toText(conflict.archived))},
                        {u"existing"_s, orNull(conflict.existing.isEmpty() ? QString() : toText(conflict.existing))},
                        {u"message"_s, conflict.message},
                        {u"way_out"_s, orNull(conflict.wayOut)}});
    QJsonArray altered;
    for (const AlteredRows &rows : result.altered) {
        QJsonArray keys;
        for (const RowKey &key : rows.keys)
            keys.append(toText(key));
        QJsonObject one = toJson(rows);
        one.insert(u"keys"_s, keys);
        altered.append(one);
    }
    return {{u"outcome"_s, toString(result.outcome)},
            {u"changed"_s, result.changed},
            {u"tables"_s, tables},
            {u"conflicts"_s, conflicts},
            {u"altered_by_triggers"_s, altered},
            {u"doubt"_s, orNull(result.doubt)},
            {u"side_effects"_s, sideEffectsJson(result.sideEffects)},
            {u"notes"_s, QJsonArray::fromStringList(result.notes)},
            {u"xid"_s, orNull(result.xid)},
            {u"message"_s, messageOf(result)}};
}

QJsonArray json(const QList<ShownRow> &rows)
{
    QJsonArray list;
    for (const ShownRow &row : rows) {
        QJsonObject values;
        for (qsizetype i = 0; i < row.columns.size(); ++i)
            values.insert(row.columns.at(i), row.values.value(i));
        list.append(QJsonObject{{u"table"_s, row.table.toString()},
                                {u"action"_s, row.fate == ArchivedRows::Fate::Deleted ? u"insert"_s : u"update"_s},
                                {u"values"_s, values}});
    }
    return list;
}

Report::Table rowTable(const QList<ShownRow> &rows)
{
    Report::Table table{
        Text::tr("Every row that it writes"),
        {{Text::tr("Table"), u"table"_s}, {Text::tr("What it does"), u"action"_s}, {Text::tr("Values"), u"values"_s}},
        {Report::Group{}}};
    for (const ShownRow &row : rows) {
        QStringList values;
        for (qsizetype i = 0; i < row.columns.size(); ++i)
            values.append(row.columns.at(i) + u'=' + row.values.value(i));
        table.groups.first().rows.append(
            {{row.table.toString()},
             {row.fate == ArchivedRows::Fate::Deleted ? Text::tr("comes back") : Text::tr("linked again")},
             {values.join(u", "_s)}});
    }
    return table;
}

/// What triggers wrote besides to rows that were there. Nothing keeps what those held.
Report::Table sideEffectsTable(const QList<TableEffect> &effects)
{
    Report::Table table{Text::tr("Side effects of triggers, in no undo file"),
                        {{Text::tr("Table"), u"table"_s},
                         {Text::tr("What happened"), u"action"_s},
                         {Text::tr("Rows"), u"rows"_s, Report::Align::End},
                         {Text::tr("Keys"), u"keys"_s}},
                        {Report::Group{}}};
    for (const TableEffect &effect : effects) {
        QStringList keys;
        for (const RowKey &key : effect.keys)
            keys.append(toText(key));
        table.groups.first().rows.append({{effect.table.toString()},
                                          {words(effect.action), toneOf(effect.action), toString(effect.action)},
                                          numberCell(effect.actual),
                                          {keys.join(u", "_s)}});
    }
    return table;
}

Tone toneOf(UndoOutcome outcome)
{
    switch (outcome) {
    case UndoOutcome::Restored:
    case UndoOutcome::Restorable:
        return Tone::Good;
    case UndoOutcome::Cancelled:
    case UndoOutcome::NotCommitted:
        return Tone::Warning;
    case UndoOutcome::Conflicts:
    case UndoOutcome::InDoubt:
        return Tone::Bad;
    }
    Q_UNREACHABLE();
}

/// Its way out is to be copied whole, and a table's column would break it.
bool isStatement(const UndoConflict &conflict)
{
    return conflict.kind == UndoConflict::Kind::MissingRight;
}

} // namespace

Report undoReport(const UndoResult &result, const ArchiveManifest &manifest, const QList<ShownRow> &rows)
{
    Report report;
    report.title = Text::tr("Undo: %1").arg(manifest.label);
    report.tone = isDataAltered(result.altered) ? Tone::Warning : toneOf(result.outcome);
    // The message names each conflict; here they have a table.
    const bool isToBeAllowed = result.next == NextStep::AllowSideEffects;
    report.summary.append(result.conflicts.isEmpty() || isToBeAllowed
                              ? messageOf(result)
                              : Text::tr("It can't be taken back. Nothing was changed."));
    Report::Table tables{Text::tr("Rows"),
                         {{Text::tr("Table"), u"table"_s},
                          {Text::tr("Come back"), u"inserted"_s, Report::Align::End},
                          {Text::tr("Linked again"), u"relinked"_s, Report::Align::End},
                          {Text::tr("Changed since, left alone"), u"changed_since"_s, Report::Align::End}},
                         {Report::Group{}}};
    for (const UndoEffect &effect : result.tables)
        tables.groups.first().rows.append({{effect.table.toString()},
                                           numberCell(effect.inserted),
                                           numberCell(effect.relinked),
                                           numberCell(effect.changedSince)});
    Report::Table conflicts{
        Text::tr("In the way"),
        {{Text::tr("Table"), u"table"_s}, {Text::tr("Why"), u"message"_s}, {Text::tr("What to do"), u"way_out"_s}},
        {Report::Group{}}};
    for (const UndoConflict &conflict : result.conflicts)
        conflicts.groups.first().rows.append({{conflict.table.isEmpty() ? QString() : conflict.table.toString()},
                                              {conflict.message, Tone::Bad},
                                              {isStatement(conflict) ? QString() : conflict.wayOut}});
    QStringList grants;
    for (const UndoConflict &conflict : result.conflicts)
        if (isStatement(conflict))
            grants.append(conflict.wayOut);
    report.tables.append(tables);
    if (!result.conflicts.isEmpty() && !isToBeAllowed)
        report.tables.append(conflicts);
    if (std::ranges::any_of(result.sideEffects,
                            [](const TableEffect &effect) { return effect.action != RowAction::Insert; }))
        report.tables.append(sideEffectsTable(result.sideEffects));
    for (const TableEffect &effect : result.sideEffects)
        if (effect.action == RowAction::Insert)
            report.notes.append(
                Text::tr("Triggers added %Ln row(s) to %1 on the way; they stay.", nullptr, int(effect.actual))
                    .arg(effect.table.toString()));
    if (!result.doubt.isEmpty())
        report.notes.append(result.doubt);
    report.notes += result.notes;
    if (!grants.isEmpty())
        report.notes.append(Text::tr("For your DBA: %1").arg(grants.join(u' ')));
    if (!rows.isEmpty())
        report.tables.append(rowTable(rows));
    report.json = json(result);
    if (!result.doubt.isEmpty())
        report.json.insert(u"rows"_s, json(rows));
    return report;
}

} // namespace ondelete
