// SPDX-License-Identifier: MIT
#include "postgres/catalog/codereader.h"

#include "postgres/catalog/codefacts.h"

#include <optional>

using namespace Qt::StringLiterals;

namespace ondelete {

/// Whatever else the server may run for the rows of a table, by who it belongs to.
class CodeReader::Marker
{
public:
    Marker(Connection &connection, Schema &schema)
        : m_connection(connection)
        , m_schema(schema)
        , m_facts(connection)
    {
    }

    QList<Question> queries()
    {
        return {expressions(), policies(), foreignTables(), inheritance(), ownOperators(m_operators)};
    }

    QList<Question> further()
    {
        m_facts.addTypes(columnTypes());
        for (const Expression &expression : std::as_const(m_expressions))
            m_facts.addExpression(expression.tree);
        for (const QStringList &policies : std::as_const(m_policies))
            for (const QString &tree : policies)
                m_facts.addExpression(tree);
        return views() + m_facts.next();
    }

    void mark()
    {
        m_trust = m_facts.read(m_operators);
        markColumns();
        markExpressions();
        markOperators();
        markForeignTables();
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
    /// Of a constraint, an index, …: what evaluating it runs.
    struct Expression
    {
        QString kind;
        Oid table = 0;
        QString name;
        QString tree;
    };

    /// PostgreSQL's own types run its own code.
    static bool mayRunCode(const Column &column) { return !column.ofOwnType || column.isDomain; }

    /// Those that are not PostgreSQL's own, whose numbers are lower.
    QSet<Oid> columnTypes() const
    {
        constexpr Oid firstOfPeople = 16384;
        QSet<Oid> types;
        for (const Table &table : std::as_const(m_schema.tables))
            for (const Column &column : table.columns)
                if (column.typeOid >= firstOfPeople)
                    types.insert(column.typeOid);
        return types;
    }

    void markColumns()
    {
        for (Table &table : m_schema.tables) {
            for (Column &column : table.columns) {
                if (!mayRunCode(column))
                    continue;
                addCode(table.code, m_trust->ofReading(column.typeOid));
                if (column.isDomain)
                    column.domainCode = m_trust->ofMaking(column.typeOid);
            }
        }
    }

    Question expressions()
    {
        // The planner computes what is constant in an index's or a partition's expression as soon as it reads their
        // table, and puts SQL functions in line: such a table can't be read at all.
        const QString statistics = m_connection.server().versionNumber >= 140000
            ? uR"(UNION ALL SELECT 'read', s.stxrelid, s.stxname, s.stxexprs::text
                  FROM pg_catalog.pg_statistic_ext s WHERE s.stxexprs IS NOT NULL)"_s
            : QString();
        const QString sql = uR"(
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
               OR (d.adrelid, d.adnum) IN (SELECT k.conrelid, pg_catalog.unnest(k.conkey) FROM pg_catalog.pg_constraint k
                                           WHERE k.contype = 'f' AND k.confdeltype = 'd')
          )"_s
            + statistics;
        return {sql, [this](const Rows &rows) {
                    for (int i = 0; i < rows.count(); ++i)
                        if (const Oid table = Oid(rows.integer(i, 1)); m_schema.tables.contains(table))
                            m_expressions.append({rows.text(i, 0), table, rows.text(i, 2), rows.text(i, 3)});
                }};
    }

    void markExpressions()
    {
        for (const Expression &expression : std::as_const(m_expressions)) {
            const QList<ForeignCode> code = m_trust->ofExpression(expression.tree);
            if (!code.isEmpty())
                mark(m_schema.tables[expression.table], expression.kind, expression.name, code);
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
                addCode(table.code, m_trust->ofOperator(sql));
            for (UniqueIndex &index : table.uniqueIndexes)
                for (const QString &sql : std::as_const(index.operators))
                    addCode(index.code, m_trust->ofOperator(sql));
        }
        for (const ForeignKey &key : std::as_const(m_schema.foreignKeys))
            for (const QString &sql : key.equality)
                addCode(m_schema.tables[key.table].code, m_trust->ofOperator(sql));
    }

    /// Reading one asks another server, or a file, as its owner set it up.
    Question foreignTables()
    {
        const QString sql = u"SELECT c.oid, pg_catalog.pg_get_userbyid(c.relowner) FROM "
                            u"pg_catalog.pg_class c WHERE c.relkind = 'f' AND "
                            "NOT %1"_s.replace(u"%1"_s, isOwnRole(u"c.relowner"_s));
        return {sql, [this](const Rows &rows) {
                    for (int i = 0; i < rows.count(); ++i)
                        if (!isEvaluated(rows.text(i, 1)))
                            m_foreignTables.insert(Oid(rows.integer(i, 0)), rows.text(i, 1));
                }};
    }

    void markForeignTables()
    {
        for (auto owner = m_foreignTables.cbegin(); owner != m_foreignTables.cend(); ++owner)
            if (const auto table = m_schema.tables.find(owner.key()); table != m_schema.tables.end())
                addCode(table->code, {{table->name.toString(), *owner, ForeignCode::Why::Owner}});
    }

