// SPDX-License-Identifier: MIT
#include "report/writers/displaytext.h"
#include "report/writers/ink.h"
#include "report/writers/pages.h"

#include <QtGui/QPainter>
#include <QtGui/QPainterPath>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ondelete {
namespace {

constexpr qreal gap = 90;
constexpr qreal inset = 90;
const TextStyle titleStyle{95, true, false, ink::text};
const TextStyle textStyle{80, false, false, ink::muted};

QPen penOf(Report::Tone tone)
{
    QPen pen(tone == Report::Tone::Plain ? ink::text : ink::of(tone), tone == Report::Tone::Bad ? 32 : 16);
    if (tone == Report::Tone::SetNull)
        pen.setDashPattern({5, 3});
    pen.setCapStyle(Qt::FlatCap);
    return pen;
}

/// The line from the root to a branch, its arrow, and the cross of one that stops.
void drawLine(QPainter &painter, QPointF from, QPointF to, Report::Tone tone)
{
    const qreal way = to.x() < from.x() ? -1 : 1;
    const QPointF tip(to.x() - 10 * way, to.y());
    const QPointF neck(tip.x() - 90 * way, tip.y());
    QPainterPath path(from);
    const qreal half = (from.x() + neck.x()) / 2;
    path.cubicTo({half, from.y()}, {half, neck.y()}, neck);
    painter.setPen(penOf(tone));
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(path);
    painter.setPen(Qt::NoPen);
    painter.setBrush(penOf(tone).color());
    painter.drawPolygon(QPolygonF{{tip, {neck.x(), neck.y() - 45}, {neck.x(), neck.y() + 45}}});
    if (tone != Report::Tone::Bad)
        return;
    const QPointF middle = path.pointAtPercent(0.5);
    painter.setPen(QPen(ink::of(tone), 24));
    painter.setBrush(Qt::white);
    painter.drawEllipse(middle, 110, 110);
    for (const qreal side : {-1.0, 1.0})
        painter.drawLine(QPointF(middle.x() - 45, middle.y() - 45 * side),
                         QPointF(middle.x() + 45, middle.y() + 45 * side));
}

} // namespace

void drawPicture(Pages &pages, const Report::Picture &picture)
{
    const qreal rootWidth = std::min(pages.width() * 0.27, 1'600.0);
    const qreal boxX = pages.width() * 0.46;
    const qreal boxWidth = pages.width() - boxX;
    TextMeasure &measure = pages.measure();
    QList<QStringList> texts;
    QList<qreal> heights;
    qreal total = -gap;
    for (const Report::Branch &branch : picture.branches) {
        texts.append(measure.lines(visible(branch.text), textStyle, boxWidth - 2 * inset));
        heights.append(titleStyle.lineHeight() + texts.last().size() * textStyle.lineHeight() + 130);
        total += heights.last() + gap;
    }
    pages.need(std::min(total + 500, 6'000.0));
    pages.heading(visible(picture.title));
    const qreal top = pages.y();
    if (pages.draws()) {
        QPainter &painter = pages.painter();
        const QStringList name = measure.lines(visible(picture.root), titleStyle, rootWidth - 2 * inset);
        const QStringList about = measure.lines(visible(picture.rootText), textStyle, rootWidth - 2 * inset);
        const qreal rootHeight = name.size() * titleStyle.lineHeight() + about.size() * textStyle.lineHeight() + 110;
        const QRectF root(0, top + (total - rootHeight) / 2, rootWidth, rootHeight);
        const auto startOf = [&](const QRectF &rect) { return pages.rightToLeft() ? rect.right() : rect.left(); };
        const auto endOf = [&](const QRectF &rect) { return pages.rightToLeft() ? rect.left() : rect.right(); };
        qreal y = top;
        for (qsizetype i = 0; i < picture.branches.size(); ++i) {
            const QRectF box = pages.placed({boxX, y, boxWidth, heights[i]});
            const QRectF from = pages.placed(root);
            drawLine(painter, {endOf(from), from.center().y()}, {startOf(box), box.center().y()},
                     picture.branches[i].tone);
            y += heights[i] + gap;
        }
        y = top;
        for (qsizetype i = 0; i < picture.branches.size(); ++i) {
            const Report::Branch &branch = picture.branches[i];
            painter.setPen(branch.tone == Report::Tone::Plain ? QPen(ink::line, 14) : penOf(branch.tone));
            painter.setBrush(ink::behind(branch.tone));
            painter.drawRoundedRect(pages.placed({boxX, y, boxWidth, heights[i]}), 60, 60);
            TextStyle title = titleStyle;
            title.colour = ink::of(branch.tone);
            pages.lines({visible(branch.title)}, title, boxX + inset, y + 55, boxWidth - 2 * inset);
            pages.lines(texts[i], textStyle, boxX + inset, y + 65 + titleStyle.lineHeight(), boxWidth - 2 * inset);
            y += heights[i] + gap;
        }
        painter.setPen(QPen(ink::accent, 14));
        painter.setBrush(Qt::white);
        painter.drawRoundedRect(pages.placed(root), 50, 50);
        pages.lines(name, titleStyle, inset, root.y() + 50, rootWidth - 2 * inset);
        pages.lines(about, textStyle, inset, root.y() + 55 + name.size() * titleStyle.lineHeight(),
                    rootWidth - 2 * inset);
    }
    pages.advance(total + 60);
}

} // namespace ondelete
