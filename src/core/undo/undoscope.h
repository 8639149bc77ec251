// SPDX-License-Identifier: MIT
#pragma once

#include "core/catalog/schema.h"
#include "core/undo/archive.h"

namespace ondelete {

/// Who stands for a file that this person did not write.
enum class Vouched {
    ByColleague, ///< somebody whose key a person here trusts
    ByNobody,
};

/// What @p manifest would write although no delete of its root rows could have removed or changed it by the catalog as
/// it is: tables out of their reach, columns of no key that leads there. What triggers changed beside the plan can't be
/// told from what somebody made up: it takes a colleague's word. Sentences; none for an honest file.
[[nodiscard]] QStringList outOfReach(const Schema &schema, const ArchiveManifest &manifest, Vouched vouched);

/// @p manifest with nothing of the rows that stayed but their keys: without what is known only of triggers. The places
/// of the blocks that remain are as they were.
[[nodiscard]] ArchiveManifest withKeysOnly(ArchiveManifest manifest);
/// What that leaves out: sentences for the person who has it put back.
[[nodiscard]] QStringList leftOutOfKeysOnly(const ArchiveManifest &manifest);

} // namespace ondelete
