// SPDX-License-Identifier: MIT
#pragma once

#include "postgres/deletion/guardcounters.h"

namespace ondelete {

/// Lets everything happen now that is deferred to COMMIT, so that it can be judged; what that defers again, too, until
/// a round writes nothing. With the settings of people's triggers; gives them back empty search_path. Returns false
/// where after ten rounds there is still something to do. Throws DbError.
[[nodiscard]] bool settleDeferredWork(Connection &connection, const Schema &schema);

} // namespace ondelete
