// SPDX-License-Identifier: MIT
#pragma once

#include "gui/activity/activitymodel.h"
#include "gui/activity/recordfilter.h"
#include "gui/widgets/pill.h"

#include <QtCore/QSortFilterProxyModel>

#include <optional>

namespace ondelete {

/// Of the records that are wanted, those that hold a text, or whose undo files do. The batches of one delete stand in
/// one row, the newest one's, unless the text is the name of such a delete, or undo files were searched.
class ActivityFilter final : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    explicit ActivityFilter(const ActivityModel &model);

    void setWanted(const RecordFilter &wanted);
    void setText(const QString &text);
    /// Shows the records of the undo files @p archives, and those that were erased and were about @p text.
    void setFound(const QList<ArchiveRef> &archives, const QString &text);

    /// The records that stand in @p row, newest first: several where they are batches of one delete, or of its undo.
    [[nodiscard]] QList<Receipt> receiptsIn(int row) const;
    /// Whether @p row stands for a whole delete in batches, or its undo, although perhaps one record came of it yet.
    [[nodiscard]] bool isFolded(int row) const;
    /// Records in all rows.
    [[nodiscard]] int recordCount() const;

    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    struct Found
    {
        QStringList hashes;
        QString text;
    };

    /// Batches of one delete, or of its undo.
    struct Fold
    {
        QList<int> batches; ///< rows of the model, the newest first
        qint64 rows = 0;    ///< of all of them
        Pill state;
    };

    void fold();
    [[nodiscard]] const Fold *foldAt(int sourceRow) const;
    [[nodiscard]] Pill pillOf(const QList<int> &batches) const;

    const ActivityModel &m_model;
    QHash<QString, Fold> m_folds; ///< by what they are batches of
    QString m_set;                ///< that the text names: its records stand in rows of their own
    RecordFilter m_wanted;
    std::optional<Found> m_found;
};

} // namespace ondelete
