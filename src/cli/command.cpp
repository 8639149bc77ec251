// SPDX-License-Identifier: MIT
#include "cli/command.h"

#include "cli/usageerror.h"
#include "core/specreader.h"
#include "postgres/catalogreader.h"
#include "postgres/transaction.h"
#include "report/savefile.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QFile>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace ondelete {
namespace {

struct Text { Q_DECLARE_TR_FUNCTIONS(ondelete::Command) };

} // namespace

CommandContext::CommandContext(const QCommandLineParser &options, const CommandLineHooks &hooks, std::stop_token stop)
    : m_options(options)
    , m_hooks(hooks)
    , m_stop(std::move(stop))
{
}

QStringList CommandContext::words(qsizetype atLeast, qsizetype atMost) const
{
    const QStringList words = m_options.positionalArguments().mid(1);
    if (words.size() < atLeast)
        throw UsageError(Text::tr("Something is missing behind \"%1\". See \"ondelete %1 --help\".")
                             .arg(m_options.positionalArguments().front()));
    if (words.size() > atMost)
        throw UsageError(Text::tr("\"%1\" is one word too many. See \"ondelete %2 --help\".")
                             .arg(words[atMost], m_options.positionalArguments().front()));
    return words;
}

int CommandContext::number(const QString &name, int otherwise, int least, int most) const
{
    if (!m_options.isSet(name))
        return otherwise;
    bool isNumber = false;
    const int value = m_options.value(name).toInt(&isNumber);
    if (!isNumber || value < least || value > most)
        throw UsageError(Text::tr("--%1 takes a whole number from %2 to %3.").arg(name).arg(least).arg(most));
    return value;
}

Spec CommandContext::spec() const
{
    if (!m_options.isSet(u"spec"_s))
        return builtInSpec();
    const QString path = m_options.value(u"spec"_s);
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        throw UsageError(Text::tr("The rule list %1 can't be read (%2). Nothing was contacted.")
                             .arg(path, file.errorString()));
    const SpecReading reading = readSpec(file.readAll());
    if (reading.isGood())
        return reading.spec;
    QStringList lines{Text::tr("The rule list %1 has mistakes. Nothing was contacted.").arg(path)};
    for (const SpecIssue &issue : reading.issues)
        lines.append(issue.toString());
    throw UsageError(lines.join(u'\n'));
}

ConnectionSettings CommandContext::connectionSettings() const
{
    const ConnectionReading reading = readConnection(m_options.value(u"connection"_s));
    if (!reading.isGood())
        throw UsageError(reading.error);
    return reading.settings;
}

void CommandContext::say(const QString &line) const
{
    const QByteArray bytes = line.toUtf8() + '\n';
    std::fwrite(bytes.constData(), 1, size_t(bytes.size()), stderr);
}

ReportFormat CommandContext::format() const
{
    if (m_options.isSet(u"format"_s)) {
        if (const auto format = reportFormatFromString(m_options.value(u"format"_s)))
            return *format;
        throw UsageError(Text::tr("There is no format \"%1\". Known: table, json, csv, markdown, html.")
                             .arg(m_options.value(u"format"_s)));
    }
    if (m_options.isSet(u"output"_s)) {
        if (const auto format = reportFormatOfFile(m_options.value(u"output"_s)))
            return *format;
    }
    return ReportFormat::Table;
}

void CommandContext::write(const Report &report) const
{
    const QByteArray bytes = ondelete::write(report, format());
    if (!m_options.isSet(u"output"_s) || m_options.value(u"output"_s) == u"-") {
        std::fwrite(bytes.constData(), 1, size_t(bytes.size()), stdout);
        std::fflush(stdout);
        return;
    }
    const QString path = m_options.value(u"output"_s);
    if (const QString error = saveFile(path, bytes, Overwrite::Replace); !error.isEmpty())
        throw UsageError(error);
    say(Text::tr("Written: %1").arg(path));
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

QList<RowKey> readKeys(Connection &connection, const Spec &spec, const QStringList &texts)
{
    const Transaction transaction(connection, Transaction::Access::ReadOnly);
    const Schema schema = readSchema(connection);
    const Table *root = schema.table(spec.root.table);
    if (!root || root->primaryKey.isEmpty())
        throw DbError(DbError::Kind::Refused,
                      Text::tr("The database %1 has no table %2 with a primary key: is it the right database? Nothing "
                               "was changed.")
                          .arg(schema.server.database, spec.root.table.toString()));
    QList<RowKey> keys;
    for (const QString &text : texts) {
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
