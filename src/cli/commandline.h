// SPDX-License-Identifier: MIT
#pragma once

#include "postgres/connectionsettings.h"

#include <QtCore/QStringList>

#include <functional>

namespace ondelete {

/// What the commands need of the layers that they do not link.
struct CommandLineHooks
{
    /// Renders the window's pages on a database into @p folder and returns the pictures' paths.
    std::function<QStringList(const ConnectionSettings &settings, const QString &folder)> renderPages;
};

/// Whether @p arguments (without the program's name) ask for a headless command, help or the version included.
[[nodiscard]] bool isHeadless(const QStringList &arguments);

/// Runs a headless command: data on stdout, messages on stderr. Returns the exit status of the contract.
[[nodiscard]] int runCommandLine(const QStringList &arguments, const CommandLineHooks &hooks);

} // namespace ondelete
