"""Every path that the program's source names is one of a field of the schemas.

Rules and view tables pick values out of a sheet by their paths; a field that is renamed or removed
must not leave one behind that quietly finds nothing. A path may be the ending of one, where a table
speaks of the fields of an item.
"""
import re
import unittest

from harness import ROOT
from schemas_test import FIELDS

GENERATOR = ROOT / "generator"
PATH = re.compile(r'"((?:/(?:[a-z0-9_]+|\*))+)/?"')

# Files whose paths lead elsewhere than into a sheet.
ELSEWHERE = {"footprint/factor_table.cpp": "parts of a table of emission factors"}


def paths():
    """(file, line number, path) for every string literal that has the form of a path."""
    for source in sorted(GENERATOR.rglob("*")):
        if source.suffix not in (".h", ".cpp"):
            continue
        for number, line in enumerate(source.read_text().splitlines(), 1):
            for path in PATH.findall(line):
                yield str(source.relative_to(GENERATOR)), number, path


def names_a_field(path):
    return any(field.endswith(path) for field in FIELDS)


class Paths(unittest.TestCase):
    def test_every_path_names_a_field(self):
        found = [one for one in paths() if one[0] not in ELSEWHERE]
        self.assertGreater(len(found), 50, "the form of paths has changed: correct PATH")
        for source, number, path in found:
            self.assertTrue(names_a_field(path),
                            f"generator/{source}:{number}: no schema has `{path}`: correct the "
                            "path, or give schemas/ the field")

    def test_exceptions_are_needed(self):
        for file in ELSEWHERE:
            self.assertTrue(any(source == file and not names_a_field(path)
                                for source, _, path in paths()), f"{file} needs no exception")


if __name__ == "__main__":
    unittest.main()
