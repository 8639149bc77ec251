// SPDX-License-Identifier: MIT
#include "core/fix/fixrefusal.h"

#include "core/catalog/temporarykey.h"
#include "core/reach/distribution.h"

#include <QtCore/QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ondelete {
namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(ondelete::FixPlan)
};

/// A partition of @p table that the user does not own, or null.
const Table *partitionOfAnother(const Schema &schema, const Table &table)
{
    const QList<const Table *> parts = schema.partitionsOf(table.oid);
    const auto found = std::ranges::find_if(parts, [](const Table *part) { return !part->may.owns; });
    return found == parts.end() ? nullptr : *found;
}

} // namespace

bool lacksRightToChange(const Schema &schema, const ForeignKey &key)
{
    const TablePrivileges parent = schema.tables.value(key.references).may;
    return !schema.tables.value(key.table).may.owns || (!parent.owns && !parent.references);
}

QString whyNotToChange(const Schema &schema, const ForeignKey &key)
{
    const Table child = schema.tables.value(key.table);
    const Table parent = schema.tables.value(key.references);
    if (const QString why = whyNotDistributed(schema, {key.table, key.references}); !why.isEmpty())
        return why;
    if (!child.may.owns)
        return Text::tr("%1 does not own %2; only its owner can change its keys.")
            .arg(schema.server.user, child.name.toString());
    if (const Table *part = partitionOfAnother(schema, child))
        return Text::tr("%1 does not own %2, a partition of %3; only its owner can change its keys.")
            .arg(schema.server.user, part->name.toString(), child.name.toString());
    if (!parent.may.owns && !parent.may.references)
        return Text::tr("%1 lacks REFERENCES on %2, which a new key needs. Its owner can grant it.")
            .arg(schema.server.user, parent.name.toString());
    if (child.ofExtension)
        return Text::tr("%1 belongs to an extension; its keys are the extension's to change.")
            .arg(child.name.toString());
    if (!key.triggersAsCreated)
        return Text::tr("The triggers of %1 were disabled or changed by hand; a new key would lose that. Enable them "
                        "first, or change the key by hand.")
            .arg(key.name);
    if (!key.enforced || key.period)
        return Text::tr("%1 is NOT ENFORCED or has a PERIOD, which a change of the rule can't keep yet.").arg(key.name);
    return {};
}

QString whyNotAdopted(const Schema &schema, const ForeignKey &key, const FixItem &item)
{
    if (schema.tables.value(key.table).kind != Table::Kind::Partitioned || !item.changesKey())
        return {};
    QList<const ForeignKey *> others;
    for (const Table *part : schema.partitionsOf(key.table))
        others += schema.foreignKeys.of(part->oid);
    for (const ForeignKey *of : std::as_const(others)) {
        const ForeignKey &other = *of;
        if (other.oid == key.oid || isTemporaryKeyName(other.name))
            continue;
        const bool alike = other.references == key.references && other.columns == key.columns
            && other.referencedColumns == key.referencedColumns && other.onUpdate == key.onUpdate
            && other.match == key.match && other.deferrable == key.deferrable
            && other.initiallyDeferred == key.initiallyDeferred && other.validated;
        if (alike && (other.onDelete == item.to || other.onDelete == item.from))
            return Text::tr(
                       "The partition %1 has a key of its own on the same columns, %2, with ON DELETE %3: PostgreSQL "
                       "would take it for its part of the whole table's key, and it would be its own no longer. Drop "
                       "it first: ALTER TABLE %4 DROP CONSTRAINT %5.")
                .arg(schema.tables.value(other.table).name.toString(), other.name, toSql(other.rule()),
                     schema.tables.value(other.table).sql, other.sql);
    }
    return {};
}

QString whyNotToIndex(const Schema &schema, const ForeignKey &key)
{
    const Table child = schema.tables.value(key.table);
    if (const QString why = whyNotDistributed(schema, {key.table, key.references}); !why.isEmpty())
        return why;
    if (!child.may.owns)
        return Text::tr("%1 does not own %2; only its owner can make an index there.")
            .arg(schema.server.user, child.name.toString());
    if (const Table *part = partitionOfAnother(schema, child))
        return Text::tr("%1 does not own %2; only its owner can make an index there.")
            .arg(schema.server.user, part->name.toString());
    if (child.ofExtension)
        return Text::tr("%1 belongs to an extension; its indexes are the extension's to make.")
            .arg(child.name.toString());
    return {};
}

QString unknownDefinition(const ForeignKey &key)
{
    return Text::tr("The definition of %1 has a part that this program does not know (%2); it was left as it is.")
        .arg(key.name, key.definition);
}

} // namespace ondelete
