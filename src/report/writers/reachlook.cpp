// SPDX-License-Identifier: MIT
#include "report/writers/reachlook.h"

#include "report/writers/displaytext.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QLineF>

using namespace Qt::StringLiterals;

namespace ondelete {

QString reachTitle()
{
    return QCoreApplication::translate("ondelete::ReachPicture", "What a delete reaches");
}

QString nameInReach(const DiagramTable &table)
{
    return visible(shortName(table.name));
}

QPointF crossOf(const DiagramCurve &curve)
{
    constexpr double before = 16;
    const QLineF way(curve.points.constLast(), curve.tip);
    return way.length() > 0 ? way.p1() - QPointF(way.dx(), way.dy()) / way.length() * before : way.p1();
}

Report::Tone toneOf(const DiagramKey &key)
{
    if (key.stops)
        return Report::Tone::Bad;
    const bool stays = key.rule.rule == DeleteRule::SetNull || key.rule.rule == DeleteRule::SetDefault;
    return stays ? Report::Tone::SetNull : Report::Tone::Plain;
}

QString wordsOf(const Diagram &diagram, const DiagramKey &key)
{
    return u"%1 → %2: %3"_s.arg(diagram.tables[key.from].name.toString(), diagram.tables[key.to].name.toString(),
                                toSql(key.rule));
}

} // namespace ondelete
