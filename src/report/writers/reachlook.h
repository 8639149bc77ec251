// SPDX-License-Identifier: MIT
#pragma once

#include "report/report.h"

namespace ondelete {

/// "What a delete reaches"
[[nodiscard]] QString reachTitle();

/// A table's name in its box: without the schema that most are in; what a page would obey is shown.
[[nodiscard]] QString nameInReach(const DiagramTable &table);

/// Where the cross of a key that stops stands: before its arrow, where it has parted from its neighbours.
[[nodiscard]] QPointF crossOf(const DiagramCurve &curve);

/// How a key's way is drawn: Bad thick and crossed, SetNull dashed, Plain as a line.
[[nodiscard]] Report::Tone toneOf(const DiagramKey &key);

/// What a reader who sees no picture is told of a key: "groups → webinars: SET NULL".
[[nodiscard]] QString wordsOf(const Diagram &diagram, const DiagramKey &key);

} // namespace ondelete
