// SPDX-License-Identifier: MIT
#pragma once

#include "core/catalog/schema.h"
#include "core/undo/archive.h"

namespace ondelete {

/// What @p manifest would write although no delete of its root rows could have removed or changed it by the catalog as
/// it is: tables out of their reach, columns of no key that leads there. Sentences; none for an honest file.
[[nodiscard]] QStringList outOfReach(const Schema &schema, const ArchiveManifest &manifest);

} // namespace ondelete
