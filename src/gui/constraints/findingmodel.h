// SPDX-License-Identifier: MIT
#pragma once

#include "core/audit/audit.h"
#include "gui/widgets/groupmodel.h"

namespace ondelete {

/// An audit as a table that mirrors the requirements, in groups: to change, rule as required, not in the spec.
class FindingModel final : public GroupModel
{
    Q_OBJECT

public:
    enum Column { TableColumn, ColumnColumn, RuleColumn, ProblemColumn, RowsColumn, IndexColumn, ColumnCount };
    /// Whether TableColumn says the table alone or "table.column"; ColumnColumn says the column either way.
    enum class Names { Apart, Together };
    enum Role { IdRole = Qt::UserRole, SortRole, FilterRole };

    using GroupModel::GroupModel;

    void setAudit(const Audit &audit, const Spec &spec);
    [[nodiscard]] const Audit &audit() const { return m_audit; }
    void setNames(Names names);
    /// The finding of a row; nullptr for a group's.
    [[nodiscard]] const Finding *finding(const QModelIndex &index) const;
    [[nodiscard]] QModelIndex indexOf(const QString &findingId) const;

    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

protected:
    [[nodiscard]] int groupCount() const override;
    [[nodiscard]] int groupSize(int group) const override;

private:
    struct Group
    {
        QString title;
        QList<qsizetype> findings; ///< positions in the audit
    };

    [[nodiscard]] QString text(const Finding &finding, int column) const;
    [[nodiscard]] QVariant groupData(const Group &group, int column, int role) const;

    Audit m_audit;
    Spec m_spec;
    QList<Group> m_groups;
    Names m_names = Names::Apart;
};

} // namespace ondelete
