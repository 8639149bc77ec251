// SPDX-License-Identifier: MIT
#include "postgres/undo/besidewrites.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ondelete {
namespace {

constexpr qsizetype mostKeys = 100;

void add(TableEffect &effect, QSet<RowKey> &all, const RowKey &key)
{
    all.insert(key);
    ++effect.actual;
    if (effect.keys.size() < mostKeys)
        effect.keys.append(key);
}

} // namespace

BesideWrites::BesideWrites(Connection &connection, const Schema &schema)
    : m_connection(connection)
    , m_schema(schema)
{
}

void BesideWrites::look(Oid oid, const RowCounts &counts, const QString &others)
{
    if (counts.isNone())
        return;
    Look look{oid, counts, {}, {}, {}, {}, {}};
    const auto table = m_schema.tables.find(oid);
    const bool isChanged = counts.updated > 0 || counts.deleted > 0;
    if (isChanged && table != m_schema.tables.end() && table->may.select && !table->hidesRows) {
        const bool hasKey = !table->primaryKey.isEmpty();
        if (hasKey) {
            look.own = keysOfOwnRows(m_connection, *table);
            look.written = keysOfOwnRows(m_connection, *table, others);
        }
        if (counts.deleted > 0 || !hasKey)
            look.within = placesOf(m_connection, *table);
    }
    m_looks.append(look);
    std::ranges::sort(m_looks, {}, &Look::table);
}

bool BesideWrites::any() const
{
    return std::ranges::any_of(m_looks,
                               [](const Look &look) { return look.counts.updated > 0 || look.counts.deleted > 0; });
}

QList<TableEffect> BesideWrites::find()
{
    QList<TableEffect> effects;
    for (Look &look : m_looks) {
        const QualifiedName table = tableName(m_connection, m_schema, look.table);
        TableEffect changed{table, RowAction::Update, 0, look.counts.updated};
        TableEffect removed{table, RowAction::Delete, 0, look.counts.deleted};
        tellRows(look, changed, removed);
        for (const TableEffect &effect :
             {TableEffect{table, RowAction::Insert, 0, look.counts.inserted}, changed, removed})
            if (effect.actual > 0)
                effects.append(effect);
    }
    std::ranges::sort(effects, {},
                      [](const TableEffect &effect) { return std::pair(effect.table.toString(), int(effect.action)); });
    return effects;
}

/// A row that went from its place and is there by its key was changed.
void BesideWrites::tellRows(Look &look, TableEffect &changed, TableEffect &removed)
{
    const auto table = m_schema.tables.find(look.table);
    if (look.within) {
        // What was read within the run must not be re-written by others now (VACUUM FULL).
        m_connection.query(u"LOCK TABLE %1 IN ACCESS SHARE MODE"_s.arg(table->sql));
        const std::optional<QList<RowPlace>> before = placesOf(m_connection, *table);
        if (!before)
            return;
        const QList<RowPlace> gone = without(*before, *look.within);
        if (!table->primaryKey.isEmpty()) {
            changed.actual = 0;
            removed.actual = 0;
            eachRowAt(m_connection, *table, gone, [&](const QString &, const QString &, const RowKey &key) {
                if (!look.own.contains(key))
                    add(removed, look.removed, key);
                else if (look.written.contains(key))
                    add(changed, look.changed, key);
            });
        } else if (removed.actual == 0) {
            changed.actual = gone.size();
        } else if (changed.actual == 0) {
            removed.actual = gone.size();
        }
    } else if (!look.own.isEmpty()) {
        changed.actual = 0;
        eachRowOf(m_connection, *table, look.written,
                  [&](const QString &, const QString &, const RowKey &key) { add(changed, look.changed, key); });
        // A row whose key was changed is there under another one; what is new is counted as such.
        changed.actual = std::max(changed.actual, qint64(look.written.size()) - look.counts.inserted);
    }
}

bool isAsShown(QList<TableEffect> effects, const UndoOptions &options)
{
    if (!options.shownSideEffects)
        return true;
    QList<TableEffect> shown = *options.shownSideEffects;
    for (QList<TableEffect> *one : {&effects, &shown})
        one->removeIf([](const TableEffect &effect) { return effect.action == RowAction::Insert; });
    return effects == shown;
}

bool BesideWrites::isSame(const BesideWrites &again) const
{
    return std::ranges::equal(m_looks, again.m_looks, [&](const Look &a, const Look &b) {
        if (a.table != b.table || a.counts != b.counts || a.written.size() != b.written.size()
            || !b.written.contains(a.changed))
            return false;
        bool isThere = false; // what was removed then, and was not now
        if (!a.removed.isEmpty())
            eachRowOf(m_connection, *m_schema.tables.find(a.table), a.removed,
                      [&](const QString &, const QString &, const RowKey &) { isThere = true; });
        return !isThere;
    });
}

} // namespace ondelete
