// SPDX-License-Identifier: MIT
#pragma once

#include "gui/fleet/fleetpage.h"

#include <QtWidgets/QMainWindow>

namespace ondelete {

/// The fleet in a window of its own: it belongs to no connection, and stays while one is worked in. A main window to
/// assistive technology, too, which takes a plain one for a filler.
class FleetWindow final : public QMainWindow
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
