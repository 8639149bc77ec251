#!/bin/bash
# SPDX-License-Identifier: MIT
# A database whose sessions skip the keys' triggers: a delete would leave what it was to remove.
. "${0%/*}/attack.sh"
value "ALTER DATABASE \"$PGDATABASE\" SET session_replication_role = replica"
program delete "$key" --yes
[ $status -ne 0 ]
says "Nothing was changed"
[ "$(value "SELECT count(*) FROM public.whatsapp_sessions WHERE id = '$key'")" = 1 ]
