// SPDX-License-Identifier: MIT
#pragma once

#include "postgres/connection/connectionsettings.h"

#include <QtCore/QStringList>

#include <functional>

namespace ondelete {

class StopOnSignal;

/// What the commands need of the layers that they do not link.
struct CommandLineHooks
{
    /// Renders the window's pages on a database into @p folder and returns the pictures' paths.
    std::function<QStringList(const ConnectionSettings &settings, const QString &folder)> renderPages;
};

/// What the arguments ask for, as far as it must be known before there is an application object.
enum class Face {
    Window,
    Headless,          ///< needs no display
    HeadlessWithPages, ///< draws the window's pages, offscreen
};

/// Of @p arguments without the program's name. Wrong usage is headless, too: runCommandLine() says what is wrong.
[[nodiscard]] Face faceOf(const QStringList &arguments);

/// What the window is asked for. Of @p arguments whose face is Window.
struct WindowArguments
{
    QString connection;
    QString spec;
    bool sample = false; ///< "demo"
};
[[nodiscard]] WindowArguments windowArguments(const QStringList &arguments);

/// The value of --language, wherever it stands: it must be known before the first text is made.
[[nodiscard]] QString languageOf(const QStringList &arguments);

/// Runs a headless command: data on stdout, messages on stderr. Returns the exit status of the contract.
[[nodiscard]] int runCommandLine(const QStringList &arguments, const CommandLineHooks &hooks, StopOnSignal &stop);

} // namespace ondelete
