// SPDX-License-Identifier: MIT
#pragma once

#include "gui/fleet/fleetpage.h"

namespace ondelete {

/// The fleet in a window of its own: it belongs to no connection, and stays while one is worked in.
class FleetWindow final : public QWidget
{
    Q_OBJECT

public:
    /// Closes with @p owner.
    FleetWindow(const Spec &spec, QWidget *owner);

    void bringUp();
    [[nodiscard]] FleetPage &page() const { return *m_page; }

private:
    FleetPage *m_page;
};

} // namespace ondelete
