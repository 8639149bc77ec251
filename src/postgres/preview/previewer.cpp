// SPDX-License-Identifier: MIT
#include "postgres/preview/previewer.h"

#include "postgres/catalog/catalogreader.h"
#include "postgres/connection/transaction.h"
#include "postgres/preview/blockingrows.h"
#include "postgres/preview/deletesurvey.h"

namespace ondelete {

Preview previewDelete(Connection &connection, const Spec &spec, const QList<RowKey> &keys, RuleSet rules,
                      const std::function<void(const Preview &)> &onFirst)
{
    Transaction transaction(connection, Transaction::Access::ReadOnly, Transaction::Isolation::RepeatableRead);
    const Schema schema = readSchema(connection);
    if (onFirst)
        if (const std::optional<Preview> first = firstFigures(connection, schema, spec, keys, rules))
            onFirst(*first);
    DeleteSurvey survey = surveyDelete(connection, schema, spec, keys, rules);
    if (survey.preview.outcome == PreviewOutcome::Blocked)
        readBlockingRows(connection, schema, spec, survey);
    return survey.preview;
}

Preview previewInTransaction(Connection &connection, const Schema &schema, const Spec &spec, const QList<RowKey> &keys,
                             RuleSet rules)
{
    return surveyDelete(connection, schema, spec, keys, rules).preview;
}

} // namespace ondelete
