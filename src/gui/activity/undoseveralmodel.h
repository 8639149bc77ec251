// SPDX-License-Identifier: MIT
#pragma once

#include "core/spec/spec.h"
#include "core/undo/undo.h"
#include "gui/widgets/tickedmodel.h"

namespace ondelete {

/// Deletes that are to be taken back, the last one first: each with its own verdict, tick and result.
class UndoSeveralModel final : public TickedModel
{
    Q_OBJECT

public:
    enum Column { NameColumn, WhenColumn, StateColumn, WhatColumn, ColumnCount };
    /// What is known, or done, of a delete. Only one that is Ready, or that Waits for what the deletes above it bring
    /// back, can be ticked.
    enum class State { Looking, Ready, Waits, Refused, Kept, Restoring, Restored, NotRestored, InDoubt };

    struct Row : TickedRow
    {
        QString archive;
        ArchiveManifest manifest; ///< empty until the file was looked at
        QString sha256;           ///< of the file that was looked at
        UndoResult result;
        State state = State::Looking;

        /// Whether it is back, and holds other data than it did.
        [[nodiscard]] bool isOtherwise() const { return state == State::Restored && isDataAltered(result.altered); }
    };

    /// @p archives: the paths of undo files.
    UndoSeveralModel(const Spec &spec, const QStringList &archives, QObject *parent = nullptr);

    [[nodiscard]] const Row &row(int number) const { return m_rows[number]; }
    [[nodiscard]] QList<int> in(State state) const;
    [[nodiscard]] qint64 rowsThatComeBack() const; ///< with the ticked ones
    [[nodiscard]] qsizetype otherwise() const;     ///< how many are back, and hold other data than they did

    void setLooked(int row, const ArchiveManifest &manifest, const QString &sha256, const UndoResult &result);
    void setState(int row, State state, const QString &why = {});
    void setRestored(int row, const UndoResult &result);
    /// All were looked at: they are put into the order in which they come back, and judged as such.
    void arrange();
    /// Those that did not come back are looked at again.
    void beginAgain();

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] const TickedRow &at(int row) const override { return m_rows[row]; }
    [[nodiscard]] TickedRow &at(int row) override { return m_rows[row]; }
    [[nodiscard]] bool mayTick(int row) const override;
    [[nodiscard]] Pill verdictOn(int row) const override;
    [[nodiscard]] QString text(int row, int column) const override;
    [[nodiscard]] QString whatIsDone(int row) const override;
    void judge(Row &row, bool hasReadyAbove) const;
    [[nodiscard]] QString nameOf(const Row &row) const;

    Spec m_spec;
    QList<Row> m_rows;
};

} // namespace ondelete
