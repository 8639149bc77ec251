// SPDX-License-Identifier: MIT
#include "cli/rowprogressteller.h"

#include "core/preview/deletecost.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QLocale>

#include <algorithm>
#include <memory>

using namespace Qt::StringLiterals;

namespace ondelete {
namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(ondelete::RowProgressTeller)
};

constexpr qint64 fewRows = 200'000;
constexpr qint64 pauseMs = 3000;

QString number(qint64 value)
{
    return QLocale().toString(value);
}

QString nameOf(RowProgress::Phase phase)
{
    switch (phase) {
    case RowProgress::Phase::Archiving:
        return Text::tr("Writing the undo file");
    case RowProgress::Phase::Deleting:
        return Text::tr("Deleting");
    case RowProgress::Phase::Checking:
        return Text::tr("Comparing with what was shown");
    case RowProgress::Phase::Loading:
        return Text::tr("Reading the undo file");
    case RowProgress::Phase::Restoring:
        return Text::tr("Putting back");
    }
    Q_UNREACHABLE();
}

} // namespace

RowProgressTeller::RowProgressTeller(const CommandContext &context)
    : m_context(context)
{
}

void RowProgressTeller::operator()(const RowProgress &progress)
{
    if (progress.total < fewRows)
        return;
    const bool isNew = !m_sincePhase.isValid() || progress.phase != m_last.phase || progress.rows < m_last.rows;
    m_last = progress;
    if (isNew) {
        m_sincePhase.start();
        m_said = 0;
        m_from = progress.rows;
        m_context.note(Text::tr("%1, rows: %2").arg(nameOf(progress.phase), number(progress.total)));
        return;
    }
    const qint64 ms = m_sincePhase.elapsed();
    if (ms - m_said < pauseMs)
        return;
    m_said = ms;
    const double perSecond = 1000.0 * double(progress.rows - m_from) / double(ms);
    const double left = double(progress.total - progress.rows) / std::max(1.0, perSecond);
    m_context.note(Text::tr("%1, rows: %2 of %3, %4 a second; left: %5")
                       .arg(nameOf(progress.phase), number(progress.rows), number(progress.total),
                            number(qint64(perSecond)), roughly(std::max(1.0, left))));
}

OnRowProgress tellRowProgress(const CommandContext &context)
{
    return
        [teller = std::make_shared<RowProgressTeller>(context)](const RowProgress &progress) { (*teller)(progress); };
}

} // namespace ondelete
