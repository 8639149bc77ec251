// SPDX-License-Identifier: MIT
#pragma once

#include "core/fix/orphans.h"
#include "report/report.h"

#include <QtCore/QJsonArray>

namespace ondelete {

/// One row for each row that points at nothing, as far as they are listed.
[[nodiscard]] Report::Table orphanTable(const QList<Orphans> &orphans);
[[nodiscard]] QJsonArray jsonList(const QList<Orphans> &orphans);

} // namespace ondelete
