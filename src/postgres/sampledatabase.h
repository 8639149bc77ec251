// SPDX-License-Identifier: MIT
#pragma once

#include "postgres/connection.h"

namespace ondelete {

/// The sample database: the WhatsApp shape with its traps, believable rows, and a session for every story.
enum class SampleSize { Demo, Large };

/// Creates roles (once per cluster), tables and rows in the empty database that @p connection is connected to, as
/// its superuser. The tables belong to the role "owner". Throws DbError.
void createSampleDatabase(Connection &connection, SampleSize size = SampleSize::Demo);

/// Creates an empty database @p name beside the one that @p connection is connected to.
void createDatabase(Connection &connection, const QString &name);

} // namespace ondelete
