// SPDX-License-Identifier: MIT
#include "core/reach/reach.h"

#include "core/reach/deletegraph.h"

#include <QtCore/QHash>
#include <QtCore/QMultiHash>

namespace ondelete {

Reach deleteReach(const Schema &schema, Oid root, const RuleOf &ruleOf)
{
    QHash<Oid, Oid> topmostOf;
    for (const Table &table : schema.tables)
        topmostOf.insert(table.oid, topmost(schema, table.oid));
    // A key may name one partition: a row of the whole table can be that partition's.
    QMultiHash<Oid, const ForeignKey *> keysTo;
    for (const ForeignKey &key : schema.foreignKeys)
        keysTo.insert(topmostOf.value(key.references), &key);

    Reach reach;
    const Oid whole = topmostOf.value(root, root);
    reach.deletedFrom.insert(whole);
    QList<Oid> pending{whole};
    while (!pending.isEmpty()) {
        const Oid table = pending.takeFirst();
        for (const ForeignKey *key : keysTo.values(table)) {
            const Oid child = topmostOf.value(key->table);
            if (ruleOf(*key).rule == DeleteRule::Cascade && !reach.deletedFrom.contains(child)) {
                reach.deletedFrom.insert(child);
                pending.append(child);
            }
        }
    }
    for (const ForeignKey &key : schema.foreignKeys) {
        if (reach.deletedFrom.contains(topmostOf.value(key.references)))
            reach.keys.append(key.oid);
    }
    return reach;
}

} // namespace ondelete
