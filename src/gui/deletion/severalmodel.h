// SPDX-License-Identifier: MIT
#pragma once

#include "core/deletion/batcheddelete.h"
#include "core/spec/spec.h"
#include "gui/sessions/sessionmodel.h"
#include "gui/widgets/tickedmodel.h"
#include "postgres/connection/dberror.h"

#include <optional>

namespace ondelete {

/// Root rows that are to be deleted, each with its own verdict, tick and result.
class SeveralModel final : public TickedModel
{
    Q_OBJECT

public:
    enum Column { NameColumn, StateColumn, WhatColumn, ColumnCount };
    /// What is known, or done, of a row. Only a Ready one can be ticked.
    enum class State { Looking, Ready, Refused, Kept, Deleting, Deleted, NotDeleted, InDoubt };

    struct Row : TickedRow
    {
        RootRow root;
        RowWords words;
        State state = State::Looking;
        Preview preview;
        bool isPartly = false;             ///< some of its batches are deleted
        std::optional<DeleteResult> tried; ///< what triggers write besides, as far as it is known
    };

    SeveralModel(const Spec &spec, const QList<Row> &rows, QObject *parent = nullptr);

    [[nodiscard]] const Row &row(int number) const { return m_rows[number]; }
    [[nodiscard]] QList<int> in(State state) const;
    [[nodiscard]] QList<RowKey> keysOf(const QList<int> &rows) const;
    [[nodiscard]] qint64 rowsThatGo() const;       ///< with the ticked ones, each by itself
    [[nodiscard]] QList<Preview> previews() const; ///< of the ticked ones
    [[nodiscard]] QList<int> partly() const;       ///< of which some batches are deleted

    void setPreview(int row, const Preview &preview);
    void setState(int row, State state, const QString &why = {});
    /// It was run and rolled back.
    void setTried(int row, const DeleteResult &result);
    void setResult(int row, const DeleteResult &result);
    /// The same of one that was deleted in batches.
    void setResult(int row, const BatchedDelete &batches);
    /// It could not be run to its end.
    void setError(int row, const DbError &error);
    /// Those that were not deleted are looked at again.
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
    [[nodiscard]] QString toolTip(int row) const override;

    Spec m_spec;
    QList<Row> m_rows;
};

} // namespace ondelete
