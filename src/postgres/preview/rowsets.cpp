// SPDX-License-Identifier: MIT
#include "postgres/preview/rowsets.h"

#include "postgres/preview/previewquery.h"

#include <QtCore/QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ondelete {
namespace {

/// A row's name, hashed: its primary key, so that a harmless update between preview and delete is no difference; its
/// place where it has none.
QString rowHash(const Table &table, const QString &alias)
{
    QStringList columns;
    for (const QString &name : table.primaryKey)
        columns.append(alias + u'.' + table.column(name)->sql);
    // A record's text is made of its fields' own output: no cast that somebody made for their types is asked.
    const bool castsAsItIs = columns.size() == 1 && table.column(table.primaryKey.first())->ofOwnType;
    const QString text = columns.isEmpty() ? u"ROW(%1.tableoid, %1.ctid)"_s.arg(alias)
        : castsAsItIs                      ? columns.first()
                                           : u"ROW(%1)"_s.arg(columns.join(u", "_s));
    return u"hashtextextended(%1::text COLLATE \"C\", 0)"_s.arg(text);
}

} // namespace

QString sameRow(const QString &a, const QString &b)
{
    return u"%1.ctid = %2.ctid AND %1.tableoid = %2.tableoid"_s.arg(a, b);
}

RowSets::RowSets(const Schema &schema, const PreviewShape &shape, QString rootCondition)
    : m_schema(schema)
    , m_shape(shape)
    , m_graph(shape.graph)
    , m_rootCondition(std::move(rootCondition))
    , m_circleOf(shape.graph.nodes.size(), -1)
    , m_mayGo(shape.graph.nodes.size())
    , m_mayMeet(shape.graph.edges.size())
{
    for (const DeleteNode &node : m_graph.nodes)
        m_needed.append(node.needed);
    for (const UndeclaredCandidate &candidate : shape.undeclared) {
        const int node = m_graph.placeOf.value(candidate.references, -1);
        for (qsizetype i = 0; node >= 0 && i < candidate.referencedColumns.size(); ++i)
            if (!m_needed.at(node).contains(candidate.referencedColumns.at(i)))
                m_needed[node].append(candidate.referencedColumns.at(i));
    }
    for (int component = 0; component < m_graph.components.size(); ++component)
        if (m_graph.isCircle(m_graph.components.at(component)))
            for (const int node : m_graph.components.at(component))
                m_circleOf[node] = component;
    findRows();
}

/// A table without rows ends the search, and one of which none goes: what hangs on it is not asked. The nodes of a
/// circle are asked together.
void RowSets::findRows()
{
    const auto mayHold = [this](int node) { return !m_shape.emptyTables.contains(m_graph.nodes.at(node).table); };
    for (const QList<int> &component : m_graph.components) {
        const bool comes = component.contains(0) || std::ranges::any_of(component, [&](int node) {
                               return std::ranges::any_of(m_graph.nodes.at(node).edges, [&](int index) {
                                   const DeleteEdge &edge = m_graph.edges.at(index);
                                   return edge.deletes() && edge.isFollowed() && m_mayGo.at(edge.parent);
                               });
                           });
        if (comes && (component.contains(0) || std::ranges::any_of(component, mayHold)))
            for (const int node : component)
                m_mayGo[node] = !m_shape.found.contains(node) || m_shape.found.value(node).rows > 0;
    }
    for (const int index : m_graph.changeOrder) {
        const DeleteEdge &edge = m_graph.edges.at(index);
        const bool comes = edge.cause == DeleteEdge::Cause::ParentGoes
            ? m_mayGo.at(edge.parent)
            : std::ranges::any_of(edge.writers, [&](int writer) { return m_mayMeet.at(writer); });
        m_mayMeet[index] = comes && mayHold(edge.child);
    }
}

bool RowSets::hasSet(int node) const
{
    return m_mayGo.at(node) || std::ranges::any_of(m_graph.nodes.at(node).edges, [&](int edge) {
               return m_graph.edges.at(edge).bit >= 0 && m_mayMeet.at(edge);
           });
}

bool RowSets::goesLong(int node) const
{
    return m_mayGo.at(node) && deletedName(node) != u"r" && !m_shape.found.contains(node);
}

