"""The printed JSON Schema in the validator that most editors use: ajv, strict, both drafts."""
import json
import re
import subprocess
import sys
import unittest

import node_packages
from harness import MINIMAL, PA1, ROOT, STRICT_RUN, Scratch, run

try:
    import core_yaml
    from yaml import YAMLError
except ImportError as missing:
    if STRICT_RUN:
        raise
    raise unittest.SkipTest(f"{missing.name} is not installed") from missing

sys.path.insert(0, str(ROOT / "tests/cases"))
from cases_test import Case  # noqa: E402

CASES = ROOT / "tests/cases"
DRAFTS = {"2020-12": "ajv8/dist/2020", "07": "ajv8"}
SCRIPT = """
const fs = require('fs');
const {schemas, documents} = JSON.parse(fs.readFileSync(0));
const answers = {};
for (const [draft, {module, schema}] of Object.entries(schemas)) {
  const Ajv = require(module).default;
  const ajv = new Ajv({strict: true, strictTypes: false, strictRequired: false,
                       inlineRefs: false, code: {optimize: false}});  // compiles in seconds
  const check = ajv.compile(schema);
  answers[draft] = documents.map(text => check(text) ? [] :
    check.errors.map(error => error.instancePath + ' ' + error.message));
}
console.log(JSON.stringify(answers));
"""

# What no schema can say, by the kind of its code.
BEYOND = {
    "MS01": "the bytes and the layout of a file, which a schema never sees",
    "MS04": "identifiers, files and digests: what stands elsewhere",
    "MS05": "what follows from equations and factor tables",
    "MS06": "claims against measurements",
    "MS07": "the inside of running text",
    "MS10": "relations between fields",
    "MS11": "levels of profiles, which are no errors",
    "MS12": "relations between fields",
    "MS15": "comments, which a schema never sees",
}
UNIT = "a quantity is a text, and which units fit depends on the field"
FORM = "a quantity is a text, and only one with a known unit or none shows what its number is"
NUMBER = "how many digits or what exponent a number has: JSON knows but its value"
# Of the other codes, the cases that the schema takes, and why.
TAKEN = {
    "quantity/bad_bound_that_needs_quotes.case": FORM,
    "quantity/bad_comma_in_a_list.case": FORM,
    "quantity/bad_comma_in_a_number.case": FORM,
    "quantity/bad_dimension.case": UNIT,
    "quantity/bad_gram_for_gravity.case": UNIT,
    "quantity/bad_kilobits_or_kilobytes.case": UNIT,
    "quantity/bad_kilobytes_in_capitals.case": UNIT,
    "quantity/bad_leading_zero.case": FORM,
    "quantity/bad_less_than_nothing.case": UNIT,
    "quantity/bad_level_for_a_power.case": UNIT,
    "quantity/bad_limits_in_two_units.case": UNIT,
    "quantity/bad_no_space_before_the_unit.case": FORM,
    "quantity/bad_no_unit.case": UNIT,
    "quantity/bad_not_a_quantity.case": FORM,
    "quantity/bad_number_too_close_to_zero.case": NUMBER,
    "quantity/bad_numbers.case": FORM,
    "quantity/bad_range_in_two_units.case": UNIT,
    "quantity/bad_range_in_words.case": FORM,
    "quantity/bad_reversed_range.case": FORM,
    "quantity/bad_signs_between_digits.case": FORM,
    "quantity/bad_too_many_digits.case": NUMBER,
    "quantity/bad_unit_in_place_of_the_point.case": FORM,
    "quantity/bad_unit_missing.case": UNIT,
    "quantity/bad_unit_misspelt.case": UNIT,
    "quantity/bad_unit_near_to_one_of_another_dimension.case": UNIT,
    "quantity/bad_unit_of_another_dimension.case": UNIT,
    "quantity/bad_unit_of_years.case": UNIT,
    "quantity/bad_unit_unknown.case": UNIT,
    "quantity/bad_unknown_unit.case": UNIT,
    "shape/bad_computed_value.case": "`from` is part of the language, though it computes nothing",
    "shape/bad_day_of_february.case": "the lengths of months",
    "shape/bad_no_such_day.case": "the lengths of months",
    "shape/bad_row_of_another_width.case": "rows of one length, whatever it is",
}


