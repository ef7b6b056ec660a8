"""The include law: generator/layers.txt says which folder may include which; nobody else decides."""
import re
import unittest

from harness import ROOT

GENERATOR = ROOT / "generator"
INCLUDE = re.compile(r'^\s*#\s*include\s+(["<])([^">]+)[">]', re.M)

# A library's headers appear behind one door only: header prefix -> the file or folder that may
# include it.
DOORS = {
    "yaml-cpp/": "document/read_yaml.cpp",
    "fmt/": "text/format.cpp",
    "re2/": "text/pattern.cpp",
    "nlohmann/": "json/",
    "openssl/": "source/digest.cpp",
    "cmark": "prose/",
    "png.h": "image/",
    "jpeglib.h": "image/",
    "hb": "typeset/",
    "fribidi": "typeset/",
    "kainjow/": "render/html/context.cpp",
    "hpdf": "render/pdf/object_writer.cpp",
    "libdeflate": "render/pdf/deflate.cpp",
    "CLI/": "cli/arguments.cpp",
}


def layers():
    allowed = {}
    for line in (GENERATOR / "layers.txt").read_text().splitlines():
        if line and not line.startswith("#"):
            folder, _, uses = line.partition(":")
            allowed[folder] = uses.split()
    return allowed


def folder_of(path, allowed):
    """The layer a file of generator/ belongs to, by its longest matching folder."""
    text = str(path)
    fitting = [name for name in allowed if text.startswith(name + "/")]
    return max(fitting, key=len) if fitting else None


class Layers(unittest.TestCase):
    def test_every_folder_named_on_the_right_stands_on_an_earlier_line(self):
        seen = set()
        for folder, uses in layers().items():
            for use in uses:
                self.assertIn(use, seen, f"{folder} may not include {use}: it comes later or nowhere")
            seen.add(folder)

    def test_every_source_folder_has_a_line(self):
        allowed = layers()
        for path in GENERATOR.rglob("*.cpp"):
            relative = path.relative_to(GENERATOR)
            if str(relative) != "main.cpp":
                self.assertIsNotNone(folder_of(relative, allowed), f"add a line for {relative}")

    def test_includes_go_one_way(self):
        allowed = layers()
        for path in sorted([*GENERATOR.rglob("*.cpp"), *GENERATOR.rglob("*.h")]):
            relative = path.relative_to(GENERATOR)
            own = folder_of(relative, allowed)
            if own is None:
                continue
            for kind, name in INCLUDE.findall(path.read_text()):
                target = folder_of(name, allowed)
                if kind == '"' and target not in (None, own):
                    self.assertIn(target, allowed[own], f"{relative} may not include {name}")

    def test_each_library_has_one_door(self):
        for path in sorted([*GENERATOR.rglob("*.cpp"), *GENERATOR.rglob("*.h")]):
            relative = str(path.relative_to(GENERATOR))
            for kind, name in INCLUDE.findall(path.read_text()):
                if kind == '"':
                    continue
                for prefix, door in DOORS.items():
                    if name.startswith(prefix) and (prefix != "hb" or name.startswith("hb")):
                        self.assertTrue(relative.startswith(door),
                                        f"{relative} includes <{name}>, which belongs to {door}")


if __name__ == "__main__":
    unittest.main()
