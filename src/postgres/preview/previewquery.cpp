// SPDX-License-Identifier: MIT
#include "postgres/preview/previewquery.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ondelete {

PreviewQuery::PreviewQuery(const Schema &schema, const PreviewShape &shape, QString rootCondition)
    : m_schema(schema)
    , m_graph(shape.graph)
    , m_sets(schema, shape, std::move(rootCondition))
{
    for (const UndeclaredCandidate &candidate : shape.undeclared) {
        QList<const UndeclaredCandidate *> &ofTable = m_candidates[candidate.table];
        if (ofTable.isEmpty())
            m_candidateTables.append(candidate.table);
        ofTable.append(&candidate);
    }
}

QList<PreviewPart> PreviewQuery::allParts() const
{
    QList<PreviewPart> parts;
    for (int node = 0; node < m_graph.nodes.size(); ++node) {
        if (m_sets.hasSet(node))
            parts.append(partOf(node));
    }
    for (int place = 0; place < m_candidateTables.size(); ++place)
        if (const auto ways = waysInto(m_candidateTables.at(place)); !ways.isEmpty())
            parts.append({.node = -1, .candidate = place, .joins = int(ways.size()), .isLong = carriesLong(place)});
    return parts;
}

PreviewPart PreviewQuery::partOf(int node) const
{
    const auto edges = std::ranges::count_if(m_graph.nodes.at(node).edges, [&](int edge) {
        return m_graph.edges.at(edge).bit >= 0 && m_sets.mayMeet(edge);
    });
    return {.node = node, .candidate = -1, .joins = int(edges) + 1, .isLong = m_sets.isLong(node)};
}

QString PreviewQuery::counts(const QList<PreviewPart> &parts, Conflicts conflicts) const
{
    QStringList selects;
    for (const PreviewPart &part : parts)
        selects.append(part.node >= 0 ? groupsOf(part.node, conflicts) : danglingIn(part.candidate));
    return m_sets.with(selects.join(u"\nUNION ALL\n"_s));
}

QString PreviewQuery::places(const QList<int> &nodes, int most) const
{
    QStringList selects;
    for (const int node : nodes)
        selects.append(u"SELECT %1, count(*), pg_catalog.array_agg(k.tableoid), pg_catalog.array_agg(k.ctid) "
                       "FROM (SELECT tableoid, ctid FROM %2 LIMIT %3) k"_s.arg(
                           QString::number(node), m_sets.deletedName(node), QString::number(most)));
    return m_sets.with(selects.join(u"\nUNION ALL\n"_s));
}

QString PreviewQuery::writtenRows(int node, const QStringList &columns) const
{
    if (!m_sets.hasSet(node))
        return m_sets.with(
            u"SELECT %1, 0::bigint FROM %2 x WHERE false"_s.arg(columns.join(u", "_s), source(m_sets.tableOf(node))));
    if (const QString rows = m_sets.writtenByOneWay(node, columns); !rows.isEmpty())
        return m_sets.with(rows);
    return m_sets.with(u"SELECT %1, t.mask FROM t%2 t JOIN %3 x ON %4 WHERE t.fate = 0 AND t.mask & %5 <> 0"_s.arg(
        columns.join(u", "_s), QString::number(node), source(m_sets.tableOf(node)), sameRow(u"x"_s, u"t"_s),
        QString::number(m_graph.writeMask(node))));
}

QString PreviewQuery::deletedRows(int node, const QStringList &columns) const
{
    if (!m_sets.mayGo(node))
        return m_sets.with(
            u"SELECT %1 FROM %2 x WHERE false"_s.arg(columns.join(u", "_s), source(m_sets.tableOf(node))));
    if (const QString rows = m_sets.deletedByOneWay(node, columns); !rows.isEmpty())
        return m_sets.with(rows);
    return m_sets.with(u"SELECT %1 FROM %2 g JOIN %3 x ON %4"_s.arg(
        columns.join(u", "_s),
        m_sets.isReached(node) ? u"(SELECT * FROM t%1 WHERE fate > 0)"_s.arg(node) : m_sets.deletedName(node),
        source(m_sets.tableOf(node)), sameRow(u"x"_s, u"g"_s)));
}

/// Neither verdicts nor what is written matters to these.
QString PreviewQuery::freeRows(int node, const QStringList &columns, const QList<int> &holding) const
{
    const QString table = source(m_sets.tableOf(node));
    if (!m_sets.mayGo(node))
        return m_sets.with(u"SELECT %1 FROM %2 x WHERE false"_s.arg(columns.join(u", "_s), table));
    QStringList free{u"true"_s};
    for (const int edge : holding)
        free.append(u"NOT "_s + m_sets.isPointedAt(edge, u"x"_s));
    return m_sets.with(u"SELECT %1 FROM %2 g JOIN %3 x ON %4 WHERE %5"_s.arg(
        columns.join(u", "_s), m_sets.deletedName(node), table, sameRow(u"x"_s, u"g"_s), free.join(u" AND "_s)));
}

