// SPDX-License-Identifier: MIT
#pragma once

#include "core/diagram/dotlayout.h"

#include <stop_token>

namespace ondelete {

/// Whether Graphviz's dot is installed here.
[[nodiscard]] bool hasDot();

/// Lays @p diagram out with Graphviz's dot, a process of its own. Blocks until it has answered, a second for some
/// hundred tables: not for the window's thread. Throws DbError (Refused, Cancelled) with a sentence that says what to
/// do.
[[nodiscard]] DiagramLayout layOut(const Diagram &diagram, const QList<QSizeF> &sizes, ReadingDirection direction,
                                   const std::stop_token &stop);

} // namespace ondelete
