// SPDX-License-Identifier: MIT
#pragma once

#include "core/catalog/deleterule.h"
#include "gui/widgets/icons.h"

#include <QtCore/QList>
#include <QtCore/QMetaType>
#include <QtWidgets/QStyledItemDelegate>
#include <QtWidgets/QWidget>

#include <optional>

namespace ondelete {

/// A status in a rounded box: icon, word and colour say the same.
struct Pill
{
    QString text;
    Tone tone = Tone::Neutral;
    std::optional<Icon> icon;

    friend bool operator==(const Pill &, const Pill &) = default;
};

/// Pills side by side; `arrows` draws "current → desired" between them.
struct Pills
{
    enum class Between { Space, Arrow };

    QList<Pill> pills;
    Between between = Between::Space;

    /// "NO ACTION → SET NULL": for accessible names, tool tips, copies and filters.
    [[nodiscard]] QString text() const;
    friend bool operator==(const Pills &, const Pills &) = default;
};

/// "✕ NO ACTION", "∅ SET NULL", "↓ CASCADE": the sign and colour of a delete rule.
[[nodiscard]] Pill pillOf(const KeyRule &rule);
[[nodiscard]] inline Pill pillOf(DeleteRule rule)
{
    return pillOf(KeyRule{rule, {}});
}

/// The size that paintPills() needs, and the painting itself: from the leading edge, vertically centred.
[[nodiscard]] QSize pillsSize(const Pills &pills, const QFont &font);
void paintPills(QPainter &painter, const QRect &rect, const Pills &pills, const QFont &font, const QPalette &palette,
                Qt::LayoutDirection direction);

/// Draws the Pills that a cell gives for PillsRole; a cell without any as usual.
class PillDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    static constexpr int PillsRole = Qt::UserRole + 100;

    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

/// Pills as a widget of its own.
class PillLabel final : public QWidget
{
    Q_OBJECT

public:
    explicit PillLabel(QWidget *parent = nullptr);
    void setPills(const Pills &pills);
    void setPill(const Pill &pill) { setPills({{pill}, Pills::Between::Space}); }
    [[nodiscard]] const Pills &pills() const { return m_pills; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Pills m_pills;
};

} // namespace ondelete

Q_DECLARE_METATYPE(ondelete::Pills)
