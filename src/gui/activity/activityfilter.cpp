// SPDX-License-Identifier: MIT
#include "gui/activity/activityfilter.h"

namespace ondelete {

ActivityFilter::ActivityFilter(const ActivityModel &model)
    : m_model(model)
{
    setFilterKeyColumn(-1);
    setFilterCaseSensitivity(Qt::CaseInsensitive);
}

void ActivityFilter::setWanted(const RecordFilter &wanted)
{
    m_wanted = wanted;
    invalidateFilter();
}

void ActivityFilter::setText(const QString &text)
{
    m_found.reset();
    setFilterFixedString(text);
}

void ActivityFilter::setFound(const QList<ArchiveRef> &archives, const QString &text)
{
    m_found = Found{{}, text};
    for (const ArchiveRef &archive : archives)
        m_found->hashes.append(archive.sha256);
    invalidateFilter();
}

bool ActivityFilter::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    const Receipt *receipt = m_model.receipt(m_model.index(row, 0, parent));
    if (!receipt || !m_wanted.passes(*receipt))
        return false;
    if (!m_found)
        return QSortFilterProxyModel::filterAcceptsRow(row, parent);
    return (receipt->archive && m_found->hashes.contains(receipt->archive->sha256))
        || wasAbout(*receipt, m_found->text);
}

} // namespace ondelete
