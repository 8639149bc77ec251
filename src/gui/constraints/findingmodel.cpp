// SPDX-License-Identifier: MIT
#include "gui/constraints/findingmodel.h"

#include "core/text/estimates.h"
#include "gui/constraints/findingfilter.h"
#include "gui/constraints/findingwords.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ondelete {

void FindingModel::setAudit(const Audit &audit, const Spec &spec)
{
    beginResetModel();
    m_audit = audit;
    m_spec = spec;
    Group toChange, asRequired, notInSpec;
    int decisions = 0, requiredBlocking = 0, unlistedBlocking = 0;
    for (qsizetype i = 0; i < m_audit.findings.size(); ++i) {
        const Finding &finding = m_audit.findings[i];
        if (isToChange(finding)) {
            toChange.findings.append(i);
            decisions += finding.hasBlockingProblem();
        } else if (finding.status == Status::Matches) {
            asRequired.findings.append(i);
            requiredBlocking += finding.stopsDeletes();
        } else {
            notInSpec.findings.append(i);
            unlistedBlocking += finding.stopsDeletes();
        }
    }
    toChange.title = decisions > 0
        ? tr("To change · %1, %n with a problem", nullptr, decisions).arg(toChange.findings.size())
        : tr("To change · %1").arg(toChange.findings.size());
    asRequired.title = requiredBlocking > 0
        ? tr("Rule as required · %1, %n still stop(s) deletes", nullptr, requiredBlocking)
              .arg(asRequired.findings.size())
        : tr("Rule as required · %1").arg(asRequired.findings.size());
    notInSpec.title = unlistedBlocking > 0
        ? tr("Not in the rule list · %1, %n stop(s) deletes", nullptr, unlistedBlocking).arg(notInSpec.findings.size())
        : tr("Not in the rule list · %1").arg(notInSpec.findings.size());
    m_groups.clear();
    for (const Group &group : {toChange, asRequired, notInSpec}) {
        if (!group.findings.isEmpty())
            m_groups.append(group);
    }
    endResetModel();
}

const Finding *FindingModel::finding(const QModelIndex &index) const
{
    if (!index.isValid() || isGroup(index))
        return nullptr;
    const Group &group = m_groups[groupOf(index)];
    return &m_audit.findings[group.findings[index.row()]];
}

void FindingModel::setNames(Names names)
{
    if (m_names == names)
        return;
    m_names = names;
    for (int group = 0; group < rowCount(); ++group) {
        const QModelIndex parent = index(group, 0);
        emit dataChanged(index(0, TableColumn, parent), index(rowCount(parent) - 1, TableColumn, parent));
    }
    emit headerDataChanged(Qt::Horizontal, TableColumn, TableColumn);
}

QModelIndex FindingModel::indexOf(const QString &findingId) const
{
    for (int group = 0; group < rowCount(); ++group) {
        const QModelIndex parent = index(group, 0);
        for (int row = 0; row < rowCount(parent); ++row) {
            const QModelIndex child = index(row, 0, parent);
            if (finding(child)->id == findingId)
                return child;
        }
    }
    return {};
}

int FindingModel::groupCount() const
{
    return int(m_groups.size());
}

int FindingModel::groupSize(int group) const
{
    return int(m_groups[group].findings.size());
}

int FindingModel::columnCount(const QModelIndex &) const
{
    return ColumnCount;
}

QString FindingModel::text(const Finding &finding, int column) const
{
    switch (column) {
    case TableColumn:
        return m_names == Names::Apart ? shortName(finding.table) : shortName(finding);
    case ColumnColumn:
        return finding.columns.join(u", "_s);
    case RuleColumn:
        return rulePills(finding).text();
    case ProblemColumn: {
        const auto pill = problemPill(finding, m_audit, m_spec);
        return pill ? pill->text : QString();
    }
    case RowsColumn:
        return finding.key == 0 ? QString() : rowsText(finding.estimatedRows);
    case IndexColumn:
        return finding.key == 0 ? QString() : finding.indexed ? tr("yes") : tr("no");
    default:
        return {};
    }
}

QVariant FindingModel::groupData(const Group &group, int column, int role) const
{
    if (column != TableColumn)
        return {};
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return group.title;
    default:
        return {};
    }
}

QVariant FindingModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    if (isGroup(index))
        return groupData(m_groups[index.row()], index.column(), role);

    const Finding &row = *finding(index);
    switch (role) {
    case Qt::DisplayRole:
        // Drawn as a sign, for which the text below is the name.
        if (index.column() == IndexColumn)
            return row.key == 0 || row.indexed ? QString() : u"–"_s;
        return text(row, index.column());
    case Qt::AccessibleTextRole:
        return text(row, index.column());
    case Qt::DecorationRole:
        return index.column() == IndexColumn && row.indexed ? icon(Icon::Check) : QVariant();
    case Qt::TextAlignmentRole:
        if (index.column() == RowsColumn)
            return QVariant(Qt::AlignRight | Qt::AlignVCenter);
        return index.column() == IndexColumn ? QVariant(Qt::AlignCenter) : QVariant();
    case Qt::ToolTipRole:
        switch (index.column()) {
        case TableColumn:
        case ColumnColumn:
            return row.constraint.isEmpty() ? row.id : u"%1\n%2"_s.arg(row.id, row.constraint);
        case RuleColumn:
            return row.blocksDelete ? tr("Under the current rule this key stops deletes.") : row.reason;
        case ProblemColumn: {
            QStringList messages;
            for (const Problem &problem : row.problems)
                messages.append(problem.message);
            return messages.join(u"\n"_s);
        }
        case RowsColumn:
            return tr("The planner's estimate of the table's rows");
        case IndexColumn:
            return row.indexed ? tr("An index serves lookups by this key")
                               : tr("No index serves this key: each delete reads the whole table");
        default:
            return {};
        }
    case PillDelegate::PillsRole:
        if (index.column() == RuleColumn)
            return QVariant::fromValue(rulePills(row));
        if (index.column() == ProblemColumn) {
            if (const auto pill = problemPill(row, m_audit, m_spec))
                return QVariant::fromValue(Pills{{*pill}, Pills::Between::Space});
        }
        return {};
    case IdRole:
        return row.id;
    case SortRole:
        if (index.column() == RowsColumn)
            return row.estimatedRows;
        return text(row, index.column());
    case FilterRole:
        return QStringList{row.id, row.constraint, row.references.toString(), row.label}.join(u' ');
    default:
        return {};
    }
}

QVariant FindingModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole) {
        return section == RowsColumn ? QVariant(Qt::AlignRight | Qt::AlignVCenter)
            : section == IndexColumn ? QVariant(Qt::AlignCenter)
                                     : QVariant(Qt::AlignLeft | Qt::AlignVCenter);
    }
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case TableColumn:
        return m_names == Names::Apart ? tr("Table") : tr("Table and column");
    case ColumnColumn:
        return tr("Column");
    case RuleColumn:
        return tr("On delete: current → desired");
    case ProblemColumn:
        return tr("Problem");
    case RowsColumn:
        return tr("Rows");
    case IndexColumn:
        return tr("Index");
    default:
        return {};
    }
}

} // namespace ondelete
