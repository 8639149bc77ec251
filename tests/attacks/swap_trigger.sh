#!/bin/bash
# SPDX-License-Identifier: MIT
# A trigger keeps the row that is to go and removes another one of the table: every count is as planned.
. "${0%/*}/attack.sh"
as owner <<'SQL'
CREATE TABLE public.notes (id int PRIMARY KEY, session_id uuid REFERENCES public.whatsapp_sessions ON DELETE CASCADE, t text);
INSERT INTO public.notes VALUES (1, '00000000-0000-4000-8000-000000000001', 'of it'),
                                (2, '00000000-0000-4000-8000-000000000010', 'INNOCENT');
CREATE FUNCTION public.f() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN IF old.id = 1 THEN DELETE FROM public.notes WHERE id = 2; RETURN NULL; END IF; RETURN old; END $$;
CREATE TRIGGER t BEFORE DELETE ON public.notes FOR EACH ROW EXECUTE FUNCTION public.f();
SQL
program delete "$key" --yes
is 1
says public.notes
[ "$(value 'SELECT count(*) FROM public.notes')" = 2 ]
[ "$(value "SELECT count(*) FROM public.whatsapp_sessions WHERE id = '$key'")" = 1 ]
