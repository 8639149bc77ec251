// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QString>

class QApplication;

namespace ondelete {

/// What the command line asks of the window.
struct WindowOptions
{
    enum class Start { Page, SampleData };

    QString connection; ///< as readConnection() reads it; empty: the start page
    QString spec;       ///< a spec file; empty: the built-in one
    Start start = Start::Page;
};

/// Opens the window and runs until it is closed. Returns the process's exit status.
int runWindow(QApplication &application, const WindowOptions &options);

} // namespace ondelete
