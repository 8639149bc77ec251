// SPDX-License-Identifier: MIT
#pragma once

#include "core/records/receipt.h"
#include "core/undo/undo.h"
#include "files/archivefile.h"

namespace ondelete {

/// Who stands for what an undo file says.
struct Provenance
{
    enum class Origin {
        Own,       ///< signed by this person
        Recorded,  ///< not signed, as earlier versions wrote; but a record that is trusted has its checksum
        Colleague, ///< signed by somebody whose key a person here trusts
        Foreign,   ///< signed by somebody unknown
        Unsigned,
        Altered, ///< a record that is trusted has another checksum for this transaction
    };

    Origin origin = Origin::Unsigned;
    QString sentence; ///< for a person

    /// Whether its rows may be put back without a person's word.
    [[nodiscard]] bool isTrusted() const
    {
        return origin == Origin::Own || origin == Origin::Recorded || origin == Origin::Colleague;
    }
};

[[nodiscard]] QString toString(Provenance::Origin origin); ///< "own", "recorded", …

/// @p trusted: records that nobody else could have written, as UndoStore::trustedReceipts() gives them.
[[nodiscard]] Provenance provenanceOf(const ArchiveFile &archive, const QList<Receipt> &trusted);

/// Every row that @p archive writes.
[[nodiscard]] QList<ShownRow> shownRows(const ArchiveFile &archive);

/// Remembers that every row of the archive with this checksum was shown, and whether that was so.
void noteShown(const QString &sha256);
[[nodiscard]] bool wasShown(const QString &sha256);

} // namespace ondelete
