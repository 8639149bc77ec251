// SPDX-License-Identifier: MIT
#include "postgres/audit/auditor.h"

#include "postgres/audit/conflictcounter.h"
#include "postgres/audit/leftoverfinder.h"
#include "postgres/audit/undeclaredcounter.h"
#include "postgres/catalog/catalogreader.h"
#include "postgres/catalog/rowfilter.h"
#include "postgres/connection/transaction.h"

namespace ondelete {

AuditedSchema auditDatabase(Connection &connection, const Spec &spec)
{
    Transaction transaction(connection, Transaction::Access::ReadOnly, Transaction::Isolation::RepeatableRead);
    AuditedSchema result;
    result.schema = readSchema(connection);
    QList<ConflictCount> counts;
    for (const Oid key : conflictProbes(result.schema, spec))
        counts.append(countConflicts(connection, result.schema, *result.schema.foreignKey(key)));
    const QList<UndeclaredReference> undeclared = countUndeclared(connection, result.schema, spec);
    result.audit = audit(result.schema, spec, counts, undeclared);
    result.audit.specMisfits = misfitsOf(connection, result.schema, spec.root);
    result.audit.leftovers = findLeftovers(connection, result.schema);
    return result;
}

} // namespace ondelete
