"""`mlsheet explain`: pages and their list, for people and for programs."""
import json
import re
import unittest

from harness import ROOT, run

PAGES = ROOT / "docs/diagnostics"


class Explain(unittest.TestCase):
    def test_a_page_is_printed_as_it_stands(self):
        result = run("explain", "MS0104", "MS0312")
        expected = [(PAGES / f"{code}.md").read_bytes() for code in ("MS0104", "MS0312")]
        self.assertEqual(result.stdout, b"".join(expected))

    def test_the_list_has_code_level_and_title(self):
        listed = run("explain", "--list").stdout.decode().splitlines()
        self.assertEqual(len(listed), len(list(PAGES.glob("*.md"))))
        self.assertIn("MS0104  error     duplicate key", listed)
        for line in listed:
            self.assertRegex(line, r"^MS\d{4}  (error|warning|note) +\S")

    def test_the_list_as_json(self):
        listed = json.loads(run("explain", "--list", "--format", "json").stdout)
        self.assertEqual([entry["code"] for entry in listed],
                         sorted(path.stem for path in PAGES.glob("*.md")))
        for entry in listed:
            self.assertEqual(list(entry), ["code", "name", "level", "title", "message"])
            page = (PAGES / f"{entry['code']}.md").read_text()
            self.assertTrue(page.startswith(f"# {entry['code']}: {entry['title']}\n"), entry)

    def test_a_page_as_json(self):
        [entry] = json.loads(run("explain", "MS0104", "--format", "json").stdout)
        self.assertEqual(entry["page"], (PAGES / "MS0104.md").read_text())

    def test_without_a_code_it_says_how(self):
        result = run("explain")
        self.assertEqual(result.returncode, 2)
        self.assertRegex(result.stderr.decode(), r"help: .*`mlsheet explain --list`")

    def test_json_stays_json_when_a_code_is_unknown(self):
        result = run("explain", "MS0104", "MS9999", "--format", "json")
        self.assertEqual(result.returncode, 2)
        self.assertEqual(len(json.loads(result.stdout)), 1)
        self.assertTrue(re.search(rb"MS0808", result.stderr))


if __name__ == "__main__":
    unittest.main()
