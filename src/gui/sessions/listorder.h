// SPDX-License-Identifier: MIT
#pragma once

#include "core/roots/rootlist.h"
#include "core/spec/spec.h"

#include <QtCore/QObject>
#include <QtWidgets/QHeaderView>

namespace ondelete {

/// What a column of the list is remembered by: the same where the rule list changes its place or title.
[[nodiscard]] QString nameOf(const ListColumn &column);
/// Where a choice about the list of @p root is kept: "sessions/sort/public.whatsapp_sessions".
[[nodiscard]] QString listSettingsKey(const RootSpec &root, const QString &choice);

/// The column by which a person sorts the list: chosen in its header, remembered for the rule list's table.
class ListOrder final : public QObject
{
    Q_OBJECT

public:
    /// Both must outlive it.
    ListOrder(QHeaderView &header, const RootSpec &root, QObject *parent = nullptr);

    /// Shows in the header how @p list is sorted; the header must have its columns.
    void show(const RootList &list);
    /// What was chosen; unset: as the rule list says.
    [[nodiscard]] const std::optional<RootSort> &chosen() const { return m_chosen; }

signals:
    void changed();

private:
    void choose(int column, Qt::SortOrder order);
    void showIndicator();

    QHeaderView &m_header;
    const RootSpec &m_root;
    std::optional<RootSort> m_chosen;
    std::optional<RootSort> m_shown;
    QList<bool> m_sortable;
    bool m_showing = false; ///< the header's arrow is set, not clicked
};

} // namespace ondelete
