// SPDX-License-Identifier: MIT
#include "cli/command.h"

#include "cli/console.h"
#include "cli/usageerror.h"
#include "cli/words.h"
#include "core/spec/specreader.h"
#include "core/text/credentials.h"
#include "files/connectionstore.h"
#include "files/savefile.h"
#include "postgres/catalog/catalogreader.h"
#include "postgres/connection/transaction.h"
#include "postgres/preview/deletesurvey.h"
#include "report/reachlayout.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QRegularExpression>

#include <algorithm>
#include <cstdio>
#include <sys/ioctl.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace ondelete {
namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(ondelete::Command)
};

/// The connection that the window keeps under @p name.
std::optional<SavedConnection> savedConnection(const QString &name)
{
    if (name.isEmpty())
        return std::nullopt;
    for (const SavedConnection &saved : savedConnections().connections) {
        if (saved.name == name)
            return saved;
    }
    return std::nullopt;
}

} // namespace

CommandContext::CommandContext(const Command &command, const QCommandLineParser &options, const CommandLineHooks &hooks,
                               StopOnSignal &stop)
    : m_command(command)
    , m_options(options)
    , m_hooks(hooks)
    , m_stop(stop)
    , m_config(readConfigFile())
{
}

bool CommandContext::has(const QString &name) const
{
    return std::ranges::any_of(m_command.options,
                               [&](const QCommandLineOption &option) { return option.names().contains(name); });
}

bool CommandContext::isSet(const QString &name) const
{
    return has(name) && m_options.isSet(name);
}

QString CommandContext::value(const QString &name) const
{
    return has(name) ? m_options.value(name) : QString();
}

QStringList CommandContext::values(const QString &name) const
{
    return has(name) ? m_options.values(name) : QStringList();
}

QStringList CommandContext::words(qsizetype atLeast, qsizetype atMost) const
{
    const QStringList words = m_options.positionalArguments().mid(1);
    if (words.size() < atLeast)
        throw UsageError(
            Text::tr("Something is missing behind \"%1\". See \"ondelete %1 --help\".").arg(m_command.name));
    if (words.size() > atMost)
        throw UsageError(
            Text::tr("\"%1\" is one word too many. See \"ondelete %2 --help\".").arg(words[atMost], m_command.name));
    return words;
}

int CommandContext::number(const QString &name, int otherwise, int least, int most) const
{
    if (!isSet(name))
        return otherwise;
    bool isNumber = false;
    const int number = value(name).toInt(&isNumber);
    if (!isNumber || number < least || number > most)
        throw UsageError(Text::tr("--%1 takes a whole number from %2 to %3.").arg(name).arg(least).arg(most));
    return number;
}

QStringList CommandContext::argumentsWithout(const QStringList &left) const
{
    QStringList arguments{m_command.name};
    for (const QCommandLineOption &option : m_command.options + commonOptions()) {
        const QString name = option.names().last();
        if (left.contains(name) || !m_options.isSet(name))
            continue;
        for (const QString &given : option.valueName().isEmpty() ? QStringList{QString()} : m_options.values(name)) {
            arguments.append(u"--"_s + name);
            if (!option.valueName().isEmpty())
                arguments.append(given);
        }
    }
    return arguments;
}

QByteArray CommandContext::input(const QString &path) const
{
    QFile file(path);
    const bool isOpen = path == u"-" ? file.open(stdin, QIODevice::ReadOnly) : file.open(QIODevice::ReadOnly);
    if (!isOpen)
        throw UsageError(Text::tr("The file %1 can't be read (%2).").arg(path, file.errorString()));
    constexpr qint64 most = 1024LL * 1024 * 1024; // a device that never ends must end here
    const QByteArray bytes = file.read(most);
    if (file.error() != QFileDevice::NoError)
        throw UsageError(Text::tr("The file %1 can't be read (%2).").arg(path, file.errorString()));
    return bytes;
}

