// SPDX-License-Identifier: MIT
#include "postgres/commitdoubt.h"

#include "postgres/previewer.h"

#include <QtCore/QCoreApplication>

#include <chrono>
#include <functional>
#include <memory>
#include <thread>

using namespace Qt::StringLiterals;

namespace ondelete {
namespace {

struct Text { Q_DECLARE_TR_FUNCTIONS(ondelete::CommitDoubt) };

/// A new connection to the server that @p lost was connected to. Throws DbError, also where it is another one.
std::unique_ptr<Connection> connectAgain(const Connection &lost)
{
    auto again = std::make_unique<Connection>(lost.settings());
    if (again->server().database != lost.server().database
        || again->server().systemIdentifier != lost.server().systemIdentifier)
        throw DbError(DbError::Kind::Connection, Text::tr("Another server answers there now."));
    return again;
}

/// Asks until there is an answer: a server that restarts needs a moment; one that still commits, too.
TransactionFate askPatiently(const std::function<TransactionFate()> &ask)
{
    using namespace std::chrono_literals;
    TransactionFate fate = TransactionFate::Unknown;
    for (int tries = 0; tries < 10; ++tries) {
        try {
            fate = ask();
            if (fate == TransactionFate::Committed || fate == TransactionFate::Aborted)
                return fate;
        } catch (const DbError &) {
            fate = TransactionFate::Unknown;
        }
        std::this_thread::sleep_for(500ms);
    }
    return fate;
}

TransactionFate fateOfRows(Connection &connection, const Spec &spec, const QList<RowKey> &keys)
{
    const Preview preview = previewDelete(connection, spec, keys, RuleSet::Current);
    return preview.notFound.size() == keys.size() ? TransactionFate::Committed
        : preview.notFound.isEmpty()              ? TransactionFate::Aborted
                                                  : TransactionFate::Unknown;
}

} // namespace

TransactionFate fateOf(Connection &connection, const QString &xid)
{
    QString status;
    try {
        status = connection.query(u"SELECT pg_catalog.pg_xact_status($1::xid8)"_s, {xid}).text(0, 0);
    } catch (const DbError &error) {
        if (error.kind != DbError::Kind::Server || connection.inTransaction())
            throw;
    }
    return status == u"committed"     ? TransactionFate::Committed
        : status == u"aborted"        ? TransactionFate::Aborted
        : status == u"in progress"    ? TransactionFate::InProgress
                                      : TransactionFate::Unknown;
}

TransactionFate fateAfterLoss(const Connection &lost, const QString &xid)
{
    return askPatiently([&] { return fateOf(*connectAgain(lost), xid); });
}

void resolveDoubt(const Connection &lost, const Spec &spec, DeleteResult &result)
{
    const TransactionFate fate = askPatiently([&] {
        const std::unique_ptr<Connection> again = connectAgain(lost);
        const TransactionFate told = fateOf(*again, result.xid);
        return told == TransactionFate::Unknown ? fateOfRows(*again, spec, result.keys) : told;
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
        result.message = Text::tr("The connection was lost at the end; the server confirms that everything was rolled back. "
                                  "Nothing was changed.");
        return;
    case TransactionFate::InProgress:
    case TransactionFate::Unknown:
        result.outcome = DeleteOutcome::InDoubt;
        result.message = Text::tr("The connection was lost while the delete was being committed, and the server could "
                                  "not be asked since. Whether it was done is not known. To find out, run "
                                  "SELECT pg_xact_status('%1'), or look for the row.").arg(result.xid);
        return;
    }
    Q_UNREACHABLE();
}

} // namespace ondelete
