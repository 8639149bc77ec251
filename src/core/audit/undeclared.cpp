// SPDX-License-Identifier: MIT
#include "core/audit/undeclared.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ondelete {
namespace {

/// "group_id", "groupId" and "GROUP_ID" are one name.
QString folded(const QString &name)
{
    return name.toLower().remove(u'_');
}

/// What a row of a table with a plural name may be called: English has no single rule.
QStringList singulars(const QString &word)
{
    QStringList forms{word};
    if (word.endsWith("ies"_L1))
        forms.append(word.chopped(3) + u'y');
    if (word.endsWith("es"_L1))
        forms.append(word.chopped(2));
    if (word.endsWith(u's'))
        forms.append(word.chopped(1));
    return forms;
}

/// The names, folded, that a reference to @p key of @p table would have.
QStringList expectedNames(const Table &table, const QString &key)
{
    QStringList names;
    const QString own = folded(key);
    // The last word, the last two, … up to all of them.
    const QStringList words = table.name.name.toLower().split(u'_', Qt::SkipEmptyParts);
    QString tail;
    for (qsizetype i = words.size() - 1; i >= 0; --i) {
        tail = words.at(i) + tail;
        for (const QString &singular : singulars(tail)) {
            names << singular + "id"_L1 << singular + own;
            // A key that is called "code" everywhere says nothing; one that is called "session_no" does.
            if (own.startsWith(singular))
                names.append(own);
        }
    }
    return names;
}

} // namespace

QList<UndeclaredCandidate> undeclaredCandidates(const Schema &schema, const QSet<Oid> &deletedFrom)
{
    QSet<std::pair<Oid, QString>> declared;
    for (const ForeignKey &key : schema.foreignKeys)
        for (const QString &column : key.columns)
            declared.insert({key.table, column});

    QList<UndeclaredCandidate> candidates;
    for (const Oid oid : deletedFrom) {
        const Table referenced = schema.tables.value(oid);
        if (referenced.primaryKey.size() != 1 || referenced.partitionOf != 0)
            continue;
        const Column *key = referenced.column(referenced.primaryKey.first());
        const QStringList names = expectedNames(referenced, key->name);
        for (const Table &table : schema.tables) {
            if (table.partitionOf != 0 || table.kind == Table::Kind::Foreign || table.ofExtension)
                continue;
            for (const Column &column : table.columns) {
                const bool isItself = table.oid == oid && column.name == key->name;
                if (!isItself && column.baseType == key->baseType && names.contains(folded(column.name))
                    && !declared.contains({table.oid, column.name}))
                    candidates.append({table.oid, column.name, oid, key->name});
            }
        }
    }
    std::ranges::sort(candidates, [&](const UndeclaredCandidate &a, const UndeclaredCandidate &b) {
        const QualifiedName &first = schema.tables[a.table].name;
        const QualifiedName &second = schema.tables[b.table].name;
        return first != second     ? first < second
            : a.column != b.column ? a.column < b.column
                                   : schema.tables[a.references].name < schema.tables[b.references].name;
    });
    return candidates;
}

QString sameAsKey(const Schema &schema, const UndeclaredCandidate &candidate, const QString &alias)
{
    const Table &referenced = *schema.tables.find(candidate.references);
    const Column &key = *referenced.column(candidate.referencedColumn);
    const Column &column = *schema.tables.find(candidate.table)->column(candidate.column);
    const QString equal =
        u"%1 %2.%3"_s.arg(referenced.keyEquality.value(0, u"OPERATOR(pg_catalog.=)"_s), alias, column.sql);
    return key.collation == column.collation ? equal : equal + u' ' + key.collation;
}

} // namespace ondelete
