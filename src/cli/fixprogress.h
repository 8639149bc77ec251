// SPDX-License-Identifier: MIT
#pragma once

#include "cli/command.h"
#include "core/fix/fixresult.h"

#include <QtCore/QElapsedTimer>

namespace ondelete {

/// Says on stderr what a running fix waits for and how far an index is: when it changes, not each time it is looked at.
class FixProgressTeller
{
public:
    /// Keeps references to both.
    FixProgressTeller(const CommandContext &context, const FixPlan &plan);

    void operator()(const FixProgress &progress);

private:
    [[nodiscard]] bool isNews(const FixProgress &progress) const;

    const CommandContext &m_context;
    const FixPlan &m_plan;
    FixProgress m_said;
    QElapsedTimer m_since;
};

} // namespace ondelete
