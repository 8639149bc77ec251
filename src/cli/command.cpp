// SPDX-License-Identifier: MIT
#include "cli/command.h"

#include "cli/console.h"
#include "cli/usageerror.h"
#include "core/spec/specreader.h"
#include "files/connectionstore.h"
#include "files/savefile.h"
#include "postgres/catalog/catalogreader.h"
#include "postgres/connection/transaction.h"
#include "postgres/preview/deletesurvey.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ondelete {
namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(ondelete::Command)
};

QString namesOf(const QList<SavedConnection> &saved)
{
    QStringList names;
    for (const SavedConnection &connection : saved)
        names.append(connection.name);
    return names.isEmpty() ? Text::tr("none") : names.join(u", "_s);
}

} // namespace

CommandContext::CommandContext(const Command &command, const QCommandLineParser &options, const CommandLineHooks &hooks,
                               StopOnSignal &stop)
    : m_command(command)
    , m_options(options)
    , m_hooks(hooks)
    , m_stop(stop)
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

Spec CommandContext::spec() const
{
    if (!isSet(u"spec"_s))
        return builtInSpec();
    const QString path = value(u"spec"_s);
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
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

ConnectionSettings CommandContext::connectionSettings() const
{
    const QString text = value(u"connection"_s);
    // What is no address and no keyword is the name of a saved one.
    if (!text.trimmed().isEmpty() && !text.contains(u'=') && !text.contains(u"://"_s)) {
        const QList<SavedConnection> saved = savedConnections().connections;
        const auto named = std::ranges::find(saved, text, &SavedConnection::name);
        if (named == saved.end())
            throw UsageError(Text::tr("No connection is saved under the name \"%1\". Nothing was contacted. Saved: %2.")
                                 .arg(text, namesOf(saved)));
        if (!named->tunnel.isEmpty())
            throw UsageError(Text::tr("The saved connection \"%1\" goes through a tunnel, which only the window opens. "
                                      "Nothing was contacted. Open the tunnel with ssh -L, and name its end.")
                                 .arg(text));
        ConnectionSettings settings;
        settings.parameters = named->parameters;
        settings.readOnly = named->readOnly;
        settings.evaluateCodeOf = values(u"evaluate-code-of"_s);
        return withSafeEncryption(asRole(settings, named->role));
    }
    const ConnectionReading reading = readConnection(text);
    if (!reading.isGood())
        throw UsageError(reading.error);
    ConnectionSettings settings = reading.settings;
    settings.evaluateCodeOf = values(u"evaluate-code-of"_s);
    return settings;
}

void CommandContext::say(const QString &line) const
{
    writeMessage(line);
}

void CommandContext::sayBesideData(const QString &line) const
{
    if (format() != ReportFormat::Table || isSet(u"output"_s))
        say(line);
}

ReportFormat CommandContext::format() const
{
    if (isSet(u"format"_s)) {
        if (const auto format = reportFormatFromString(value(u"format"_s)))
            return *format;
        throw UsageError(
            Text::tr("There is no format \"%1\". Known: table, json, csv, markdown, html.").arg(value(u"format"_s)));
    }
    if (isSet(u"output"_s)) {
        if (const auto format = reportFormatOfFile(value(u"output"_s)))
            return *format;
    }
    return ReportFormat::Table;
}

void CommandContext::checkOutput() const
{
    (void)format();
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
    if (how == ReportFormat::Html || how == ReportFormat::Markdown)
        report.repeat = repeatCommand();
    return finish(write(report, how), status);
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
            say(Text::tr("Written: %1").arg(path));
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
}

QList<QCommandLineOption> connectionOptions()
{
    return {{{u"c"_s, u"connection"_s},
             Text::tr("The database: a postgresql:// address, a libpq keyword string or service=NAME; without it "
                      "libpq's own environment (PGHOST, PGSERVICE, ~/.pgpass …)."),
             u"C"_s},
            {u"spec"_s, Text::tr("The rule list; without it the built-in one."), u"FILE"_s}};
}

QList<QCommandLineOption> outputOptions()
{
    return {{u"format"_s, Text::tr("table (the default), json, csv, markdown or html."), u"F"_s},
            {{u"o"_s, u"output"_s}, Text::tr("Write to this file, all of it or nothing."), u"FILE"_s}};
}

QCommandLineOption codeOption()
{
    return {u"evaluate-code-of"_s,
            Text::tr("Run the functions of this role with your rights where a constraint, a type or a policy calls "
                     "them; without it only those of superusers and your own."),
            u"OWNER"_s};
}

QCommandLineOption languageOption()
{
    return {u"language"_s, Text::tr("The language of messages, such as es; without it that of the locale."), u"L"_s};
}

QList<RowKey> readKeys(Connection &connection, const Spec &spec, const QStringList &texts)
{
    const Transaction transaction(connection, Transaction::Access::ReadOnly);
    const Schema schema = readSchema(connection);
    const Table *root = schema.table(spec.root.table);
    if (!root)
        throw rootIsMissing(schema, spec.root);
    if (root->primaryKey.isEmpty())
        throw DbError(DbError::Kind::Refused,
                      Text::tr("The table %1 has no primary key, so its rows can't be told apart. Nothing was changed.")
                          .arg(spec.root.table.toString()));
    QList<RowKey> keys;
    for (const QString &text : texts) {
        // It would be shown, and kept in records, as the key that is not there.
        if (withoutPasswords(text) != text)
            throw UsageError(Text::tr("A connection with a password stands where a key should: write it behind "
                                      "--connection. Nothing was changed."));
        const RowKey key = rowKeyFromText(text, root->primaryKey.size());
        if (key.isEmpty())
            throw UsageError(Text::tr("\"%1\" is no key of %2: write a JSON array of %3 texts. Nothing was changed.")
                                 .arg(text, spec.root.table.toString())
                                 .arg(root->primaryKey.size()));
        if (!keys.contains(key))
            keys.append(key);
    }
    return keys;
}

} // namespace ondelete
