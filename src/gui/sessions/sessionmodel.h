// SPDX-License-Identifier: MIT
#pragma once

#include "core/roots/rootlist.h"
#include "core/spec/spec.h"

#include <QtCore/QAbstractTableModel>

namespace ondelete {

/// The root rows of a RootList, in the spec's columns, in people's words.
class SessionModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;

    /// Shows @p list; the relative times are as of now.
    void setList(const RootList &list, const RootSpec &root);

    [[nodiscard]] const RootList &list() const { return m_list; }
    [[nodiscard]] const RootRow *row(const QModelIndex &index) const;
    [[nodiscard]] int rowOf(const RowKey &key) const; ///< -1 where it is not listed

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QString text(const RootRow &row, int column) const;
    [[nodiscard]] bool isStatus(int column) const;
    [[nodiscard]] bool isStandIn(const RootRow &row, int column) const;

    RootList m_list;
    RootSpec m_root;
    QDateTime m_now;
};

/// A row as the side pane and the dialogs name it.
struct RowWords
{
    QString heading; ///< the name, where it has one, else its label
    QString details; ///< what else tells it apart: the number, the organization, when it was last active
    QString owner;   ///< the first looked-up name: the organization
};
[[nodiscard]] RowWords wordsOf(const RootRow &row, const RootList &list, const RootSpec &root, const QDateTime &now);

/// @p text kept left to right inside right-to-left text.
[[nodiscard]] QString leftToRight(const QString &text);

} // namespace ondelete
