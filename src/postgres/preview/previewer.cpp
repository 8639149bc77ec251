// SPDX-License-Identifier: MIT
#include "postgres/preview/previewer.h"

#include "postgres/catalog/catalogreader.h"
#include "postgres/connection/transaction.h"
#include "postgres/preview/blockingrows.h"
#include "postgres/preview/deletesurvey.h"

#include <QtCore/QCoreApplication>

using namespace Qt::StringLiterals;

namespace ondelete {
namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(ondelete::Previewer)
};

/// Where nothing can be written no delete succeeds, whatever the rules say.
void heedReadOnly(Preview &preview, const Spec &spec)
{
    if (preview.rights.readOnly.isEmpty() || preview.keys.size() == preview.notFound.size())
        return;
    preview.outcome = PreviewOutcome::Blocked;
    PreviewEntry entry;
    entry.table = preview.root;
    entry.label = spec.labelOf(preview.root);
    entry.action = RowAction::Block;
    entry.rows = preview.keys.size() - preview.notFound.size();
    entry.reason = Text::tr("Nothing can be written here. %1").arg(preview.rights.readOnly);
    entry.plainReason = entry.reason;
    entry.plainWayOut = Text::tr("Connect to where writing is meant to be, or ask your DBA.");
    preview.entries.append(entry);
}

/// With the rows that stand in the way.
Preview wholePreview(Connection &connection, const Schema &schema, const Spec &spec, const QList<RowKey> &keys,
                     RuleSet rules, const std::function<void(const Schema &, const DeleteSurvey &)> &onSurvey = {})
{
    DeleteSurvey survey = surveyDelete(connection, schema, spec, keys, rules);
    if (onSurvey)
        onSurvey(schema, survey);
    if (survey.preview.outcome == PreviewOutcome::Blocked)
        readBlockingRows(connection, schema, spec, survey);
    heedReadOnly(survey.preview, spec);
    return survey.preview;
}

} // namespace

Preview previewDelete(Connection &connection, const Spec &spec, const QList<RowKey> &keys, RuleSet rules,
                      const std::function<void(const Schema &, const DeleteSurvey &)> &onSurvey)
{
    Transaction transaction(connection, Transaction::Access::ReadOnly, Transaction::Isolation::RepeatableRead);
    return wholePreview(connection, readSchema(connection), spec, keys, rules, onSurvey);
}

std::optional<Preview> previewBothRules(Connection &connection, const Spec &spec, const QList<RowKey> &keys,
                                        const std::function<void(const Preview &)> &onFirst,
                                        const std::function<void(const Preview &)> &onCurrent)
{
    Transaction transaction(connection, Transaction::Access::ReadOnly, Transaction::Isolation::RepeatableRead);
    const Schema schema = readSchema(connection);
    if (const std::optional<Preview> first = firstFigures(connection, schema, spec, keys, RuleSet::Current))
        onFirst(*first);
    const Preview current = wholePreview(connection, schema, spec, keys, RuleSet::Current);
    onCurrent(current);
    if (!current.notFound.isEmpty())
        return std::nullopt;
    return wholePreview(connection, schema, spec, keys, RuleSet::Desired);
}

void previewEach(Connection &connection, const Spec &spec, const QList<RowKey> &keys,
                 const std::function<void(const Preview &)> &onOne)
{
    Transaction transaction(connection, Transaction::Access::ReadOnly, Transaction::Isolation::RepeatableRead);
    const Schema schema = readSchema(connection);
    for (const RowKey &key : keys) {
        Preview preview;
        connection.query(u"SAVEPOINT ondelete_each"_s);
        try {
            preview = surveyDelete(connection, schema, spec, {key}, RuleSet::Current).preview;
            heedReadOnly(preview, spec);
        } catch (const DbError &error) {
            if (error.kind != DbError::Kind::Server || error.isCancelled())
                throw;
            preview.outcome = PreviewOutcome::Unknown;
        }
        connection.query(u"ROLLBACK TO SAVEPOINT ondelete_each"_s);
        preview.keys = {key};
        onOne(preview);
    }
}

Preview previewInTransaction(Connection &connection, const Schema &schema, const Spec &spec, const QList<RowKey> &keys,
                             RuleSet rules)
{
    return surveyDelete(connection, schema, spec, keys, rules).preview;
}

} // namespace ondelete
