#!/bin/bash
# SPDX-License-Identifier: MIT
# A constraint trigger is deferred again behind the guard's back, and removes rows at COMMIT.
. "${0%/*}/attack.sh"
as owner <<'SQL'
CREATE TABLE public.queue (id int PRIMARY KEY, kind text);
INSERT INTO public.queue SELECT g, 'precious' FROM generate_series(1, 500) g;
CREATE TABLE public.touch (i int);
CREATE FUNCTION public.at_commit() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS
    $$ BEGIN DELETE FROM public.queue; RETURN NULL; END $$;
CREATE CONSTRAINT TRIGGER at_commit AFTER INSERT ON public.touch DEFERRABLE INITIALLY DEFERRED
    FOR EACH ROW EXECUTE FUNCTION public.at_commit();
CREATE FUNCTION public.later() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS
    $$ BEGIN SET CONSTRAINTS public.at_commit DEFERRED; INSERT INTO public.touch VALUES (1); RETURN NULL; END $$;
CREATE CONSTRAINT TRIGGER later AFTER DELETE ON public.whatsapp_sessions DEFERRABLE INITIALLY DEFERRED
    FOR EACH ROW EXECUTE FUNCTION public.later();
SQL
program delete "$key" --yes
is 1
[ "$(value 'SELECT count(*) FROM public.queue')" = 500 ]
[ "$(value "SELECT count(*) FROM public.whatsapp_sessions WHERE id = '$key'")" = 1 ]
