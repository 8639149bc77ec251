// SPDX-License-Identifier: MIT
#pragma once

#include <QtWidgets/QApplication>

namespace ondelete {

/// Shows all tooltips as plain text: names and values of a database are in them, and Qt takes what looks like HTML for
/// it.
void keepToolTipsPlain(QApplication &application);

} // namespace ondelete
