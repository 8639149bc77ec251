// SPDX-License-Identifier: MIT
#include "gui/constraints/findingfilter.h"

#include <algorithm>

namespace ondelete {
namespace {

bool isOf(const Finding &finding, FindingFilter::Kind kind)
{
    switch (kind) {
    case FindingFilter::Kind::All:
        return true;
    case FindingFilter::Kind::ToChange:
        return isToChange(finding);
    case FindingFilter::Kind::Problems:
        return finding.hasBlockingProblem();
    case FindingFilter::Kind::NoIndex:
        return finding.key != 0 && !finding.indexed;
    }
    Q_UNREACHABLE();
}

} // namespace

bool isToChange(const Finding &finding)
{
    return finding.status == Status::Differs || finding.status == Status::Missing;
}

bool FindingCriteria::passes(const Finding &finding) const
{
    return (!table || finding.table == *table) && (!rule || finding.current == rule || finding.desired == rule)
        && (!problem || finding.hasProblem(*problem));
}

FindingFilter::FindingFilter(FindingModel &model, QObject *parent)
    : GroupFilter(parent)
    , m_model(model)
{
    setSourceModel(&model);
    setSortRole(FindingModel::SortRole);
}

void FindingFilter::setKind(Kind kind)
{
    m_kind = kind;
    invalidateFilter();
}

void FindingFilter::setCriteria(const FindingCriteria &criteria)
{
    m_criteria = criteria;
    invalidateFilter();
}

void FindingFilter::setText(const QString &text)
{
    m_text = text.trimmed();
    invalidateFilter();
}

int FindingFilter::count(const Audit &audit, Kind kind, const FindingCriteria &criteria)
{
    return static_cast<int>(std::ranges::count_if(
        audit.findings, [&](const Finding &finding) { return isOf(finding, kind) && criteria.passes(finding); }));
}

bool FindingFilter::passes(const QModelIndex &row) const
{
    const Finding &finding = *m_model.finding(row);
    return isOf(finding, m_kind) && m_criteria.passes(finding)
        && row.data(FindingModel::FilterRole).toString().contains(m_text, Qt::CaseInsensitive);
}

} // namespace ondelete
