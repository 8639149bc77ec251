// SPDX-License-Identifier: MIT
#pragma once

#include "files/archivefile.h"

#include <QtCore/QStringList>

namespace ondelete {

/// How many rows of @p archive hold @p text, or, where it is a phone, its digits, however they are written.
[[nodiscard]] qint64 rowsHolding(const ArchiveFile &archive, const QString &text);

/// Which of the undo files @p paths hold @p text.
struct ArchiveSearch
{
    QStringList hashes;    ///< SHA-256 of those that do
    QStringList unreadable; ///< could not be searched
};
[[nodiscard]] ArchiveSearch searchArchives(const QStringList &paths, const QString &text);

} // namespace ondelete
