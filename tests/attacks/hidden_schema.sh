#!/bin/bash
# SPDX-License-Identifier: MIT
# The database's owner has backslashes mean something else, so that a pattern of ours would hide a schema of his.
. "${0%/*}/attack.sh"
as postgres <<'SQL'
CREATE SCHEMA pgxtoast AUTHORIZATION owner;
SET ROLE owner;
CREATE TABLE pgxtoast.precious (id int PRIMARY KEY,
                                session_id uuid REFERENCES public.whatsapp_sessions ON DELETE CASCADE);
INSERT INTO pgxtoast.precious SELECT g, '00000000-0000-4000-8000-000000000001' FROM generate_series(1, 50) g;
RESET ROLE;
SQL
value "ALTER DATABASE \"$PGDATABASE\" SET standard_conforming_strings = off"
program preview "$key"
says pgxtoast.precious
program delete "$key" --yes --archive undo.sql
is 0
program undo undo.sql --yes
is 0
[ "$(value 'SELECT count(*) FROM pgxtoast.precious')" = 50 ]
