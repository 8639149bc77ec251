// SPDX-License-Identifier: MIT
#pragma once

#include "support/statementproxy.h"
#include "support/storybook.h"

#include <QtCore/QMetaType>

namespace ondelete {

/// What may happen to a connection at any one statement.
enum class Fault { CutBeforeStatement, CutBeforeAnswer, CutWithinAnswer, BackendTerminated, ServerCrashed };

/// A database of the sample with one story, a client's way to it through a proxy, and what strikes there.
class FaultyServer
{
public:
    explicit FaultyServer(DatabaseFixture &fixture, const QString &story);

    /// A new connection of the owner's, through the proxy, which counts its statements from now on.
    [[nodiscard]] std::unique_ptr<Connection> connect();
    /// Lets @p fault happen at statement @p number of @p connection.
    void strikeAt(int number, Fault fault, const Connection &connection);
    /// Waits until the server answers again and no other client is connected. Returns false where that does
    /// not come.
    [[nodiscard]] bool recover();

    /// Past the proxy, as superuser.
    [[nodiscard]] QStringList content() { return contentOf(*m_observer); }
    [[nodiscard]] StatementProxy &proxy() { return m_proxy; }
    [[nodiscard]] const ScratchDatabase &database() const { return *m_database; }
    /// "before statement 7 (COMMIT): ", for a failure's message.
    [[nodiscard]] QString place(int number) const;

private:
    std::unique_ptr<ScratchDatabase> m_database;
    std::unique_ptr<Connection> m_observer;
    StatementProxy m_proxy;
};

/// The data rows of a sweep: "fault" and "triggersWrite"; those with triggers last, for the triggers stay.
void addFaultRows();

} // namespace ondelete

Q_DECLARE_METATYPE(ondelete::Fault)
