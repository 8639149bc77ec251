#!/bin/bash
# SPDX-License-Identifier: MIT
# Text of an encoding that keeps characters apart which are one in UTF-8: what comes back must be what went, or nothing goes.
. "${0%/*}/attack.sh"
other=${PGDATABASE}_jp
trap 'PGDATABASE=postgres value "DROP DATABASE \"$other\""' EXIT
value "CREATE DATABASE \"$other\" TEMPLATE template0 ENCODING 'EUC_JP' LC_COLLATE 'C' LC_CTYPE 'C'"
export PGDATABASE=$other
as postgres <<'SQL'
CREATE TABLE public.r (id int, part date, name text, PRIMARY KEY (id, part));
INSERT INTO public.r VALUES (1, '2026-01-01', convert_from('\x8fa2f1', 'EUC_JP')), (2, '2026-01-01', convert_from('\xa4a2', 'EUC_JP'));
SQL
rows() { value "SELECT id, pg_catalog.convert_to(name, 'EUC_JP') FROM public.r ORDER BY id"; }
before=$(rows)
cat >r.json <<'JSON'
{"version": 1, "title": "r", "rules": [], "root": {"table": "public.r", "singular": "r", "plural": "rs", "label": ["name"],
 "columns": [{"column": "name", "title": "name"}]}}
JSON
program delete '["1", "2026-01-01"]' --yes --spec r.json --archive undo1.sql
is 4
says "does not come back from UTF-8 as it is"
[ "$(rows)" = "$before" ]
program delete '["2", "2026-01-01"]' --yes --spec r.json --archive undo2.sql
is 0
program undo undo2.sql --yes
is 0
[ "$(rows)" = "$before" ]
