"""Every text that the resolved JSON says is shown stands in the HTML and in the PDF.

White space and line breaks do not count; there is no list of exceptions.
"""
import html.parser
import json
import re
import subprocess
import unittest

from harness import MINIMAL, PA1, VX1, Scratch, require, run


class TextOf(html.parser.HTMLParser):
    """The text a reader sees: everything but style and head metadata."""

    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.parts = []
        self.hidden = 0

    def handle_starttag(self, tag, attrs):
        if tag in ("style", "script"):
            self.hidden += 1

    def handle_endtag(self, tag):
        if tag in ("style", "script"):
            self.hidden -= 1

    def handle_data(self, data):
        if not self.hidden:
            self.parts.append(data)


def squeezed(text):
    """Without white space of any kind, and without the marks that only steer line breaks."""
    return re.sub(r"[\s\u00a0\u200b\u2060\u202f\ufeff\u00ad]+", "", text)


def shown_texts(node):
    """Every `shown` text of the resolved JSON, at any depth."""
    if isinstance(node, dict):
        for key, value in node.items():
            if key == "shown":
                yield from value if isinstance(value, list) else [value]
            else:
                yield from shown_texts(value)
    elif isinstance(node, list):
        for value in node:
            yield from shown_texts(value)


class Texts(Scratch):
    def check(self, source, at_least):
        require("pdftotext")
        result = run("build", source.name, "-o", self.folder, cwd=source.parent)
        self.assertEqual(result.returncode, 0, result.stderr)
        (pdf,) = self.folder.glob("*.pdf")
        stem = pdf.with_suffix("")
        texts = list(shown_texts(json.loads(stem.with_suffix(".json").read_text())))
        self.assertGreaterEqual(len(texts), at_least)
        pdf_text = subprocess.run(["pdftotext", "-raw", "-enc", "UTF-8", pdf, "-"],
                                  capture_output=True, check=True, text=True).stdout
        # A text that goes on over a page break is interrupted by footer and header.
        pages = pdf_text.split("\f")
        pdf_text = squeezed(self.without_furniture(pages))
        reader = TextOf()
        reader.feed(stem.with_suffix(".html").read_text())
        page_text = squeezed("".join(reader.parts))
        for text in texts:
            with self.subTest(text=text):
                self.assertIn(squeezed(text), page_text, "not in the HTML")
                self.assertIn(squeezed(text), pdf_text, "not in the PDF")

    @staticmethod
    def without_furniture(pages):
        """Drops the lines that repeat at the top or the bottom of pages but for the page number."""
        def shape(line):
            return re.sub(r"\d+", "#", line.strip())
        first = [page.splitlines() for page in pages if page.strip()]
        counts = {}
        for lines in first:
            for line in {shape(line) for line in lines[:3] + lines[-3:]}:
                counts[line] = counts.get(line, 0) + 1
        running = {line for line, count in counts.items() if count * 2 > len(first) > 2}
        return "\n".join(line for lines in first for line in lines if shape(line) not in running)

    def test_pa1(self):
        self.check(PA1, 400)

    def test_vx1(self):
        self.check(VX1, 400)

    def test_minimal(self):
        self.check(MINIMAL, 1)


if __name__ == "__main__":
    unittest.main()
