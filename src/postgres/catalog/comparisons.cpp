// SPDX-License-Identifier: MIT
#include "postgres/catalog/comparisons.h"

using namespace Qt::StringLiterals;

namespace ondelete {
namespace {

Question into(QHash<Oid, QString> &texts, const QString &sql)
{
    return {sql, [&texts](const Rows &rows) {
                texts.reserve(rows.count());
                for (int i = 0; i < rows.count(); ++i)
                    texts.insert(Oid(rows.integer(i, 0)), rows.text(i, 1));
            }};
}

QString equality()
{
    return u"OPERATOR(pg_catalog.=)"_s;
}

} // namespace

QStringList Comparisons::equalitiesOf(const QString &classes) const
{
    QStringList texts;
    for (const QString &oid : classes.split(u' ', Qt::SkipEmptyParts))
        texts.append(equalities.value(oid.toUInt(), equality()));
    return texts;
}

QStringList Comparisons::operatorsOf(const QStringList &oids) const
{
    QStringList texts;
    texts.reserve(oids.size());
    for (const QString &oid : oids)
        texts.append(operators.value(oid.toUInt(), equality()));
    return texts;
}

QList<Question> readComparisons(Comparisons &comparisons)
{
    return {into(comparisons.operators, uR"(
            SELECT o.oid, pg_catalog.format('OPERATOR(%I.%s)', n.nspname, o.oprname)
            FROM (SELECT pg_catalog.unnest(k.conpfeqop) AS operator FROM pg_catalog.pg_constraint k WHERE k.contype = 'f'
                UNION
                  SELECT pg_catalog.unnest(k.conexclop) FROM pg_catalog.pg_constraint k WHERE k.contype = 'x') used
            JOIN pg_catalog.pg_operator o ON o.oid = used.operator
            JOIN pg_catalog.pg_namespace n ON n.oid = o.oprnamespace)"_s),
            // Access method 403 is the B-tree, whose strategy 3 is equality.
            into(comparisons.equalities, uR"(
            SELECT c.oid, pg_catalog.format('OPERATOR(%I.%s)', n.nspname, o.oprname)
            FROM pg_catalog.pg_opclass c
            JOIN pg_catalog.pg_amop a ON a.amopfamily = c.opcfamily AND a.amopmethod = 403 AND a.amopstrategy = 3
                                     AND a.amoplefttype = c.opcintype AND a.amoprighttype = c.opcintype
            JOIN pg_catalog.pg_operator o ON o.oid = a.amopopr
            JOIN pg_catalog.pg_namespace n ON n.oid = o.oprnamespace
            WHERE c.opcmethod = 403)"_s),
            into(comparisons.collations, uR"(
            SELECT l.oid, pg_catalog.format('COLLATE %I.%I', n.nspname, l.collname)
            FROM pg_catalog.pg_collation l JOIN pg_catalog.pg_namespace n ON n.oid = l.collnamespace)"_s)};
}

} // namespace ondelete
