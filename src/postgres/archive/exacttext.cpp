// SPDX-License-Identifier: MIT
#include "postgres/archive/exacttext.h"

using namespace Qt::StringLiterals;

namespace ondelete {
namespace {

/// Numbers that are shown as names. A name may be ambiguous, and its object be renamed before an undo.
const QStringList &namedNumbers()
{
    static const QStringList types{u"regclass"_s,     u"regcollation"_s, u"regconfig"_s,   u"regdictionary"_s,
                                   u"regnamespace"_s, u"regoper"_s,      u"regoperator"_s, u"regproc"_s,
                                   u"regprocedure"_s, u"regrole"_s,      u"regtype"_s};
    return types;
}

} // namespace

QString exactText(const Column &column)
{
    const bool isArray = column.baseType.endsWith("[]"_L1);
    const QString element = isArray ? column.baseType.chopped(2) : column.baseType;
    // An xml's own text leaves its declaration out.
    const QString exact = element == u"xml" ? u"text"_s : namedNumbers().contains(element) ? u"oid"_s : QString();
    const QString value = u"x."_s + column.sql;
    return exact.isEmpty() ? value : value + u"::"_s + exact + (isArray ? u"[]"_s : QString());
}

QHash<Oid, QStringList> doubtfulColumns(Connection &connection, const QList<Oid> &tables)
{
    // What the server writes and refuses to read; and, inside other types, what exactText() can't reach.
    const QStringList unreadable{u"gtsvector"_s,       u"pg_brin_bloom_summary"_s, u"pg_brin_minmax_multi_summary"_s,
                                 u"pg_dependencies"_s, u"pg_mcv_list"_s,           u"pg_ndistinct"_s,
                                 u"pg_node_tree"_s};
    QStringList oids;
    for (const Oid oid : tables)
        oids.append(QString::number(oid));
    // depth 0: the column's own type, whatever domains lie over it; 1: its elements; 2: anything further in.
    const Rows rows = connection.query(uR"(
        WITH RECURSIVE parts(relation, number, type, depth) AS (
            SELECT a.attrelid, a.attnum, a.atttypid, 0 FROM pg_catalog.pg_attribute a
            WHERE a.attrelid = ANY ($1::oid[]) AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
          UNION
            SELECT p.relation, p.number, d.type, d.depth
            FROM parts p JOIN pg_catalog.pg_type t ON t.oid = p.type
            CROSS JOIN LATERAL (
                SELECT t.typbasetype, CASE p.depth WHEN 0 THEN 0 ELSE 2 END WHERE t.typtype = 'd'
              UNION ALL
                SELECT t.typelem, CASE p.depth WHEN 0 THEN 1 ELSE 2 END WHERE t.typelem <> 0
              UNION ALL
                SELECT r.rngsubtype, 2 FROM pg_catalog.pg_range r WHERE r.rngtypid = t.oid
              UNION ALL
                SELECT f.atttypid, 2 FROM pg_catalog.pg_attribute f
                WHERE f.attrelid = t.typrelid AND f.attnum > 0 AND NOT f.attisdropped) AS d(type, depth)
        )
        SELECT p.relation, pg_catalog.array_agg(DISTINCT a.attname)
        FROM parts p
        JOIN pg_catalog.pg_type t ON t.oid = p.type AND t.typnamespace = 'pg_catalog'::regnamespace
        JOIN pg_catalog.pg_attribute a ON a.attrelid = p.relation AND a.attnum = p.number
        WHERE t.typname = ANY ($2::text[]) OR (p.depth = 2 AND t.typname = ANY ($3::text[]))
        GROUP BY p.relation)"_s,
                                       {Connection::arrayOf(oids), Connection::arrayOf(unreadable),
                                        Connection::arrayOf(namedNumbers() + QStringList{u"xml"_s})});
    QHash<Oid, QStringList> columns;
    for (int i = 0; i < rows.count(); ++i)
        columns.insert(Oid(rows.integer(i, 0)), rows.list(i, 1));
    return columns;
}

QString isInexact(const Column &column)
{
    // IS NULL means something else to a composite type. Without the casts the rows' columns were compared one by one.
    return u"CASE WHEN pg_catalog.num_nonnulls(x.%1) = 1 "
           "THEN ROW(x.%1)::record OPERATOR(pg_catalog.*<>) ROW(x.%1::text::%2)::record END"_s.arg(column.sql,
                                                                                                   column.type);
}

} // namespace ondelete
