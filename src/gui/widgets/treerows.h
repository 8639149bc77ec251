// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QString>

class QTreeView;

namespace ondelete {

/// Opens the groups of a tree of groups, each over the whole width. A view forgets that when rows come and go.
void openGroups(QTreeView &tree);

/// The cells of the current row that are shown, parted by tabs; empty where there is none, or it is a group's.
[[nodiscard]] QString currentRowText(const QTreeView &tree);

} // namespace ondelete
