// SPDX-License-Identifier: MIT
#include "core/fix/cleanupplan.h"

#include "core/fix/indexstatements.h"

#include <QtCore/QCoreApplication>

using namespace Qt::StringLiterals;

namespace ondelete {
namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(ondelete::FixStep)
};

QString titleOf(Leftover::Kind kind)
{
    switch (kind) {
    case Leftover::Kind::Key:
        return Text::tr("remove the unfinished key");
    case Leftover::Kind::Check:
        return Text::tr("remove the check");
    case Leftover::Kind::InvalidIndex:
    case Leftover::Kind::LooseIndex:
        return Text::tr("remove the index");
    }
    Q_UNREACHABLE();
}

QString lockTable(const Table &table)
{
    return u"LOCK TABLE %1%2 IN ACCESS EXCLUSIVE MODE"_s.arg(
        table.kind == Table::Kind::Partitioned ? QString() : u"ONLY "_s, table.sql);
}

FixStep removalOf(const Leftover &leftover, const Table &table, const Table *references, int lockTimeoutMs)
{
    FixStep step;
    step.title = titleOf(leftover.kind);
    step.table = leftover.table;
    step.name = leftover.name;
    if (leftover.isIndex()) {
        step.kind = FixStep::Kind::DropIndex;
        step.statements = withoutTimeout(leftover.drop);
        step.waits = FixStep::Waits::Nobody;
        step.locks = Text::tr("SHARE UPDATE EXCLUSIVE on %1").arg(leftover.tableName.name);
        return step;
    }
    step.kind = FixStep::Kind::CleanUp;
    step.statements = {u"SET LOCAL lock_timeout = '%1ms'"_s.arg(lockTimeoutMs)};
    // The referenced table first, as a DELETE goes; who may not lock it leaves that to ALTER TABLE.
    if (references && references->oid != table.oid
        && (references->may.owns || references->may.update || references->may.remove))
        step.statements << lockTable(*references);
    step.statements << lockTable(table) << leftover.drop;
    step.waits = FixStep::Waits::EverybodyAMoment;
    step.locks = references
        ? Text::tr("ACCESS EXCLUSIVE on %1 and %2").arg(references->name.name, leftover.tableName.name)
        : Text::tr("ACCESS EXCLUSIVE on %1").arg(leftover.tableName.name);
    return step;
}

} // namespace

FixPlan planCleanUp(const Schema &schema, const QList<Leftover> &leftovers, int lockTimeoutMs)
{
    FixPlan plan;
    for (const Leftover &leftover : leftovers) {
        FixItem item;
        item.finding = leftover.tableName.toString() + u':' + quotedWhereNeeded(leftover.name);
        item.table = leftover.tableName;
        for (const Oid side : {leftover.references, leftover.table}) {
            if (side == 0)
                continue;
            item.tables.append(side);
            for (const Table *part : schema.partitionsOf(side))
                item.tables.append(part->oid);
        }
        const auto references = schema.tables.constFind(leftover.references);
        item.steps = {removalOf(leftover, schema.tables.value(leftover.table),
                                references == schema.tables.cend() ? nullptr : &*references, lockTimeoutMs)};
        plan.items.append(item);
    }
    return plan;
}

} // namespace ondelete
