// SPDX-License-Identifier: MIT
#include "postgres/catalog/codereader.h"

#include "core/catalog/codetrust.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ondelete {
namespace {

/// Of a role by its oid: who looks, or a superuser, who may do everything anyway. Who looks is the session's user,
/// whatever role was picked.
constexpr auto isOwn = R"(
    coalesce((SELECT o.rolsuper OR o.rolname = session_user FROM pg_catalog.pg_roles o WHERE o.oid = %1), false))"_L1;

QStringList untrustedExtensions(Connection &connection)
{
    const Rows rows = connection.query(u"SELECT oid FROM pg_catalog.pg_extension WHERE extname <> 'plpgsql'"_s);
    if (rows.count() == 0)
        return {}; // the view below reads every extension's files
    const Rows untrusted = connection.query(uR"(
        SELECT e.oid FROM pg_catalog.pg_extension e
        WHERE NOT EXISTS (SELECT FROM pg_catalog.pg_available_extension_versions v
                          WHERE v.name = e.extname AND v.version = e.extversion AND v.trusted))"_s);
    QStringList oids;
    for (int i = 0; i < untrusted.count(); ++i)
        oids.append(untrusted.text(i, 0));
    return oids;
}

QList<FunctionFact> readFunctions(Connection &connection)
{
    const Rows rows = connection.query(uR"(
        SELECT p.oid, n.nspname, p.proname,
               pg_catalog.format('%I.%I(%s)', n.nspname, p.proname, pg_catalog.pg_get_function_identity_arguments(p.oid)),
               pg_catalog.pg_get_userbyid(p.proowner), %1, n.nspname = 'pg_catalog', p.provolatile = 'v',
               EXISTS (SELECT FROM pg_catalog.pg_depend d
                       WHERE d.classid = 'pg_catalog.pg_proc'::regclass AND d.objid = p.oid AND d.deptype = 'e'
                         AND d.refclassid = 'pg_catalog.pg_extension'::regclass AND d.refobjid = ANY ($1::oid[]))
        FROM pg_catalog.pg_proc p JOIN pg_catalog.pg_namespace n ON n.oid = p.pronamespace
        WHERE n.nspname <> 'information_schema'
          AND (n.nspname <> 'pg_catalog' OR p.provolatile = 'v' OR p.proname ~ '_to_xml|_in$|_recv$|^pg_input'))"_s
                                           .replace(u"%1"_s, QString(isOwn).arg(u"p.proowner"_s)),
                                       {Connection::arrayOf(untrustedExtensions(connection))});
    QList<FunctionFact> facts;
    for (int i = 0; i < rows.count(); ++i)
        facts.append({Oid(rows.integer(i, 0)), rows.text(i, 1), rows.text(i, 2), rows.text(i, 3), rows.text(i, 4),
                      rows.boolean(i, 5), rows.boolean(i, 6), rows.boolean(i, 7), rows.boolean(i, 8)});
    return facts;
}

QList<OperatorFact> readOperators(Connection &connection)
{
    const Rows rows = connection.query(uR"(
        SELECT o.oid, n.nspname, o.oprname, o.oprcode::oid
        FROM pg_catalog.pg_operator o JOIN pg_catalog.pg_namespace n ON n.oid = o.oprnamespace
        WHERE n.nspname <> 'pg_catalog')"_s);
    QList<OperatorFact> facts;
    for (int i = 0; i < rows.count(); ++i)
        facts.append({Oid(rows.integer(i, 0)), rows.text(i, 1), rows.text(i, 2), Oid(rows.integer(i, 3))});
    return facts;
}

QList<Oid> oids(const QStringList &texts)
{
    QList<Oid> list;
    for (const QString &text : texts)
        if (const Oid oid = text.toUInt(); oid != 0)
            list.append(oid);
    return list;
}

QHash<Oid, TypeFact> readTypes(Connection &connection)
{
    const QString multirange = connection.server().versionNumber >= 140000 ? u"r.rngmultitypid"_s : u"NULL::oid"_s;
    const Rows rows = connection.query(uR"(
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
        WHERE n.nspname NOT IN ('pg_catalog', 'information_schema') AND n.nspname NOT LIKE 'pg\_toast%')"_s.replace(
        u"%1"_s, multirange));
    QHash<Oid, TypeFact> facts;
    for (int i = 0; i < rows.count(); ++i)
        facts.insert(Oid(rows.integer(i, 0)),
                     {oids(rows.list(i, 1)), oids(rows.list(i, 2)), oids(rows.list(i, 3)), rows.list(i, 4)});
    return facts;
}

/// Whatever else the server may run for the rows of a table, by who it belongs to.
class Marker
{
public:
    Marker(Connection &connection, Schema &schema, const CodeTrust &trust)
        : m_connection(connection)
        , m_schema(schema)
        , m_trust(trust)
    {
    }

