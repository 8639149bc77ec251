// SPDX-License-Identifier: MIT
#include "postgres/keystate.h"

using namespace Qt::StringLiterals;

namespace ondelete {

KeyState readKeyState(Connection &connection, Oid table, const QString &name)
{
    const Rows rows = connection.query(uR"(
        SELECT k.oid, k.confdeltype, k.convalidated,
               pg_catalog.jsonb_build_object(
                   'key', pg_catalog.to_jsonb(k) - '{oid,conname,confdeltype,confdelsetcols,convalidated}'::text[],
                   'comment', pg_catalog.obj_description(k.oid, 'pg_constraint'),
                   'triggers', (SELECT pg_catalog.array_agg(t.tgenabled ORDER BY t.tgenabled)
                                FROM pg_catalog.pg_trigger t WHERE t.tgconstraint = k.oid))::text
        FROM pg_catalog.pg_constraint k
        WHERE k.contype = 'f' AND k.conrelid = $1::oid AND k.conname = $2::text)"_s,
                                       {QString::number(table), name});
    KeyState state;
    if (rows.count() == 1) {
        state.oid = Oid(rows.integer(0, 0));
        state.rule = deleteRuleFromCatalog(rows.text(0, 1).front()).value_or(DeleteRule::NoAction);
        state.validated = rows.boolean(0, 2);
        state.kept = rows.text(0, 3);
    }
    return state;
}

bool firesBefore(Connection &connection, Oid first, Oid second)
{
    // Bit 8 of tgtype: DELETE triggers, those on the referenced table.
    const Rows rows = connection.query(uR"(
        SELECT (SELECT min(t.tgname::text COLLATE "C") FROM pg_catalog.pg_trigger t
                WHERE t.tgconstraint = $1::oid AND t.tgtype & 8 <> 0)
             < (SELECT min(t.tgname::text COLLATE "C") FROM pg_catalog.pg_trigger t
                WHERE t.tgconstraint = $2::oid AND t.tgtype & 8 <> 0))"_s,
                                       {QString::number(first), QString::number(second)});
    return rows.boolean(0, 0);
}

} // namespace ondelete
