"""Each header compiles alone."""
import concurrent.futures
import os
import subprocess
import unittest

from harness import ROOT

GENERATOR = ROOT / "generator"
COMPILER = os.environ.get("CXX", "g++")


def compile_alone(path):
    return path, subprocess.run(
        [COMPILER, "-std=c++20", "-fsyntax-only", "-x", "c++", "-w", "-I", str(GENERATOR),
         "-I", "/usr/include/harfbuzz", "-I", "/usr/include/fribidi", str(path)],
        capture_output=True, text=True, check=False)


class Headers(unittest.TestCase):
    def test_each_compiles_alone(self):
        headers = sorted(GENERATOR.rglob("*.h"))
        with concurrent.futures.ThreadPoolExecutor(2) as pool:
            for path, result in pool.map(compile_alone, headers):
                self.assertEqual(result.returncode, 0,
                                 f"{path.relative_to(ROOT)} does not stand alone:\n{result.stderr}")


if __name__ == "__main__":
    unittest.main()
