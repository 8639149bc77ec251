// SPDX-License-Identifier: MIT
#include "gui/widgets/columnchoice.h"

#include <QtCore/QSettings>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QMenu>
#include <QtWidgets/QTreeView>

#include <utility>

namespace ondelete {

ColumnChoice::ColumnChoice(QTreeView &view, const QString &settingsKey, std::function<QString(int)> nameOf)
    : QObject(&view)
    , m_view(view)
    , m_settingsKey(settingsKey)
    , m_nameOf(std::move(nameOf))
{
    QHeaderView *header = view.header();
    header->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(header, &QHeaderView::customContextMenuRequested, this, [this, header](const QPoint &position) {
        auto *menu = new QMenu(header);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        fill(*menu);
        menu->popup(header->mapToGlobal(position));
    });
}

void ColumnChoice::apply()
{
    const QStringList hidden = QSettings().value(m_settingsKey).toStringList();
    for (int column = 0; column < m_view.model()->columnCount(); ++column)
        m_view.setColumnHidden(column, hidden.contains(m_nameOf(column)) && !m_nameOf(column).isEmpty());
}

void ColumnChoice::addTo(QMenu &menu)
{
    fill(*menu.addMenu(tr("Columns")));
}

void ColumnChoice::fill(QMenu &menu)
{
    for (int column = 0; column < m_view.model()->columnCount(); ++column) {
        if (m_nameOf(column).isEmpty())
            continue;
        QAction *action = menu.addAction(m_view.model()->headerData(column, Qt::Horizontal).toString());
        action->setCheckable(true);
        action->setChecked(!m_view.isColumnHidden(column));
        connect(action, &QAction::toggled, this, [this, column](bool shown) { toggle(column, shown); });
    }
}

void ColumnChoice::toggle(int column, bool shown)
{
    QSettings settings;
    QStringList hidden = settings.value(m_settingsKey).toStringList();
    hidden.removeAll(m_nameOf(column));
    if (!shown)
        hidden.append(m_nameOf(column));
    if (hidden.isEmpty())
        settings.remove(m_settingsKey);
    else
        settings.setValue(m_settingsKey, hidden);
    apply();
}

} // namespace ondelete
