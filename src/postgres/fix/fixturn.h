// SPDX-License-Identifier: MIT
#pragma once

#include "core/fix/fixresult.h"
#include "postgres/connection/connection.h"
#include "postgres/connection/transaction.h"
#include "postgres/fix/fixrunner.h"

#include <functional>
#include <memory>

namespace ondelete {

/// Keeps fixes of one key apart, whoever runs them: what one has made for a while is not the other's to remove. Held by
/// a transaction of a connection of its own, so that it ends with the program, however that ends, and leaves nothing in
/// a pooler's session. Thread: the connection's that changes the key.
class FixTurn
{
public:
    explicit FixTurn(Connection &connection);

    using OnWait = std::function<void(const QList<Blocker> &)>;

    /// Waits until nobody else changes @p key, as long as patience lasts; gives back the one that was held before.
    /// Throws DbError: Kind::Refused with who does, where gaveUp() is then true, or why that can't be told;
    /// Kind::Cancelled.
    void take(Oid key, const FixPatience &patience, const OnWait &onWait = {});
    [[nodiscard]] bool gaveUp() const { return m_gaveUp; }

private:
    void connect();
    void begin();
    void rest();
    [[nodiscard]] bool tryTake(Oid key);
    [[nodiscard]] QList<Blocker> holders(Oid key);
    void takeOn(Oid key, const FixPatience &patience, const OnWait &onWait);

    Connection &m_connection;
    std::unique_ptr<Connection> m_own;
    std::unique_ptr<Transaction> m_held; ///< after the connection: it ends first
    bool m_gaveUp = false;
    bool m_isAlone = false; ///< no second connection is to be had: then nothing keeps others apart
};

} // namespace ondelete
