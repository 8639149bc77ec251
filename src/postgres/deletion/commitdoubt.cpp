// SPDX-License-Identifier: MIT
#include "postgres/deletion/commitdoubt.h"

#include "postgres/catalog/catalogreader.h"
#include "postgres/connection/reconnection.h"
#include "postgres/connection/stoppablesleep.h"
#include "postgres/connection/transaction.h"
#include "postgres/preview/previewer.h"
#include "postgres/preview/previewquery.h"
#include "postgres/preview/rootkeys.h"

#include <QtCore/QCoreApplication>

#include <algorithm>
#include <chrono>
#include <functional>

using namespace Qt::StringLiterals;

namespace ondelete {
namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(ondelete::CommitDoubt)
};

/// Asks until there is an answer, for about five seconds: a server that restarts needs a moment; one that still
/// commits, too. Most answer at once.
TransactionFate askPatiently(const Connection &lost, const std::function<TransactionFate()> &ask)
{
    using namespace std::chrono_literals;
    TransactionFate fate = TransactionFate::Unknown;
    std::chrono::milliseconds pause = 10ms;
    for (int tries = 0; tries < 15; ++tries) {
        try {
            fate = ask();
            if (fate == TransactionFate::Committed || fate == TransactionFate::Aborted)
                return fate;
        } catch (const DbError &) {
            fate = TransactionFate::Unknown;
        }
        if (lost.stopRequested())
            break;
        sleepFor(pause, lost.stopToken());
        pause = std::min(2 * pause, std::chrono::milliseconds(500));
    }
    return fate;
}

/// As the delete itself saw them: its user may see them through a policy only.
RootRows rootsAsPreviewed(Connection &connection, const Spec &spec, const QList<RowKey> &keys)
{
    const Preview preview = previewDelete(connection, spec, keys, RuleSet::Current);
    return preview.notFound.size() == keys.size() ? RootRows::Gone
        : preview.notFound.isEmpty()              ? RootRows::There
                                                  : RootRows::Unclear;
}

} // namespace

TransactionFate fateOf(Connection &connection, const QString &xid)
{
    QString status;
    try {
        status = connection.query(u"SELECT pg_catalog.pg_xact_status($1::pg_catalog.xid8)"_s, {xid}).text(0, 0);
    } catch (const DbError &error) {
        if (error.kind != DbError::Kind::Server || connection.inTransaction())
            throw;
        // "in the future": the server crashed before it wrote anything of that transaction down.
        if (error.sqlState == u"22023")
            return TransactionFate::Aborted;
    }
    return status == u"committed"  ? TransactionFate::Committed
        : status == u"aborted"     ? TransactionFate::Aborted
        : status == u"in progress" ? TransactionFate::InProgress
                                   : TransactionFate::Unknown;
}

RootRows lookForRoots(Connection &connection, const QualifiedName &root, const QStringList &texts)
{
    try {
        Transaction transaction(connection, Transaction::Access::ReadOnly);
        connection.query(u"SET LOCAL row_security = off"_s); // a filtered read is an error, not a lie
        const Schema schema = readSchema(connection);
        const Table *table = schema.table(root);
        QList<RowKey> keys;
        for (const QString &text : texts)
            if (const RowKey key = table ? rowKeyFromText(text, table->primaryKey.size()) : RowKey(); !key.isEmpty())
                keys.append(key);
        if (keys.isEmpty() || keys.size() != texts.size())
            return RootRows::Unclear;
        const Rows rows = connection.query(
            u"SELECT count(*) FROM %1 AS x WHERE %2"_s.arg(
                PreviewQuery::source(*table), rootCondition(*table, u"x"_s, table->keyEquality, keys.size())),
            rootParameters(*table, keys));
        return rows.integer(0, 0) == keys.size() ? RootRows::There
            : rows.integer(0, 0) == 0            ? RootRows::Gone
                                                 : RootRows::Unclear;
    } catch (const DbError &error) {
        if (error.kind == DbError::Kind::Connection || error.isCancelled())
            throw;
        return RootRows::Unclear;
    }
}

TransactionFate fateByRows(TransactionFate told, RootRows now, RootRows after)
{
    const RootRows before = after == RootRows::Gone ? RootRows::There : RootRows::Gone;
    if (told == TransactionFate::Committed)
        return now == before ? TransactionFate::Unknown : told;
    if (told == TransactionFate::Unknown && now != RootRows::Unclear)
        return now == after ? TransactionFate::Committed : TransactionFate::Aborted;
    return told;
}

TransactionFate fateOfUndo(const Connection &lost, const QString &xid, const QualifiedName &root,
                           const QStringList &keys)
{
    return askPatiently(lost, [&] {
        const std::unique_ptr<Connection> again = connectAgain(lost);
        return fateByRows(fateOf(*again, xid), lookForRoots(*again, root, keys), RootRows::There);
    });
}

void resolveDoubt(const Connection &lost, const Spec &spec, DeleteResult &result)
{
    const TransactionFate fate = askPatiently(lost, [&] {
        const std::unique_ptr<Connection> again = connectAgain(lost);
        return fateByRows(fateOf(*again, result.xid), rootsAsPreviewed(*again, spec, result.keys), RootRows::Gone);
    });
    switch (fate) {
    case TransactionFate::Committed:
        result.outcome = DeleteOutcome::Deleted;
        result.changed = true;
        result.message = Text::tr("The connection was lost at the end, but the server confirms: the delete was done.");
        return;
    case TransactionFate::Aborted:
        result.outcome = DeleteOutcome::RolledBack;
        result.tables.clear();
        result.message =
            Text::tr("The connection was lost at the end; the server confirms that everything was rolled back. "
                     "Nothing was changed.");
        return;
    case TransactionFate::InProgress:
    case TransactionFate::Unknown:
        result.outcome = DeleteOutcome::InDoubt;
        result.next = NextStep::FindOut;
        result.message = Text::tr("The connection was lost while the delete was being committed, and the server could "
                                  "not be asked since. Whether it was done is not known.");
        return;
    }
    Q_UNREACHABLE();
}

} // namespace ondelete
