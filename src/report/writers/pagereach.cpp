// SPDX-License-Identifier: MIT
#include "core/diagram/diagramwords.h"
#include "report/writers/displaytext.h"
#include "report/writers/ink.h"
#include "report/writers/pages.h"
#include "report/writers/reachlook.h"

#include <QtCore/QCoreApplication>
#include <QtGui/QPainter>
#include <QtGui/QPainterPath>

#include <algorithm>

namespace ondelete {
namespace {

constexpr qreal perPoint = 10;     // lengths of pages are tenths of a point
constexpr qreal leastScale = 0.42; // below it names are too small to be read on paper

void drawWay(QPainter &painter, const DiagramKey &key, const DiagramCurve &curve)
{
    const Report::Tone tone = toneOf(key);
    const QColor color = tone == Report::Tone::Plain ? ink::muted : ink::of(tone);
    QPainterPath line(curve.points.constFirst());
    for (qsizetype i = 1; i + 2 < curve.points.size(); i += 3)
        line.cubicTo(curve.points[i], curve.points[i + 1], curve.points[i + 2]);
    QPen pen(color, key.stops ? 2.6 : 1.4);
    if (tone == Report::Tone::SetNull)
        pen.setDashPattern({5, 3});
    pen.setCapStyle(Qt::FlatCap);
    painter.setPen(pen);
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(line);
    const auto [tip, left, right] = arrowOf(curve, 4.5);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    painter.drawPolygon(QPolygonF({tip, left, right}));
    if (!key.stops)
        return;
    const QPointF middle = crossOf(curve);
    painter.setPen(QPen(color, 2));
    painter.setBrush(Qt::white);
    painter.drawEllipse(middle, 8, 8);
    painter.drawLine(middle + QPointF(-3, -3), middle + QPointF(3, 3));
    painter.drawLine(middle + QPointF(-3, 3), middle + QPointF(3, -3));
}

void drawBox(QPainter &painter, const DiagramTable &table, const QRectF &rect)
{
    const bool isWay = table.isRoot || table.goes;
    painter.setPen(QPen(table.stops ? ink::of(Report::Tone::Bad)
                            : isWay ? ink::accent
                                    : ink::line,
                        table.stops || isWay ? 2 : 1.2));
    painter.setBrush(table.stops ? ink::behind(Report::Tone::Bad) : QColor(Qt::white));
    painter.drawRoundedRect(rect, 6, 6);
}

/// In the page's own lengths, not scaled, so that a reader can search and copy them. @p rect is the box's place there.
void drawNames(Pages &pages, const DiagramTable &table, const QRectF &rect, qreal scale, bool ofRows)
{
    const auto line = [&](const QRectF &room, const TextStyle &style, const QString &text) {
        pages.painter().setFont(pages.measure().font(style));
        pages.painter().setPen(style.colour);
        // Names are identifiers: read from the left in any language.
        pages.painter().drawText(room, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, text);
    };
    const qreal inset = perPoint * scale;
    const QRectF inner = rect.adjusted(10 * inset, 4 * inset, -10 * inset, -4 * inset);
    const qreal half = inner.height() / 2;
    line(inner.adjusted(0, 0, 0, -half), {qRound(12 * inset), true}, nameInReach(table));
    line(inner.adjusted(0, half, 0, 0), {qRound(11 * inset), false, false, ink::muted},
         visible(figuresOf(table, ofRows)));
}

} // namespace

void drawReach(Pages &pages, const Report::Reach &reach)
{
    const QSizeF size = reach.layout->size * perPoint;
    pages.turn(Pages::Turn::Wide);
    pages.heading(reachTitle());
    const qreal scale = std::min({1.0, pages.width() / size.width(), pages.height() / size.height()});
    if (scale < leastScale) {
        pages.paragraph(QCoreApplication::translate("ondelete::ReachPicture",
                                                    "The diagram is too large for paper: the HTML report and the "
                                                    "window show it. The tables list the same rules."),
                        TextStyle());
        return;
    }
    if (pages.draws()) {
        const DiagramLayout layout = pages.rightToLeft() ? mirrored(*reach.layout) : *reach.layout;
        QPainter &painter = pages.painter();
        painter.save();
        const QPointF corner = pages.placed({0, pages.y(), size.width() * scale, size.height() * scale}).topLeft();
        painter.translate(corner);
        painter.scale(scale * perPoint, scale * perPoint);
        for (qsizetype i = 0; i < reach.diagram.keys.size(); ++i)
            drawWay(painter, reach.diagram.keys[i], layout.keys[i]);
        for (qsizetype i = 0; i < reach.diagram.tables.size(); ++i)
            drawBox(painter, reach.diagram.tables[i], layout.tables[i]);
        painter.restore();
        for (qsizetype i = 0; i < reach.diagram.tables.size(); ++i) {
            const QRectF &box = layout.tables[i];
            drawNames(pages, reach.diagram.tables[i],
                      QRectF(corner + box.topLeft() * scale * perPoint, box.size() * scale * perPoint), scale,
                      reach.diagram.ofRows);
        }
    }
    pages.advance(size.height() * scale + 60);
}

} // namespace ondelete
