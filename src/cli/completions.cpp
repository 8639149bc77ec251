// SPDX-License-Identifier: MIT
#include "cli/help.h"
#include "report/report.h"

using namespace Qt::StringLiterals;

namespace ondelete {
namespace {

QStringList optionWords(const Command &command)
{
    QStringList words;
    for (const QCommandLineOption &option : command.options + commonOptions()) {
        for (const QString &name : option.names())
            words.append((name.size() == 1 ? u"-"_s : u"--"_s) + name);
    }
    return words;
}

/// @p text within single quotes of any of the shells, for fish and zsh without what they read in it.
QString quoted(QString text)
{
    return u'\'' + text.replace(u'\'', u"’"_s).replace(u'\\', u'/') + u'\'';
}

QStringList commandNames()
{
    QStringList names;
    for (const Command &command : commands())
        names.append(command.name);
    return names;
}

QString bash()
{
    QString text =
        u"# bash completion for ondelete\n_ondelete()\n{\n"
        "    local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD-1]} command= i\n"
        "    for ((i = 1; i < COMP_CWORD; i++)); do\n"
        "        case ${COMP_WORDS[i]} in\n"
        "            %1) command=${COMP_WORDS[i]}; break ;;\n"
        "        esac\n    done\n"
        "    case $before in\n"
        "        --format) COMPREPLY=($(compgen -W '%2' -- \"$word\")); return ;;\n"
        "        --fail-on) COMPREPLY=($(compgen -W 'blocks differs problems never' -- \"$word\")); return ;;\n"
        "        --output|-o|--spec|--baseline|--since|--from|--fleet|--sarif-location|--script|--rollback"
        "|--orphans|--update-spec|--archive|--keep)\n"
        "            COMPREPLY=($(compgen -f -- \"$word\")); return ;;\n"
        "    esac\n"
        "    case $command in\n"_s.arg(commandNames().join(u'|'), reportFormatNames().join(u' '));
    for (const Command &command : commands())
        text += u"        %1) COMPREPLY=($(compgen -W '%2' -- \"$word\")) ;;\n"_s.arg(command.name,
                                                                                      optionWords(command).join(u' '));
    return text
        + u"        *) COMPREPLY=($(compgen -W '%1 --connection --spec --language --help --version' -- \"$word\")) ;;\n"
          "    esac\n    [ ${#COMPREPLY[@]} -gt 0 ] || COMPREPLY=($(compgen -f -- \"$word\"))\n}\n"
          "complete -o filenames -F _ondelete ondelete\n"_s.arg(commandNames().join(u' '));
}

QString zsh()
{
    QString text = u"#compdef ondelete\n_ondelete() {\n    local -a commands\n    commands=(\n"_s;
    for (const Command &command : commands())
        text += u"        "_s + quoted(command.name + u':' + QString(command.purpose).replace(u':', u" -"_s)) + u'\n';
    text += u"    )\n    local command=${words[(r)(%1)]}\n    case $command in\n"_s.arg(commandNames().join(u'|'));
    for (const Command &command : commands()) {
        text += u"        %1)\n            _arguments"_s.arg(command.name);
        for (const QCommandLineOption &option : command.options + commonOptions()) {
            const QString name = u"--"_s + option.names().last();
            const QString about =
                QString(option.description()).replace(u'[', u'(').replace(u']', u')').replace(u':', u" -"_s);
            const QString value = option.valueName().isEmpty() ? QString()
                : name == u"--format"                          ? u":format:(%1)"_s.arg(reportFormatNames().join(u' '))
                                                               : u":%1:_files"_s.arg(option.valueName().toLower());
            text += u" \\\n                "_s + quoted(u"*"_s + name + u'[' + about + u']' + value);
        }
        text += u" \\\n                '*:file:_files' ;;\n"_s;
    }
    return text + u"        *) _describe command commands ;;\n    esac\n}\n_ondelete \"$@\"\n"_s;
}

QString fish()
{
    QString text = u"# fish completion for ondelete\n"_s;
    const QString none = u"not __fish_seen_subcommand_from %1"_s.arg(commandNames().join(u' '));
    for (const Command &command : commands()) {
        text += u"complete -c ondelete -n %1 -a %2 -d %3\n"_s.arg(quoted(none), command.name, quoted(command.purpose));
        for (const QCommandLineOption &option : command.options + commonOptions()) {
            QString line = u"complete -c ondelete -n '__fish_seen_subcommand_from %1'"_s.arg(command.name);
            for (const QString &name : option.names())
                line += (name.size() == 1 ? u" -s "_s : u" -l "_s) + name;
            if (option.names().contains(u"format"_s))
                line += u" -x -a "_s + quoted(reportFormatNames().join(u' '));
            else if (!option.valueName().isEmpty())
                line += u" -r"_s;
            text += line + u" -d "_s + quoted(option.description()) + u'\n';
        }
    }
    return text;
}

} // namespace

QString completionsFor(const QString &shell)
{
    return shell == u"bash" ? bash() : shell == u"zsh" ? zsh() : shell == u"fish" ? fish() : QString();
}

} // namespace ondelete
