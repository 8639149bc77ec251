// SPDX-License-Identifier: MIT
#include "core/catalog/missingtable.h"

#include "core/text/editdistance.h"

#include <QtCore/QCoreApplication>

#include <algorithm>
#include <utility>

namespace ondelete {
namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(ondelete::MissingTable)
};

} // namespace

QualifiedName nearestTable(const Schema &schema, const QualifiedName &name)
{
    const qsizetype slips = std::max<qsizetype>(1, name.name.size() / 4);
    QualifiedName nearest;
    std::pair<qsizetype, QualifiedName> least{2 * slips + 2, {}};
    for (const Table &table : schema.tables) {
        // Another schema weighs less than another letter.
        const qsizetype apart = 2 * editDistance(table.name.name.toLower(), name.name.toLower())
            + (table.name.schema == name.schema ? 0 : 1);
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
