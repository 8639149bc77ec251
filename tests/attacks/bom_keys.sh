#!/bin/bash
# SPDX-License-Identifier: MIT
# Two keys that differ by a byte-order mark at the start; and a column named so.
. "${0%/*}/attack.sh"
as postgres <<'SQL'
CREATE TABLE public.r (id text PRIMARY KEY, name text);
CREATE TABLE public.c (id text PRIMARY KEY, r text REFERENCES public.r ON DELETE CASCADE);
INSERT INTO public.r VALUES ('abc', 'INNOCENT'), (U&'\FEFFabc', 'TARGET');
INSERT INTO public.c VALUES ('x1', 'abc'), ('x2', U&'\FEFFabc');
CREATE TABLE public.t (U&"\FEFFcol" text REFERENCES public.r ON DELETE SET NULL, k int PRIMARY KEY);
SQL
cat >r.json <<'JSON'
{"version": 1, "title": "r", "rules": [], "root": {"table": "public.r", "singular": "r", "plural": "rs", "label": ["name"],
 "columns": [{"column": "name", "title": "name"}]}}
JSON
program preview abc --spec r.json
says INNOCENT
program delete $'\uFEFFabc' --yes --spec r.json
is 0
[ "$(value "SELECT string_agg(r.name || c.id, ',') FROM public.r JOIN public.c ON c.r = r.id")" = INNOCENTx1 ]
