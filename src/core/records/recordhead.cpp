// SPDX-License-Identifier: MIT
#include "core/records/recordhead.h"

namespace ondelete {

RecordHead headOf(const Receipt &receipt)
{
    const bool hasArchive = receipt.kind == Receipt::Kind::Delete && receipt.archive && !receipt.archiveDestroyed;
    return {.id = receipt.id,
            .kind = receipt.kind,
            .isOpen = isOpen(receipt),
            .mustErase = receipt.eraseWhenDone && receipt.state == Receipt::State::Committed,
            .at = receipt.at,
            .database = receipt.database,
            .systemIdentifier = receipt.systemIdentifier,
            .archive =
                hasArchive ? receipt.archive->path.sliced(receipt.archive->path.lastIndexOf(u'/') + 1) : QString(),
            .keepDays = receipt.keepDays};
}

} // namespace ondelete
