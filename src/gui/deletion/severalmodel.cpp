// SPDX-License-Identifier: MIT
#include "gui/deletion/severalmodel.h"

#include "core/preview/previewdifference.h"
#include "gui/deletion/batchdeleting.h"
#include "gui/deletion/deletetry.h"
#include "gui/deletion/deletewords.h"
#include "gui/deletion/outcometext.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ondelete {
namespace {

Pill pillOf(SeveralModel::State state)
{
    using State = SeveralModel::State;
    switch (state) {
    case State::Looking:
        return {SeveralModel::tr("looking…"), Tone::Neutral, Icon::Clock};
    case State::Ready:
        return {SeveralModel::tr("can be deleted"), Tone::Good, Icon::Check};
    case State::Refused:
        return {SeveralModel::tr("stays"), Tone::Bad, Icon::NoEntry};
    case State::Kept:
        return {SeveralModel::tr("kept"), Tone::Neutral, Icon::Minus};
    case State::Deleting:
        return {SeveralModel::tr("deleting…"), Tone::Accent, Icon::Play};
    case State::Deleted:
        return {SeveralModel::tr("deleted"), Tone::Good, Icon::Check};
    case State::NotDeleted:
        return {SeveralModel::tr("not deleted"), Tone::Bad, Icon::NoEntry};
    case State::InDoubt:
        return {SeveralModel::tr("not known"), Tone::Warning, Icon::Question};
    }
    Q_UNREACHABLE();
}

/// Why a row is not deleted together with others, in a sentence; empty where it can be.
QString whyNot(const Preview &preview, const RootSpec &root)
{
    if (!preview.notFound.isEmpty())
        return SeveralModel::tr("Somebody deleted it before.");
    if (!preview.protectedKeys.isEmpty())
        return SeveralModel::tr("It is protected: delete it by itself, where that is asked.");
    const auto block = std::ranges::find(preview.entries, RowAction::Block, &PreviewEntry::action);
    if (preview.outcome == PreviewOutcome::Blocked && block != preview.entries.end() && !block->plainReason.isEmpty())
        return block->plainReason;
    if (const QString refusal = wordsOf(preview, root).refusal; !refusal.isEmpty())
        return refusal;
    if (preview.outcome == PreviewOutcome::Unknown)
        return SeveralModel::tr("Not everything could be read: delete it by itself, where that is asked.");
    return {};
}

} // namespace

SeveralModel::SeveralModel(const Spec &spec, const QList<Row> &rows, QObject *parent)
    : TickedModel(ColumnCount, true, parent)
    , m_spec(spec)
    , m_rows(rows)
{
}

QList<int> SeveralModel::in(State state) const
{
    QList<int> numbers;
    for (int i = 0; i < m_rows.size(); ++i)
        if (m_rows[i].state == state)
            numbers.append(i);
    return numbers;
}

QList<RowKey> SeveralModel::keysOf(const QList<int> &rows) const
{
    QList<RowKey> keys;
    for (const int number : rows)
        keys.append(m_rows[number].root.key);
    return keys;
}

qint64 SeveralModel::rowsThatGo() const
{
    qint64 rows = 0;
    for (const Row &row : m_rows)
        if (row.ticked)
            rows += row.preview.rows(RowAction::Delete);
    return rows;
}

QList<int> SeveralModel::partly() const
{
    QList<int> numbers;
    for (const int number : in(State::NotDeleted))
        if (m_rows[number].isPartly)
            numbers.append(number);
    return numbers;
}

QList<Preview> SeveralModel::previews() const
{
    QList<Preview> previews;
    for (const int number : ticked())
        previews.append(m_rows[number].preview);
    return previews;
}

void SeveralModel::setPreview(int number, const Preview &preview)
{
    Row &row = m_rows[number];
    row.preview = preview;
    if (row.tried && row.tried->preview.digest != preview.digest)
        row.tried.reset(); // of what is no more
    row.why = whyNot(preview, m_spec.root);
    row.state = row.why.isEmpty() ? State::Ready : State::Refused;
    row.ticked = row.state == State::Ready;
    changed(number);
    emit tickChanged();
}

void SeveralModel::setState(int number, State state, const QString &why)
{
    Row &row = m_rows[number];
    row.state = state;
    row.why = why;
    row.ticked = row.ticked && (state == State::Ready || state == State::Deleting);
    changed(number);
}

