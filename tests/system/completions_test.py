"""`mlsheet completions SHELL` and `mlsheet man`: scripts a shell takes, a page man sets silently."""
import os
import re
import shutil
import subprocess
import sys
import unittest

sys.path.insert(0, os.path.join(os.path.dirname(__file__), ".."))
from harness import Scratch, require, run  # noqa: E402

# Asks the function for what may follow a line, as bash would, and prints the answers.
ASK = """source "$1"; shift
COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); COMPREPLY=()
_mlsheet
printf '%s\\n' "${COMPREPLY[@]}"
"""


class Bash(Scratch):
    def setUp(self):
        super().setUp()
        require("bash")
        result = run("completions", "bash")
        self.assertEqual(result.returncode, 0, result.stderr)
        self.script = self.write("mlsheet.bash", result.stdout)

    def ask(self, *words):
        result = subprocess.run(["bash", "-c", ASK, "ask", str(self.script), "mlsheet", *words],
                                cwd=self.folder, capture_output=True, text=True, timeout=60,
                                check=False)
        self.assertEqual(result.stderr, "")
        return result.stdout.split()

    def test_is_a_script(self):
        subprocess.run(["bash", "-n", self.script], check=True, timeout=60)

    def test_commands(self):
        listed = re.findall(r"^  ([a-z]+)\b", run("--help").stdout.decode().split("Options:")[0],
                            re.MULTILINE)
        self.assertGreater(len(listed), 5)
        self.assertEqual(self.ask(""), listed + ["--version", "--help"])
        self.assertEqual(self.ask("bu"), ["build"])

    def test_options(self):
        self.assertEqual(self.ask("build", "--prof"), ["--profile"])
        self.assertIn("--dump", self.ask("check", "-"))
        self.assertNotIn("--dump", self.ask("build", "-"))
        for command in self.ask("")[:-2]:
            page = run(command, "--help").stdout.decode().split("Options:")[1]
            with self.subTest(command=command):
                self.assertEqual(self.ask(command, "--"), re.findall(r"^  (?:-\w, )?(--[a-z-]+)",
                                                                     page, re.MULTILINE))

    def test_words_of_options(self):
        self.assertEqual(self.ask("check", "--profile", ""), ["minimal", "recommended", "strict"])
        self.assertEqual(self.ask("check", "--profile", "=", "st"), ["strict"])
        self.assertEqual(self.ask("check", "--color", "="), ["auto", "always", "never"])
        self.assertEqual(self.ask("build", "sensor.yaml", "--color", "n"), ["never"])
        self.assertIn("json", self.ask("build", "--format", ""))
        self.assertIn("short", self.ask("check", "--format", ""))

    def test_lists_after_a_comma(self):
        self.assertEqual(self.ask("build", "--format", "html,p"), ["html,pdf"])
        self.assertEqual(self.ask("check", "-W", "MS0101,MS030"),
                         ["MS0101," + code for code in self.ask("explain", "MS030")])

    def test_codes(self):
        self.assertEqual(self.ask("explain", "MS0104"), ["MS0104"])
        for option in ("-W", "--warn", "-A", "--allow", "-D", "--deny"):
            self.assertEqual(self.ask("check", option, "MS0104"), ["MS0104"])
        self.assertGreater(len(self.ask("explain", "")), 90)

    def test_folders_and_files(self):
        (self.folder / "a folder").mkdir()
        self.write("a file", "")
        self.assertEqual(self.ask("build", "-o", ""), ["a", "folder"])
        # No answer: bash offers files itself.
        self.assertEqual(self.ask("build", "a"), [])
        self.assertIn(b"complete -o default -F _mlsheet mlsheet", self.script.read_bytes())

    def test_shells(self):
        self.assertEqual(self.ask("completions", ""), ["bash", "zsh", "fish"])


class OtherShells(Scratch):
    def test_syntax(self):
        for shell in ("zsh", "fish"):
            result = run("completions", shell)
            self.assertEqual(result.returncode, 0, result.stderr)
            script = self.write(shell, result.stdout)
            if shutil.which(shell):
                subprocess.run([shell, "-n", script], check=True, timeout=60)

    def test_hold_every_command_option_and_code(self):
        commands = re.findall(r"^  ([a-z]+)\b", run("--help").stdout.decode().split("Options:")[0],
                              re.MULTILINE)
        codes = re.findall(rb"^MS[0-9]{4}", run("explain", "--list").stdout, re.MULTILINE)
        for shell in ("zsh", "fish"):
            script = run("completions", shell).stdout
            for word in commands:
                self.assertIn(word.encode(), script)
            for code in codes:
                self.assertIn(code, script)
            for option in ("output", "deny-warnings", "full"):
                self.assertIn(option.encode(), script)

    def test_quotes_are_balanced(self):
        for shell in ("zsh", "fish"):
            for line in run("completions", shell).stdout.decode().splitlines():
                if line.startswith("#"):
                    continue
                plain = line.replace("'\\''", "").replace("\\'", "")
                self.assertEqual(plain.count("'") % 2, 0, f"{shell}: {line}")

    def test_unknown_and_missing_shell(self):
        result = run("completions", "zhs")
        self.assertEqual(result.returncode, 2)
        self.assertIn(b"did you mean `zsh`?", result.stderr)
        result = run("completions")
        self.assertEqual(result.returncode, 2)
        self.assertIn(b"MS0806", result.stderr)


class Man(Scratch):
    def setUp(self):
        super().setUp()
        result = run("man")
        self.assertEqual(result.returncode, 0, result.stderr)
        self.page = self.write("mlsheet.1", result.stdout)

    def test_is_set_without_warnings(self):
        if not shutil.which("man"):
            self.skipTest("man is not installed")
        result = subprocess.run(["man", "--warnings=w", "-l", self.page], capture_output=True,
                                text=True, timeout=60, check=False,
                                env=dict(os.environ, LC_ALL="C.UTF-8", MANWIDTH="100",
                                         MAN_KEEP_FORMATTING=""))
        self.assertEqual((result.returncode, result.stderr), (0, ""))
        self.assertIn("--deny-warnings", result.stdout)

    def test_names_every_command_and_option(self):
        text = self.page.read_text(encoding="utf-8").replace("\\-", "-")
        pages = run("--help").stdout.decode()
        for command in re.findall(r"^  ([a-z]+)\b", pages.split("Options:")[0], re.MULTILINE):
            self.assertIn(f'.SS "mlsheet {command}', text)
            page = run(command, "--help").stdout.decode().split("Options:")[1]
            for option in re.findall(r"--[a-z-]+", page):
                self.assertIn(f"\\fB{option}\\fR", text)

    def test_is_a_page(self):
        lines = self.page.read_text(encoding="utf-8").splitlines()
        self.assertTrue(lines[0].startswith(".TH MLSHEET 1 "))
        requests = {line.split()[0] for line in lines if line.startswith(".")}
        self.assertLessEqual(requests, {".TH", ".SH", ".SS", ".PP", ".TP", ".B", ".BR", ".I",
                                        ".RI"})


if __name__ == "__main__":
    unittest.main()
