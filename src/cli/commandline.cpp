// SPDX-License-Identifier: MIT
#include "cli/commandline.h"

#include "cli/command.h"
#include "cli/configfile.h"
#include "cli/console.h"
#include "cli/help.h"
#include "cli/stoponsignal.h"
#include "cli/usageerror.h"
#include "cli/words.h"
#include "core/text/bytes.h"
#include "report/report.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QFile>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ondelete {
namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(ondelete::CommandLine)
};

/// What may stand before a command, or without one.
QList<QCommandLineOption> windowOptions()
{
    return connectionOptions() + QList<QCommandLineOption>{languageOption()};
}

bool isRootMissing(const DbError &error)
{
    return error.kind == DbError::Kind::Refused && error.sqlState == u"42P01";
}

/// 22P02, 22003, 22007 …: the text of a key, or of the rule list, is no value of its type. Not so where the server
/// found bytes of a row that are no text.
bool isWrongValue(const DbError &error)
{
    return error.sqlState.startsWith(u"22") && !(error.kind == DbError::Kind::Server && error.sqlState == u"22021");
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
        return isWrongValue(error) || isRootMissing(error) ? ExitStatus::WrongUsage : ExitStatus::ServerRefused;
    }
    Q_UNREACHABLE();
}

QString explain(const DbError &error)
{
    QStringList lines;
    if (error.isCancelled())
        return Text::tr("Cancelled. Nothing was changed.");
    if (error.effect == DbError::Effect::InDoubt)
        lines.append(Text::tr("The connection was lost while the change was being committed; whether it was is not "
                              "known. Look at the data again."));
    else if (error.kind == DbError::Kind::Server && error.sqlState == u"42501")
        lines.append(Text::tr("The server refused: this user lacks a right. Nothing was changed. Ask the owner of the "
                              "table for it."));
    else if (error.kind == DbError::Kind::Server)
        lines.append(Text::tr("The server refused. Nothing was changed."));
    lines.append(error.message);
    for (const QString &more : {error.detail, error.hint}) {
        if (!more.isEmpty())
            lines.append(more);
    }
    if (error.kind == DbError::Kind::Connection && !error.statement.isEmpty()) // lost, not refused at the door
        lines.append(Text::tr("Nothing was changed. Try again once the server can be reached."));
    if (!error.sqlState.isEmpty())
        lines.append(u"SQLSTATE: "_s + error.sqlState);
    return lines.join(u'\n');
}

QString outcomeOf(ExitStatus status)
{
    switch (status) {
    case ExitStatus::Done:
    case ExitStatus::NotAllDone:
        return u"not-done"_s;
    case ExitStatus::WrongUsage:
        return u"wrong-usage"_s;
    case ExitStatus::NoConnection:
        return u"no-connection"_s;
    case ExitStatus::ServerRefused:
        return u"refused"_s;
    case ExitStatus::InDoubt:
        return u"in-doubt"_s;
    case ExitStatus::Cancelled:
        return u"cancelled"_s;
    }
    Q_UNREACHABLE();
}

QByteArray errorAsJson(const QString &outcome, const QString &message, const QString &sqlState, ExitStatus status)
{
    const QJsonObject error{{u"message"_s, message},
                            {u"sqlstate"_s, sqlState.isEmpty() ? QJsonValue() : QJsonValue(sqlState)}};
    const QJsonObject object{
        {u"outcome"_s, outcome},
        {u"changed"_s, status == ExitStatus::InDoubt ? QJsonValue() : QJsonValue(false)},
        {u"error"_s, error},
    };
    return QJsonDocument(object).toJson();
}

/// Who asked for JSON gets it, also where there is nothing else to say than why not.
ExitStatus finishAsJson(const CommandContext &context, const QString &outcome, const QString &message,
                        const QString &sqlState, ExitStatus status)
{
    if (context.value(u"format"_s) != u"json")
        return status;
    return context.finish(errorAsJson(outcome, message, sqlState, status), status);
}

ExitStatus print(const QString &text)
{
    const QString error = writeData(text.toUtf8());
    if (error.isEmpty())
        return ExitStatus::Done;
    writeMessage(error);
    return ExitStatus::NotAllDone;
}

/// The same of a command line that can't be read as a whole: to stdout, for --output may be what is wrong.
ExitStatus refuse(const QStringList &arguments, const QString &message, const QString &help = {})
{
    writeMessage(message + help);
    const QStringList formats = valuesOf(arguments, {u"--format"_s});
    if (!formats.isEmpty() && formats.last() == u"json")
        (void)print(textOf(errorAsJson(outcomeOf(ExitStatus::WrongUsage), message, {}, ExitStatus::WrongUsage)));
    return ExitStatus::WrongUsage;
}

