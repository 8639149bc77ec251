#!/bin/bash
# SPDX-License-Identifier: MIT
# A CHECK calls its owner's function, and a superuser looks.
. "${0%/*}/attack.sh"
trap_function
as owner <<<'ALTER TABLE public.dynamic_links ADD CONSTRAINT harmless CHECK (public.evil(whatsapp_group_id)) NOT VALID;'
look
program audit --format json
says '"function": "public.evil(uuid)"'
says '"owner": "owner"'
