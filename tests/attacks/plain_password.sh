#!/bin/bash
# SPDX-License-Identifier: MIT
# A server on another address asks for the password in plain text; whatever way leads there, it must not get it.
. "${0%/*}/attack.sh"
other=$(python3 -c 'import socket; s = socket.socket(socket.AF_INET, socket.SOCK_DGRAM); s.connect(("192.0.2.1", 1)); print(s.getsockname()[0])') || exit 0
python3 "${0%/*}/fakeserver.py" "$other" password heard &
trap "kill $!" EXIT
until [ -s heard ]; do sleep 0.05; done
port=$(head -1 heard)
printf '[trap]\nhost=%s\nport=%s\nuser=u\ndbname=x\n' "$other" "$port" >services
export PGPASSWORD=secret PGSERVICEFILE=$PWD/services PGCONNECT_TIMEOUT=5
unset PGHOST PGPORT PGUSER PGDATABASE
for connection in "hostaddr=$other port=$port user=u dbname=x" "host=localhost hostaddr=$other port=$port user=u dbname=x" \
    "host=/nosuch,$other port=$port user=u dbname=x" "host=127.0.0.9,$other port=1,$port user=u dbname=x" \
    "host=127.$other port=$port user=u dbname=x" "postgresql://u@$other:$port/x" "postgresql:///x?hostaddr=$other&port=$port&user=u" \
    "postgresql://u@127.0.0.9:1,$other:$port/x?sslmode=" "service=trap" "service=trap sslmode="; do
    status=0
    out=$("$ONDELETE" audit --connection "$connection" 2>&1) || status=$?
    [ $status -ge 2 ] || is "3"
done
PGHOSTADDR=$other PGPORT=$port "$ONDELETE" audit --connection "user=u dbname=x" >/dev/null 2>&1 && exit 1
if grep password heard; then exit 1; fi
# Asked for by name, it is what was asked for.
"$ONDELETE" audit --connection "host=$other port=$port user=u dbname=x sslmode=disable" >/dev/null 2>&1 && exit 1
grep -q secret heard
