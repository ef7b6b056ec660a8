"""Mistakes on the command line: each is marked where it stands and says what was probably meant."""
import os
import unittest

from harness import SMALL, Scratch, run

LISTED = "`mlsheet explain --list` lists all codes"


class Mistakes(Scratch):
    def setUp(self):
        super().setUp()
        self.write("s.yaml", SMALL)

    def assert_mistake(self, words, code, marked, help_):
        result = run(*words, cwd=self.folder)
        self.assertEqual(result.returncode, 2, words)
        text = (result.stdout + result.stderr).decode()
        self.assertIn(f"error[{code}]", text)
        lines = text.splitlines()
        caret = next(line for line in lines if line.lstrip(" |").startswith("^"))
        line = lines[lines.index(caret) - 1]
        begin, end = caret.index("^"), caret.rindex("^") + 1
        self.assertEqual(line[begin:end], marked, text)
        if help_:
            self.assertIn(f"= help: {help_}", text)

    def test_did_you_mean(self):
        for words, code, marked, help_ in [
                (["chekc", "s.yaml"], "MS0801", "chekc", "did you mean `check`?"),
                (["zzz"], "MS0801", "zzz", "`mlsheet --help` lists the commands"),
                (["check", "--profil", "minimal", "s.yaml"], "MS0803", "--profil",
                 "did you mean `--profile`?"),
                (["check", "-x", "s.yaml"], "MS0803", "-x",
                 "`mlsheet check --help` lists the options"),
                (["check", "s.yaml", "--profile", "strickt"], "MS0805", "strickt",
                 "did you mean `strict`?"),
                (["check", "s.yaml", "--format", "jsn"], "MS0805", "jsn", "did you mean `json`?"),
                (["build", "s.yaml", "--format", "html,pfd"], "MS0805", "html,pfd",
                 "did you mean `pdf`?"),
                (["check", "s.yaml", "--dump", "documnt"], "MS0805", "documnt",
                 "did you mean `document`?"),
                (["check", "s.yaml", "--color", "alway"], "MS0805", "alway",
                 "did you mean `always`?"),
                (["schema", "--draft", "7"], "MS0805", "7", "did you mean `07`?"),
                (["completions", "bsh"], "MS0805", "bsh", "did you mean `bash`?"),
                (["completions"], "MS0806", "mlsheet completions", "write one of: bash zsh fish"),
                (["help", "chekc"], "MS0801", "chekc", "did you mean `check`?")]:
            with self.subTest(words=words):
                self.assert_mistake(words, code, marked, help_)

    def test_codes(self):
        for word, help_ in [("MS0999", LISTED), ("104", "did you mean `MS0104`?"),
                            ("ms104", "did you mean `MS0104`?"),
                            ("MS0105x", "did you mean `MS0105`?"),
                            ("duplicate-key", "did you mean `MS0104`?"), ("zzz", LISTED)]:
            with self.subTest(word=word):
                self.assert_mistake(["explain", word], "MS0808", word, help_)
                for option in ("-W", "-A", "-D", "--warn", "--allow", "--deny"):
                    self.assert_mistake(["check", "s.yaml", option, word], "MS0805", word, help_)
        self.assert_mistake(["check", "-W", "MS1101,MS9999", "s.yaml"], "MS0805", "MS1101,MS9999",
                            LISTED)

    def test_explain_alone(self):
        self.assert_mistake(["explain"], "MS0806", "mlsheet explain",
                            "for example `mlsheet explain MS0312`; " + LISTED)

    def test_values_that_are_empty(self):
        for words, name in [(["build", "s.yaml", "-o", ""], "--output"),
                            (["build", "s.yaml", "--format", ""], "--format"),
                            (["check", "s.yaml", "--profile", ""], "--profile"),
                            (["check", "s.yaml", "-W", ""], "--warn")]:
            with self.subTest(words=words):
                self.assert_mistake(words, "MS0804", "''", None)
                result = run(*words, cwd=self.folder)
                self.assertIn(f"`{name}` stands without its value".encode(),
                              result.stdout + result.stderr)
        for value in ("html,", ",html", "html,,pdf"):
            self.assert_mistake(["build", "s.yaml", "--format", value], "MS0805", value, None)

    def test_a_list_is_taken_part_by_part(self):
        result = run("build", "s.yaml", "--format", "html,json", "-A", "MS1101,MS1104", "-q",
                     cwd=self.folder)
        self.assertEqual(result.returncode, 0, result.stderr)
        self.assertEqual(sorted(self.files()), ["s.html", "s.json", "s.yaml"])

    def test_a_limit_beyond_counting(self):
        for number in ("99999999999999999999", "1" * 40):
            words = ["check", "s.yaml", "--error-limit", number]
            self.assert_mistake(words, "MS0805", number, None)
            result = run(*words, cwd=self.folder)
            self.assertIn(b"is too large; write 0 to see all findings", result.stdout)

    def test_help_as_a_command(self):
        for command in ("check", "build", "help"):
            self.assertEqual(run("help", command).stdout, run(command, "--help").stdout)
        self.assertEqual(run("help").stdout, run("--help").stdout)
        self.assertEqual(run("help").returncode, 0)

    def test_end_of_options(self):
        self.write("--odd.yaml", SMALL)
        self.assertEqual(run("check", "--", "--odd.yaml", "s.yaml", cwd=self.folder).returncode, 0)
        self.assert_mistake(["check", "--", "--missing.yaml"], "MS0810", "--missing.yaml", None)

    def test_a_file_named_twice_is_read_once(self):
        result = run("build", "s.yaml", "s.yaml", "-o", "out", cwd=self.folder)
        self.assertEqual(result.returncode, 0, result.stderr)
        self.assertIn(b"1 sheet:", result.stderr)

    def test_output_that_is_a_file(self):
        self.assert_mistake(["build", "s.yaml", "-o", "s.yaml"], "MS0821", "s.yaml",
                            "`--output` names the folder for the files")
        text = run("build", "s.yaml", "-o", "s.yaml", cwd=self.folder).stderr.decode()
        self.assertIn("command line:1:25", text)  # the output, not the input of the same name
        self.assertEqual((self.folder / "s.yaml").read_text(), SMALL)

    def test_findings_where_an_input_is(self):
        self.assert_mistake(["check", "s.yaml", "--format", "json=s.yaml"], "MS0821",
                            "json=s.yaml", None)

    def test_a_pipe_with_a_name(self):
        os.mkfifo(self.folder / "pipe")
        self.assert_mistake(["check", "pipe"], "MS0811", "pipe", "what another program writes is "
                            "read as standard input: `mlsheet check -`")


if __name__ == "__main__":
    unittest.main()
