// SPDX-License-Identifier: MIT
#include "gui/widgets/tickedmodel.h"

namespace ondelete {

TickedModel::TickedModel(int columns, bool editable, QObject *parent)
    : QAbstractTableModel(parent)
    , m_columns(columns)
    , m_editable(editable)
{
}

QList<int> TickedModel::ticked() const
{
    QList<int> rows;
    for (int row = 0; row < rowCount(); ++row)
        if (at(row).ticked)
            rows.append(row);
    return rows;
}

void TickedModel::setEditable(bool editable)
{
    emit layoutAboutToBeChanged(); // a box takes room
    m_editable = editable;
    emit layoutChanged();
}

void TickedModel::changed(int row)
{
    emit dataChanged(index(row, 0), index(row, m_columns - 1));
}

int TickedModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_columns;
}

QVariant TickedModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const TickedRow &row = at(index.row());
    const int verdictColumn = m_columns - 2;
    if (role == Qt::CheckStateRole && index.column() == nameColumn && m_editable)
        return row.ticked ? Qt::Checked : Qt::Unchecked;
    if (role == PillDelegate::PillsRole && index.column() == verdictColumn)
        return QVariant::fromValue(Pills{{verdictOn(index.row())}, Pills::Between::Space});
    if (role == Qt::ToolTipRole)
        return row.why.isEmpty() ? toolTip(index.row()) : row.why;
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole)
        return {};
    if (index.column() < verdictColumn)
        return text(index.row(), index.column());
    if (index.column() == verdictColumn)
        return verdictOn(index.row()).text;
    return row.why.isEmpty() ? whatIsDone(index.row()) : row.why;
}

bool TickedModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::CheckStateRole || !(flags(index) & Qt::ItemIsUserCheckable))
        return false;
    at(index.row()).ticked = value.toInt() == Qt::Checked;
    changed(index.row());
    emit tickChanged();
    return true;
}

Qt::ItemFlags TickedModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
    if (m_editable && index.column() == nameColumn && mayTick(index.row()))
        flags |= Qt::ItemIsUserCheckable;
    return flags;
}

} // namespace ondelete
