"""`mlsheet footprint`: the account of a footprint for people and programs, what-if and comparison.

MLSHEET_WRITE_GOLDEN=1 writes the accounts of the examples anew: look at what changed in them.
"""
import json
import os
import pty
import re
import signal
import struct
import subprocess
import termios
import fcntl
import unittest

from harness import MINIMAL, PA1, PROGRAM, ROOT, SMALL, VX1, Scratch, run

GOLDEN = ROOT / "tests/system/golden"

# A device of two blocks and a use stage, with an interval.
DEVICE = SMALL + """environment:
  lifetime: 3 years
  blocks:
    pcb: [{hsl: 0, level: typical}]
    sensing: [{hsl: 3, level: typical}]
  power: {average: 1 mW}
  grid: {factor: 0.4 kg/kWh, factor_basis: delivered}
"""
WITHOUT_TOTAL = DEVICE.replace("  lifetime: 3 years\n", "")

ACCOUNT_KEYS = [
    "file", "name", "mode", "unit", "total", "shown", "why_no_total", "interval", "basis",
    "sampling", "settings", "as_stated", "stages", "lines", "swings", "coverage", "missing",
    "not_selected", "not_modelled", "service", "beside", "indicators", "assumptions", "factors",
    "sources", "sobol", "comparison", "command"]
LINE_KEYS = ["id", "label", "stage", "amount", "shown", "share", "low", "high", "route", "tier",
             "basis", "equation", "formula", "cost", "mass", "inputs", "source", "swing"]


def document(*words, **options):
    """The JSON on standard output, and the exit code."""
    result = run("footprint", *words, "--format", "json", **options)
    return json.loads(result.stdout), result.returncode


def account(*words, **options):
    [found] = document(*words, **options)[0]["footprints"]
    return found


def on_a_terminal(*words, columns=80, env=None, cwd=None):
    """What the program writes when standard output is a terminal of so many columns."""
    here, there = pty.openpty()
    fcntl.ioctl(there, termios.TIOCSWINSZ, struct.pack("HHHH", 24, columns, 0, 0))
    environment = {key: value for key, value in os.environ.items()
                   if key not in ("LC_ALL", "LC_CTYPE", "LANG")}
    process = subprocess.Popen([PROGRAM, *map(str, words)], stdout=there, cwd=cwd,
                               stderr=subprocess.DEVNULL, env={**environment, **(env or {})})
    os.close(there)
    text = b""
    while True:
        try:
            part = os.read(here, 65536)
        except OSError:  # the other end is closed
            break
        if not part:
            break
        text += part
    os.close(here)
    process.wait(timeout=60)
    return text.decode().replace("\r\n", "\n")


