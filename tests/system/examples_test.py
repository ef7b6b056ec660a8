"""The examples as a customer meets them: a complete sheet has nothing to be told."""
import json
import re
import unittest

from harness import PA1, PARTS, VX1, Scratch, run


class Complete(Scratch):
    def test_nothing_is_reported_in_any_profile(self):
        for profile in ("minimal", "recommended", "strict"):
            result = run("check", VX1, "--profile", profile, "--deny-warnings")
            self.assertEqual(result.returncode, 0, result.stderr.decode())
            self.assertIn("0 errors, 0 warnings", result.stderr.decode())
            self.assertNotIn("note[", result.stderr.decode())

    def test_everything_that_is_due_is_answered(self):
        self.assertEqual(run("build", VX1, "--format", "json", "-o", self.folder).returncode, 0)
        sheet = json.loads((self.folder / "vx1.json").read_bytes())
        self.assertEqual(sheet["completeness"]["score"], 100)

    def test_it_is_called_what_it_is(self):
        text = VX1.read_text(encoding="utf-8")
        self.assertRegex(re.search(r"(?m)^  name: (.*)$", text)[1], "(?i)synthetic")
        self.assertIn("invented", re.search(r"(?m)^  function: (.*)$", text)[1])
        self.assertNotRegex(text, r"https?://(?!example\.com)")

    def test_there_are_several_of_what_there_may_be_several(self):
        text = VX1.read_text(encoding="utf-8")
        for key, least in (("models", 2), ("datasets", 2)):
            section = re.search(rf"(?ms)^{key}:\n(.*?)^\S", text)[1]
            self.assertGreaterEqual(len(re.findall(r"(?m)^  - id: ", section)), least, key)
        interfaces = re.search(r"(?ms)^  interfaces:\n(.*?)^  \S", text)[1]
        self.assertGreaterEqual(len(re.findall(r"(?m)^    - id: ", interfaces)), 2)
        self.assertEqual(len(re.findall(r"stage: inference", text)), 2)


class Counted(Scratch):
    def test_part_by_part_with_nothing_to_warn_of(self):
        result = run("footprint", PARTS, "--format", "json")
        self.assertEqual(result.returncode, 0, result.stderr.decode())
        self.assertIn("0 errors, 0 warnings", result.stderr.decode())
        routes = {line["route"] for line in json.loads(result.stdout)["footprints"][0]["lines"]}
        self.assertLessEqual({"parts", "model"}, routes)

    def test_it_is_called_what_it_is(self):
        for file in (PARTS, PARTS.parent / "factors.yaml", PARTS.parent / "emissions.csv"):
            self.assertRegex(file.read_text(encoding="utf-8"), "(?i)invented", file)


class Published(Scratch):
    def test_it_builds_with_warnings_only(self):
        result = run("build", PA1, "-o", self.folder)
        self.assertEqual(result.returncode, 0, result.stderr.decode())


if __name__ == "__main__":
    unittest.main()