def is_beyond(codes):
    return all(code[:4] in BEYOND for code in codes)


class Ajv(Scratch):
    def errors(self, documents):
        """For each draft the errors of each document."""
        modules = node_packages.require(self, "ajv8")
        schemas = {}
        for draft, module in DRAFTS.items():
            schema = json.loads(run("schema", "--draft", draft).stdout)
            schemas[draft] = {"module": module, "schema": schema}
        result = subprocess.run(["node", "-e", SCRIPT], cwd=modules.parent, text=True, timeout=120,
                                input=json.dumps({"schemas": schemas, "documents": documents}),
                                capture_output=True, check=False)
        self.assertEqual((result.returncode, result.stderr), (0, ""))
        return json.loads(result.stdout)

    def assert_taken(self, texts):
        documents = [core_yaml.load(text) for text in texts.values()]
        for draft, answers in self.errors(documents).items():
            for name, errors in zip(texts, answers):
                with self.subTest(draft=draft, name=str(name)):
                    self.assertEqual(errors, [])

    def test_takes_the_examples(self):
        examples = sorted((ROOT / "examples").rglob("sensor.yaml"))
        self.assertLessEqual({PA1, MINIMAL}, set(examples))
        self.assert_taken({path: path.read_text(encoding="utf-8") for path in examples})

    def test_takes_what_init_writes(self):
        texts = {}
        for words in ((), ("--full",)):
            name = "made" + "".join(words)
            run("init", name, *words, cwd=self.folder)
            text = (self.folder / name / "sensor.yaml").read_text(encoding="utf-8")
            texts[name] = text
            texts[name + " uncommented"] = re.sub(r"(?m)^( *)#((?:- )?[a-z0-9_]+:)", r"\1\2", text)
        self.assert_taken(texts)

    def test_takes_the_good_cases(self):
        texts = {}
        for path in sorted(CASES.rglob("*.case")):
            if path.name.startswith("bad_"):
                continue
            for name, text in Case(path).files():
                if name.endswith(".yaml"):
                    texts[f"{path.relative_to(CASES)}: {name}"] = text
        self.assertTrue(texts)
        self.assert_taken(texts)

    def bad_cases(self):
        """Each case of one sheet that YAML can read: its codes and the sheet."""
        for path in sorted(CASES.rglob("bad_*.case")):
            case = Case(path)
            sheets = [text for name, text in case.files() if name == "sensor.yaml"]
            codes = {code for _, _, _, code in case.expected_findings()}
            try:
                documents = [core_yaml.load(text) for text in sheets]
                json.dumps(documents)  # a value that repeats itself has no JSON
            except (YAMLError, ValueError):
                continue  # no editor gets as far as the schema
            if documents:
                yield str(path.relative_to(CASES)), codes, documents[0]

    def test_refuses_the_bad_cases_that_a_schema_can_express(self):
        cases = list(self.bad_cases())
        taken = {}
        for draft, answers in self.errors([document for _, _, document in cases]).items():
            taken[draft] = {name for (name, _, _), errors in zip(cases, answers) if not errors}
        self.assertEqual(taken["2020-12"], taken["07"])
        beyond = {name for name, codes, _ in cases if is_beyond(codes)}
        unread = {name for name, codes, _ in cases if any(code < "MS02" for code in codes)}
        self.maxDiff = None
        self.assertEqual(taken["07"] - beyond, set(TAKEN))
        # What an editor makes of a text that is no YAML, the schema may refuse or not.
        self.assertEqual(beyond - taken["07"] - unread, set(), "these the schema does express")


if __name__ == "__main__":
    unittest.main()
