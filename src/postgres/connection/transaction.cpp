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

/// Who made transactions read-only by default.
QString setBy(const QString &source)
{
    if (source == "database"_L1)
        return Text::tr("for this database");
    if (source == "user"_L1)
        return Text::tr("for this user");
    if (source == "database user"_L1)
        return Text::tr("for this user in this database");
    if (source == "client"_L1)
        return Text::tr("by this connection's options");
    if (source == "session"_L1)
        return Text::tr("in this session");
    return Text::tr("in the server's configuration");
}

/// Makes the COMMIT wait for the disk, also where the server is set not to: what was answered and recorded must outlive
/// a crash.
void makeLasting(Connection &connection)
{
    connection.query(uR"(SELECT pg_catalog.set_config('synchronous_commit', 'on', true)
                         WHERE pg_catalog.current_setting('synchronous_commit') OPERATOR(pg_catalog.=) 'off')"_s);
}

} // namespace

Transaction::Transaction(Connection &connection, Access access, Isolation isolation, const QStringList &settings)
    : m_connection(connection)
    , m_access(access)
{
    if (access == Access::ReadWrite)
        requireWritable(connection);
    const QString level = isolation == Isolation::RepeatableRead ? u"REPEATABLE READ"_s : u"READ COMMITTED"_s;
    const QString mode = access == Access::ReadOnly ? u"READ ONLY"_s : u"READ WRITE"_s;
    // All at once: a connection may have a long way. Not by set_config(): a SELECT takes the snapshot, and a delete
    // locks its tables before that.
    QStringList statements{
        u"BEGIN ISOLATION LEVEL %1 %2"_s.arg(level, mode),
        u"SET LOCAL search_path = ''"_s,
        // Else the database's owner decides what a backslash in our own texts means.
        u"SET LOCAL standard_conforming_strings = on"_s,
        // Types and names as they are compared with those of other days.
        u"SET LOCAL quote_all_identifiers = off"_s,
        // A catalog that was never analyzed looks dear to the planner, so that it would compile our own reads, also
        // those under a swap's locks.
        u"SET LOCAL jit = off"_s,
        // Else the planner computes what is constant in a partition's CHECKs, whoever's functions they call.
        u"SET LOCAL constraint_exclusion = off"_s,
    };
    // A table can become a view, with its owner's code in it, after the catalog was read. Triggers may read views.
    if (access == Access::ReadOnly && connection.m_refusesViews)
        statements.append(u"SET LOCAL restrict_nonsystem_relation_kind = 'view'"_s);
    try {
        connection.runScript((statements + settings).join(u"; "_s).toUtf8());
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

void Transaction::ask(Connection &connection, QList<Question> questions)
{
    // Not with what begins it: the server reads a whole message by the settings that hold before.
    const Transaction transaction(connection, Access::ReadOnly);
    questions.append({u"ROLLBACK"_s});
    askTogether(connection, questions);
}

QString whyReadOnly(Connection &connection)
{
    if (connection.settings().readOnly)
        return Text::tr("This connection is set to read-only.");
    // Outside of a transaction, too: named in full, it calls nothing that a schema before pg_catalog could have.
    const Rows rows = connection.query(uR"(
        SELECT pg_catalog.pg_is_in_recovery(), d.setting,
               CASE WHEN d.setting OPERATOR(pg_catalog.=) 'on'
                    THEN (SELECT s.source FROM pg_catalog.pg_settings s
                          WHERE s.name OPERATOR(pg_catalog.=) 'default_transaction_read_only') END
        FROM pg_catalog.current_setting('default_transaction_read_only') AS d(setting))"_s);
    const bool isDefault = rows.text(0, 1) == "on"_L1;
    if (rows.boolean(0, 0))
        return Text::tr("This server is a standby: it repeats what another server does, and changes nothing itself.");
    if (isDefault)
        return Text::tr("Transactions are read-only here: default_transaction_read_only is on, set %1.",
                        "who set it: for this database")
            .arg(setBy(rows.text(0, 2)));
    return {};
}

void requireWritable(Connection &connection)
{
    const QString why = whyReadOnly(connection);
    if (why.isEmpty())
        return;
    throw DbError(
        DbError::Kind::Refused,
        connection.settings().readOnly
            ? Text::tr("This connection is set to read-only. Nothing was changed. Connect without the "
                       "read-only switch to change the database.")
            : Text::tr("%1 Nothing was changed. Connect to where writing is meant to be, or ask your DBA.").arg(why));
}

Rows queryCatalog(Connection &connection, const QString &sql, const QList<Parameter> &parameters)
{
    if (connection.inTransaction())
        return connection.query(sql, parameters);
    const Transaction transaction(connection, Transaction::Access::ReadOnly);
    return connection.query(sql, parameters);
}

} // namespace ondelete
