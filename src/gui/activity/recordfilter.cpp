// SPDX-License-Identifier: MIT
#include "gui/activity/recordfilter.h"

namespace ondelete {

RecordSort sortOf(const Receipt &receipt)
{
    if (receipt.state == Receipt::State::RolledBack)
        return RecordSort::Stopped;
    switch (receipt.kind) {
    case Receipt::Kind::Delete:
        return receipt.erased ? RecordSort::Erased : RecordSort::Deleted;
    case Receipt::Kind::Undo:
        return RecordSort::PutBack;
    case Receipt::Kind::Fix:
        return RecordSort::RulesChanged;
    }
    Q_UNREACHABLE();
}

QString personOf(const Receipt &receipt)
{
    return receipt.person.isEmpty() ? receipt.user : receipt.person;
}

QDate monthOf(const Receipt &receipt)
{
    const QDate day = receipt.at.toLocalTime().date();
    return {day.year(), day.month(), 1};
}

bool RecordFilter::passes(const Receipt &receipt) const
{
    return (month.isNull() || monthOf(receipt) == month) && (person.isEmpty() || personOf(receipt) == person)
        && (!database || *database == RecordedDatabase{receipt.systemIdentifier, receipt.database})
        && (!sort || sortOf(receipt) == *sort);
}

} // namespace ondelete
