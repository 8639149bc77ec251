// SPDX-License-Identifier: MIT
#include "report/writers/displaytext.h"
#include "report/writers/writers.h"

#include <QtCore/QRegularExpression>

using namespace Qt::StringLiterals;

namespace ondelete {
namespace {

/// A spreadsheet takes a cell that begins like this for a formula, and would run it: an apostrophe stops that.
/// A plain number begins so too, and is none.
bool looksLikeFormula(const QString &text)
{
    static const QString starts = u"=+-@\t\r\n\uff1d\uff0b\uff0d\uff20"_s;
    static const QRegularExpression number(u"^[+-]?\\d+(\\.\\d+)?([eE][+-]?\\d+)?$"_s,
                                           QRegularExpression::DontCaptureOption);
    return !text.isEmpty() && starts.contains(text.front())
        && !(text.back().isDigit() && number.match(text).hasMatch());
}

/// Control characters that RFC 4180 has no place for, as escapes: some terminals obey them.
QString withoutControls(const QString &text)
{
    QString clean;
    for (const QChar c : text)
        clean += c.category() != QChar::Other_Control || u"\t\r\n"_s.contains(c) ? QString(c) : visible(c);
    return clean;
}

QString field(QString text)
{
    text = withoutControls(text);
    if (looksLikeFormula(text))
        text.prepend(u'\'');
    static const QRegularExpression special(u"[\",\\r\\n]"_s);
    if (!text.contains(special))
        return text;
    text.replace(u'"', u"\"\""_s);
    return u'"' + text + u'"';
}

} // namespace

/// RFC 4180: the first table, its columns by their stable names.
QString csvText(const Report &report)
{
    if (report.tables.isEmpty())
        return u"\r\n"_s;
    const Report::Table &table = report.tables.first();
    QString text;
    QStringList fields;
    for (const Report::Column &column : table.columns)
        fields.append(field(column.name));
    text += fields.join(u',') + u"\r\n"_s;
    for (const Report::Group &group : table.groups) {
        for (const QList<Report::Cell> &row : group.rows) {
            fields.clear();
            for (const Report::Cell &cell : row)
                fields.append(field(cell.value.isEmpty() ? cell.text : cell.value));
            text += fields.join(u',') + u"\r\n"_s;
        }
    }
    return text;
}

} // namespace ondelete