class Text(Scratch):
    def test_examples_as_they_were_looked_at(self):
        for name in ("vx1", "pa1"):
            with self.subTest(name=name):
                result = run("footprint", f"examples/{name}/sensor.yaml", cwd=ROOT)
                self.assertEqual(result.returncode, 0, result.stderr)
                golden = GOLDEN / f"footprint-{name}.txt"
                if os.environ.get("MLSHEET_WRITE_GOLDEN") == "1":
                    golden.write_bytes(result.stdout)
                self.assertEqual(result.stdout.decode(), golden.read_text())

    def test_findings_go_to_standard_error(self):
        result = run("footprint", PA1)
        self.assertIn(b"warning[", result.stderr)
        self.assertNotIn(b"warning[", result.stdout)
        self.assertIn(b"\n1 sheet: ", result.stderr)

    def test_several_sheets_one_after_the_other(self):
        result = run("footprint", PA1, VX1, "-q")
        titles = re.findall(rb"^Carbon footprint of (\w+)", result.stdout, re.MULTILINE)
        self.assertEqual(titles, [b"PA1", b"VX1"])

    def test_standard_input(self):
        result = run("footprint", "-", stdin=DEVICE.encode())
        self.assertEqual(result.returncode, 0, result.stderr)
        self.assertIn(b"Carbon footprint of Tiny (<stdin>)", result.stdout)
        self.assertTrue(result.stdout.endswith(b" -\n"), "the command reads it again")

    def test_the_last_line_gives_the_same_figures(self):
        path = self.write("it's one.yaml", DEVICE)
        first = run("footprint", path, "--samples", "300", "--seed", "9", "--set",
                    "environment.lifetime=4 years", "--sobol", cwd=self.folder)
        command = first.stdout.decode().splitlines()[-1].strip()
        again = subprocess.run(["bash", "-c", command.replace("mlsheet", f"'{PROGRAM}'", 1)],
                               capture_output=True, cwd=self.folder, timeout=60, check=False)
        self.assertEqual(again.stdout, first.stdout)

    def test_explain_shows_equations_inputs_and_sources(self):
        text = run("footprint", VX1, "--explain", "-q").stdout.decode()
        self.assertIn("    = E32, E37: 0.0132 W × 43800 h / 1000 × 0.4 kg/kWh", text)
        self.assertRegex(text, r"- lifetime: 5 years = 43800 h, declared; environment\.lifetime \(line \d+\)")
        self.assertNotIn("E32", run("footprint", VX1, "-q").stdout.decode())

    def test_same_bytes_whatever_the_machine_says(self):
        path = self.write("s.yaml", DEVICE)
        plain = run("footprint", path).stdout
        for env in ({"LC_ALL": "C"}, {"LANG": "de_DE.ISO-8859-1"}, {"COLUMNS": "200"},
                    {"TERM": "dumb"}, {"TZ": "Asia/Tokyo", "CLICOLOR_FORCE": "1"}):
            with self.subTest(env=env):
                self.assertEqual(run("footprint", path, env=env).stdout, plain)
        self.assertLessEqual(max(map(len, plain.decode().splitlines()[:-1])), 80)

    def test_a_terminal_is_asked_for_its_width_and_signs(self):
        self.write("s.yaml", DEVICE)
        words = ("footprint", "s.yaml", "-q")
        plain = run(*words, cwd=self.folder).stdout.decode()
        utf8 = {"LANG": "en_GB.UTF-8"}
        self.assertEqual(on_a_terminal(*words, env=utf8, cwd=self.folder), plain)
        self.assertEqual(on_a_terminal(*words, cwd=self.folder), plain)
        self.assertEqual(on_a_terminal(*words, columns=0, env=utf8, cwd=self.folder), plain)
        for columns, most in ((70, 70), (10, 60), (500, 120)):
            lines = on_a_terminal(*words, columns=columns, env=utf8, cwd=self.folder).splitlines()
            self.assertLessEqual(max(map(len, lines[:-1])), most)
        ascii_text = on_a_terminal(*words, env={"LC_ALL": "C", **utf8}, cwd=self.folder)
        self.assertTrue(ascii_text.isascii(), ascii_text)
        self.assertIn("####", ascii_text)

    def test_nothing_of_a_sheet_steers_the_terminal(self):
        name = r'"\e[31m\x9b\n::error::x\u202E##vso[z]"'
        path = self.write("s.yaml", DEVICE.replace("name: Tiny", "name: " + name))
        for words in ((), ("--explain",), ("--format", "json"), ("--compare", path)):
            out = run("footprint", path, *words).stdout.decode()
            self.assertIsNone(re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e]", out))
            for line in out.splitlines():
                self.assertFalse(line.lstrip().startswith(("::", "##")), line)

    def test_a_reader_that_goes_away(self):
        read, write = os.pipe()
        os.close(read)
        process = subprocess.run([PROGRAM, "footprint", str(VX1)], stdout=write, check=False,
                                 stderr=subprocess.PIPE, timeout=60,
                                 preexec_fn=lambda: signal.signal(signal.SIGPIPE, signal.SIG_DFL))
        os.close(write)
        self.assertEqual(process.returncode, 2)
        self.assertNotIn(b"MS0821", process.stderr)


