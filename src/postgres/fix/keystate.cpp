// SPDX-License-Identifier: MIT
#include "postgres/fix/keystate.h"

using namespace Qt::StringLiterals;

namespace ondelete {

KeyState readKeyState(Connection &connection, Oid table, const QString &name)
{
    const QString setColumns = connection.server().versionNumber >= 150000 ? u"k.confdelsetcols"_s : u"NULL::int2[]"_s;
    // What the server sets as it likes in a derived key (its own validity) means nothing to anybody; connoinherit
    // follows from the kind of table, but that of a partition that was detached is as it was before.
    const Rows rows = connection.query(uR"(
        WITH RECURSIVE family AS (
            SELECT k.oid FROM pg_catalog.pg_constraint k
            WHERE k.contype = 'f' AND k.conrelid = $1::oid AND k.conname = $2::text
          UNION ALL
            SELECT k.oid FROM family f JOIN pg_catalog.pg_constraint k ON k.conparentid = f.oid
        ), described AS (
            SELECT k.oid, k.conname, k.conrelid, k.confrelid, k.conparentid,
                   pg_catalog.to_jsonb(k) - '{oid,conname,conparentid,confdeltype,confdelsetcols,convalidated,connoinherit}'::text[] AS fields,
                   pg_catalog.jsonb_build_object(
                       'comment', pg_catalog.obj_description(k.oid, 'pg_constraint'),
                       'triggers', (SELECT pg_catalog.array_agg(t.tgenabled ORDER BY t.tgenabled)
                                    FROM pg_catalog.pg_trigger t WHERE t.tgconstraint = k.oid)) AS more
            FROM family f JOIN pg_catalog.pg_constraint k ON k.oid = f.oid
        )
        SELECT k.oid, k.confdeltype, k.convalidated,
               pg_catalog.jsonb_build_object(
                   'key', d.fields, 'more', d.more,
                   'derived', (SELECT pg_catalog.jsonb_agg(e.more || e.fields
                                                           || pg_catalog.jsonb_build_object('name', e.conname)
                                                           ORDER BY e.conrelid, e.confrelid)
                               FROM described e WHERE e.oid <> d.oid))::text,
               pg_catalog.pg_get_constraintdef(k.oid),
               (SELECT pg_catalog.array_agg(pg_catalog.quote_ident(a.attname) ORDER BY u.place)
                FROM pg_catalog.unnest(%1) WITH ORDINALITY u(number, place)
                JOIN pg_catalog.pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = u.number)
        FROM described d JOIN pg_catalog.pg_constraint k ON k.oid = d.oid
        WHERE k.conrelid = $1::oid AND k.conname = $2::text
          AND NOT EXISTS (SELECT FROM described e WHERE e.oid = k.conparentid))"_s.replace(u"%1"_s, setColumns),
                                       {QString::number(table), name});
    KeyState state;
    if (rows.count() == 1) {
        state.oid = Oid(rows.integer(0, 0));
        state.rule = deleteRuleFromCatalog(rows.text(0, 1).front()).value_or(DeleteRule::NoAction);
        state.validated = rows.boolean(0, 2);
        state.kept = rows.text(0, 3);
        state.definition = rows.text(0, 4);
        state.setColumns = rows.list(0, 5);
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