bool RowSets::meetsLong(int index) const
{
    const DeleteEdge &edge = m_graph.edges.at(index);
    return m_mayMeet.at(index) && (goesLong(edge.parent) || std::ranges::any_of(edge.writers, [this](int writer) {
                                       return meetsLong(writer);
                                   }));
}

bool RowSets::isLong(int node) const
{
    return goesLong(node) || std::ranges::any_of(m_graph.nodes.at(node).edges, [this](int edge) {
               return m_graph.edges.at(edge).bit >= 0 && meetsLong(edge);
           });
}

const Table &RowSets::tableOf(int node) const
{
    return *m_schema.tables.find(m_graph.nodes.at(node).table);
}

const ForeignKey &RowSets::keyOf(int edge) const
{
    return *m_schema.foreignKey(m_graph.edges.at(edge).key);
}

QString RowSets::deletedName(int node) const
{
    return node == 0 && !inCircle(node) ? u"r"_s : u'd' + QString::number(node);
}

bool RowSets::isReached(int node) const
{
    return std::ranges::any_of(m_graph.nodes.at(node).edges, [&](int edge) { return m_graph.edges.at(edge).bit >= 0; });
}

QString RowSets::row(int node, const QString &alias, Columns wanted) const
{
    const Table &table = tableOf(node);
    QStringList columns{alias + u".tableoid"_s, alias + u".ctid"_s, rowHash(table, alias) + u" AS h"_s};
    if (wanted == Columns::PlaceAndNeeded) {
        const QStringList names = needed(node);
        for (qsizetype i = 0; i < names.size(); ++i)
            columns.append(u"%1.%2 AS n%3"_s.arg(alias, table.column(names.at(i))->sql, QString::number(i)));
    }
    return columns.join(u", "_s);
}

QString RowSets::isPointedAt(int edge, const QString &x) const
{
    const ForeignKey &key = keyOf(edge);
    return u"EXISTS (SELECT FROM %1 c WHERE %2 AND NOT (%3))"_s.arg(
        PreviewQuery::source(*m_schema.tables.find(key.table)), matches(key, x, Parent::IsTable, u"c"_s),
        sameRow(u"c"_s, x));
}

/// The key's own comparison, the referenced side on the left: what PostgreSQL's triggers ask.
QString RowSets::matches(const ForeignKey &key, const QString &parent, Parent is, const QString &child) const
{
    const Table &references = *m_schema.tables.find(key.references);
    const Table &table = *m_schema.tables.find(key.table);
    const QStringList columns = is == Parent::IsSet ? needed(m_graph.nodeOf(m_schema, key.references)) : QStringList();
    QStringList parts;
    for (qsizetype i = 0; i < key.columns.size(); ++i) {
        const QString referenced = key.referencedColumns.at(i);
        const QString left = is == Parent::IsSet ? u'n' + QString::number(columns.indexOf(referenced))
                                                 : references.column(referenced)->sql;
        parts.append(u"%1.%2 %3 %4.%5 %6"_s
                         .arg(parent, left, key.equality.at(i), child, table.column(key.columns.at(i))->sql,
                              key.collation.value(i))
                         .trimmed());
    }
    return parts.join(u" AND "_s);
}

/// Where a key references one partition, the rows of its siblings are none of its business.
QString RowSets::ofPart(const ForeignKey &key, const QString &alias) const
{
    if (topmost(m_schema, key.references) == key.references)
        return {};
    QStringList oids;
    for (const Oid oid : withPartitions(m_schema, key.references))
        oids.append(QString::number(oid));
    return u" AND %1.tableoid IN (%2)"_s.arg(alias, oids.join(u", "_s));
}

QString RowSets::along(int index, const QString &columns) const
{
    const ForeignKey &key = keyOf(index);
    return u"SELECT %1 FROM %2 p JOIN %3 x ON %4%5"_s.arg(
        columns, deletedName(m_graph.edges.at(index).parent), PreviewQuery::source(*m_schema.tables.find(key.table)),
        matches(key, u"p"_s, Parent::IsSet, u"x"_s), ofPart(key, u"p"_s));
}

QString RowSets::deletedByOneWay(int node, const QStringList &columns) const
{
    if (node == 0 || !m_mayGo.at(node) || inCircle(node) || m_shape.found.contains(node))
        return {};
    QList<int> ways;
    for (const int index : m_graph.nodes.at(node).edges) {
        const DeleteEdge &edge = m_graph.edges.at(index);
        if (edge.deletes() && edge.isFollowed() && m_mayGo.at(edge.parent))
            ways.append(index);
    }
    return ways.size() == 1 ? along(ways.first(), columns.join(u", "_s)) : QString();
}