class Json(Scratch):
    def test_members_and_their_order(self):
        whole, code = document(VX1)
        self.assertEqual(code, 0)
        self.assertEqual(list(whole), ["format_version", "tool", "version", "command",
                                       "footprints", "diagnostics", "suppressed", "summary",
                                       "exit_code"])
        [found] = whole["footprints"]
        self.assertEqual(list(found), ACCOUNT_KEYS)
        for line in found["lines"]:
            self.assertEqual(list(line), LINE_KEYS)
        self.assertEqual(whole["exit_code"], 0)

    def test_numbers_are_those_of_the_sheet(self):
        for sheet in (VX1, PA1, MINIMAL):
            built = json.loads(run("build", sheet, "--format", "json", "-o", "-").stdout)
            computed = {one["id"]: one for one in built["computed"]}
            found = account(sheet)
            self.assertEqual(found["total"], computed["footprint.total"]["value"])
            for line in found["lines"]:
                self.assertEqual(line["amount"], computed["footprint." + line["id"]]["value"])
            if found["interval"]:
                for point in ("mean", "p05", "p50", "p95"):
                    self.assertEqual(found["interval"][point],
                                     computed["footprint.total." + point]["value"])

    def test_sums_agree(self):
        found = account(VX1)
        for key in ("lines", "stages"):
            self.assertAlmostEqual(sum(one["amount"] for one in found[key]), found["total"], 12)
            self.assertAlmostEqual(sum(one["share"] for one in found[key]), 1, 12)

    def test_inputs_have_places(self):
        self.write("s.yaml", DEVICE)
        found = account("s.yaml", cwd=self.folder)
        use = next(line for line in found["lines"] if line["id"] == "use")
        lifetime = next(one for one in use["inputs"] if one["name"] == "lifetime")
        lines = DEVICE.splitlines()
        self.assertEqual((lifetime["file"], lifetime["pointer"]),
                         ("s.yaml", "/environment/lifetime"))
        self.assertEqual(lines[lifetime["line"] - 1][lifetime["column"] - 1:], "3 years")

    def test_findings_stand_in_the_document_whatever_happens(self):
        broken = self.write("broken.yaml", "a: [1\n")
        for words, code, expected in ((["none.yaml"], "MS0810", 2), ([broken], "MS01", 1),
                                      ([VX1, "--samples", "1"], "MS0805", 2), ([], "MS0806", 2),
                                      ([VX1, "--colour"], "MS0803", 2),
                                      ([VX1, "--set", "environment.lifetime=3 kg"], "MS0312", 1)):
            with self.subTest(words=words):
                whole, returned = document(*words, cwd=self.folder)
                self.assertEqual(returned, expected)
                self.assertEqual(whole["exit_code"], expected)
                self.assertTrue(any(one["code"].startswith(code) for one in whole["diagnostics"]))

    def test_what_is_not_known_is_null(self):
        path = self.write("s.yaml", WITHOUT_TOTAL)
        whole, code = document(path)
        [found] = whole["footprints"]
        self.assertEqual((code, whole["exit_code"]), (1, 1))
        self.assertIsNone(found["total"])
        self.assertIsNone(found["interval"])
        self.assertEqual(found["missing"], ["environment.lifetime"])
        self.assertEqual(found["why_no_total"], "it lacks environment.lifetime")
        self.assertTrue(all(line["share"] is None for line in found["lines"]))


class NoTotal(Scratch):
    def test_a_sheet_without_environment(self):
        path = self.write("s.yaml", SMALL)
        result = run("footprint", path)
        self.assertEqual((result.returncode, result.stdout), (1, b""))
        self.assertIn(f"mlsheet: no total of `{path}`: the sheet has no section `environment`"
                      .encode(), result.stderr)

    def test_a_sheet_that_lacks_an_input(self):
        path = self.write("s.yaml", WITHOUT_TOTAL)
        result = run("footprint", path, "-q")
        self.assertEqual(result.returncode, 1)
        self.assertIn(b"Total: no total: it lacks environment.lifetime\n", result.stdout)
        self.assertIn(b"0.77", result.stdout)  # what is known is told
        self.assertIn(b"it lacks environment.lifetime\n", result.stderr)

    def test_a_sheet_with_errors_elsewhere_has_its_total(self):
        path = self.write("s.yaml", DEVICE + "performance:\n  power:\n    active: 3 kg\n")
        result = run("footprint", path)
        self.assertEqual(result.returncode, 1)
        self.assertIn(b"Total: 0.94 kg", result.stdout)
        self.assertIn(b"MS0312", result.stderr)

    def test_the_others_are_told_all_the_same(self):
        self.write("a.sensor.yaml", SMALL)
        self.write("b.sensor.yaml", DEVICE)
        result = run("footprint", ".", cwd=self.folder)
        self.assertEqual(result.returncode, 1)
        self.assertIn(b"Total: 0.94 kg", result.stdout)


