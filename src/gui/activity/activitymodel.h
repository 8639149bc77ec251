// SPDX-License-Identifier: MIT
#pragma once

#include "core/records/receipt.h"

#include <QtCore/QAbstractTableModel>
#include <QtCore/QSet>

namespace ondelete {

/// The records of deletes, undos and fixes, newest first.
class ActivityModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { WhenColumn, WhatColumn, WhichColumn, RowsColumn, WhoColumn, WhyColumn, StateColumn, ColumnCount };

    void setReceipts(const QList<Receipt> &receipts);
    [[nodiscard]] const QList<Receipt> &receipts() const { return m_receipts; }
    /// nullptr where the index is none.
    [[nodiscard]] const Receipt *receipt(const QModelIndex &index) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    [[nodiscard]] bool isTakenBack(const Receipt &receipt) const;

private:
    QList<Receipt> m_receipts;
    QSet<QString> m_takenBack; ///< checksums of undo files: a list of thousands asks for each
};

/// "Deleted", "Taken back", …
[[nodiscard]] QString kindWords(const Receipt &receipt);
/// What the record is about, for people: the (first) label or changed key and how many more, or "(erased)".
[[nodiscard]] QString subjectWords(const Receipt &receipt);

} // namespace ondelete
