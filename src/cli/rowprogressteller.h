// SPDX-License-Identifier: MIT
#pragma once

#include "cli/command.h"
#include "core/jobs/rowprogress.h"

#include <QtCore/QElapsedTimer>

namespace ondelete {

/// Says on stderr how far a delete or an undo of many rows is: rows, rate and time left, from time to time. Few rows
/// are not worth a line.
class RowProgressTeller
{
public:
    /// Keeps a reference to @p context.
    explicit RowProgressTeller(const CommandContext &context);

    void operator()(const RowProgress &progress);

private:
    const CommandContext &m_context;
    RowProgress m_last;
    QElapsedTimer m_sincePhase;
    qint64 m_said = 0; ///< ms of that
    qint64 m_from = 0; ///< rows when the phase began
};

/// One that is shared by all copies of the function.
[[nodiscard]] OnRowProgress tellRowProgress(const CommandContext &context);

} // namespace ondelete
