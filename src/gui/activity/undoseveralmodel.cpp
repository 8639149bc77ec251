// SPDX-License-Identifier: MIT
#include "gui/activity/undoseveralmodel.h"

#include "gui/deletion/deletetry.h"
#include "gui/deletion/outcometext.h"
#include "gui/sessions/listwords.h"
#include "gui/sessions/sessionmodel.h"
#include "gui/widgets/pill.h"
#include "gui/widgets/relativetime.h"

#include <QtCore/QFileInfo>

#include <algorithm>
#include <functional>
#include <numeric>
#include <utility>

using namespace Qt::StringLiterals;

namespace ondelete {
namespace {

Pill pillOf(UndoSeveralModel::State state)
{
    using State = UndoSeveralModel::State;
    switch (state) {
    case State::Looking:
        return {UndoSeveralModel::tr("looking…"), Tone::Neutral, Icon::Clock};
    case State::Ready:
        return {UndoSeveralModel::tr("can come back"), Tone::Good, Icon::Check};
    case State::Waits:
        return {UndoSeveralModel::tr("after those above"), Tone::Warning, Icon::Clock};
    case State::Refused:
        return {UndoSeveralModel::tr("can't come back"), Tone::Bad, Icon::NoEntry};
    case State::Kept:
        return {UndoSeveralModel::tr("left as it is"), Tone::Neutral, Icon::Minus};
    case State::Restoring:
        return {UndoSeveralModel::tr("putting back…"), Tone::Accent, Icon::Play};
    case State::Restored:
        return {UndoSeveralModel::tr("is back"), Tone::Good, Icon::Check};
    case State::NotRestored:
        return {UndoSeveralModel::tr("not back"), Tone::Bad, Icon::NoEntry};
    case State::InDoubt:
        return {UndoSeveralModel::tr("not known"), Tone::Warning, Icon::Question};
    }
    Q_UNREACHABLE();
}

qint64 inserted(const UndoResult &result)
{
    return std::accumulate(result.tables.begin(), result.tables.end(), qint64(0),
                           [](qint64 sum, const UndoEffect &effect) { return sum + effect.inserted; });
}

QString conflictWords(const UndoResult &result)
{
    QStringList sentences;
    for (const UndoConflict &conflict : result.conflicts)
        sentences.append(conflict.message);
    return sentences.isEmpty() ? outcomeText(result) : sentences.join(u' ');
}

/// Whether nothing is in the way but rows that another delete took.
bool lacksParentsOnly(const UndoResult &result)
{
    return !result.conflicts.isEmpty() && std::ranges::all_of(result.conflicts, [](const UndoConflict &conflict) {
        return conflict.kind == UndoConflict::Kind::MissingParent;
    });
}

} // namespace

UndoSeveralModel::UndoSeveralModel(const Spec &spec, const QStringList &archives, QObject *parent)
    : TickedModel(ColumnCount, false, parent)
    , m_spec(spec)
{
    for (const QString &archive : archives) {
        Row row;
        row.archive = archive;
        m_rows.append(row);
    }
}

QList<int> UndoSeveralModel::in(State state) const
{
    QList<int> numbers;
    for (int i = 0; i < m_rows.size(); ++i)
        if (m_rows[i].state == state)
            numbers.append(i);
    return numbers;
}

qint64 UndoSeveralModel::rowsThatComeBack() const
{
    qint64 rows = 0;
    for (const Row &row : m_rows)
        rows += row.ticked ? inserted(row.result) : 0;
    return rows;
}

qsizetype UndoSeveralModel::otherwise() const
{
    return std::ranges::count_if(m_rows, &Row::isOtherwise);
}

void UndoSeveralModel::setLooked(int number, const ArchiveManifest &manifest, const QString &sha256,
                                 const UndoResult &result)
{
    Row &row = m_rows[number];
    row.manifest = manifest;
    row.sha256 = sha256;
    row.result = result;
    row.state = State::Ready; // judged when all are known
    changed(number);
}

void UndoSeveralModel::setState(int number, State state, const QString &why)
{
    Row &row = m_rows[number];
    row.state = state;
    row.why = why;
    row.ticked = row.ticked && state == State::Restoring;
    changed(number);
}

void UndoSeveralModel::setRestored(int number, const UndoResult &result)
{
    switch (result.outcome) {
    case UndoOutcome::Restored: {
        QStringList notes = result.notes;
        notes += sentencesOf(
            result.altered, [this](const QualifiedName &table) { return m_spec.labelOf(table); }, Told::Done);
        m_rows[number].result = result;
        setState(number, State::Restored, notes.join(u' '));
        return;
    }
    case UndoOutcome::InDoubt:
        setState(number, State::InDoubt, outcomeText(result));
        return;
    case UndoOutcome::Cancelled:
        setState(number, State::Kept, tr("Cancelled: nothing was changed."));
        return;
    case UndoOutcome::Restorable:
    case UndoOutcome::Conflicts:
    case UndoOutcome::NotCommitted:
        break;
    }
    setState(number, State::NotRestored,
             result.next == NextStep::AllowSideEffects
                 ? tr("Triggers would write besides: %1. Put it back by itself, where that is asked.")
                       .arg(sideEffectList(result.sideEffects, m_spec))
                 : conflictWords(result));
}

void UndoSeveralModel::judge(Row &row, bool hasReadyAbove) const
{
    row.ticked = false;
    row.why.clear();
    if (!row.result.doubt.isEmpty()) {
        row.state = State::Refused;
        row.why = tr("Nothing proves who wrote its undo file: put it back by itself, where every row is shown.");
    } else if (row.result.outcome == UndoOutcome::Restorable) {
        row.state = State::Ready;
        row.ticked = true;
    } else if (hasReadyAbove && lacksParentsOnly(row.result)) {
        row.state = State::Waits;
        row.ticked = true;
        row.why = tr("It needs rows that are gone, perhaps with those above: it is tried when its turn comes.");
    } else {
        row.state = State::Refused;
        row.why = conflictWords(row.result);
    }
}

void UndoSeveralModel::arrange()
{
    beginResetModel();
    // A clock may be wrong; the numbers of a server's transactions only grow.
    std::ranges::sort(m_rows, std::ranges::greater(),
                      [](const Row &row) { return std::pair(row.manifest.xid.toULongLong(), row.archive); });
    bool hasReadyAbove = false;
    for (Row &row : m_rows) {
        if (row.state == State::Ready)
            judge(row, hasReadyAbove);
        hasReadyAbove = hasReadyAbove || row.ticked;
    }
    endResetModel();
    setEditable(true); // the columns are measured with the boxes
    emit tickChanged();
}

void UndoSeveralModel::beginAgain()
{
    for (const State state : {State::NotRestored, State::Kept, State::InDoubt, State::Refused})
        for (const int number : in(state))
            setState(number, State::Looking);
}

QString UndoSeveralModel::nameOf(const Row &row) const
{
    if (row.manifest.label.isEmpty())
        return QFileInfo(row.archive).fileName();
    const auto more = int(row.manifest.keys.size()) - 1;
    const QString name = leftToRight(row.manifest.label);
    return more > 0 ? tr("%1 and %Ln more", nullptr, more).arg(name) : name;
}

QString UndoSeveralModel::whatIsDone(int number) const
{
    const Row &row = m_rows[number];
    if (row.state == State::Looking || row.result.tables.isEmpty())
        return {};
    qint64 linked = 0;
    qint64 since = 0;
    for (const UndoEffect &effect : row.result.tables) {
        linked += effect.relinked;
        since += effect.changedSince;
    }
    const auto roots = row.manifest.keys.size();
    const qint64 others = inserted(row.result) - roots;
    QStringList parts{roots > 1        ? tr("%Ln row(s)", nullptr, int(inserted(row.result)))
                          : others > 0 ? tr("%1 and %Ln other row(s)", nullptr, int(others)).arg(m_spec.root.singular)
                                       : m_spec.root.singular};
    if (linked > 0)
        parts.append(tr("%Ln linked again", nullptr, int(linked)));
    if (since > 0)
        parts.append(tr("%Ln changed since stay(s) so", nullptr, int(since)));
    return parts.join(u"; "_s);
}

int UndoSeveralModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

bool UndoSeveralModel::mayTick(int row) const
{
    return m_rows[row].state == State::Ready || m_rows[row].state == State::Waits;
}

Pill UndoSeveralModel::verdictOn(int row) const
{
    if (m_rows[row].isOtherwise())
        return {tr("is back, not as it was"), Tone::Warning, Icon::Warning};
    return pillOf(m_rows[row].state);
}

QString UndoSeveralModel::text(int number, int column) const
{
    const Row &row = m_rows[number];
    if (column == NameColumn)
        return nameOf(row);
    return row.manifest.createdAt.isValid() ? absoluteTime(row.manifest.createdAt) : QString();
}

QVariant UndoSeveralModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case NameColumn:
        return sentenceCase(m_spec.root.singular);
    case WhenColumn:
        return tr("Deleted");
    case StateColumn:
        return tr("Verdict");
    case WhatColumn:
        return tr("What comes back, or why not");
    default:
        return {};
    }
}

} // namespace ondelete
