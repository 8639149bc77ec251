#!/usr/bin/python3
# SPDX-License-Identifier: MIT
"""Says where a JSON file is not as its schema says; nothing where it is."""
import json
import sys

import jsonschema

with open(sys.argv[1], encoding="utf-8") as file:
    schema = json.load(file)
with open(sys.argv[2], encoding="utf-8") as file:
    document = json.load(file)
validator = jsonschema.Draft202012Validator(schema)
validator.check_schema(schema)
for error in validator.iter_errors(document):
    print(error.json_path, error.message[:200])
    for cause in error.context:
        print(" ", cause.json_path, cause.message[:200])
