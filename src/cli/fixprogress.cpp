// SPDX-License-Identifier: MIT
#include "cli/fixprogress.h"

#include <QtCore/QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ondelete {
namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(ondelete::FixCommand)
};

constexpr int repeatAfterMs = 10'000;
constexpr int percentStep = 10;

} // namespace

FixProgressTeller::FixProgressTeller(const CommandContext &context, const FixPlan &plan)
    : m_context(context)
    , m_plan(plan)
{
}

void FixProgressTeller::operator()(const FixProgress &progress)
{
    if (progress.state != StepState::Waiting && !progress.index)
        return;
    if (!isNews(progress))
        return;
    m_said = progress;
    m_since.start();
    const QString &finding = m_plan.items[progress.item].finding;
    if (progress.index)
        m_context.note(Text::tr("%1, index: %2").arg(finding, words(*progress.index)));
    if (progress.blockers.isEmpty() && !progress.index)
        m_context.note(Text::tr("%1: waiting for the table").arg(finding));
    for (const Blocker &blocker : progress.blockers)
        m_context.note(Text::tr("%1: waiting for %2").arg(finding, words(blocker)));
}

bool FixProgressTeller::isNews(const FixProgress &progress) const
{
    if (!m_since.isValid() || progress.item != m_said.item || progress.step != m_said.step
        || progress.index.has_value() != m_said.index.has_value() || m_since.elapsed() >= repeatAfterMs)
        return true;
    if (!std::ranges::equal(progress.blockers, m_said.blockers, {}, &Blocker::pid, &Blocker::pid))
        return true;
    return progress.index
        && (progress.index->phase != m_said.index->phase
            || progress.index->percent.value_or(0) >= m_said.index->percent.value_or(0) + percentStep);
}

} // namespace ondelete
