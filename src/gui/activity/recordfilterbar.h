// SPDX-License-Identifier: MIT
#pragma once

#include "gui/activity/recordfilter.h"

#include <QtWidgets/QWidget>

#include <memory>

class QAbstractButton;
namespace Ui {
class RecordFilterBar;
}

namespace ondelete {

/// Chooses among records: month, person, database, kind. It offers what there is, and counts each kind within the rest.
class RecordFilterBar final : public QWidget
{
    Q_OBJECT

public:
    explicit RecordFilterBar(QWidget *parent = nullptr);
    ~RecordFilterBar() override;

    /// Offers what @p receipts have; those of the database @p here alone are chosen, until a person chooses otherwise.
    void setReceipts(const QList<Receipt> &receipts, const RecordedDatabase &here);
    [[nodiscard]] RecordFilter filter() const;
    /// Whether it lets fewer pass than all of this database.
    [[nodiscard]] bool isNarrowed() const;
    /// Lets all records of this database pass.
    void clear();

signals:
    void changed();

private:
    void offerMonths();
    void offerPeople();
    void offerDatabases();
    void showCounts();
    void choose();

    std::unique_ptr<Ui::RecordFilterBar> m_ui;
    QList<Receipt> m_receipts;
    std::optional<RecordedDatabase> m_here;
};

} // namespace ondelete
