// SPDX-License-Identifier: MIT
#include "support/catalogsnapshot.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ondelete {

QStringList catalogSnapshot(Connection &connection)
{
    // to_jsonb of the whole row, so that a column that a later version adds is compared, too. What is left out: oids,
    // which are told by name instead; caches; indcheckxmin, which says when an index may be used; and pg_attver, an
    // option that a server (15.20) itself gives each column whose table is altered.
    // The names of a key's own triggers end with an oid. Of a derived key connoinherit only says whether it was
    // adopted; and that of a partition of the referenced table stays NOT VALID where its own declared one was validated
    // later. An adopted key's triggers, as those of a partition that was attached, depend on the parent's triggers;
    // others only through their constraint, which comes to the same.
    const Rows rows = connection.query(uR"(
        WITH tables AS (
            SELECT c.oid, c.oid::regclass::text AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
            WHERE n.nspname NOT LIKE 'pg\_%' AND n.nspname <> 'information_schema' AND c.relkind IN ('r', 'p', 'i', 'I'))
        SELECT 'table ' || t.name || (SELECT to_jsonb(c) FROM (
                    SELECT relkind, relpersistence, relchecks, relhasrules, relhastriggers, relispartition,
                           relrowsecurity, relforcerowsecurity, reloptions) c)
        FROM tables t JOIN pg_class ON pg_class.oid = t.oid
      UNION ALL
        SELECT 'constraint ' || coalesce(t.name, '') || ' ' || k.conname
            || CASE WHEN d.toPartition THEN replace(pg_get_constraintdef(k.oid), ' NOT VALID', '') ELSE pg_get_constraintdef(k.oid) END
            || (to_jsonb(k) - CASE WHEN k.conparentid <> 0 THEN '{connoinherit}'::text[] ELSE '{}' END
                - CASE WHEN d.toPartition THEN '{convalidated}'::text[] ELSE '{}' END
                - '{oid,connamespace,conrelid,contypid,conindid,conparentid,confrelid,conpfeqop,conppeqop,conffeqop,conexclop,conbin}'::text[])
            || jsonb_build_object('schema', k.connamespace::regnamespace::text, 'index', k.conindid::regclass::text,
                   'parent', (SELECT p.conname || p.conrelid::regclass FROM pg_constraint p WHERE p.oid = k.conparentid),
                   'references', k.confrelid::regclass::text, 'domain', k.contypid::regtype::text,
                   'operators', ARRAY[k.conpfeqop, k.conppeqop, k.conffeqop]::text)
        FROM pg_constraint k LEFT JOIN tables t ON t.oid = k.conrelid
        CROSS JOIN LATERAL (SELECT EXISTS (SELECT FROM pg_constraint p WHERE p.oid = k.conparentid AND p.conrelid = k.conrelid)
                                AS toPartition) d
        WHERE k.oid >= 16384
      UNION ALL
        SELECT 'trigger ' || t.name || regexp_replace(g.tgname, '^(RI_ConstraintTrigger_[ac])_\d+$', '\1')
            || (to_jsonb(g) - '{oid,tgrelid,tgname,tgfoid,tgconstrrelid,tgconstrindid,tgconstraint,tgparentid,tgargs,tgqual}'::text[])
            || jsonb_build_object('function', g.tgfoid::regproc::text, 'other', g.tgconstrrelid::regclass::text,
                   'index', g.tgconstrindid::regclass::text, 'arguments', encode(g.tgargs, 'escape'),
                   'constraint', (SELECT k.conname || k.conrelid::regclass FROM pg_constraint k WHERE k.oid = g.tgconstraint),
                   'parent', (SELECT p.tgrelid::regclass FROM pg_trigger p WHERE p.oid = g.tgparentid)::text)
        FROM pg_trigger g JOIN tables t ON t.oid = g.tgrelid
      UNION ALL
        SELECT 'column ' || t.name
            || (to_jsonb(a) - '{attrelid,atttypid,attcollation,attcacheoff,attoptions}'::text[])
            || jsonb_build_object('type', a.atttypid::regtype::text, 'collation', a.attcollation::regcollation::text,
                   'options', (SELECT array_agg(o ORDER BY o) FROM unnest(a.attoptions) o WHERE o NOT LIKE 'pg\_attver=%'))
        FROM pg_attribute a JOIN tables t ON t.oid = a.attrelid WHERE a.attnum > 0
      UNION ALL
        SELECT 'index ' || pg_get_indexdef(i.indexrelid)
            || (to_jsonb(i) - '{indexrelid,indrelid,indcollation,indclass,indcheckxmin,indexprs,indpred}'::text[])
        FROM pg_index i JOIN tables t ON t.oid = i.indexrelid
      UNION ALL
        SELECT 'comment ' || pg_describe_object(d.classoid, d.objoid, d.objsubid) || ': ' || d.description
        FROM pg_description d WHERE d.objoid >= 16384
      UNION ALL
        SELECT 'dependency ' || regexp_replace(pg_describe_object(d.classid, d.objid, d.objsubid), '(RI_ConstraintTrigger_[ac])_\d+', '\1')
            || ' -> ' || regexp_replace(pg_describe_object(d.refclassid, d.refobjid, d.refobjsubid), '(RI_ConstraintTrigger_[ac])_\d+', '\1')
            || ' ' || d.deptype::text
        FROM pg_depend d
        WHERE d.classid IN ('pg_constraint'::regclass, 'pg_trigger'::regclass) AND d.objid >= 16384
          AND NOT (d.classid = 'pg_trigger'::regclass AND d.deptype IN ('P', 'S')))"_s);
    QStringList lines;
    lines.reserve(rows.count());
    for (int i = 0; i < rows.count(); ++i)
        lines.append(rows.text(i, 0));
    std::ranges::sort(lines);
    return lines;
}

QString snapshotDifference(const QStringList &before, const QStringList &after)
{
    constexpr int shown = 10;
    const auto onlyIn = [](const QStringList &one, const QStringList &other, const QString &title) {
        QStringList lines;
        std::ranges::set_difference(one, other, std::back_inserter(lines));
        const qsizetype count = lines.size();
        return count == 0 ? QStringList() : QStringList(u"%1 (%2):"_s.arg(title).arg(count)) + lines.mid(0, shown);
    };
    return (onlyIn(before, after, u"only expected"_s) + onlyIn(after, before, u"only found"_s)).join(u'\n');
}

} // namespace ondelete
