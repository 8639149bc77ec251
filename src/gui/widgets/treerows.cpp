// SPDX-License-Identifier: MIT
#include "gui/widgets/treerows.h"

#include <QtWidgets/QTreeView>

using namespace Qt::StringLiterals;

namespace ondelete {

void openGroups(QTreeView &tree)
{
    for (int group = 0; group < tree.model()->rowCount(); ++group) {
        tree.setFirstColumnSpanned(group, {}, true);
        tree.expand(tree.model()->index(group, 0));
    }
}

QString currentRowText(const QTreeView &tree)
{
    const QModelIndex current = tree.currentIndex();
    if (!current.isValid() || tree.model()->hasChildren(current.siblingAtColumn(0)))
        return {};
    QStringList cells;
    for (int column = 0; column < tree.model()->columnCount(); ++column) {
        if (tree.isColumnHidden(column))
            continue;
        const QModelIndex cell = current.siblingAtColumn(column);
        const QVariant said = cell.data(Qt::AccessibleTextRole);
        cells.append((said.isValid() ? said : cell.data()).toString());
    }
    return cells.join(u'\t');
}

} // namespace ondelete
