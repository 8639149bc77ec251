// SPDX-License-Identifier: MIT
#pragma once

#include "cli/commandline.h"
#include "cli/configfile.h"
#include "cli/exitstatus.h"
#include "cli/stoponsignal.h"
#include "core/preview/preview.h"
#include "core/spec/spec.h"
#include "postgres/connection/connection.h"
#include "report/report.h"

#include <QtCore/QCommandLineParser>

#include <stop_token>

namespace ondelete {

class CommandContext;

/// A headless command: its name, what it is for, its options, and what it does.
struct Command
{
    QString name;
    QString arguments; ///< as in the help: "KEY..."
    QString purpose;
    QList<QCommandLineOption> options;
    ExitStatus (*run)(const CommandContext &context) = nullptr;
};

[[nodiscard]] Command auditCommand();
[[nodiscard]] Command fixCommand();
[[nodiscard]] Command sessionsCommand();
[[nodiscard]] Command previewCommand();
[[nodiscard]] Command deleteCommand();
[[nodiscard]] Command undoCommand();
[[nodiscard]] Command archivesCommand();
[[nodiscard]] Command historyCommand();
[[nodiscard]] Command reportCommand();
[[nodiscard]] Command grantsCommand();
[[nodiscard]] Command demoCommand();
[[nodiscard]] Command completionsCommand();
[[nodiscard]] Command manualCommand();

/// All of them, in the order in which help lists them.
[[nodiscard]] QList<Command> commands();

/// --connection and --spec, which most commands take, and --format and --output.
[[nodiscard]] QList<QCommandLineOption> connectionOptions();
[[nodiscard]] QList<QCommandLineOption> outputOptions();
/// --evaluate-code-of, of commands that evaluate what the catalog holds.
[[nodiscard]] QCommandLineOption codeOption();
/// --allow-side-effects, of commands on whose way triggers act.
[[nodiscard]] QCommandLineOption sideEffectsOption();
/// --language, which main() obeys before any other text is made.
[[nodiscard]] QCommandLineOption languageOption();
/// What every command takes beside its own: --language, --quiet, --verbose and --help.
[[nodiscard]] QList<QCommandLineOption> commonOptions();
[[nodiscard]] QStringList commonOptionNames();

/// What every command works with: its options, its spec, its connection, its output.
class CommandContext
{
public:
    /// @p options must hold all of @p command's options; all are to outlive this object.
    CommandContext(const Command &command, const QCommandLineParser &options, const CommandLineHooks &hooks,
                   StopOnSignal &stop);

    /// Whether the option was given; an option that the command does not have was not.
    [[nodiscard]] bool isSet(const QString &name) const;
    /// Its value, or its default.
    [[nodiscard]] QString value(const QString &name) const;
    [[nodiscard]] QStringList values(const QString &name) const;

    [[nodiscard]] const CommandLineHooks &hooks() const { return m_hooks; }
    [[nodiscard]] StopOnSignal &stopOnSignal() const { return m_stop; }
    [[nodiscard]] std::stop_token stop() const { return m_stop.token(); }

    /// The words behind the command's name. Throws UsageError where there are fewer or more than allowed.
    [[nodiscard]] QStringList words(qsizetype atLeast, qsizetype atMost) const;
    /// The number that option @p name gives, else @p otherwise. Throws UsageError where it is none or out of range.
    [[nodiscard]] int number(const QString &name, int otherwise, int least, int most) const;

    /// The tables of --allow-side-effects. Throws UsageError.
    [[nodiscard]] QList<QualifiedName> allowedSideEffects() const;

    /// The spec of --spec, else the built-in one. Throws UsageError with every mistake of the file.
    [[nodiscard]] Spec spec() const;
    /// The settings of --connection, else libpq's environment. Throws UsageError.
    [[nodiscard]] ConnectionSettings connectionSettings() const;
    /// The settings that @p text tells: a connection's name in the configuration file, or what libpq takes.
    [[nodiscard]] ConnectionSettings settingsOf(const QString &text) const;
    /// The command line anew, without the options @p left and their values: to run the command for something else.
    [[nodiscard]] QStringList argumentsWithout(const QStringList &left) const;
    /// All of the file @p path; "-" is stdin. Throws UsageError.
    [[nodiscard]] QByteArray input(const QString &path) const;
    /// Says @p line on stderr.
    void say(const QString &line) const;
    /// The same, but not with --quiet: what one could do without.
    void note(const QString &line) const;
    /// The same, only with --verbose.
    void detail(const QString &line) const;
    /// Says @p line on stderr unless stdout shows it anyhow: a table for people does, data for machines may not.
    void sayBesideData(const QString &line) const;

    /// --format, else as --output's ending says, else a table. Throws UsageError.
    [[nodiscard]] ReportFormat format() const;
    /// Throws UsageError where the report could not be written as asked: to be called before anything is done.
    void checkOutput() const;
    /// Writes @p report to --output or stdout. Returns @p status, or NotAllDone instead of Done where that failed.
    [[nodiscard]] ExitStatus finish(Report report, ExitStatus status) const;
    /// The same with @p bytes as they are.
    [[nodiscard]] ExitStatus finish(const QByteArray &bytes, ExitStatus status) const;

private:
    [[nodiscard]] bool has(const QString &name) const;
    [[nodiscard]] QString repeatCommand() const;
    [[nodiscard]] bool goesToTerminal() const;

    const Command &m_command;
    const QCommandLineParser &m_options;
    const CommandLineHooks &m_hooks;
    StopOnSignal &m_stop;
    ConfigFile m_config;
};

/// A connection whose statements stop with the command.
class CommandConnection
{
public:
    explicit CommandConnection(const CommandContext &context);

    [[nodiscard]] Connection &operator*() { return m_connection; }

private:
    Connection m_connection;
    Connection::Cancellable m_cancellable;
};

/// Reads the KEYs against the root's primary key. Throws UsageError, and DbError where the root is not there.
[[nodiscard]] QList<RowKey> readKeys(Connection &connection, const Spec &spec, const QStringList &texts);

} // namespace ondelete
