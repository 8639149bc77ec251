// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QAbstractItemModel>

namespace ondelete {

/// A table whose rows stand in groups: the shape of such a model, whatever its groups and rows hold.
class GroupModel : public QAbstractItemModel
{
    Q_OBJECT

public:
    using QAbstractItemModel::QAbstractItemModel;

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex &parent = {}) const final;
    [[nodiscard]] QModelIndex parent(const QModelIndex &child) const final;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const final;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const final;

protected:
    [[nodiscard]] virtual int groupCount() const = 0;
    [[nodiscard]] virtual int groupSize(int group) const = 0;
    /// Whether @p index, a valid one, is of a group's own row.
    [[nodiscard]] static bool isGroup(const QModelIndex &index);
    /// The group that @p index is in, or is.
    [[nodiscard]] static int groupOf(const QModelIndex &index);
};

} // namespace ondelete
