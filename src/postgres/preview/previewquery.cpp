// SPDX-License-Identifier: MIT
#include "postgres/preview/previewquery.h"

#include <QtCore/QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ondelete {
namespace {

QString number(quint64 value)
{
    return QString::number(value);
}

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

QString sameRow(const QString &a, const QString &b)
{
    return u"%1.ctid = %2.ctid AND %1.tableoid = %2.tableoid"_s.arg(a, b);
}

} // namespace

PreviewQuery::PreviewQuery(const Schema &schema, const PreviewShape &shape, QString rootCondition)
    : m_schema(schema)
    , m_shape(shape)
    , m_graph(shape.graph)
    , m_rootCondition(std::move(rootCondition))
    , m_mayGo(shape.graph.nodes.size())
    , m_mayMeet(shape.graph.edges.size())
{
    findRows();
}

/// A table without rows ends the search: what hangs on it is not asked. The nodes of a circle stay together.
void PreviewQuery::findRows()
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
                m_mayGo[node] = true;
    }
    for (const int index : m_graph.changeOrder) {
        const DeleteEdge &edge = m_graph.edges.at(index);
        const bool comes = edge.cause == DeleteEdge::Cause::ParentGoes
            ? m_mayGo.at(edge.parent)
            : std::ranges::any_of(edge.writers, [&](int writer) { return m_mayMeet.at(writer); });
        m_mayMeet[index] = comes && mayHold(edge.child);
    }
}

bool PreviewQuery::hasSet(int node) const
{
    return m_mayGo.at(node) || std::ranges::any_of(m_graph.nodes.at(node).edges, [&](int edge) {
               return m_graph.edges.at(edge).bit >= 0 && m_mayMeet.at(edge);
           });
}

QString PreviewQuery::counts(Conflicts conflicts) const
{
    QStringList parts;
    for (int node = 0; node < m_graph.nodes.size(); ++node)
        if (hasSet(node))
            parts.append(groupsOf(node, conflicts));
    for (const Oid table : candidateTables())
        if (const QString dangling = danglingIn(table); !dangling.isEmpty())
            parts.append(dangling);
    return withSets(parts.join(u"\nUNION ALL\n"_s));
}

QString PreviewQuery::writtenRows(int node, const QStringList &columns) const
{
    if (!hasSet(node))
        return withSets(
            u"SELECT %1, 0::bigint FROM %2 x WHERE false"_s.arg(columns.join(u", "_s), source(tableOf(node))));
    return withSets(u"SELECT %1, t.mask FROM t%2 t JOIN %3 x ON %4 WHERE t.fate = 0 AND t.mask & %5 <> 0"_s.arg(
        columns.join(u", "_s), number(node), source(tableOf(node)), sameRow(u"x"_s, u"t"_s),
        number(m_graph.writeMask(node))));
}

QString PreviewQuery::deletedRows(int node, const QStringList &columns) const
{
    if (!m_mayGo.at(node))
        return withSets(u"SELECT %1 FROM %2 x WHERE false"_s.arg(columns.join(u", "_s), source(tableOf(node))));
    return withSets(u"SELECT %1 FROM %2 g JOIN %3 x ON %4"_s.arg(
        columns.join(u", "_s), isReached(node) ? u"(SELECT * FROM t%1 WHERE fate > 0)"_s.arg(node) : deletedName(node),
        source(tableOf(node)), sameRow(u"x"_s, u"g"_s)));
}

