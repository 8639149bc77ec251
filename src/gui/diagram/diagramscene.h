// SPDX-License-Identifier: MIT
#pragma once

#include "core/diagram/dotlayout.h"
#include "gui/widgets/theme.h"

#include <QtGui/QFont>
#include <QtWidgets/QGraphicsScene>

namespace ondelete {

/// What the words of a table's box need, in points.
[[nodiscard]] QList<QSizeF> boxSizes(const Diagram &diagram, const QFont &font);

enum class Unreached { Shown, Dimmed };

/// A laid out diagram as a picture: tables as boxes, keys as curves that differ in colour, dashes and width by their
/// rule.
class DiagramScene final : public QGraphicsScene
{
    Q_OBJECT

public:
    DiagramScene(const Diagram &diagram, const DiagramLayout &layout, const Colors &colors, const QFont &font,
                 Unreached unreached, QObject *parent = nullptr);

    /// Draws key @p key as the chosen one; -1: none is.
    void choose(int key);
    [[nodiscard]] int chosen() const { return m_chosen; }
    /// Rings the tables that were searched for.
    void ring(const QList<int> &tables);
    [[nodiscard]] QRectF placeOfTable(int table) const;
    [[nodiscard]] QRectF placeOfKey(int key) const;
    /// What was drawn at @p point, which is the scene's: a key, or the key of a table there that tells most; -1: none.
    [[nodiscard]] int keyAt(const QPointF &point, const QTransform &view) const;
    /// The key to @p table that tells most: one that stops deletes before others; -1: no key leads there.
    [[nodiscard]] int keyTo(int table) const;
    [[nodiscard]] const Diagram &diagram() const { return m_diagram; }

private:
    Diagram m_diagram;
    QList<QGraphicsItem *> m_tables;
    QList<QGraphicsItem *> m_keys;
    int m_chosen = -1;
};

} // namespace ondelete
