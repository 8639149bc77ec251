// SPDX-License-Identifier: MIT
#include "core/reach/reach.h"

#include <QtCore/QMultiHash>

namespace ondelete {

Reach deleteReach(const Schema &schema, Oid root, const RuleOf &ruleOf)
{
    QMultiHash<Oid, const ForeignKey *> keysTo;
    for (const ForeignKey &key : schema.foreignKeys)
        keysTo.insert(key.references, &key);

    Reach reach;
    reach.deletedFrom.insert(root);
    QList<Oid> pending{root};
    while (!pending.isEmpty()) {
        const Oid table = pending.takeFirst();
        for (const ForeignKey *key : keysTo.values(table)) {
            if (ruleOf(*key) == DeleteRule::Cascade && !reach.deletedFrom.contains(key->table)) {
                reach.deletedFrom.insert(key->table);
                pending.append(key->table);
            }
        }
    }
    for (const ForeignKey &key : schema.foreignKeys) {
        if (reach.deletedFrom.contains(key.references))
            reach.keys.append(key.oid);
    }
    return reach;
}

} // namespace ondelete
