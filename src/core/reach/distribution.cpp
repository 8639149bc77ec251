// SPDX-License-Identifier: MIT
#include "core/reach/distribution.h"

#include <QtCore/QCoreApplication>

#include <algorithm>

namespace ondelete {

QString whyNotDistributed(const Schema &schema, const QList<Oid> &tables)
{
    QStringList names;
    for (const Oid oid : tables)
        if (const auto table = schema.tables.find(oid); table != schema.tables.end() && table->distributed)
            names.append(table->name.toString());
    if (names.isEmpty())
        return {};
    names.sort();
    names.removeDuplicates();
    constexpr qsizetype most = 3;
    if (names.size() > most)
        names = names.first(most) << QStringLiteral("…");
    return QCoreApplication::translate(
               "ondelete::Distribution",
               "Citus distributes %1 (pg_dist_partition): the rows are on other servers, whose keys, locks and "
               "triggers "
               "can't be seen from here, so what a delete or a change would do there can't be told.")
        .arg(names.join(QStringLiteral(", ")));
}

} // namespace ondelete