/// Neither verdicts nor what is written matters to these.
QString PreviewQuery::freeRows(int node, const QStringList &columns, const QList<int> &holding) const
{
    const Table &table = tableOf(node);
    if (!m_mayGo.at(node))
        return withSets(u"SELECT %1 FROM %2 x WHERE false"_s.arg(columns.join(u", "_s), source(table)));
    QStringList free{u"true"_s};
    for (const int index : holding) {
        const ForeignKey &key = keyOf(index);
        free.append(u"NOT EXISTS (SELECT FROM %1 c WHERE %2 AND NOT (%3))"_s.arg(
            source(*m_schema.tables.find(key.table)), matches(key, u"x"_s, Parent::IsTable, u"c"_s),
            sameRow(u"c"_s, u"x"_s)));
    }
    return withSets(u"SELECT %1 FROM %2 g JOIN %3 x ON %4 WHERE %5"_s.arg(
        columns.join(u", "_s), deletedName(node), source(table), sameRow(u"x"_s, u"g"_s), free.join(u" AND "_s)));
}

QString PreviewQuery::rowsOf(const QList<RowGroup> &groups, const QStringList &columns, const QStringList &order,
                             int most, Conflicts conflicts) const
{
    const int node = groups.first().node;
    const VerdictQuery verdicts = verdictsOf(node);
    QStringList wanted;
    for (const RowGroup &group : groups)
        wanted.append(
            u"(%1, %2::bigint, '%3')"_s.arg(QString::number(int(group.fate)), number(group.mask), group.verdicts));
    return withSets(u"SELECT %1 FROM t%2 t JOIN %3 x ON %4 CROSS JOIN LATERAL (SELECT %5 AS verdicts) v\n"
                    "WHERE (t.fate, t.mask, v.verdicts) IN (%6) ORDER BY %7 LIMIT %8"_s.arg(
                        columns.join(u", "_s), number(node), source(tableOf(node)), sameRow(u"x"_s, u"t"_s),
                        conflicts == Conflicts::Judge ? verdicts.sql() : verdicts.openSql(), wanted.join(u", "_s),
                        order.join(u", "_s), QString::number(most)));
}

QString PreviewQuery::reachedRows(int node) const
{
    if (!hasSet(node))
        return withSets(u"SELECT NULL::oid AS tableoid, NULL::tid AS ctid, 0 AS fate, 0::bigint AS mask WHERE false"_s);
    if (isReached(node))
        return withSets(u"SELECT tableoid, ctid, fate, mask FROM t"_s + number(node));
    return withSets(u"SELECT tableoid, ctid, %1 AS fate, 0::bigint AS mask FROM %2"_s.arg(number(node == 0 ? 2 : 1),
                                                                                          deletedName(node)));
}

QList<Oid> PreviewQuery::candidateTables() const
{
    QList<Oid> tables;
    for (const UndeclaredCandidate &candidate : m_shape.undeclared)
        if (!tables.contains(candidate.table))
            tables.append(candidate.table);
    return tables;
}

QString PreviewQuery::source(const Table &table)
{
    return table.kind == Table::Kind::Partitioned ? table.sql : u"ONLY "_s + table.sql;
}

const Table &PreviewQuery::tableOf(int node) const
{
    return *m_schema.tables.find(m_graph.nodes.at(node).table);
}

const ForeignKey &PreviewQuery::keyOf(int edge) const
{
    return *m_schema.foreignKey(m_graph.edges.at(edge).key);
}

QString PreviewQuery::deletedName(int node) const
{
    return node == 0 && !inCircle(node) ? u"r"_s : u'd' + number(node);
}

bool PreviewQuery::inCircle(int node) const
{
    return std::ranges::any_of(m_graph.components, [&](const QList<int> &component) {
        return component.contains(node) && m_graph.isCircle(component);
    });
}

bool PreviewQuery::isReached(int node) const
{
    return std::ranges::any_of(m_graph.nodes.at(node).edges, [&](int edge) { return m_graph.edges.at(edge).bit >= 0; });
}

QStringList PreviewQuery::needed(int node) const
{
    QStringList columns = m_graph.nodes.at(node).needed;
    for (const UndeclaredCandidate &candidate : m_shape.undeclared)
        if (candidate.references == tableOf(node).oid)
            for (const QString &column : candidate.referencedColumns)
                if (!columns.contains(column))
                    columns.append(column);
    return columns;
}

