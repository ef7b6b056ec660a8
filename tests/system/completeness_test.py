"""The completeness score: what `check` says below its summary, and what the resolved document holds."""
import json
import unittest

from harness import PA1, SMALL, Scratch, run

RECOMMENDED = SMALL.replace("minimal", "recommended")


class Completeness(Scratch):
    def remark(self, *words):
        """The line of `check` about completeness, or None."""
        lines = run("check", *words, cwd=self.folder).stderr.decode().splitlines()
        found = [line for line in lines if line.startswith("complete to ")]
        self.assertLessEqual(len(found), 1)
        self.assertEqual(found, lines[-1:] if found else [])
        return found[0] if found else None

    def resolved(self, sheet):
        result = run("build", sheet, "--format", "json", "-o", "out", cwd=self.folder)
        self.assertEqual(result.returncode, 0, result.stderr)
        [written] = (self.folder / "out").glob("*.json")
        return json.loads(written.read_bytes())["completeness"]

    def test_check_names_what_is_most_valuable_next(self):
        self.write("sensor.yaml", RECOMMENDED)
        self.assertEqual(self.remark("sensor.yaml"),
                         "complete to 0 %; most valuable next: sensor.function, "
                         "sensor.manufacturer.contact, sensor.version")

    def test_check_says_nothing_where_it_was_not_asked(self):
        self.write("sensor.yaml", RECOMMENDED)
        self.write("other/sensor.yaml", RECOMMENDED)
        self.write("broken.sensor.yaml", "mlsheet: 1\nsensor:\n  name: 'open\n")
        self.assertIsNone(self.remark("sensor.yaml", "-q"))
        self.assertIsNone(self.remark("sensor.yaml", "--profile", "minimal"))
        self.assertIsNone(self.remark("sensor.yaml", "other/sensor.yaml"))
        self.assertIsNone(self.remark("broken.sensor.yaml"))

    def test_the_resolved_document_agrees_with_itself(self):
        found = self.resolved(PA1)
        self.assertEqual(found["score"], 100 * found["answered"] // found["due"])
        self.assertEqual(self.remark(PA1).split(";")[0], f"complete to {found['score']} %")
        self.assertLessEqual(len(found["missing"]), 10)
        for missing in found["missing"]:
            self.assertEqual(set(missing), {"pointer", "label", "requirement"})
        weights = [missing["requirement"] == "recommended" for missing in found["missing"]]
        self.assertEqual(weights, sorted(weights), "the weightiest come first")

    def test_an_answer_raises_the_score_by_its_weight(self):
        self.write("sensor.yaml", SMALL)
        before = self.resolved("sensor.yaml")
        self.write("sensor.yaml", SMALL + "  function: Sees\n")
        after = self.resolved("sensor.yaml")
        self.assertEqual(before["missing"][0], {"pointer": "/sensor/function",
                                                "label": "Type and function",
                                                "requirement": "required"})
        self.assertEqual(after["answered"], before["answered"] + 3)
        self.assertEqual(after["due"], before["due"])
        self.assertNotEqual(after["missing"][0]["pointer"], "/sensor/function")


if __name__ == "__main__":
    unittest.main()