QString RowSets::writtenByOneWay(int node, const QStringList &columns) const
{
    if (m_mayGo.at(node))
        return {}; // a row that goes is not written
    QList<int> ways;
    for (const int index : m_graph.nodes.at(node).edges)
        if (m_graph.edges.at(index).bit >= 0 && m_mayMeet.at(index))
            ways.append(index);
    if (ways.size() != 1)
        return {};
    const DeleteEdge &edge = m_graph.edges.at(ways.first());
    if (edge.cause != DeleteEdge::Cause::ParentGoes || (edge.mask() & m_graph.writeMask(node)) == 0)
        return {};
    return along(ways.first(), u"%1, %2::bigint"_s.arg(columns.join(u", "_s), QString::number(edge.mask())));
}

QString RowSets::with(const QString &select) const
{
    // Tables and their columns stand behind a dot. What looks like a name in an expression makes one set too many.
    static const QRegularExpression name(u"(?<![.\\w])(?:r|[cdet]\\d+|u\\d+_\\d+)\\b"_s);
    QSet<QString> wanted;
    QStringList named;
    QStringList texts{select, u"r"_s};
    while (!texts.isEmpty()) {
        const QString text = texts.takeLast();
        for (auto match = name.globalMatch(text); match.hasNext();) {
            const QString one = match.next().captured();
            if (wanted.contains(one))
                continue;
            wanted.insert(one);
            if (const QString set = setOf(one); !set.isEmpty()) {
                named.append(set);
                if (one != u"r") // it names no other, and may name very many keys
                    texts.append(set);
            }
        }
    }
    std::ranges::reverse(named);
    return u"WITH RECURSIVE "_s + named.join(u",\n"_s) + u'\n' + select;
}

QString RowSets::setOf(const QString &name) const
{
    const QChar kind = name.front();
    if (kind == u'r')
        return rootSet();
    const int number = name.sliced(1).section(u'_', 0, 0).toInt();
    if (kind == u'e')
        return number < m_graph.edges.size() && m_mayMeet.at(number) ? edgeSet(number) : QString();
    if (number >= m_graph.nodes.size())
        return {};
    if (kind == u't')
        return isReached(number) && hasSet(number) ? reachedSet(number) : QString();
    if (kind == u'u')
        return verdictsOf(number).set(name);
    const bool isCircles = inCircle(number);
    if (kind == u'c')
        return isCircles && isCircleSet(number) ? circleSet(m_graph.components.at(m_circleOf.at(number))) : QString();
    if (!m_mayGo.at(number) || deletedName(number) == u"r")
        return {};
    return m_shape.found.contains(number) ? foundSet(number)
        : isCircles                       ? circleNodeSet(m_graph.components.at(m_circleOf.at(number)), number)
                                          : deletedSet(number);
}

/// A circle's rows are one set, called after its first node.
bool RowSets::isCircleSet(int node) const
{
    const QList<int> &component = m_graph.components.at(m_circleOf.at(node));
    return node == component.first()
        && std::ranges::any_of(component, [this](int member) { return m_mayGo.at(member); });
}

QString RowSets::rootSet() const
{
    return u"r AS (SELECT %1 FROM %2 x WHERE %3)"_s.arg(row(0, u"x"_s, Columns::PlaceAndNeeded),
                                                        PreviewQuery::source(tableOf(0)), m_rootCondition);
}

QString RowSets::deletedSet(int node) const
{
    QStringList ways;
    for (const int index : m_graph.nodes.at(node).edges) {
        const DeleteEdge &edge = m_graph.edges.at(index);
        if (!edge.deletes() || !edge.isFollowed() || !m_mayGo.at(edge.parent))
            continue;
        const ForeignKey &key = keyOf(index);
        ways.append(u"SELECT %1 FROM %2 p JOIN %3 c ON %4%5"_s.arg(
            row(node, u"c"_s, Columns::PlaceAndNeeded), deletedName(edge.parent),
            PreviewQuery::source(*m_schema.tables.find(key.table)), matches(key, u"p"_s, Parent::IsSet, u"c"_s),
            ofPart(key, u"p"_s)));
    }
    // What a query only names once is put in line: of a long way that would make one join of hundreds.
    const QString kept = m_shape.files.isEmpty() ? QString() : u"MATERIALIZED "_s;
    return u"d%1 AS %2(%3)"_s.arg(QString::number(node), kept, ways.join(u"\n  UNION "_s));
}

