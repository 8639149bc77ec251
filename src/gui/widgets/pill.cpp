// SPDX-License-Identifier: MIT
#include "gui/widgets/pill.h"

#include <QtCore/QStringList>
#include <QtGui/QPainter>
#include <QtWidgets/QApplication>

#include <utility>

using namespace Qt::StringLiterals;

namespace ondelete {

namespace {

constexpr int padding = 7;
constexpr int gap = 4;     // between a pill's icon and its word
constexpr int between = 6; // between pills
constexpr int arrowWidth = 14;

QFont pillFont(const QFont &base)
{
    QFont font = smallFont(base);
    font.setWeight(QFont::DemiBold);
    return font;
}

int iconSide(const QFontMetrics &metrics)
{
    return metrics.ascent();
}

int pillWidth(const Pill &pill, const QFontMetrics &metrics)
{
    const int word = pill.text.isEmpty() ? 0 : metrics.horizontalAdvance(pill.text);
    const int sign = pill.icon ? iconSide(metrics) + (word > 0 ? gap : 0) : 0;
    return word + sign + 2 * padding;
}

int pillHeight(const QFontMetrics &metrics)
{
    return metrics.height() + 4;
}

} // namespace

QString Pills::text() const
{
    QStringList words;
    for (const Pill &pill : pills)
        words.append(pill.text);
    return words.join(between == Between::Arrow ? u" → "_s : u", "_s);
}

Pill pillOf(const KeyRule &rule)
{
    const QString word = toSql(rule);
    switch (rule.rule) {
    case DeleteRule::NoAction:
    case DeleteRule::Restrict:
        return {word, Tone::Bad, Icon::Blocks};
    case DeleteRule::Cascade:
        return {word, Tone::Neutral, Icon::Cascade};
    case DeleteRule::SetNull:
        return {word, Tone::SetNull, Icon::SetNull};
    case DeleteRule::SetDefault:
        return {word, Tone::SetNull, Icon::SetDefault};
    }
    Q_UNREACHABLE();
}

QSize pillsSize(const Pills &pills, const QFont &font)
{
    const QFontMetrics metrics(pillFont(font));
    int width = 0;
    for (const Pill &pill : pills.pills)
        width += pillWidth(pill, metrics) + between;
    if (!pills.pills.isEmpty())
        width -= between;
    if (pills.between == Pills::Between::Arrow)
        width += static_cast<int>(std::max<qsizetype>(pills.pills.size() - 1, 0)) * (arrowWidth + between);
    return {width, pillHeight(metrics)};
}

void paintPills(QPainter &painter, const QRect &rect, const Pills &pills, const QFont &baseFont,
                const QPalette &palette, Qt::LayoutDirection direction)
{
    const QFont font = pillFont(baseFont);
    const QFontMetrics metrics(font);
    const Colors &colors = colorsOf(palette);
    const int height = pillHeight(metrics);
    const int top = rect.top() + (rect.height() - height) / 2;
    // Positions count from the leading edge; visualRect() mirrors them.
    int x = rect.left();
    const auto place = [&](int width, int pieceTop, int pieceHeight) {
        return QStyle::visualRect(direction, rect, QRect(x, pieceTop, width, pieceHeight));
    };

    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(font);
    for (qsizetype i = 0; i < pills.pills.size(); ++i) {
        const Pill &pill = pills.pills[i];
        if (i > 0 && pills.between == Pills::Between::Arrow) {
            paintIcon(painter, place(arrowWidth, top, height), Icon::Arrow, colors.muted, direction);
            x += arrowWidth + between;
        }
        const TonePair tone = toneColors(palette, pill.tone);
        const int width = std::min(pillWidth(pill, metrics), std::max(0, rect.right() + 1 - x));
        if (width <= 2 * padding)
            break;
        const QRect box = place(width, top, height);
        // Of high contrast it has no ground of its own.
        painter.setPen(tone.back == colors.panel        ? QPen(tone.text)
                           : pill.tone == Tone::Neutral ? QPen(colors.line)
                                                        : QPen(Qt::NoPen));
        painter.setBrush(tone.back);
        painter.drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), height / 2.0, height / 2.0);
        int inside = x + padding;
        if (pill.icon) {
            const int side = iconSide(metrics);
            const QRect sign = QStyle::visualRect(direction, rect, QRect(inside, top, side, height));
            paintIcon(painter, sign, *pill.icon, tone.text, direction);
            inside += side + gap;
        }
        const int room = x + width - padding - inside;
        painter.setPen(tone.text);
        painter.drawText(QStyle::visualRect(direction, rect, QRect(inside, top, room + 1, height)),
                         Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
                         metrics.elidedText(pill.text, Qt::ElideRight, room + 1));
        x += width + between;
    }
    painter.restore();
}

void PillDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QVariant value = index.data(PillsRole);
    QStyleOptionViewItem plain = option;
    initStyleOption(&plain, index);
    const bool signAlone = plain.text.isEmpty() && !plain.icon.isNull();
    if (!value.canConvert<Pills>() && !signAlone) {
        QStyledItemDelegate::paint(painter, option, index);
        return;
    }
    // The row's background and focus as the style draws them, without the content.
    const QIcon sign = std::exchange(plain.icon, {});
    plain.text.clear();
    const QStyle *style = option.widget ? option.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &plain, painter, option.widget);
    if (signAlone) {
        sign.paint(painter, QStyle::alignedRect(option.direction, Qt::AlignCenter, QSize(16, 16), option.rect));
        return;
    }
    const QRect room = QStyle::visualRect(option.direction, option.rect, option.rect.adjusted(space::s, 0, -2, 0));
    paintPills(*painter, room, value.value<Pills>(), option.font, option.palette, option.direction);
}

QSize PillDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QSize size = QStyledItemDelegate::sizeHint(option, index);
    const QVariant value = index.data(PillsRole);
    if (value.canConvert<Pills>())
        size.setWidth(pillsSize(value.value<Pills>(), option.font).width() + space::s + space::xs);
    else if (index.data(Qt::CheckStateRole).isValid())
        size.rwidth() += space::m; // the style's own box is wider than it tells
    if (option.widget)
        size.setHeight(std::max(size.height(), rowHeight(*option.widget)));
    return size;
}

PillLabel::PillLabel(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void PillLabel::setPills(const Pills &pills)
{
    m_pills = pills;
    setAccessibleName(pills.text());
    updateGeometry();
    update();
}

QSize PillLabel::sizeHint() const
{
    return pillsSize(m_pills, font());
}

void PillLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintPills(painter, rect(), m_pills, font(), palette(), layoutDirection());
}

} // namespace ondelete
