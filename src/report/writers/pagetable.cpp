// SPDX-License-Identifier: MIT
#include "report/writers/displaytext.h"
#include "report/writers/ink.h"
#include "report/writers/pages.h"

#include <QtGui/QPainter>

#include <algorithm>
#include <numeric>

using namespace Qt::StringLiterals;

namespace ondelete {
namespace {

constexpr qreal padding = 65;
constexpr qreal widestText = 2'200; ///< no column asks for more, so that a long reason leaves room for the others
constexpr qsizetype looksAt = 300;  ///< rows of each group that say how wide a column is
constexpr qsizetype shortText = 12; ///< "NO ACTION" stays on one line
const TextStyle headStyle{75, true, false, ink::muted};

TextStyle styleOf(const Report::Cell &cell)
{
    const bool stands = cell.tone != Report::Tone::Plain && cell.tone != Report::Tone::Muted;
    return {78, stands, false, ink::of(cell.tone)};
}

/// The columns that say something, with their widths.
struct Layout
{
    QList<qsizetype> columns;
    QList<qreal> widths; ///< with the padding
};

Layout layoutOf(Pages &pages, const Report::Table &table)
{
    TextMeasure &measure = pages.measure();
    Layout layout;
    QList<qreal> least;
    QList<qreal> natural;
    for (qsizetype x = 0; x < table.columns.size(); ++x) {
        qreal narrow = 0;
        qreal wide = 0;
        bool says = false;
        for (const Report::Group &group : table.groups) {
            for (qsizetype y = 0; y < group.rows.size(); ++y) {
                const Report::Cell cell = group.rows[y].value(x);
                says = says || !cell.text.isEmpty();
                if (y >= looksAt) {
                    if (says)
                        break;
                    continue;
                }
                const QString text = visible(cell.text);
                wide = std::max(wide, measure.width(text, styleOf(cell)));
                const bool isShort = text.size() <= shortText;
                narrow = std::max(
                    narrow, isShort ? measure.width(text, styleOf(cell)) : measure.widestPart(text, styleOf(cell)));
            }
        }
        if (!says)
            continue;
        const QString title = visible(table.columns[x].title);
        layout.columns.append(x);
        least.append(std::max(std::min(narrow, widestText / 2), measure.widestPart(title, headStyle)) + padding);
        natural.append(std::max(std::min(wide, widestText), measure.width(title, headStyle)) + padding);
    }
    const qreal room = pages.width();
    const qreal leastSum = std::accumulate(least.begin(), least.end(), 0.0);
    const qreal naturalSum = std::accumulate(natural.begin(), natural.end(), 0.0);
    for (qsizetype i = 0; i < least.size(); ++i) {
        if (naturalSum <= room) // what is left over is shared as well
            layout.widths.append(natural[i] * room / naturalSum);
        else if (leastSum >= room)
            layout.widths.append(least[i] * room / leastSum);
        else
            layout.widths.append(least[i] + (natural[i] - least[i]) * (room - leastSum) / (naturalSum - leastSum));
    }
    return layout;
}

void drawHead(Pages &pages, const Report::Table &table, const Layout &layout)
{
    qreal x = 0;
    qreal height = 0;
    for (qsizetype i = 0; i < layout.columns.size(); ++i) {
        const Report::Column &column = table.columns[layout.columns[i]];
        const qreal width = layout.widths[i] - padding;
        const QStringList lines = pages.measure().lines(visible(column.title), headStyle, width);
        pages.lines(lines, headStyle, x, pages.y(), width, column.align);
        height = std::max(height, lines.size() * headStyle.lineHeight());
        x += layout.widths[i];
    }
    pages.advance(height + 25);
    pages.rule(pages.y(), ink::line, 8);
    pages.advance(30);
}

void drawRow(Pages &pages, const Report::Table &table, const Layout &layout, const QList<Report::Cell> &row)
{
    QList<QStringList> texts;
    qreal height = 0;
    for (qsizetype i = 0; i < layout.columns.size(); ++i) {
        const Report::Cell cell = row.value(layout.columns[i]);
        const TextStyle style = styleOf(cell);
        texts.append(pages.measure().lines(visible(cell.text), style, layout.widths[i] - padding));
        height = std::max(height, texts.last().size() * style.lineHeight());
    }
    if (pages.need(std::min(height + 50, 3'000.0)))
        drawHead(pages, table, layout);
    qreal x = 0;
    for (qsizetype i = 0; i < layout.columns.size(); ++i) {
        const Report::Cell cell = row.value(layout.columns[i]);
        pages.lines(texts[i], styleOf(cell), x, pages.y(), layout.widths[i] - padding,
                    table.columns[layout.columns[i]].align);
        x += layout.widths[i];
    }
    pages.advance(height + 20);
    pages.rule(pages.y(), ink::line, 4);
    pages.advance(30);
}

} // namespace

void drawTable(Pages &pages, const Report::Table &table)
{
    const Layout layout = layoutOf(pages, table);
    if (layout.columns.isEmpty())
        return;
    if (!table.title.isEmpty())
        pages.heading(visible(table.title));
    const TextStyle groupStyle{85, true, false, ink::text};
    bool first = true;
    for (const Report::Group &group : table.groups) {
        if (group.rows.isEmpty())
            continue;
        const bool begins = pages.need(700); // a title never stands alone at a page's end
        if (!group.title.isEmpty()) {
            pages.fill({0, pages.y(), pages.width(), groupStyle.lineHeight() + 60}, ink::side, 40);
            pages.lines({visible(group.title)}, groupStyle, 60, pages.y() + 30, pages.width() - 120);
            pages.advance(groupStyle.lineHeight() + 110);
        }
        if (first || begins || !group.title.isEmpty())
            drawHead(pages, table, layout);
        first = false;
        for (const QList<Report::Cell> &row : group.rows)
            drawRow(pages, table, layout, row);
        pages.advance(60);
    }
}

} // namespace ondelete
