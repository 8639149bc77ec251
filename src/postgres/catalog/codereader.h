// SPDX-License-Identifier: MIT
#pragma once

#include "core/catalog/schema.h"
#include "postgres/connection/connection.h"

namespace ondelete {

/// Notes in @p schema what reading its rows and evaluating its expressions would run that looking must not run, as
/// CodeTrust decides; what can't even be read is no longer readable. Evaluates nothing. Throws DbError.
void readCode(Connection &connection, Schema &schema);

} // namespace ondelete
