// SPDX-License-Identifier: MIT
#include "gui/constraints/findingtree.h"

#include "gui/widgets/groupdelegate.h"
#include "gui/widgets/pill.h"
#include "gui/widgets/treerows.h"

#include <QtWidgets/QHeaderView>

#include <algorithm>

namespace ondelete {

namespace {

// Below these the table scrolls sideways.
constexpr int leastNames = 200;
constexpr int leastProblem = 120;

} // namespace

FindingTree::FindingTree(QWidget *parent)
    : QTreeView(parent)
{
    setItemDelegate(new PillDelegate(this));
    setItemDelegateForColumn(FindingModel::TableColumn, new GroupDelegate(this));
    // Names share beginnings (workshop_…) and ends (…_group_id): the middle is missed least.
    setTextElideMode(Qt::ElideMiddle);
    header()->setSectionsMovable(false);
    header()->setStretchLastSection(false);
    header()->setSortIndicator(-1, Qt::AscendingOrder);
}

void FindingTree::setFindings(FindingModel &model, FindingFilter &filter)
{
    m_model = &model;
    setModel(&filter);
}

void FindingTree::arrange()
{
    openGroups(*this);
    m_model->setNames(FindingModel::Names::Apart);
    m_wantedApart = 0;
    for (int column = 0; column < FindingModel::ColumnCount; ++column)
        m_wantedApart += wanted(column);
    fitColumns();
}

void FindingTree::resizeEvent(QResizeEvent *event)
{
    QTreeView::resizeEvent(event);
    if (m_model)
        fitColumns();
}

int FindingTree::wanted(int column) const
{
    // A header asks for more than its text and the sorting arrow need.
    constexpr int surplus = 18;
    return std::max(sizeHintForColumn(column), header()->sectionSizeHint(column) - surplus);
}

void FindingTree::fitColumns()
{
    const int room = viewport()->width();
    const bool apart = m_wantedApart <= room;
    m_model->setNames(apart ? FindingModel::Names::Apart : FindingModel::Names::Together);
    setColumnHidden(FindingModel::ColumnColumn, !apart);
    int left = room;
    for (int column = 0; column < FindingModel::ColumnCount; ++column) {
        if (isColumnHidden(column))
            continue;
        header()->resizeSection(column, wanted(column));
        left -= columnWidth(column);
    }
    // What is left over goes to the problem. What is missing is taken from it first, which stands in full beside; rules
    // and figures are never cut.
    const auto give = [&](FindingModel::Column column, int least) {
        const int given = std::max(left, std::min(0, least - columnWidth(column)));
        header()->resizeSection(column, columnWidth(column) + given);
        left -= given;
    };
    give(FindingModel::ProblemColumn, leastProblem);
    if (left < 0)
        give(FindingModel::TableColumn, leastNames);
}

} // namespace ondelete
