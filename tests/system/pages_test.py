"""The page of a diagnostic is its test: the failing example reports exactly its code, the passing one
reports nothing. A block of `files` names each of them as a case does, `-- emissions.csv --`."""
import json
import re
import shlex
import unittest

from harness import ROOT, SMALL, Scratch, run

BLOCK = re.compile(r"^```(yaml|bytes|files|console) (fails|passes)\n(.*?)^```", re.M | re.S)
FILE = re.compile(r"^-- (\S+) --\n", re.M)


def codes(result):
    """The codes in a JSON list of findings, on whichever stream it was written."""
    text = result.stdout if result.stdout.startswith(b"{\n") and b'"diagnostics"' in result.stdout \
        else result.stderr
    end = text.rfind(b"}") + 1
    return {found["code"] for found in json.loads(text[:end])["diagnostics"]}


def sheet_of(kind, text):
    """A `bytes` block shows what cannot be printed: `\\xE9` is that byte, `⟨a × 9⟩` nine times a."""
    if kind == "yaml":
        return text.encode()
    text = re.sub(r"⟨(.*?) × (\d+)⟩", lambda found: found[1] * int(found[2]), text)
    return re.sub(rb"\\x([0-9A-F]{2})", lambda found: bytes.fromhex(found[1].decode()), text.encode())


class Pages(Scratch):
    def outcome(self, kind, text):
        (self.folder / "empty-folder").mkdir(exist_ok=True)
        if kind in ("yaml", "bytes"):
            self.write("sensor.yaml", sheet_of(kind, text))
            return run("check", "sensor.yaml", "--format", "json", cwd=self.folder)
        if kind == "files":
            _, *sections = FILE.split(text)
            for name, body in zip(sections[::2], sections[1::2]):
                self.write(name, body)
            return run("check", "sensor.yaml", "--format", "json", cwd=self.folder)
        self.write("sensor.yaml", SMALL)
        words = shlex.split(text.strip().removeprefix("$ mlsheet"))
        machine = ["--diagnostics", "json"] if words and words[0] in ("build", "check") else []
        return run(*words[:1], *machine, *words[1:], cwd=self.folder)

    def test_examples(self):
        for path in sorted((ROOT / "docs/diagnostics").glob("*.md")):
            blocks = BLOCK.findall(path.read_text())
            for kind, verdict, text in blocks:
                with self.subTest(page=path.stem, verdict=verdict):
                    result = self.outcome(kind, text)
                    shown = result.stdout + result.stderr
                    self.assertNotEqual(result.returncode, 3, shown)
                    if kind == "console" and b'"diagnostics"' not in shown:
                        found = set(re.findall(r"\[(MS\d{4})\]", shown.decode()))
                    else:
                        found = codes(result)
                    expected = {path.stem} if verdict == "fails" else set()
                    self.assertEqual(found, expected, shown.decode())


if __name__ == "__main__":
    unittest.main()