QString PreviewQuery::row(int node, const QString &alias, Columns wanted) const
{
    const Table &table = tableOf(node);
    QStringList columns{alias + u".tableoid"_s, alias + u".ctid"_s, rowHash(table, alias) + u" AS h"_s};
    if (wanted == Columns::PlaceAndNeeded) {
        const QStringList names = needed(node);
        for (qsizetype i = 0; i < names.size(); ++i)
            columns.append(u"%1.%2 AS n%3"_s.arg(alias, table.column(names.at(i))->sql, number(i)));
    }
    return columns.join(u", "_s);
}

/// The key's own comparison, the referenced side on the left: what PostgreSQL's triggers ask.
QString PreviewQuery::matches(const ForeignKey &key, const QString &parent, Parent is, const QString &child) const
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
QString PreviewQuery::ofPart(const ForeignKey &key, const QString &alias) const
{
    if (topmost(m_schema, key.references) == key.references)
        return {};
    QStringList oids;
    for (const Oid oid : withPartitions(m_schema, key.references))
        oids.append(number(oid));
    return u" AND %1.tableoid IN (%2)"_s.arg(alias, oids.join(u", "_s));
}

QString PreviewQuery::withSets(const QString &select) const
{
    // The server reads each set, wanted or not. What looks like a name and is none wants one too many.
    static const QRegularExpression name(u"\\b[rcdetu](?:\\d+(?:_\\d+)?)?\\b"_s);
    const QStringList all = sets();
    QHash<QString, qsizetype> places;
    for (qsizetype i = 0; i < all.size(); ++i)
        places.insert(name.match(all.at(i)).captured(), i);
    QList<bool> wanted(all.size());
    QStringList texts{select, u"r"_s}; // the root's set has the parameters
    while (!texts.isEmpty()) {
        const QString text = texts.takeLast();
        for (auto match = name.globalMatch(text); match.hasNext();) {
            const qsizetype place = places.value(match.next().captured(), -1);
            if (place < 0 || wanted.at(place))
                continue;
            wanted[place] = true;
            texts.append(all.at(place));
        }
    }
    QStringList named;
    for (qsizetype i = 0; i < all.size(); ++i)
        if (wanted.at(i))
            named.append(all.at(i));
    return u"WITH RECURSIVE "_s + named.join(u",\n"_s) + u'\n' + select;
}

QStringList PreviewQuery::sets() const
{
    QStringList sets{rootSet()};
    for (const QList<int> &component : m_graph.components) {
        if (!m_mayGo.at(component.first()))
            continue;
        if (m_graph.isCircle(component)) {
            sets.append(circleSet(component));
            for (const int node : component)
                sets.append(circleNodeSet(component, node));
        } else if (component.first() != 0) {
            sets.append(deletedSet(component.first()));
        }
    }
    for (const int edge : m_graph.changeOrder)
        if (m_mayMeet.at(edge))
            sets.append(edgeSet(edge));
    for (int node = 0; node < m_graph.nodes.size(); ++node)
        if (isReached(node) && hasSet(node))
            sets << reachedSet(node) << verdictsOf(node).sets();
    return sets;
}

QString PreviewQuery::rootSet() const
{
    return u"r AS (SELECT %1 FROM %2 x WHERE %3)"_s.arg(row(0, u"x"_s, Columns::PlaceAndNeeded), source(tableOf(0)),
                                                        m_rootCondition);
}

QString PreviewQuery::deletedSet(int node) const
{
    QStringList ways;
    for (const int index : m_graph.nodes.at(node).edges) {
        const DeleteEdge &edge = m_graph.edges.at(index);
        if (!edge.deletes() || !edge.isFollowed() || !m_mayGo.at(edge.parent))
            continue;
        const ForeignKey &key = keyOf(index);
        ways.append(u"SELECT %1 FROM %2 p JOIN %3 c ON %4%5"_s.arg(
            row(node, u"c"_s, Columns::PlaceAndNeeded), deletedName(edge.parent),
            source(*m_schema.tables.find(key.table)), matches(key, u"p"_s, Parent::IsSet, u"c"_s),
            ofPart(key, u"p"_s)));
    }
    return u"d%1 AS (%2)"_s.arg(number(node), ways.join(u"\n  UNION "_s));
}

