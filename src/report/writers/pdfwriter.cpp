// SPDX-License-Identifier: MIT
#include "report/writers/pdfwriter.h"

#include "report/writers/displaytext.h"
#include "report/writers/ink.h"
#include "report/writers/pages.h"
#include "report/writers/writers.h"

#include <QtCore/QBuffer>
#include <QtCore/QCoreApplication>
#include <QtCore/QLocale>
#include <QtGui/QPainter>
#include <QtGui/QPdfWriter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ondelete {
namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(ondelete::PdfWriter)
};

constexpr qsizetype manyColumns = 7;    ///< more stand on a turned page
constexpr qsizetype mostSqlLines = 600; ///< a dozen pages: nobody reads more on paper, and files of it run better

bool hasRows(const Report::Table &table)
{
    return std::ranges::any_of(table.groups, [](const Report::Group &group) { return !group.rows.isEmpty(); });
}

Pages::Turn turnOf(const Report::Table &table)
{
    return table.columns.size() > manyColumns ? Pages::Turn::Wide : Pages::Turn::Upright;
}

void drawSummary(Pages &pages, const Report &report)
{
    pages.paragraph(visible(report.title), {190, true, false, ink::text});
    if (!report.subtitle.isEmpty())
        pages.paragraph(visible(report.subtitle), {90, false, false, ink::muted});
    pages.advance(80);
    for (qsizetype i = 0; i < report.summary.size(); ++i) {
        const TextStyle style{i == 0 ? 112 : 95, i == 0, false, i == 0 ? ink::of(report.tone) : ink::text};
        pages.paragraph(visible(report.summary[i]), style);
        pages.advance(i == 0 ? 40 : 10);
    }
    pages.advance(80);
}

void drawFigures(Pages &pages, const QList<Report::Figure> &figures)
{
    if (figures.isEmpty())
        return;
    constexpr qreal gap = 100;
    constexpr qreal inset = 110;
    const qreal width = (pages.width() - gap * qreal(figures.size() - 1)) / qreal(figures.size());
    const TextStyle small{82, false, false, ink::text};
    qreal height = 0;
    for (const Report::Figure &figure : figures)
        height = std::max(
            height, pages.measure().lines(visible(figure.text), small, width - 2 * inset).size() * small.lineHeight());
    height += 430;
    pages.need(height + 100);
    qreal x = 0;
    for (const Report::Figure &figure : figures) {
        pages.fill({x, pages.y(), width, height}, ink::behind(figure.tone), 60);
        pages.lines({visible(figure.value)}, {185, true, false, ink::of(figure.tone)}, x + inset, pages.y() + 90,
                    width - 2 * inset);
        pages.lines(pages.measure().lines(visible(figure.text), small, width - 2 * inset), small, x + inset,
                    pages.y() + 345, width - 2 * inset);
        x += width + gap;
    }
    pages.advance(height + 60);
}

void drawFacts(Pages &pages, const QList<Report::Fact> &facts)
{
    if (facts.isEmpty())
        return;
    pages.heading(Text::tr("Where this was looked at"));
    const TextStyle name{85, false, false, ink::muted};
    const TextStyle value{85, false, false, ink::text};
    constexpr qreal names = 1'300;
    for (const Report::Fact &fact : facts) {
        const QStringList lines = pages.measure().lines(visible(fact.value), value, pages.width() - names);
        pages.need(lines.size() * value.lineHeight());
        pages.lines({visible(fact.name)}, name, 0, pages.y(), names);
        pages.lines(lines, value, names, pages.y(), pages.width() - names);
        pages.advance(lines.size() * value.lineHeight() + 15);
    }
}

void drawNotes(Pages &pages, const QStringList &notes)
{
    if (notes.isEmpty())
        return;
    pages.heading(Text::tr("Notes"));
    for (const QString &note : notes) {
        pages.need(120);
        pages.fill({20, pages.y() + 45, 28, 28}, ink::muted, 14);
        pages.paragraph(visible(note), {85, false, false, ink::text}, 110);
        pages.advance(30);
    }
}

