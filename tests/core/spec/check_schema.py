# SPDX-License-Identifier: MIT
"""The JSON Schema is one itself, accepts the built-in spec and specs/good, and refuses specs/bad.

tst_specreader reads the same files: so the schema and the reader can't drift apart.
"""
import json
import pathlib
import sys

from jsonschema import Draft202012Validator

resources, specs = map(pathlib.Path, sys.argv[1:])


def load(path):
    return json.loads(path.read_text(encoding="utf-8"))


schema = load(resources / "ondelete-spec.schema.json")
Draft202012Validator.check_schema(schema)
validator = Draft202012Validator(schema)

good = [resources / "whatsapp-sessions.json", *(specs / "good").glob("*.json")]
bad = list((specs / "bad").glob("*.json"))
assert len(good) > 2 and len(bad) > 20, "the specs to check are missing"

mistakes = [f"{path}: {error.json_path}: {error.message}" for path in good for error in validator.iter_errors(load(path))]
mistakes += [f"{path}: accepted, but it is wrong" for path in bad if validator.is_valid(load(path))]
print(f"{len(good)} good and {len(bad)} bad specs checked")
sys.exit("\n".join(mistakes) or 0)
