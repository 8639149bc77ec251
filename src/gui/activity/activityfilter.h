// SPDX-License-Identifier: MIT
#pragma once

#include "gui/activity/activitymodel.h"

#include <QtCore/QSortFilterProxyModel>

#include <optional>

namespace ondelete {

/// The records that hold a text, or those whose undo files do.
class ActivityFilter final : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    explicit ActivityFilter(const ActivityModel &model);

    void setText(const QString &text);
    /// Shows the records of the undo files @p archives, and those that were erased and were about @p text.
    void setFound(const QList<ArchiveRef> &archives, const QString &text);

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    struct Found
    {
        QStringList hashes;
        QString text;
    };

    const ActivityModel &m_model;
    std::optional<Found> m_found;
};

} // namespace ondelete
