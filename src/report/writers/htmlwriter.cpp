// SPDX-License-Identifier: MIT
#include "report/writers/displaytext.h"
#include "report/writers/htmlpicture.h"
#include "report/writers/htmlscript.h"
#include "report/writers/htmlstyle.h"
#include "report/writers/reachlook.h"
#include "report/writers/writers.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QCryptographicHash>
#include <QtCore/QLocale>
#include <QtCore/QRegularExpression>

using namespace Qt::StringLiterals;

namespace ondelete {
namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(ondelete::HtmlWriter)
};

QString escaped(const QString &text)
{
    return visible(text).toHtmlEscaped();
}

/// The class of a tone; empty for plain text.
QString toneClass(Report::Tone tone)
{
    switch (tone) {
    case Report::Tone::Plain:
        return {};
    case Report::Tone::Muted:
        return u"muted"_s;
    case Report::Tone::Good:
        return u"good"_s;
    case Report::Tone::Warning:
        return u"warning"_s;
    case Report::Tone::Bad:
        return u"bad"_s;
    case Report::Tone::SetNull:
        return u"set-null"_s;
    }
    Q_UNREACHABLE();
}

QString cellText(const Report::Cell &cell)
{
    // Each cell finds its own direction: identifiers stay left-to-right inside right-to-left text.
    QString words = escaped(cell.text);
    // A long name may break behind its dots and underscores, so that wide tables fit; copied, it is whole.
    constexpr qsizetype longName = 24;
    static const QRegularExpression joints(u"(?<=[._])(?=[^._])"_s);
    if (cell.text.size() > longName && !cell.text.contains(u' '))
        words.replace(joints, u"<wbr/>"_s);
    const QString text = u"<bdi>"_s + words + u"</bdi>"_s;
    if (cell.text.isEmpty() || cell.tone == Report::Tone::Plain)
        return text;
    const QString pill = cell.tone == Report::Tone::Muted ? QString() : u"tone "_s;
    return u"<span class=\""_s + pill + toneClass(cell.tone) + u"\">"_s + text + u"</span>"_s;
}

QString classOf(const Report::Column &column)
{
    return column.align == Report::Align::End ? u" class=\"end\""_s : QString();
}

/// Of a cell: that of its column; a sentence asks for room, or the names beside it would leave it none.
QString classOf(const Report::Column &column, const Report::Cell &cell)
{
    constexpr qsizetype sentence = 40;
    const bool isLong = cell.text.size() > sentence && cell.text.contains(u' ');
    return isLong && column.align == Report::Align::Start ? u" class=\"long\""_s : classOf(column);
}

/// What a column is sorted by, where it is not the text.
QString sortValue(const Report::Cell &cell)
{
    return cell.value.isEmpty() || cell.value == cell.text ? QString()
                                                           : u" data-value=\""_s + escaped(cell.value) + u'"';
}

QString figures(const Report &report)
{
    QString html = u"<ul class=\"figures\">\n"_s;
    for (const Report::Figure &figure : report.figures)
        html += u"<li class=\""_s + toneClass(figure.tone) + u"\"><b>"_s + escaped(figure.value) + u"</b> "_s
            + escaped(figure.text) + u"</li>\n"_s;
    return html + u"</ul>\n"_s;
}

/// Of the one script, as a page's policy names what may run.
QString scriptHash()
{
    return u"'sha256-"_s
        + QString::fromLatin1(
               QCryptographicHash::hash(QByteArrayView(htmlScript), QCryptographicHash::Sha256).toBase64())
        + u'\'';
}

QString groupTable(const Report::Group &group, const Report::Table &table)
{
    QString html = u"<div class=\"scroll\"><table>\n"_s;
    const QString &caption = group.title.isEmpty() ? table.title : group.title;
    if (!caption.isEmpty())
        html += u"<caption>"_s + escaped(caption) + u"</caption>\n"_s;
    html += u"<thead><tr>"_s;
    for (const Report::Column &column : table.columns)
        html += u"<th scope=\"col\""_s + classOf(column) + u"><button type=\"button\">"_s + escaped(column.title)
            + u"</button></th>"_s;
    html += u"</tr></thead>\n<tbody>\n"_s;
    for (const QList<Report::Cell> &row : group.rows) {
        html += u"<tr>"_s;
        for (qsizetype x = 0; x < row.size() && x < table.columns.size(); ++x)
            html +=
                u"<td"_s + classOf(table.columns[x], row[x]) + sortValue(row[x]) + u'>' + cellText(row[x]) + u"</td>"_s;
        html += u"</tr>\n"_s;
    }
    return html + u"</tbody></table></div>\n"_s;
}