    bool isEvaluated(const QString &owner) const { return m_connection.settings().evaluateCodeOf.contains(owner); }

    /// Who is an ordinary user reads a table as its policies let him, in every client: they run. Not where the
    /// session's user has powers beyond the tables, and picked a role that policies apply to: a function can give that
    /// role back.
    Question policies()
    {
        const QString sql = uR"(
            SELECT o.polrelid, pg_catalog.concat(o.polqual::text, ' ', o.polwithcheck::text) FROM pg_catalog.pg_policy o
            WHERE EXISTS (SELECT FROM pg_catalog.unnest(o.polroles) AS r(role)
                          WHERE r.role = 0 OR pg_catalog.pg_has_role(r.role, 'USAGE'))
              AND EXISTS (SELECT FROM pg_catalog.pg_roles s
                          WHERE s.rolname = session_user
                            AND (s.rolsuper OR s.rolcreaterole OR s.rolreplication OR s.rolbypassrls
                                 OR EXISTS (SELECT FROM pg_catalog.pg_roles p
                                            WHERE p.rolname IN ('pg_execute_server_program', 'pg_write_server_files',
                                                                'pg_read_server_files')
                                              AND pg_catalog.pg_has_role(s.oid, p.oid, 'MEMBER')))))"_s;
        return {sql, [this](const Rows &rows) {
                    for (int i = 0; i < rows.count(); ++i)
                        m_policies[Oid(rows.integer(i, 0))].append(rows.text(i, 1));
                }};
    }

    /// What a policy's queries read may be a view, whose functions run as who asks.
    QList<Question> views()
    {
        if (m_policies.isEmpty())
            return {};
        const QString sql =
            uR"(SELECT c.oid, pg_catalog.format('%I.%I', n.nspname, c.relname), pg_catalog.pg_get_userbyid(c.relowner)
                FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
                WHERE c.relkind IN ('v', 'm') AND n.nspname NOT IN ('pg_catalog', 'information_schema') AND NOT %1)"_s
                .replace(u"%1"_s, isOwnRole(u"c.relowner"_s));
        return {{sql, [this](const Rows &rows) {
                     for (int i = 0; i < rows.count(); ++i)
                         if (!isEvaluated(rows.text(i, 2)))
                             m_views.insert(Oid(rows.integer(i, 0)),
                                            {rows.text(i, 1), rows.text(i, 2), ForeignCode::Why::Owner});
                 }}};
    }

    void addPolicies(QList<ForeignCode> &code, const Table &table, QSet<Oid> &seen) const
    {
        if (seen.contains(table.oid))
            return;
        seen.insert(table.oid);
        if (!table.rowSecurity)
            return;
        for (const QString &tree : m_policies.value(table.oid)) {
            addCode(code, m_trust->ofExpression(tree));
            for (const QSet<Oid> named = CodeTrust::relationsIn(tree); const Oid relation : named) {
                if (const auto view = m_views.find(relation); view != m_views.end())
                    addCode(code, {*view});
                if (const auto other = m_schema.tables.constFind(relation); other != m_schema.tables.constEnd()) {
                    addCode(code, other->code);
                    addPolicies(code, *other, seen);
                }
            }
        }
    }

    Question inheritance()
    {
        return {u"SELECT inhrelid, inhparent FROM pg_catalog.pg_inherits"_s, [this](const Rows &rows) {
                    for (int i = 0; i < rows.count(); ++i)
                        m_inheritance.append({Oid(rows.integer(i, 0)), Oid(rows.integer(i, 1))});
                }};
    }

    /// Who reads a table reads its partitions, and those that inherit from it.
    void spreadToParents()
    {
        for (bool changed = true; changed;) {
            changed = false;
            for (const auto &[childOid, parentOid] : std::as_const(m_inheritance)) {
                const auto child = m_schema.tables.find(childOid);
                const auto parent = m_schema.tables.find(parentOid);
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
    CodeFacts m_facts;
    QList<Expression> m_expressions;
    QList<OperatorFact> m_operators;
    std::optional<CodeTrust> m_trust;
    QHash<Oid, QStringList> m_policies;       ///< of each table, those that may apply
    QHash<Oid, ForeignCode> m_views;          ///< of people who are not trusted
    QHash<Oid, QString> m_foreignTables;      ///< their owners, who are not trusted
    QList<std::pair<Oid, Oid>> m_inheritance; ///< each table that inherits, and from which
};

CodeReader::CodeReader(Connection &connection, Schema &schema)
    : m_marker(std::make_unique<Marker>(connection, schema))
{
}

CodeReader::~CodeReader() = default;

QList<Question> CodeReader::queries()
{
    return m_marker->queries();
}

QList<Question> CodeReader::further()
{
    return m_marker->further();
}

void CodeReader::mark()
{
    m_marker->mark();
}

} // namespace ondelete
