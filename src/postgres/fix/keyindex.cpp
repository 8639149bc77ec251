// SPDX-License-Identifier: MIT
#include "postgres/fix/keyindex.h"

#include "core/fix/indexstatements.h"
#include "postgres/connection/transaction.h"

using namespace Qt::StringLiterals;

namespace ondelete {
namespace {

/// indisvalid and the qualified name, of the table's index @p name; no row where there is none.
Rows look(Connection &connection, Oid table, const QString &name)
{
    return queryCatalog(connection, uR"(
        SELECT i.indisvalid, pg_catalog.format('%I.%I', n.nspname, c.relname)
        FROM pg_catalog.pg_index i
        JOIN pg_catalog.pg_class c ON c.oid = i.indexrelid
        JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
        WHERE i.indrelid = $1::oid AND c.relname = $2)"_s,
                        {QString::number(table), name});
}

/// Runs a statement when it goes, whatever happened before.
class AtTheEnd
{
public:
    AtTheEnd(Connection &connection, QString statement)
        : m_connection(connection)
        , m_statement(std::move(statement))
    {
    }
    ~AtTheEnd()
    {
        try {
            const Connection::Cancellable uninterrupted(m_connection, {});
            m_connection.query(m_statement);
        } catch (const DbError &) {
            // The connection is lost, and the session that it was for: the next statement says so.
        }
    }
    AtTheEnd(const AtTheEnd &) = delete;
    AtTheEnd &operator=(const AtTheEnd &) = delete;

private:
    Connection &m_connection;
    QString m_statement;
};

} // namespace

void runOutsideTransaction(Connection &connection, const QStringList &statements, std::chrono::milliseconds longestWait)
{
    requireWritable(connection);
    const AtTheEnd waitAsBefore(connection, u"RESET lock_timeout"_s);
    connection.query(u"SET lock_timeout = %1"_s.arg(longestWait.count()));
    const AtTheEnd end(connection, statements.last());
    for (const QString &statement : statements.first(statements.size() - 1))
        connection.query(statement);
}

void makeIndex(Connection &connection, Oid table, const QString &name, const QStringList &statements,
               std::chrono::milliseconds longestWait)
{
    if (indexState(connection, table, name) == IndexState::Whole)
        return;
    dropUnfinishedIndex(connection, table, name, longestWait);
    runOutsideTransaction(connection, statements, longestWait);
}

IndexState indexState(Connection &connection, Oid table, const QString &name)
{
    const Rows there = look(connection, table, name);
    return there.count() == 0 ? IndexState::None : there.boolean(0, 0) ? IndexState::Whole : IndexState::Unfinished;
}

void dropUnfinishedIndex(Connection &connection, Oid table, const QString &name, std::chrono::milliseconds longestWait)
{
    if (const Rows there = look(connection, table, name); there.count() == 1 && !there.boolean(0, 0))
        runOutsideTransaction(connection, withoutTimeout(u"DROP INDEX CONCURRENTLY "_s + there.text(0, 1)),
                              longestWait);
}

} // namespace ondelete
