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

    QList<Row> m_rows;
    bool m_isResult = false;
};

} // namespace ondelete
