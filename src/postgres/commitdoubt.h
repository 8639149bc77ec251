// SPDX-License-Identifier: MIT
#pragma once

#include "core/deletion.h"
#include "core/spec.h"
#include "postgres/connection.h"

namespace ondelete {

/// Finds out what became of a delete whose COMMIT was not answered: asks the same server for the transaction's status,
/// else looks for the rows. Sets the outcome to deleted, rolled-back or, where nobody can tell, in-doubt, with how to
/// find out. Does not throw. @p lost is the connection that was lost.
void resolveDoubt(const Connection &lost, const Spec &spec, DeleteResult &result);

} // namespace ondelete
