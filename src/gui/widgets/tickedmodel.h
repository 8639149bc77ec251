// SPDX-License-Identifier: MIT
#pragma once

#include "gui/widgets/pill.h"

#include <QtCore/QAbstractTableModel>

namespace ondelete {

/// What every row of a TickedModel has.
struct TickedRow
{
    bool ticked = false;
    QString why; ///< it can't be ticked, or was not done; else what is to be known
};

/// A table of things to be done together: a tick before the name, a verdict on each, and in the last column what is to
/// be done, or why not.
class TickedModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    [[nodiscard]] QList<int> ticked() const;
    /// Whether ticks can be changed; while not, none are shown.
    void setEditable(bool editable);

    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const final;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const final;
    bool setData(const QModelIndex &index, const QVariant &value, int role) final;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const final;

signals:
    void tickChanged();

protected:
    static constexpr int nameColumn = 0;

    /// The verdict stands in the column before the last of @p columns.
    TickedModel(int columns, bool editable, QObject *parent);

    [[nodiscard]] virtual const TickedRow &at(int row) const = 0;
    [[nodiscard]] virtual TickedRow &at(int row) = 0;
    [[nodiscard]] virtual bool mayTick(int row) const = 0;
    [[nodiscard]] virtual Pill verdictOn(int row) const = 0;
    /// Of a column before the verdict's.
    [[nodiscard]] virtual QString text(int row, int column) const = 0;
    [[nodiscard]] virtual QString whatIsDone(int row) const = 0;
    /// Where there is no reason why not; what is done unless something else is worth telling.
    [[nodiscard]] virtual QString toolTip(int row) const { return whatIsDone(row); }
    void changed(int row);

private:
    const int m_columns;
    bool m_editable;
};

} // namespace ondelete
