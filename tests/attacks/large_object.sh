#!/bin/bash
# SPDX-License-Identifier: MIT
# A trigger removes a large object with the row: no undo file could bring it back.
. "${0%/*}/attack.sh"
as postgres <<'SQL'
CREATE EXTENSION lo;
ALTER TABLE public.whatsapp_sessions ADD COLUMN voice public.lo;
UPDATE public.whatsapp_sessions SET voice = lo_from_bytea(0, 'precious recording')
WHERE id = '00000000-0000-4000-8000-000000000001';
CREATE TRIGGER t_voice BEFORE UPDATE OR DELETE ON public.whatsapp_sessions FOR EACH ROW EXECUTE FUNCTION public.lo_manage(voice);
SQL
program delete "$key" --yes
is 1
says "Nothing was changed."
[ "$(value 'SELECT count(*) FROM pg_largeobject_metadata')" = 1 ]
