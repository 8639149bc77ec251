#!/bin/bash
# SPDX-License-Identifier: MIT
# A server lets the client in and says nothing more: a signal ends each command.
. "${0%/*}/attack.sh"
python3 "${0%/*}/fakeserver.py" 127.0.0.1 silent heard &
trap "kill $!" EXIT
until [ -s heard ]; do sleep 0.05; done
port=$(head -1 heard)
for words in "INT audit" "TERM fix --yes" "HUP delete $key --yes" "INT sessions" "TERM preview $key"; do
    signal=${words%% *}
    before=$(wc -l <heard)
    # shellcheck disable=SC2086 # words
    "$ONDELETE" ${words#* } --connection "host=127.0.0.1 port=$port user=u dbname=x" >said 2>&1 &
    until [ "$(wc -l <heard)" -gt "$before" ]; do sleep 0.05; done
    begun=$(date +%s%N)
    kill -"$signal" $!
    status=0
    wait $! || status=$?
    [ $status = 130 ]
    [ $((($(date +%s%N) - begun) / 1000000)) -lt 3000 ]
    grep -q 'Nothing was changed' said
done
