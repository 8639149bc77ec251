// SPDX-License-Identifier: MIT
#pragma once

#include "core/deletion/deletion.h"
#include "gui/deletion/deletewords.h"

#include <QtCore/QAbstractTableModel>

namespace ondelete {

/// What a delete will do, or did, in groups: what goes, what stays unlinked.
class EffectModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { WhatColumn, RowsColumn, DoneColumn, DetailsColumn, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setPreview(const Preview &preview, const RootSpec &root);
    /// The same, with what a try found that triggers write beside it.
    void setTried(const Preview &preview, const DeleteResult &tried, const Spec &spec);
    /// What happened beside what was planned; rows that differ are marked.
    void setResult(const DeleteResult &result, const Spec &spec);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    struct Row
    {
        QString what;
        QString rows;
        QString done;
        QString details;
        bool isGroup = false;
        bool differs = false;
    };

    void addGroup(const QString &title, const QList<EffectLine> &lines);
    void addPreview(const Preview &preview, const RootSpec &root);

    QList<Row> m_rows;
    bool m_isResult = false;
};

} // namespace ondelete
