// SPDX-License-Identifier: MIT
#include "core/rights/grantscript.h"

#include "core/audit/audit.h"
#include "core/audit/undeclared.h"
#include "core/catalog/sqltext.h"
#include "core/reach/deletegraph.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QCryptographicHash>
#include <QtCore/QMap>

#include <algorithm>
#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace ondelete {
namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(ondelete::GrantScript)
};

constexpr std::array duties{Duty::Support, Duty::SupportWithUndo, Duty::Auditor, Duty::Dba};

/// What deletes touch, under the present rules and under the spec's. Tables by their SQL names, so in a steady order.
struct Touched
{
    QMap<QString, Oid> read;
    QMap<QString, Oid> deleted;
    QMap<QString, QStringList> unlinked; ///< the columns, quoted
    QMap<QString, Oid> unlinkedTables;
};

class Writer
{
public:
    Writer(const Schema &schema, const Spec &spec, const QString &role)
        : m_schema(schema)
        , m_root(*schema.table(spec.root.table))
        , m_name(role)
        , m_role(sqlIdentifier(role))
        , m_database(sqlIdentifier(schema.server.database))
    {
        follow([](const ForeignKey &key) { return key.rule(); });
        follow(resultingRules(schema, spec));
        for (const UndeclaredCandidate &candidate :
             undeclaredCandidates(schema, {m_touched.deleted.begin(), m_touched.deleted.end()}))
            if (schema.tables[candidate.table].kind != Table::Kind::Foreign) // whose rows nobody asks for
                addRead(candidate.table);
        for (const ListColumn &column : spec.root.columns) {
            if (column.show)
                addRead(column.show->table);
            if (column.countOf)
                addRead(column.countOf->table);
        }
    }

    QString write(Duty duty)
    {
        m_lines.append(u"BEGIN;"_s);
        m_lines.append(u"GRANT CONNECT ON DATABASE %1 TO %2;"_s.arg(m_database, m_role));
        switch (duty) {
        case Duty::Support:
            support();
            break;
        case Duty::SupportWithUndo:
            support();
            undo();
            break;
        case Duty::Auditor:
            auditor();
            break;
        case Duty::Dba:
            dba();
            break;
        }
        m_lines.append(u"COMMIT;"_s);
        return m_lines.join(u'\n') + u'\n';
    }

private:
    void addRead(Oid table) { m_touched.read.insert(m_schema.tables.find(table)->sql, table); }
    void addRead(const QualifiedName &name)
    {
        if (const Table *table = m_schema.table(name))
            addRead(table->oid);
    }

    void follow(const RuleOf &rules)
    {
        const DeleteGraph graph = deleteGraph(m_schema, m_root.oid, rules);
        for (const DeleteNode &node : graph.nodes) {
            addRead(node.table);
            if (node.goes)
                m_touched.deleted.insert(m_schema.tables.find(node.table)->sql, node.table);
        }
        for (const DeleteEdge &edge : graph.edges) {
            const Oid table = graph.nodes.at(edge.child).table;
            const Table &child = *m_schema.tables.find(table);
            addRead(m_schema.foreignKey(edge.key)->table);
            addRead(m_schema.foreignKey(edge.key)->references); // maybe one partition, which has rights of its own
            for (const QString &name : edge.written) {
                QStringList &columns = m_touched.unlinked[child.sql];
                m_touched.unlinkedTables.insert(child.sql, table);
                if (const QString &column = child.column(name)->sql; !columns.contains(column))
                    columns.append(column);
            }
        }
    }

    void usage(const QMap<QString, Oid> &tables)
    {
        QStringList schemas;
        for (const Oid table : tables)
            schemas.append(sqlIdentifier(m_schema.tables.find(table)->name.schema));
        schemas.sort();
        schemas.removeDuplicates();
        m_lines.append(u"GRANT USAGE ON SCHEMA %1 TO %2;"_s.arg(schemas.join(u", "_s), m_role));
    }

    /// Of the tables that have row-level security: a policy that lets @p role do @p what to every row.
    void policies(const QString &name, const QString &what, const QMap<QString, Oid> &tables)
    {
        for (const auto &[sql, oid] : tables.asKeyValueRange()) {
            if (!m_schema.tables.find(oid)->policies)
                continue;
            if (!std::exchange(m_explainedPolicies, true))
                comment(Text::tr(
                    "Row-level security is on: what a policy hides can't be foreseen. These are for this role alone."));
            m_lines.append(u"DROP POLICY IF EXISTS %1 ON %2;"_s.arg(name, sql));
            m_lines.append(u"CREATE POLICY %1 ON %2 FOR %3 TO %4 %5;"_s.arg(
                name, sql, what, m_role, what == u"INSERT" ? u"WITH CHECK (true)"_s : u"USING (true)"_s));
        }
    }

    void support()
    {
        comment(
            Text::tr("To see what a delete does, and to delete: PostgreSQL's own keys delete and unlink the rest."));
        usage(m_touched.read);
        m_lines.append(u"GRANT SELECT ON %1 TO %2;"_s.arg(QStringList(m_touched.read.keys()).join(u", "_s), m_role));
        m_lines.append(u"GRANT DELETE ON %1 TO %2;"_s.arg(m_root.sql, m_role));
        policies(policyName(u"see"_s), u"SELECT"_s, m_touched.read);
        policies(policyName(u"delete"_s), u"DELETE"_s, {{m_root.sql, m_root.oid}});
    }

