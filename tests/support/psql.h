// SPDX-License-Identifier: MIT
#pragma once

#include "postgres/connection/connection.h"

namespace ondelete {

/// What psql says of @p script where it fails; empty when all went well. @p variables: "name=value".
[[nodiscard]] QString runInPsql(const ConnectionSettings &settings, const QString &script,
                                const QStringList &variables = {});

} // namespace ondelete
