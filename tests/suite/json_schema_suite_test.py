"""The official suite of JSON Schema against our subset of it (docs/schema.md, Keywords).

The suite comes with Debian (`json-schema-test-suite`), whose drafts end at 07. Of our keywords only
one has another name in 2020-12, and the test renames it; what was written in another way is below.
Each exception stands here with its reason, and one that is needed no more is a failure too.
"""
import json
import os
import pathlib
import subprocess
import unittest

from harness import ROOT, STRICT_RUN, Scratch

SUITE = pathlib.Path("/usr/share/json-schema-test-suite/tests/draft7")
VALIDATES = os.environ.get("MLSHEET_VALIDATES", str(ROOT / "build/release/tests/mlsheet_validates"))

# The files about keywords of ours. All others are about what must be refused.
OURS = ["type", "properties", "required", "patternProperties", "additionalProperties", "items",
        "enum", "minimum", "maximum", "ref", "definitions", "boolean_schema"]

KEYWORD, REFERENCE, SHAPE = "MS0290", "MS0292", "MS0294"
TUPLE = "a list of schemas is draft 07; 2020-12 calls it `prefixItems`, which is outside the subset"
PATTERN = "the only pattern of keys is that of the user's own data"
WORDS = "an enumeration holds words"
DEFINITIONS = "a reference leads to a file or into `$defs`"
OUTSIDE = "a keyword outside the subset stands in it"

# (file, group): the codes with which the schema is refused, and why.
REFUSED = {
    ("properties", "properties, patternProperties, additionalProperties interaction"):
        (f"{KEYWORD} {SHAPE}", OUTSIDE),
    ("patternProperties", "patternProperties validates properties matching a regex"):
        (SHAPE, PATTERN),
    ("patternProperties", "multiple simultaneous patternProperties are validated"):
        (SHAPE, PATTERN),
    ("patternProperties", "regexes are not anchored by default and are case sensitive"):
        (SHAPE, PATTERN),
    ("patternProperties", "patternProperties with boolean schemas"): (SHAPE, PATTERN),
    ("additionalProperties", "additionalProperties being false does not allow other properties"):
        (SHAPE, PATTERN),
    ("additionalProperties", "non-ASCII pattern with additionalProperties"): (SHAPE, PATTERN),
    ("additionalProperties", "additionalProperties allows a schema which should validate"):
        (SHAPE, "an object is a group or a map, not both"),
    ("items", "an array of schemas for items"): (SHAPE, TUPLE),
    ("items", "items with boolean schemas"): (SHAPE, TUPLE),
    ("enum", "simple enum validation"): (SHAPE, WORDS),
    ("enum", "heterogeneous enum validation"): (SHAPE, WORDS),
    ("ref", "root pointer ref"): (REFERENCE, DEFINITIONS),
    ("ref", "relative pointer ref to object"): (REFERENCE, DEFINITIONS),
    ("ref", "relative pointer ref to array"): (SHAPE, TUPLE),
    ("ref", "escaped pointer ref"): (f"{KEYWORD} {REFERENCE}", DEFINITIONS),
    ("ref", "ref overrides any sibling keywords"): (KEYWORD, OUTSIDE),
    ("ref", "remote ref, containing refs itself"): (REFERENCE, DEFINITIONS),
    ("ref", "Recursive references between schemas"): (REFERENCE, DEFINITIONS),
    ("definitions", "valid definition"): (REFERENCE, DEFINITIONS),
    ("definitions", "invalid definition"): (REFERENCE, DEFINITIONS),
}

# (file, group, test): why the answer differs.
SKIPPED = {
    ("enum", "enums in properties", "missing all properties is invalid"):
        "a group without entries is a value still to be written, which has a warning of its own",
}


def renamed(schema):
    """A schema of draft 07 as 2020-12 has it."""
    text = json.dumps(schema, ensure_ascii=False)
    return text.replace('"definitions"', '"$defs"').replace("#/definitions/", "#/$defs/")


@unittest.skipUnless(SUITE.is_dir() or STRICT_RUN,
                     "json-schema-test-suite is not installed: ./bootstrap test does it")
class Suite(Scratch):
    def groups(self, names):
        for name in names:
            for group in json.loads((SUITE / f"{name}.json").read_text(encoding="utf-8")):
                yield name, group

    def answers(self, group):
        schema = self.write("schema.json", renamed(group["schema"]))
        instances = [self.write(f"{number}.yaml", json.dumps(test["data"], ensure_ascii=False))
                     for number, test in enumerate(group["tests"])]
        result = subprocess.run([VALIDATES, schema, *instances], capture_output=True, text=True,
                                timeout=60, check=True)
        return result.stdout.split()

    def test_our_keywords(self):
        refused, skipped, passed = {}, set(), 0
        for name, group in self.groups(OURS):
            where = (name, group["description"])
            answers = self.answers(group)
            if any(answer.startswith("MS") for answer in answers):
                refused[where] = " ".join(answers)
                continue
            self.assertEqual(len(answers), len(group["tests"]))
            for test, answer in zip(group["tests"], answers):
                if (answer == "valid") == test["valid"]:
                    passed += 1
                else:
                    skipped.add((*where, test["description"]))
        self.maxDiff = None
        self.assertEqual(refused, {where: codes for where, (codes, _) in REFUSED.items()})
        self.assertEqual(skipped, set(SKIPPED))
        self.assertGreaterEqual(passed, 100)

    def test_other_keywords_are_refused(self):
        others = sorted({path.stem for path in SUITE.glob("*.json")} - set(OURS))
        for name, group in self.groups(others):
            with self.subTest(file=name, group=group["description"]):
                answers = self.answers(group)
                self.assertTrue(answers and answers[0].startswith("MS029"), answers)


if __name__ == "__main__":
    unittest.main()
