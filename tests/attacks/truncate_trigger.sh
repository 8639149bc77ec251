#!/bin/bash
# SPDX-License-Identifier: MIT
# A trigger empties a table that nobody mentioned; the counters of rows say nothing of TRUNCATE.
. "${0%/*}/attack.sh"
as owner <<'SQL'
CREATE TABLE public.session_cache (id int, payload text);
INSERT INTO public.session_cache SELECT g, 'precious ' || g FROM generate_series(1, 1000) g;
CREATE FUNCTION public.flush_cache() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS
    $$ BEGIN TRUNCATE public.session_cache; RETURN NULL; END $$;
CREATE TRIGGER flush_cache AFTER DELETE ON public.whatsapp_sessions FOR EACH ROW EXECUTE FUNCTION public.flush_cache();
SQL
program delete "$key" --yes
is 1
says "Nothing was changed."
[ "$(value 'SELECT count(*) FROM public.session_cache')" = 1000 ]
