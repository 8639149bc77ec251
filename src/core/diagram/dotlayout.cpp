// SPDX-License-Identifier: MIT
#include "core/diagram/dotlayout.h"

#include "core/text/bytes.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonObject>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace ondelete {

namespace {

constexpr double pointsPerInch = 72;

QByteArray inches(double points)
{
    return QByteArray::number(points / pointsPerInch, 'f', 4);
}

/// "12.5,40": upwards, as dot counts. Unset where it is none.
std::optional<QPointF> pointOf(QStringView text, double height)
{
    const qsizetype comma = text.indexOf(u',');
    bool isX = false;
    bool isY = false;
    const double x = text.left(comma).toDouble(&isX);
    const double y = text.mid(comma + 1).toDouble(&isY);
    if (comma < 0 || !isX || !isY)
        return std::nullopt;
    return QPointF(x, height - y);
}

/// "e,284.5,36.1 219.4,36.1 214.4,45.5 …"
std::optional<DiagramCurve> curveOf(const QString &text, double height)
{
    DiagramCurve curve;
    std::optional<QPointF> tip;
    for (const QStringView part : QStringView(text).split(u' ', Qt::SkipEmptyParts)) {
        const bool isTip = part.startsWith(u"e,");
        const std::optional<QPointF> point = pointOf(isTip ? part.mid(2) : part, height);
        if (!point)
            return std::nullopt;
        if (isTip)
            tip = point;
        else
            curve.points.append(*point);
    }
    if (curve.points.size() < 4 || curve.points.size() % 3 != 1)
        return std::nullopt;
    curve.tip = tip.value_or(curve.points.constLast());
    return curve;
}

/// "t12" → 12 with the letter t; -1 where it is none or not below @p count.
qsizetype indexOf(const QString &name, QChar letter, qsizetype count)
{
    bool isNumber = false;
    const qsizetype index = name.mid(1).toLongLong(&isNumber);
    return name.startsWith(letter) && isNumber && index >= 0 && index < count ? index : -1;
}

/// Keys between the same two tables get the same way: they are moved apart.
void spreadParallels(DiagramLayout &layout, const Diagram &diagram)
{
    constexpr double widest = 9;
    for (qsizetype i = 0; i < diagram.keys.size(); ++i) {
        const auto isParallel = [&](const DiagramKey &key) {
            return key.from == diagram.keys[i].from && key.to == diagram.keys[i].to;
        };
        const auto count = std::ranges::count_if(diagram.keys, isParallel);
        if (count < 2 || diagram.keys[i].from == diagram.keys[i].to)
            continue;
        const auto before = std::count_if(diagram.keys.begin(), diagram.keys.begin() + i, isParallel);
        const double gap = std::min(widest, layout.tables[diagram.keys[i].to].height() * 0.7 / double(count));
        const QPointF move(0, (double(before) - double(count - 1) / 2) * gap);
        for (QPointF &point : layout.keys[i].points)
            point += move;
        layout.keys[i].tip += move;
    }
}

} // namespace

std::array<QPointF, 3> arrowOf(const DiagramCurve &curve, double half)
{
    const QPointF foot = curve.points.constLast();
    const QPointF way = curve.tip - foot;
    const double length = std::hypot(way.x(), way.y());
    const QPointF across = length > 0 ? QPointF(-way.y(), way.x()) / length * half : QPointF();
    return {curve.tip, foot + across, foot - across};
}

DiagramLayout mirrored(DiagramLayout layout)
{
    const auto move = [width = layout.size.width()](QPointF &point) { point.setX(width - point.x()); };
    for (DiagramCurve &curve : layout.keys) {
        std::ranges::for_each(curve.points, move);
        move(curve.tip);
    }
    for (QRectF &table : layout.tables)
        table.moveLeft(layout.size.width() - table.right());
    return layout;
}

QByteArray dotTextOf(const Diagram &diagram, const QList<QSizeF> &sizes, ReadingDirection direction)
{
    Q_ASSERT(sizes.size() == diagram.tables.size());
    QByteArray text = "digraph reach {\n  rankdir=";
    text += direction == ReadingDirection::RightToLeft ? "RL" : "LR";
    // The larger a picture, the longer dot polishes it: people wait for it.
    text += ";\n  nodesep=0.16; ranksep=1.5; nslimit=2; nslimit1=2; mclimit=1;\n"
            "  node [shape=box, fixedsize=true, label=\"\"];\n  edge [arrowsize=0.7];\n";
    for (qsizetype i = 0; i < diagram.tables.size(); ++i)
        text += "  t" + QByteArray::number(i) + " [width=" + inches(sizes[i].width())
            + ", height=" + inches(sizes[i].height()) + "];\n";
    // From side to side, or keys of one table leave in all directions.
    const QByteArray ports =
        direction == ReadingDirection::RightToLeft ? ", tailport=w, headport=e" : ", tailport=e, headport=w";
    for (qsizetype i = 0; i < diagram.keys.size(); ++i)
        text += "  t" + QByteArray::number(diagram.keys[i].from) + " -> t" + QByteArray::number(diagram.keys[i].to)
            + " [id=\"k" + QByteArray::number(i) + "\"" + ports + "];\n";
    return text + "}\n";
}

std::optional<DiagramLayout> layoutFromDot(const QByteArray &json, const Diagram &diagram)
{
    const QJsonObject graph = documentOf(json).object();
    const QStringList box = graph[u"bb"_s].toString().split(u',');
    if (box.size() != 4)
        return std::nullopt;
    DiagramLayout layout;
    layout.size = {box[2].toDouble(), box[3].toDouble()};
    if (layout.size.isEmpty())
        return std::nullopt;
    layout.tables.resize(diagram.tables.size());
    layout.keys.resize(diagram.keys.size());
    for (const QJsonArray values = graph[u"objects"_s].toArray(); const QJsonValue &value : values) {
        const QJsonObject node = value.toObject();
        const qsizetype index = indexOf(node[u"name"_s].toString(), u't', layout.tables.size());
        const std::optional<QPointF> middle = pointOf(node[u"pos"_s].toString(), layout.size.height());
        const QSizeF size(node[u"width"_s].toString().toDouble(), node[u"height"_s].toString().toDouble());
        if (index < 0 || !middle || size.isEmpty())
            return std::nullopt;
        QRectF rect({}, size * pointsPerInch);
        rect.moveCenter(*middle);
        layout.tables[index] = rect;
    }
    for (const QJsonArray values = graph[u"edges"_s].toArray(); const QJsonValue &value : values) {
        const QJsonObject edge = value.toObject();
        const qsizetype index = indexOf(edge[u"id"_s].toString(), u'k', layout.keys.size());
        const std::optional<DiagramCurve> curve = curveOf(edge[u"pos"_s].toString(), layout.size.height());
        if (index < 0 || !curve)
            return std::nullopt;
        layout.keys[index] = *curve;
    }
    const bool isWhole = std::ranges::none_of(layout.tables, &QRectF::isEmpty)
        && std::ranges::none_of(layout.keys, [](const DiagramCurve &curve) { return curve.points.isEmpty(); });
    if (!isWhole)
        return std::nullopt;
    spreadParallels(layout, diagram);
    return layout;
}

} // namespace ondelete