QString tableSection(const Report::Table &table)
{
    QString html;
    for (const Report::Group &group : table.groups) {
        if (group.rows.isEmpty())
            continue;
        if (html.isEmpty() && !table.title.isEmpty() && !group.title.isEmpty())
            html += u"<h2>"_s + escaped(table.title) + u"</h2>\n"_s;
        html += groupTable(group, table);
    }
    return html;
}

QString codeSection(const QString &title, const QString &code)
{
    return u"<h2>"_s + escaped(title) + u"</h2>\n<pre>"_s + visibleLines(code).join(u'\n').toHtmlEscaped()
        + u"</pre>\n"_s;
}

QString head(const Report &report)
{
    const QLocale locale;
    const QString direction = locale.textDirection() == Qt::RightToLeft ? u"rtl"_s : u"ltr"_s;
    return u"<!DOCTYPE html>\n<html lang=\""_s + locale.bcp47Name().toHtmlEscaped() + u"\" dir=\""_s + direction
        + u"\">\n<head>\n<meta charset=\"utf-8\">\n"_s
        // Whatever a name may smuggle in: nothing runs, nothing is fetched.
        + u"<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src "
          "'unsafe-inline'; script-src "_s
        + scriptHash() + u"\">\n"_s
        + u"<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>"_s + escaped(report.title)
        + u"</title>\n<style>"_s + QString::fromLatin1(htmlStyle) + u"</style>\n</head>\n"_s;
}

} // namespace

QString htmlText(const Report &report)
{
    QString html = head(report) + u"<body>\n<main>\n<header>\n<h1>"_s + escaped(report.title) + u"</h1>\n"_s;
    if (!report.subtitle.isEmpty())
        html += u"<p class=\"subtitle\">"_s + escaped(report.subtitle) + u"</p>\n"_s;
    for (qsizetype i = 0; i < report.summary.size(); ++i) {
        const QString style = i > 0 ? QString() : u" class=\"headline %1\""_s.arg(toneClass(report.tone));
        html += u"<p"_s + style + u'>' + escaped(report.summary[i]) + u"</p>\n"_s;
    }
    if (!report.figures.isEmpty())
        html += figures(report);
    if (!report.facts.isEmpty()) {
        html += u"<dl>\n"_s;
        for (const Report::Fact &fact : report.facts)
            html += u"<dt>"_s + escaped(fact.name) + u"</dt><dd><bdi>"_s + escaped(fact.value) + u"</bdi></dd>\n"_s;
        html += u"</dl>\n"_s;
    }
    html += u"</header>\n"_s;
    if (report.picture)
        html += u"<h2>"_s + escaped(report.picture->title) + u"</h2>\n"_s + pictureSvg(*report.picture);
    if (report.reach && report.reach->layout)
        html += u"<h2>"_s + escaped(reachTitle()) + u"</h2>\n"_s + reachSvg(*report.reach);
    for (const Report::Table &table : report.tables)
        html += tableSection(table);
    if (!report.notes.isEmpty()) {
        html += u"<h2>"_s + escaped(Text::tr("Notes")) + u"</h2>\n<ul>\n"_s;
        for (const QString &note : report.notes)
            html += u"<li>"_s + escaped(note) + u"</li>\n"_s;
        html += u"</ul>\n"_s;
    }
    if (!report.sql.isEmpty())
        html += codeSection(Text::tr("The SQL"), report.sql);
    if (!report.repeat.isEmpty())
        html += codeSection(Text::tr("To get this report again"), report.repeat);
    if (!report.foot.isEmpty())
        html += u"<footer class=\"muted\"><p>"_s + escaped(report.foot) + u"</p></footer>\n"_s;
    return html + u"</main>\n<script>"_s + QString::fromLatin1(htmlScript) + u"</script>\n</body>\n</html>\n"_s;
}

} // namespace ondelete
