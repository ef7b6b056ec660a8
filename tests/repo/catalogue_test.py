"""The catalogue of diagnostics: each row has a page and is used; each page has a row and examples."""
import re
import unittest

from harness import ROOT

GENERATOR = ROOT / "generator"
PAGES = ROOT / "docs/diagnostics"
CASES = ROOT / "tests/cases"
ROW = re.compile(r"^DIAGNOSTIC\(\s*(MS\d{4}),\s*(\w+),", re.M)


def rows():
    return dict(ROW.findall((GENERATOR / "diagnostic/catalogue.def").read_text()))


class Catalogue(unittest.TestCase):
    def test_every_row_has_a_page_and_every_page_a_row(self):
        pages = {path.stem for path in PAGES.glob("*.md")}
        self.assertEqual(sorted(rows()), sorted(pages))

    def test_every_page_has_its_parts(self):
        for code in rows():
            text = (PAGES / f"{code}.md").read_text()
            self.assertRegex(text, rf"\A# {code}: \S", code)
            for part in ("## Why it matters", "## What to do"):
                self.assertIn(part, text, f"{code} lacks `{part}`")
            self.assertRegex(text, r"```(yaml|bytes|files|console|own) fails\n", f"{code} lacks a failing example")
            self.assertRegex(text, r"```(yaml|bytes|files|console|own) passes\n", f"{code} lacks a passing example")

    def test_faults_of_our_own_files_are_shown_by_unit_tests(self):
        """No sheet can raise them, so a page shows an excerpt of such a file (`own`)."""
        units = "\n".join(path.read_text() for path in sorted((ROOT / "tests/unit").rglob("*.cpp")))
        for path in sorted(PAGES.glob("*.md")):
            if "```own fails" in path.read_text():
                self.assertIn(path.stem, units, f"no unit test raises {path.stem}")

    def test_every_code_that_one_text_raises_has_a_case_with_its_place(self):
        cases = "\n".join(path.read_text() for path in sorted(CASES.rglob("*.case")))
        placed = set(re.findall(r"^(?:\S+:)?\d+:\d+ (MS\d{4})$", cases, re.M))
        raised = {path.stem for path in PAGES.glob("*.md") if "```yaml fails" in path.read_text()}
        self.assertEqual(sorted(raised - placed), [], "no case has these codes with line and column")

    def test_every_row_is_used(self):
        source = "\n".join(path.read_text() for path in sorted(GENERATOR.rglob("*.cpp")))
        for code, name in rows().items():
            self.assertRegex(source, rf"\b{name}\b", f"nothing reports {code} {name}")


if __name__ == "__main__":
    unittest.main()
