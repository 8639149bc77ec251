// SPDX-License-Identifier: MIT
#include "core/undo/undoscope.h"

#include "core/reach/deletegraph.h"
#include "core/reach/reach.h"

#include <QtCore/QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ondelete {
namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(ondelete::UndoScope)
};

/// What deletes of a root's rows can remove, and which columns they can change.
class Scope
{
public:
    Scope(const Schema &schema, Oid root)
        : m_schema(schema)
    {
        const Reach reach = deleteReach(schema, root, [](const ForeignKey &key) { return key.rule(); });
        for (const Oid table : reach.deletedFrom)
            m_removed.insert(topmost(schema, table));
        m_removed.insert(topmost(schema, root));
        QSet<Oid> touched = m_removed;
        // What a key's rule writes may be handed on by ON UPDATE.
        for (qsizetype before = -1; before != touched.size();) {
            before = touched.size();
            for (const ForeignKey &key : schema.foreignKeys) {
                if (!touched.contains(topmost(schema, key.references)))
                    continue;
                const Oid table = topmost(schema, key.table);
                touched.insert(table);
                for (const QString &column : key.columns)
                    m_columns[table].insert(column);
            }
        }
    }

    [[nodiscard]] bool removesFrom(Oid table) const { return m_removed.contains(topmost(m_schema, table)); }
    [[nodiscard]] bool touches(Oid table) const
    {
        return removesFrom(table) || m_columns.contains(topmost(m_schema, table));
    }
    [[nodiscard]] bool changes(Oid table, const QString &column) const
    {
        return m_columns.value(topmost(m_schema, table)).contains(column);
    }

private:
    const Schema &m_schema;
    QSet<Oid> m_removed;
    QHash<Oid, QSet<QString>> m_columns;
};

bool isKeyOf(const Table &table, const QStringList &columns)
{
    return columns.isEmpty()
        || QSet<QString>(columns.begin(), columns.end())
        == QSet<QString>(table.primaryKey.begin(), table.primaryKey.end());
}

} // namespace

QStringList outOfReach(const Schema &schema, const ArchiveManifest &manifest, Vouched vouched)
{
    const Table *root = schema.table(manifest.root);
    if (!root)
        return {Text::tr("The table %1 is gone.").arg(manifest.root.toString())};
    const Scope scope(schema, root->oid);
    QStringList out;
    for (const ArchivedRows &block : manifest.blocks) {
        const Table *table = schema.table(block.table);
        if (!table)
            continue; // a misfit
        if (block.fate == ArchivedRows::Fate::Deleted && !scope.removesFrom(table->oid))
            out.append(Text::tr("It would insert rows into %1, which no delete of %2 removes by today's rules.")
                           .arg(block.table.toString(), manifest.root.toString()));
        if (block.fate == ArchivedRows::Fate::Changed && (vouched == Vouched::ByNobody || !scope.touches(table->oid)))
            out.append(Text::tr("It would change rows of %1 that only a trigger can have changed.")
                           .arg(block.table.toString()));
        for (const ArchivedWrite &write : block.writes)
            for (const QString &column : write.columns)
                if (!scope.changes(table->oid, column))
                    out.append(Text::tr("It would change the column %1 of %2, which no delete of %3 changes.")
                                   .arg(column, block.table.toString(), manifest.root.toString()));
        if (!isKeyOf(*table, block.primaryKey))
            out.append(
                Text::tr("It does not know the rows of %1 by the table's primary key.").arg(block.table.toString()));
    }
    out.removeDuplicates();
    return out;
}

ArchiveManifest withKeysOnly(ArchiveManifest manifest)
{
    // They stand behind all others.
    manifest.blocks.removeIf([](const ArchivedRows &block) { return block.fate == ArchivedRows::Fate::Left; });
    return manifest;
}

QStringList leftOutOfKeysOnly(const ArchiveManifest &manifest)
{
    QStringList sentences;
    for (const ArchivedRows &block : manifest.blocks)
        if (block.fate == ArchivedRows::Fate::Left)
            sentences.append(Text::tr("Nobody vouches for the undo file, so in rows of %1 that stayed only their links "
                                      "are put back, not what triggers changed beside them.")
                                 .arg(block.table.toString()));
    sentences.removeDuplicates();
    return sentences;
}

} // namespace ondelete
