"""The equations of the footprint core: code, docs and worked examples name the same ones.
and each that is computed has a worked example."""
import json
import re
import unittest

from harness import ROOT

FOOTPRINT = ROOT / "generator/footprint"
MODEL = FOOTPRINT / "model"
EXAMPLES = ROOT / "tests/golden/footprint/worked_examples.json"
PAGE = ROOT / "docs/footprint-library.md"
NUMBER = re.compile(r"E\d+")
ROW = re.compile(r"^\| (E\d+) \| .+ \| `(\w+\.h)` \|$", re.M)
SHEET_PAGE = ROOT / "docs/footprint.md"
ESTIMATE = ROOT / "generator/footprint"
TOLD = re.compile(r"\*\*(E\d+)\b")
# What programs have and no sheet can state; pedigree and grid paths enter by factors, not as lines.
LIBRARY_ALONE = {"E57", "E60", "E63", "E76"}
RANGE_ROW = re.compile(r'\{"([a-z]+)", "[^"]*", ([\d.]+), ([\d.]+)\}')


def told_by_headers():
    """Equation -> header, from the comments that begin with its number: `// E34. kWh from …`."""
    told = {}
    for header in sorted(MODEL.glob("*.h")):
        for line in header.read_text().splitlines():
            start = re.match(r"^\s*// ((?:E\d+(?:, | to )?)+)\. ", line)
            for number in NUMBER.findall(start.group(1)) if start else ():
                told.setdefault(number, header.name)
    return told


class Equations(unittest.TestCase):
    def test_page_and_headers_name_the_same_equations(self):
        told = told_by_headers()
        self.assertGreater(len(told), 30)
        rows = dict(ROW.findall(PAGE.read_text()))
        members = {"E70", "E71", "E80"}  # told beside members, and above the whole header
        self.assertEqual({number: name for number, name in rows.items() if number not in members},
                         {number: name for number, name in told.items() if number not in members})

    def test_the_page_of_sheets_tells_every_equation_that_they_use(self):
        told = set(TOLD.findall(SHEET_PAGE.read_text()))
        printed = set()
        for source in sorted(ESTIMATE.glob("*.cpp")):
            for text in re.findall(r'"((?:E\d+(?:, )?)+)"', source.read_text()):
                printed |= set(NUMBER.findall(text))
        self.assertGreater(len(printed), 25)
        self.assertEqual(printed - told, set(), "printed beside a line, but not on the page")
        of_library = set(dict(ROW.findall(PAGE.read_text()))) - LIBRARY_ALONE
        self.assertEqual(of_library - told, set(), "in the library, but not on the page")
        in_words = {"E3", "E8", "E9", "E21", "E36", "E40", "E45"}
        self.assertEqual(told - of_library - printed - in_words, set())

    def test_each_has_a_worked_example(self):
        sources = [*FOOTPRINT.rglob("*.h"), *FOOTPRINT.rglob("*.cpp")]
        computed = {number for source in sources
                    for number in re.findall(r"\bE\d+\b", source.read_text())}
        self.assertGreater(len(computed), 40)
        examples = json.loads(EXAMPLES.read_text())["examples"]
        worked = {number for example in examples for number in example["equations"]}
        self.assertEqual(computed - worked, set())

    def test_page_and_loader_name_the_same_bands(self):
        source = (ROOT / "generator/footprint/factor_kind.cpp").read_text()
        page = PAGE.read_text()
        bands = RANGE_ROW.findall(source)
        self.assertGreater(len(bands), 3)
        for kind, low, high in bands:
            self.assertRegex(page, rf"\| {kind} \| {low} to {high} ")


if __name__ == "__main__":
    unittest.main()