QList<QualifiedName> CommandContext::allowedSideEffects() const
{
    QList<QualifiedName> tables;
    for (const QString &text : values(u"allow-side-effects"_s)) {
        const QualifiedName table = QualifiedName::parse(text);
        if (table.isEmpty() || table.schema.isEmpty())
            throw UsageError(Text::tr("--allow-side-effects takes a table with its schema, such as public.audit_log."));
        tables.append(table);
    }
    return tables;
}

Spec CommandContext::spec() const
{
    if (!m_config.error.isEmpty())
        throw UsageError(m_config.error + u' ' + Text::tr("Nothing was contacted."));
    QString path = isSet(u"spec"_s) ? value(u"spec"_s) : m_config.spec;
    if (!isSet(u"spec"_s)) { // that of the connection is nearer than that of everything
        const auto saved = savedConnection(isSet(u"connection"_s) ? value(u"connection"_s) : m_config.connection);
        if (saved && !saved->ruleList.isEmpty())
            path = saved->ruleList;
    }
    if (path.isEmpty())
        return builtInSpec();
    QFile file(path);
    if (path == u"-" ? !file.open(stdin, QIODevice::ReadOnly) : !file.open(QIODevice::ReadOnly))
        throw UsageError(
            Text::tr("The rule list %1 can't be read (%2). Nothing was contacted.").arg(path, file.errorString()));
    constexpr qint64 tooMuch = 17 * 1024 * 1024; // readSpec() refuses it; a device that never ends must end here
    const SpecReading reading = readSpec(file.read(tooMuch));
    if (reading.isGood())
        return reading.spec;
    QStringList lines{Text::tr("The rule list %1 has mistakes. Nothing was contacted.").arg(path)};
    for (const SpecIssue &issue : reading.issues)
        lines.append(issue.toString());
    throw UsageError(lines.join(u'\n'));
}

ConnectionSettings CommandContext::settingsOf(const QString &text) const
{
    if (!m_config.error.isEmpty())
        throw UsageError(m_config.error + u' ' + Text::tr("Nothing was contacted."));
    if (const auto saved = m_config.connections.contains(text) ? std::nullopt : savedConnection(text)) {
        ConnectionReading reading = readSaved(*saved);
        if (!reading.isGood())
            throw UsageError(reading.error);
        reading.settings.evaluateCodeOf = values(u"evaluate-code-of"_s);
        return reading.settings;
    }
    const bool isName = m_config.connections.contains(text);
    const ConnectionReading reading = readConnection(isName ? m_config.connections[text] : text);
    if (!reading.isGood()) {
        // A name has no equals sign and no address; what may hold a password is not compared with anything.
        const bool mayBeName = !text.contains(u'=') && !text.contains(u'/') && !text.contains(u'@');
        QStringList names = m_config.connections.keys();
        for (const SavedConnection &saved : savedConnections().connections)
            names.append(saved.name);
        throw UsageError(reading.error + (mayBeName ? didYouMean(text, names) : QString()));
    }
    ConnectionSettings settings = reading.settings;
    settings.evaluateCodeOf = values(u"evaluate-code-of"_s);
    return settings;
}

ConnectionSettings CommandContext::connectionSettings() const
{
    return settingsOf(isSet(u"connection"_s) ? value(u"connection"_s) : m_config.connection);
}

void CommandContext::say(const QString &line) const
{
    writeMessage(line);
}

void CommandContext::note(const QString &line) const
{
    if (!m_options.isSet(u"quiet"_s))
        writeMessage(line);
}

void CommandContext::detail(const QString &line) const
{
    if (m_options.isSet(u"verbose"_s))
        writeMessage(line);
}

void CommandContext::sayBesideData(const QString &line) const
{
    if (format() != ReportFormat::Table || isSet(u"output"_s))
        say(line);
}

