// SPDX-License-Identifier: MIT
#include "cli/help.h"

#include <QtCore/QCoreApplication>

using namespace Qt::StringLiterals;

namespace ondelete {
namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(ondelete::ManualPage)
};

/// @p text as roff prints it: a line may not begin with a point or an apostrophe, and a hyphen is a minus.
QString roff(QString text)
{
    text.replace(u'\\', u"\\e"_s).replace(u'-', u"\\-"_s);
    return text.startsWith(u'.') || text.startsWith(u'\'') ? u"\\&"_s + text : text;
}

QString bold(const QString &text)
{
    return u"\\fB"_s + roff(text) + u"\\fR"_s;
}

QString section(const QString &title)
{
    return u".SH \""_s + roff(title.toUpper()) + u"\"\n"_s;
}

QString entry(const QString &what, const QString &text)
{
    return u".TP\n"_s + bold(what) + u'\n' + roff(text) + u'\n';
}

} // namespace

QString manualPage()
{
    QString page = u".TH ONDELETE 1 \"\" \"OnDelete %1\"\n"_s.arg(QLatin1StringView(ONDELETE_VERSION));
    page += section(Text::tr("Name")) + u"ondelete \\- "_s
        + roff(Text::tr("see, change and use the ON DELETE rules of a PostgreSQL database")) + u'\n';
    page += section(Text::tr("Synopsis")) + bold(u"ondelete"_s) + roff(u" [--connection C] [--spec FILE]"_s)
        + u"\n.br\n"_s + bold(u"ondelete"_s) + roff(u" COMMAND [OPTIONS]"_s) + u'\n';
    page += section(Text::tr("Description"))
        + roff(Text::tr("Without a command the window opens. With one the program needs no display: data goes to "
                        "standard output, messages to standard error."))
        + u'\n';
    page += section(Text::tr("Commands"));
    for (const Command &command : commands()) {
        page += u".SS \""_s + roff(usageOf(command)) + u"\"\n"_s + roff(command.purpose) + u'\n';
        for (const OptionGroup &group : groupedOptions(command)) {
            for (const QCommandLineOption &option : group.options) {
                if (!commonOptionNames().contains(option.names().last()))
                    page += entry(spelling(option), option.description());
            }
        }
        for (const Example &example : examplesOf(command.name))
            page += u".PP\n"_s + roff(example.purpose) + u"\n.nf\n    "_s + roff(example.line) + u"\n.fi\n"_s;
    }
    page += section(Text::tr("Options of every command"));
    for (const QCommandLineOption &option : commonOptions())
        page += entry(spelling(option), option.description());
    page += section(Text::tr("Exit status"));
    page += entry(u"0"_s, Text::tr("Done, and nothing was found at or above --fail-on."));
    page += entry(u"1"_s, Text::tr("Something asked was not done, or something was found."));
    page += entry(u"2"_s, Text::tr("Wrong usage, or a bad rule list, undo file or selector."));
    page += entry(u"3"_s, Text::tr("No connection."));
    page += entry(u"4"_s, Text::tr("The server refused."));
    page += entry(u"5"_s, Text::tr("The outcome is not known; the message says how to find out."));
    page += entry(u"130"_s, Text::tr("Cancelled."));
    page += section(Text::tr("Files"));
    page += entry(u"$XDG_CONFIG_HOME/ondelete/config.json"_s,
                  Text::tr("Defaults and connections by name: {\"defaults\": {\"connection\": …, \"spec\": …, "
                           "\"language\": …}, \"connections\": {NAME: …}}. A password has no place in it."));
    page += section(Text::tr("Environment"));
    page +=
        entry(u"PGHOST, PGSERVICE, …"_s, Text::tr("As for every program of PostgreSQL, where no connection is told."));
    page += entry(u"NO_COLOR"_s, Text::tr("Where it is set, a terminal shows no colours."));
    return page;
}

} // namespace ondelete
