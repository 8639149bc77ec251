// SPDX-License-Identifier: MIT
#include "gui/diagram/diagramitems.h"

#include "core/catalog/deleterule.h"
#include "gui/constraints/findingwords.h"

#include <QtGui/QFontInfo>
#include <QtGui/QFontMetricsF>
#include <QtGui/QPainter>

namespace ondelete {

namespace {

constexpr double corner = 6;
constexpr double crossRadius = 9;
constexpr double grab = 10; ///< how near a click must come to a line

/// A sign of our own as lines, so that it stays sharp at any zoom and in files.
void drawCross(QPainter &painter, const QPointF &middle, double radius, const QColor &color, const QColor &back)
{
    painter.setPen(QPen(color, 1.8));
    painter.setBrush(back);
    painter.drawEllipse(middle, radius, radius);
    const double arm = radius * 0.42;
    painter.setPen(QPen(color, 2, Qt::SolidLine, Qt::RoundCap));
    painter.drawLine(middle + QPointF(-arm, -arm), middle + QPointF(arm, arm));
    painter.drawLine(middle + QPointF(-arm, arm), middle + QPointF(arm, -arm));
}

void drawNoEntry(QPainter &painter, const QPointF &middle, double radius, const QColor &color, const QColor &back)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    painter.drawEllipse(middle, radius, radius);
    painter.setPen(QPen(back, 2, Qt::SolidLine, Qt::RoundCap));
    painter.drawLine(middle - QPointF(radius * 0.5, 0), middle + QPointF(radius * 0.5, 0));
}

} // namespace

QFont nameFont(const QFont &font)
{
    QFont exact = font;
    exact.setPixelSize(QFontInfo(font).pixelSize());
    return exact;
}

QFont figureFont(const QFont &font)
{
    QFont smaller = font;
    smaller.setPixelSize(std::max(1, qRound(font.pixelSize() * 0.9)));
    return smaller;
}

KeyLook lookOf(const DiagramKey &key, bool ofRows, bool dimmed, const Colors &colors)
{
    KeyLook look;
    const bool stops = ofRows ? key.stopsThese : key.stops;
    if (stops) {
        look = {colors.bad, colors.badBack, Qt::SolidLine, ofRows ? 3.5 : 2.4, true};
    } else if (key.stops) {
        look = {colors.bad, colors.badBack, Qt::DotLine, 1.2, false}; // stops others only
    } else if (key.rule.rule == DeleteRule::SetNull || key.rule.rule == DeleteRule::SetDefault) {
        look = {colors.setNull, colors.setNullBack,
                key.rule.rule == DeleteRule::SetNull ? Qt::DashLine : Qt::DashDotLine, 1.6, false};
    } else {
        look = {colors.muted, colors.panel, Qt::SolidLine, 1.4, false};
    }
    if (ofRows && key.isReached && !stops)
        look.width = 2;
    if (ofRows && key.isReached && key.rule.rule == DeleteRule::Cascade)
        look.color = colors.text;
    if (dimmed)
        look.color.setAlphaF(0.5F);
    return look;
}

TableItem::TableItem(int index, const DiagramTable &table, const QString &figures, const QRectF &rect,
                     const Colors &colors, const QFont &font, bool dimmed)
    : m_index(index)
    , m_table(table)
    , m_figures(figures)
    , m_rect(rect)
    , m_colors(colors)
    , m_font(font)
    , m_dimmed(dimmed)
{
    setToolTip(table.name.toString());
    setZValue(1);
}

void TableItem::setRinged(bool ringed)
{
    m_ringed = ringed;
    update();
}

QRectF TableItem::boundingRect() const
{
    return m_rect.adjusted(-6, -6, 6, 6);
}

void TableItem::paint(QPainter *painter, const QStyleOptionGraphicsItem *, QWidget *)
{
    painter->setRenderHint(QPainter::Antialiasing);
    const bool isWay = m_table.isRoot || m_table.goes;
    QPen border(m_table.stops ? m_colors.bad
                    : isWay   ? m_colors.accent
                              : m_colors.muted,
                m_table.stops || isWay ? 2 : 1);
    if (m_dimmed)
        border = QPen(m_colors.line, 1);
    painter->setPen(border);
    painter->setBrush(m_dimmed ? m_colors.window : m_table.blocking > 0 ? m_colors.badBack : m_colors.panel);
    painter->drawRoundedRect(m_rect, corner, corner);
    if (m_ringed) {
        painter->setPen(QPen(m_colors.accent, 2));
        painter->setBrush(Qt::NoBrush);
        painter->drawRoundedRect(m_rect.adjusted(-4, -4, 4, 4), corner + 2, corner + 2);
    }
    const QRectF inner = m_rect.adjusted(10, 4, -10, -4);
    QFont name = m_font;
    name.setWeight(m_dimmed ? QFont::Normal : QFont::DemiBold);
    painter->setFont(name);
    painter->setPen(m_dimmed ? m_colors.muted : m_colors.text);
    const double half = inner.height() / 2;
    // Names are read from the left in any language: they are identifiers.
    painter->drawText(inner.adjusted(0, 0, 0, -half), Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                      shortName(m_table.name));
    painter->setFont(figureFont(m_font));
    painter->setPen(m_table.blocking > 0 ? m_colors.bad : m_colors.muted);
    painter->drawText(inner.adjusted(0, half, 0, 0), Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, m_figures);
    if (m_table.stops && !m_dimmed)
        drawNoEntry(*painter, {m_rect.right() - 14, m_rect.center().y()}, 6, m_colors.bad, m_colors.panel);
}

