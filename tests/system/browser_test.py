"""The HTML as a browser shows it: on a phone and on a desk, on light and on dark paper, nothing leaves
the page, everything can be read and reached, and nothing is fetched."""
import html
import json
import os
import re
import subprocess
import unittest

from harness import MINIMAL, PA1, ROOT, VX1, Scratch, require, run

WIDTHS = (390, 1280)
SCHEMES = {"dark": 0, "light": 1}  # blink's numbers
FLAGS = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
         "--disable-background-networking", "--disable-component-update", "--disable-sync",
         "--allow-file-access-from-files", "--virtual-time-budget=20000", "--dump-dom"]

# Words, addresses and numbers that fit nowhere.
HUGE = f"""\
mlsheet: 1
profile: minimal
sensor:
  name: {"Extraordinarily" * 8}
  function: {"w" * 200}
  manufacturer: {{name: {"M" * 120}, url: "https://example.com/{"path" * 60}"}}
overview:
  summary: {"s" * 400}
  description: "`{"code" * 60}` and [{"link" * 40}](https://example.com/)"
software:
  toolchain:
    - {{name: {"Tool" * 40}, version: {"9" * 90}, role: {"r" * 90}, stated_in: {"s" * 90}}}
"""


class Browser(Scratch):
    def setUp(self):
        super().setUp()
        require("chromium")

    def sheets(self):
        """Builds the sheets; gives their HTML files by name."""
        inputs = {"pa1": PA1, "vx1": VX1, "minimal": MINIMAL,
                  "huge": self.write("huge/sensor.yaml", HUGE)}
        built = {}
        for name, path in inputs.items():
            result = run("build", path, "-o", self.folder / "out" / name, "--format", "html", "-q")
            self.assertEqual(result.returncode, 0, result.stderr.decode())
            built[name] = next((self.folder / "out" / name).glob("*.html"))
        return built

    def measured(self, sheets, scheme):
        frames = "".join(
            f'<iframe data-sheet="{name}" src="{path.as_uri()}" width="{width}" height="800" '
            'style="border: 0"></iframe>' for name, path in sheets.items() for width in WIDTHS)
        script = (ROOT / "tests/system/measure.js").as_uri()
        page = self.write("frames.html", f'<!doctype html><script src="{script}"></script>{frames}')
        command = ["chromium", *FLAGS, f"--user-data-dir={self.folder}/profile-{scheme}",
                   f"--blink-settings=preferredColorScheme={SCHEMES[scheme]}", page.as_uri()]
        result = subprocess.run(command, capture_output=True, timeout=120, check=False,
                                env=dict(os.environ, HOME=str(self.folder)))
        found = re.search(r'<pre id="result">(.*?)</pre>', result.stdout.decode(), re.S)
        self.assertTrue(found, "the browser gave no result: " + result.stderr.decode()[-2000:])
        return json.loads(html.unescape(found[1]))

    def test_every_width_and_scheme(self):
        sheets = self.sheets()
        for scheme in SCHEMES:
            for found in self.measured(sheets, scheme):
                with self.subTest(scheme=scheme, sheet=found["sheet"], width=found["width"]):
                    self.assertEqual(found["dark"], scheme == "dark")
                    self.assertLessEqual(found["pageWidth"], found["width"])
                    for fault in ("requests", "pale", "tiny", "spilt", "skippedRanks", "deadLinks",
                                  "repeatedIds", "unmarked"):
                        self.assertEqual(found[fault], [], fault)

    def test_no_script(self):
        for path in self.sheets().values():
            text = path.read_text()
            self.assertNotRegex(text, r"(?i)<script|\son[a-z]+\s*=\s*[\"']|javascript:")
            for address in re.findall(r'(?:src="|url\()\s*["\']?([^"\')]*)', text):
                self.assertTrue(address.startswith("data:"), address[:80])


if __name__ == "__main__":
    unittest.main()
