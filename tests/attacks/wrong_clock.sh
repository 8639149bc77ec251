#!/bin/bash
# SPDX-License-Identifier: MIT
# A delete that was made while this computer's clock stood in 1970, and a start a year ahead: neither destroys an undo file.
. "${0%/*}/attack.sh"
# Another library that is loaded first is what the sanitizers' runtime does not stand.
ldd "$ONDELETE" | grep -q libasan && exit 0
right=$ONDELETE
# at MOMENT: the program, told that it is then.
at() {
    printf '#!/bin/bash\nexec faketime %q %q "$@"\n' "$1" "$right" >at
    chmod 755 at
    ONDELETE=$PWD/at
}
files() { find "$kept" -name '*.sql' | wc -l; }

at '1970-01-02 12:00:00'
program delete "$key" --yes
is 0
[ "$(files)" = 1 ]
ONDELETE=$right
"$ONDELETE" archives prune
program sessions
[ "$(files)" = 1 ]
at "$(date -d '+1 year' '+%F %T')"
"$ONDELETE" archives prune
program sessions
[ "$(files)" = 1 ]
ONDELETE=$right
program undo "$(find "$kept" -name '*.sql')" --yes
is 0
[ "$(value "SELECT count(*) FROM public.whatsapp_sessions WHERE id = '$key'")" = 1 ]