    void mark()
    {
        markColumns();
        markExpressions();
        markOperators();
        markForeignTables();
        readPolicies();
        spreadToParents();
        for (auto table = m_schema.tables.begin(); table != m_schema.tables.end(); ++table) {
            QSet<Oid> seen;
            addPolicies(table->code, *table, seen);
        }
        for (Table &table : m_schema.tables)
            if (!table.code.isEmpty())
                table.may.select = false;
    }

private:
    void markColumns()
    {
        for (Table &table : m_schema.tables) {
            for (Column &column : table.columns) {
                if (column.ofOwnType && !column.isDomain)
                    continue;
                addCode(table.code, m_trust.ofReading(column.typeOid));
                if (column.isDomain)
                    column.domainCode = m_trust.ofMaking(column.typeOid);
            }
        }
    }

    void markExpressions()
    {
        // The planner computes what is constant in an index's or a partition's expression as soon as it reads their
        // table, and puts SQL functions in line: such a table can't be read at all.
        const QString statistics = m_connection.server().versionNumber >= 140000
            ? uR"(UNION ALL SELECT 'read', s.stxrelid, s.stxname, s.stxexprs::text
                  FROM pg_catalog.pg_statistic_ext s WHERE s.stxexprs IS NOT NULL)"_s
            : QString();
        const Rows rows = m_connection.query(uR"(
            SELECT 'check', k.conrelid, k.conname, k.conbin::text
            FROM pg_catalog.pg_constraint k WHERE k.contype = 'c' AND k.conrelid <> 0
          UNION ALL
            SELECT 'index', i.indrelid, c.relname, pg_catalog.concat(i.indexprs::text, ' ', i.indpred::text)
            FROM pg_catalog.pg_index i JOIN pg_catalog.pg_class c ON c.oid = i.indexrelid
            WHERE i.indexprs IS NOT NULL OR i.indpred IS NOT NULL
          UNION ALL
            SELECT 'read', p.partrelid, '', p.partexprs::text
            FROM pg_catalog.pg_partitioned_table p WHERE p.partexprs IS NOT NULL
          UNION ALL
            SELECT 'default', d.adrelid, a.attname, d.adbin::text
            FROM pg_catalog.pg_attrdef d
            JOIN pg_catalog.pg_attribute a ON a.attrelid = d.adrelid AND a.attnum = d.adnum
            WHERE a.attgenerated <> ''
               OR EXISTS (SELECT FROM pg_catalog.pg_constraint k
                          WHERE k.contype = 'f' AND k.conrelid = d.adrelid AND k.confdeltype = 'd' AND d.adnum = ANY (k.conkey))
          )"_s + statistics);
        for (int i = 0; i < rows.count(); ++i) {
            const auto table = m_schema.tables.find(Oid(rows.integer(i, 1)));
            if (table == m_schema.tables.end())
                continue;
            const QList<ForeignCode> code = m_trust.ofExpression(rows.text(i, 3));
            if (!code.isEmpty())
                mark(*table, rows.text(i, 0), rows.text(i, 2), code);
        }
    }

    static void mark(Table &table, const QString &kind, const QString &name, const QList<ForeignCode> &code)
    {
        if (kind == "check"_L1) {
            for (Check &check : table.checks)
                if (check.name == name)
                    addCode(check.code, code);
        } else if (kind == "default"_L1) {
            for (Column &column : table.columns)
                if (column.name == name)
                    addCode(column.code, code);
        } else {
            addCode(table.code, code);
        }
    }

    void markOperators()
    {
        for (Table &table : m_schema.tables) {
            for (const QString &sql : std::as_const(table.keyEquality))
                addCode(table.code, m_trust.ofOperator(sql));
            for (UniqueIndex &index : table.uniqueIndexes)
                for (const QString &sql : std::as_const(index.operators))
                    addCode(index.code, m_trust.ofOperator(sql));
        }
        for (const ForeignKey &key : std::as_const(m_schema.foreignKeys))
            for (const QString &sql : key.equality)
                addCode(m_schema.tables[key.table].code, m_trust.ofOperator(sql));
    }

    /// Reading one asks another server, or a file, as its owner set it up.
    void markForeignTables()
    {
        const Rows rows = m_connection.query(u"SELECT c.oid, pg_catalog.pg_get_userbyid(c.relowner) FROM "
                                             u"pg_catalog.pg_class c WHERE c.relkind = 'f' AND "
                                             "NOT %1"_s.replace(u"%1"_s, QString(isOwn).arg(u"c.relowner"_s)));
        for (int i = 0; i < rows.count(); ++i) {
            const auto table = m_schema.tables.find(Oid(rows.integer(i, 0)));
            if (table != m_schema.tables.end() && !isEvaluated(rows.text(i, 1)))
                addCode(table->code, {{table->name.toString(), rows.text(i, 1), ForeignCode::Why::Owner}});
        }
    }

    bool isEvaluated(const QString &owner) const { return m_connection.settings().evaluateCodeOf.contains(owner); }

    /// Who is an ordinary user reads a table as its policies let him, in every client: they run. Not where the
    /// session's user has powers beyond the tables, and picked a role that policies apply to: a function can give that
    /// role back.
    bool heedsPolicies()
    {
        return m_connection
                   .query(uR"(
            SELECT FROM pg_catalog.pg_roles o
            WHERE o.rolname = session_user
              AND (o.rolsuper OR o.rolcreaterole OR o.rolreplication OR o.rolbypassrls
                   OR EXISTS (SELECT FROM pg_catalog.pg_roles p
                              WHERE p.rolname IN ('pg_execute_server_program', 'pg_write_server_files',
                                                  'pg_read_server_files')
                                AND pg_catalog.pg_has_role(o.oid, p.oid, 'MEMBER'))))"_s)
                   .count()
            > 0;
    }

    /// What a policy's queries read may be a view, whose functions run as who asks.
    void readPolicies()
    {
        if (!heedsPolicies())
            return;
        const Rows rows = m_connection.query(uR"(
            SELECT o.polrelid, pg_catalog.concat(o.polqual::text, ' ', o.polwithcheck::text) FROM pg_catalog.pg_policy o
            WHERE EXISTS (SELECT FROM pg_catalog.unnest(o.polroles) AS r(role)
                          WHERE r.role = 0 OR pg_catalog.pg_has_role(r.role, 'USAGE')))"_s);
        for (int i = 0; i < rows.count(); ++i)
            m_policies[Oid(rows.integer(i, 0))].append(rows.text(i, 1));
        if (m_policies.isEmpty())
            return;
        const Rows views = m_connection.query(
            uR"(SELECT c.oid, pg_catalog.format('%I.%I', n.nspname, c.relname), pg_catalog.pg_get_userbyid(c.relowner)
                FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
                WHERE c.relkind IN ('v', 'm') AND n.nspname NOT IN ('pg_catalog', 'information_schema') AND NOT %1)"_s
                .replace(u"%1"_s, QString(isOwn).arg(u"c.relowner"_s)));
        for (int i = 0; i < views.count(); ++i)
            if (!isEvaluated(views.text(i, 2)))
                m_views.insert(Oid(views.integer(i, 0)), {views.text(i, 1), views.text(i, 2), ForeignCode::Why::Owner});
    }

    void addPolicies(QList<ForeignCode> &code, const Table &table, QSet<Oid> &seen) const
    {
        if (seen.contains(table.oid))
            return;
        seen.insert(table.oid);
        if (!table.rowSecurity)
            return;
        for (const QString &tree : m_policies.value(table.oid)) {
            addCode(code, m_trust.ofExpression(tree));
            for (const Oid relation : CodeTrust::relationsIn(tree)) {
                if (const auto view = m_views.find(relation); view != m_views.end())
                    addCode(code, {*view});
                if (const auto other = m_schema.tables.constFind(relation); other != m_schema.tables.constEnd()) {
                    addCode(code, other->code);
                    addPolicies(code, *other, seen);
                }
            }
        }
    }

    /// Who reads a table reads its partitions, and those that inherit from it.
    void spreadToParents()
    {
        const Rows rows = m_connection.query(u"SELECT inhrelid, inhparent FROM pg_catalog.pg_inherits"_s);
        for (bool changed = true; changed;) {
            changed = false;
            for (int i = 0; i < rows.count(); ++i) {
                const auto child = m_schema.tables.find(Oid(rows.integer(i, 0)));
                const auto parent = m_schema.tables.find(Oid(rows.integer(i, 1)));
                if (child == m_schema.tables.end() || parent == m_schema.tables.end())
                    continue;
                const qsizetype before = parent->code.size() + child->code.size();
                addCode(parent->code, child->code);
                if (child->partitionOf != 0)
                    addCode(child->code, parent->code);
                changed = changed || parent->code.size() + child->code.size() != before;
            }
        }
    }

    Connection &m_connection;
    Schema &m_schema;
    const CodeTrust &m_trust;
    QHash<Oid, QStringList> m_policies; ///< of each table, those that may apply
    QHash<Oid, ForeignCode> m_views;    ///< of people who are not trusted
};

} // namespace

void readCode(Connection &connection, Schema &schema)
{
    const CodeTrust trust(readFunctions(connection), readOperators(connection), readTypes(connection),
                          connection.settings().evaluateCodeOf);
    Marker(connection, schema, trust).mark();
}

} // namespace ondelete
