// SPDX-License-Identifier: MIT
#include "core/fix/indexprogress.h"

#include <QtCore/QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ondelete {
namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(ondelete::IndexProgress)
};

IndexProgress::Phase phaseOf(const QString &phase)
{
    using Phase = IndexProgress::Phase;
    // The server never translates them. "building index" alone is said by kinds of index that count nothing.
    if (phase.startsWith(u"waiting for"))
        return Phase::Waiting;
    if (phase == u"index validation: scanning index")
        return Phase::Checking;
    if (phase == u"index validation: scanning table")
        return Phase::ReadingAgain;
    if (phase.contains(u"sorting"))
        return Phase::Sorting;
    if (phase == u"building index: loading tuples in tree")
        return Phase::Writing;
    return phase.startsWith(u"building index") ? Phase::Reading : Phase::Starting;
}

std::optional<int> percentOf(qint64 done, qint64 total)
{
    return total > 0 ? std::optional(int(std::clamp<qint64>(done * 100 / total, 0, 100))) : std::nullopt;
}

QString wordsOf(const IndexProgress &progress)
{
    using Phase = IndexProgress::Phase;
    switch (progress.phase) {
    case Phase::Starting:
        return Text::tr("beginning");
    case Phase::Waiting:
        return Text::tr("waiting for %n older transaction(s) to end", nullptr, progress.waitsFor);
    case Phase::Reading:
        return Text::tr("reading the table");
    case Phase::Sorting:
        return Text::tr("sorting");
    case Phase::Writing:
        return Text::tr("writing the index");
    case Phase::Checking:
        return Text::tr("checking the index");
    case Phase::ReadingAgain:
        return Text::tr("reading what was written meanwhile");
    }
    Q_UNREACHABLE();
}

} // namespace

IndexProgress indexProgressOf(const IndexCounters &counters)
{
    IndexProgress progress;
    progress.phase = phaseOf(counters.phase);
    switch (progress.phase) {
    case IndexProgress::Phase::Reading:
    case IndexProgress::Phase::ReadingAgain:
        // While it reads the first block the server says that it has read all; at the last it says one less.
        progress.percent =
            percentOf(counters.blocksDone < counters.blocksTotal ? counters.blocksDone : 0, counters.blocksTotal);
        break;
    case IndexProgress::Phase::Checking:
        progress.percent = percentOf(counters.blocksDone, counters.blocksTotal);
        break;
    case IndexProgress::Phase::Writing:
        progress.percent = percentOf(counters.tuplesDone, counters.tuplesTotal);
        break;
    case IndexProgress::Phase::Waiting:
        progress.waitsFor = int(std::max<qint64>(1, counters.lockersTotal - counters.lockersDone));
        break;
    case IndexProgress::Phase::Starting:
    case IndexProgress::Phase::Sorting:
        break;
    }
    return progress;
}

QString words(const IndexProgress &progress)
{
    const QString doing = wordsOf(progress);
    if (!progress.percent)
        return doing;
    return Text::tr("%1, %2 %", "what is done with an index, and how much of it").arg(doing).arg(*progress.percent);
}

} // namespace ondelete
