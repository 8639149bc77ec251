// SPDX-License-Identifier: MIT
#include "cli/command.h"
#include "cli/help.h"
#include "cli/usageerror.h"

#include <QtCore/QCoreApplication>

using namespace Qt::StringLiterals;

namespace ondelete {
namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(ondelete::ShellCommands)
};

ExitStatus complete(const CommandContext &context)
{
    const QString shell = context.words(1, 1).first();
    const QString text = completionsFor(shell);
    if (text.isEmpty())
        throw UsageError(Text::tr("There are no completions for \"%1\". Known: bash, zsh, fish.").arg(shell));
    return context.finish(text.toUtf8(), ExitStatus::Done);
}

ExitStatus manual(const CommandContext &context)
{
    (void)context.words(0, 0);
    return context.finish(manualPage().toUtf8(), ExitStatus::Done);
}

} // namespace

Command completionsCommand()
{
    return {u"completions"_s, u"bash|zsh|fish"_s, Text::tr("Print what a shell completes."), {}, complete};
}

Command manualCommand()
{
    return {u"manual"_s, {}, Text::tr("Print the manual page, in roff: for \"man -l -\"."), {}, manual};
}

} // namespace ondelete
