"""The pages below docs/reference are what the program writes, no more and no less."""
import unittest

from harness import ROOT, Scratch, run

PAGES = ROOT / "docs/reference"


class Reference(Scratch):
    def test_the_pages_are_fresh(self):
        checked = run("docs", "--check", cwd=ROOT)
        self.assertEqual(checked.returncode, 0,
                         "docs/reference is stale: run `mlsheet docs --write` at the top of the "
                         "repository and commit the pages\n" + checked.stderr.decode())

    def test_no_page_is_left_over(self):
        self.assertEqual(run("docs", "--write", self.folder).returncode, 0)
        written = set(self.files())
        for page in sorted(path.name for path in PAGES.iterdir()):
            self.assertIn(page, written, f"`mlsheet docs --write` does not write docs/reference/{page}: "
                                         "remove it, or give it a row in generator/cli/docs.cpp")

    def test_a_changed_page_is_noticed(self):
        self.assertEqual(run("docs", "--write", self.folder).returncode, 0)
        page = self.folder / "units.md"
        page.write_text(page.read_text() + "more\n")
        checked = run("docs", "--check", self.folder)
        self.assertEqual(checked.returncode, 1)
        self.assertIn(b"units.md", checked.stderr)
        self.assertIn(b"mlsheet docs --write", checked.stderr)


if __name__ == "__main__":
    unittest.main()
