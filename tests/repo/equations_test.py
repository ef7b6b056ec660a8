"""The equations of the footprint core: its headers and docs/footprint-library.md name the same ones."""
import re
import unittest

from harness import ROOT

MODEL = ROOT / "generator/footprint/model"
PAGE = ROOT / "docs/footprint-library.md"
NUMBER = re.compile(r"E\d+")
ROW = re.compile(r"^\| (E\d+) \| .+ \| `(\w+\.h)` \|$", re.M)
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

    def test_page_and_loader_name_the_same_bands(self):
        source = (ROOT / "generator/footprint/factor_table.cpp").read_text()
        page = PAGE.read_text()
        bands = RANGE_ROW.findall(source)
        self.assertGreater(len(bands), 3)
        for kind, low, high in bands:
            self.assertRegex(page, rf"\| {kind} \| {low} to {high} ")


if __name__ == "__main__":
    unittest.main()
