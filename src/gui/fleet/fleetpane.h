// SPDX-License-Identifier: MIT
#pragma once

#include "gui/fleet/fleetmodel.h"

#include <QtWidgets/QFrame>

#include <memory>

namespace Ui {
class FleetPane;
}

namespace ondelete {

/// One database of a fleet beside the table: what is only there, or why nothing is known of it.
class FleetPane final : public QFrame
{
    Q_OBJECT

public:
    explicit FleetPane(QWidget *parent = nullptr);
    ~FleetPane() override;

    /// @p busy: while others are looked at, this one can't be asked again.
    void showMember(const FleetModel &model, qsizetype member, bool busy);
    void clear();

signals:
    void openRequested();
    void againRequested();

private:
    void addDifference(const KeyDifference &difference);
    void clearNotices();

    std::unique_ptr<Ui::FleetPane> m_ui;
};

} // namespace ondelete
