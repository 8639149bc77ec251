#!/bin/bash
# SPDX-License-Identifier: MIT
# The database's owner puts a schema of his before pg_catalog: connecting must not ask there.
. "${0%/*}/attack.sh"
trap_function
as owner <<'SQL'
CREATE FUNCTION public.version() RETURNS text LANGUAGE sql AS $$ SELECT public.evil(NULL)::text $$;
CREATE FUNCTION public.alike(name, name) RETURNS bool LANGUAGE sql AS $$ SELECT public.evil(NULL) $$;
CREATE OPERATOR public.= (leftarg = name, rightarg = name, function = public.alike);
SQL
value "ALTER DATABASE \"$PGDATABASE\" SET search_path = public, pg_catalog"
look
# A schema whose name is nearly that of PostgreSQL's own is not it.
as postgres <<'SQL'
CREATE SCHEMA "PG_CATALOG" AUTHORIZATION owner;
SET ROLE owner;
CREATE FUNCTION "PG_CATALOG".version() RETURNS text LANGUAGE sql AS $$ SELECT public.evil(NULL)::text $$;
SQL
value "ALTER DATABASE \"$PGDATABASE\" SET search_path = \"PG_CATALOG\", pg_catalog"
look
