// SPDX-License-Identifier: MIT
#include "support/text/printed.h"

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace ondelete {
namespace {

QString nameOf(const QualifiedName &name)
{
    return name.schema == u"public" ? name.name : name.toString();
}

QString nameOf(const Schema &schema, Oid table)
{
    return nameOf(schema.tables.value(table).name);
}

QString nameOf(const Schema &schema, const DeleteGraph &graph, int node)
{
    return nameOf(schema, graph.nodes.at(node).table);
}

QString keyOf(const Schema &schema, const DeleteEdge &edge)
{
    return schema.foreignKey(edge.key)->name
        + (edge.cause == DeleteEdge::Cause::ParentChanges ? u" on update"_s : QString());
}

QString keysOf(const Schema &schema, const DeleteGraph &graph, const QList<int> &edges)
{
    QStringList names;
    for (const int edge : edges)
        names.append(keyOf(schema, graph.edges.at(edge)));
    return names.join(u", "_s);
}

QString obstacle(DeleteEdge::Obstacle obstacle)
{
    switch (obstacle) {
    case DeleteEdge::Obstacle::None:
        return {};
    case DeleteEdge::Obstacle::NoSelect:
        return u"no select"_s;
    case DeleteEdge::Obstacle::Period:
        return u"period"_s;
    case DeleteEdge::Obstacle::TriggersChanged:
        return u"triggers changed"_s;
    case DeleteEdge::Obstacle::ComputedDefault:
        return u"computed default"_s;
    case DeleteEdge::Obstacle::Circle:
        return u"circle"_s;
    case DeleteEdge::Obstacle::TooManyKeys:
        return u"too many keys"_s;
    default:
        return u"obstacle %1"_s.arg(int(obstacle));
    }
}

QString kindOf(WriteConflict::Kind kind)
{
    switch (kind) {
    case WriteConflict::Kind::NotNull:
        return u"not null"_s;
    case WriteConflict::Kind::Domain:
        return u"domain"_s;
    case WriteConflict::Kind::Check:
        return u"check"_s;
    case WriteConflict::Kind::Reference:
        return u"reference"_s;
    case WriteConflict::Kind::Partition:
        return u"partition"_s;
    case WriteConflict::Kind::Unique:
        return u"unique"_s;
    case WriteConflict::Kind::Expression:
        return u"expression"_s;
    default:
        return u"kind %1"_s.arg(int(kind));
    }
}

/// "step 1", "steps 1 to 3", "steps 1 on"
QString steps(const DeleteEdge &edge)
{
    const QString first = QString::number(edge.earliest);
    if (edge.latest == edge.earliest)
        return u"step "_s + first;
    return edge.latest == std::numeric_limits<int>::max() ? u"steps %1 on"_s.arg(first)
                                                          : u"steps %1 to %2"_s.arg(first).arg(edge.latest);
}

QString ruleOrNone(const std::optional<DeleteRule> &rule)
{
    return rule ? toSql(*rule) : u"none"_s;
}

QString waits(FixStep::Waits waits)
{
    switch (waits) {
    case FixStep::Waits::Nobody:
        return u"nobody waits"_s;
    case FixStep::Waits::WritersAMoment:
        return u"writers wait a moment"_s;
    default:
        return u"everybody waits a moment"_s;
    }
}

} // namespace

QStringList printed(const Schema &schema, const DeleteGraph &graph)
{
    QStringList all;
    for (int index = 0; index < graph.nodes.size(); ++index) {
        const DeleteNode &node = graph.nodes.at(index);
        QStringList facts{node.goes ? u"goes"_s : u"stays"_s};
        if (node.goes && !node.known)
            facts.append(u"unknown"_s);
        if (!node.needed.isEmpty())
            facts.append(u"needs "_s + node.needed.join(u' '));
        all.append(u"%1: %2"_s.arg(nameOf(schema, graph, index), facts.join(u", "_s)));
    }
    for (const DeleteEdge &edge : graph.edges) {
        QString line =
            u"%1: %2 %3 -> %4 %5"_s.arg(keyOf(schema, edge), nameOf(schema, graph, edge.parent),
                                        edge.cause == DeleteEdge::Cause::ParentGoes ? u"goes"_s : u"changes"_s,
                                        nameOf(schema, graph, edge.child), toSql(edge.rule));
        if (edge.writes())
            line += u" (%1)"_s.arg(edge.written.join(u", "_s));
        if (!edge.writers.isEmpty())
            line += u" after "_s + keysOf(schema, graph, edge.writers);
        line += edge.isFollowed() ? u", "_s + steps(edge) : u", not followed: "_s + obstacle(edge.obstacle);
        all.append(line);
    }
    for (const QList<int> &component : graph.components) {
        if (!graph.isCircle(component))
            continue;
        QStringList names;
        for (const int node : component)
            names.append(nameOf(schema, graph, node));
        names.sort();
        all.append(u"circle: "_s + names.join(u", "_s));
    }
    return all;
}

QStringList printed(const Schema &schema, const DeleteGraph &graph, int node, const QList<WriteConflict> &conflicts)
{
    QStringList all;
    for (const WriteConflict &conflict : conflicts) {
        QStringList keys;
        for (const int bit : conflict.bits)
            keys.append(keyOf(schema, graph.edgeAt(node, bit)));
        all.append(u"%1 %2 of %3 (%4): %5"_s.arg(kindOf(conflict.kind), conflict.name, nameOf(schema, conflict.table),
                                                 conflict.columns.join(u", "_s), keys.join(u", "_s)));
    }
    return all;
}

QStringList printed(const DeleteCase &of, const DeleteForecast &forecast)
{
    const auto because = [&](int node, const QList<int> &edges, const QList<int> &conflicts) {
        QString text;
        if (!edges.isEmpty())
            text += u" by "_s + keysOf(of.schema, of.graph, edges);
        QStringList names;
        for (const int conflict : conflicts)
            names.append(of.conflicts.at(node).at(conflict).name);
        if (!names.isEmpty())
            text += u" because of "_s + names.join(u", "_s);
        return text;
    };
    QStringList all;
    for (const ForecastEntry &entry : forecast.entries)
        all.append(u"%1: %2 %3"_s.arg(nameOf(of.schema, of.graph, entry.node))
                       .arg(entry.rows)
                       .arg(toString(entry.action) + because(entry.node, entry.edges, entry.conflicts)));
    for (const OrderDependence &found : forecast.orderDependent)
        all.append(u"%1: %2 hang on the order%3"_s.arg(nameOf(of.schema, of.graph, found.node))
                       .arg(found.rows)
                       .arg(because(found.node, found.edges, found.conflicts)));
    for (const int node : forecast.untold)
        all.append(u"untold: "_s + nameOf(of.schema, of.graph, node));
    if (forecast.mayStopShort)
        all.append(u"may stop short"_s);
    return all;
}

QStringList tallies(const DeleteCase &of, const DeleteForecast &forecast)
{
    QStringList all;
    for (int node = 0; node < forecast.tallies.size(); ++node) {
        const NodeTally &tally = forecast.tallies.at(node);
        if (tally != NodeTally())
            all.append(u"%1: %2 deleted, %3 changed, %4 updates"_s.arg(nameOf(of.schema, of.graph, node))
                           .arg(tally.deleted)
                           .arg(tally.changed)
                           .arg(tally.maxUpdates));
    }
    return all;
}

QStringList printed(const Audit &audit)
{
    QStringList all;
    for (const Finding &finding : audit.findings) {
        QString line = u"%1: %2 -> %3, %4"_s.arg(finding.id, ruleOrNone(finding.current), ruleOrNone(finding.desired),
                                                 toString(finding.status));
        if (finding.suggested)
            line += u", suggested "_s + toSql(*finding.suggested);
        if (finding.blocksDelete)
            line += u", blocks"_s;
        QStringList problems;
        for (const Problem &problem : finding.problems) {
            QString text = toString(problem.code);
            if (!problem.constraint.isEmpty())
                text += u' ' + problem.constraint;
            if (problem.rows)
                text += u' ' + QString::number(*problem.rows);
            problems.append(text);
        }
        if (!problems.isEmpty())
            line += u"; "_s + problems.join(u", "_s);
        all.append(line);
    }
    return all;
}

QStringList printed(const FixPlan &plan)
{
    QStringList all;
    for (const FixItem &item : plan.items) {
        QString line = u"%1: %2 -> %3"_s.arg(item.finding, toSql(item.from), toSql(item.to));
        if (!item.setColumns.isEmpty())
            line += u" (%1)"_s.arg(item.setColumns.join(u", "_s));
        if (!item.dropNotNull.isEmpty())
            line += u", may be NULL: "_s + item.dropNotNull.join(u", "_s);
        if (!item.setNotNull.isEmpty())
            line += u", NOT NULL again: "_s + item.setNotNull.join(u", "_s);
        if (!item.indexName.isEmpty())
            line += u", index "_s + item.indexName;
        all.append(line);
        for (const FixStep &step : item.steps)
            all.append(u"%1: %2"_s.arg(step.title, waits(step.waits)));
    }
    for (const Unresolved &unresolved : plan.unresolved)
        all.append(u"%1 is left%2: %3"_s.arg(unresolved.finding,
                                             unresolved.skipped          ? u" by choice"_s
                                                 : unresolved.lacksRight ? u" for want of a right"_s
                                                                         : QString(),
                                             unresolved.message));
    return all;
}

QStringList printed(const Preview &preview)
{
    QStringList all;
    for (const PreviewEntry &entry : preview.entries) {
        QString line = u"%1: %2%3 %4"_s.arg(nameOf(entry.table), entry.atLeast ? u"at least "_s : QString())
                           .arg(entry.rows)
                           .arg(toString(entry.action));
        if (!entry.constraints.isEmpty())
            line += u" by "_s + entry.constraints.join(u", "_s);
        all.append(line);
        all.append(u"why: "_s + entry.reason);
        all.append(u"plain: "_s + entry.plainReason);
        for (const QString &way : entry.waysOut)
            all.append(u"way out: "_s + way);
        if (!entry.plainWayOut.isEmpty())
            all.append(u"plain way out: "_s + entry.plainWayOut);
    }
    for (const QString &note : preview.notes)
        all.append(u"note: "_s + note);
    all.append(u"outcome: "_s + toString(preview.outcome));
    return all;
}

} // namespace ondelete
