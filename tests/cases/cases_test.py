"""Runs every tests/cases/**/*.case; docs/CONTRIBUTING.md says how a case is written.

With MLSHEET_UPDATE=1 the pinned outputs (`-- stdout --`, `-- stderr --`) are rewritten from what the
program prints; continuous integration refuses that.
"""
import json
import os
import pathlib
import re
import shlex
import unittest

from harness import MINIMAL, Scratch, run

FOLDER = pathlib.Path(__file__).resolve().parent
SECTION = re.compile(r"^-- (.+?) --\n", re.M)
ANNOTATION = re.compile(r"#~((?: MS\d{4})+)")
UPDATE = os.environ.get("MLSHEET_UPDATE") == "1" and not os.environ.get("CI")


class Case:
    def __init__(self, path):
        self.path = path
        self.text = path.read_bytes().decode()
        head, *rest = SECTION.split(self.text)
        lines = head.splitlines()
        self.sentence, self.command = lines[0], lines[1]
        self.sections = dict(zip(rest[::2], rest[1::2]))

    def files(self):
        for name, body in self.sections.items():
            if name in ("findings", "stdout", "stderr") or name.startswith("exit "):
                continue
            name, _, base = name.partition(" over ")
            yield name, (MINIMAL.read_text() if base == "minimal" else "") + body

    def expected_findings(self):
        """{(file, line, column or None, code)}, a list since one may occur twice."""
        expected = []
        for name, body in self.files():
            for number, line in enumerate(re.split(r"\r\n|\n|\r", body), 1):
                for found in ANNOTATION.finditer(line):
                    expected += [(name, number, None, code) for code in found.group(1).split()]
        for line in self.sections.get("findings", "").splitlines():
            name, row, column, code = re.fullmatch(r"(?:(\S+):)?(\d+):(\d+) (MS\d{4})", line).groups()
            expected.append((name or "sensor.yaml", int(row), int(column), code))
        return sorted(expected, key=str)

    def exit_code(self):
        for name in self.sections:
            if name.startswith("exit "):
                return int(name.removeprefix("exit "))
        return None


class Cases(Scratch):
    def findings(self, words):
        # A case about the JSON itself asks for it already.
        chosen = [] if "--diagnostics" in words else ["--diagnostics", "json"]
        result = run(*words, *chosen, "--error-limit", "0", "--color", "never", cwd=self.folder)
        text = result.stdout if words[0] == "check" else result.stderr
        parsed = json.loads(text[:text.rindex(b"}") + 1])
        return result, [(entry["file"], entry["span"]["start"]["line"],
                         entry["span"]["start"]["column"], entry["code"])
                        for entry in parsed["diagnostics"]]

    def compare(self, case, found):
        expected = case.expected_findings()
        with_columns = {(name, line, code) for name, line, column, code in expected if column}
        seen = sorted(((name, line, column if (name, line, code) in with_columns else None, code)
                       for name, line, column, code in found), key=str)
        self.assertEqual(seen, expected)
        self.assertEqual(case.path.name.startswith("bad_"), bool(found),
                         "`bad_` in the name exactly if something is reported")

    def pinned(self, case, words):
        result = run(*words, "--color", "never", cwd=self.folder)
        for stream in ("stdout", "stderr"):
            if stream not in case.sections:
                continue
            seen = getattr(result, stream).decode()
            if UPDATE and seen != case.sections[stream]:
                print(f"updated {case.path}")
                title = f"-- {stream} --\n"
                case.path.write_bytes(
                    case.text.replace(title + case.sections[stream], title + seen).encode())
            else:
                self.assertEqual(seen, case.sections[stream])

    def run_case(self, case):
        self.assertTrue(case.sentence.startswith("# "), "a case opens with a sentence")
        words = shlex.split(case.command.removeprefix("$ mlsheet "))
        for name, body in case.files():
            self.write(name, body)
        result, found = self.findings(words)
        self.compare(case, found)
        errors = case.exit_code()
        if errors is not None:
            self.assertEqual(result.returncode, errors)
        self.pinned(case, words)
        for path in self.folder.iterdir():
            path.unlink() if path.is_file() else None

    def test_cases(self):
        paths = sorted(FOLDER.rglob("*.case"))
        self.assertTrue(paths, "there are no cases")
        for path in paths:
            with self.subTest(case=str(path.relative_to(FOLDER))):
                self.run_case(Case(path))


if __name__ == "__main__":
    unittest.main()
