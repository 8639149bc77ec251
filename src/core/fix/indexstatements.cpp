// SPDX-License-Identifier: MIT
#include "core/fix/indexstatements.h"

#include "core/catalog/names.h"
#include "core/catalog/sqltext.h"
#include "core/catalog/temporarykey.h"
#include "core/fix/fixstatements.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QCryptographicHash>

using namespace Qt::StringLiterals;

namespace ondelete {
namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(ondelete::FixStep)
};

QString indexName(const QString &table, const QStringList &columns)
{
    return ondelete::indexName(table, columns, madeIndexEnding());
}

QString quotedColumns(const Table &table, const QStringList &columns)
{
    QStringList quoted;
    for (const QString &name : columns)
        quoted.append(table.column(name)->sql);
    return quoted.join(u", "_s);
}

FixStep createConcurrently(const Table &table, const QStringList &columns)
{
    FixStep step;
    step.kind = FixStep::Kind::CreateIndex;
    step.table = table.oid;
    step.name = indexName(table.name.name, columns);
    step.title = table.partitionOf == 0 ? Text::tr("make an index for the key")
                                        : Text::tr("make an index on %1").arg(table.name.name);
    step.statements = withoutTimeout(createIndexStatement(table, columns));
    step.waits = FixStep::Waits::Nobody;
    step.locks = Text::tr("SHARE UPDATE EXCLUSIVE on %1").arg(table.name.name);
    return step;
}

IndexedPart partOf(const Table &table, const QStringList &columns, int parent)
{
    return {table.sql, table.name.schema, indexName(table.name.name, columns), parent,
            table.kind == Table::Kind::Partitioned};
}

/// The partitioned table's own index, made without its leaves and valid once all of theirs are attached.
FixStep attach(const Schema &schema, const Table &whole, const QStringList &columns, int lockTimeoutMs)
{
    FixStep step;
    step.kind = FixStep::Kind::AttachIndexes;
    step.table = whole.oid;
    step.name = indexName(whole.name.name, columns);
    step.title = Text::tr("make the partitions' indexes one");
    step.statements = {u"SET LOCAL lock_timeout = '%1ms'"_s.arg(lockTimeoutMs)};
    QList<IndexedPart> tree{partOf(whole, columns, -1)};
    QHash<Oid, int> places{{whole.oid, 0}};
    for (const Table *part : schema.partitionsOf(whole.oid)) {
        places.insert(part->oid, int(tree.size()));
        tree.append(partOf(*part, columns, places.value(part->partitionOf)));
    }
    step.statements += attachStatements(tree, u'(' + quotedColumns(whole, columns) + u')');
    step.waits = FixStep::Waits::EverybodyAMoment;
    step.locks = Text::tr("SHARE on %1, ACCESS EXCLUSIVE on its new indexes").arg(whole.name.name);
    return step;
}

/// Of a partitioned table no index can be dropped online.
FixStep drop(const Table &table, const QString &index, int lockTimeoutMs)
{
    const QString sql = u"IF EXISTS "_s + sqlIdentifier(table.name.schema) + u'.' + sqlIdentifier(index);
    FixStep step;
    step.title = Text::tr("remove the index");
    step.table = table.oid;
    step.name = index;
    if (table.kind == Table::Kind::Partitioned) {
        step.kind = FixStep::Kind::DropIndexes;
        step.statements = {u"SET LOCAL lock_timeout = '%1ms'"_s.arg(lockTimeoutMs), u"DROP INDEX "_s + sql};
        step.waits = FixStep::Waits::EverybodyAMoment;
        step.locks = Text::tr("ACCESS EXCLUSIVE on %1").arg(table.name.name);
    } else {
        step.kind = FixStep::Kind::DropIndex;
        step.statements = withoutTimeout(u"DROP INDEX CONCURRENTLY "_s + sql);
        step.waits = FixStep::Waits::Nobody;
        step.locks = Text::tr("SHARE UPDATE EXCLUSIVE on %1").arg(table.name.name);
    }
    return step;
}

} // namespace

