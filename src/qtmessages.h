// SPDX-License-Identifier: MIT
#pragma once

namespace ondelete {

/// From here on Qt's remarks about a machine without a desktop are left out of what the program says: nobody who runs
/// it can act on them, and they stand between the lines that matter. Everything else is said as before. Before
/// QApplication.
void leaveOutPlatformRemarks();

} // namespace ondelete
