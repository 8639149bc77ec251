// SPDX-License-Identifier: MIT
#include "gui/widgets/theme.h"

#include "core/text/bytes.h"

#include <QtCore/QFile>
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
    .accent = 0x2f6fde,
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

QString styleSheetOf(const Colors &colors)
{
    QFile file(u":/theme.qss"_s);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("The style sheet is missing from the program");
    QString sheet = textOf(file.readAll());
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
                                                    {u"bad", colors.bad},
                                                    {u"production", colors.production}};
    for (const auto &[name, color] : names)
        sheet.replace(u"{%1}"_s.arg(name), color.name());
    const bool dark = colors.window == darkColors.window;
    return sheet.replace(u"{theme}"_s, dark ? u"dark"_s : u"light"_s);
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
    // A style sheet's "background: transparent" leaves a window colour that says nothing.
    QColor window = palette.color(QPalette::Window);
    if (window.alpha() == 0)
        window = QGuiApplication::palette().color(QPalette::Window);
    return window.lightnessF() < 0.5;
}

const Colors &colorsOf(const QPalette &palette)
{
    return isDark(palette) ? darkColors : lightColors;
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
    // The desktop's own darkness, before our palette hides it.
    static constexpr char systemIsDark[] = "ondelete.systemIsDark";
    if (!application.property(systemIsDark).isValid())
        application.setProperty(systemIsDark, isDark(application.palette()));
    const bool dark =
        choice == ThemeChoice::Dark || (choice == ThemeChoice::System && application.property(systemIsDark).toBool());
    const Colors &colors = dark ? darkColors : lightColors;

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
