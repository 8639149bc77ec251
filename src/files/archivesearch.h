// SPDX-License-Identifier: MIT
#pragma once

#include "files/archivefile.h"

#include <QtCore/QStringList>

#include <stop_token>

namespace ondelete {

/// How many rows of @p archive hold @p text, or, where it is a phone, its digits, however they are written.
[[nodiscard]] qint64 rowsHolding(const ArchiveFile &archive, const QString &text, const std::stop_token &stop = {});

/// Which of the undo files @p paths hold @p text.
struct ArchiveSearch
{
    QList<ArchiveRef> found;
    QStringList unreadable; ///< could not be searched
};
/// Ends early, with what it found until then, where @p stop asks for it.
[[nodiscard]] ArchiveSearch searchArchives(const QStringList &paths, const QString &text,
                                           const std::stop_token &stop = {});

} // namespace ondelete
