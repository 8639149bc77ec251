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
    for (int row = 0; row < m_model.rowCount(); ++row)
        if (const Receipt &receipt = m_model.receipts().at(row); receipt.batch && m_wanted.passes(receipt))
            m_folds[foldOf(receipt)].append(row);
}

QList<int> ActivityFilter::fellowsOf(int sourceRow) const
{
    const Receipt &receipt = m_model.receipts().at(sourceRow);
    return receipt.batch && !m_found && m_set.isEmpty() ? m_folds.value(foldOf(receipt)) : QList<int>();
}

bool ActivityFilter::isFolded(int row) const
{
    return !fellowsOf(mapToSource(index(row, 0)).row()).isEmpty();
}

QList<Receipt> ActivityFilter::receiptsIn(int row) const
{
    const int sourceRow = mapToSource(index(row, 0)).row();
    QList<Receipt> receipts;
    for (const int fellow : fellowsOf(sourceRow))
        receipts.append(m_model.receipts().at(fellow));
    return receipts.isEmpty() ? QList<Receipt>{m_model.receipts().at(sourceRow)} : receipts;
}

int ActivityFilter::recordCount() const
{
    int count = 0;
    for (int row = 0; row < rowCount(); ++row)
        count += std::max(1, int(fellowsOf(mapToSource(index(row, 0)).row()).size()));
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
        const QList<int> fellows = fellowsOf(row);
        return (fellows.isEmpty() || fellows.first() == row) && QSortFilterProxyModel::filterAcceptsRow(row, parent);
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
    if (!deleted.isDone())
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
    const QList<int> batches = fellowsOf(mapToSource(index).row());
    if (batches.isEmpty())
        return own;
    const Receipt &newest = m_model.receipts().at(batches.first());
    switch (index.column()) {
    case ActivityModel::WhichColumn:
        return isText ? QVariant(tr("%1 (%Ln batch(es))", nullptr, int(batches.size())).arg(leftToRight(newest.label)))
                      : own;
    case ActivityModel::RowsColumn: {
        qint64 rows = 0;
        for (const int row : batches)
            for (const TableEffect &effect : m_model.receipts().at(row).tables)
                rows += effect.actual;
        return isText ? QVariant(QLocale().toString(rows)) : own;
    }
    case ActivityModel::StateColumn:
        if (newest.kind != Receipt::Kind::Delete || newest.state == Receipt::State::RolledBack)
            return own;
        return isText ? QVariant(pillOf(batches).text)
                      : QVariant::fromValue(Pills{{pillOf(batches)}, Pills::Between::Space});
    default:
        return own;
    }
}

} // namespace ondelete
