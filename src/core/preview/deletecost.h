// SPDX-License-Identifier: MIT
#pragma once

#include "core/preview/deleteforecast.h"
#include "core/spec/spec.h"

namespace ondelete {

/// The keys that will make the delete slow, the slowest first; those of small tables are left out. Pure.
[[nodiscard]] QList<SlowKey> slowKeys(const Schema &schema, const Spec &spec, const DeleteGraph &graph,
                                      const DeleteForecast &forecast);

/// How long it takes to count what a delete would do, as far as that is reading whole tables, in seconds.
[[nodiscard]] double secondsToCount(const Schema &schema, const DeleteGraph &graph);

/// "200 scans of public.webinars (about 1,000,000 rows), which has no index on group_id: about 15 s."
[[nodiscard]] QString words(const SlowKey &key);

/// "about 15 s", "about 3 min": as rough as it is known.
[[nodiscard]] QString roughly(double seconds);

/// How long PostgreSQL takes to read all of @p table once, in seconds; 0 where it was never analyzed.
[[nodiscard]] double secondsToScan(const Schema &schema, const Table &table);

} // namespace ondelete
