// SPDX-License-Identifier: MIT
#include "report/writers/htmlpicture.h"

#include "report/writers/displaytext.h"

#include <QtCore/QLocale>
#include <QtCore/QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ondelete {
namespace {

constexpr int width = 760;
constexpr int rootWidth = 180;
constexpr int boxX = 350;
constexpr int lineLength = 52; ///< characters of a branch's text on one line
constexpr int lineHeight = 17;
constexpr int gap = 12;

QStringList wrapped(const QString &text, int most)
{
    // At spaces, and behind the dots and underscores of identifiers.
    static const QRegularExpression ends(u"(?<=[ ._])(?=[^ ._])"_s);
    QStringList lines{QString()};
    for (const QString &part : visible(text).split(ends)) {
        if (!lines.last().isEmpty() && terminalWidth(lines.last() + part.trimmed()) > most)
            lines.append(QString());
        lines.last() += part;
    }
    return lines;
}

/// Places in the picture, mirrored where the language runs from right to left.
struct Placing
{
    bool mirrored = QLocale().textDirection() == Qt::RightToLeft;

    [[nodiscard]] int at(int x) const { return mirrored ? width - x : x; }
    [[nodiscard]] int box(int x, int wide) const { return mirrored ? width - x - wide : x; }
};

QString textLine(const Placing &placing, int x, int y, const QString &style, const QString &text)
{
    return u"<text x=\"%1\" y=\"%2\" class=\"%3\">"_s.arg(placing.at(x)).arg(y).arg(style) + text.toHtmlEscaped()
        + u"</text>\n"_s;
}

QString boxOf(const Placing &placing, int x, int y, int wide, int high, const QString &style)
{
    return u"<rect x=\"%1\" y=\"%2\" width=\"%3\" height=\"%4\" rx=\"6\" class=\"%5\"/>\n"_s.arg(placing.box(x, wide))
        .arg(y)
        .arg(wide)
        .arg(high)
        .arg(style);
}

QString lineTo(const Placing &placing, int fromY, int toY, Report::Tone tone)
{
    const int way = placing.mirrored ? -1 : 1;
    const int from = placing.at(rootWidth);
    const int tip = placing.at(boxX) - 2 * way;
    const int neck = tip - 10 * way;
    const int half = (from + neck) / 2;
    const QString style = wayClass(tone);
    QString svg = u"<path class=\"way %1\" d=\"M%2 %3C%4 %3 %4 %5 %6 %5\"/>\n"_s.arg(style)
                      .arg(from)
                      .arg(fromY)
                      .arg(half)
                      .arg(toY)
                      .arg(neck)
        + u"<path class=\"tip %1\" d=\"M%2 %3L%4 %5L%4 %6Z\"/>\n"_s.arg(style)
              .arg(tip)
              .arg(toY)
              .arg(neck)
              .arg(toY - 5)
              .arg(toY + 5);
    if (tone == Report::Tone::Bad) {
        const int y = (fromY + toY) / 2;
        svg += u"<circle class=\"cross\" cx=\"%1\" cy=\"%2\" r=\"11\"/>\n<path class=\"cross\" "
               "d=\"M%3 %4l8 8m0 -8l-8 8\"/>\n"_s.arg(half)
                   .arg(y)
                   .arg(half - 4)
                   .arg(y - 4);
    }
    return svg;
}

} // namespace

QString wayClass(Report::Tone tone)
{
    return tone == Report::Tone::Bad ? u"stops"_s : tone == Report::Tone::SetNull ? u"unlinks"_s : u"goes"_s;
}

QString pictureSvg(const Report::Picture &picture)
{
    const Placing placing;
    QList<QStringList> texts;
    QList<int> tops;
    QList<int> heights;
    int y = 2;
    QString description;
    for (const Report::Branch &branch : picture.branches) {
        texts.append(wrapped(branch.text, lineLength));
        heights.append(34 + int(texts.last().size()) * lineHeight);
        tops.append(y);
        y += heights.last() + gap;
        description += visible(branch.title) + u": "_s + visible(branch.text) + u". "_s;
    }
    const int height = y - gap + 2;
    const int middle = height / 2;
    QString svg =
        u"<svg viewBox=\"0 0 %1 %2\" role=\"img\" direction=\"%3\" aria-labelledby=\"picture-title picture-text\">\n"
        "<title id=\"picture-title\">%4</title>\n<desc id=\"picture-text\">%5</desc>\n"_s.arg(width)
            .arg(height)
            .arg(placing.mirrored ? u"rtl"_s : u"ltr"_s, visible(picture.title).toHtmlEscaped(),
                 description.trimmed().toHtmlEscaped());
    for (qsizetype i = 0; i < picture.branches.size(); ++i)
        svg += lineTo(placing, middle, tops[i] + heights[i] / 2, picture.branches[i].tone);
    for (qsizetype i = 0; i < picture.branches.size(); ++i) {
        const Report::Branch &branch = picture.branches[i];
        svg += boxOf(placing, boxX, tops[i], width - boxX - 2, heights[i], u"box "_s + wayClass(branch.tone));
        svg += textLine(placing, boxX + 14, tops[i] + 22, u"name "_s + wayClass(branch.tone), visible(branch.title));
        for (qsizetype line = 0; line < texts[i].size(); ++line)
            svg += textLine(placing, boxX + 14, tops[i] + 40 + int(line) * lineHeight, u"about"_s, texts[i][line]);
    }
    const QStringList name = wrapped(picture.root, 20);
    const int rootHeight = 34 + int(name.size()) * lineHeight;
    const int top = middle - rootHeight / 2;
    svg += boxOf(placing, 2, top, rootWidth - 2, rootHeight, u"box root"_s);
    for (qsizetype line = 0; line < name.size(); ++line)
        svg += textLine(placing, 14, top + 20 + int(line) * lineHeight, u"name"_s, name[line]);
    svg += textLine(placing, 14, top + 22 + int(name.size()) * lineHeight, u"about"_s, visible(picture.rootText));
    return svg + u"</svg>\n"_s;
}

} // namespace ondelete
