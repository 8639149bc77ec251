// SPDX-License-Identifier: MIT
#include "postgres/previewer.h"

#include "postgres/catalogreader.h"
#include "postgres/deletesurvey.h"
#include "postgres/transaction.h"

namespace ondelete {

Preview previewDelete(Connection &connection, const Spec &spec, const QList<RowKey> &keys, RuleSet rules)
{
    Transaction transaction(connection, Transaction::Access::ReadOnly, Transaction::Isolation::RepeatableRead);
    const Schema schema = readSchema(connection);
    return previewInTransaction(connection, schema, spec, keys, rules);
}

Preview previewInTransaction(Connection &connection, const Schema &schema, const Spec &spec, const QList<RowKey> &keys,
                             RuleSet rules)
{
    return surveyDelete(connection, schema, spec, keys, rules).preview;
}

} // namespace ondelete