ExitStatus runCommand(const Command &command, const QStringList &arguments, const CommandLineHooks &hooks,
                      StopOnSignal &stop)
{
    QCommandLineParser parser;
    parser.addOptions(command.options);
    parser.addOptions(commonOptions());
    if (!parser.parse(QStringList{u"ondelete"_s} + arguments)) {
        QString meant;
        if (const QStringList unknown = parser.unknownOptionNames(); !unknown.isEmpty()) {
            QStringList known;
            for (const QCommandLineOption &option : command.options + commonOptions())
                known += option.names().last();
            meant = didYouMean(unknown.first(), known);
        }
        return refuse(arguments,
                      parser.errorText() + meant + u' ' + Text::tr("See \"ondelete %1 --help\".").arg(command.name));
    }
    if (parser.isSet(u"help"_s))
        return print(helpOf(command));
    if (parser.isSet(u"json-schema"_s)) {
        QFile schema(u":/ondelete/schemas/%1.schema.json"_s.arg(command.name));
        if (schema.open(QIODevice::ReadOnly))
            return print(textOf(schema.readAll()));
        writeMessage(Text::tr("\"ondelete %1\" writes no JSON.").arg(command.name));
        return ExitStatus::WrongUsage;
    }
    const CommandContext context(command, parser, hooks, stop);
    if (context.isSet(u"yes"_s) || context.isSet(u"clean-up"_s))
        stop.setKnown(Text::tr("Stopped at once. What was not committed is rolled back by the server; whether the last "
                               "step was committed is not known. \"ondelete history\" asks the server."),
                      ExitStatus::InDoubt);
    else if (command.name != u"archives" && command.name != u"demo")
        stop.setKnown(Text::tr("Stopped at once. Nothing was changed."), ExitStatus::Cancelled);
    try {
        return command.run(context);
    } catch (const UsageError &error) {
        writeMessage(error.message);
        return finishAsJson(context, outcomeOf(ExitStatus::WrongUsage), error.message, {}, ExitStatus::WrongUsage);
    } catch (const DbError &error) {
        writeMessage(explain(error));
        const ExitStatus status = statusOf(error);
        return finishAsJson(context, isRootMissing(error) ? u"root-missing"_s : outcomeOf(status), error.message,
                            error.sqlState, status);
    }
}

/// Reads what stands before the command. Options of the command itself are unknown to it, which is no matter.
struct FirstLook
{
    explicit FirstLook(const QStringList &arguments)
    {
        parser.addOptions(windowOptions());
        parser.addHelpOption();
        parser.addVersionOption();
        isGood = parser.parse(QStringList{u"ondelete"_s} + arguments);
    }

    [[nodiscard]] QString command() const { return parser.positionalArguments().value(0); }

    QCommandLineParser parser;
    bool isGood = false;
};

/// Whether the report has pages, for which fonts are needed.
bool drawsReport(const QStringList &arguments)
{
    const QStringList formats = valuesOf(arguments, {u"--format"_s});
    if (!formats.isEmpty()) {
        const auto format = reportFormatFromString(formats.last());
        return format && needsFonts(*format);
    }
    const QStringList files = valuesOf(arguments, {u"--output"_s, u"-o"_s});
    const auto format = files.isEmpty() ? std::nullopt : reportFormatOfFile(files.last());
    return format && needsFonts(*format);
}

} // namespace

QList<Command> commands()
{
    return {auditCommand(), fixCommand(),         sessionsCommand(), previewCommand(), deleteCommand(),
            undoCommand(),  archivesCommand(),    historyCommand(),  reportCommand(),  grantsCommand(),
            demoCommand(),  completionsCommand(), manualCommand()};
}

Face faceOf(const QStringList &arguments)
{
    const FirstLook look(arguments);
    if (look.command() == u"demo" && arguments.contains(u"--headless"_s) && !look.parser.isSet(u"help"_s))
        return Face::HeadlessWithPages;
    const QStringList words = look.parser.positionalArguments();
    const bool opensWindow = words.isEmpty() || words == QStringList{u"demo"_s};
    if (!opensWindow && drawsReport(arguments))
        return Face::HeadlessWithPages;
    if (!opensWindow || !look.isGood || look.parser.isSet(u"help"_s) || look.parser.isSet(u"version"_s))
        return Face::Headless;
    return Face::Window;
}

WindowArguments windowArguments(const QStringList &arguments)
{
    const FirstLook look(arguments);
    return {look.parser.value(u"connection"_s), look.parser.value(u"spec"_s), look.command() == u"demo"};
}

QString languageOf(const QStringList &arguments)
{
    // Not by the parser: an option of the command may take "--language" for its value, or be unknown here.
    const QStringList languages = valuesOf(arguments, {u"--language"_s});
    return languages.isEmpty() ? readConfigFile().language : languages.last();
}

int runCommandLine(const QStringList &arguments, const CommandLineHooks &hooks, StopOnSignal &stop)
{
    const FirstLook look(arguments);
    if (look.parser.isSet(u"version"_s))
        return int(print(u"ondelete %1\n"_s.arg(QLatin1StringView(ONDELETE_VERSION))));
    if (look.command().isEmpty()) {
        if (look.parser.isSet(u"help"_s))
            return int(print(overview()));
        writeMessage(look.parser.errorText() + u' ' + Text::tr("See \"ondelete --help\"."));
        return int(ExitStatus::WrongUsage);
    }
    const QList<Command> known = commands();
    const auto command = std::ranges::find(known, look.command(), &Command::name);
    if (command == known.end()) {
        QStringList names;
        for (const Command &each : known)
            names.append(each.name);
        return int(refuse(
            arguments, Text::tr("There is no command \"%1\".").arg(look.command()) + didYouMean(look.command(), names),
            u'\n' + overview()));
    }
    return int(runCommand(*command, arguments, hooks, stop));
}

} // namespace ondelete
