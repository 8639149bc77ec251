// SPDX-License-Identifier: MIT
#pragma once

#include "cli/commandline.h"
#include "cli/exitstatus.h"
#include "core/preview.h"
#include "core/spec.h"
#include "postgres/connection.h"
#include "report/report.h"

#include <QtCore/QCommandLineParser>

#include <memory>
#include <stop_token>

namespace ondelete {

/// What every command works with: its options, its spec, its connection, its output.
class CommandContext
{
public:
    CommandContext(const QCommandLineParser &options, const CommandLineHooks &hooks, std::stop_token stop);

    [[nodiscard]] const QCommandLineParser &options() const { return m_options; }
    [[nodiscard]] const CommandLineHooks &hooks() const { return m_hooks; }
    [[nodiscard]] const std::stop_token &stop() const { return m_stop; }

    /// The words behind the command's name. Throws UsageError where there are fewer or more than allowed.
    [[nodiscard]] QStringList words(qsizetype atLeast, qsizetype atMost) const;
    /// The number that option @p name gives, else @p otherwise. Throws UsageError where it is none or out of range.
    [[nodiscard]] int number(const QString &name, int otherwise, int least, int most) const;

    /// The spec of --spec, else the built-in one. Throws UsageError with every mistake of the file.
    [[nodiscard]] Spec spec() const;
    /// The settings of --connection, else libpq's environment. Throws UsageError.
    [[nodiscard]] ConnectionSettings connectionSettings() const;
    /// Says @p line on stderr.
    void say(const QString &line) const;
    /// Writes @p report to --output or stdout, in --format, else as the file's ending says, else as a table.
    /// Throws UsageError where the format is unknown or the file can't be written.
    void write(const Report &report) const;
    /// The format that write() will use. Throws UsageError.
    [[nodiscard]] ReportFormat format() const;

private:
    const QCommandLineParser &m_options;
    const CommandLineHooks &m_hooks;
    std::stop_token m_stop;
};

/// A connection whose statements stop with the command.
class CommandConnection
{
public:
    explicit CommandConnection(const CommandContext &context)
        : m_connection(context.connectionSettings())
        , m_cancellable(m_connection, context.stop())
    {
    }

    [[nodiscard]] Connection &operator*() { return m_connection; }

private:
    Connection m_connection;
    Connection::Cancellable m_cancellable;
};

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
[[nodiscard]] Command reportCommand();
[[nodiscard]] Command demoCommand();

/// --connection and --spec, which most commands take, and --format and --output.
[[nodiscard]] QList<QCommandLineOption> connectionOptions();
[[nodiscard]] QList<QCommandLineOption> outputOptions();

/// Reads the KEYs against the root's primary key. Throws UsageError, and DbError where the root is not there.
[[nodiscard]] QList<RowKey> readKeys(Connection &connection, const Spec &spec, const QStringList &texts);

} // namespace ondelete