class Options(Scratch):
    def test_samples_and_seed(self):
        path = self.write("s.yaml", DEVICE + "  uncertainty: {samples: 200, seed: 3}\n")
        self.assertEqual(account(path)["sampling"], {"samples": 200, "seed": 3})
        own = account(path, "--samples", "500", "--seed", "4294967295")
        self.assertEqual(own["sampling"], {"samples": 500, "seed": 4294967295})
        written = self.write("t.yaml",
                             DEVICE + "  uncertainty: {samples: 500, seed: 4294967295}\n")
        self.assertEqual(own["interval"], account(written)["interval"])
        self.assertNotEqual(own["interval"], account(path)["interval"])
        self.assertEqual(account(path, "--seed", "0")["sampling"], {"samples": 200, "seed": 0})

    def test_samples_and_seeds_that_are_none(self):
        path = self.write("s.yaml", DEVICE)
        for option, values in (("--samples", ("99", "1000001", "x", "1e3", "-5", "100.0", "")),
                               ("--seed", ("-1", "4294967296", "x", "1.5", "99999999999999999999"))):
            for value in values:
                with self.subTest(option=option, value=value):
                    result = run("footprint", path, f"{option}={value}")
                    self.assertEqual(result.returncode, 2)
                    self.assertEqual(result.stdout, b"")
                    self.assertRegex(result.stderr, rb"MS0805|MS0804")
        result = run("footprint", path, "--samples", "99")
        self.assertIn(b"`99` is no whole number from 100 to 1000000", result.stderr)

    def test_set_counts_as_if_written(self):
        path = self.write("s.yaml", DEVICE)
        written = self.write("t.yaml", DEVICE.replace("  lifetime: 3 years", "  lifetime: 6 years"))
        found = account(path, "--set", "environment.lifetime=6 years")
        self.assertEqual(found["total"], account(written)["total"])
        self.assertEqual(found["interval"], account(written)["interval"])
        self.assertEqual(found["as_stated"]["total"], account(path)["total"])
        self.assertEqual(found["settings"],
                         [{"path": "environment.lifetime", "value": "6 years"}])
        text = run("footprint", path, "--set=environment.lifetime=6 years").stdout.decode()
        self.assertIn("What-if total: 0.95 kg CO₂e", text)
        self.assertIn("  - environment.lifetime: 6 years\n  As the sheet states it: 0.94 kg", text)

    def test_set_adds_replaces_and_enters_lists(self):
        path = self.write("s.yaml", WITHOUT_TOTAL)
        base = account(self.write("t.yaml", DEVICE))["total"]
        lifetime = ("--set", "environment.lifetime=3 years")
        self.assertEqual(account(path, *lifetime)["total"], base)
        lower = account(path, *lifetime, "--set", "environment.blocks.sensing.0.level=low")
        self.assertLess(lower["total"], base)
        replaced = account(path, *lifetime, "--set",
                           "environment.blocks={pcb: [{hsl: 0, level: typical}]}")
        self.assertEqual([line["id"] for line in replaced["lines"]], ["blocks.pcb", "use"])
        last = account(path, "--set", "environment.lifetime=1 year", *lifetime)
        self.assertEqual(last["total"], base)

    def test_set_is_checked_like_the_sheet(self):
        path = self.write("s.yaml", DEVICE)
        for setting, code, place, help_ in (
                ("environment.lifetime=5 yeers", "MS0311", "1:25", "did you mean `years`?"),
                ("environment.lifetime=5 kg", "MS0312", "1:23", "for example `3 years`"),
                ("environment.lifetim=5 years", "MS0201", "1:13", "did you mean `lifetime`?"),
                ("enviroment.lifetime=5 years", "MS0201", "1:1", "did you mean `environment`?"),
                ("environment.uncertainty.samples=7", "MS", "1:34", None),
                ("environment.blocks.pcb.7.hsl=1", "MS0401", "1:24", "from 0 to 0"),
                ("environment.lifetime=[1", "MS01", "1:", None)):
            with self.subTest(setting=setting):
                result = run("footprint", path, "--set", setting)
                text = result.stderr.decode()
                self.assertEqual(result.returncode, 1, text)
                self.assertIn(f"error[{code}", text)
                self.assertIn(f"--> --set {setting.split('=')[0]}:{place}", text)
                if help_:
                    self.assertIn(help_, text)

    def test_settings_that_are_none(self):
        path = self.write("s.yaml", DEVICE)
        for setting in ("environment.lifetime", "=3", ".=3", "a..b=3", "a.=3", "a b=3", "- a=3",
                        "{a=3", "a: b=3", "#a=3", "é=1", "a=3\nprofile: strict", ""):
            with self.subTest(setting=setting):
                result = run("footprint", path, "--set", setting)
                self.assertEqual((result.returncode, result.stdout), (2, b""))

    def test_a_suppression_of_the_sheet_stays_where_it_is(self):
        path = self.write("s.yaml", DEVICE.replace(
            "  lifetime: 3 years",
            '  # mlsheet: allow[MS0511] reason="a test"\n  lifetime: 3 years'))
        self.assertEqual(run("footprint", path).returncode,
                         run("footprint", path, "--set", "sensor.name=Other").returncode)

    def test_compare(self):
        one = self.write("one.yaml", DEVICE)
        other = self.write("other.yaml", DEVICE.replace("name: Tiny", "name: Big").replace(
            "pcb: [{hsl: 0, level: typical}]", "processing: [{hsl: 1, level: typical}]"))
        found = account(one, "--compare", other)
        compared = found["comparison"]
        self.assertEqual(compared["name"], "Big")
        self.assertEqual(compared["total"], account(other)["total"])
        self.assertAlmostEqual(compared["difference"], found["total"] - compared["total"], 12)
        self.assertGreater(compared["probability_lower"], 0.9)
        lines = {line["id"]: (line["one"], line["other"]) for line in compared["lines"]}
        self.assertEqual(lines["blocks.pcb"], (0.16, None))
        self.assertEqual(lines["blocks.processing"], (None, 1.05))
        self.assertEqual(lines["use"][0], lines["use"][1])
        self.assertAlmostEqual(sum(line["difference"] for line in compared["lines"]),
                               compared["difference"], 12)
        back = account(other, "--compare", one)["comparison"]
        self.assertAlmostEqual(back["probability_lower"], 1 - compared["probability_lower"], 9)
        text = run("footprint", one, "--compare", other).stdout.decode()
        self.assertIn(f"Comparison with Big ({other})", text.replace("\n  ", " "))
        self.assertIn("common samples, seed 1.", text)

    def test_compare_shares_the_samples(self):
        path = self.write("s.yaml", DEVICE)
        same = account(path, "--compare", path)["comparison"]
        self.assertEqual((same["difference"], same["probability_lower"]), (0, 0))
        longer = account(path, "--compare", path, "--set", "environment.lifetime=3.1 years")
        self.assertEqual(longer["comparison"]["probability_lower"], 0)
        self.assertEqual(longer["comparison"]["total"], same["total"])
        shorter = account(path, "--compare", path, "--set", "environment.lifetime=2.9 years")
        self.assertEqual(shorter["comparison"]["probability_lower"], 1)

    def test_compare_with_what_cannot_be_compared(self):
        path = self.write("s.yaml", DEVICE)
        none = self.write("none.yaml", WITHOUT_TOTAL)
        for one, other in ((path, none), (none, path)):
            result = run("footprint", one, "--compare", other, "-q")
            self.assertEqual(result.returncode, 1)
            self.assertIn(f"mlsheet: no total of `{none}`: it lacks environment.lifetime".encode(),
                          result.stderr)
            self.assertIn(b"Not compared: ", result.stdout)
        self.write("folder/a.sensor.yaml", DEVICE)
        self.write("folder/b.sensor.yaml", DEVICE)
        for other in ("missing.yaml", "folder", "-", ""):
            with self.subTest(other=other):
                result = run("footprint", "-", "--compare", other, cwd=self.folder,
                             stdin=DEVICE.encode())
                self.assertEqual(result.returncode, 2)
        self.assertEqual(run("footprint", path, "--compare", path, "--compare", path).returncode, 2)
        tinyml = account(path, "--compare", PA1)["comparison"]
        self.assertIsNone(tinyml["probability_lower"])
        self.assertIsNotNone(tinyml["difference"])

    def test_sobol(self):
        found = account(VX1, "--sobol")
        sobol = found["sobol"]
        self.assertEqual(sobol["evaluations"], 4096 * (len(sobol["indices"]) + 2))
        self.assertAlmostEqual(sum(one["first_order"] for one in sobol["indices"]), 1, 1)
        self.assertIsNone(account(VX1)["sobol"])
        self.assertIn(b"Share of the variance", run("footprint", VX1, "--sobol").stdout)
        self.assertIsNone(account(PA1, "--sobol")["sobol"])
        self.assertIn(b"Share of the variance: none, for there is no interval",
                      run("footprint", PA1, "--sobol").stdout)

    def test_options_of_others(self):
        for words in (("--format", "xml"), ("--dump", "ledger"), ("-o", "x")):
            self.assertEqual(run("footprint", VX1, *words).returncode, 2, words)
        for word in ("build", "check"):
            self.assertEqual(run(word, VX1, "--samples", "100").returncode, 2)

    def test_findings_as_a_file(self):
        path = self.write("s.yaml", DEVICE)
        result = run("footprint", path, "--diagnostics", "json=findings.json", cwd=self.folder)
        self.assertEqual(result.returncode, 0, result.stderr)
        findings = json.loads((self.folder / "findings.json").read_text())
        self.assertEqual(findings["command"], "footprint")


if __name__ == "__main__":
    unittest.main()
