// SPDX-License-Identifier: MIT
#pragma once

#include "core/catalog/schema.h"
#include "core/spec/spec.h"
#include "postgres/connection/connection.h"

#include <QtCore/QHash>

namespace ondelete {

/// Keeps the tables that a delete reaches as they are, columns and rules, while it runs: a snapshot does not
/// do that, because the server always works with the newest shape of a table. Everybody goes on reading and
/// writing.
class ReachLock
{
public:
    /// Reads which tables those are, in a transaction of its own. Throws DbError.
    ReachLock(Connection &connection, const Spec &spec);

    /// Locks them in the caller's transaction, of which it must be the first statement that looks at data:
    /// the snapshot then comes after the locks. Throws DbError.
    void take(Connection &connection) const;

    /// Whether every readable table in the reach by @p schema, read after take(), is among the locked ones.
    [[nodiscard]] bool covers(const Schema &schema, const Spec &spec) const;

private:
    [[nodiscard]] static QHash<Oid, QString> reach(const Schema &schema, const Spec &spec);

    QHash<Oid, QString> m_tables; ///< as SQL names them
};

} // namespace ondelete
