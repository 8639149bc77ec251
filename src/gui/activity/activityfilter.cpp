// SPDX-License-Identifier: MIT
#include "gui/activity/activityfilter.h"

#include "core/records/batchrecords.h"
#include "gui/sessions/sessionmodel.h"

#include <QtCore/QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ondelete {
namespace {

/// What @p receipt stands in one row with: those of one set that tell of the same.
QString foldOf(const Receipt &receipt)
{
    const bool isUndone = receipt.state == Receipt::State::RolledBack;
    return u"%1 %2 %3"_s.arg(toString(receipt.kind), isUndone ? toString(receipt.state) : QString(),
                             receipt.batch->set);
}

} // namespace

ActivityFilter::ActivityFilter(const ActivityModel &model)
    : m_model(model)
{
    setFilterKeyColumn(-1);
    setFilterCaseSensitivity(Qt::CaseInsensitive);
    connect(&model, &QAbstractItemModel::modelReset, this, &ActivityFilter::fold); // before it filters again
}

void ActivityFilter::setWanted(const RecordFilter &wanted)
{
    m_wanted = wanted;
    fold();
    invalidateFilter();
}

void ActivityFilter::setText(const QString &text)
{
    m_found.reset();
    m_set = text.trimmed();
    if (std::ranges::none_of(m_model.receipts(),
                             [&](const Receipt &one) { return one.batch && one.batch->set == m_set; }))
        m_set.clear();
    setFilterFixedString(text);
}

void ActivityFilter::setFound(const QList<ArchiveRef> &archives, const QString &text)
{
    m_found = Found{{}, text};
    for (const ArchiveRef &archive : archives)
        m_found->hashes.append(archive.sha256);
    invalidateFilter();
}

/// Of those that are wanted: whose newest one is another month's still has a row in this one.
void ActivityFilter::fold()
{
    m_folds.clear();
    for (int row = 0; row < m_model.rowCount(); ++row) {
        const Receipt &receipt = m_model.receipts().at(row);
        if (!receipt.batch || !m_wanted.passes(receipt))
            continue;
        Fold &fold = m_folds[foldOf(receipt)];
        fold.batches.append(row);
        for (const TableEffect &effect : receipt.tables)
            fold.rows += effect.actual;
    }
    for (Fold &fold : m_folds)
        fold.state = pillOf(fold.batches);
}

/// What @p sourceRow is folded into; null where it stands by itself.
const ActivityFilter::Fold *ActivityFilter::foldAt(int sourceRow) const
{
    const Receipt &receipt = m_model.receipts().at(sourceRow);
    if (!receipt.batch || m_found || !m_set.isEmpty())
        return nullptr;
    const auto fold = m_folds.constFind(foldOf(receipt));
    return fold == m_folds.cend() ? nullptr : &*fold;
}

bool ActivityFilter::isFolded(int row) const
{
    return foldAt(mapToSource(index(row, 0)).row()) != nullptr;
}

QList<Receipt> ActivityFilter::receiptsIn(int row) const
{
    const int sourceRow = mapToSource(index(row, 0)).row();
    const Fold *fold = foldAt(sourceRow);
    QList<Receipt> receipts;
    for (const int batch : fold ? fold->batches : QList<int>{sourceRow})
        receipts.append(m_model.receipts().at(batch));
    return receipts;
}

int ActivityFilter::recordCount() const
{
    int count = 0;
    for (int row = 0; row < rowCount(); ++row) {
        const Fold *fold = foldAt(mapToSource(index(row, 0)).row());
        count += fold ? int(fold->batches.size()) : 1;
    }
    return count;
}

bool ActivityFilter::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    const Receipt *receipt = m_model.receipt(m_model.index(row, 0, parent));
    if (!receipt || !m_wanted.passes(*receipt))
        return false;
    if (!m_found) {
        if (!m_set.isEmpty())
            return receipt->batch && receipt->batch->set == m_set;
        const Fold *fold = foldAt(row);
        return (!fold || fold->batches.first() == row) && QSortFilterProxyModel::filterAcceptsRow(row, parent);
    }
    return (receipt->archive && m_found->hashes.contains(receipt->archive->sha256))
        || wasAbout(*receipt, m_found->text);
}

/// What became of all of them.
Pill ActivityFilter::pillOf(const QList<int> &batches) const
{
    QList<Receipt> receipts;
    int back = 0;
    bool isOpen = false;
    for (const int row : batches) {
        receipts.append(m_model.receipts().at(row));
        back += m_model.isTakenBack(receipts.last());
        isOpen = isOpen || ondelete::isOpen(receipts.last());
    }
    const BatchedDelete deleted = leftBy(receipts);
    const QLocale locale;
    if (isOpen)
        return {tr("Not known"), Tone::Warning, Icon::Question};
    if (back == receipts.size())
        return {tr("Taken back"), Tone::Neutral, Icon::Undo};
    if (back > 0)
        return {tr("%1 of %2 back").arg(locale.toString(back), locale.toString(receipts.size())), Tone::Warning,
                Icon::Undo};
    if (!deleted.isDone() && !restOf(batchesOf(deleted.set, receipts), m_model.receipts()))
        return {tr("%1 of %2 done").arg(locale.toString(deleted.done), locale.toString(deleted.planned)), Tone::Warning,
                Icon::Clock};
    return {tr("Done"), Tone::Good, Icon::Check};
}

QVariant ActivityFilter::data(const QModelIndex &index, int role) const
{
    const QVariant own = QSortFilterProxyModel::data(index, role);
    const bool isText = role == Qt::DisplayRole || role == Qt::ToolTipRole;
    if (!index.isValid() || (!isText && role != PillDelegate::PillsRole))
        return own;
    const Fold *fold = foldAt(mapToSource(index).row());
    if (!fold)
        return own;
    const Receipt &newest = m_model.receipts().at(fold->batches.first());
    const auto count = int(fold->batches.size());
    switch (index.column()) {
    case ActivityModel::WhichColumn:
        return isText && (count > 1 || newest.state != Receipt::State::RolledBack)
            ? QVariant(tr("%1 (%Ln batch(es))", nullptr, count).arg(leftToRight(newest.label)))
            : own;
    case ActivityModel::RowsColumn:
        return isText ? QVariant(QLocale().toString(fold->rows)) : own;
    case ActivityModel::StateColumn:
        if (newest.kind != Receipt::Kind::Delete || newest.state == Receipt::State::RolledBack)
            return own;
        return isText ? QVariant(fold->state.text) : QVariant::fromValue(Pills{{fold->state}, Pills::Between::Space});
    default:
        return own;
    }
}

} // namespace ondelete
