// SPDX-License-Identifier: MIT
#include "postgres/connection/transaction.h"

#include <QtCore/QCoreApplication>

using namespace Qt::StringLiterals;

namespace ondelete {
namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(ondelete::Transaction)
};

/// Makes the COMMIT wait for the disk, also where the server is set not to: what was answered and recorded must outlive
/// a crash.
void makeLasting(Connection &connection)
{
    connection.query(uR"(SELECT pg_catalog.set_config('synchronous_commit', 'on', true)
                         WHERE pg_catalog.current_setting('synchronous_commit') = 'off')"_s);
}

} // namespace

Transaction::Transaction(Connection &connection, Access access, Isolation isolation)
    : m_connection(connection)
    , m_access(access)
{
    if (access == Access::ReadWrite && connection.settings().readOnly)
        throw DbError(
            DbError::Kind::Refused,
            Text::tr("This connection is set to read-only. Nothing was changed. Connect without the read-only "
                     "switch to change the database."));
    const QString level = isolation == Isolation::RepeatableRead ? u"REPEATABLE READ"_s : u"READ COMMITTED"_s;
    const QString mode = access == Access::ReadOnly ? u"READ ONLY"_s : u"READ WRITE"_s;
    connection.query(u"BEGIN ISOLATION LEVEL %1 %2"_s.arg(level, mode));
    try {
        // Not by set_config(): a SELECT takes the snapshot, and a delete locks its tables before that.
        connection.query(u"SET LOCAL search_path = ''"_s);
        // Types and names as they are compared with those of other days.
        connection.query(u"SET LOCAL quote_all_identifiers = off"_s);
        // A catalog that was never analyzed looks dear to the planner, so that it would compile our own reads, also
        // those under a swap's locks.
        connection.query(u"SET LOCAL jit = off"_s);
    } catch (...) {
        rollBack(); // the destructor of a half-made object does not run
        throw;
    }
}

Transaction::~Transaction()
{
    rollBack();
}

void Transaction::commit()
{
    m_connection.checkStop();
    // COMMIT of a failed transaction "succeeds" as a ROLLBACK.
    const bool wasGood = !m_connection.inFailedTransaction();
    if (wasGood && m_access == Access::ReadWrite)
        makeLasting(m_connection);
    // From here on the transaction is the server's to end, whatever its answer.
    m_open = false;
    try {
        m_connection.run(u"COMMIT"_s, {}, Connection::Stoppable::No);
        if (!wasGood)
            throw DbError(DbError::Kind::Server,
                          Text::tr("The transaction had failed before; everything was rolled back."));
    } catch (DbError &error) {
        if (error.kind == DbError::Kind::Connection)
            error.effect = DbError::Effect::InDoubt;
        throw;
    }
}

void Transaction::rollBack() noexcept
{
    if (!m_open)
        return;
    m_open = false;
    try {
        if (m_connection.isAlive() && m_connection.inTransaction())
            m_connection.run(u"ROLLBACK"_s, {}, Connection::Stoppable::No);
    } catch (const std::exception &) {
        // Only a lost connection refuses a ROLLBACK; the server then rolls back by itself.
    }
}

} // namespace ondelete
