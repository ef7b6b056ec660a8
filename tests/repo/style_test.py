"""Laws about the source text: what may not be written, and where the few exceptions live."""
import re
import unittest

from harness import ROOT

GENERATOR = ROOT / "generator"

# pattern -> (what to do instead, files that may)
BANNED = {
    r"std::regex|<regex>": ("use text/pattern", ()),
    r"std::locale|setlocale|<locale>": ("nothing depends on the locale", ()),
    r"\b(f|s|sn)?printf\s*\(": ("numbers go through text/decimal, words through text/format", ()),
    r"std::(cout|cerr|clog)\b|<iostream>|std::ostream|std::stringstream|std::ostringstream":
        ("streams belong to cli/system, and numbers never go through them", ()),
    r"std::chrono|<ctime>|\btime\s*\(\s*(nullptr|NULL|0)": ("there is no clock", ()),
    r"\bgetenv\b": ("the environment is read in cli/system", ("cli/system/system.cpp",)),
    r"\bsocket\s*\(|<sys/socket\.h>": ("there is no network", ()),
    r"unordered_(map|set)": ("iteration order must not depend on hashing",
                              ("typeset/shape.h",)),
    r"std::(exp|log|pow|sin|cos|tan|erf\w*|tgamma|lgamma)\s*\(":
        ("elementary functions live in quantity/elementary, the same on each machine", ()),
    r"std::async|std::thread|<thread>": ("phases have no threads", ()),
    r"\bTODO|\bFIXME|\bXXX\b": ("finish it, or open an issue", ()),
    r"YAML::Load|\.as<": ("yaml-cpp is used through its events only", ()),
}


def sources():
    return sorted([*GENERATOR.rglob("*.cpp"), *GENERATOR.rglob("*.h")])


class Style(unittest.TestCase):
    def test_what_may_not_be_written(self):
        for path in sources():
            relative = str(path.relative_to(GENERATOR))
            text = re.sub(r"//[^\n]*", "", path.read_text())
            for pattern, (advice, exceptions) in BANNED.items():
                if relative in exceptions:
                    continue
                found = re.search(pattern, text)
                self.assertIsNone(found, f"{relative}: `{found and found.group(0)}`: {advice}")

    def test_exceptions_are_needed(self):
        for pattern, (_, exceptions) in BANNED.items():
            for name in exceptions:
                path = GENERATOR / name
                if path.exists():
                    self.assertRegex(path.read_text(), pattern, f"{name} needs no exception any more")

    def test_headers_open_with_a_purpose(self):
        for path in sources():
            if path.suffix == ".h":
                lines = path.read_text().splitlines()
                self.assertEqual(lines[0], "#pragma once", str(path))
                self.assertTrue(lines[1].startswith("// "), f"{path}: say what it is and promises")

    def test_no_machine_in_the_repository(self):
        suffixes = {".md", ".cpp", ".h", ".py", ".cmake", ".txt", ".json", ".yaml", ".html", ".css"}
        forbidden = re.compile(r"(?<![\w.])/(?:work|home|root)/[a-z.]")
        for path in sorted(ROOT.rglob("*")):
            parts = path.relative_to(ROOT).parts
            if parts[0] in ("build", ".git", "node_modules") or path.suffix not in suffixes:
                continue
            if path.name == "style_test.py":
                continue
            self.assertIsNone(forbidden.search(path.read_text(errors="replace")),
                              f"{path} names a path of one machine")


if __name__ == "__main__":
    unittest.main()
