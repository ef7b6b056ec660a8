"""Each header stands alone: it includes what it uses.

The source file of a header includes it first, so the build proves that it compiles by itself, but
for the standard headers that are precompiled (generator/cmake/precompile.cmake): for these the words
are looked up here. Headers without a source file are compiled alone."""
import os
import re
import subprocess
import unittest

from harness import ROOT

GENERATOR = ROOT / "generator"
COMPILER = os.environ.get("CXX", "g++")

# What each precompiled header is included for.
WORDS = {
    "algorithm": r"std::(sort|find|find_if|any_of|all_of|none_of|max|min|clamp|copy|transform)\b",
    "cstdint": r"std::u?int(8|16|32|64|ptr)_t\b",
    "functional": r"std::(function|less|hash|equal_to|reference_wrapper)\b",
    "map": r"std::(multi)?map\b",
    "memory": r"std::(unique_ptr|shared_ptr|make_unique|make_shared)\b",
    "optional": r"std::(optional|nullopt)\b",
    "span": r"std::span\b",
    "string": r"std::(u32|u16)?string\b",
    "string_view": r"std::(u32|u16)?string_view\b",
    "utility": r"std::(move|exchange|forward|pair|swap)\b",
    "variant": r"std::(variant|visit|get_if|holds_alternative|monostate)\b",
    "vector": r"std::vector\b",
}
# Standard headers that declare more than their name says, by the standard itself.
BRINGS = {"map": {"utility", "functional"}, "unordered_map": {"utility", "functional"},
          "string": {"string_view"}, "optional": {"utility"}, "variant": {"utility"},
          "algorithm": {"utility"}}


def includes(text):
    return re.findall(r'^#include [<"](.+)[>"]', text, re.MULTILINE)


def code_of(text):
    return re.sub(r"//.*", "", text)


def missing(path):
    text = path.read_text()
    given = set(includes(text))
    for name in list(given):
        given |= BRINGS.get(name, set())
    return [name for name, words in WORDS.items()
            if name not in given and re.search(words, code_of(text))]


class Headers(unittest.TestCase):
    def test_each_is_the_first_include_of_its_source(self):
        for path in sorted(GENERATOR.rglob("*.h")):
            source = path.with_suffix(".cpp")
            if source.exists():
                self.assertEqual(includes(source.read_text())[0],
                                 str(path.relative_to(GENERATOR)), source)

    def test_each_includes_the_precompiled_headers_it_uses(self):
        for path in sorted(GENERATOR.rglob("*.h")):
            with self.subTest(header=path.relative_to(ROOT)):
                self.assertEqual(missing(path), [])

    def test_the_precompiled_headers_are_those(self):
        rules = (GENERATOR / "cmake/precompile.cmake").read_text()
        self.assertEqual(sorted(re.findall(r"<(\w+)>", rules)), sorted(WORDS))

    def test_each_without_a_source_compiles_alone(self):
        for path in sorted(GENERATOR.rglob("*.h")):
            if path.with_suffix(".cpp").exists():
                continue
            result = subprocess.run(
                [COMPILER, "-std=c++20", "-fsyntax-only", "-x", "c++", "-w", "-I", str(GENERATOR),
                 "-I", "/usr/include/harfbuzz", "-I", "/usr/include/fribidi", str(path)],
                capture_output=True, text=True, check=False)
            self.assertEqual(result.returncode, 0, f"{path}:\n{result.stderr}")


if __name__ == "__main__":
    unittest.main()
