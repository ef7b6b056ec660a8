"""Whatever mlsheet takes for YAML, libfyaml takes too: the sheets of all tests, planted faults in
every layout, and the corpus of YAML where it is beside the repository."""
import concurrent.futures
import json
import subprocess
import sys
import unittest

from harness import ROOT, Scratch, require, run

from planting_test import plant, plantings

sys.path.insert(0, str(ROOT / "tests/cases"))
from cases_test import FOLDER, Case  # noqa: E402

CORPUS = ROOT / "../shared/corpora"

# Taken by mlsheet, refused by libfyaml 0.7.12, and why mlsheet is right.
OURS = {
}


def is_taken(path):
    result = subprocess.run(["fy-tool", "--dump", str(path)], capture_output=True, timeout=60,
                            check=False)
    return result.returncode == 0


class Differential(Scratch):
    def setUp(self):
        super().setUp()
        require("fy-tool")

    def taken_by_mlsheet(self, texts):
        """Of named texts those without a finding about text or YAML."""
        names = {}
        for number, (name, content) in enumerate(texts):
            names[self.write(f"{number:05}.yaml", content).name] = name
        result = run("check", *sorted(names), "--diagnostics", "json", "--error-limit", "0",
                     cwd=self.folder)
        refused = {entry["file"] for entry in json.loads(result.stdout)["diagnostics"]
                   if entry["code"].startswith("MS01")}
        return {file: name for file, name in names.items() if file not in refused}

    def compare(self, texts, at_least):
        taken = self.taken_by_mlsheet(texts)
        self.assertGreaterEqual(len(taken), at_least)
        with concurrent.futures.ThreadPoolExecutor(2) as pool:
            answers = pool.map(is_taken, [self.folder / file for file in taken])
            refused = {name for name, answer in zip(taken.values(), answers) if not answer}
        self.maxDiff = None
        return refused

    def test_sheets_of_the_tests(self):
        texts = [(str(path.relative_to(ROOT)), path.read_bytes())
                 for path in sorted((ROOT / "examples").rglob("*.yaml"))]
        for path in sorted(FOLDER.rglob("*.case")):
            for name, text in Case(path).files():
                if name.endswith(".yaml"):
                    texts.append((f"{path.relative_to(FOLDER)}: {name}", text.encode()))
        self.assertEqual(self.compare(texts, 100), set())

    def test_planted_faults(self):
        texts = [(f"{fault.name} in {sheet.name}, {layout.name}", plant(sheet, layout, fault)[0])
                 for sheet, layout, fault in plantings()]
        self.assertEqual(self.compare(texts, 300), set())

    @unittest.skipUnless(CORPUS.is_dir(), "the corpora are not beside the repository")
    def test_corpus(self):
        texts = [(str(path.relative_to(CORPUS)), path.read_bytes())
                 for folder in ("yaml-test-suite", "hostile/yaml", "json-parsing")
                 for path in sorted((CORPUS / folder).rglob("*"))
                 if path.is_file() and path.stat().st_size < 1 << 20]
        self.assertEqual(self.compare(texts, 100), set(OURS))


if __name__ == "__main__":
    unittest.main()
