// SPDX-License-Identifier: MIT
#include "core/catalog/schema.h"

#include "core/catalog/temporarykey.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ondelete {
namespace {

/// "character" of "pg_catalog.character varying(20)".
QString bareType(const QString &type)
{
    return type.section(u'.', -1).section(u'(', 0, 0).section(u' ', 0, 0);
}

} // namespace

const Column *Table::column(const QString &columnName) const
{
    const auto found = std::ranges::find(columns, columnName, &Column::name);
    return found == columns.end() ? nullptr : &*found;
}

const Table *Schema::table(const QualifiedName &name) const
{
    const auto found = std::ranges::find(tables, name, &Table::name);
    return found == tables.end() ? nullptr : &*found;
}

const ForeignKey *Schema::foreignKey(Oid oid) const
{
    return foreignKeys.find(oid);
}

ForeignKeys::ForeignKeys(QList<ForeignKey> keys)
{
    m_keys.reserve(keys.size());
    for (const ForeignKey &key : std::as_const(keys))
        append(key);
}

void ForeignKeys::append(const ForeignKey &key)
{
    const qsizetype place = m_keys.size();
    m_places.insert(key.oid, place);
    m_of[key.table].append(place);
    m_to[key.references].append(place);
    m_keys.append(key);
}

const ForeignKey *ForeignKeys::find(Oid oid) const
{
    const auto place = m_places.constFind(oid);
    return place == m_places.constEnd() ? nullptr : &m_keys.at(*place);
}

ForeignKey *ForeignKeys::find(Oid oid)
{
    const auto place = m_places.constFind(oid);
    return place == m_places.constEnd() ? nullptr : &m_keys[*place];
}

QList<const ForeignKey *> ForeignKeys::of(Oid table) const
{
    return at(m_of.value(table));
}

QList<const ForeignKey *> ForeignKeys::to(Oid table) const
{
    return at(m_to.value(table));
}

QList<const ForeignKey *> ForeignKeys::at(const QList<qsizetype> &places) const
{
    QList<const ForeignKey *> keys;
    keys.reserve(places.size());
    for (const qsizetype place : places)
        keys.append(&m_keys.at(place));
    return keys;
}

QStringList ForeignKey::writtenBy(const KeyRule &rule) const
{
    if (rule.rule != DeleteRule::SetNull && rule.rule != DeleteRule::SetDefault)
        return {};
    QStringList written = columns;
    if (!rule.setColumns.isEmpty())
        written.removeIf([&](const QString &column) { return !rule.setColumns.contains(column); });
    return written;
}

bool ForeignKey::isSame(const KeyRule &a, const KeyRule &b) const
{
    return a.rule == b.rule && writtenBy(a) == writtenBy(b);
}

QStringList Table::freeTextColumns() const
{
    static const QStringList types{u"text"_s, u"character"_s, u"json"_s,   u"jsonb"_s,
                                   u"xml"_s,  u"bytea"_s,     u"citext"_s, u"hstore"_s};
    QStringList names;
    for (const Column &each : columns)
        if (types.contains(bareType(QString(each.baseType).remove(u"[]"_s))))
            names.append(each.name);
    return names;
}

QStringList Table::labelColumns() const
{
    static const QStringList types{u"text"_s, u"character"_s, u"citext"_s, u"name"_s};
    static const QStringList telling{u"title"_s, u"name"_s,   u"subject"_s, u"label"_s, u"slug"_s,
                                     u"phone"_s, u"number"_s, u"code"_s,    u"email"_s};
    QStringList names;
    for (const QString &word : telling) {
        for (const Column &each : columns) {
            const QStringList words = each.name.toLower().split(u'_');
            if (words.contains(word) && types.contains(bareType(each.baseType)) && !names.contains(each.name))
                names.append(each.name);
        }
    }
    return names;
}

QList<const Table *> Schema::partitionsOf(Oid table) const
{
    QList<const Table *> parts;
    for (const Table &each : tables) {
        if (each.partitionOf == table)
            parts.append(&each);
    }
    std::ranges::sort(parts, {}, [](const Table *part) { return std::pair(part->name.schema, part->name.name); });
    QList<const Table *> all;
    for (const Table *part : parts) {
        all.append(part);
        all += partitionsOf(part->oid);
    }
    return all;
}

QString Schema::idOf(const ForeignKey &key) const
{
    const auto owner = tables.constFind(key.table);
    const QString table = owner == tables.constEnd() ? QString() : owner->name.toString();
    const auto sharesColumns = [&](const ForeignKey *other) {
        return other->oid != key.oid && other->columns == key.columns && !isTemporaryKeyName(other->name);
    };
    if (std::ranges::any_of(foreignKeys.of(key.table), sharesColumns))
        return table + u':' + quotedWhereNeeded(key.name);
    QStringList columns;
    for (const QString &column : key.columns)
        columns.append(quotedWhereNeeded(column));
    return table + u'.' + columns.join(u',');
}

} // namespace ondelete
