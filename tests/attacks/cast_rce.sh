#!/bin/bash
# SPDX-License-Identifier: MIT
# A type's owner makes casts of it to everything: showing its values runs none of them.
. "${0%/*}/attack.sh"
trap_function
{
    echo "CREATE TYPE public.code AS ENUM ('a', 'b');"
    for type in text json jsonb varchar bool; do
        cat <<SQL
CREATE FUNCTION public.as_$type(public.code) RETURNS $type LANGUAGE plpgsql AS
    \$\$ BEGIN PERFORM public.evil(NULL); RETURN NULL; END \$\$;
CREATE CAST (public.code AS $type) WITH FUNCTION public.as_$type(public.code) AS IMPLICIT;
SQL
    done
    cat <<'SQL'
CREATE TABLE public.extra (code public.code PRIMARY KEY,
                           session_id uuid REFERENCES public.whatsapp_sessions ON DELETE CASCADE);
INSERT INTO public.extra SELECT 'a', '00000000-0000-4000-8000-000000000001';
ALTER TABLE public.whatsapp_sessions ALTER display_name TYPE public.code USING 'a'::public.code;
SQL
} | as owner
look
program sessions --search a
unmarked
program preview "$key"
says public.extra
