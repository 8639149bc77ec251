// SPDX-License-Identifier: MIT
#include "postgres/audit/auditor.h"

#include "postgres/audit/conflictcounter.h"
#include "postgres/audit/leftoverfinder.h"
#include "postgres/audit/undeclaredcounter.h"
#include "postgres/catalog/catalogreader.h"
#include "postgres/catalog/rowfilter.h"
#include "postgres/connection/transaction.h"

namespace ondelete {

namespace {

Audit auditInTransaction(Connection &connection, const Schema &schema, const Spec &spec)
{
    QList<ConflictCount> counts;
    for (const ConflictProbe &probe : conflictProbes(schema, spec))
        counts.append(countConflicts(connection, schema, *schema.foreignKey(probe.key), probe.rule));
    const QList<UndeclaredReference> undeclared = countUndeclared(connection, schema, spec);
    Audit result = audit(schema, spec, counts, undeclared);
    result.specMisfits = misfitsOf(connection, schema, spec.root);
    result.leftovers = findLeftovers(connection, schema);
    return result;
}

} // namespace

AuditedSchema auditDatabase(Connection &connection, const Spec &spec)
{
    Transaction transaction(connection, Transaction::Access::ReadOnly, Transaction::Isolation::RepeatableRead);
    AuditedSchema result;
    result.schema = readSchema(connection);
    result.audit = auditInTransaction(connection, result.schema, spec);
    return result;
}

Audit auditAs(Connection &connection, const Schema &schema, const Spec &spec)
{
    Transaction transaction(connection, Transaction::Access::ReadOnly, Transaction::Isolation::RepeatableRead);
    return auditInTransaction(connection, schema, spec);
}

} // namespace ondelete
