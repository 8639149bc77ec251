// SPDX-License-Identifier: MIT
#include "postgres/roots/rootindexes.h"

#include "core/catalog/sqltext.h"
#include "core/fix/indexstatements.h"
#include "postgres/connection/transaction.h"
#include "postgres/roots/rootsearch.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ondelete {
namespace {

/// Where pg_trgm is, or would be made; none where the server lacks it.
struct Trigrams
{
    QString schema; ///< as the server quotes it
    bool isInstalled = false;
};

std::optional<Trigrams> readTrigrams(Connection &connection, const QString &rootSchema)
{
    const Rows rows = connection.query(uR"(
        SELECT pg_catalog.quote_ident(n.nspname), true
        FROM pg_catalog.pg_extension e JOIN pg_catalog.pg_namespace n ON n.oid = e.extnamespace
        WHERE e.extname = 'pg_trgm'
      UNION ALL
        SELECT coalesce((SELECT 'public' FROM pg_catalog.pg_namespace n
                         WHERE n.nspname = 'public' AND pg_catalog.has_schema_privilege(n.oid, 'CREATE')),
                        pg_catalog.quote_ident($1)), false
        FROM pg_catalog.pg_available_extensions() a
        WHERE a.name = 'pg_trgm' AND NOT EXISTS (SELECT FROM pg_catalog.pg_extension e WHERE e.extname = 'pg_trgm'))"_s,
                                       {rootSchema});
    if (rows.count() == 0)
        return std::nullopt;
    return Trigrams{rows.text(0, 0), rows.boolean(0, 1)};
}

/// Not that of an index which a fix makes for a key, and takes away again.
QString ending()
{
    return u"_ondelete_list"_s;
}

/// A table of the root's tree of partitions; the root first, each behind its parent.
struct TreePart
{
    Oid table = 0;
    QString sql;
    QualifiedName name;
    int parent = -1; ///< its place in the tree
    bool isPartitioned = false;
};

/// Unset where a partition can't have an index: a foreign table.
std::optional<QList<TreePart>> readTree(Connection &connection, Oid root)
{
    const Rows rows = connection.query(uR"(
        SELECT t.relid::pg_catalog.oid, t.parentrelid::pg_catalog.oid, n.nspname, c.relname,
               pg_catalog.format('%I.%I', n.nspname, c.relname), c.relkind
        FROM pg_catalog.pg_partition_tree($1::oid) t
        JOIN pg_catalog.pg_class c ON c.oid = t.relid JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
        ORDER BY t.level, n.nspname, c.relname)"_s,
                                       {QString::number(root)});
    QList<TreePart> tree;
    QHash<Oid, int> places;
    for (int i = 0; i < rows.count(); ++i) {
        if (rows.text(i, 5) == "f"_L1)
            return std::nullopt;
        const auto oid = Oid(rows.integer(i, 0));
        const int parent = i == 0 ? -1 : places.value(Oid(rows.integer(i, 1)), 0);
        places.insert(oid, i);
        tree.append({oid, rows.text(i, 4), {rows.text(i, 2), rows.text(i, 3)}, parent, rows.text(i, 5) == "p"_L1});
    }
    return tree;
}

class Offers
{
public:
    /// @p tree: of a partitioned root; else empty.
    Offers(const ListedRoot &root, const std::optional<Trigrams> &trigrams, QList<TreePart> tree)
        : m_root(root)
        , m_trigrams(trigrams)
        , m_tree(std::move(tree))
    {
    }

    void add(RootIndex::Serves serves, const QString &column, const QString &method, const QString &what)
    {
        RootIndex index{serves, column, {}, {}, {}};
        const QString purpose = serves == RootIndex::Serves::Phones ? u"_digits"_s
            : serves == RootIndex::Serves::Names                    ? u"_text"_s
                                                                    : QString();
        index.name = indexName(m_root.table().name.name, {column + purpose}, ending());
        const QString how = (method.isEmpty() ? QString() : method + u' ') + u'(' + what + u')';
        index.statement = createOnline(index.name, m_root.table().sql, how);
        if (!m_tree.isEmpty())
            makeByParts(index, column + purpose, how);
        if (!method.isEmpty() && !m_trigrams->isInstalled)
            index.extension = u"CREATE EXTENSION IF NOT EXISTS pg_trgm WITH SCHEMA "_s + m_trigrams->schema;
        m_offers.append(index);
    }