    void undo()
    {
        comment(
            Text::tr("To take a delete back: rows that went are inserted, rows that were unlinked are linked again."));
        m_lines.append(u"GRANT TEMPORARY ON DATABASE %1 TO %2;"_s.arg(m_database, m_role));
        m_lines.append(u"GRANT INSERT ON %1 TO %2;"_s.arg(QStringList(m_touched.deleted.keys()).join(u", "_s), m_role));
        for (const auto &[sql, columns] : m_touched.unlinked.asKeyValueRange())
            m_lines.append(u"GRANT UPDATE (%1) ON %2 TO %3;"_s.arg(columns.join(u", "_s), sql, m_role));
        policies(policyName(u"undo_insert"_s), u"INSERT"_s, m_touched.deleted);
        policies(policyName(u"undo_update"_s), u"UPDATE"_s, m_touched.unlinkedTables);
    }

    void auditor()
    {
        comment(Text::tr(
            "The rules are in the catalog, which everybody may read. To count rows that would conflict, too, run the "
            "lines below without their dashes."));
        usage(m_touched.read);
        m_lines.append(u"-- GRANT SELECT ON %1 TO %2;"_s.arg(QStringList(m_touched.read.keys()).join(u", "_s), m_role));
    }

    void dba()
    {
        comment(Text::tr("A key is changed by the owner of its table; pg_read_all_stats shows who is in the way."));
        QStringList owners;
        QStringList superusers;
        QMap<QString, Oid> parents;
        for (const ForeignKey &key : m_schema.foreignKeys) {
            if (!m_touched.read.contains(m_schema.tables.find(key.table)->sql)
                || !m_touched.read.contains(m_schema.tables.find(key.references)->sql))
                continue;
            const Table &table = *m_schema.tables.find(key.table);
            (table.ownerIsSuperuser ? superusers : owners).append(table.owner);
            parents.insert(m_schema.tables.find(key.references)->sql, key.references);
        }
        owners.sort();
        owners.removeDuplicates();
        owners.removeAll(m_name);
        if (!owners.isEmpty())
            comment(Text::tr("A member may do all that the owner may."));
        superusers.removeDuplicates();
        for (const QString &superuser : std::as_const(superusers))
            comment(Text::tr("%1 owns tables and is a superuser: that is not given away. Give those tables another "
                             "owner, or let a superuser "
                             "run the fix.")
                        .arg(superuser));
        for (const QString &owner : std::as_const(owners))
            m_lines.append(u"GRANT %1 TO %2;"_s.arg(sqlIdentifier(owner), m_role));
        m_lines.append(u"GRANT pg_read_all_stats TO %1;"_s.arg(m_role));
        if (!parents.isEmpty())
            m_lines.append(u"GRANT REFERENCES ON %1 TO %2;"_s.arg(QStringList(parents.keys()).join(u", "_s), m_role));
        usage(m_touched.read);
    }

    /// Its own for each role, also where the server would cut a long name.
    QString policyName(const QString &what) const
    {
        constexpr qsizetype longest = 63;
        const QString name = u"ondelete_"_s + what + u'_';
        if (name.size() + m_name.toUtf8().size() <= longest)
            return sqlIdentifier(name + m_name);
        return sqlIdentifier(
            name
            + QString::fromLatin1(
                QCryptographicHash::hash(m_name.toUtf8(), QCryptographicHash::Sha256).toHex().first(16)));
    }

    void comment(const QString &text) { m_lines.append(u"-- "_s + text.simplified()); }

    const Schema &m_schema;
    const Table &m_root;
    QString m_name;
    QString m_role;     ///< quoted
    QString m_database; ///< quoted
    Touched m_touched;
    bool m_explainedPolicies = false;
    QStringList m_lines;
};

} // namespace

QString toString(Duty duty)
{
    switch (duty) {
    case Duty::Support:
        return u"support"_s;
    case Duty::SupportWithUndo:
        return u"support-with-undo"_s;
    case Duty::Auditor:
        return u"auditor"_s;
    case Duty::Dba:
        return u"dba"_s;
    }
    Q_UNREACHABLE();
}

std::optional<Duty> dutyFromString(const QString &text)
{
    const auto found = std::ranges::find(duties, text, [](Duty duty) { return toString(duty); });
    return found == duties.end() ? std::nullopt : std::optional(*found);
}

QString grantScript(const Schema &schema, const Spec &spec, Duty duty, const QString &role)
{
    return u"-- %1\n-- psql -v ON_ERROR_STOP=1 -f FILE\n"_s.arg(
               Text::tr("OnDelete: what %1 needs as \"%2\" in the database %3. Run it as a superuser, or as the owner "
                        "of the database and its tables; write it again when rules were changed.")
                   .arg(role, toString(duty), schema.server.database)
                   .simplified())
        + Writer(schema, spec, role).write(duty);
}

} // namespace ondelete