KeyItem::KeyItem(int index, const DiagramCurve &curve, const KeyLook &look, const QString &figure, const Colors &colors,
                 const QFont &font, double along)
    : m_index(index)
    , m_look(look)
    , m_figure(figure)
    , m_colors(colors)
    , m_font(figureFont(font))
{
    const QList<QPointF> &points = curve.points;
    m_line.moveTo(points.constFirst());
    for (qsizetype i = 1; i + 2 < points.size(); i += 3)
        m_line.cubicTo(points[i], points[i + 1], points[i + 2]);
    m_middle = m_line.pointAtPercent(along);
    const auto [tip, left, right] = arrowOf(curve, 3 + look.width);
    m_arrow.addPolygon(QPolygonF({tip, left, right}));
    m_arrow.closeSubpath();
    if (!figure.isEmpty()) {
        const QSizeF size(std::max(18.0, QFontMetricsF(m_font).horizontalAdvance(figure) + 12),
                          QFontMetricsF(m_font).height() + 4);
        m_plate = QRectF({}, size);
        m_plate.moveCenter(m_middle);
        // Before the cross, where its table does not stand.
        if (look.crossed && curve.tip.x() >= points.constFirst().x())
            m_plate.moveRight(m_middle.x() - crossRadius - 4);
        else if (look.crossed)
            m_plate.moveLeft(m_middle.x() + crossRadius + 4);
    }
    setZValue(look.crossed ? 2 : 0); // its figure is read, whatever stands there
}

void KeyItem::setChosen(bool chosen)
{
    m_chosen = chosen;
    setZValue(m_look.crossed ? 2 : chosen ? 0.8 : 0);
    update();
}

QRectF KeyItem::boundingRect() const
{
    return (m_line.boundingRect() | m_arrow.boundingRect() | m_plate
            | QRectF(m_middle, QSizeF()).adjusted(-crossRadius, -crossRadius, crossRadius, crossRadius))
        .adjusted(-grab, -grab, grab, grab);
}

QPainterPath KeyItem::shape() const
{
    QPainterPathStroker stroker;
    stroker.setWidth(grab);
    QPainterPath shape = stroker.createStroke(m_line);
    shape.addPath(m_arrow);
    shape.addRect(m_plate);
    if (m_look.crossed)
        shape.addEllipse(m_middle, crossRadius, crossRadius);
    return shape.simplified();
}

void KeyItem::paint(QPainter *painter, const QStyleOptionGraphicsItem *, QWidget *)
{
    painter->setRenderHint(QPainter::Antialiasing);
    if (m_chosen) {
        QColor halo = m_colors.accent;
        halo.setAlphaF(0.35F);
        painter->setBrush(Qt::NoBrush);
        painter->setPen(QPen(halo, m_look.width + 7, Qt::SolidLine, Qt::RoundCap));
        painter->drawPath(m_line);
    }
    painter->setBrush(Qt::NoBrush);
    painter->setPen(QPen(m_look.color, m_look.width, m_look.style, Qt::FlatCap));
    painter->drawPath(m_line);
    painter->setPen(Qt::NoPen);
    painter->setBrush(m_look.color);
    painter->drawPath(m_arrow);
    if (m_look.crossed)
        drawCross(*painter, m_middle, crossRadius, m_look.color, m_colors.panel);
    if (m_figure.isEmpty())
        return;
    painter->setPen(QPen(m_look.color, 1));
    painter->setBrush(m_look.crossed ? m_look.color : m_look.back);
    painter->drawRoundedRect(m_plate, m_plate.height() / 2, m_plate.height() / 2);
    painter->setPen(m_look.crossed ? m_colors.panel : m_look.color);
    painter->setFont(m_font);
    painter->drawText(m_plate, Qt::AlignCenter, m_figure);
}

} // namespace ondelete
