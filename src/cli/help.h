// SPDX-License-Identifier: MIT
#pragma once

#include "cli/command.h"

namespace ondelete {

/// One line that shows what a command is used for, and the words that say so.
struct Example
{
    QString line;
    QString purpose;
};
[[nodiscard]] QList<Example> examplesOf(const QString &command);

/// A command's options under a title that says what they are about.
struct OptionGroup
{
    QString title;
    QList<QCommandLineOption> options;
};
[[nodiscard]] QList<OptionGroup> groupedOptions(const Command &command);

/// "-c, --connection C".
[[nodiscard]] QString spelling(const QCommandLineOption &option);
/// "ondelete audit [OPTIONS]".
[[nodiscard]] QString usageOf(const Command &command);

/// What "--help" prints, of the program and of a command.
[[nodiscard]] QString overview();
[[nodiscard]] QString helpOf(const Command &command);

/// The manual page, in roff, from the same texts.
[[nodiscard]] QString manualPage();

/// What a shell completes, from the same commands and options; empty for a shell that is not known.
[[nodiscard]] QString completionsFor(const QString &shell);

} // namespace ondelete
