// SPDX-License-Identifier: MIT
#pragma once

#include "core/diagram/dotlayout.h"
#include "gui/widgets/theme.h"

#include <QtGui/QFont>
#include <QtGui/QPainterPath>
#include <QtWidgets/QGraphicsItem>

namespace ondelete {

/// @p font in pixels, so that what is drawn keeps its proportions in files of other resolutions.
[[nodiscard]] QFont nameFont(const QFont &font);
/// The smaller one of figures, of a nameFont().
[[nodiscard]] QFont figureFont(const QFont &font);

/// How a key is drawn: its rule, and what it means for the rows given.
struct KeyLook
{
    QColor color;
    QColor back; ///< behind its figure
    Qt::PenStyle style = Qt::SolidLine;
    double width = 1.4;
    bool crossed = false;
};

[[nodiscard]] KeyLook lookOf(const DiagramKey &key, bool ofRows, bool dimmed, const Colors &colors);

/// A table's box.
class TableItem final : public QGraphicsItem
{
public:
    enum { Type = UserType + 1 };

    TableItem(int index, const DiagramTable &table, const QString &figures, const QRectF &rect, const Colors &colors,
              const QFont &font, bool dimmed);

    void setRinged(bool ringed);
    [[nodiscard]] int index() const { return m_index; }
    [[nodiscard]] int type() const override { return Type; }
    [[nodiscard]] QRectF boundingRect() const override;
    void paint(QPainter *painter, const QStyleOptionGraphicsItem *option, QWidget *widget) override;

private:
    int m_index;
    DiagramTable m_table;
    QString m_figures;
    QRectF m_rect;
    const Colors &m_colors;
    QFont m_font;
    bool m_dimmed;
    bool m_ringed = false;
};

/// A foreign key's curve, its arrow and what stands upon it: a figure, or a cross where it stops deletes.
class KeyItem final : public QGraphicsItem
{
public:
    enum { Type = UserType + 2 };

    /// Its figure or cross stands at the part @p along of the line.
    KeyItem(int index, const DiagramCurve &curve, const KeyLook &look, const QString &figure, const Colors &colors,
            const QFont &font, double along);

    void setChosen(bool chosen);
    [[nodiscard]] int index() const { return m_index; }
    [[nodiscard]] int type() const override { return Type; }
    [[nodiscard]] QRectF boundingRect() const override;
    [[nodiscard]] QPainterPath shape() const override;
    void paint(QPainter *painter, const QStyleOptionGraphicsItem *option, QWidget *widget) override;

private:
    int m_index;
    QPainterPath m_line;
    QPainterPath m_arrow;
    QPointF m_middle;
    QRectF m_plate; ///< of the figure
    KeyLook m_look;
    QString m_figure;
    const Colors &m_colors;
    QFont m_font;
    bool m_chosen = false;
};

} // namespace ondelete
