// SPDX-License-Identifier: MIT
#include "cli/help.h"

#include "report/writers/displaytext.h"

#include <QtCore/QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ondelete {
namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(ondelete::Help)
};

constexpr int lineWidth = 79;
constexpr int optionWidth = 26;

/// @p text in lines that begin with @p indent spaces.
QString indented(const QString &text, int indent)
{
    QString lines;
    QString line;
    for (const QString &word : text.split(u' ')) {
        if (!line.isEmpty() && indent + terminalWidth(line) + 1 + terminalWidth(word) > lineWidth) {
            lines += QString(indent, u' ') + line + u'\n';
            line.clear();
        }
        line += (line.isEmpty() ? QString() : u" "_s) + word;
    }
    return lines + QString(indent, u' ') + line + u'\n';
}

QString optionLines(const QCommandLineOption &option)
{
    const QString name = u"  "_s + spelling(option);
    const QString text = indented(option.description(), optionWidth);
    return name.size() + 2 <= optionWidth ? name.leftJustified(optionWidth) + text.mid(optionWidth)
                                          : name + u'\n' + text;
}

} // namespace

QString spelling(const QCommandLineOption &option)
{
    QStringList names;
    for (const QString &name : option.names())
        names.append((name.size() == 1 ? u"-"_s : u"--"_s) + name);
    return names.join(u", "_s) + (option.valueName().isEmpty() ? QString() : u' ' + option.valueName());
}

QString usageOf(const Command &command)
{
    return u"ondelete %1 [%2]%3"_s.arg(command.name, Text::tr("OPTIONS"),
                                       command.arguments.isEmpty() ? QString() : u' ' + command.arguments);
}

QList<OptionGroup> groupedOptions(const Command &command)
{
    static const QStringList connection{u"connection"_s, u"spec"_s, u"evaluate-code-of"_s};
    static const QStringList output{u"format"_s, u"output"_s};
    static const QStringList many{u"fleet"_s,      u"service-pattern"_s, u"schemas"_s, u"jobs"_s, u"longest"_s,
                                  u"per-server"_s, u"resume"_s,          u"canary"_s,  u"go-on"_s};
    OptionGroup fleet{Text::tr("Many databases"), {}};
    OptionGroup own{Text::tr("Options"), {}};
    OptionGroup where{Text::tr("Database and rule list"), {}};
    OptionGroup how{Text::tr("Output"), {}};
    for (const QCommandLineOption &option : command.options) {
        const QString name = option.names().last();
        (connection.contains(name)   ? where
             : output.contains(name) ? how
             : many.contains(name)   ? fleet
                                     : own)
            .options.append(option);
    }
    how.options += commonOptions();
    QList<OptionGroup> groups{own, where, fleet, how};
    groups.removeIf([](const OptionGroup &group) { return group.options.isEmpty(); });
    return groups;
}

QString helpOf(const Command &command)
{
    QString text = Text::tr("Usage: %1").arg(usageOf(command)) + u"\n\n"_s + indented(command.purpose, 0);
    for (const OptionGroup &group : groupedOptions(command)) {
        text += u'\n' + group.title + u":\n"_s;
        for (const QCommandLineOption &option : group.options)
            text += optionLines(option);
    }
    const QList<Example> examples = examplesOf(command.name);
    if (!examples.isEmpty())
        text += u'\n' + Text::tr("Examples:") + u'\n';
    for (const Example &example : examples)
        text += u"  "_s + example.line + u'\n' + indented(example.purpose, 6);
    return text;
}

QString overview()
{
    QString text = Text::tr("Usage: ondelete [--connection C] [--spec FILE] [--language L]\n"
                            "       ondelete COMMAND [OPTIONS]\n\n"
                            "Without a command the window opens. Commands:\n");
    for (const Command &command : commands())
        text += u"  %1 %2\n"_s.arg(command.name, -11).arg(command.purpose);
    return text
        + Text::tr("\n\"ondelete COMMAND --help\" says more. Exit status: 0 done, 1 something was not done or "
                   "was found,\n2 wrong usage, 3 no connection, 4 the server refused, 5 outcome not known, "
                   "130 cancelled.\n");
}

QList<Example> examplesOf(const QString &command)
{
    const auto of = [&](const char *name) { return command == QLatin1StringView(name); };
    if (of("audit"))
        return {{u"ondelete audit -c service=saleshub"_s, Text::tr("Look at the rules of a database.")},
                {u"ondelete audit -c service=saleshub -o audit.pdf"_s, Text::tr("The same as a report for people.")},
                {u"ondelete audit --baseline audit.json --format github"_s,
                 Text::tr("In CI: fail only by what an earlier audit did not have.")},
                {u"pg_dump --schema-only saleshub | ondelete audit --from -"_s,
                 Text::tr("Without a server: load a dump into a private one and look at that.")},
                {u"ondelete audit --fleet customers.txt -o fleet.xlsx"_s, Text::tr("Many databases, one report.")}};
    if (of("fix"))
        return {{u"ondelete fix -c service=saleshub --dry-run"_s, Text::tr("See the plan and its SQL.")},
                {u"ondelete fix -c service=saleshub --include-unlisted --yes"_s,
                 Text::tr("Run it, with the keys that the rule list does not name.")},
                {u"ondelete fix --fleet customers.txt --canary customer_003 --rollback fixed --yes"_s,
                 Text::tr("Fix many databases, one first, and stop at the first that is not done.")}};
    if (of("sessions"))
        return {{u"ondelete sessions --search \"+1 555 0100\""_s, Text::tr("Find a session by its phone.")}};
    if (of("preview"))
        return {{u"ondelete preview 7f3c9a52-0000-4000-8000-000000000001"_s,
                 Text::tr("What deleting this session would do.")}};
    if (of("delete"))
        return {{u"ondelete delete KEY --dry-run --try"_s,
                 Text::tr("Try the delete and roll it back: what triggers would write is known then.")},
                {u"ondelete delete KEY --yes --reason \"Ticket 4711\""_s, Text::tr("Delete, with an undo file.")}};
    if (of("undo"))
        return {{u"ondelete undo undo-file.sql --dry-run"_s, Text::tr("What would come back.")}};
    if (of("archives"))
        return {{u"ondelete archives find \"+1 555 0100\""_s, Text::tr("Which undo files hold this person's rows.")}};
    if (of("history"))
        return {{u"ondelete history --from 2026-11-01 --to 2026-11-30 --format csv"_s,
                 Text::tr("The month's records, for a spreadsheet.")}};
    if (of("report"))
        return {{u"ondelete report --kind activity --month last -o activity.pdf"_s,
                 Text::tr("The month that is over, for a manager; needs no connection.")},
                {u"ondelete report -c service=saleshub -o audit.html"_s, Text::tr("The state of the rules.")}};
    if (of("grants"))
        return {{u"ondelete grants --for support --role support_ana"_s, Text::tr("What a support user needs.")}};
    if (of("demo"))
        return {{u"ondelete demo --headless --keep demo"_s, Text::tr("The whole story, its reports in a folder.")}};
    if (of("completions"))
        return {{u"ondelete completions bash > /etc/bash_completion.d/ondelete"_s,
                 Text::tr("Complete commands and options in bash.")}};
    return {};
}

} // namespace ondelete
