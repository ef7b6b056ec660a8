"""`mlsheet schema`: the printed JSON Schema takes what mlsheet takes and refuses what a schema can."""
import json
import os
import re
import sys
import unittest

sys.path.insert(0, os.path.join(os.path.dirname(__file__), ".."))
from harness import MINIMAL, PA1, ROOT, STRICT_RUN, VX1, Scratch, run  # noqa: E402

try:
    import core_yaml
    import jsonschema
except ImportError as missing:
    if STRICT_RUN:
        raise
    raise unittest.SkipTest(f"{missing.name} is not installed") from missing

VALIDATORS = {"2020-12": jsonschema.Draft202012Validator, "07": jsonschema.Draft7Validator}
BLOCK = re.compile(r"```yaml (fails|passes)\n(.*?)```", re.DOTALL)


def printed(draft):
    result = run("schema", "--draft", draft)
    assert result.returncode == 0, result.stderr
    return json.loads(result.stdout)


def sheet(text):
    return "mlsheet: 1\nprofile: minimal\nsensor:\n  name: X\n" + text


class Schema(Scratch):
    @classmethod
    def setUpClass(cls):
        cls.schemas = {draft: printed(draft) for draft in VALIDATORS}
        # Made once: each one reads the whole schema for its references.
        cls.validators = {draft: validator(cls.schemas[draft])
                          for draft, validator in VALIDATORS.items()}

    def faults(self, draft, text):
        document = core_yaml.load(text)
        return [f"{error.json_path}: {error.message[:300]}"
                for error in self.validators[draft].iter_errors(document)]

    def assert_taken(self, text, name):
        for draft in VALIDATORS:
            with self.subTest(name=name, draft=draft):
                self.assertEqual(self.faults(draft, text), [])

    def test_is_a_schema_and_the_newest_is_the_default(self):
        for draft, validator in VALIDATORS.items():
            validator.check_schema(self.schemas[draft])
        self.assertEqual(json.loads(run("schema").stdout), self.schemas["2020-12"])

    def test_stands_alone(self):
        for draft, schema in self.schemas.items():
            for reference in re.findall(r'"\$ref": "([^"]*)"', json.dumps(schema)):
                place, _, name = reference[2:].partition("/")
                self.assertIn(name, schema[place], draft)

    def test_takes_the_examples(self):
        for path in (PA1, VX1, MINIMAL):
            self.assert_taken(path.read_text(encoding="utf-8"), path)

    def test_takes_what_init_writes(self):
        for words in ([], ["--full"]):
            run("init", "made" + "".join(words), *words, cwd=self.folder)
            text = (self.folder / ("made" + "".join(words)) / "sensor.yaml").read_text()
            self.assert_taken(text, words)
            self.assert_taken(re.sub(r"(?m)^( *)#((?:- )?[a-z0-9_]+:)", r"\1\2", text), words)

    def test_takes_every_page_that_mlsheet_takes(self):
        taken = 0
        for page in sorted((ROOT / "docs/diagnostics").glob("*.md")):
            for kind, text in BLOCK.findall(page.read_text(encoding="utf-8")):
                path = self.write("sensor.yaml", text)
                if run("check", path, "-q").returncode == 0:
                    taken += 1
                    self.assert_taken(text, f"{page.name} {kind}")
        self.assertGreater(taken, 100)

    def test_takes_every_way_to_write_a_value(self):
        for text in ["hardware:\n  power:\n    current: not_disclosed\n",
                     "hardware:\n  power:\n    current: {not_applicable: no supply}\n",
                     "hardware:\n  power:\n    current: 'not_evaluated: no time'\n",
                     "hardware:\n  power: {not_evaluated: no time}\n",
                     "hardware: not_disclosed\n", "models: not_disclosed\n",
                     "hardware:\n  power:\n    current: {value: 4 mA, basis: measured, n: 3}\n",
                     "hardware:\n  power:\n    current: {min: 4 mA, typ: 5 mA, max: 7 mA}\n",
                     "hardware:\n  power:\n    current: {from: eval-log}\n",
                     "x-own: {a: [1, 2]}\n", "hardware:\n  x-own: 1\n"]:
            self.assert_taken(sheet(text), text)

    def test_refuses_what_a_schema_can(self):
        for text in ["colour: red\n", "hardware:\n  colour: red\n", "hardware: [1]\n",
                     "models: {id: a}\n", "hardware:\n  power:\n    current: [4 mA]\n",
                     "hardware:\n  power:\n    current: {basis: measured}\n",
                     "hardware:\n  power:\n    current: {value: 4 mA, basis: guessed}\n",
                     "hardware:\n  power:\n    current: {not_applicable: a, n: 2}\n",
                     "overview:\n  contract:\n    modality: nose\n",
                     "overview:\n  contract:\n    modality: {value: nose}\n",
                     "models:\n  - {id: Upper Case, task: t}\n"]:
            for draft in VALIDATORS:
                with self.subTest(text=text, draft=draft):
                    self.assertNotEqual(self.faults(draft, sheet(text)), [])
        for draft in VALIDATORS:
            self.assertNotEqual(self.faults(draft, "sensor:\n  name: X\n"), [])
            self.assertNotEqual(self.faults(draft, "mlsheet: 2\n"), [])

    def test_demands_of_a_strict_sheet_what_mlsheet_demands(self):
        run("init", "made", "--full", cwd=self.folder)
        text = (self.folder / "made/sensor.yaml").read_text(encoding="utf-8")
        whole = re.sub(r"(?m)^( *)#((?:- )?[a-z0-9_]+:)", r"\1\2", text)
        strict = whole.replace("profile: recommended", "profile: strict")
        self.assert_taken(strict, "whole")
        for line in ["  function: Person detection\n", "        p95: 240 ms\n", "    p95: 240 ms\n",
                     "    - part: RP2040\n"]:
            if line not in strict:
                continue
            cut = strict.replace(line, line.replace(line.split(":")[0].strip(" -"), "x-own"))
            path = self.write("cut.yaml", cut)
            self.assertIn(b"MS1101", run("check", path, "--format", "short", "--error-limit",
                                         "0").stdout)
            for draft in VALIDATORS:
                with self.subTest(line=line, draft=draft):
                    self.assertNotEqual(self.faults(draft, cut), [])
                    self.assertEqual(self.faults(draft, cut.replace("profile: strict",
                                                                    "profile: recommended")), [])

    def test_demands_nothing_of_what_is_stated_to_be_absent(self):
        strict = "mlsheet: 1\nprofile: strict\nsensor: {not_applicable: a}\n"
        for draft in VALIDATORS:
            found = self.faults(draft, strict)
            self.assertNotEqual(found, [])
            self.assertFalse([fault for fault in found if fault.startswith("$.sensor")], found)

    def test_unknown_draft(self):
        result = run("schema", "--draft", "04")
        self.assertEqual(result.returncode, 2)
        self.assertIn(b"MS0805", result.stderr)


if __name__ == "__main__":
    unittest.main()
