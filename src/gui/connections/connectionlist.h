// SPDX-License-Identifier: MIT
#pragma once

#include "core/connections/savedconnection.h"

#include <QtWidgets/QTreeWidget>

namespace ondelete {

/// Saved connections by their groups, each with its environment as a stripe and a word.
class ConnectionList final : public QTreeWidget
{
    Q_OBJECT

public:
    explicit ConnectionList(QWidget *parent = nullptr);

    /// Shows those whose name, group, server or database holds @p filter.
    void show(const QList<SavedConnection> &connections, const QString &filter);
    /// Selects the connection of @p id without a signal; none where it is not shown.
    void select(const QString &id);

signals:
    void chosen(const QString &id);
    /// By double click or Enter.
    void opened(const QString &id);

private:
    [[nodiscard]] static QString idOf(const QTreeWidgetItem *item);
};

/// "db.example.org · saleshub · by tunnel": where a connection leads, as far as it says itself.
[[nodiscard]] QString placeOf(const SavedConnection &connection);

} // namespace ondelete
