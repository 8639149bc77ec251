// SPDX-License-Identifier: MIT
#include "core/audit/rulerefusal.h"

#include <QtCore/QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ondelete {
namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(ondelete::RuleRefusal)
};

/// Where rows of @p table are: itself, or the leaves of a partitioned one.
QList<const Table *> holdersOf(const Schema &schema, const Table &table)
{
    if (table.kind != Table::Kind::Partitioned)
        return {&table};
    QList<const Table *> leaves = schema.partitionsOf(table.oid);
    leaves.removeIf([](const Table *part) { return part->kind == Table::Kind::Partitioned; });
    return leaves;
}

/// A published table must tell its subscribers which row it was.
std::optional<RuleRefusal> withoutIdentity(const Schema &schema, const Table &table, bool Table::*refuses,
                                           QString Table::*publication)
{
    const QList<const Table *> holders = holdersOf(schema, table);
    const auto filtered =
        std::ranges::count_if(holders, [&](const Table *holder) { return !(holder->*publication).isEmpty(); });
    if (filtered > 0) {
        const Table &first =
            **std::ranges::find_if(holders, [&](const Table *holder) { return !(holder->*publication).isEmpty(); });
        return RuleRefusal{
            ProblemCode::ReplicaIdentityMissing,
            Text::tr("The publication %1 filters rows or lists columns of %2 in a way that does not fit the table's "
                     "replica identity: PostgreSQL refuses every such write to it.")
                .arg(first.*publication, first.name.toString()),
            Text::tr("Change that publication, or the REPLICA IDENTITY of %1.").arg(first.sql),
            filtered == holders.size()};
    }
    const auto refusing = std::ranges::count_if(holders, [&](const Table *holder) { return holder->*refuses; });
    if (refusing == 0)
        return std::nullopt;
    const auto first = std::ranges::find_if(holders, [&](const Table *holder) { return holder->*refuses; });
    return RuleRefusal{
        ProblemCode::ReplicaIdentityMissing,
        Text::tr("%1 is published for logical replication but has no replica identity: PostgreSQL refuses every "
                 "such write to it.")
            .arg((*first)->name.toString()),
        Text::tr("Give it a primary key, or ALTER TABLE %1 REPLICA IDENTITY FULL.").arg((*first)->sql),
        refusing == holders.size()};
}

/// A function in a constraint, which PostgreSQL calls as the table's owner where a key writes.
std::optional<RuleRefusal> forbiddenCall(const Schema &schema, const ForeignKey &key, const Table &table)
{
    const QList<const Table *> holders = holdersOf(schema, table);
    const auto meets = [&](const ForbiddenFunction &forbidden) {
        return forbidden.columns.isEmpty() || std::ranges::any_of(forbidden.columns, [&](const QString &column) {
                   return key.columns.contains(column);
               });
    };
    qsizetype refusing = 0;
    const ForbiddenFunction *first = nullptr;
    for (const Table *holder : holders) {
        const auto found = std::ranges::find_if(holder->ownerMayNotCall, meets);
        if (found == holder->ownerMayNotCall.end())
            continue;
        ++refusing;
        first = first ? first : &*found;
    }
    if (!first)
        return std::nullopt;
    return RuleRefusal{ProblemCode::OwnerLacksPrivilege,
                       Text::tr("PostgreSQL runs the rule of %1 as %2, the owner of %3, who may not call %4, which %5 "
                                "calls: a delete that writes to a row there is refused.")
                           .arg(key.name, table.owner, table.name.toString(), first->function, first->constraint),
                       Text::tr("GRANT EXECUTE ON FUNCTION %1 TO the owner.").arg(first->function),
                       refusing == holders.size(), true};
}

} // namespace

std::optional<RuleRefusal> refusalOfDeletes(const Schema &schema, const Table &table)
{
    return withoutIdentity(schema, table, &Table::refusesDeletes, &Table::publicationRefusingDeletes);
}

std::optional<RuleRefusal> refusalOf(const Schema &schema, const ForeignKey &key, DeleteRule rule)
{
    const Table &table = *schema.tables.find(key.table);
    const bool may = rule == DeleteRule::Cascade ? key.ownerMay.remove
        : blocks(rule)                           ? key.ownerMay.look
                                                 : key.ownerMay.update;
    if (!may) {
        const QString right = rule == DeleteRule::Cascade ? u"DELETE"_s : u"UPDATE"_s;
        return RuleRefusal{
            ProblemCode::OwnerLacksPrivilege,
            Text::tr("PostgreSQL runs the rule of %1 as %2, the owner of %3, who lacks a right on that own table "
                     "(SELECT or %4): every such delete is refused.")
                .arg(key.name, table.owner, table.name.toString(), right),
            Text::tr("GRANT SELECT, %1 ON %2 TO the owner, and USAGE on its schema.").arg(right, table.sql), true};
    }
    if (blocks(rule))
        return std::nullopt;
    // What a key does names its own table, so that a partition's rule is not asked.
    const auto replaces = std::ranges::find_if(table.triggers, [&](const Trigger &trigger) {
        return trigger.refusesKeys && trigger.enabled
            && (rule == DeleteRule::Cascade ? trigger.onDelete : trigger.onUpdate);
    });
    if (replaces != table.triggers.end())
        return RuleRefusal{
            ProblemCode::ReplacedByRule,
            Text::tr("The rewrite rule %1 of %2 takes the place of what %3 does there: PostgreSQL refuses "
                     "every such delete, rows or not.")
                .arg(replaces->name, table.name.toString(), key.name),
            Text::tr("Drop that rule, or make it a trigger."), true};
    if (rule == DeleteRule::Cascade)
        return refusalOfDeletes(schema, table);
    if (auto refusal = forbiddenCall(schema, key, table))
        return refusal;
    return withoutIdentity(schema, table, &Table::refusesUpdates, &Table::publicationRefusingUpdates);
}

} // namespace ondelete
