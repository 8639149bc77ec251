// SPDX-License-Identifier: MIT
#include "core/fix/fixchange.h"

#include "core/fix/fixrefusal.h"
#include "core/fix/fixstatements.h"
#include "core/fix/indexstatements.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ondelete {
namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(ondelete::FixChange)
};

QStringList textsOf(const QJsonValue &list)
{
    QStringList texts;
    for (const QJsonArray values = list.toArray(); const QJsonValue &text : values)
        texts.append(text.toString());
    return texts;
}

/// The columns of @p change that are nullable now, with the names that their NOT NULL had.
QStringList columnsToRegain(Table &table, const FixChange &change)
{
    QStringList columns;
    for (const NotNullColumn &lost : change.dropped) {
        const auto column = std::ranges::find(table.columns, lost.column, &Column::sql);
        if (column == table.columns.end() || column->notNull)
            continue;
        column->notNullName = lost.name;
        column->notNullComment = lost.comment;
        columns.append(lost.column);
    }
    return columns;
}

bool holds(const ForeignKey &key, DeleteRule rule, const QStringList &setColumns)
{
    return key.onDelete == rule && key.setColumnsSql == setColumns;
}

QStringList columnsToFree(const Table &table, const FixChange &change)
{
    QStringList columns = change.regained;
    columns.removeIf([&](const QString &name) {
        const auto column = std::ranges::find(table.columns, name, &Column::sql);
        return column == table.columns.end() || !column->notNull;
    });
    return columns;
}

} // namespace

FixChange FixChange::withoutKey() const
{
    FixChange change = *this;
    change.to = from;
    change.toColumns = setColumns;
    change.dropped.clear();
    change.regained.clear();
    return change;
}

const ForeignKey *keyOf(const FixChange &change, const Schema &schema)
{
    const Table *table = schema.table(change.table);
    const QList<const ForeignKey *> keys = table ? schema.foreignKeys.of(table->oid) : QList<const ForeignKey *>();
    const auto key = std::ranges::find(keys, change.constraint, &ForeignKey::name);
    return key == keys.end() ? nullptr : *key;
}

FixChange changeOf(const FixItem &item, const Schema &schema)
{
    const ForeignKey &key = *schema.foreignKey(item.key);
    const Table &table = *schema.tables.find(key.table);
    FixChange change{item.finding,      table.name, key.name,        item.from,      item.to,
                     key.setColumnsSql, {},         item.setNotNull, item.indexName, item.setColumns};
    for (const QString &name : item.dropNotNull) {
        const auto column = std::ranges::find(table.columns, name, &Column::sql);
        change.dropped.append({name, column->notNullName, column->notNullComment});
    }
    return change;
}

QJsonObject toJson(const FixChange &change)
{
    QJsonArray dropped;
    for (const NotNullColumn &lost : change.dropped)
        dropped.append(QJsonObject{{u"column"_s, lost.column}, {u"name"_s, lost.name}, {u"comment"_s, lost.comment}});
    return {{u"finding"_s, change.finding},
            {u"schema"_s, change.table.schema},
            {u"table"_s, change.table.name},
            {u"constraint"_s, change.constraint},
            {u"from"_s, toSql(change.from)},
            {u"to"_s, toSql(change.to)},
            {u"set_columns"_s, QJsonArray::fromStringList(change.setColumns)},
            {u"to_set_columns"_s, QJsonArray::fromStringList(change.toColumns)},
            {u"not_null_dropped"_s, dropped},
            {u"not_null_set"_s, QJsonArray::fromStringList(change.regained)},
            {u"index"_s, change.index}};
}

std::optional<FixChange> fixChangeFromJson(const QJsonObject &json)
{
    const auto from = deleteRuleFromSql(json[u"from"_s].toString());
    const auto to = deleteRuleFromSql(json[u"to"_s].toString());
    FixChange change;
    change.finding = json[u"finding"_s].toString();
    change.table = {json[u"schema"_s].toString(), json[u"table"_s].toString()};
    change.constraint = json[u"constraint"_s].toString();
    if (!from || !to || change.table.name.isEmpty() || change.constraint.isEmpty())
        return std::nullopt;
    change.from = *from;
    change.to = *to;
    change.setColumns = textsOf(json[u"set_columns"_s]);
    if (json.contains(u"to_set_columns"_s))
        change.toColumns = textsOf(json[u"to_set_columns"_s]);
    else if (change.from == change.to) // of an earlier version: it changed no list by itself
        change.toColumns = change.setColumns;
    for (const QJsonArray allLost = json[u"not_null_dropped"_s].toArray(); const QJsonValue &lost : allLost)
        change.dropped.append(
            {lost[u"column"_s].toString(), lost[u"name"_s].toString(), lost[u"comment"_s].toString()});
    change.regained = textsOf(json[u"not_null_set"_s]);
    change.index = json[u"index"_s].toString();
    return change;
}

FixPlan planReversal(Schema schema, const QList<FixChange> &changes, Reversal reversal, int lockTimeoutMs)
{
    FixPlan plan;
    for (auto change = changes.crbegin(); change != changes.crend(); ++change) {
        const ForeignKey *key = keyOf(*change, schema);
        if (!key) {
            plan.unresolved.append({change->table.toString() + u':' + change->constraint,
                                    Text::tr("This key is not there any more; there is nothing to reverse.")});
            continue;
        }
        Table &table = schema.tables[key->table];
        FixItem item;
        item.finding = schema.idOf(*key);
        item.key = key->oid;
        item.table = table.name;
        item.from = key->onDelete;
        item.to = change->from;
        item.fromColumns = key->setColumnsSql;
        item.setColumns = change->setColumns;
        item.validates = key->validated;
        if (reversal == Reversal::RulesAndNotNull)
            item.setNotNull = columnsToRegain(table, *change);
        item.dropNotNull = columnsToFree(table, *change);
        const qsizetype unresolved = plan.unresolved.size();
        if (!change->changesKey() || !item.changesKey()) {
            // the fix left it alone, or it is as it was already
        } else if (!holds(*key, change->to, change->toColumns) && !holds(*key, change->from, change->setColumns)) {
            plan.unresolved.append(
                {item.finding,
                 Text::tr("Its rule was changed again since, to %1. It is left as it is.").arg(toSql(key->rule()))});
        } else if (const QString why = whyNotToChange(schema, *key); !why.isEmpty()) {
            plan.unresolved.append({item.finding, why});
        } else if (!writeStatements(item, schema, *key, lockTimeoutMs)) {
            plan.unresolved.append({item.finding, unknownDefinition(*key)});
        } else {
            plan.items.append(item);
        }
        if (change->index.isEmpty() || change->index != key->madeIndex || plan.unresolved.size() > unresolved)
            continue;
        const FixItem removal = removalOfMadeIndex(schema, *key, lockTimeoutMs);
        if (std::ranges::find(plan.items, removal.finding, &FixItem::finding)
            == plan.items.end()) // two keys may share it
            plan.items.append(removal);
    }
    return plan;
}

} // namespace ondelete
