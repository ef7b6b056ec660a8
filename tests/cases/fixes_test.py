"""Whatever a finding of a case offers as a fix: the file with it is written has that finding no more.

Each fix is tried by itself, at the bytes that `json` names, and `sarif` has to offer the same one.
"""
import json
import shlex
import unittest

from cases_test import FOLDER, Case
from harness import Scratch, run

# Every code that offers fixes, wherever something near to what stands there is known.
FIXED = {"MS0118", "MS0139", "MS0201", "MS0210", "MS0211", "MS0212", "MS0214", "MS0216", "MS0217",
         "MS0302", "MS0303", "MS0304", "MS0311", "MS0313", "MS0315", "MS0318", "MS0320", "MS0401",
         "MS1024", "MS1083", "MS1503"}


def key_of(entry):
    return entry["code"], entry["span"]["start"]["byte"]


class Fixes(Scratch):
    def findings(self, words):
        result = run(*words, "--diagnostics", "json", "--error-limit", "0", cwd=self.folder)
        return json.loads(result.stdout)["diagnostics"]

    def offered_in_sarif(self, words):
        result = run(*words, "--diagnostics", "sarif", "--error-limit", "0", cwd=self.folder)
        return [replacement
                for finding in json.loads(result.stdout)["runs"][0]["results"]
                for fix in finding.get("fixes", ())
                for change in fix["artifactChanges"] for replacement in change["replacements"]]

    def try_each(self, case, words):
        tried, texts = set(), dict(case.files())
        fixes = [(entry, fix) for entry in self.findings(words) for fix in entry["fixes"]]
        in_sarif = self.offered_in_sarif(words) if fixes else []
        self.assertEqual([(fix["text"], fix["span"]["start"]["utf16"]) for _, fix in fixes],
                         [(replacement["insertedContent"]["text"],
                           replacement["deletedRegion"]["startColumn"])
                          for replacement in in_sarif])
        for entry, fix in fixes:
            before = texts[fix["file"]].encode()
            begin, end = (fix["span"][side]["byte"] for side in ("start", "end"))
            self.write(fix["file"], before[:begin] + fix["text"].encode() + before[end:])
            left = {key_of(other) for other in self.findings(words)}
            self.assertNotIn(key_of(entry), left, f"{fix['text']} instead of {before[begin:end]}")
            self.write(fix["file"], before)
            tried.add(entry["code"])
        return tried

    def test_each_fix_fixes(self):
        tried = set()
        for path in sorted(FOLDER.rglob("bad_*.case")):
            case = Case(path)
            words = shlex.split(case.command.removeprefix("$ mlsheet "))
            if words[0] != "check":
                continue
            for name, body in case.files():
                self.write(name, body)
            with self.subTest(case=str(path.relative_to(FOLDER))):
                tried |= self.try_each(case, words)
        self.assertEqual(tried, FIXED)


if __name__ == "__main__":
    unittest.main()
