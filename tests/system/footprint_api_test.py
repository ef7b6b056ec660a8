"""The footprint core as a library: installed, found by CMake, used by the example program."""
import pathlib
import re
import subprocess
import unittest

from harness import PROGRAM, ROOT, Scratch, require

BUILD = pathlib.Path(PROGRAM).parent
FOREIGN = re.compile(rb"yaml|hpdf|png|harfbuzz|re2/|libre2|crypto|nlohmann", re.I)


def run(*words):
    result = subprocess.run([*map(str, words)], capture_output=True, check=False)
    if result.returncode != 0:
        raise AssertionError(result.stdout.decode() + result.stderr.decode())
    return result.stdout


class FootprintApi(Scratch):
    def setUp(self):
        super().setUp()
        require("cmake")
        self.prefix = self.folder / "prefix"
        run("cmake", "--install", BUILD, "--prefix", self.prefix)

    def test_the_example_is_built_with_the_installed_library_and_runs(self):
        build = self.folder / "build"
        run("cmake", "-S", ROOT / "examples/footprint-api", "-B", build,
            f"-DCMAKE_PREFIX_PATH={self.prefix}")
        run("cmake", "--build", build)
        program = build / "footprint_api"
        text = run(program).decode()
        lines = text.splitlines()
        self.assertRegex(lines[0], r"^\d\.\d\d kg CO2e, 90 % of cases from \d\.\d\d to \d\.\d\d$")
        self.assertEqual(len(lines), 7, text)
        self.assertIn("lower than over 5 years: 100 % of cases", lines[-1])
        self.assertEqual(run(program).decode(), text)
        linked = run("ldd", program)
        self.assertIsNone(FOREIGN.search(linked), linked)

    def test_headers_name_no_foreign_library(self):
        headers = sorted(self.prefix.glob("include/mlsheet/**/*.h"))
        self.assertGreater(len(headers), 10)
        for header in headers:
            self.assertIsNone(FOREIGN.search(header.read_bytes()), header)


if __name__ == "__main__":
    unittest.main()
