// SPDX-License-Identifier: MIT
#include "postgres/audit/conflictquery.h"

#include "postgres/preview/previewquery.h"
#include "postgres/preview/verdictquery.h"

using namespace Qt::StringLiterals;

namespace ondelete {
namespace {

constexpr quint64 theWrite = 1; ///< the mask of the key's edge, which is the only one

QString quotedAlways(QString name)
{
    return u'"' + name.replace(u'"', u"\"\""_s) + u'"';
}

QString columnsOf(const Table &table, const ForeignKey &key, const QString &alias)
{
    QStringList columns;
    for (qsizetype i = 0; i < key.columns.size(); ++i)
        columns.append(u"%1.%2 AS held%3"_s.arg(alias, table.column(key.columns.at(i))->sql, QString::number(i)));
    return columns.join(u", "_s);
}

QString numbered(const QString &prefix, qsizetype count)
{
    QStringList names;
    for (qsizetype i = 0; i < count; ++i)
        names.append(prefix + QString::number(i));
    return names.join(u", "_s);
}

} // namespace

ConflictQuery::ConflictQuery(const Schema &schema, const ForeignKey &key, const KeyRule &rule)
    : m_schema(schema)
    , m_key(key)
    , m_table(*schema.tables.find(key.table))
    , m_graph(graphOfKey(schema, key, rule))
    , m_node(m_graph.edges.first().child)
    , m_conflicts(writeConflicts(schema, m_graph, m_node))
{
    // Constraints of a partition beside the key's own are none of its business.
    const QList<Oid> members = withPartitions(schema, key.table);
    const Oid whole = m_graph.nodes.at(m_node).table;
    m_conflicts.removeIf(
        [&](const WriteConflict &conflict) { return !members.contains(conflict.table) && conflict.table != whole; });
}

const Table &ConflictQuery::tableOf(const WriteConflict &conflict) const
{
    return *m_schema.tables.find(conflict.table);
}

QString ConflictQuery::image(const Table &table) const
{
    return VerdictQuery(m_schema, m_graph, m_conflicts, m_node, m_refusingDomains, {}).image(table, theWrite);
}

QString ConflictQuery::holders(const QString &join) const
{
    QStringList carries;
    for (const QString &column : m_key.columns)
        carries.append(u"x.%1 IS NOT NULL"_s.arg(m_table.column(column)->sql));
    return u"%1 x%2 WHERE %3"_s.arg(PreviewQuery::source(m_table), join, carries.join(u" AND "_s));
}

QString ConflictQuery::violates(const WriteConflict &conflict) const
{
    QString condition;
    if (conflict.kind == WriteConflict::Kind::Reference)
        condition = reference(conflict);
    else
        condition = VerdictQuery(m_schema, m_graph, m_conflicts, m_node, m_refusingDomains, {}).sql(conflict, theWrite)
            + u" = '1'"_s;
    if (conflict.wholeNode)
        return condition;
    QStringList oids;
    for (const Oid oid : withPartitions(m_schema, conflict.table))
        oids.append(QString::number(oid));
    return u"CASE WHEN x.tableoid IN (%1) THEN %2 ELSE false END"_s.arg(oids.join(u", "_s), condition);
}

QString ConflictQuery::isReferenced(const ForeignKey &other) const
{
    const Table &table = *m_schema.tables.find(other.table);
    if (!table.may.select || table.hidesRows)
        return u"false"_s;
    QStringList matches;
    for (qsizetype i = 0; i < other.columns.size(); ++i)
        matches.append(u"x.%1 %2 c.%3 %4"_s.arg(m_table.column(other.referencedColumns.at(i))->sql,
                                                other.equality.at(i), table.column(other.columns.at(i))->sql,
                                                other.collation.value(i)));
    return u"EXISTS (SELECT FROM %1 c WHERE %2)"_s.arg(PreviewQuery::source(table), matches.join(u" AND "_s));
}

/// Whether the key over a written column no longer holds: no row is left that it could mean. The row that x points at
/// is the one that goes.
QString ConflictQuery::reference(const WriteConflict &conflict) const
{
    const ForeignKey &other = *m_schema.foreignKey(conflict.key);
    const Table &table = *m_schema.tables.find(other.table);
    const Table &references = *m_schema.tables.find(other.references);
    QStringList columns;
    QStringList matches;
    for (qsizetype i = 0; i < other.columns.size(); ++i) {
        columns.append(u"i."_s + table.column(other.columns.at(i))->sql);
        matches.append(u"q.%1 %2 %3 %4"_s.arg(references.column(other.referencedColumns.at(i))->sql,
                                              other.equality.at(i), columns.last(), other.collation.value(i)));
    }
    if (other.references == m_key.references) {
        QStringList goes;
        for (qsizetype i = 0; i < m_key.columns.size(); ++i)
            goes.append(u"q.%1 %2 x.%3 %4"_s.arg(references.column(m_key.referencedColumns.at(i))->sql,
                                                 m_key.equality.at(i), m_table.column(m_key.columns.at(i))->sql,
                                                 m_key.collation.value(i)));
        matches.append(u"(%1) IS NOT TRUE"_s.arg(goes.join(u" AND "_s)));
    }
    const bool isLookedUp = (conflict.touching & theWrite) != 0 && references.may.select && !references.hidesRows;
    const QString nulls = u"num_nulls(%1)"_s.arg(columns.join(u", "_s));
    const QString someNull = other.match == ForeignKey::Match::Full
        ? u"WHEN %1 = %2 THEN false WHEN %1 > 0 THEN true"_s.arg(nulls, QString::number(columns.size()))
        : u"WHEN %1 > 0 THEN false"_s.arg(nulls);
    const QString lost = isLookedUp
        ? u"NOT EXISTS (SELECT FROM %1 q WHERE %2)"_s.arg(PreviewQuery::source(references), matches.join(u" AND "_s))
        : u"false"_s;
    return u"(SELECT CASE %1 ELSE %2 END FROM (SELECT * FROM %3) i)"_s.arg(someNull, lost, image(m_table));
}

/// "written": the holders as they would be; "present": all rows as they are. Both with what the index compares.
QString ConflictQuery::sets(const WriteConflict &conflict) const
{
    const Table &table = tableOf(conflict);
    const QString alias = quotedAlways(table.name.name);
    QStringList keys;
    for (qsizetype i = 0; i < conflict.index.keys.size(); ++i)
        keys.append(u"(%1) AS key%2"_s.arg(conflict.index.keys.at(i), QString::number(i)));
    const QString predicate = conflict.index.predicate.isEmpty() ? u"true"_s : conflict.index.predicate;
    const QString compared = numbered(u"v.key"_s, keys.size());
    const QString columns =
        u"x.ctid AS place, x.tableoid AS part, %1, %2"_s.arg(compared, columnsOf(m_table, m_key, u"x"_s));
    const auto seen = [&](const QString &row) {
        return u" CROSS JOIN LATERAL (SELECT %1 FROM %2 WHERE %3) v"_s.arg(keys.join(u", "_s), row, predicate);
    };
    const QString here = conflict.wholeNode ? QString() : u" AND x.tableoid = %1"_s.arg(table.oid);
    return u"WITH written AS (SELECT %1 FROM %2%3),\npresent AS (SELECT %1 FROM %4 x%5)\n"_s.arg(
        columns, holders(seen(image(table))), here, PreviewQuery::source(table), seen(u"(SELECT x.*) AS "_s + alias));
}

QString ConflictQuery::alike(const WriteConflict &conflict) const
{
    const UniqueIndex &index = conflict.index;
    const QString keys = numbered(u"key"_s, index.keys.size());
    const QString held = numbered(u"held"_s, m_key.columns.size());
    if (index.exclusion) {
        QStringList equal;
        for (qsizetype i = 0; i < index.keys.size(); ++i)
            equal.append(u"o.key%1 %2 m.key%1"_s.arg(QString::number(i), index.operators.at(i)));
        return sets(conflict)
            + u"SELECT m.part AS tableoid, m.place AS ctid FROM written m JOIN present o ON %1 AND (%2) IS DISTINCT "
              u"FROM (%3)\n"
              "UNION SELECT m.part, m.place FROM written m JOIN written o ON %1 AND (%2) = (%3) "
              "AND (o.place, o.part) <> (m.place, m.part)"_s.arg(equal.join(u" AND "_s),
                                                                 numbered(u"o.held"_s, m_key.columns.size()),
                                                                 numbered(u"m.held"_s, m_key.columns.size()));
    }
    QStringList filled;
    if (index.nullsDistinct)
        for (qsizetype i = 0; i < index.keys.size(); ++i)
            filled.append(u"key%1 IS NOT NULL"_s.arg(i));
    const QString compared = filled.isEmpty() ? u"true"_s : filled.join(u" AND "_s);
    // Those that point at the same row are written together; the others stay as they are.
    return sets(conflict)
        + u"SELECT part AS tableoid, place AS ctid FROM (\n"
          "  SELECT part, place, kind, count(*) FILTER (WHERE kind = 0) OVER same AS others,\n"
          "         count(*) FILTER (WHERE kind = 0) OVER together AS own, count(*) FILTER (WHERE kind = 1) OVER "
          "together "
          "AS written\n"
          "  FROM (SELECT 1 AS kind, part, place, %1, %2 FROM written UNION ALL SELECT 0, part, place, %1, %2 FROM "
          "present) r\n"
          "  WHERE %3 WINDOW same AS (PARTITION BY %1), together AS (PARTITION BY %1, %2)) c\n"
          "WHERE kind = 1 AND (others > own OR written > 1)"_s.arg(keys, held, compared);
}

} // namespace ondelete
