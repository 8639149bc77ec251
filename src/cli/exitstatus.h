// SPDX-License-Identifier: MIT
#pragma once

namespace ondelete {

/// The exit statuses of the headless contract.
enum class ExitStatus {
    Done = 0,
    NotAllDone = 1, ///< something asked was not done, or something looked for was found
    WrongUsage = 2, ///< or a bad spec, archive or selector
    NoConnection = 3,
    ServerRefused = 4,
    InDoubt = 5,
    Cancelled = 130,
};

} // namespace ondelete
