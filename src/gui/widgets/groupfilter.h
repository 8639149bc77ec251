// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QSortFilterProxyModel>

namespace ondelete {

/// Shows the rows of a model of groups that pass. A group goes with its last row, and groups keep their order,
/// whichever way their rows are sorted.
class GroupFilter : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    using QSortFilterProxyModel::QSortFilterProxyModel;

    /// Rows that pass, over all groups.
    [[nodiscard]] int shownRows() const;

protected:
    /// Whether @p row, one of a group of the source model, is shown.
    [[nodiscard]] virtual bool passes(const QModelIndex &row) const = 0;
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex &parent) const final;
    /// By sortRole(): figures as such, texts as the language has them.
    [[nodiscard]] bool lessThan(const QModelIndex &left, const QModelIndex &right) const final;
};

} // namespace ondelete
