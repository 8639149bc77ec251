// SPDX-License-Identifier: MIT
#include "cli/checkplaces.h"

#include "cli/usageerror.h"
#include "core/text/bytes.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QRegularExpression>

using namespace Qt::StringLiterals;

namespace ondelete {
namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(ondelete::CheckPlaces)
};

Report::Place placeOf(const QString &text)
{
    static const QRegularExpression withLine(u"^(.+):(\\d+)$"_s);
    const QRegularExpressionMatch match = withLine.match(text);
    return match.hasMatch() ? Report::Place{match.captured(1), match.captured(2).toInt()} : Report::Place{text, 0};
}

/// The line that names what @p check is of; 1 where none does.
int lineOf(const QStringList &lines, const Report::Check &check)
{
    const auto find = [&](const QString &pattern) {
        const QRegularExpression words(pattern, QRegularExpression::CaseInsensitiveOption);
        for (qsizetype i = 0; i < lines.size(); ++i) {
            if (words.match(lines[i]).hasMatch())
                return int(i) + 1;
        }
        return 0;
    };
    if (!check.constraint.isEmpty()) {
        if (const int line = find(u"(?<![\\w$])%1(?![\\w$])"_s.arg(QRegularExpression::escape(check.constraint))))
            return line;
    }
    const QString table = check.table.section(u'.', -1);
    const int line = find(u"create\\s.*\\btable\\b.*(?<![\\w$])%1(?![\\w$])"_s.arg(QRegularExpression::escape(table)));
    return line > 0 ? line : 1;
}

} // namespace

void placeChecks(QList<Report::Check> &checks, const QString &path, const QByteArray &bytes)
{
    if (!path.endsWith(u".json", Qt::CaseInsensitive)) {
        const QStringList lines = textOf(bytes).split(u'\n');
        for (Report::Check &check : checks)
            check.place = {path, lineOf(lines, check)};
        return;
    }
    const QJsonDocument document = documentOf(bytes);
    if (!document.isObject())
        throw UsageError(
            Text::tr("The file %1 is not a JSON object from keys or tables to files. Nothing was contacted.")
                .arg(path));
    const QJsonObject places = document.object();
    for (Report::Check &check : checks) {
        for (const QString &name : {check.id, check.table, u"*"_s}) {
            if (const QString place = places[name].toString(); !place.isEmpty()) {
                check.place = placeOf(place);
                break;
            }
        }
    }
}

} // namespace ondelete
