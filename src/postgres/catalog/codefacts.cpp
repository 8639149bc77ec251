// SPDX-License-Identifier: MIT
#include "postgres/catalog/codefacts.h"

#include "core/catalog/storedexpression.h"

using namespace Qt::StringLiterals;

namespace ondelete {
namespace {

QString arrayOf(const QSet<Oid> &oids)
{
    QStringList texts;
    texts.reserve(oids.size());
    for (const Oid oid : oids)
        texts.append(QString::number(oid));
    return Connection::arrayOf(texts);
}

QList<Oid> oids(const QStringList &texts)
{
    QList<Oid> list;
    for (const QString &text : texts)
        if (const Oid oid = text.toUInt(); oid != 0)
            list.append(oid);
    return list;
}

QSet<Oid> untrustedExtensions(Connection &connection, const QSet<Oid> &extensions)
{
    if (extensions.isEmpty())
        return {}; // the view below reads every extension's files
    const Rows rows = connection.query(uR"(
        SELECT e.oid FROM pg_catalog.pg_extension e
        WHERE e.oid = ANY ($1::oid[])
          AND NOT EXISTS (SELECT FROM pg_catalog.pg_available_extension_versions v
                          WHERE v.name = e.extname AND v.version = e.extversion AND v.trusted))"_s,
                                       {arrayOf(extensions)});
    QSet<Oid> untrusted;
    for (int i = 0; i < rows.count(); ++i)
        untrusted.insert(Oid(rows.integer(i, 0)));
    return untrusted;
}

/// Of @p functions, and of each that shares its schema and name with one of them: the server may take that one when it
/// reads an expression's text again. Its own it finds by the types.
QList<FunctionFact> readFunctions(Connection &connection, const QSet<Oid> &functions)
{
    if (functions.isEmpty())
        return {};
    const Rows rows = connection.query(uR"(
        WITH named AS MATERIALIZED (
            SELECT p.oid, p.proname, p.pronamespace FROM pg_catalog.pg_proc p WHERE p.oid = ANY ($1::oid[])
        ), alike AS (
            SELECT named.oid FROM named
          UNION
            SELECT p.oid FROM named CROSS JOIN LATERAL (
                SELECT q.oid FROM pg_catalog.pg_proc q
                WHERE q.proname = named.proname AND q.pronamespace = named.pronamespace) p
            WHERE named.pronamespace <> 'pg_catalog'::regnamespace
        )
        SELECT p.oid, n.nspname, p.proname,
               pg_catalog.format('%I.%I(%s)', n.nspname, p.proname, pg_catalog.pg_get_function_identity_arguments(p.oid)),
               pg_catalog.pg_get_userbyid(p.proowner), %1, n.nspname = 'pg_catalog', p.provolatile = 'v',
               (SELECT d.refobjid FROM pg_catalog.pg_depend d
                JOIN pg_catalog.pg_extension e ON e.oid = d.refobjid AND e.extname <> 'plpgsql'
                WHERE d.classid = 'pg_catalog.pg_proc'::regclass AND d.objid = p.oid AND d.deptype = 'e'
                  AND d.refclassid = 'pg_catalog.pg_extension'::regclass LIMIT 1)
        FROM alike JOIN pg_catalog.pg_proc p ON p.oid = alike.oid
        JOIN pg_catalog.pg_namespace n ON n.oid = p.pronamespace
        WHERE n.nspname <> 'information_schema')"_s.replace(u"%1"_s, isOwnRole(u"p.proowner"_s)),
                                       {arrayOf(functions)});
    QSet<Oid> extensions;
    for (int i = 0; i < rows.count(); ++i)
        if (!rows.isNull(i, 8))
            extensions.insert(Oid(rows.integer(i, 8)));
    const QSet<Oid> untrusted = untrustedExtensions(connection, extensions);
    QList<FunctionFact> facts;
    for (int i = 0; i < rows.count(); ++i)
        facts.append({Oid(rows.integer(i, 0)), rows.text(i, 1), rows.text(i, 2), rows.text(i, 3), rows.text(i, 4),
                      rows.boolean(i, 5), rows.boolean(i, 6), rows.boolean(i, 7),
                      !rows.isNull(i, 8) && untrusted.contains(Oid(rows.integer(i, 8)))});
    return facts;
}