QString PreviewQuery::rowsOf(const QList<WantedRows> &wanted, int most, Conflicts conflicts) const
{
    QStringList selects;
    for (qsizetype place = 0; place < wanted.size(); ++place) {
        const WantedRows &rows = wanted.at(place);
        const int node = rows.groups.first().node;
        const VerdictQuery verdicts = m_sets.verdictsOf(node);
        QStringList groups;
        for (const RowGroup &group : rows.groups)
            groups.append(u"(%1, %2::bigint, '%3')"_s.arg(QString::number(int(group.fate)), QString::number(group.mask),
                                                          group.verdicts));
        selects.append(u"(SELECT %1, %2 FROM t%3 t JOIN %4 x ON %5 CROSS JOIN LATERAL (SELECT %6 AS verdicts) v\n"
                       "WHERE (t.fate, t.mask, v.verdicts) IN (%7) ORDER BY %8 LIMIT %9)"_s.arg(
                           QString::number(quint64(place)), rows.columns, QString::number(node),
                           source(m_sets.tableOf(node)), sameRow(u"x"_s, u"t"_s),
                           conflicts == Conflicts::Judge ? verdicts.sql() : verdicts.openSql(), groups.join(u", "_s),
                           rows.order, QString::number(most)));
    }
    return m_sets.with(selects.join(u"\nUNION ALL\n"_s));
}

QString PreviewQuery::reachedRows(int node) const
{
    if (!m_sets.hasSet(node))
        return m_sets.with(
            u"SELECT NULL::oid AS tableoid, NULL::tid AS ctid, 0 AS fate, 0::bigint AS mask WHERE false"_s);
    if (m_sets.isReached(node))
        return m_sets.with(u"SELECT tableoid, ctid, fate, mask FROM t"_s + QString::number(node));
    return m_sets.with(u"SELECT tableoid, ctid, %1 AS fate, 0::bigint AS mask FROM %2"_s.arg(
        QString::number(node == 0 ? 2 : 1), m_sets.deletedName(node)));
}

QString PreviewQuery::source(const Table &table)
{
    return table.kind == Table::Kind::Partitioned ? table.sql : u"ONLY "_s + table.sql;
}

QString PreviewQuery::groupsOf(int node, Conflicts conflicts) const
{
    // sum() of bigint is exact numeric.
    if (!m_sets.isReached(node)) {
        return u"SELECT 'g', %1, %2, 0::bigint, '', count(*), coalesce(sum(h), 0)::text FROM %3"_s.arg(
            QString::number(node), QString::number(node == 0 ? 2 : 1), m_sets.deletedName(node));
    }
    const VerdictQuery verdicts = m_sets.verdictsOf(node);
    const QString columns = conflicts == Conflicts::Judge ? verdicts.sql() : verdicts.openSql();
    const QString rows = conflicts == Conflicts::Judge && verdicts.needsRows()
        ? u" JOIN %1 x ON %2"_s.arg(source(m_sets.tableOf(node)), sameRow(u"x"_s, u"t"_s))
        : QString();
    return u"SELECT 'g', %1, t.fate, t.mask, v.verdicts, count(*), sum(t.h)::text\n"
           "  FROM t%1 t%2 CROSS JOIN LATERAL (SELECT %3 AS verdicts) v GROUP BY t.fate, t.mask, v.verdicts"_s.arg(
               QString::number(node), rows, columns);
}

QStringList PreviewQuery::waysInto(Oid oid) const
{
    const Table &table = *m_schema.tables.find(oid);
    QStringList ways;
    for (const UndeclaredCandidate *each : m_candidates.value(oid)) {
        const UndeclaredCandidate &candidate = *each;
        const int node = m_graph.nodeOf(m_schema, candidate.references);
        if (!m_sets.mayGo(node))
            continue;
        const QStringList needed = m_sets.needed(node);
        QStringList same;
        for (qsizetype i = 0; i < candidate.columns.size(); ++i)
            same.append(u"p.n%1 %2"_s.arg(QString::number(needed.indexOf(candidate.referencedColumns.at(i))),
                                          sameAsKey(m_schema, candidate, i, u"c"_s)));
        ways.append(u"SELECT c.tableoid, c.ctid FROM %1 p JOIN %2 c ON %3"_s.arg(m_sets.deletedName(node),
                                                                                 source(table), same.join(u" AND "_s)));
    }
    return ways;
}

bool PreviewQuery::carriesLong(int candidate) const
{
    const QList<const UndeclaredCandidate *> ways = m_candidates.value(m_candidateTables.at(candidate));
    return std::ranges::any_of(ways, [this](const UndeclaredCandidate *way) {
        return m_sets.isLong(m_graph.nodeOf(m_schema, way->references));
    });
}

QString PreviewQuery::danglingIn(int candidate) const
{
    const Oid oid = m_candidateTables.at(candidate);
    const int own = m_graph.nodeOf(m_schema, oid);
    const QString stays = own >= 0 && m_sets.mayGo(own)
        ? u" WHERE NOT EXISTS (SELECT FROM %1 g WHERE %2)"_s.arg(m_sets.deletedName(own), sameRow(u"g"_s, u"u"_s))
        : QString();
    return u"SELECT 'd', %1, 0, 0::bigint, '', count(*), '0' FROM (%2) u%3"_s.arg(
        QString::number(candidate), waysInto(oid).join(u" UNION "_s), stays);
}

} // namespace ondelete
