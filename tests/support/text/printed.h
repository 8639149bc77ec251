// SPDX-License-Identifier: MIT
#pragma once

#include "core/fix/fixplan.h"
#include "support/text/rowstext.h"

namespace ondelete {

// Results as lines of text, to be compared with lines(). What a case is not about has no place in them: they name what
// is there, in the order in which it is there.

/// "groups: goes, known, needs id", then "links_group_id_fkey: groups goes -> links SET NULL (group_id), step 1": each
/// with what keeps it from being followed; last the circles.
[[nodiscard]] QStringList printed(const Schema &schema, const DeleteGraph &graph);

/// "check one_target of links (group_id, url): links_group_id_fkey"
[[nodiscard]] QStringList printed(const Schema &schema, const DeleteGraph &graph, int node,
                                  const QList<WriteConflict> &conflicts);

/// "links: 3 set-null by links_group_id_fkey", "links: 2 hang on …", "may stop short", "untold: links".
[[nodiscard]] QStringList printed(const DeleteCase &of, const DeleteForecast &forecast);

/// "links: 0 deleted, 3 changed, 4 updates", for each node that has any.
[[nodiscard]] QStringList tallies(const DeleteCase &of, const DeleteForecast &forecast);

/// "public.links.group_id: NO ACTION -> SET NULL, differs, blocks; set-null-on-not-null 7, no-index"
[[nodiscard]] QStringList printed(const Audit &audit);

/// "public.links.group_id: NO ACTION -> SET NULL", then the titles of its steps with whom they make wait; last what is
/// left as it is.
[[nodiscard]] QStringList printed(const FixPlan &plan);

/// "links block 3 by links_group_id_fkey", then its sentences; last notes and outcome.
[[nodiscard]] QStringList printed(const Preview &preview);

} // namespace ondelete
