// SPDX-License-Identifier: MIT
#include "report/writers/pagetext.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ondelete {
namespace {

constexpr qsizetype mostKept = 20'000;

/// Parts of @p text that a line keeps together, each with the space behind it.
QStringList partsOf(const QString &text)
{
    QStringList parts{QString()};
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        parts.last() += c;
        const bool ends = c == u' ' || (u"._,/(="_s.contains(c) && i + 1 < text.size() && text[i + 1] != u' ');
        if (ends && i + 1 < text.size() && text[i + 1] != u' ')
            parts.append(QString());
    }
    return parts;
}

} // namespace

TextMeasure::Face &TextMeasure::face(const TextStyle &style)
{
    const int key = style.size * 4 + (style.bold ? 1 : 0) + (style.mono ? 2 : 0);
    const auto known = m_faces.find(key);
    if (known != m_faces.end())
        return known->second;
    QFont font;
    if (style.mono) {
        font.setFamilies({u"DejaVu Sans Mono"_s, u"monospace"_s});
        font.setStyleHint(QFont::Monospace);
    }
    font.setPixelSize(style.size);
    font.setBold(style.bold);
    font.setHintingPreference(QFont::PreferNoHinting); // the same widths whatever is drawn on
    return m_faces.emplace(key, Face{font, QFontMetricsF(font)}).first->second;
}

const QFont &TextMeasure::font(const TextStyle &style)
{
    return face(style).font;
}

qreal TextMeasure::ascent(const TextStyle &style)
{
    const QFontMetricsF &metrics = face(style).metrics;
    return metrics.ascent() + (style.lineHeight() - metrics.ascent() - metrics.descent()) / 2;
}

qreal TextMeasure::width(const QString &text, const TextStyle &style)
{
    Face &with = face(style);
    const auto known = with.widths.constFind(text);
    if (known != with.widths.constEnd())
        return *known;
    const qreal width = with.metrics.horizontalAdvance(text);
    if (with.widths.size() < mostKept)
        with.widths.insert(text, width);
    return width;
}

qreal TextMeasure::widestPart(const QString &text, const TextStyle &style)
{
    qreal widest = 0;
    for (const QString &part : partsOf(text))
        widest = std::max(widest, width(part, style));
    return widest;
}

QStringList TextMeasure::lines(const QString &text, const TextStyle &style, qreal most)
{
    QStringList lines{QString()};
    qreal used = 0;
    for (QString part : partsOf(text)) {
        qreal wide = width(part.trimmed(), style);
        if (used > 0 && used + wide > most) {
            lines.append(QString());
            used = 0;
        }
        while (wide > most && part.size() > 1) { // alone it does not fit: anywhere
            qsizetype fits = part.size() - 1;
            while (fits > 1 && width(part.left(fits), style) > most)
                fits =
                    std::max<qsizetype>(1, std::min(fits - 1, qsizetype(fits * most / width(part.left(fits), style))));
            if (part[fits - 1].isHighSurrogate() && fits > 1)
                --fits;
            lines.last() += part.left(fits);
            lines.append(QString());
            part = part.mid(fits);
            wide = width(part, style);
        }
        lines.last() += part;
        used += width(part, style);
    }
    if (lines.size() > 1 && lines.last().isEmpty())
        lines.removeLast();
    return lines;
}

} // namespace ondelete
