-- OnDelete undo file, version 1
-- It holds the rows that one delete removed or changed, as they were, and puts them back:
--     psql -d DATABASE -f THIS_FILE
-- All of them come back, or none. It needs no other program. It holds personal data: keep it to
-- yourself, and destroy it in time.
-- The last line is the SHA-256 of all that stands before it. psql does not check it;
-- "ondelete archives verify THIS_FILE" does.
-- manifest {"blocks":[{"columns":[["id","integer"],["name","text"]],"fate":"deleted","numbers":[1,2],"of":-1,"oid":20300,"primary_key":["id"],"rows":1,"side_effect":false,"table":["public","r"],"writes":[]},{"columns":[["id","integer"],["r","integer"],["t","text"]],"fate":"deleted","numbers":[1,2,3],"of":-1,"oid":20307,"primary_key":["id"],"rows":2,"side_effect":false,"table":["public","c"],"writes":[]},{"columns":[["id","integer"],["r","integer"]],"fate":"written","numbers":[1,2],"of":-1,"oid":20319,"primary_key":["id"],"rows":1,"side_effect":false,"table":["public","n"],"writes":[{"bit":0,"columns":["r"],"constraint":"n_r_fkey","left":[[null]]}]}],"created_at":"2026-11-27T14:39:59.319Z","database":"small","incomplete":[],"keys":[["1"]],"label":"a\tb","preamble_bytes":832,"program":"0.1.0","reason":"","root":["public","r"],"server_version":"15.20 (Debian 15.20-0+deb12u1)","singular":"r","system_identifier":"7712850203942656443","user":"postgres","xid":"36914"}
\set ON_ERROR_STOP on
BEGIN ISOLATION LEVEL REPEATABLE READ;
SET LOCAL search_path = '';
SET LOCAL client_encoding = 'UTF8';
SET LOCAL DateStyle = 'ISO, MDY';
SET LOCAL IntervalStyle = 'postgres';
SET LOCAL TimeZone = 'UTC';
SET LOCAL extra_float_digits = 3;
SET LOCAL bytea_output = 'hex';
SET LOCAL lc_monetary = 'C';
SET LOCAL xmloption = content;
SET LOCAL array_nulls = on;
SET LOCAL jit = off;
SET LOCAL standard_conforming_strings = on;
CREATE TEMPORARY TABLE pg_temp.ondelete_0 ON COMMIT DROP AS SELECT id AS c0, name AS c1 FROM ONLY public.r WITH NO DATA;
CREATE TEMPORARY TABLE pg_temp.ondelete_1 ON COMMIT DROP AS SELECT id AS c0, r AS c1, t AS c2 FROM ONLY public.c WITH NO DATA;
CREATE TEMPORARY TABLE pg_temp.ondelete_2 ON COMMIT DROP AS SELECT id AS c0, r AS c1, NULL::bigint AS mask FROM ONLY public.n WITH NO DATA;
COPY pg_temp.ondelete_0 (c0, c1) FROM stdin;
1	a\tb
\.
COPY pg_temp.ondelete_1 (c0, c1, c2) FROM stdin;
1	1	\N
2	1	x
\.
COPY pg_temp.ondelete_2 (c0, c1, mask) FROM stdin;
1	1	1
\.
SET LOCAL search_path TO DEFAULT;
WITH d0 AS (INSERT INTO public.r (id, name) OVERRIDING SYSTEM VALUE SELECT c0, c1 FROM pg_temp.ondelete_0),
d1 AS (INSERT INTO public.c (id, r, t) OVERRIDING SYSTEM VALUE SELECT c0, c1, c2 FROM pg_temp.ondelete_1),
w2 AS (UPDATE ONLY public.n AS x SET r = CASE WHEN ((k.mask OPERATOR(pg_catalog.&) 1::bigint) OPERATOR(pg_catalog.<>) 0::bigint AND x.r IS NULL) THEN k.c1 ELSE x.r END FROM pg_temp.ondelete_2 AS k WHERE x.id OPERATOR(pg_catalog.=) k.c0 AND (((k.mask OPERATOR(pg_catalog.&) 1::bigint) OPERATOR(pg_catalog.<>) 0::bigint AND x.r IS NULL)) RETURNING 1)
SELECT (SELECT pg_catalog.count(*) FROM w2);
SET CONSTRAINTS ALL IMMEDIATE;
COMMIT;
