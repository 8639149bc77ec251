// SPDX-License-Identifier: MIT
#pragma once

#include "core/catalog/schema.h"
#include "core/fix/fixresult.h"
#include "postgres/connection/connection.h"

#include <functional>
#include <thread>

namespace ondelete {

/// Watches the making or dropping of an index on a connection of its own: the one that does it is busy until it is
/// done. Where the server grants no second connection, nothing is watched, and the work is done all the same.
class IndexWatch
{
public:
    using OnLook = std::function<void(const IndexProgress &, const QList<Blocker> &)>;

    /// Calls @p onLook, on a thread of its own, whenever the server has got further with @p index of @p table, or waits
    /// for somebody else.
    IndexWatch(const ConnectionSettings &settings, Oid table, const QString &index, OnLook onLook);

private:
    std::jthread m_thread; ///< ends with this object
};

} // namespace ondelete
