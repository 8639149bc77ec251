// SPDX-License-Identifier: MIT
#include "gui/fix/fixwords.h"

#include "gui/constraints/findingwords.h"

#include <QtCore/QCoreApplication>

using namespace Qt::StringLiterals;

namespace ondelete {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ondelete::FixWords)
};

} // namespace

QString listed(const QStringList &names)
{
    constexpr qsizetype most = 6;
    const QString shown = names.mid(0, most).join(u", "_s);
    return names.size() <= most
        ? shown
        : Words::tr("%1 and %n more", nullptr, static_cast<int>(names.size() - most)).arg(shown);
}

QStringList shortNames(const QList<Finding> &findings)
{
    QStringList names;
    for (const Finding &finding : findings)
        names.append(shortName(finding));
    return names;
}

QString listOf(const QList<Orphans> &orphans)
{
    QStringList lines;
    for (const Orphans &found : orphans) {
        lines << u"-- %1: %2"_s.arg(found.finding, words(found)) << found.columns.join(u'\t');
        for (const QStringList &row : found.shown)
            lines.append(row.join(u'\t'));
        lines.append(QString());
    }
    return lines.join(u'\n');
}

FixVerdict verdictOf(const FixResult &result, int done, int all, const Audit *after, const QString &auditError,
                     const QString &plural)
{
    const QStringList blocking = after ? shortNames(after->stillBlocking()) : QStringList();
    FixVerdict verdict;
    if (done < all)
        verdict.sentences.append(
            Words::tr("Each rule is exactly as before or exactly as wanted; what is not marked done was left alone."));
    if (result.outcome == FixOutcome::GaveUp)
        verdict.sentences.append(
            Words::tr("Another program kept using a table for too long. Run the fix again when it has finished."));
    if (!blocking.isEmpty())
        verdict.sentences.append(Words::tr("Still stopping deletes: %1.").arg(listed(blocking)));
    if (!after)
        verdict.sentences.append(
            Words::tr("Whether deletes are still stopped is not known: the rules could not be read again. %1")
                .arg(auditError));
    if (!result.leftBehind.isEmpty())
        verdict.sentences.append(Words::tr("Left behind: %1").arg(result.leftBehind.join(u"; "_s)));
    const QString changed = Words::tr("%n rule(s) changed", nullptr, done);
    if (after && blocking.isEmpty() && done == all) {
        verdict.tone = Tone::Good;
        verdict.headline = after->wantsRefusals()
            ? Words::tr("%1: deletes of %2 are stopped only where the rule list wants it").arg(changed, plural)
            : Words::tr("%1: nothing stops deletes of %2 any more").arg(changed, plural);
    } else if (!blocking.isEmpty()) {
        verdict.headline = Words::tr("%1, but deletes of %2 can still be stopped").arg(changed, plural);
    } else if (result.outcome == FixOutcome::Cancelled) {
        verdict.tone = Tone::Neutral;
        verdict.headline =
            Words::tr("Cancelled: %1").arg(Words::tr("%1 of %n rule(s) changed", nullptr, all).arg(done));
    } else {
        verdict.headline = Words::tr("%1 of %n rule(s) changed", nullptr, all).arg(done);
    }
    return verdict;
}

FixVerdict reversalVerdict(const FixResult &result, int done, int all, int indexesRemoved)
{
    FixVerdict verdict;
    const bool whole = result.outcome == FixOutcome::Done || (done == all && all > 0);
    verdict.tone = whole ? Tone::Good : result.outcome == FixOutcome::Cancelled ? Tone::Neutral : Tone::Warning;
    verdict.headline = all == 0 ? Words::tr("%n index(es) removed", nullptr, indexesRemoved)
        : done == all           ? Words::tr("%n rule(s) are as they were before the fix", nullptr, done)
                                : Words::tr("%1 of %n rule(s) brought back", nullptr, all).arg(done);
    if (all > 0 && indexesRemoved > 0)
        verdict.sentences.append(Words::tr("%n index(es) removed.", nullptr, indexesRemoved));
    for (const StepResult &step : result.steps)
        if (step.state == StepState::Failed)
            verdict.sentences.append(u"%1: %2"_s.arg(step.finding, step.message));
    if (!result.leftBehind.isEmpty())
        verdict.sentences.append(Words::tr("Left behind: %1").arg(result.leftBehind.join(u"; "_s)));
    return verdict;
}

} // namespace ondelete