ReportFormat CommandContext::format() const
{
    ReportFormat chosen = ReportFormat::Table;
    if (isSet(u"format"_s)) {
        const QString name = value(u"format"_s);
        const auto format = reportFormatFromString(name);
        if (!format)
            throw UsageError(
                Text::tr("There is no format \"%1\". Known: %2.").arg(name, reportFormatNames().join(u", "_s))
                + didYouMean(name, reportFormatNames()));
        chosen = *format;
    } else if (isSet(u"output"_s)) {
        chosen = reportFormatOfFile(value(u"output"_s)).value_or(ReportFormat::Table);
    }
    const bool audits = m_command.name == u"audit" || (m_command.name == u"report" && value(u"kind"_s) == u"audit");
    if (needsChecks(chosen) && !audits)
        throw UsageError(Text::tr("Only \"ondelete audit\" can be written in this format. Nothing was done."));
    return chosen;
}

bool CommandContext::goesToTerminal() const
{
    const QString path = value(u"output"_s);
    return (path.isEmpty() || path == u"-") && isatty(STDOUT_FILENO) == 1;
}

void CommandContext::checkOutput() const
{
    if (isBinary(format()) && goesToTerminal())
        throw UsageError(
            Text::tr("A terminal can't show this format: write it to a file with --output FILE. Nothing was "
                     "done."));
    const QString path = value(u"output"_s);
    if (path.isEmpty() || path == u"-")
        return;
    const QFileInfo file(path);
    const QFileInfo folder(file.absolutePath());
    if (file.isDir() || !folder.isDir() || !folder.isWritable())
        throw UsageError(Text::tr("The file %1 can't be written there. Nothing was done.").arg(path));
}

QString CommandContext::repeatCommand() const
{
    const auto quoted = [](QString word) {
        static const QRegularExpression plain(u"^[A-Za-z0-9_./:=,@%+-]+$"_s);
        return plain.match(word).hasMatch() ? word : u'\'' + word.replace(u'\'', u"'\\''"_s) + u'\'';
    };
    QStringList words{u"ondelete"_s, m_command.name};
    for (const QCommandLineOption &option : m_command.options) {
        const QString name = option.names().last();
        if (!isSet(name) || name == u"output")
            continue;
        for (const QString &given : option.valueName().isEmpty() ? QStringList{QString()} : values(name)) {
            words.append(u"--"_s + name);
            if (name == u"connection")
                words.append(connectionSettings().withoutSecrets());
            else if (!option.valueName().isEmpty())
                words.append(given);
        }
    }
    words.append(m_options.positionalArguments().mid(1));
    for (QString &word : words)
        word = quoted(word);
    return words.join(u' ');
}

ExitStatus CommandContext::finish(Report report, ExitStatus status) const
{
    const ReportFormat how = format();
    // In a file, or sent to somebody, a report says where it comes from; in a terminal the command stands above it.
    if (how == ReportFormat::Html || how == ReportFormat::Markdown || isBinary(how))
        report.repeat = repeatCommand();
    if (drawsReach(how))
        layOutReach(report, stop());
    TerminalLayout terminal;
    if (how == ReportFormat::Table && goesToTerminal()) {
        winsize size{};
        if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0)
            terminal.columns = size.ws_col;
        terminal.colours = qEnvironmentVariable("NO_COLOR").isEmpty() && qEnvironmentVariable("TERM") != u"dumb";
    }
    const QByteArray bytes = write(report, how, terminal);
    if (bytes.isEmpty()) {
        say(Text::tr("The report could not be written: the folder for temporary files (%1) is full or closed.")
                .arg(QDir::tempPath()));
        return status == ExitStatus::Done ? ExitStatus::NotAllDone : status;
    }
    return finish(bytes, status);
}

ExitStatus CommandContext::finish(const QByteArray &bytes, ExitStatus status) const
{
    const QString path = value(u"output"_s);
    QString error;
    if (path.isEmpty() || path == u"-") {
        if (const QString why = writeData(bytes); !why.isEmpty())
            error = Text::tr("The report could not be written (%1).").arg(why);
    } else {
        error = saveFile(path, bytes, Overwrite::Replace);
        if (error.isEmpty())
            note(Text::tr("Written: %1").arg(path));
    }
    if (error.isEmpty())
        return status;
    say(error);
    return status == ExitStatus::Done ? ExitStatus::NotAllDone : status;
}