    void addTrigrams(RootIndex::Serves serves, const QString &column, const QString &what)
    {
        if (m_trigrams)
            add(serves, column, u"USING gin"_s, what + u' ' + m_trigrams->schema + u".gin_trgm_ops"_s);
    }

    QList<RootIndex> offers() { return m_offers; }

private:
    static QString createOnline(const QString &name, const QString &table, const QString &how)
    {
        return u"CREATE INDEX CONCURRENTLY %1 ON %2 %3"_s.arg(sqlIdentifier(name), table, how);
    }

    /// An index of a partitioned table can't be made online; those of its leaves can.
    void makeByParts(RootIndex &index, const QString &words, const QString &how) const
    {
        QList<IndexedPart> tree;
        QStringList all;
        for (const TreePart &part : m_tree) {
            const QString name = part.parent < 0 ? index.name : indexName(part.name.name, {words}, ending());
            tree.append({part.sql, part.name.schema, name, part.parent, part.isPartitioned});
            if (part.isPartitioned)
                continue;
            index.parts.append({part.table, name, createOnline(name, part.sql, how)});
            all.append(index.parts.last().statement);
        }
        index.together = attachStatements(tree, how);
        index.statement = (all + QStringList{u"BEGIN"_s} + index.together + QStringList{u"COMMIT"_s}).join(u"; "_s);
    }

    const ListedRoot &m_root;
    const std::optional<Trigrams> &m_trigrams;
    QList<TreePart> m_tree;
    QList<RootIndex> m_offers;
};

bool isText(const Field &field)
{
    return field.ofOwnType && field.usualCollation && (field.type == "text"_L1 || field.type == "character varying"_L1);
}

} // namespace

QList<RootIndex> missingIndexes(Connection &connection, const ListedRoot &root)
{
    const PhoneMarks marks = phoneMarksOf(connection);
    QList<TreePart> tree;
    if (root.table().isPartitioned) {
        const std::optional<QList<TreePart>> read = readTree(connection, root.table().oid);
        if (!read)
            return {};
        tree = *read;
    }
    const std::optional<Trigrams> trigrams = readTrigrams(connection, root.table().name.schema);
    Offers offers(root, trigrams, tree);
    if (const auto &sort = root.spec().sort;
        sort && root.field(sort->column).sortable && !root.hasOrderedIndex(sort->column))
        offers.add(RootIndex::Serves::Sort, sort->column, {}, root.field(sort->column).sql);
    for (const QString &column : root.searchedByName())
        if (isText(root.field(column)) && !hasTextIndex(root, column))
            offers.addTrigrams(RootIndex::Serves::Names, column, root.field(column).sql);
    for (const QString &column : root.phones()) {
        const Field &field = root.field(column);
        if (!isText(field))
            continue;
        if (!hasPhoneIndex(root, column, marks))
            offers.addTrigrams(RootIndex::Serves::Phones, column, phoneDigitsSql(field.sql + u"::text"_s, marks));
    }
    for (const ListedRoot::Cell &cell : root.cells())
        if (cell.lookUp && !root.hasOrderedIndex(cell.column))
            offers.add(RootIndex::Serves::LookedUp, cell.column, {}, root.field(cell.column).sql);
    return offers.offers();
}

QList<RootIndex> missingIndexes(Connection &connection, const Spec &spec)
{
    const Transaction transaction(connection, Transaction::Access::ReadOnly);
    return missingIndexes(connection, ListedRoot(connection, spec.root));
}

} // namespace ondelete
