// SPDX-License-Identifier: MIT
#include "cli/commandline.h"

#include "cli/command.h"
#include "cli/stoponsignal.h"
#include "cli/usageerror.h"

#include <QtCore/QCoreApplication>

#include <algorithm>
#include <cstdio>

using namespace Qt::StringLiterals;

namespace ondelete {
namespace {

struct Text { Q_DECLARE_TR_FUNCTIONS(ondelete::CommandLine) };

QList<Command> commands()
{
    return {auditCommand(),  fixCommand(),    sessionsCommand(), previewCommand(),
            deleteCommand(), reportCommand(), demoCommand()};
}

void print(FILE *stream, const QString &text)
{
    const QByteArray bytes = text.toUtf8();
    std::fwrite(bytes.constData(), 1, size_t(bytes.size()), stream);
}

QString overview()
{
    QString text = Text::tr("Usage: ondelete [--connection C] [--spec FILE] [--language L]\n"
                            "       ondelete COMMAND [OPTIONS]\n\n"
                            "Without a command the window opens. Commands:\n");
    for (const Command &command : commands())
        text += u"  %1 %2\n"_s.arg(command.name, -9).arg(command.purpose);
    return text + Text::tr("\n\"ondelete COMMAND --help\" says more. Exit status: 0 done, 1 something was not done or "
                           "was found,\n2 wrong usage, 3 no connection, 4 the server refused, 5 outcome not known, "
                           "130 cancelled.\n");
}

ExitStatus statusOf(const DbError &error)
{
    if (error.effect == DbError::Effect::InDoubt)
        return ExitStatus::InDoubt;
    switch (error.kind) {
    case DbError::Kind::Connection:
        return ExitStatus::NoConnection;
    case DbError::Kind::Cancelled:
        return ExitStatus::Cancelled;
    case DbError::Kind::Refused:
    case DbError::Kind::Server:
        // 22P02, 22003, 22007 …: the text of a key is no value of its type.
        return error.sqlState.startsWith(u"22") ? ExitStatus::WrongUsage : ExitStatus::ServerRefused;
    }
    Q_UNREACHABLE();
}

QString explain(const DbError &error)
{
    if (error.isCancelled())
        return Text::tr("Cancelled. Nothing was changed by the step that was cancelled.");
    if (error.effect == DbError::Effect::InDoubt)
        return Text::tr("The connection was lost while the change was being committed; whether it was is not known. "
                        "Look at the data again.\n%1").arg(error.details());
    if (error.kind == DbError::Kind::Server && error.sqlState == u"42501")
        return Text::tr("The server refused: this user lacks a right. Nothing was changed. Ask the owner of the table "
                        "for it.\n%1").arg(error.details());
    if (error.kind == DbError::Kind::Server)
        return Text::tr("The server refused. Nothing was changed.\n%1").arg(error.details());
    return error.details();
}

ExitStatus runCommand(const Command &command, const QStringList &arguments, const CommandLineHooks &hooks)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(command.purpose);
    parser.addPositionalArgument(command.name, command.purpose, command.name + u' ' + command.arguments);
    parser.addOptions(command.options);
    parser.addOption({u"language"_s, Text::tr("The language of messages: en or es."), u"L"_s});
    const QCommandLineOption help = parser.addHelpOption();
    if (!parser.parse(QStringList{u"ondelete"_s} + arguments)) {
        print(stderr, parser.errorText() + u' ' + Text::tr("See \"ondelete %1 --help\".").arg(command.name) + u'\n');
        return ExitStatus::WrongUsage;
    }
    if (parser.isSet(help)) {
        print(stdout, parser.helpText());
        return ExitStatus::Done;
    }
    const StopOnSignal signal;
    try {
        return command.run(CommandContext(parser, hooks, signal.token()));
    } catch (const UsageError &error) {
        print(stderr, error.message + u'\n');
        return ExitStatus::WrongUsage;
    } catch (const DbError &error) {
        print(stderr, explain(error) + u'\n');
        return statusOf(error);
    }
}

} // namespace

bool isHeadless(const QStringList &arguments)
{
    static const QStringList words{u"--help"_s, u"-h"_s, u"--help-all"_s, u"--version"_s, u"-v"_s};
    if (arguments.isEmpty())
        return false;
    if (arguments.front() == u"demo")
        return arguments.contains(u"--headless"_s) || arguments.contains(u"--help"_s) || arguments.contains(u"-h"_s);
    return words.contains(arguments.front()) || !arguments.front().startsWith(u'-');
}

int runCommandLine(const QStringList &arguments, const CommandLineHooks &hooks)
{
    const QString first = arguments.value(0);
    if (first == u"--version" || first == u"-v") {
        print(stdout, u"ondelete %1\n"_s.arg(QLatin1StringView(ONDELETE_VERSION)));
        return int(ExitStatus::Done);
    }
    if (first.startsWith(u'-')) {
        print(stdout, overview());
        return int(ExitStatus::Done);
    }
    const QList<Command> known = commands();
    const auto command = std::ranges::find(known, first, &Command::name);
    if (command == known.end()) {
        print(stderr, Text::tr("There is no command \"%1\".\n").arg(first) + overview());
        return int(ExitStatus::WrongUsage);
    }
    return int(runCommand(*command, arguments, hooks));
}

} // namespace ondelete
