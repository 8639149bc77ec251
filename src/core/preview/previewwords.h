// SPDX-License-Identifier: MIT
#pragma once

#include "core/audit/undeclared.h"
#include "core/preview/deleteforecast.h"
#include "core/spec/spec.h"

namespace ondelete {

/// Rows that still carry the key of a row that goes, by no foreign key.
struct DanglingRows
{
    Oid table = 0;
    qint64 rows = 0;
};

/// Fills @p preview's outcome, digest, entries and notes from what was forecast: figures become sentences, for a DBA
/// and for support staff. @p undeclared are all references without a key, also those that could not be counted. Pure.
/// Needs root, keys and rules set.
void describe(Preview &preview, const Schema &schema, const Spec &spec, const DeleteGraph &graph,
              const QList<QList<WriteConflict>> &conflicts, const DeleteForecast &forecast,
              const QList<UndeclaredCandidate> &undeclared, const QList<DanglingRows> &dangling);

} // namespace ondelete
