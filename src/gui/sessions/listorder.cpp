// SPDX-License-Identifier: MIT
#include "gui/sessions/listorder.h"

#include <QtCore/QScopedValueRollback>
#include <QtCore/QSettings>

using namespace Qt::StringLiterals;

namespace ondelete {

ListOrder::ListOrder(QHeaderView &header, const RootSpec &root, QObject *parent)
    : QObject(parent)
    , m_header(header)
    , m_root(root)
{
    const QStringList stored = QSettings().value(settingsKey()).toStringList();
    for (int column = 0; stored.size() == 2 && column < root.columns.size(); ++column)
        if (nameOf(column) == stored.first())
            m_chosen = RootSort{column, stored.last() == "descending"_L1};
    header.setSectionsClickable(true);
    connect(&header, &QHeaderView::sortIndicatorChanged, this, &ListOrder::choose);
}

void ListOrder::show(const RootList &list)
{
    m_shown = list.sort;
    m_sortable = list.sortable;
    showIndicator();
}

void ListOrder::showIndicator()
{
    const QScopedValueRollback showing(m_showing, true);
    m_header.setSortIndicatorShown(true);
    m_header.setSortIndicator(m_shown ? m_shown->column : -1,
                              m_shown && m_shown->descending ? Qt::DescendingOrder : Qt::AscendingOrder);
}

void ListOrder::choose(int column, Qt::SortOrder order)
{
    if (m_showing)
        return;
    if (!m_sortable.value(column, false)) {
        showIndicator(); // as it was
        return;
    }
    m_chosen = RootSort{column, order == Qt::DescendingOrder};
    m_shown = m_chosen;
    QSettings().setValue(settingsKey(),
                         QStringList{nameOf(column), m_chosen->descending ? u"descending"_s : u"ascending"_s});
    emit changed();
}

/// Stays the same where the rule list changes its columns' order or titles.
QString ListOrder::nameOf(int column) const
{
    const ListColumn &shape = m_root.columns.at(column);
    return shape.countOf ? shape.countOf->table.toString() + u'.' + shape.countOf->by : shape.column;
}

QString ListOrder::settingsKey() const
{
    return u"sessions/sort/"_s + m_root.table.toString().replace(u'/', u'_').replace(u'\\', u'_');
}

} // namespace ondelete
