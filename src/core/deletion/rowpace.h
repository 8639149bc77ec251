// SPDX-License-Identifier: MIT
#pragma once

#include "core/jobs/rowprogress.h"

#include <QtCore/QString>

namespace ondelete {

/// How fast something goes, and how long the rest of it takes.
struct Pace
{
    qint64 perSecond = 0;
    QString left; ///< "about 8 s"
};

/// Of what did @p done in @p ms and has @p left to do.
[[nodiscard]] Pace paceOf(qint64 done, qint64 left, qint64 ms);

/// How fast a delete or an undo of many rows is, and how long it takes yet.
class RowPace
{
public:
    /// "Writing the undo file, rows: 200,000 of 480,201, 35,000 a second; left: about 8 s", or where a phase begins or
    /// does not say how far it is, "Deleting, rows: 480,201". @p ms goes on with time.
    [[nodiscard]] QString words(const RowProgress &progress, qint64 ms);

private:
    RowProgress m_last;
    bool m_isBegun = false;
    qint64 m_from = 0;   ///< rows when the phase began
    qint64 m_fromMs = 0; ///< and when that was
};

/// Hands on to @p tell the first word of each phase, and then one in @p ms: progress comes with each row.
[[nodiscard]] OnRowProgress nowAndThen(qint64 ms, const OnRowProgress &tell);

} // namespace ondelete
