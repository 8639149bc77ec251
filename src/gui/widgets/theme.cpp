// SPDX-License-Identifier: MIT
#include "gui/widgets/theme.h"

#include "core/text/bytes.h"

#include <QtCore/QFile>
#include <QtCore/QSet>
#include <QtCore/QSettings>
#include <QtGui/QFontDatabase>
#include <QtWidgets/QApplication>
#include <QtWidgets/QStyle>
#include <QtWidgets/QStyleFactory>
#include <QtWidgets/QWidget>

#include <cmath>

using namespace Qt::StringLiterals;

namespace ondelete {

namespace {

constexpr auto themeKey = "window/theme"_L1;

// Sizes in points, so that the desktop's text scale (its dots per inch) applies: 13, 18, 14 and 12 px at 96 dpi.
constexpr double textPoints = 9.75;
constexpr double titlePoints = 13.5;
constexpr double strongPoints = 10.5;
constexpr double smallPoints = 9;

const Colors lightColors{
    .window = 0xf6f7f9,
    .panel = 0xffffff,
    .side = 0xeef0f3,
    .line = 0xdfe3e8,
    .text = 0x1b2430,
    .muted = 0x56606e,
    .accent = 0x245fcb,
    .onAccent = 0xffffff,
    .selected = 0xdfe8fb,
    .hover = 0xf0f3f8,
    .good = 0x157343,
    .goodBack = 0xe2f5ea,
    .warning = 0x8a5800,
    .warningBack = 0xfdf1d8,
    .bad = 0xb3261e,
    .badBack = 0xfce8e6,
    .setNull = 0x5f45b5,
    .setNullBack = 0xefeafc,
    .neutral = 0x343d49,
    .neutralBack = 0xeef0f3,
    .staging = 0x0b6b64,
    .stagingBack = 0xdcf3f0,
    .development = 0x44566c,
    .developmentBack = 0xe4e9ef,
    .production = 0xd92d20,
};

const Colors darkColors{
    .window = 0x1b1e24,
    .panel = 0x22262e,
    .side = 0x191c21,
    .line = 0x343a45,
    .text = 0xe6e9ee,
    .muted = 0xa3adba,
    .accent = 0x7aa7ff,
    .onAccent = 0x101d36,
    .selected = 0x2a3a58,
    .hover = 0x2a2f38,
    .good = 0x6fd39b,
    .goodBack = 0x1d3a2b,
    .warning = 0xf0c060,
    .warningBack = 0x40351b,
    .bad = 0xff9a90,
    .badBack = 0x4a2522,
    .setNull = 0xb8a3ff,
    .setNullBack = 0x332b52,
    .neutral = 0xd5dae2,
    .neutralBack = 0x191c21,
    .staging = 0x6fd3c8,
    .stagingBack = 0x173a38,
    .development = 0xb3c2d4,
    .developmentBack = 0x2e3744,
    .production = 0xd92d20,
};

// Every text at least 7:1, and what colour alone would show has a line around it: see contrast.qss.
const Colors lightContrastColors{
    .window = 0xffffff,
    .panel = 0xffffff,
    .side = 0xffffff,
    .line = qRgb(0, 0, 0),
    .text = qRgb(0, 0, 0),
    .muted = 0x1a1a1a,
    .accent = 0x0000b3,
    .onAccent = 0xffffff,
    .selected = 0xcfe0ff,
    .hover = 0xe6eeff,
    .good = 0x00491f,
    .goodBack = 0xffffff,
    .warning = 0x5a3600,
    .warningBack = 0xffffff,
    .bad = 0x8f0000,
    .badBack = 0xffffff,
    .setNull = 0x3b1a8f,
    .setNullBack = 0xffffff,
    .neutral = qRgb(0, 0, 0),
    .neutralBack = 0xffffff,
    .staging = 0x00403b,
    .stagingBack = 0xffffff,
    .development = 0x22303f,
    .developmentBack = 0xffffff,
    .production = 0xb00000,
};

const Colors darkContrastColors{
    .window = qRgb(0, 0, 0),
    .panel = qRgb(0, 0, 0),
    .side = qRgb(0, 0, 0),
    .line = 0xffffff,
    .text = 0xffffff,
    .muted = 0xe6e6e6,
    .accent = 0xffff00,
    .onAccent = qRgb(0, 0, 0),
    .selected = 0x00306b,
    .hover = 0x262626,
    .good = 0x7dffb0,
    .goodBack = qRgb(0, 0, 0),
    .warning = 0xffd75e,
    .warningBack = qRgb(0, 0, 0),
    .bad = 0xffa79f,
    .badBack = qRgb(0, 0, 0),
    .setNull = 0xc9b8ff,
    .setNullBack = qRgb(0, 0, 0),
    .neutral = 0xffffff,
    .neutralBack = qRgb(0, 0, 0),
    .staging = 0x7dfff0,
    .stagingBack = qRgb(0, 0, 0),
    .development = 0xc8d8ea,
    .developmentBack = qRgb(0, 0, 0),
    .production = 0xd92d20,
};

/// The window colour of @p palette. A style sheet's "background: transparent" leaves one that says nothing.
QColor windowColor(const QPalette &palette)
{
    const QColor window = palette.color(QPalette::Window);
    return window.alpha() == 0 ? QGuiApplication::palette().color(QPalette::Window) : window;
}

/// Whether a desktop with such a palette shows as much contrast as there is: no usual one is black and white alone.
bool isHighContrast(const QPalette &palette)
{
    const QSet<QRgb> both{palette.color(QPalette::Window).rgb(), palette.color(QPalette::WindowText).rgb()};
    return both == QSet<QRgb>{qRgb(0, 0, 0), qRgb(255, 255, 255)};
}

QPalette paletteOf(const Colors &colors)
{
    QPalette palette;
    const auto set = [&](QPalette::ColorRole role, const QColor &color, const QColor &disabled) {
        palette.setColor(role, color);
        palette.setColor(QPalette::Disabled, role, disabled);
    };
    set(QPalette::Window, colors.window, colors.window);
    set(QPalette::WindowText, colors.text, colors.muted);
    set(QPalette::Base, colors.panel, colors.window);
    set(QPalette::AlternateBase, colors.side, colors.side);
    set(QPalette::Text, colors.text, colors.muted);
    set(QPalette::PlaceholderText, colors.muted, colors.muted);
    set(QPalette::Button, colors.panel, colors.window);
    set(QPalette::ButtonText, colors.text, colors.muted);
    set(QPalette::BrightText, colors.bad, colors.bad);
    set(QPalette::Highlight, colors.accent, colors.line);
    set(QPalette::HighlightedText, colors.onAccent, colors.muted);
    set(QPalette::Link, colors.accent, colors.muted);
    set(QPalette::LinkVisited, colors.setNull, colors.muted);
    set(QPalette::ToolTipBase, colors.panel, colors.panel);
    set(QPalette::ToolTipText, colors.text, colors.text);
    set(QPalette::Light, colors.panel, colors.panel);
    set(QPalette::Midlight, colors.side, colors.side);
    set(QPalette::Mid, colors.line, colors.line);
    set(QPalette::Dark, colors.muted, colors.line);
    set(QPalette::Shadow, colors.line, colors.line);
    return palette;
}

QString readSheet(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("The style sheet is missing from the program");
    return textOf(file.readAll());
}

QString styleSheetOf(const Colors &colors)
{
    QString sheet = readSheet(u":/theme.qss"_s);
    if (&colors == &lightContrastColors || &colors == &darkContrastColors)
        sheet += readSheet(u":/contrast.qss"_s);
    const std::pair<QStringView, QColor> names[] = {{u"window", colors.window},
                                                    {u"panel", colors.panel},
                                                    {u"side", colors.side},
                                                    {u"line", colors.line},
                                                    {u"text", colors.text},
                                                    {u"muted", colors.muted},
                                                    {u"accent", colors.accent},
                                                    {u"on-accent", colors.onAccent},
                                                    {u"selected", colors.selected},
                                                    {u"hover", colors.hover},
                                                    {u"good-back", colors.goodBack},
                                                    {u"warning-back", colors.warningBack},
                                                    {u"bad-back", colors.badBack},
                                                    {u"neutral-back", colors.neutralBack},
                                                    {u"good", colors.good},
                                                    {u"warning", colors.warning},
                                                    {u"bad", colors.bad},
                                                    {u"neutral", colors.neutral},
                                                    {u"production", colors.production}};
    for (const auto &[name, color] : names)
        sheet.replace(u"{%1}"_s.arg(name), color.name());
    return sheet.replace(u"{theme}"_s, colors.window.lightnessF() < 0.5 ? u"dark"_s : u"light"_s);
}

QFont sized(const QFont &base, double points)
{
    // Relative to the base, which a person's larger text may have grown.
    QFont font = base;
    if (base.pointSizeF() > 0)
        font.setPointSizeF(base.pointSizeF() * points / textPoints);
    return font;
}

} // namespace

bool isDark(const QPalette &palette)
{
    return windowColor(palette).lightnessF() < 0.5;
}

const Colors &colorsOf(const QPalette &palette)
{
    // By the application's: a style sheet gives a widget's palette the ground that it has there.
    const QRgb window = QGuiApplication::palette().color(QPalette::Window).rgb();
    const bool contrast = window == lightContrastColors.window.rgb() || window == darkContrastColors.window.rgb();
    return contrast ? (isDark(palette) ? darkContrastColors : lightContrastColors)
                    : (isDark(palette) ? darkColors : lightColors);
}

TonePair toneColors(const QPalette &palette, Tone tone)
{
    const Colors &colors = colorsOf(palette);
    switch (tone) {
    case Tone::Neutral:
        return {colors.neutral, colors.neutralBack};
    case Tone::Good:
        return {colors.good, colors.goodBack};
    case Tone::Warning:
        return {colors.warning, colors.warningBack};
    case Tone::Bad:
        return {colors.bad, colors.badBack};
    case Tone::SetNull:
        return {colors.setNull, colors.setNullBack};
    case Tone::Accent:
        return {colors.accent, colors.selected};
    case Tone::Staging:
        return {colors.staging, colors.stagingBack};
    case Tone::Development:
        return {colors.development, colors.developmentBack};
    }
    Q_UNREACHABLE();
}

int rowHeight(const QWidget &widget)
{
    return widget.fontMetrics().height() + space::m;
}

QFont titleFont(const QFont &base)
{
    QFont font = sized(base, titlePoints);
    font.setWeight(QFont::DemiBold);
    return font;
}

QFont strongFont(const QFont &base)
{
    QFont font = sized(base, strongPoints);
    font.setWeight(QFont::DemiBold);
    return font;
}

QFont smallFont(const QFont &base)
{
    return sized(base, smallPoints);
}

QFont codeFont(const QFont &base)
{
    QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    font.setPointSizeF(base.pointSizeF() > 0 ? base.pointSizeF() * smallPoints / textPoints : smallPoints);
    return font;
}

ThemeChoice chosenTheme()
{
    return static_cast<ThemeChoice>(QSettings().value(themeKey).toInt());
}

void rememberTheme(ThemeChoice choice)
{
    QSettings().setValue(themeKey, static_cast<int>(choice));
}

void applyTheme(QApplication &application, ThemeChoice choice)
{
    // The desktop's own palette, before ours hides it.
    static constexpr char desktopsPalette[] = "ondelete.desktopsPalette";
    if (!application.property(desktopsPalette).isValid())
        application.setProperty(desktopsPalette, application.palette());
    const auto desktop = application.property(desktopsPalette).value<QPalette>();
    const bool dark = choice == ThemeChoice::Dark || (choice != ThemeChoice::Light && isDark(desktop));
    const bool contrast =
        choice == ThemeChoice::HighContrast || (choice == ThemeChoice::System && isHighContrast(desktop));
    const Colors &colors =
        contrast ? (dark ? darkContrastColors : lightContrastColors) : (dark ? darkColors : lightColors);

    application.setStyle(QStyleFactory::create(u"Fusion"_s));
    QFont font = QFontDatabase::systemFont(QFontDatabase::GeneralFont);
    font.setPointSizeF(textPoints);
    application.setFont(font);
    application.setPalette(paletteOf(colors));
    application.setStyleSheet(styleSheetOf(colors));
}

void setLook(QWidget &widget, const char *property, const QString &value)
{
    if (widget.property(property).toString() == value)
        return;
    widget.setProperty(property, value);
    widget.style()->unpolish(&widget);
    widget.style()->polish(&widget);
    widget.update();
}

} // namespace ondelete