/// Of those among @p types that are not PostgreSQL's own.
Question typeFacts(const Connection &connection, const QSet<Oid> &types,
                   const std::function<void(const QHash<Oid, TypeFact> &)> &take)
{
    const QString multirange = connection.server().versionNumber >= 140000 ? u"r.rngmultitypid"_s : u"NULL::oid"_s;
    const QString sql = uR"(
        SELECT t.oid,
               ARRAY[t.typelem, t.typbasetype, r.rngsubtype]
               || ARRAY(SELECT r.rngtypid FROM pg_catalog.pg_range r WHERE %1 = t.oid)
               || ARRAY(SELECT a.atttypid FROM pg_catalog.pg_attribute a
                        WHERE a.attrelid = t.typrelid AND a.attnum > 0 AND NOT a.attisdropped),
               ARRAY[t.typinput::oid, t.typoutput::oid, t.typreceive::oid, t.typsend::oid, r.rngcanonical::oid,
                     r.rngsubdiff::oid],
               ARRAY(SELECT c.castfunc FROM pg_catalog.pg_cast c WHERE t.oid IN (c.castsource, c.casttarget)),
               ARRAY(SELECT k.conbin::text FROM pg_catalog.pg_constraint k WHERE k.contypid = t.oid AND k.contype = 'c')
        FROM pg_catalog.pg_type t
        JOIN pg_catalog.pg_namespace n ON n.oid = t.typnamespace
        LEFT JOIN pg_catalog.pg_range r ON r.rngtypid = t.oid
        WHERE t.oid = ANY (%2::oid[])
          AND n.nspname NOT IN ('pg_catalog', 'information_schema') AND n.nspname NOT LIKE 'pg\_toast%')"_s
                            .replace(u"%1"_s, multirange)
                            .replace(u"%2"_s, connection.literal(arrayOf(types)));
    return {sql, [take](const Rows &rows) {
                QHash<Oid, TypeFact> facts;
                for (int i = 0; i < rows.count(); ++i)
                    facts.insert(
                        Oid(rows.integer(i, 0)),
                        {oids(rows.list(i, 1)), oids(rows.list(i, 2)), oids(rows.list(i, 3)), rows.list(i, 4)});
                take(facts);
            }};
}

} // namespace

QString isOwnRole(const QString &oid)
{
    return u"coalesce((SELECT o.rolsuper OR o.rolname = session_user FROM pg_catalog.pg_roles o WHERE o.oid = %1), false)"_s
        .arg(oid);
}

Question ownOperators(QList<OperatorFact> &operators)
{
    const QString sql = uR"(
        SELECT o.oid, n.nspname, o.oprname, o.oprcode::oid
        FROM pg_catalog.pg_operator o JOIN pg_catalog.pg_namespace n ON n.oid = o.oprnamespace
        WHERE n.nspname <> 'pg_catalog')"_s;
    return {
        sql, [&operators](const Rows &rows) {
            for (int i = 0; i < rows.count(); ++i)
                operators.append({Oid(rows.integer(i, 0)), rows.text(i, 1), rows.text(i, 2), Oid(rows.integer(i, 3))});
        }};
}

void CodeFacts::addExpression(const QString &tree)
{
    const NamedInExpression named = namedIn(tree);
    m_functions += QSet(named.functions.begin(), named.functions.end());
    m_next += QSet(named.types.begin(), named.types.end());
}

QList<Question> CodeFacts::next()
{
    m_next -= m_seen;
    if (m_next.isEmpty())
        return {};
    const QSet<Oid> types = m_next;
    m_seen += types;
    m_next.clear();
    return {typeFacts(m_connection, types, [this](const QHash<Oid, TypeFact> &facts) { take(facts); })};
}

void CodeFacts::take(const QHash<Oid, TypeFact> &facts)
{
    for (const TypeFact &fact : facts) {
        for (const Oid part : fact.parts)
            m_next.insert(part);
        for (const QList<Oid> &functions : {fact.functions, fact.casts})
            for (const Oid function : functions)
                m_functions.insert(function);
        for (const QString &check : fact.checks)
            addExpression(check);
    }
    m_types.insert(facts);
}

CodeTrust CodeFacts::read(const QList<OperatorFact> &operators)
{
    for (QList<Question> step = next(); !step.isEmpty(); step = next())
        askTogether(m_connection, step);
    for (const OperatorFact &fact : operators)
        m_functions.insert(fact.function);
    return CodeTrust(readFunctions(m_connection, m_functions), operators, m_types,
                     m_connection.settings().evaluateCodeOf);
}

} // namespace ondelete
