// SPDX-License-Identifier: MIT
#include "gui/sessions/listorder.h"

#include <QtCore/QScopedValueRollback>
#include <QtCore/QSettings>

using namespace Qt::StringLiterals;

namespace ondelete {

QString nameOf(const ListColumn &column)
{
    return column.countOf ? column.countOf->table.toString() + u'.' + column.countOf->by : column.column;
}

QString listSettingsKey(const RootSpec &root, const QString &choice)
{
    return u"sessions/%1/"_s.arg(choice) + root.table.toString().replace(u'/', u'_').replace(u'\\', u'_');
}

ListOrder::ListOrder(QHeaderView &header, const RootSpec &root, QObject *parent)
    : QObject(parent)
    , m_header(header)
    , m_root(root)
{
    const QStringList stored = QSettings().value(listSettingsKey(m_root, u"sort"_s)).toStringList();
    for (int column = 0; stored.size() == 2 && column < root.columns.size(); ++column)
        if (nameOf(m_root.columns.at(column)) == stored.first())
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
    QSettings().setValue(
        listSettingsKey(m_root, u"sort"_s),
        QStringList{nameOf(m_root.columns.at(column)), m_chosen->descending ? u"descending"_s : u"ascending"_s});
    emit changed();
}

} // namespace ondelete
