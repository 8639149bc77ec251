#!/usr/bin/python3
# SPDX-License-Identifier: MIT
"""Says where JSON files are not as their schemas say; nothing where they are. Arguments: SCHEMA JSON SCHEMA JSON …"""
import json
import sys

import jsonschema

for schema_path, path in zip(sys.argv[1::2], sys.argv[2::2]):
    with open(schema_path, encoding="utf-8") as file:
        schema = json.load(file)
    with open(path, encoding="utf-8") as file:
        document = json.load(file)
    validator = jsonschema.Draft202012Validator(schema)
    validator.check_schema(schema)
    for error in validator.iter_errors(document):
        print(path, error.json_path, error.message[:200])
        for cause in error.context:
            print(" ", cause.json_path, cause.message[:200])
