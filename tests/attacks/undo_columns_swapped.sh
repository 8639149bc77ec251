#!/bin/bash
# SPDX-License-Identifier: MIT
# Two columns exchange their names between a delete and its undo.
. "${0%/*}/attack.sh"
program delete "$key" --yes --archive undo.sql
is 0
as owner <<'SQL'
ALTER TABLE public.whatsapp_sessions RENAME display_name TO aside;
ALTER TABLE public.whatsapp_sessions RENAME phone_number TO display_name;
ALTER TABLE public.whatsapp_sessions RENAME aside TO phone_number;
SQL
program undo undo.sql --yes
[ $status -ne 0 ]
says "Nothing was changed"
[ "$(value "SELECT count(*) FROM public.whatsapp_sessions WHERE id = '$key'")" = 0 ]
