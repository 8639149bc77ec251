#!/bin/bash
# SPDX-License-Identifier: MIT
# A server falls silent in mid-statement on a connection that lives: the first signal ends the wait, a second one at once.
. "${0%/*}/attack.sh"
psql -qX -c "BEGIN; SELECT FROM public.whatsapp_sessions WHERE id = '$key' FOR UPDATE; SELECT pg_sleep(60)" >/dev/null 2>&1 &
holder=$!
waiting="SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND application_name = 'OnDelete' AND wait_event_type = 'Lock'"
until [ -n "$(value "SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND query ~ 'pg_sleep' AND wait_event = 'PgSleep'")" ]; do sleep 0.05; done
for signals in 1 2; do
    "$ONDELETE" delete "$key" --yes --connection "host=$PGHOST port=$PGPORT user=$PGUSER dbname=$PGDATABASE" >said 2>&1 &
    program=$!
    until backend=$(value "$waiting") && [ -n "$backend" ]; do sleep 0.05; done
    kill -STOP "$backend"
    begun=$(date +%s%N)
    kill -INT $program
    if [ $signals = 2 ]; then
        sleep 0.1
        kill -TERM $program 2>/dev/null || true
    fi
    status=0
    wait $program || status=$?
    took=$((($(date +%s%N) - begun) / 1000000))
    kill -CONT "$backend"
    [ $took -lt $((signals == 1 ? 3000 : 1500)) ]
    if [ $signals = 1 ]; then
        [ $status = 130 ]
        grep -q 'Nothing was changed' said
    else # what is known about the data
        [ $status = 5 ]
        grep -q 'Stopped at once. What was not committed is rolled back by the server' said
    fi
    until [ -z "$(value "$waiting")" ]; do sleep 0.05; done
done
value "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()" >/dev/null
wait $holder || true
[ "$(value "SELECT count(*) FROM public.whatsapp_sessions WHERE id = '$key'")" = 1 ]
