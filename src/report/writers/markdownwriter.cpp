// SPDX-License-Identifier: MIT
#include "report/writers/displaytext.h"
#include "report/writers/writers.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ondelete {
namespace {

/// @p text as GitHub's Markdown shows it literally, on one line, also inside a table.
QString escaped(const QString &text)
{
    const QString line = visible(text);
    QString safe;
    for (qsizetype i = 0; i < line.size(); ++i) {
        const QChar c = line[i];
        // An underscore inside a word marks nothing: identifiers stay readable.
        const bool inWord =
            i > 0 && i + 1 < line.size() && line[i - 1].isLetterOrNumber() && line[i + 1].isLetterOrNumber();
        const bool startsBlock = i == 0 && u"#+-="_s.contains(c);
        if (c == u'&')
            safe += u"&amp;"_s;
        else if (c == u'<')
            safe += u"&lt;"_s;
        else if (startsBlock || u"\\`*[]>|~"_s.contains(c) || (c == u'_' && !inWord))
            safe += u'\\' + QString(c);
        else
            safe += c;
    }
    return safe;
}

/// A code block whose fence is longer than any run of backticks within.
QString fenced(const QString &text, const QString &language)
{
    int longest = 2;
    int run = 0;
    for (const QChar c : text) {
        run = c == u'`' ? run + 1 : 0;
        longest = std::max(longest, run);
    }
    const QString fence(longest + 1, u'`');
    return fence + language + u'\n' + visibleLines(text).join(u'\n') + u'\n' + fence + u'\n';
}

QString rowText(const QStringList &cells)
{
    return u"| "_s + cells.join(u" | "_s) + u" |\n"_s;
}

} // namespace

QString markdownTable(const Report::Table &table)
{
    if (std::ranges::all_of(table.groups, [](const Report::Group &group) { return group.rows.isEmpty(); }))
        return {};
    QStringList titles;
    QStringList rules;
    for (const Report::Column &column : table.columns) {
        titles.append(escaped(column.title));
        rules.append(column.align == Report::Align::End ? u"---:"_s : u"---"_s);
    }
    QString text;
    if (!table.title.isEmpty())
        text += u"## "_s + escaped(table.title) + u"\n\n"_s;
    for (const Report::Group &group : table.groups) {
        if (group.rows.isEmpty())
            continue;
        if (!group.title.isEmpty())
            text += u"### "_s + escaped(group.title) + u"\n\n"_s;
        text += rowText(titles) + rowText(rules);
        for (const QList<Report::Cell> &row : group.rows) {
            QStringList cells;
            for (const Report::Cell &cell : row)
                cells.append(escaped(cell.text));
            text += rowText(cells);
        }
        text += u'\n';
    }
    if (text.endsWith(u"\n\n"))
        text.chop(1);
    return text;
}

QString markdownText(const Report &report)
{
    QStringList sections{u"# "_s + escaped(report.title) + u'\n'};
    if (!report.subtitle.isEmpty())
        sections.append(escaped(report.subtitle) + u'\n');
    if (!report.summary.isEmpty())
        sections.append(u"**"_s + escaped(report.summary.first()) + u"**\n"_s);
    QString rest;
    for (const QString &sentence : report.summary.mid(1))
        rest += u"- "_s + escaped(sentence) + u'\n';
    sections.append(rest);
    QString facts;
    for (const Report::Fact &fact : report.facts)
        facts += u"- %1: %2\n"_s.arg(escaped(fact.name), escaped(fact.value));
    sections.append(facts);
    for (const Report::Table &table : report.tables)
        sections.append(markdownTable(table));
    QString notes;
    for (const QString &note : report.notes)
        notes += u"- "_s + escaped(note) + u'\n';
    sections.append(notes);
    if (!report.sql.isEmpty())
        sections.append(fenced(report.sql, u"sql"_s));
    if (!report.repeat.isEmpty())
        sections.append(fenced(report.repeat, u"sh"_s));
    if (!report.foot.isEmpty())
        sections.append(escaped(report.foot) + u'\n');
    sections.removeAll(QString());
    return sections.join(u'\n');
}

} // namespace ondelete
