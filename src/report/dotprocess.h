// SPDX-License-Identifier: MIT
#pragma once

#include "core/diagram/dotlayout.h"

#include <stop_token>

namespace ondelete {

/// Whether Graphviz's dot is installed here.
[[nodiscard]] bool hasDot();

/// A diagram's places, or why there are none.
struct DotAnswer
{
    std::optional<DiagramLayout> layout;
    QString error;          ///< a sentence, and what to do
    QString detail = {};    ///< Graphviz's own words
    bool isStopped = false; ///< a person did not want to wait
};

/// Lays @p diagram out with Graphviz's dot, a process of its own. Blocks until it has answered, a second for some
/// hundred tables: not for the window's thread.
[[nodiscard]] DotAnswer layOut(const Diagram &diagram, const QList<QSizeF> &sizes, ReadingDirection direction,
                               const std::stop_token &stop);

} // namespace ondelete
