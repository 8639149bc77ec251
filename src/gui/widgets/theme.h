// SPDX-License-Identifier: MIT
#pragma once

#include <QtGui/QColor>
#include <QtGui/QPalette>

class QApplication;
class QWidget;

namespace ondelete {

/// The meaning of a colour pair. Colour never stands alone: an icon and a word say the same.
enum class Tone { Neutral, Good, Warning, Bad, SetNull, Accent, Staging, Development };

/// What the person chose under View ▸ Theme.
enum class ThemeChoice { System, Light, Dark, HighContrast };
[[nodiscard]] ThemeChoice chosenTheme();
void rememberTheme(ThemeChoice choice);

/// The colours of one theme, by their use. Every pair used for text has a contrast of at least 4.5:1, in a theme of
/// high contrast 7:1.
struct Colors
{
    QColor window, panel, side, line, text, muted;
    QColor accent, onAccent; ///< the one accent, and text on it
    QColor selected, hover;  ///< the background of selected and hovered rows
    QColor good, goodBack;
    QColor warning, warningBack;
    QColor bad, badBack;
    QColor setNull, setNullBack;
    QColor neutral, neutralBack;
    QColor staging, stagingBack;
    QColor development, developmentBack;
    QColor production; ///< the stripe at the window's top
};

/// The colours that belong to @p palette: light or dark, of high contrast or not, as its window colour is.
[[nodiscard]] const Colors &colorsOf(const QPalette &palette);
[[nodiscard]] bool isDark(const QPalette &palette);

/// Text and background for @p tone.
struct TonePair
{
    QColor text;
    QColor back;
};
[[nodiscard]] TonePair toneColors(const QPalette &palette, Tone tone);

/// Steps of the spacing grid, in pixels.
namespace space {
inline constexpr int xs = 4;
inline constexpr int s = 8;
inline constexpr int m = 12;
inline constexpr int l = 16;
inline constexpr int xl = 24;
} // namespace space

/// The height of a table row that holds one line of text: 30 px at the usual text size.
[[nodiscard]] int rowHeight(const QWidget &widget);

/// Fonts of the type scale, made from @p base: a page's title, a section's, secondary text, SQL and identifiers.
[[nodiscard]] QFont titleFont(const QFont &base);
[[nodiscard]] QFont strongFont(const QFont &base);
[[nodiscard]] QFont smallFont(const QFont &base);
[[nodiscard]] QFont codeFont(const QFont &base);

/// Gives the application Fusion, the palette, the fonts and the style sheet of @p choice. Call again to switch:
/// every widget follows. System follows the darkness of the palette that the desktop gave at the start, and its high
/// contrast, which a person may choose here, too, as dark as the desktop is.
///
/// Widgets choose their look by the dynamic property "look", in forms too:
/// QPushButton: primary, danger, chip (checkable), link, plain; QLabel: title, heading, muted, code;
/// QFrame: card, side, topline; and by "tone" (warning, bad, good, neutral) on a QFrame with look "notice".
void applyTheme(QApplication &application, ThemeChoice choice);

/// Changes a dynamic property that the style sheet selects by, and restyles.
void setLook(QWidget &widget, const char *property, const QString &value);

} // namespace ondelete
