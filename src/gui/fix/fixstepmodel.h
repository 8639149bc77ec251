// SPDX-License-Identifier: MIT
#pragma once

#include "core/fix/fixresult.h"
#include "gui/widgets/groupmodel.h"

namespace ondelete {

/// A fix plan as a tree, key by key and step by step, with the state that a running fix reports.
class FixStepModel final : public GroupModel
{
    Q_OBJECT

public:
    enum Column { StepColumn, WaitsColumn, TimeColumn, StateColumn, ColumnCount };

    using GroupModel::GroupModel;

    void setPlan(const FixPlan &plan);
    void apply(const FixProgress &progress);
    /// The final word: steps that never began are skipped, and failures carry their message.
    void apply(const FixResult &result);
    [[nodiscard]] StepState stateOf(int item) const;
    [[nodiscard]] QModelIndex indexOfStep(int item, int step) const;

    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

protected:
    [[nodiscard]] int groupCount() const override;
    [[nodiscard]] int groupSize(int group) const override;

private:
    struct Step
    {
        QString title;
        FixStep::Waits waits = FixStep::Waits::Nobody;
        QString locks;
        StepState state = StepState::Pending;
        qint64 ms = 0;
        int tries = 0;
        QString doing; ///< how far it is
        QString message;
    };
    struct Item
    {
        QString finding;
        QString title;
        QList<Step> steps;
    };

    [[nodiscard]] static Step stepOf(const FixStep &step);
    void changed(int item);

    QList<Item> m_items;
};

} // namespace ondelete
