// SPDX-License-Identifier: MIT
#include "core/deletion/deletion.h"

using namespace Qt::StringLiterals;

namespace ondelete {

QString toString(DeleteOutcome outcome)
{
    switch (outcome) {
    case DeleteOutcome::Deleted:
        return u"deleted"_s;
    case DeleteOutcome::Blocked:
        return u"blocked"_s;
    case DeleteOutcome::RolledBack:
        return u"rolled-back"_s;
    case DeleteOutcome::Cancelled:
        return u"cancelled"_s;
    case DeleteOutcome::InDoubt:
        return u"in-doubt"_s;
    case DeleteOutcome::Protected:
        return u"protected"_s;
    case DeleteOutcome::NotFound:
        return u"not-found"_s;
    }
    Q_UNREACHABLE();
}

QString firstKeys(const QList<RowKey> &keys, qint64 rows)
{
    QStringList first;
    for (const RowKey &key : keys.first(qMin(qsizetype(5), keys.size())))
        first.append(toText(key));
    if (rows > first.size())
        first.append(u"…"_s);
    return first.join(u", "_s);
}

} // namespace ondelete