QString PreviewQuery::circleSet(const QList<int> &component) const
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
            number(edge.child), deletedName(edge.parent), source(*m_schema.tables.find(key.table)),
            matches(key, u"p"_s, Parent::IsSet, u"c"_s), ofPart(key, u"p"_s)));
    }

    // The recursive set may be named only once. A single key joins freely; several are looked up row by row where
    // indexes serve, else all their pairs are made once and hashed.
    const QString name = u'c' + number(component.first());
    const bool lookUp = std::ranges::all_of(inner, [&](int index) { return keyOf(index).indexed; });
    QStringList ways;
    for (const int index : std::as_const(inner)) {
        const ForeignKey &key = keyOf(index);
        const QString parent = source(*m_schema.tables.find(key.references));
        const QString child = source(*m_schema.tables.find(key.table));
        const QString on = matches(key, u"p"_s, Parent::IsTable, u"c"_s);
        const QString from = number(m_graph.edges.at(index).parent);
        const QString to = number(m_graph.edges.at(index).child);
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
    return u"%1(node, tableoid, ctid) AS ((%2)\n  UNION %3)"_s.arg(name, seeds.join(u" UNION ALL "_s), step);
}

QString PreviewQuery::circleNodeSet(const QList<int> &component, int node) const
{
    return u"d%1 AS (SELECT %2 FROM c%3 s JOIN %4 x ON %5 WHERE s.node = %1)"_s.arg(
        number(node), row(node, u"x"_s, Columns::PlaceAndNeeded), number(component.first()), source(tableOf(node)),
        sameRow(u"x"_s, u"s"_s));
}

QString PreviewQuery::edgeSet(int index) const
{
    const DeleteEdge &edge = m_graph.edges.at(index);
    const ForeignKey &key = keyOf(index);
    const QString child = source(*m_schema.tables.find(key.table));
    const QString columns = row(edge.child, u"c"_s, Columns::Place);
    if (edge.cause == DeleteEdge::Cause::ParentGoes) {
        // A row that references itself is gone before anybody asks.
        const QString notItself =
            edge.parent == edge.child ? u" AND NOT (%1)"_s.arg(sameRow(u"p"_s, u"c"_s)) : QString();
        return u"e%1 AS (SELECT %2 FROM %3 p JOIN %4 c ON %5%6%7)"_s.arg(
            number(index), columns, deletedName(edge.parent), child, matches(key, u"p"_s, Parent::IsSet, u"c"_s),
            ofPart(key, u"p"_s), notItself);
    }
    QStringList written;
    for (const int writer : edge.writers)
        if (m_mayMeet.at(writer))
            written.append(u"SELECT tableoid, ctid FROM e"_s + number(writer));
    const QString stays = m_mayGo.at(edge.parent)
        ? u" WHERE NOT EXISTS (SELECT FROM %1 g WHERE %2)"_s.arg(deletedName(edge.parent), sameRow(u"g"_s, u"p"_s))
        : QString();
    return u"e%1 AS (SELECT DISTINCT %2 FROM (%3) w JOIN %4 p ON %5 JOIN %6 c ON %7%8)"_s.arg(
        number(index), columns, written.join(u" UNION "_s), source(*m_schema.tables.find(key.references)),
        sameRow(u"p"_s, u"w"_s), child, matches(key, u"p"_s, Parent::IsTable, u"c"_s), stays);
}

