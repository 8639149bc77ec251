// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QHash>
#include <QtCore/QString>
#include <QtCore/QStringList>
#include <QtGui/QColor>
#include <QtGui/QFont>
#include <QtGui/QFontMetricsF>

#include <map>

namespace ondelete {

/// How a text stands on a page. Sizes and lengths are tenths of a point: whole numbers, as a font's size must be.
struct TextStyle
{
    int size = 85;
    bool bold = false;
    bool mono = false;
    QColor colour = QColor(0x1b, 0x24, 0x30);

    [[nodiscard]] qreal lineHeight() const { return size * 1.4; }
};

/// Widths of texts on a page, and where they break. Words come again and again: each is measured once.
class TextMeasure
{
public:
    [[nodiscard]] const QFont &font(const TextStyle &style);
    [[nodiscard]] qreal width(const QString &text, const TextStyle &style);
    /// The widest part that lines() would not break.
    [[nodiscard]] qreal widestPart(const QString &text, const TextStyle &style);
    /// @p text in lines of at most @p width: broken at spaces, behind the dots and underscores of identifiers, and
    /// anywhere where a part alone is wider.
    [[nodiscard]] QStringList lines(const QString &text, const TextStyle &style, qreal width);
    /// How far below a line's top its letters stand.
    [[nodiscard]] qreal ascent(const TextStyle &style);

private:
    struct Face
    {
        QFont font;
        QFontMetricsF metrics;
        QHash<QString, qreal> widths = {};
    };
    Face &face(const TextStyle &style);

    std::map<int, Face> m_faces;
};

} // namespace ondelete
