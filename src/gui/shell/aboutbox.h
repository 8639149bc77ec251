// SPDX-License-Identifier: MIT
#pragma once

class QWidget;

namespace ondelete {

/// Tells what this program is, its version and its license.
void showAbout(QWidget &parent);

} // namespace ondelete
