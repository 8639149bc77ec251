// SPDX-License-Identifier: MIT
#pragma once

#include "core/preview/preview.h"
#include "report/report.h"

#include <QtCore/QJsonObject>

namespace ondelete {

// What a preview and a delete that it stops both show.

/// What happens to rows of each table, and why.
[[nodiscard]] Report::Table entriesTable(const QString &title, const QList<Report::Group> &groups);
[[nodiscard]] QList<QList<Report::Cell>> entryRows(const QList<PreviewEntry> &entries);

/// What lets a blocked delete go on: notes, because a table's column would break the commands in them.
[[nodiscard]] QStringList waysOut(const QList<PreviewEntry> &entries);

[[nodiscard]] QJsonObject toJson(const PreviewEntry &entry);

} // namespace ondelete