void SeveralModel::setTried(int number, const DeleteResult &result)
{
    if (result.outcome == DeleteOutcome::Cancelled)
        return;
    if (!goesThrough(result)) {
        setState(number, State::Refused, outcomeText(result, m_spec));
        return;
    }
    m_rows[number].tried = result;
    changed(number);
}

void SeveralModel::setResult(int number, const DeleteResult &result)
{
    switch (result.outcome) {
    case DeleteOutcome::Deleted:
        setState(number, State::Deleted, result.warnings.join(u' '));
        return;
    case DeleteOutcome::InDoubt:
        setState(number, State::InDoubt, outcomeText(result, m_spec));
        return;
    case DeleteOutcome::Cancelled:
        setState(number, State::Kept, tr("Cancelled: nothing was changed."));
        return;
    case DeleteOutcome::NotFound:
        setState(number, State::Deleted, tr("Somebody deleted it before."));
        return;
    case DeleteOutcome::Blocked:
    case DeleteOutcome::RolledBack:
    case DeleteOutcome::Protected:
        break;
    }
    if (result.next == NextStep::AllowSideEffects && result.keys.size() == 1)
        m_rows[number].tried = result; // asked for when it is looked at again
    QStringList why{outcomeText(result, m_spec)};
    if (result.keys.size() == 1 && !result.preview.digest.isEmpty())
        why += differences(row(number).preview, result.preview);
    setState(number, State::NotDeleted, why.join(u' '));
}

void SeveralModel::setResult(int number, const BatchedDelete &batches)
{
    const DeleteResult one = asOne(batches, m_rows[number].preview);
    m_rows[number].isPartly = !batches.isDone() && batches.done > 0;
    if (one.next == NextStep::AllowSideEffects)
        setState(
            number, State::NotDeleted,
            tr("%1 Triggers would write besides: delete it by itself, where that is asked.").arg(standOf(batches)));
    else if (batches.isDone() || batches.done == 0)
        setResult(number, one);
    else
        setState(number, State::NotDeleted, withStop(batches, outcomeText(one, m_spec)));
}

void SeveralModel::setError(int number, const DbError &error)
{
    setState(number,
             error.isCancelled()                            ? State::Kept
                 : error.effect == DbError::Effect::InDoubt ? State::InDoubt
                                                            : State::NotDeleted,
             error.message);
}

void SeveralModel::beginAgain()
{
    for (const State state : {State::NotDeleted, State::Kept, State::InDoubt, State::Refused})
        for (const int number : in(state))
            setState(number, State::Looking);
}

QString SeveralModel::whatIsDone(int number) const
{
    const Row &row = m_rows[number];
    if (row.state == State::Looking || row.state == State::Refused)
        return {};
    const qint64 others = row.preview.otherRowsDeleted();
    const qint64 stay = row.preview.rows(RowAction::SetNull);
    QStringList parts{others == 0 ? m_spec.root.singular
                                  : tr("%1 and %Ln other row(s)", nullptr, int(others)).arg(m_spec.root.singular)};
    if (stay > 0)
        parts.append(tr("%Ln stay(s), unlinked", nullptr, int(stay)));
    if (row.tried && !row.tried->sideEffects.isEmpty())
        parts.append(tr("triggers also write: %1").arg(sideEffectList(row.tried->sideEffects, m_spec)));
    return parts.join(u"; "_s);
}

int SeveralModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

bool SeveralModel::mayTick(int row) const
{
    return m_rows[row].state == State::Ready;
}

Pill SeveralModel::verdictOn(int row) const
{
    return pillOf(m_rows[row].state);
}

QString SeveralModel::toolTip(int row) const
{
    return m_rows[row].words.details;
}

/// Where there is no name, it is a number.
QString SeveralModel::text(int row, int) const
{
    const RowWords &words = m_rows[row].words;
    return words.owner.isEmpty() ? leftToRight(words.heading)
                                 : u"%1 · %2"_s.arg(leftToRight(words.heading), words.owner);
}

QVariant SeveralModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case NameColumn:
        return m_spec.root.singular.at(0).toUpper() + m_spec.root.singular.sliced(1);
    case StateColumn:
        return tr("Verdict");
    case WhatColumn:
        return tr("What goes, or why not");
    default:
        return {};
    }
}

} // namespace ondelete
