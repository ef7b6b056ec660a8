"""Nothing of a sheet or a name steers the terminal or the service that reads a log: no control,
direction or zero-width character is printed, and no line begins like a command."""
import re
import unittest

from harness import SMALL, Scratch, run

STEERING = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200b-\u200f\u202a-\u202e"
                      "\u2028\u2029\u2060-\u2069\ufeff]")
FORMS = ("human", "short", "json", "sarif", "junit", "github", "gitlab")
PHASES = ("document", "linked", "ledger", "layout")
HOSTILE = (r"\e[31mx\a\0\x9b", r"::error::x\n::error::y\r##vso[z]", r"\u202E\u200B\uFEFF\u2028",
           "a\u200bb\u202ec\u2066d\ufeff")
# Where the text may stand in a sheet.
PLACES = ('  id: "{0}"\n', '  "{0}": 1\n', '"{0}": {{}}\n', "x: *{0}\n", '  "{0}\n',
          'hardware:\n  power:\n    active: "{0}"\n',
          'overview:\n  description: "{0} [a](javascript:{0}) <b {0}>"\n')
NAME = "\x1b[31m\u202e\u200b\n::error::x"


class Terminal(Scratch):
    def is_inert(self, *words, commands=False):
        result = run(*words, cwd=self.folder)
        for stream in (result.stdout, result.stderr):
            text = stream.decode()
            self.assertIsNone(STEERING.search(text), (words, text))
            for line in text.splitlines():
                self.assertFalse(line.startswith("##"), (words, line))
                self.assertFalse(line.startswith("::") and not commands, (words, line))
        return result

    def test_text_of_a_sheet(self):
        for hostile in HOSTILE:
            for place in PLACES:
                self.write("sensor.yaml", SMALL + place.format(hostile))
                with self.subTest(hostile=hostile, place=place):
                    for form in FORMS:
                        self.is_inert("check", "sensor.yaml", "--diagnostics", form,
                                      commands=form == "github")
                    for phase in PHASES:
                        self.is_inert("check", "sensor.yaml", "--dump", phase)

    def test_words_of_the_command_line(self):
        for words in ((NAME,), ("check", NAME), ("check", "--" + NAME), ("explain", NAME),
                      ("check", "x", "--profile", NAME), ("check", "--diagnostics", NAME),
                      ("check", "x", "--diagnostics", "json=" + NAME + "/\x01")):
            with self.subTest(words=words):
                self.assertEqual(self.is_inert(*words).returncode, 2)

    def test_names_of_files(self):
        self.write(NAME + ".yaml", SMALL)
        result = self.is_inert("build", NAME + ".yaml", "-o", "out" + NAME)
        self.assertEqual(result.returncode, 0)
        self.assertIn(b"wrote out\\u{001B}", result.stderr)


if __name__ == "__main__":
    unittest.main()
