// SPDX-License-Identifier: MIT
#include "report/writers/displaytext.h"
#include "report/writers/writers.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ondelete {
namespace {

/// A cell is wrapped at spaces beyond this width, so that a long reason does not push the rest off the screen.
constexpr int wrapWidth = 44;
constexpr int gap = 2;

/// @p text in lines of at most @p width columns; a single word that is wider keeps its line.
QStringList wrapped(const QString &text, int width)
{
    QStringList lines{QString()};
    for (const QString &word : visible(text).split(u' ')) {
        QString &line = lines.last();
        if (line.isEmpty())
            line = word;
        else if (terminalWidth(line) + 1 + terminalWidth(word) <= width)
            line += u' ' + word;
        else
            lines.append(word);
    }
    return lines;
}

int widthOfLines(const QStringList &lines)
{
    int width = 0;
    for (const QString &line : lines)
        width = std::max(width, terminalWidth(line));
    return width;
}

QString padded(const QString &text, int width, Report::Align align)
{
    const QString fill(std::max(0, width - terminalWidth(text)), u' ');
    return align == Report::Align::End ? fill + text : text + fill;
}

QString withoutTrailingSpaces(QString line)
{
    while (line.endsWith(u' '))
        line.chop(1);
    return line;
}

/// The texts of one row, wrapped, in columns of @p widths.
QString rowText(const QList<QStringList> &cells, const QList<int> &widths, const QList<Report::Column> &columns)
{
    qsizetype height = 0;
    for (const QStringList &lines : cells)
        height = std::max(height, lines.size());
    QString text;
    for (qsizetype y = 0; y < height; ++y) {
        QString line;
        for (qsizetype x = 0; x < cells.size(); ++x) {
            if (widths[x] > 0)
                line += QString(gap, u' ') + padded(cells[x].value(y), widths[x], columns[x].align);
        }
        text += withoutTrailingSpaces(line) + u'\n';
    }
    return text;
}

QList<QStringList> wrappedRow(const QList<Report::Cell> &row)
{
    QList<QStringList> cells;
    for (const Report::Cell &cell : row)
        cells.append(wrapped(cell.text, wrapWidth));
    return cells;
}

/// Column widths over all groups, so that they stand below each other; 0 for a column that says nothing.
QList<int> widthsOf(const Report::Table &table)
{
    QList<int> widths(table.columns.size(), 0);
    for (const Report::Group &group : table.groups) {
        for (const QList<Report::Cell> &row : group.rows) {
            const QList<QStringList> cells = wrappedRow(row);
            for (qsizetype x = 0; x < widths.size(); ++x)
                widths[x] = std::max(widths[x], widthOfLines(cells.value(x)));
        }
    }
    for (qsizetype x = 0; x < widths.size(); ++x) {
        if (widths[x] > 0)
            widths[x] = std::max(widths[x], terminalWidth(visible(table.columns[x].title)));
    }
    return widths;
}

QString tableSection(const Report::Table &table)
{
    if (std::ranges::all_of(table.groups, [](const Report::Group &group) { return group.rows.isEmpty(); }))
        return {};
    const QList<int> widths = widthsOf(table);
    QList<QStringList> titles;
    for (const Report::Column &column : table.columns)
        titles.append({visible(column.title).toUpper()});
    QString text;
    if (!table.title.isEmpty())
        text += visible(table.title) + u'\n';
    for (const Report::Group &group : table.groups) {
        if (group.rows.isEmpty())
            continue;
        if (!text.isEmpty() && !text.endsWith(u"\n\n") && !group.title.isEmpty() && &group != &table.groups.first())
            text += u'\n';
        if (!group.title.isEmpty())
            text += visible(group.title) + u'\n';
        text += rowText(titles, widths, table.columns);
        for (const QList<Report::Cell> &row : group.rows)
            text += rowText(wrappedRow(row), widths, table.columns);
    }
    return text;
}

QString factLines(const QList<Report::Fact> &facts)
{
    int width = 0;
    for (const Report::Fact &fact : facts)
        width = std::max(width, terminalWidth(visible(fact.name)));
    QString text;
    for (const Report::Fact &fact : facts)
        text += padded(visible(fact.name), width + gap, Report::Align::Start) + visible(fact.value) + u'\n';
    return text;
}

} // namespace

QString tableText(const Report &report)
{
    QStringList sections;
    QString head = visible(report.title) + u'\n';
    if (!report.subtitle.isEmpty())
        head += visible(report.subtitle) + u'\n';
    sections.append(head);
    sections.append(factLines(report.facts));
    QString summary;
    for (const QString &sentence : report.summary)
        summary += visible(sentence) + u'\n';
    sections.append(summary);
    for (const Report::Table &table : report.tables)
        sections.append(tableSection(table));
    QString notes;
    for (const QString &note : report.notes)
        notes += u"- "_s + visible(note) + u'\n';
    sections.append(notes);
    if (!report.sql.isEmpty())
        sections.append(visibleLines(report.sql).join(u'\n') + u'\n');
    if (!report.repeat.isEmpty())
        sections.append(u"$ "_s + visible(report.repeat) + u'\n');
    sections.removeAll(QString());
    return sections.join(u'\n');
}

} // namespace ondelete
