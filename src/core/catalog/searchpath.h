// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QString>

namespace ondelete {

/// Whether PostgreSQL looks into pg_catalog before any other schema of @p path, as SHOW search_path writes it: no name
/// of its own can then be given another meaning. Where the path does not name pg_catalog, it is looked into first.
/// Pure.
[[nodiscard]] bool looksIntoSystemFirst(const QString &path);

} // namespace ondelete
