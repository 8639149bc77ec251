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

/// How narrow a column may become where the terminal is.
constexpr int leastWidth = 10;

/// @p text as a terminal shows its tone.
QString coloured(const QString &text, Report::Tone tone, const TerminalLayout &terminal)
{
    if (!terminal.colours || text.isEmpty())
        return text;
    const auto with = [&](const QString &code) { return u"\x1b["_s + code + u'm' + text + u"\x1b[0m"_s; };
    switch (tone) {
    case Report::Tone::Plain:
        return text;
    case Report::Tone::Muted:
        return with(u"2"_s);
    case Report::Tone::Good:
        return with(u"32"_s);
    case Report::Tone::Warning:
        return with(u"33"_s);
    case Report::Tone::Bad:
        return with(u"31"_s);
    case Report::Tone::SetNull:
        return with(u"35"_s);
    }
    Q_UNREACHABLE();
}

/// Whether a line may end behind a word that is wider than its column.
enum class LongWords { Keep, Break };

/// The longest start of @p word that takes at most @p width columns, at least one character.
qsizetype fitting(const QString &word, int width)
{
    qsizetype fits = 0;
    qsizetype atName = 0; // behind a part of an identifier reads better than within it
    while (fits < word.size()) {
        const qsizetype next = fits + (word[fits].isHighSurrogate() && fits + 1 < word.size() ? 2 : 1);
        if (fits > 0 && terminalWidth(word.left(next)) > width)
            break;
        fits = next;
        if (u"._,"_s.contains(word[fits - 1]))
            atName = fits;
    }
    return fits < word.size() && atName > 0 ? atName : fits;
}

/// @p text in lines of at most @p width columns; a single word that is wider keeps its line, or is broken.
QStringList wrapped(const QString &text, int width, LongWords longWords = LongWords::Keep)
{
    QStringList words = visible(text).split(u' ');
    if (longWords == LongWords::Break) {
        for (qsizetype i = 0; i < words.size(); ++i) {
            if (terminalWidth(words[i]) <= width)
                continue;
            const qsizetype cut = fitting(words[i], width);
            if (cut < words[i].size()) {
                words.insert(i + 1, words[i].mid(cut));
                words[i].truncate(cut);
            }
        }
    }
    QStringList lines{QString()};
    for (const QString &word : words) {
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

/// A table's columns: how wide each is, 0 for one that says nothing.
struct Widths
{
    QList<int> columns;
    LongWords longWords = LongWords::Keep;
};

QList<QStringList> wrappedRow(const QList<Report::Cell> &row, const Widths &widths)
{
    QList<QStringList> cells;
    for (qsizetype x = 0; x < row.size(); ++x) {
        const int limit = widths.longWords == LongWords::Break ? widths.columns.value(x) : wrapWidth;
        cells.append(wrapped(row[x].text, std::max(1, limit), widths.longWords));
    }
    return cells;
}

/// The texts of one row, wrapped, in columns of @p widths.
QString rowText(const QList<QStringList> &cells, const QList<Report::Cell> &row, const Widths &widths,
                const QList<Report::Column> &columns, const TerminalLayout &terminal)
{
    qsizetype height = 0;
    for (const QStringList &cell : cells)
        height = std::max(height, cell.size());
    QString text;
    for (qsizetype y = 0; y < height; ++y) {
        QString line;
        for (qsizetype x = 0; x < cells.size(); ++x) {
            const int width = widths.columns[x];
            if (width == 0)
                continue;
            const QString part = cells[x].value(y);
            const QString shown = row.isEmpty() ? part : coloured(part, row[x].tone, terminal);
            const QString fill(std::max(0, width - terminalWidth(part)), u' ');
            line += QString(gap, u' ') + (columns[x].align == Report::Align::End ? fill + shown : shown + fill);
        }
        text += withoutTrailingSpaces(line) + u'\n';
    }
    return text;
}

/// Column widths over all groups, so that they stand below each other, and within the terminal where it has a width.
Widths widthsOf(const Report::Table &table, const TerminalLayout &terminal)
{
    Widths widths{QList<int>(table.columns.size(), 0)};
    for (const Report::Group &group : table.groups) {
        for (const QList<Report::Cell> &row : group.rows) {
            const QList<QStringList> cells = wrappedRow(row, widths);
            for (qsizetype x = 0; x < widths.columns.size(); ++x)
                widths.columns[x] = std::max(widths.columns[x], widthOfLines(cells.value(x)));
        }
    }
    int total = 0;
    for (qsizetype x = 0; x < widths.columns.size(); ++x) {
        int &width = widths.columns[x];
        if (width > 0) {
            width = std::max(width, terminalWidth(visible(table.columns[x].title)));
            total += gap + width;
        }
    }
    if (terminal.columns <= 0 || total <= terminal.columns)
        return widths;
    widths.longWords = LongWords::Break;
    while (total > terminal.columns) { // the widest gives way
        const auto widest = std::ranges::max_element(widths.columns);
        if (*widest <= leastWidth)
            break;
        --*widest;
        --total;
    }
    return widths;
}

QString tableSection(const Report::Table &table, const TerminalLayout &terminal)
{
    if (std::ranges::all_of(table.groups, [](const Report::Group &group) { return group.rows.isEmpty(); }))
        return {};
    const Widths widths = widthsOf(table, terminal);
    QList<QStringList> titles;
    for (qsizetype x = 0; x < table.columns.size(); ++x) {
        const QString title = visible(table.columns[x].title).toUpper();
        titles.append(widths.longWords == LongWords::Break && widths.columns[x] > 0
                          ? wrapped(title, widths.columns[x], LongWords::Break)
                          : QStringList{title});
    }
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
        text += rowText(titles, {}, widths, table.columns, terminal);
        for (const QList<Report::Cell> &row : group.rows)
            text += rowText(wrappedRow(row, widths), row, widths, table.columns, terminal);
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

QString tableText(const Report &report, const TerminalLayout &terminal)
{
    QStringList sections;
    QString head = visible(report.title) + u'\n';
    if (!report.subtitle.isEmpty())
        head += visible(report.subtitle) + u'\n';
    sections.append(head);
    sections.append(factLines(report.facts));
    QString summary;
    for (qsizetype i = 0; i < report.summary.size(); ++i)
        summary += coloured(visible(report.summary[i]), i == 0 ? report.tone : Report::Tone::Plain, terminal) + u'\n';
    sections.append(summary);
    for (const Report::Table &table : report.tables)
        sections.append(tableSection(table, terminal));
    QString notes;
    for (const QString &note : report.notes)
        notes += u"- "_s + visible(note) + u'\n';
    sections.append(notes);
    if (!report.sql.isEmpty())
        sections.append(visibleLines(report.sql).join(u'\n') + u'\n');
    if (!report.repeat.isEmpty())
        sections.append(u"$ "_s + visible(report.repeat) + u'\n');
    if (!report.foot.isEmpty())
        sections.append(visible(report.foot) + u'\n');
    sections.removeAll(QString());
    return sections.join(u'\n');
}

} // namespace ondelete
