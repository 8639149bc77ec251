// SPDX-License-Identifier: MIT
#pragma once

#include "gui/activity/activitymodel.h"
#include "gui/activity/recordfilter.h"

#include <QtCore/QSortFilterProxyModel>

#include <optional>

namespace ondelete {

/// Of the records that are wanted, those that hold a text, or whose undo files do.
class ActivityFilter final : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    explicit ActivityFilter(const ActivityModel &model);

    void setWanted(const RecordFilter &wanted);
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
    RecordFilter m_wanted;
    std::optional<Found> m_found;
};

} // namespace ondelete
