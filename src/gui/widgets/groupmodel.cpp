// SPDX-License-Identifier: MIT
#include "gui/widgets/groupmodel.h"

namespace ondelete {
namespace {

// A group's own index carries this in place of a parent's row.
constexpr quintptr groupMark = 0;

} // namespace

bool GroupModel::isGroup(const QModelIndex &index)
{
    return index.internalId() == groupMark;
}

int GroupModel::groupOf(const QModelIndex &index)
{
    return isGroup(index) ? index.row() : int(index.internalId() - 1);
}

QModelIndex GroupModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, parent.isValid() ? quintptr(parent.row()) + 1 : groupMark);
}

QModelIndex GroupModel::parent(const QModelIndex &child) const
{
    if (!child.isValid() || isGroup(child))
        return {};
    return createIndex(groupOf(child), 0, groupMark);
}

int GroupModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return groupCount();
    return isGroup(parent) && parent.column() == 0 ? groupSize(parent.row()) : 0;
}

Qt::ItemFlags GroupModel::flags(const QModelIndex &index) const
{
    Qt::ItemFlags flags = QAbstractItemModel::flags(index);
    if (index.isValid() && !isGroup(index))
        flags |= Qt::ItemNeverHasChildren;
    return flags;
}

} // namespace ondelete
