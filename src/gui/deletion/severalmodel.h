// SPDX-License-Identifier: MIT
#pragma once

#include "core/deletion/deletion.h"
#include "core/spec/spec.h"
#include "gui/sessions/sessionmodel.h"

#include <QtCore/QAbstractTableModel>

#include <optional>

namespace ondelete {

/// Root rows that are to be deleted, each with its own verdict, tick and result.
class SeveralModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { NameColumn, StateColumn, WhatColumn, ColumnCount };
    /// What is known, or done, of a row. Only a Ready one can be ticked.
    enum class State { Looking, Ready, Refused, Kept, Deleting, Deleted, NotDeleted, InDoubt };

    struct Row
    {
        RootRow root;
        RowWords words;
        State state = State::Looking;
        bool ticked = false;
        Preview preview;
        QString why;                       ///< it can't be ticked, or was not deleted
        std::optional<DeleteResult> tried; ///< what triggers write besides, as far as it is known
    };

    SeveralModel(const Spec &spec, const QList<Row> &rows, QObject *parent = nullptr);

    [[nodiscard]] const Row &row(int number) const { return m_rows[number]; }
    [[nodiscard]] QList<int> ticked() const;
    [[nodiscard]] QList<int> in(State state) const;
    [[nodiscard]] qint64 rowsThatGo() const; ///< with the ticked ones, each by itself

    void setPreview(int row, const Preview &preview);
    void setState(int row, State state, const QString &why = {});
    /// It was run and rolled back.
    void setTried(int row, const DeleteResult &result);
    void setResult(int row, const DeleteResult &result);
    /// Those that were not deleted are looked at again.
    void beginAgain();
    /// Whether ticks can be changed; while not, none are shown.
    void setEditable(bool editable);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

signals:
    void tickChanged();

private:
    void changed(int row);
    [[nodiscard]] QString goes(const Row &row) const;

    Spec m_spec;
    QList<Row> m_rows;
    bool m_editable = true;
};

} // namespace ondelete
