#!/bin/bash
# SPDX-License-Identifier: MIT
# One value of an undo file is changed and its checksum made anew: here, and on a computer that has no record of it.
. "${0%/*}/attack.sh"
phone=$(value "SELECT phone_number FROM public.whatsapp_sessions WHERE id = '$key'")
program delete "$key" --yes --archive undo.sql
is 0
sed -i "s/$phone/+19990000000/g" undo.sql
seal undo.sql
sessions() { value "SELECT count(*) FROM public.whatsapp_sessions WHERE id = '$key'"; }
for how in --yes "--yes --even-if-unsigned" --dry-run; do
    # shellcheck disable=SC2086 # words
    program undo undo.sql $how
    [ $status -ne 0 ]
    [ "$(sessions)" = 0 ]
done
export HOME=$PWD/elsewhere
mkdir "$HOME"
program undo undo.sql --yes
is 4
says "Nothing proves who wrote it"
program undo undo.sql --yes --even-if-unsigned
is 2
says "look at them with --dry-run first"
[ "$(sessions)" = 0 ]
