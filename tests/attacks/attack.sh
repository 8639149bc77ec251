# SPDX-License-Identifier: MIT
# What the attacks beside this file share. Each is a short script that ends with 0 where the program held. tst_attacks
# gives it a server of its own (PGHOST, PGPORT, PGUSER: the superuser), a copy of the sample database (PGDATABASE), the
# program (ONDELETE), a file that only the server's account makes (MARKER) and an empty folder, which is its present one.
set -euo pipefail
trap 'echo "${BASH_SOURCE[0]##*/}: line $LINENO did not hold" >&2' ERR

readonly key=00000000-0000-4000-8000-000000000001 # a session that can be deleted

# as ROLE: runs the SQL on its standard input as that role, who may make things in the schema public.
as() {
    psql -qX -v ON_ERROR_STOP=1 -c "GRANT CREATE ON SCHEMA public TO owner; SET ROLE $1" -f - >/dev/null
}

# value SQL: what one query says, to a superuser.
value() {
    psql -qXAt -v ON_ERROR_STOP=1 -c "$1"
}

# program COMMAND WORDS…: runs it as the superuser; its output is in $out, its exit status in $status.
program() {
    local command=$1
    shift
    status=0
    out=$("$ONDELETE" "$command" --connection "host=$PGHOST port=$PGPORT user=${asUser:-$PGUSER} dbname=$PGDATABASE" "$@" 2>&1) ||
        status=$?
}

# says TEXT, is STATUS: what the last run must have said, and how it must have ended.
says() {
    grep -qF -e "$1" <<<"${out//$'\n'/ }" || grep -qF -e "$1" <<<"$(tr -s ' \n' ' ' <<<"$out")" ||
        { echo "not said: $1"; echo "$out"; return 1; } >&2
}
is() {
    [ "$status" = "$1" ] || { echo "exit status $status, not $1"; echo "$out"; return 1; } >&2
}

# A function that leaves the mark where it runs with a superuser's rights; the tables' owner's.
trap_function() {
    as owner <<SQL
CREATE FUNCTION public.evil(pg_catalog.uuid) RETURNS bool LANGUAGE plpgsql VOLATILE AS \$\$
BEGIN
  IF current_user OPERATOR(pg_catalog.<>) 'owner'
     AND (SELECT rolsuper FROM pg_catalog.pg_roles WHERE rolname OPERATOR(pg_catalog.=) session_user) THEN
    EXECUTE \$c\$COPY (SELECT pg_catalog.current_query()) TO PROGRAM 'cat >> $MARKER'\$c\$;
  END IF;
  RETURN true;
END \$\$;
SQL
}

unmarked() {
    [ ! -e "$MARKER" ] || { echo "it ran: $(head -c 300 "$MARKER")"; return 1; } >&2
}

# A superuser looks; nothing of the owner's may run.
look() {
    for words in audit "preview $key --rules desired" "fix --dry-run --include-unlisted"; do
        # shellcheck disable=SC2086 # words
        program $words
        [ $status -le 1 ] || is "0 or 1"
        unmarked
    done
}

# seal FILE: gives what was changed by hand a last line that fits, and no signature.
seal() {
    sed -i '/^-- signature /d; /^-- sha256 /d' "$1"
    echo "-- sha256 $(sha256sum <"$1" | cut -d' ' -f1)" >>"$1"
}

# Where the program keeps what it keeps.
readonly kept=$HOME/.local/share/ondelete
