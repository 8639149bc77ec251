// SPDX-License-Identifier: MIT
#include "core/audit/setnull.h"

#include "core/catalog/temporarykey.h"

#include <algorithm>

namespace ondelete {
namespace {

constexpr int firstWithColumnLists = 150000;

bool isOfAnotherKey(const Schema &schema, const ForeignKey &key, const QString &column)
{
    return std::ranges::any_of(schema.foreignKeys.of(key.table), [&](const ForeignKey *other) {
        return other->oid != key.oid && other->columns.contains(column) && other->columns != key.columns
            && !isTemporaryKeyName(other->name);
    });
}

QStringList without(QStringList columns, const QStringList &others)
{
    columns.removeIf([&](const QString &column) { return others.contains(column); });
    return columns;
}

} // namespace

QStringList sharedColumns(const Schema &schema, const ForeignKey &key)
{
    if (key.columns.size() == 1)
        return {};
    const Table &table = *schema.tables.find(key.table);
    QStringList shared;
    QStringList namesakes;
    for (qsizetype i = 0; i < key.columns.size(); ++i) {
        const QString &name = key.columns.at(i);
        const Column *column = table.column(name);
        if (isOfAnotherKey(schema, key, name) || table.primaryKey.contains(name) || column->generated
            || column->identity)
            shared.append(name);
        if (name == key.referencedColumns.value(i))
            namesakes.append(name);
    }
    const QStringList own = without(without(key.columns, shared), namesakes);
    return own.isEmpty() ? shared : without(key.columns, own);
}

std::optional<KeyRule> proposedSetNull(const Schema &schema, const ForeignKey &key)
{
    const KeyRule whole{DeleteRule::SetNull, {}};
    if (key.columns.size() == 1)
        return whole;
    const Table &table = *schema.tables.find(key.table);
    QStringList own = without(key.columns, sharedColumns(schema, key));
    QStringList takingNull = own;
    takingNull.removeIf([&](const QString &name) { return table.column(name)->notNull; });
    const bool isRecent = schema.server.versionNumber >= firstWithColumnLists;
    const bool lists = isRecent && key.match == ForeignKey::Match::Simple && !key.period;
    if (lists && !takingNull.isEmpty())
        own = takingNull;
    if (own == key.columns && (isRecent || takingNull == own))
        return whole;
    if (own.isEmpty() || !lists)
        return std::nullopt;
    return KeyRule{DeleteRule::SetNull, own};
}

} // namespace ondelete