/// Rows that were found already: so few that they are told one by one.
QString RowSets::foundSet(int node) const
{
    const FoundRows rows = m_shape.found.value(node);
    const QString columns = row(node, u"x"_s, Columns::PlaceAndNeeded);
    const QString source = PreviewQuery::source(tableOf(node));
    return rows.parts.isEmpty()
        ? u"d%1 AS (SELECT %2 FROM unnest('%3'::tid[]) AS k(place) JOIN %4 x ON x.ctid = k.place)"_s.arg(
            QString::number(node), columns, rows.places, source)
        : u"d%1 AS (SELECT %2 FROM unnest('%3'::oid[], '%4'::tid[]) AS k(part, place)\n  JOIN %5 x "
          "ON x.ctid = k.place AND x.tableoid = k.part)"_s.arg(QString::number(node), columns, rows.parts, rows.places,
                                                               source);
}

QString RowSets::circleSet(const QList<int> &component) const
{
    QStringList seeds;
    QList<int> inner;
    if (component.contains(0))
        seeds.append(u"SELECT 0 AS node, tableoid, ctid FROM r"_s);
    for (int index = 0; index < m_graph.edges.size(); ++index) {
        const DeleteEdge &edge = m_graph.edges.at(index);
        if (!edge.deletes() || !edge.isFollowed() || !component.contains(edge.child) || !m_mayGo.at(edge.parent))
            continue;
        if (component.contains(edge.parent)) {
            inner.append(index);
            continue;
        }
        const ForeignKey &key = keyOf(index);
        seeds.append(u"SELECT %1 AS node, c.tableoid, c.ctid FROM %2 p JOIN %3 c ON %4%5"_s.arg(
            QString::number(edge.child), deletedName(edge.parent),
            PreviewQuery::source(*m_schema.tables.find(key.table)), matches(key, u"p"_s, Parent::IsSet, u"c"_s),
            ofPart(key, u"p"_s)));
    }

    // The recursive set may be named only once. A single key joins freely; several are looked up row by row where
    // indexes serve, else all their pairs are made once and hashed.
    const QString name = u'c' + QString::number(component.first());
    const bool lookUp = std::ranges::all_of(inner, [&](int index) { return keyOf(index).indexed; });
    QStringList ways;
    for (const int index : std::as_const(inner)) {
        const ForeignKey &key = keyOf(index);
        const QString parent = PreviewQuery::source(*m_schema.tables.find(key.references));
        const QString child = PreviewQuery::source(*m_schema.tables.find(key.table));
        const QString on = matches(key, u"p"_s, Parent::IsTable, u"c"_s);
        const QString from = QString::number(m_graph.edges.at(index).parent);
        const QString to = QString::number(m_graph.edges.at(index).child);
        if (inner.size() == 1)
            ways.append(u"SELECT %1, c.tableoid, c.ctid FROM %2 s JOIN %3 p ON %4 JOIN %5 c ON %6"_s.arg(
                to, name, parent, sameRow(u"p"_s, u"s"_s), child, on));
        else if (lookUp)
            ways.append(
                u"SELECT %1 AS node, c.tableoid, c.ctid FROM %2 p JOIN %3 c ON %4 WHERE s.node = %5 AND %6"_s.arg(
                    to, parent, child, on, from, sameRow(u"p"_s, u"s"_s)));
        else
            ways.append(u"SELECT %1 AS source, p.tableoid AS ptable, p.ctid AS prow, %2 AS node, c.tableoid, c.ctid "
                        "FROM %3 p JOIN %4 c ON %5"_s.arg(from, to, parent, child, on));
    }
    QString step = ways.join(u"\n    UNION ALL "_s);
    if (inner.size() > 1 && lookUp)
        step = u"SELECT e.node, e.tableoid, e.ctid FROM %1 s CROSS JOIN LATERAL (%2) e"_s.arg(name, step);
    else if (inner.size() > 1)
        step = u"SELECT e.node, e.tableoid, e.ctid FROM %1 s JOIN (%2) e "
               "ON e.source = s.node AND e.ptable = s.tableoid AND e.prow = s.ctid"_s.arg(name, step);
    const QString seed = seeds.join(u" UNION ALL "_s);
    return step.isEmpty() ? u"%1(node, tableoid, ctid) AS (%2)"_s.arg(name, seed)
                          : u"%1(node, tableoid, ctid) AS ((%2)\n  UNION %3)"_s.arg(name, seed, step);
}