QStringList attachStatements(const QList<IndexedPart> &tree, const QString &how)
{
    QStringList statements;
    for (const IndexedPart &part : tree)
        if (part.isPartitioned)
            statements.append(
                u"CREATE INDEX IF NOT EXISTS %1 ON ONLY %2 %3"_s.arg(sqlIdentifier(part.index), part.table, how));
    // An index lives in its table's schema; other statements than CREATE INDEX want that said.
    const auto qualified = [](const IndexedPart &part) {
        return sqlIdentifier(part.schema) + u'.' + sqlIdentifier(part.index);
    };
    // The deepest first: an index is valid once all below it are attached.
    for (auto part = tree.crbegin(); part != tree.crend(); ++part)
        if (part->parent >= 0)
            statements.append(
                u"ALTER INDEX %1 ATTACH PARTITION %2"_s.arg(qualified(tree.at(part->parent)), qualified(*part)));
    return statements;
}

QString indexName(const QString &table, const QStringList &columns, const QString &ending)
{
    constexpr qsizetype longest = 63;
    const QString name = table + u'_' + columns.join(u'_');
    if (name.toUtf8().size() + ending.size() <= longest)
        return name + ending;
    const QString hash = u'_'
        + QString::fromLatin1(QCryptographicHash::hash(name.toUtf8(), QCryptographicHash::Sha256).toHex().first(8));
    QString begin = name;
    while (begin.toUtf8().size() + hash.size() + ending.size() > longest)
        begin.chop(1);
    return begin + hash + ending;
}

QString idOfMadeIndex(const Schema &schema, const ForeignKey &key)
{
    return schema.tables.value(key.table).name.toString() + u':' + quotedWhereNeeded(key.madeIndex);
}

FixItem removalOfMadeIndex(const Schema &schema, const ForeignKey &key, int lockTimeoutMs)
{
    const Table &table = *schema.tables.find(key.table);
    FixItem back;
    writeIndexStatements(back, schema, key, lockTimeoutMs);
    FixItem item;
    item.finding = idOfMadeIndex(schema, key);
    item.table = table.name; // no key of its own: that is another one once its rule is brought back
    item.from = key.onDelete;
    item.to = key.onDelete;
    item.tables = {table.oid};
    for (const Table *part : schema.partitionsOf(table.oid))
        item.tables.append(part->oid);
    item.steps = {drop(table, key.madeIndex, lockTimeoutMs)};
    item.rollback = transactionsOf(back.steps);
    return item;
}

QStringList withoutTimeout(const QString &statement)
{
    return {u"SET statement_timeout = 0"_s, statement, u"RESET statement_timeout"_s};
}

QString createIndexStatement(const Table &table, const QStringList &columns)
{
    const QString how = table.kind == Table::Kind::Partitioned ? QString() : u"CONCURRENTLY "_s;
    return u"CREATE INDEX %1%2 ON %3 (%4)"_s.arg(how, sqlIdentifier(indexName(table.name.name, columns)), table.sql,
                                                 quotedColumns(table, columns));
}

void writeIndexStatements(FixItem &item, const Schema &schema, const ForeignKey &key, int lockTimeoutMs)
{
    const Table &table = *schema.tables.find(key.table);
    item.indexName = indexName(table.name.name, key.columns);
    QList<FixStep> steps;
    if (table.kind == Table::Kind::Partitioned) {
        for (const Table *part : schema.partitionsOf(table.oid))
            if (part->kind != Table::Kind::Partitioned)
                steps.append(createConcurrently(*part, key.columns));
        steps.append(attach(schema, table, key.columns, lockTimeoutMs));
    } else {
        steps.append(createConcurrently(table, key.columns));
    }
    item.rollback += transactionsOf({drop(table, item.indexName, lockTimeoutMs)});
    item.steps = steps + item.steps;
    if (!item.otherWay.isEmpty())
        item.otherWay = steps + item.otherWay;
}

} // namespace ondelete
