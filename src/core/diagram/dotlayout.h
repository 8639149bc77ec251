// SPDX-License-Identifier: MIT
#pragma once

#include "core/diagram/diagram.h"

#include <QtCore/QPointF>
#include <QtCore/QRectF>

#include <array>
#include <optional>

namespace ondelete {

/// One key's way: a chain of Bézier curves, and where its arrow ends.
struct DiagramCurve
{
    QList<QPointF> points; ///< 3n + 1: the start, then two controls and an end for each curve
    QPointF tip;

    friend bool operator==(const DiagramCurve &, const DiagramCurve &) = default;
};

/// Where everything of a Diagram stands, in points, downwards from the top left corner.
struct DiagramLayout
{
    QSizeF size;
    QList<QRectF> tables;     ///< in the order of Diagram::tables
    QList<DiagramCurve> keys; ///< in the order of Diagram::keys

    friend bool operator==(const DiagramLayout &, const DiagramLayout &) = default;
};

/// The corners of a curve's arrow: its tip, and the two at its foot, each @p half away from the line.
[[nodiscard]] std::array<QPointF, 3> arrowOf(const DiagramCurve &curve, double half);

/// @p layout as it stands where the language runs from right to left.
[[nodiscard]] DiagramLayout mirrored(DiagramLayout layout);

enum class ReadingDirection { LeftToRight, RightToLeft };

/// What Graphviz's dot is given to lay @p diagram out; @p sizes are those of its tables' boxes, in points. No name of
/// the database is in it, so nothing in one can be taken for the language.
[[nodiscard]] QByteArray dotTextOf(const Diagram &diagram, const QList<QSizeF> &sizes, ReadingDirection direction);

/// Reads what "dot -Tjson0" answered to dotTextOf(@p diagram). Unset where anything is missing or malformed.
[[nodiscard]] std::optional<DiagramLayout> layoutFromDot(const QByteArray &json, const Diagram &diagram);

} // namespace ondelete
