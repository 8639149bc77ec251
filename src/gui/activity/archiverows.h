// SPDX-License-Identifier: MIT
#pragma once

#include "core/undo/undo.h"
#include "gui/jobs/job.h"

#include <functional>

class QTreeWidget;
class QWidget;

namespace ondelete {

/// Makes @p tables a list of tables: their names first, as wide as there is room, then a column for each of @p figures,
/// whose title is always read in full.
void setUpTables(QTreeWidget &tables, const QString &names, const QStringList &figures);

/// Puts @p rows below the tables of @p tables, whose first tool tips are the tables' names.
void showRowsBelow(QTreeWidget &tables, const QList<ShownRow> &rows);

/// Asks for a folder, above @p parent, and saves there what the undo file @p archive holds, as CSV files; @p tell gets
/// what came of it, in a sentence. @p save does it.
void saveRowsOf(const QString &archive, QWidget &parent, Job &save, const std::function<void(const QString &)> &tell);

} // namespace ondelete
