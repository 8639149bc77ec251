// SPDX-License-Identifier: MIT
#pragma once

#include "core/fix/fixplan.h"
#include "core/spec/spec.h"

namespace ondelete {

/// What would come of deleting the listed root rows after a fix, one by one.
struct Rehearsal
{
    struct Blocker
    {
        QString by; ///< the table and the keys or checks: "public.dynamic_links: dynamic_links_check"
        int roots = 0;

        friend bool operator==(const Blocker &, const Blocker &) = default;
    };

    int roots = 0;     ///< that were tried
    bool more = false; ///< others are listed, too
    int deletable = 0;
    int orderDependent = 0;
    int unknown = 0;
    int blocked = 0;
    QList<Blocker> blockers; ///< the most frequent first

    friend bool operator==(const Rehearsal &, const Rehearsal &) = default;
};

/// @p schema as it will be once @p plan has run. Pure.
[[nodiscard]] Schema schemaAfter(Schema schema, const FixPlan &plan);

/// "After this fix 27 of 29 sessions could be deleted.", "2 would stay blocked by …": sentences, the main one first.
[[nodiscard]] QStringList words(const Rehearsal &rehearsal, const RootSpec &root);

} // namespace ondelete
