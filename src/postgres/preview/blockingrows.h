// SPDX-License-Identifier: MIT
#pragma once

#include "postgres/preview/deletesurvey.h"

namespace ondelete {

/// Names the rows that stop the delete, the first hundred of each table, in @p survey's preview: inside the transaction
/// that the survey was made in, whose moment they are of. Throws DbError.
void readBlockingRows(Connection &connection, const Schema &schema, const Spec &spec, DeleteSurvey &survey);

} // namespace ondelete
