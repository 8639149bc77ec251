// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QString>

class QTreeView;

namespace ondelete {

/// Opens each group of @p tree, and lets its title go through: a view forgets spans when rows come and go.
void openGroups(QTreeView &tree);

/// How rows stand on the clipboard: cells parted by tabs alone, or with the columns' titles.
enum class RowFormat { Tsv, Csv, Markdown, Json };

/// The selected rows of @p tree, groups left out, in the columns that are shown; empty where there are none.
[[nodiscard]] QString rowsText(const QTreeView &tree, RowFormat format);

} // namespace ondelete
