#!/bin/bash
# SPDX-License-Identifier: MIT
# A colleague with the team's folder: a record whose id is a path, a pipe, a file of 4 GB that holds nothing.
. "${0%/*}/attack.sh"
program delete "$key" --yes --reason mine
is 0
mkdir -p team/receipts team/archives "$HOME/.config/ondelete"
echo precious >"$HOME/.config/precious.json"
for folder in "$kept" team; do
    record=$(ls "$kept"/receipts/*.json | head -1)
    sed 's/"id": *"[^"]*"/"id": "..\/..\/..\/..\/.config\/precious"/' "$record" >"$folder/receipts/evil.json"
    ln -s "$HOME/.config/precious.json" "$folder/receipts/link.json"
    mkfifo "$folder/receipts/pipe.json" "$folder/archives/pipe.sql"
    truncate -s 4G "$folder/archives/sparse.sql"
    truncate -s 4G "$folder/receipts/sparse.json"
done
printf '[undo]\nteam\\1-x=%s\n' "$PWD/team" >"$HOME/.config/ondelete/ondelete.conf"
for words in history "archives list" "archives prune" "archives find mine"; do
    # shellcheck disable=SC2086 # words
    out=$(timeout 20 "$ONDELETE" $words 2>&1) || [ $? -eq 1 ]
done
[ "$(cat "$HOME/.config/precious.json")" = precious ]
[ "$(stat -c %a "$HOME/.config/precious.json")" = 644 ]
[ -p team/receipts/pipe.json ]
[ -p team/archives/pipe.sql ]