QString PreviewQuery::reachedSet(int node) const
{
    QStringList ways;
    if (m_mayGo.at(node) && (node != 0 || inCircle(0)))
        ways.append(u"SELECT tableoid, ctid, h, 1 AS fate, 0::bigint AS mask FROM d%1"_s.arg(node));
    if (node == 0)
        ways.append(u"SELECT tableoid, ctid, h, 2 AS fate, 0::bigint AS mask FROM r"_s);
    for (const int index : m_graph.nodes.at(node).edges)
        if (m_graph.edges.at(index).bit >= 0 && m_mayMeet.at(index))
            ways.append(u"SELECT tableoid, ctid, h, 0 AS fate, %1::bigint AS mask FROM e%2"_s.arg(
                number(m_graph.edges.at(index).mask()), number(index)));
    if (ways.size() == 1)
        return u"t%1 AS (%2)"_s.arg(number(node), ways.first());
    return u"t%1 AS (SELECT tableoid, ctid, max(h) AS h, max(fate) AS fate, bit_or(mask) AS mask\n  FROM (%2) u "
           "GROUP BY tableoid, ctid)"_s.arg(number(node), ways.join(u"\n    UNION ALL "_s));
}

VerdictQuery PreviewQuery::verdictsOf(int node) const
{
    return {m_schema, m_graph, m_shape.conflicts.at(node), node, m_shape.refusingDomains, [this](int other) {
                return m_mayGo.at(other) ? deletedName(other) : QString();
            }};
}

QString PreviewQuery::groupsOf(int node, Conflicts conflicts) const
{
    // sum() of bigint is exact numeric.
    if (!isReached(node)) {
        return u"SELECT 'g', %1, %2, 0::bigint, '', count(*), coalesce(sum(h), 0)::text FROM %3"_s.arg(
            number(node), number(node == 0 ? 2 : 1), deletedName(node));
    }
    const VerdictQuery verdicts = verdictsOf(node);
    const QString columns = conflicts == Conflicts::Judge ? verdicts.sql() : verdicts.openSql();
    const QString rows = conflicts == Conflicts::Judge && verdicts.needsRows()
        ? u" JOIN %1 x ON %2"_s.arg(source(tableOf(node)), sameRow(u"x"_s, u"t"_s))
        : QString();
    return u"SELECT 'g', %1, t.fate, t.mask, v.verdicts, count(*), sum(t.h)::text\n"
           "  FROM t%1 t%2 CROSS JOIN LATERAL (SELECT %3 AS verdicts) v GROUP BY t.fate, t.mask, v.verdicts"_s.arg(
               number(node), rows, columns);
}

QString PreviewQuery::danglingIn(Oid oid) const
{
    const Table &table = *m_schema.tables.find(oid);
    QStringList ways;
    for (const UndeclaredCandidate &candidate : m_shape.undeclared) {
        if (candidate.table != oid)
            continue;
        const int node = m_graph.nodeOf(m_schema, candidate.references);
        if (!m_mayGo.at(node))
            continue;
        QStringList same;
        for (qsizetype i = 0; i < candidate.columns.size(); ++i)
            same.append(u"p.n%1 %2"_s.arg(number(needed(node).indexOf(candidate.referencedColumns.at(i))),
                                          sameAsKey(m_schema, candidate, i, u"c"_s)));
        ways.append(u"SELECT c.tableoid, c.ctid FROM %1 p JOIN %2 c ON %3"_s.arg(deletedName(node), source(table),
                                                                                 same.join(u" AND "_s)));
    }
    if (ways.isEmpty())
        return {};
    const int own = m_graph.nodeOf(m_schema, oid);
    const QString stays = own >= 0 && m_mayGo.at(own)
        ? u" WHERE NOT EXISTS (SELECT FROM %1 g WHERE %2)"_s.arg(deletedName(own), sameRow(u"g"_s, u"u"_s))
        : QString();
    return u"SELECT 'd', %1, 0, 0::bigint, '', count(*), '0' FROM (%2) u%3"_s.arg(
        QString::number(candidateTables().indexOf(oid)), ways.join(u" UNION "_s), stays);
}

} // namespace ondelete