QString RowSets::circleNodeSet(const QList<int> &component, int node) const
{
    return u"d%1 AS (SELECT %2 FROM c%3 s JOIN %4 x ON %5 WHERE s.node = %1)"_s.arg(
        QString::number(node), row(node, u"x"_s, Columns::PlaceAndNeeded), QString::number(component.first()),
        PreviewQuery::source(tableOf(node)), sameRow(u"x"_s, u"s"_s));
}

QString RowSets::edgeSet(int index) const
{
    const DeleteEdge &edge = m_graph.edges.at(index);
    const ForeignKey &key = keyOf(index);
    const QString child = PreviewQuery::source(*m_schema.tables.find(key.table));
    const QString columns = row(edge.child, u"c"_s, Columns::Place);
    if (edge.cause == DeleteEdge::Cause::ParentGoes) {
        // A row that references itself is gone before anybody asks.
        const QString notItself =
            edge.parent == edge.child ? u" AND NOT (%1)"_s.arg(sameRow(u"p"_s, u"c"_s)) : QString();
        return u"e%1 AS (SELECT %2 FROM %3 p JOIN %4 c ON %5%6%7)"_s.arg(
            QString::number(index), columns, deletedName(edge.parent), child,
            matches(key, u"p"_s, Parent::IsSet, u"c"_s), ofPart(key, u"p"_s), notItself);
    }
    QStringList written;
    for (const int writer : edge.writers)
        if (m_mayMeet.at(writer))
            written.append(u"SELECT tableoid, ctid FROM e"_s + QString::number(writer));
    const QString stays = m_mayGo.at(edge.parent)
        ? u" WHERE NOT EXISTS (SELECT FROM %1 g WHERE %2)"_s.arg(deletedName(edge.parent), sameRow(u"g"_s, u"p"_s))
        : QString();
    return u"e%1 AS (SELECT DISTINCT %2 FROM (%3) w JOIN %4 p ON %5 JOIN %6 c ON %7%8)"_s.arg(
        QString::number(index), columns, written.join(u" UNION "_s),
        PreviewQuery::source(*m_schema.tables.find(key.references)), sameRow(u"p"_s, u"w"_s), child,
        matches(key, u"p"_s, Parent::IsTable, u"c"_s), stays);
}

QString RowSets::reachedSet(int node) const
{
    QStringList ways;
    if (m_mayGo.at(node) && (node != 0 || inCircle(0)))
        ways.append(u"SELECT tableoid, ctid, h, 1 AS fate, 0::bigint AS mask FROM d%1"_s.arg(node));
    if (node == 0)
        ways.append(u"SELECT tableoid, ctid, h, 2 AS fate, 0::bigint AS mask FROM r"_s);
    for (const int index : m_graph.nodes.at(node).edges)
        if (m_graph.edges.at(index).bit >= 0 && m_mayMeet.at(index))
            ways.append(u"SELECT tableoid, ctid, h, 0 AS fate, %1::bigint AS mask FROM e%2"_s.arg(
                QString::number(m_graph.edges.at(index).mask()), QString::number(index)));
    if (ways.size() == 1)
        return u"t%1 AS (%2)"_s.arg(QString::number(node), ways.first());
    return u"t%1 AS (SELECT tableoid, ctid, max(h) AS h, max(fate) AS fate, bit_or(mask) AS mask\n  FROM (%2) u "
           "GROUP BY tableoid, ctid)"_s.arg(QString::number(node), ways.join(u"\n    UNION ALL "_s));
}

VerdictQuery RowSets::verdictsOf(int node) const
{
    return {m_schema, m_graph, m_shape.conflicts.at(node), node, m_shape.refusingDomains, [this](int other) {
                return m_mayGo.at(other) ? deletedName(other) : QString();
            }};
}

} // namespace ondelete
