"""Foreign programs and schemas from npm, which `./bootstrap check-all` installs below build/npm."""
import shutil

from harness import ROOT, STRICT_RUN

FOLDER = ROOT / "build/npm/node_modules"


def require(test, *names):
    """The folder of the packages. Skips when one is absent, except where everything is checked."""
    absent = [name for name in names if not (FOLDER / name).is_dir()]
    if not shutil.which("node"):
        absent.append("node")
    if not absent:
        return FOLDER
    reason = f"{', '.join(absent)} not installed: ./bootstrap check-all does it"
    if STRICT_RUN:
        test.fail(reason + ", and this run must not skip")
    return test.skipTest(reason)
