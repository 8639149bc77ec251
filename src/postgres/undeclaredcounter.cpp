// SPDX-License-Identifier: MIT
#include "postgres/undeclaredcounter.h"

#include "core/audit.h"
#include "core/reach.h"
#include "core/undeclared.h"

using namespace Qt::StringLiterals;

namespace ondelete {

QList<UndeclaredReference> countUndeclared(Connection &connection, const Schema &schema, const Spec &spec)
{
    const Table *root = schema.table(spec.root.table);
    if (!root)
        return {};
    const Reach reach = deleteReach(schema, root->oid, [&](const ForeignKey &key) {
        const SpecRule *rule = ruleFor(schema, spec, key);
        return rule ? rule->onDelete : key.onDelete;
    });
    QList<UndeclaredReference> found;
    for (const UndeclaredCandidate &candidate : undeclaredCandidates(schema, reach.deletedFrom)) {
        const Table &table = *schema.tables.find(candidate.table);
        const Table &referenced = *schema.tables.find(candidate.references);
        if (!table.may.select || !referenced.may.select || table.hidesRows || referenced.hidesRows)
            continue;
        const Rows rows = connection.query(
            u"SELECT count(*) FROM %1 AS c WHERE EXISTS (SELECT FROM %2 AS r WHERE r.%3 %4)"_s.arg(
                table.sql, referenced.sql, referenced.column(referenced.primaryKey[0])->sql, sameAsKey(schema, candidate, u"c"_s)));
        if (rows.integer(0, 0) > 0)
            found.append({table.name, candidate.column, referenced.name, rows.integer(0, 0)});
    }
    return found;
}

} // namespace ondelete
