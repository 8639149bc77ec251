// SPDX-License-Identifier: MIT
#include "core/diagram/diagramwords.h"
#include "report/writers/displaytext.h"
#include "report/writers/htmlpicture.h"
#include "report/writers/reachlook.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QLocale>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace ondelete {
namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(ondelete::ReachPicture)
};

constexpr int margin = 8;

QString place(const QPointF &point)
{
    return QString::number(point.x(), 'f', 1) + u' ' + QString::number(point.y(), 'f', 1);
}

QString wayOf(const Diagram &diagram, const DiagramKey &key, const DiagramCurve &curve)
{
    const QString style = wayClass(toneOf(key));
    QString path = u"M"_s + place(curve.points.constFirst());
    for (qsizetype i = 1; i + 2 < curve.points.size(); i += 3)
        path += u"C"_s + place(curve.points[i]) + u' ' + place(curve.points[i + 1]) + u' ' + place(curve.points[i + 2]);
    const auto [tip, left, right] = arrowOf(curve, 4.5);
    QString svg = u"<g><title>"_s + visible(wordsOf(diagram, key)).toHtmlEscaped() + u"</title>\n"_s
        + u"<path class=\"way %1\" d=\"%2\"/>\n"_s.arg(style, path)
        + u"<path class=\"tip %1\" d=\"M%2L%3L%4Z\"/>\n"_s.arg(style, place(tip), place(left), place(right));
    if (key.stops) {
        const QPointF middle = crossOf(curve);
        svg += u"<circle class=\"cross\" cx=\"%1\" cy=\"%2\" r=\"8\"/>\n"
               "<path class=\"cross\" d=\"M%3l6 6m0 -6l-6 6\"/>\n"_s.arg(middle.x(), 0, 'f', 1)
                   .arg(middle.y(), 0, 'f', 1)
                   .arg(place(middle - QPointF(3, 3)));
    }
    return svg + u"</g>\n"_s;
}

QString boxOf(const DiagramTable &table, const QRectF &rect, bool ofRows)
{
    const QString style = table.stops ? u"box stops"_s : table.isRoot || table.goes ? u"box root"_s : u"box"_s;
    // Names are identifiers: read from the left in any language.
    const auto line = [&](double y, const QString &name, const QString &text) {
        return u"<text direction=\"ltr\" text-anchor=\"start\" x=\"%1\" y=\"%2\" class=\"%3\">"_s
                   .arg(rect.left() + 10, 0, 'f', 1)
                   .arg(y, 0, 'f', 1)
                   .arg(name)
            + visible(text).toHtmlEscaped() + u"</text>\n"_s;
    };
    return u"<g><title>"_s + visible(table.name.toString()).toHtmlEscaped() + u"</title>\n"_s
        + u"<rect x=\"%1\" y=\"%2\" width=\"%3\" height=\"%4\" rx=\"6\" class=\"%5\"/>\n"_s.arg(rect.x(), 0, 'f', 1)
              .arg(rect.y(), 0, 'f', 1)
              .arg(rect.width(), 0, 'f', 1)
              .arg(rect.height(), 0, 'f', 1)
              .arg(style)
        + line(rect.top() + 18, u"name"_s, nameInReach(table))
        + line(rect.top() + 35, u"about"_s, figuresOf(table, ofRows)) + u"</g>\n"_s;
}

} // namespace

QString reachSvg(const Report::Reach &reach)
{
    const DiagramLayout layout = QLocale().textDirection() == Qt::RightToLeft ? mirrored(*reach.layout) : *reach.layout;
    const auto stops = int(std::ranges::count_if(reach.diagram.keys, &DiagramKey::stops));
    const QString told = Text::tr("%1; %2.", "two counted things, as one sentence")
                             .arg(Text::tr("%Ln table(s) are reached", nullptr, int(reach.diagram.tables.size())),
                                  Text::tr("%Ln foreign key(s) stop(s) deletes", nullptr, stops));
    const QRectF frame = QRectF({}, layout.size).adjusted(-margin, -margin, margin, margin);
    QString svg = u"<div class=\"scroll\">\n<svg class=\"reach\" viewBox=\"%1 %1 %2 %3\" width=\"%2\" role=\"img\" "
                  "aria-labelledby=\"reach-title reach-text\">\n"_s.arg(-margin)
                      .arg(std::ceil(frame.width()))
                      .arg(std::ceil(frame.height()))
        + u"<title id=\"reach-title\">%1</title>\n<desc id=\"reach-text\">%2</desc>\n"_s.arg(
            reachTitle().toHtmlEscaped(), told.toHtmlEscaped());
    for (qsizetype i = 0; i < reach.diagram.keys.size(); ++i)
        svg += wayOf(reach.diagram, reach.diagram.keys[i], layout.keys[i]);
    for (qsizetype i = 0; i < reach.diagram.tables.size(); ++i)
        svg += boxOf(reach.diagram.tables[i], layout.tables[i], reach.diagram.ofRows);
    return svg + u"</svg>\n</div>\n"_s;
}

} // namespace ondelete
