// SPDX-License-Identifier: MIT
#include "core/deletion/rowpace.h"

#include "core/preview/deletecost.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QElapsedTimer>
#include <QtCore/QLocale>

#include <algorithm>
#include <memory>

namespace ondelete {
namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(ondelete::RowProgressTeller)
};

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

Pace paceOf(qint64 done, qint64 left, qint64 ms)
{
    const double perSecond = 1000.0 * double(std::max<qint64>(1, done)) / double(std::max<qint64>(1, ms));
    return {qint64(perSecond), roughly(std::max(1.0, double(left) / perSecond))};
}

QString RowPace::words(const RowProgress &progress, qint64 ms)
{
    if (!m_isBegun || progress.phase != m_last.phase || progress.rows < m_last.rows) {
        m_from = progress.rows;
        m_fromMs = ms;
    }
    m_isBegun = true;
    m_last = progress;
    if (progress.rows <= m_from || ms <= m_fromMs)
        return Text::tr("%1, rows: %2").arg(nameOf(progress.phase), number(progress.total));
    const Pace pace = paceOf(progress.rows - m_from, progress.total - progress.rows, ms - m_fromMs);
    return Text::tr("%1, rows: %2 of %3, %4 a second; left: %5")
        .arg(nameOf(progress.phase), number(progress.rows), number(progress.total), number(pace.perSecond), pace.left);
}

OnRowProgress nowAndThen(qint64 ms, const OnRowProgress &tell)
{
    struct Told
    {
        RowProgress last;
        QElapsedTimer since;
    };
    return [ms, tell, told = std::make_shared<Told>()](const RowProgress &progress) {
        const bool begins =
            !told->since.isValid() || progress.phase != told->last.phase || progress.rows < told->last.rows;
        told->last = progress;
        if (!begins && told->since.elapsed() < ms)
            return;
        told->since.start();
        tell(progress);
    };
}

} // namespace ondelete
