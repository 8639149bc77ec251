// SPDX-License-Identifier: MIT
#include "core/undo/alteredrows.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QJsonArray>
#include <QtCore/QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ondelete {
namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(ondelete::AlteredRows)
};

/// "note, updated_at (2)": with the number where it is not that of all the rows. Data first; of a wide table not all.
QString namesOf(const AlteredRows &altered)
{
    constexpr qsizetype most = 6;
    QList<AlteredColumn> columns = altered.columns;
    std::stable_partition(columns.begin(), columns.end(),
                          [](const AlteredColumn &column) { return column.timeOfUndo < column.rows; });
    QStringList names;
    for (const AlteredColumn &column : columns.first(std::min(most, columns.size())))
        names.append(
            column.rows == altered.rows
                ? column.name
                : Text::tr("%1 (%2)", "a column, in how many rows").arg(column.name, QLocale().toString(column.rows)));
    const QString list = names.join(u", "_s);
    return columns.size() <= most ? list : Text::tr("%1 and %Ln more", "columns", int(columns.size() - most)).arg(list);
}

QString timeWords(const AlteredRows &altered, const QString &table, Told told)
{
    const auto rows = int(altered.rows);
    const bool isOne = altered.columns.size() == 1;
    const QString text = told == Told::Tried ? isOne
            ? Text::tr("In %Ln row(s) of %1 the column %2 would get the time of the undo, as its trigger sets it.",
                       nullptr, rows)
            : Text::tr("In %Ln row(s) of %1 the columns %2 would get the time of the undo, as their triggers set them.",
                       nullptr, rows)
        : isOne
        ? Text::tr("In %Ln row(s) of %1 the column %2 has the time of the undo, as its trigger set it.", nullptr, rows)
        : Text::tr("In %Ln row(s) of %1 the columns %2 have the time of the undo, as their triggers set them.", nullptr,
                   rows);
    return text.arg(table, namesOf(altered));
}

} // namespace

bool AlteredRows::isTimeOnly() const
{
    return !columns.isEmpty() && !triggers.isEmpty()
        && std::ranges::all_of(columns, [](const AlteredColumn &column) { return column.timeOfUndo == column.rows; });
}

bool isDataAltered(const QList<AlteredRows> &altered)
{
    return !std::ranges::all_of(altered, &AlteredRows::isTimeOnly);
}

QList<AlteredRows> byTable(const QList<AlteredRows> &altered)
{
    QList<AlteredRows> tables;
    for (const AlteredRows &one : altered) {
        const auto table = std::ranges::find(tables, one.table, &AlteredRows::table);
        if (table == tables.end()) {
            tables.append(one);
            continue;
        }
        // Where the columns of some can't be told, those of all can't.
        const bool isTold = !one.columns.isEmpty() && !table->columns.isEmpty();
        table->rows += one.rows;
        constexpr qsizetype most = 100;
        table->keys += one.keys.first(std::min(one.keys.size(), std::max(qsizetype(0), most - table->keys.size())));
        for (const QString &trigger : one.triggers)
            if (!table->triggers.contains(trigger))
                table->triggers.append(trigger);
        for (const AlteredColumn &column : one.columns) {
            const auto same = std::ranges::find(table->columns, column.name, &AlteredColumn::name);
            if (same == table->columns.end()) {
                table->columns.append(column);
            } else {
                same->rows += column.rows;
                same->timeOfUndo += column.timeOfUndo;
            }
        }
        if (!isTold)
            table->columns.clear();
    }
    return tables;
}

QString sentenceOf(const AlteredRows &altered, const QString &table, Told told)
{
    if (altered.isTimeOnly())
        return timeWords(altered, table, told);
    const auto rows = int(altered.rows);
    QString first = told == Told::Tried
        ? Text::tr("%Ln row(s) of %1 would come back otherwise than they were.", nullptr, rows).arg(table)
        : Text::tr("%Ln row(s) of %1 came back otherwise than they were.", nullptr, rows).arg(table);
    QStringList sentences{first};
    if (altered.columns.isEmpty())
        sentences.append(Text::tr("Which columns can't be told: the table has no primary key."));
    else
        sentences.append(Text::tr("Columns: %1.").arg(namesOf(altered)));
    if (!altered.keys.isEmpty())
        sentences.append(Text::tr("Rows: %1.").arg(firstKeys(altered.keys, altered.rows)));
    sentences.append(altered.triggers.isEmpty() ? Text::tr("No trigger is known that writes there.")
                                                : Text::tr("Triggers there: %1.").arg(altered.triggers.join(u", "_s)));
    return sentences.join(u' ');
}

QStringList sentencesOf(const QList<AlteredRows> &altered, const std::function<QString(const QualifiedName &)> &nameOf,
                        Told told)
{
    struct Times
    {
        AlteredRows rows;
        QStringList tables;
    };
    QStringList sentences;
    QList<Times> times;
    for (const AlteredRows &rows : byTable(altered)) {
        if (!rows.isTimeOnly()) {
            sentences.append(sentenceOf(rows, nameOf(rows.table), told));
            continue;
        }
        const auto same = std::ranges::find_if(times, [&](const Times &other) {
            return std::ranges::equal(rows.columns, other.rows.columns, {}, &AlteredColumn::name, &AlteredColumn::name);
        });
        if (same == times.end()) {
            times.append({rows, {nameOf(rows.table)}});
            continue;
        }
        same->tables.append(nameOf(rows.table));
        same->rows.rows += rows.rows;
        for (qsizetype i = 0; i < rows.columns.size(); ++i)
            same->rows.columns[i].rows += rows.columns.at(i).rows;
    }
    for (const Times &one : std::as_const(times))
        sentences.append(timeWords(one.rows, one.tables.join(u", "_s), told));
    return sentences;
}

QJsonObject toJson(const AlteredRows &altered)
{
    QJsonArray columns;
    for (const AlteredColumn &column : altered.columns)
        columns.append(
            QJsonObject{{u"column"_s, column.name}, {u"rows"_s, column.rows}, {u"time_of_undo"_s, column.timeOfUndo}});
    return {{u"table"_s, altered.table.toString()},
            {u"rows"_s, altered.rows},
            {u"triggers"_s, QJsonArray::fromStringList(altered.triggers)},
            {u"columns"_s, columns},
            {u"time_only"_s, altered.isTimeOnly()}};
}

} // namespace ondelete