CommandConnection::CommandConnection(const CommandContext &context)
    : m_connection([&] {
        const StopOnSignal::EndsAtOnce endsAtOnce(context.stopOnSignal(), Text::tr("Cancelled. Nothing was changed."));
        if (context.stop().stop_requested())
            throw DbError(DbError::Kind::Cancelled, Text::tr("Cancelled."));
        return Connection(context.connectionSettings(), context.stop());
    }())
    , m_cancellable(m_connection, context.stop())
{
    const ServerInfo &server = m_connection.server();
    context.detail(Text::tr("Connected to %1 on %2 as %3 (PostgreSQL %4, %5).")
                       .arg(server.database, server.host, server.user, server.version,
                            server.encrypted ? Text::tr("encrypted") : Text::tr("not encrypted")));
}

QList<QCommandLineOption> connectionOptions()
{
    return {{{u"c"_s, u"connection"_s},
             Text::tr("The database: a postgresql:// address, a libpq keyword string, service=NAME or a connection's "
                      "name in the configuration file; without it libpq's own environment (PGHOST, PGSERVICE, "
                      "~/.pgpass …)."),
             u"C"_s},
            {u"spec"_s, Text::tr("The rule list, - for standard input; without it the built-in one."), u"FILE"_s}};
}

QList<QCommandLineOption> outputOptions()
{
    return {{u"format"_s,
             Text::tr("table (the default), json, csv, markdown, html, pdf or xlsx; without it the ending of --output "
                      "says it. An audit also as junit, sarif, github, gitlab or openmetrics."),
             u"F"_s},
            {{u"o"_s, u"output"_s},
             Text::tr("Write to this file, all of it or nothing; - is standard output."),
             u"FILE"_s}};
}

QCommandLineOption codeOption()
{
    return {u"evaluate-code-of"_s,
            Text::tr("Run the functions of this role with your rights where a constraint, a type or a policy calls "
                     "them; without it only those of superusers and your own."),
            u"OWNER"_s};
}

QCommandLineOption sideEffectsOption()
{
    return {u"allow-side-effects"_s, Text::tr("Accept that triggers write to this table."), u"TABLE"_s};
}

QCommandLineOption languageOption()
{
    return {u"language"_s, Text::tr("The language of messages, such as es; without it that of the locale."), u"L"_s};
}

QList<QCommandLineOption> commonOptions()
{
    return {languageOption(),
            {{u"q"_s, u"quiet"_s}, Text::tr("Say only what went wrong.")},
            {u"verbose"_s, Text::tr("Say more about what is being done.")},
            {u"json-schema"_s, Text::tr("Print the JSON Schema of what --format json writes.")},
            {{u"h"_s, u"help"_s}, Text::tr("Show this help.")}};
}

QStringList commonOptionNames()
{
    QStringList names;
    for (const QCommandLineOption &option : commonOptions())
        names += option.names();
    return names;
}

QList<RowKey> readKeys(Connection &connection, const Spec &spec, const QStringList &texts)
{
    const std::optional<QStringList> primaryKey = readPrimaryKey(connection, spec.root.table);
    if (!primaryKey) {
        const Transaction transaction(connection, Transaction::Access::ReadOnly);
        throw rootIsMissing(readSchema(connection), spec.root);
    }
    if (primaryKey->isEmpty())
        throw DbError(DbError::Kind::Refused,
                      Text::tr("The table %1 has no primary key, so its rows can't be told apart. Nothing was changed.")
                          .arg(spec.root.table.toString()));
    QList<RowKey> keys;
    for (const QString &text : texts) {
        // It would be shown, and kept in records, as the key that is not there.
        if (withoutPasswords(text) != text)
            throw UsageError(Text::tr("A connection with a password stands where a key should: write it behind "
                                      "--connection. Nothing was changed."));
        const RowKey key = rowKeyFromText(text, primaryKey->size());
        if (key.isEmpty())
            throw UsageError(Text::tr("\"%1\" is no key of %2: write a JSON array of %3 texts. Nothing was changed.")
                                 .arg(text, spec.root.table.toString())
                                 .arg(primaryKey->size()));
        if (!keys.contains(key))
            keys.append(key);
    }
    return keys;
}

} // namespace ondelete
