// SPDX-License-Identifier: MIT
#include "core/reach/reach.h"

#include "core/reach/deletegraph.h"

#include <QtCore/QMultiHash>

namespace ondelete {

Reach deleteReach(const Schema &schema, Oid root, const RuleOf &ruleOf)
{
    // A row of a partition is one of the whole, too, and a key may name it by either.
    QMultiHash<Oid, const ForeignKey *> keysTo;
    for (const ForeignKey &key : schema.foreignKeys)
        keysTo.insert(topmost(schema, key.references), &key);

    Reach reach;
    QList<Oid> pending;
    const auto reachTable = [&](Oid table) {
        const Oid whole = topmost(schema, table);
        if (reach.deletedFrom.contains(whole))
            return;
        reach.deletedFrom.insert(whole);
        for (const Table *part : schema.partitionsOf(whole))
            reach.deletedFrom.insert(part->oid);
        pending.append(whole);
    };
    reachTable(root);
    while (!pending.isEmpty()) {
        for (const ForeignKey *key : keysTo.values(pending.takeFirst()))
            if (ruleOf(*key) == DeleteRule::Cascade)
                reachTable(key->table);
    }
    for (const ForeignKey &key : schema.foreignKeys) {
        if (reach.deletedFrom.contains(key.references))
            reach.keys.append(key.oid);
    }
    return reach;
}

} // namespace ondelete
