"""`mlsheet init`: a file that builds as it is, and that is a sheet when its comments are removed."""
import os
import re
import sys
import unittest

sys.path.insert(0, os.path.join(os.path.dirname(__file__), ".."))
from harness import Scratch, run  # noqa: E402

COMMENTED_LINE = re.compile(r"^( *)#((?:- )?[a-z0-9_]+:)", re.MULTILINE)


def codes(text):
    return set(re.findall(rb"MS[0-9]{4}", text))


class Init(Scratch):
    def init(self, *words, folder="room"):
        result = run("init", folder, *words, cwd=self.folder)
        self.assertEqual(result.returncode, 0, result.stderr)
        return result, (self.folder / folder / "sensor.yaml").read_text(encoding="utf-8")

    def test_builds_as_it_is(self):
        for words in ([], ["--full"]):
            with self.subTest(words=words):
                folder = "room" + "".join(words)
                self.init(*words, folder=folder)
                result = run("build", f"{folder}/sensor.yaml", "-o", "out", cwd=self.folder)
                self.assertEqual(result.returncode, 0, result.stderr)
                self.assertNotIn(b"error[", result.stderr)

    def test_prints_commands_that_a_shell_reads_back(self):
        for folder, shown in (("Z\u00fcrich Ear 2", "'Z\u00fcrich Ear 2/sensor.yaml'"),
                              ("it's", "'it'\\''s/sensor.yaml'"), ("room-1", "room-1/sensor.yaml")):
            with self.subTest(folder=folder):
                result, _ = self.init(folder=folder)
                self.assertIn(f"`mlsheet check {shown}`", result.stdout.decode())
                self.assertIn(f"`mlsheet build {shown}`", result.stdout.decode())

    def test_every_commented_line_is_a_field_with_a_value_it_takes(self):
        for words in ([], ["--full"]):
            with self.subTest(words=words):
                _, text = self.init(*words, folder="all" + "".join(words))
                sheet = self.write("uncommented.yaml", COMMENTED_LINE.sub(r"\1\2", text))
                result = run("check", sheet, "--format", "short", "--error-limit", "0")
                # References and files of the examples lead nowhere; form and values must be right.
                wrong = {code for code in codes(result.stdout) if code[:4] in
                         (b"MS01", b"MS02", b"MS03")}
                self.assertEqual(wrong, set(), result.stdout[:4000])

    def test_the_examples_agree_with_each_other(self):
        # One item of a list is shown, so a pinout has one pin, and a matrix one class.
        alone = {b"MS1013", b"MS1028", b"MS1030"}
        for words, left in ([], set()), (["--full"], alone):
            with self.subTest(words=words):
                _, text = self.init(*words, folder="PA1 Person Detection Module" + "".join(words))
                text = text.replace("Module--full", "Module")
                sheet = self.write("uncommented.yaml", COMMENTED_LINE.sub(r"\1\2", text))
                result = run("check", sheet, "--format", "short", "--error-limit", "0")
                found = {code for code in codes(result.stdout) if code[:4] == b"MS10"}
                self.assertEqual(found, left, result.stdout[:4000])

    def test_full_holds_more(self):
        _, wanted = self.init(folder="a")
        _, full = self.init("--full", folder="b")
        self.assertGreater(len(COMMENTED_LINE.findall(wanted)), 90)
        self.assertGreater(len(COMMENTED_LINE.findall(full)),
                           3 * len(COMMENTED_LINE.findall(wanted)))

    def test_never_overwrites(self):
        self.write("room/sensor.yaml", "mine\n")
        before = self.files()
        result = run("init", "room", cwd=self.folder)
        self.assertEqual(result.returncode, 2)
        self.assertIn(b"error[MS0821]", result.stderr)
        self.assertIn(b"exists already", result.stderr)
        self.assertEqual(self.files(), before)

    def test_never_follows_a_link(self):
        (self.folder / "room").mkdir()
        (self.folder / "room/sensor.yaml").symlink_to("nowhere.yaml")
        self.assertEqual(run("init", "room", cwd=self.folder).returncode, 2)
        self.assertEqual(self.files(), {})

    def test_leaves_one_file_and_says_where(self):
        result, _ = self.init(folder="a/b")
        self.assertEqual(list(self.files()), ["a/b/sensor.yaml"])
        self.assertIn(b"wrote a/b/sensor.yaml\n", result.stdout)
        self.assertIn(b"`mlsheet build a/b/sensor.yaml`", result.stdout)

    def test_takes_the_current_folder(self):
        (self.folder / "door counter").mkdir()
        result = run("init", cwd=self.folder / "door counter")
        self.assertEqual(result.returncode, 0, result.stderr)
        self.assertIn(b"\n  name: door counter\n",
                      self.files()["door counter/sensor.yaml"])

    def test_takes_any_folder_name(self):
        for name in ["a: b", "#1", "null", "- x", 'q"uote', "back\\slash", "[x]", "Größe", "%TAG",
                     "bell\x07", b"\xff\xfe".decode("utf-8", "surrogateescape"), "1e3"]:
            with self.subTest(name=name):
                made = run("init", "./" + name, cwd=self.folder)
                self.assertEqual(made.returncode, 0, made.stderr)
                result = run("check", "./" + name, "-q", cwd=self.folder)
                self.assertEqual(result.returncode, 0, result.stdout)

    def test_takes_one_folder(self):
        result = run("init", "a", "b", cwd=self.folder)
        self.assertEqual(result.returncode, 2)
        self.assertIn(b"MS0807", result.stderr)
        self.assertEqual(self.files(), {})


if __name__ == "__main__":
    unittest.main()
