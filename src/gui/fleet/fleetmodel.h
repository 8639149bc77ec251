// SPDX-License-Identifier: MIT
#pragma once

#include "gui/widgets/groupfilter.h"
#include "gui/widgets/groupmodel.h"
#include "gui/widgets/pill.h"
#include "postgres/fleet/fleetmember.h"
#include "report/builders/fleetcomparison.h"

#include <optional>

namespace ondelete {

/// A fleet as a table, differences first.
class FleetModel final : public GroupModel
{
    Q_OBJECT

public:
    enum Column { NameColumn, ServerColumn, StateColumn, ToChangeColumn, StopsColumn, TookColumn, ColumnCount };
    enum Role { SortRole = Qt::UserRole, FilterRole };
    /// In the order of the groups.
    enum class State { Different, NotKnown, Running, Waiting, Same };
    static constexpr int stateCount = 5;

    using GroupModel::GroupModel;

    /// All wait.
    void setMembers(const QList<FleetMember> &members);
    [[nodiscard]] const QList<FleetMember> &members() const { return m_members; }
    void setWaiting(qsizetype member);
    void setRunning(qsizetype member);
    void setLine(qsizetype member, const FleetLine &line);
    /// What has no answer yet is not looked at any more.
    void giveUp();
    /// Moves what changed to its group. Views forget what was selected: by rows of member().
    void arrange();

    [[nodiscard]] State state(qsizetype member) const;
    [[nodiscard]] int count(State state) const;
    /// The answers as they stand; those that have none say so.
    [[nodiscard]] QList<FleetLine> lines() const;
    [[nodiscard]] const FleetComparison &comparison() const { return m_comparison; }
    /// The place of the member that @p index shows; -1 for a group's row.
    [[nodiscard]] qsizetype member(const QModelIndex &index) const;
    [[nodiscard]] QModelIndex indexOf(qsizetype member) const;

    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

protected:
    [[nodiscard]] int groupCount() const override;
    [[nodiscard]] int groupSize(int group) const override;

private:
    struct Entry
    {
        std::optional<FleetLine> line; ///< unset: waits, or runs
        bool running = false;
    };
    struct Group
    {
        State state = State::Different;
        QList<qsizetype> members;
    };

    [[nodiscard]] State stateByComparison(qsizetype member) const;
    [[nodiscard]] QString titleOf(const Group &group) const;
    [[nodiscard]] QString text(qsizetype member, int column) const;
    [[nodiscard]] Pill pillOf(qsizetype member) const;

    QList<FleetMember> m_members;
    QList<Entry> m_entries;
    QList<State> m_states;
    FleetComparison m_comparison;
    QList<Group> m_groups;
};

/// Shows the databases in one state, or all, whose names match a text.
class FleetFilter final : public GroupFilter
{
    Q_OBJECT

public:
    explicit FleetFilter(FleetModel &model, QObject *parent = nullptr);

    void setState(std::optional<FleetModel::State> state);
    void setText(const QString &text);

protected:
    [[nodiscard]] bool passes(const QModelIndex &row) const override;

private:
    FleetModel &m_model;
    std::optional<FleetModel::State> m_state;
    QString m_text;
};

/// "db.example.org", or in words that it is this computer.
[[nodiscard]] QString serverWords(const FleetMember &member);

} // namespace ondelete
