// SPDX-License-Identifier: MIT
#pragma once

#include "core/spec/spec.h"
#include "core/undo/undo.h"

#include <QtCore/QAbstractTableModel>

namespace ondelete {

/// Deletes that are to be taken back, the last one first: each with its own verdict, tick and result.
class UndoSeveralModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { NameColumn, WhenColumn, StateColumn, WhatColumn, ColumnCount };
    /// What is known, or done, of a delete. Only one that is Ready, or that Waits for what the deletes above it bring
    /// back, can be ticked.
    enum class State { Looking, Ready, Waits, Refused, Kept, Restoring, Restored, NotRestored, InDoubt };

    struct Row
    {
        QString archive;
        ArchiveManifest manifest; ///< empty until the file was looked at
        QString sha256;           ///< of the file that was looked at
        UndoResult result;
        State state = State::Looking;
        bool ticked = false;
        QString why; ///< it can't be ticked, or did not come back; else what is to be known
    };

    /// @p archives: the paths of undo files.
    UndoSeveralModel(const Spec &spec, const QStringList &archives, QObject *parent = nullptr);

    [[nodiscard]] const Row &row(int number) const { return m_rows[number]; }
    [[nodiscard]] QList<int> ticked() const;
    [[nodiscard]] QList<int> in(State state) const;
    [[nodiscard]] qint64 rowsThatComeBack() const; ///< with the ticked ones

    void setLooked(int row, const ArchiveManifest &manifest, const QString &sha256, const UndoResult &result);
    void setState(int row, State state, const QString &why = {});
    void setRestored(int row, const UndoResult &result);
    /// All were looked at: they are put into the order in which they come back, and judged as such.
    void arrange();
    /// Those that did not come back are looked at again.
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
    void judge(Row &row, bool hasReadyAbove) const;
    [[nodiscard]] QString nameOf(const Row &row) const;
    [[nodiscard]] QString comesBack(const Row &row) const;

    Spec m_spec;
    QList<Row> m_rows;
    bool m_editable = false;
};

} // namespace ondelete