void drawCode(Pages &pages, const QString &title, const QString &code)
{
    if (code.isEmpty())
        return;
    pages.heading(title);
    QStringList lines = visibleLines(code);
    const auto left = int(lines.size() - mostSqlLines);
    if (left > 0)
        lines = lines.first(mostSqlLines);
    const TextStyle mono{72, false, true, ink::text};
    for (const QString &line : lines) {
        // Spaces at a line's start say how SQL is nested.
        qsizetype spaces = 0;
        while (spaces < line.size() && line[spaces] == u' ')
            ++spaces;
        pages.paragraph(line, mono, 60 + qreal(spaces) * 43);
    }
    if (left > 0)
        pages.paragraph(Text::tr("%Ln more line(s) are in the other formats, and in the files of \"ondelete fix "
                                 "--dry-run --script DIR\".",
                                 nullptr, left),
                        {85, true, false, ink::muted});
}

void drawTables(Pages &pages, const Report &report, Pages::Turn turn)
{
    for (const Report::Table &table : report.tables) {
        if (!hasRows(table) || turnOf(table) != turn)
            continue;
        pages.turn(turn);
        drawTable(pages, table);
    }
}

int drawAll(const Report &report, QPagedPaintDevice &device, QPainter *painter, int total)
{
    const QString when = QLocale().toString(QDate::currentDate(), QLocale::LongFormat);
    const QString foot = report.foot.isEmpty() ? Text::tr("Nothing was changed by this report.") : report.foot;
    Pages pages(device, painter, {Text::tr("OnDelete report"), u"%1 · %2"_s.arg(visible(report.title), when), foot},
                total);
    drawSummary(pages, report);
    drawFigures(pages, report.figures);
    if (report.picture)
        drawPicture(pages, *report.picture);
    // The picture and the place fill the first page; a report without a picture begins with what it lists.
    if (report.picture)
        drawFacts(pages, report.facts);
    // What is narrow, as the problems are, and what is to be known stand on the first pages; long lists follow on
    // turned ones.
    drawTables(pages, report, Pages::Turn::Upright);
    if (!report.picture)
        drawFacts(pages, report.facts);
    drawNotes(pages, report.notes);
    drawCode(pages, Text::tr("To get this report again"), report.repeat);
    if (report.reach && report.reach->layout)
        drawReach(pages, *report.reach);
    drawTables(pages, report, Pages::Turn::Wide);
    if (!report.sql.isEmpty())
        pages.turn(Pages::Turn::Upright);
    drawCode(pages, Text::tr("The SQL"), report.sql);
    return pages.count();
}

/// Where paper is cut by the inch, Letter; A4 everywhere else.
QPageSize pageSize()
{
    switch (QLocale().territory()) {
    case QLocale::UnitedStates:
    case QLocale::Canada:
    case QLocale::Mexico:
    case QLocale::Philippines:
    case QLocale::Chile:
    case QLocale::Colombia:
    case QLocale::Venezuela:
        return QPageSize(QPageSize::Letter);
    default:
        return QPageSize(QPageSize::A4);
    }
}

} // namespace

void paintReport(const Report &report, QPagedPaintDevice &device)
{
    device.setPageOrientation(QPageLayout::Portrait);
    const int total = drawAll(report, device, nullptr, 0);
    QPainter painter(&device);
    const qreal scale = painter.device()->logicalDpiX() / 720.0;
    painter.scale(scale, scale);
    painter.setRenderHint(QPainter::Antialiasing);
    (void)drawAll(report, device, &painter, total);
}

QByteArray pdfBytes(const Report &report)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setPageSize(pageSize());
    writer.setPageMargins({});
    writer.setResolution(720);
    writer.setTitle(report.title);
    writer.setCreator(u"OnDelete"_s);
    paintReport(report, writer);
    buffer.close();
    return bytes;
}

} // namespace ondelete
