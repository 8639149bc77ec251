// SPDX-License-Identifier: MIT
#pragma once

#include "core/jobs/rowprogress.h"
#include "files/archivefile.h"

namespace ondelete {

/// The lines of block @p block for Connection::copyIn(), counted to @p tell behind those of the blocks before it.
[[nodiscard]] std::function<QByteArray()> loading(const ArchiveFile &archive, int block, const OnRowProgress &tell);

/// Says to @p tell that all of them are loaded, and come back now.
void tellRestoring(const ArchiveFile &archive, const OnRowProgress &tell);

} // namespace ondelete
