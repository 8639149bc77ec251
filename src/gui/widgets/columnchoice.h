// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QObject>

#include <functional>

class QMenu;
class QTreeView;

namespace ondelete {

/// Which columns of a table a person wants to see: chosen in a menu of its header, remembered.
class ColumnChoice final : public QObject
{
    Q_OBJECT

public:
    /// @p view must outlive it. What is hidden is remembered under @p settingsKey by @p nameOf, which stays the same
    /// where columns change places or titles; an empty name: that column can't be hidden.
    ColumnChoice(QTreeView &view, const QString &settingsKey, std::function<QString(int)> nameOf);

    /// Hides what is not wanted; the view's model has its columns.
    void apply();
    /// The same choice, in the menu of a row.
    void addTo(QMenu &menu);

private:
    void toggle(int column, bool shown);
    void fill(QMenu &menu);

    QTreeView &m_view;
    QString m_settingsKey;
    std::function<QString(int)> m_nameOf;
};

} // namespace ondelete
