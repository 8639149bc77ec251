// SPDX-License-Identifier: MIT
#include "postgres/deletion/reachlock.h"

#include "core/reach/deletegraph.h"
#include "postgres/catalog/keygraph.h"
#include "postgres/connection/transaction.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ondelete {

ReachLock::ReachLock(Connection &connection, const Spec &spec)
{
    Schema keys;
    Transaction::ask(connection, keyGraph(connection, keys));
    m_tables = reach(keys, spec);
}

QHash<Oid, QString> ReachLock::reach(const Schema &schema, const Spec &spec)
{
    QHash<Oid, QString> tables;
    const Table *root = schema.table(spec.root.table);
    if (!root)
        return tables;
    const DeleteGraph graph = deleteGraph(schema, root->oid, [](const ForeignKey &key) { return key.rule(); });
    for (const DeleteNode &node : graph.nodes) {
        // Whoever may not read a table can't lock it either; it is told apart as unknown.
        if (const Table &table = *schema.tables.find(node.table); table.may.select)
            tables.insert(table.oid, table.sql);
    }
    return tables;
}

void ReachLock::take(Connection &connection) const
{
    if (m_tables.isEmpty())
        return;
    QStringList names = m_tables.values();
    names.sort(); // one order for all, whoever locks
    connection.query(u"LOCK TABLE %1 IN ACCESS SHARE MODE"_s.arg(names.join(u", "_s)));
}

bool ReachLock::covers(const Schema &schema, const Spec &spec) const
{
    const QHash<Oid, QString> now = reach(schema, spec);
    return std::ranges::all_of(now.keyValueBegin(), now.keyValueEnd(),
                               [&](const auto &table) { return m_tables.value(table.first) == table.second; });
}

} // namespace ondelete
