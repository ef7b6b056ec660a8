"""What the Python tests share: the program under test, scratch folders, a small sheet.

Standard library only. `MLSHEET` names the program, `MLSHEET_ROOT` the repository.
"""
import os
import pathlib
import shutil
import subprocess
import tempfile
import unittest

ROOT = pathlib.Path(os.environ.get("MLSHEET_ROOT", pathlib.Path(__file__).resolve().parent.parent))
PROGRAM = os.environ.get("MLSHEET", str(ROOT / "build/release/mlsheet"))
PA1 = ROOT / "examples/pa1/sensor.yaml"
VX1 = ROOT / "examples/vx1/sensor.yaml"
PARTS = ROOT / "examples/parts/sensor.yaml"
MINIMAL = ROOT / "examples/minimal/sensor.yaml"
STRICT_RUN = os.environ.get("MLSHEET_CHECK_ALL") == "1"

SMALL = "mlsheet: 1\nprofile: minimal\nsensor:\n  name: Tiny\n"


def run(*words, cwd=None, env=None, stdin=b"", **options):
    """Runs the program; gives the completed process with bytes."""
    environment = dict(os.environ, **(env or {}))
    return subprocess.run([PROGRAM, *map(str, words)], cwd=cwd, env=environment, input=stdin,
                          capture_output=True, timeout=60, check=False, **options)


def require(tool):
    """Skips when a tool is absent, except where everything must be checked."""
    if shutil.which(tool):
        return
    if STRICT_RUN:
        raise AssertionError(f"{tool} is missing, and this run must not skip")
    raise unittest.SkipTest(f"{tool} is not installed")


class Scratch(unittest.TestCase):
    """A test with a folder of its own."""

    def setUp(self):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="mlsheet-test-"))
        self.addCleanup(shutil.rmtree, self.folder, ignore_errors=True)

    def write(self, name, content):
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return path

    def files(self):
        """Every file below the scratch folder with its bytes."""
        return {str(path.relative_to(self.folder)): path.read_bytes()
                for path in sorted(self.folder.rglob("*")) if path.is_file()}
