// SPDX-License-Identifier: MIT
#include "core/audit/undeclared.h"

#include "core/reach/deletegraph.h"

#include <QtCore/QHash>

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

/// How often declared keys call a column that holds a referenced one, by that and the folded name.
using NameCounts = QHash<std::pair<Oid, QString>, QHash<QString, int>>;

class Finder
{
public:
    explicit Finder(const Schema &schema)
    {
        for (const ForeignKey &key : schema.foreignKeys) {
            const Oid references = topmost(schema, key.references);
            m_crossings.insert({schema.tables[key.table].name.schema, schema.tables[references].name.schema});
            for (qsizetype i = 0; i < key.columns.size(); ++i) {
                m_declared.insert({key.table, key.columns.at(i)});
                ++m_counts[{references, key.referencedColumns.at(i)}][folded(key.columns.at(i))];
            }
        }
        for (const Table &table : schema.tables) {
            const bool isPart = table.kind == Table::Kind::Partition || table.partitionOf != 0;
            if (isPart || table.ofExtension)
                continue;
            for (const Column &column : table.columns)
                if (!m_declared.contains({table.oid, column.name}))
                    m_named[folded(column.name)].append({&table, &column});
        }
    }

    void find(const Table &referenced)
    {
        QList<QStringList> names;
        for (const QString &key : referenced.primaryKey)
            names.append(expectedNames(referenced, key) + usualNames(referenced.oid, key));
        if (referenced.primaryKey.size() == 1) {
            const QSet<QString> distinct(names.first().begin(), names.first().end());
            for (const QString &name : distinct)
                for (const Place &place : m_named.value(name))
                    if (isNear(*place.table, referenced))
                        addSimple(*place.table, *place.column, referenced);
            return;
        }
        QSet<const Table *> tables; // those with a column that may tell
        for (const QStringList &each : std::as_const(names))
            for (const QString &name : each)
                for (const Place &place : m_named.value(name))
                    if (place.table->oid != referenced.oid && isNear(*place.table, referenced))
                        tables.insert(place.table);
        for (const Table *table : std::as_const(tables))
            findComposite(*table, referenced, names);
    }

    QList<UndeclaredCandidate> candidates;

private:
    /// Pairs of schemas that keys lead from and to. One schema for each tenant is common: there they lead nowhere else.
    struct Crossings
    {
        QSet<std::pair<QString, QString>> pairs;

        void insert(const std::pair<QString, QString> &pair) { pairs.insert(pair); }
        [[nodiscard]] bool contains(const std::pair<QString, QString> &pair, const QString &own) const
        {
            return pair.first == own || pairs.contains(pair);
        }
    };

    struct Place
    {
        const Table *table;
        const Column *column;
    };

    bool isNear(const Table &table, const Table &referenced) const
    {
        return m_crossings.contains({table.name.schema, referenced.name.schema}, referenced.name.schema);
    }

    QStringList usualNames(Oid references, const QString &column) const
    {
        constexpr int many = 3;
        QStringList names;
        for (const auto &[name, count] : m_counts.value({references, column}).asKeyValueRange())
            if (count >= many)
                names.append(name);
        return names;
    }

    bool mayHold(const Table &table, const Column &column, const Column &key) const
    {
        return column.baseType == key.baseType && !m_declared.contains({table.oid, column.name});
    }

    void addSimple(const Table &table, const Column &column, const Table &referenced)
    {
        const Column *key = referenced.column(referenced.primaryKey.first());
        const bool isItself = table.oid == referenced.oid && column.name == key->name;
        if (!isItself && mayHold(table, column, *key))
            candidates.append({table.oid, {column.name}, referenced.oid, referenced.primaryKey});
    }

    /// A column of the other's own name (a tenant's) may be another key's, too; the one that tells the table must be
    /// free.
    void findComposite(const Table &table, const Table &referenced, const QList<QStringList> &names)
    {
        QStringList columns;
        bool tells = false;
        for (qsizetype i = 0; i < names.size(); ++i) {
            const Column *key = referenced.column(referenced.primaryKey.at(i));
            const Column *namesake = folded(key->name) == "id"_L1 ? nullptr : table.column(key->name);
            const auto named = std::ranges::find_if(table.columns, [&](const Column &column) {
                return mayHold(table, column, *key) && names.at(i).contains(folded(column.name))
                    && !columns.contains(column.name) && !referenced.primaryKey.contains(column.name);
            });
            if (namesake && namesake->baseType == key->baseType)
                columns.append(namesake->name);
            else if (named != table.columns.end()) {
                columns.append(named->name);
                tells = true;
            } else {
                return;
            }
        }
        if (tells)
            candidates.append({table.oid, columns, referenced.oid, referenced.primaryKey});
    }

    QSet<std::pair<Oid, QString>> m_declared;
    Crossings m_crossings;
    NameCounts m_counts;
    QHash<QString, QList<Place>> m_named; ///< the columns without a key of all tables that may have one, by folded name
};

} // namespace

QList<UndeclaredCandidate> undeclaredCandidates(const Schema &schema, const QSet<Oid> &deletedFrom)
{
    Finder finder(schema);
    for (const Oid oid : deletedFrom) {
        const auto referenced = schema.tables.find(oid);
        if (referenced != schema.tables.end() && !referenced->primaryKey.isEmpty() && referenced->partitionOf == 0)
            finder.find(*referenced);
    }
    std::ranges::sort(finder.candidates, [&](const UndeclaredCandidate &a, const UndeclaredCandidate &b) {
        const QualifiedName &first = schema.tables[a.table].name;
        const QualifiedName &second = schema.tables[b.table].name;
        return first != second       ? first < second
            : a.columns != b.columns ? a.columns < b.columns
                                     : schema.tables[a.references].name < schema.tables[b.references].name;
    });
    return finder.candidates;
}

QString sameAsKey(const Schema &schema, const UndeclaredCandidate &candidate, qsizetype place, const QString &alias)
{
    const Table &referenced = *schema.tables.find(candidate.references);
    const Column &key = *referenced.column(candidate.referencedColumns.at(place));
    const Column &column = *schema.tables.find(candidate.table)->column(candidate.columns.at(place));
    const QString equal =
        u"%1 %2.%3"_s.arg(referenced.keyEquality.value(place, u"OPERATOR(pg_catalog.=)"_s), alias, column.sql);
    return key.collation == column.collation ? equal : equal + u' ' + key.collation;
}

} // namespace ondelete
