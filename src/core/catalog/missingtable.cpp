// SPDX-License-Identifier: MIT
#include "core/catalog/missingtable.h"

#include <QtCore/QCoreApplication>

#include <algorithm>
#include <numeric>
#include <utility>

namespace ondelete {
namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(ondelete::MissingTable)
};

/// How many letters must be changed, added or dropped to make one of the other.
qsizetype distance(const QString &a, const QString &b)
{
    QList<qsizetype> row(b.size() + 1);
    std::iota(row.begin(), row.end(), 0);
    for (qsizetype i = 1; i <= a.size(); ++i) {
        qsizetype diagonal = std::exchange(row[0], i);
        for (qsizetype j = 1; j <= b.size(); ++j) {
            const qsizetype change = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
            diagonal = std::exchange(row[j], std::min({change, row[j] + 1, row[j - 1] + 1}));
        }
    }
    return row.last();
}

} // namespace

QualifiedName nearestTable(const Schema &schema, const QualifiedName &name)
{
    const qsizetype slips = std::max<qsizetype>(1, name.name.size() / 4);
    QualifiedName nearest;
    std::pair<qsizetype, QualifiedName> least{2 * slips + 2, {}};
    for (const Table &table : schema.tables) {
        // Another schema weighs less than another letter.
        const qsizetype apart =
            2 * distance(table.name.name.toLower(), name.name.toLower()) + (table.name.schema == name.schema ? 0 : 1);
        if (const std::pair found{apart, table.name}; found < least) {
            least = found;
            nearest = table.name;
        }
    }
    return nearest;
}

QString missingTable(const Schema &schema, const QualifiedName &name)
{
    const QualifiedName nearest = nearestTable(schema, name);
    return nearest.isEmpty()
        ? Text::tr("The database %1 has no table %2: is it the right database? Nothing was changed.")
              .arg(schema.server.database, name.toString())
        : Text::tr("The database %1 has no table %2. Did you mean %3? Nothing was changed.")
              .arg(schema.server.database, name.toString(), nearest.toString());
}

} // namespace ondelete
