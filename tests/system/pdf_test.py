"""The PDF as other programs see it: well formed, fonts embedded and subset, nothing active."""
import json
import re
import subprocess
import unittest

from harness import PA1, Scratch, require, run

ACTIVE = {"/JS", "/JavaScript", "/OpenAction", "/AA", "/Launch", "/SubmitForm", "/RichMedia",
          "/XFA", "/GoToR", "/EmbeddedFile"}


class Pdf(Scratch):
    def setUp(self):
        super().setUp()
        result = run("build", PA1, "-o", self.folder, "--format", "pdf")
        self.assertEqual(result.returncode, 0, result.stderr)
        self.pdf = self.folder / "pa1.pdf"

    def output(self, *words):
        require(words[0])
        return subprocess.run([*words, self.pdf], capture_output=True, text=True, check=True).stdout

    def test_qpdf_finds_nothing(self):
        self.assertIn("No syntax or stream encoding errors found", self.output("qpdf", "--check"))

    def test_every_font_is_embedded_and_subset(self):
        lines = self.output("pdffonts").splitlines()[2:]
        self.assertTrue(lines)
        for line in lines:
            self.assertRegex(line, r"^[A-Z]{6}\+\S+ .* yes yes yes ", line)

    def test_nothing_active(self):
        keys = set()

        def collect(value):
            if isinstance(value, dict):
                keys.update(value)
                for item in value.values():
                    collect(item)
            elif isinstance(value, list):
                for item in value:
                    collect(item)
            elif isinstance(value, str) and value.startswith("/"):
                keys.add(value)
        collect(json.loads(self.output("qpdf", "--json")))
        self.assertEqual(keys & ACTIVE, set())

    def test_metadata(self):
        information = self.output("pdfinfo")
        self.assertRegex(information, r"Title: +\S")
        self.assertRegex(information, r"Pages: +\d+")
        self.assertGreater(int(re.search(r"Pages: +(\d+)", information).group(1)), 3)


if __name__ == "__main__":
    unittest.main()
