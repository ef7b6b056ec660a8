"""What `build` writes, where, and what it leaves alone."""
import json
import os
import resource
import subprocess
import unittest

from harness import PA1, PROGRAM, SMALL, Scratch, run


class Names(Scratch):
    def test_the_id_names_the_files(self):
        self.write("sheet.yaml", SMALL + "  id: tiny-one\n")
        self.assertEqual(run("build", "sheet.yaml", cwd=self.folder).returncode, 0)
        self.assertEqual(sorted(self.files()),
                         ["sheet.yaml", "tiny-one.html", "tiny-one.json", "tiny-one.pdf"])

    def test_else_the_folder_of_a_sensor_yaml(self):
        self.write("door/sensor.yaml", SMALL)
        self.assertEqual(run("build", "sensor.yaml", cwd=self.folder / "door").returncode, 0)
        self.assertIn("door/door.pdf", self.files())

    def test_else_the_file(self):
        self.write("gate.sensor.yaml", SMALL)
        self.assertEqual(run("build", "gate.sensor.yaml", cwd=self.folder).returncode, 0)
        self.assertIn("gate.html", self.files())

    def test_a_folder_is_searched(self):
        self.write("a/sensor.yaml", SMALL)
        self.write("b/c/x.sensor.yaml", SMALL)
        self.write(".hidden/sensor.yaml", SMALL)
        result = run("build", ".", "-o", "out", cwd=self.folder)
        self.assertEqual(result.returncode, 0, result.stderr)
        written = sorted(name for name in self.files() if name.startswith("out/"))
        self.assertEqual(written, [f"out/{stem}.{end}" for stem in ("a", "x")
                                   for end in ("html", "json", "pdf")])

    def test_two_sheets_with_one_name_write_nothing(self):
        self.write("a/sensor.yaml", SMALL + "  id: same\n")
        self.write("b/sensor.yaml", SMALL + "  id: same\n")
        before = self.files()
        result = run("build", "a/sensor.yaml", "b/sensor.yaml", cwd=self.folder)
        self.assertEqual(result.returncode, 2)
        self.assertIn(b"MS0820", result.stderr)
        self.assertEqual(self.files(), before)

    def test_a_sheet_named_twice_is_said_to_be_the_same(self):
        self.write("hive/sensor.yaml", SMALL)
        result = run("build", "./hive", "hive/sensor.yaml", cwd=self.folder)
        self.assertEqual(result.returncode, 2)
        self.assertIn(b"MS0820", result.stderr)
        self.assertIn(b"it is the same file: name it once", result.stderr)

    def test_formats_are_chosen(self):
        self.write("sensor.yaml", SMALL)
        run("build", "sensor.yaml", "--format", "json,html", "-o", "out", cwd=self.folder)
        self.assertEqual(sorted(name.rpartition(".")[2] for name in self.files() if "out/" in name),
                         ["html", "json"])


class Outputs(Scratch):
    def setUp(self):
        super().setUp()
        self.write("sensor.yaml", SMALL)

    def test_the_summary_names_the_files(self):
        result = run("build", "sensor.yaml", "-o", "out", cwd=self.folder)
        self.assertEqual(result.stdout, b"")
        self.assertEqual(result.stderr.count(b"\n"), 1)
        for end in (b"html", b"pdf", b"json"):
            self.assertIn(b"." + end, result.stderr)

    def test_the_summary_counts_what_nobody_would_read(self):
        for number in range(4):
            self.write(f"many/{number}.sensor.yaml", SMALL)
        result = run("build", "many", "-o", "out", cwd=self.folder)
        self.assertEqual(result.stderr.decode(),
                         "wrote 12 files into out; 4 sheets: 0 errors, 0 warnings\n")

    def test_quiet_says_nothing(self):
        result = run("build", "sensor.yaml", "-q", cwd=self.folder)
        self.assertEqual((result.stdout, result.stderr), (b"", b""))

    def test_unchanged_bytes_leave_the_file_untouched(self):
        run("build", "sensor.yaml", "-o", "out", cwd=self.folder)
        outputs = sorted((self.folder / "out").iterdir())
        for path in outputs:
            os.utime(path, (1, 1))
        run("build", "sensor.yaml", "-o", "out", cwd=self.folder)
        for path in outputs:
            self.assertEqual(path.stat().st_mtime, 1, path)

    def test_errors_change_no_file(self):
        run("build", "sensor.yaml", "-o", "out", cwd=self.folder)
        before = self.files()
        self.write("sensor.yaml", SMALL + "  nmae: x\n")
        result = run("build", "sensor.yaml", "-o", "out", cwd=self.folder)
        self.assertEqual(result.returncode, 1)
        before["sensor.yaml"] = (self.folder / "sensor.yaml").read_bytes()
        self.assertEqual(self.files(), before)

    def test_standard_output_takes_one_format(self):
        result = run("build", "sensor.yaml", "-o", "-", "--format", "json", cwd=self.folder)
        self.assertEqual(result.returncode, 0)
        json.loads(result.stdout)
        self.assertEqual(sorted(self.files()), ["sensor.yaml"])
        self.assertEqual(run("build", "sensor.yaml", "-o", "-", cwd=self.folder).returncode, 2)

    def test_standard_input(self):
        result = run("build", "-", "-o", "out", cwd=self.folder, stdin=SMALL.encode())
        self.assertEqual(result.returncode, 0, result.stderr)
        self.assertTrue((self.folder / "out").is_dir())


class Failures(Scratch):
    """Each ends with exit code 2 and leaves every file as it was."""

    def setUp(self):
        super().setUp()
        self.write("sensor.yaml", SMALL + "  id: tiny\n")

    def fails(self, *words, **options):
        before = self.files()
        result = run(*words, cwd=self.folder, **options)
        self.assertEqual(result.returncode, 2, result.stderr)
        self.assertEqual(self.files(), before)
        return result.stderr.decode()

    def test_the_folder_is_below_a_file(self):
        self.assertIn("MS0821", self.fails("build", "sensor.yaml", "-o", "sensor.yaml/out"))

    def test_a_folder_has_the_name_of_an_output(self):
        (self.folder / "out/tiny.pdf").mkdir(parents=True)
        self.assertIn("tiny.pdf", self.fails("build", "sensor.yaml", "-o", "out"))

    def test_no_space_left(self):
        def limit():
            resource.setrlimit(resource.RLIMIT_FSIZE, (4096, 4096))
        before = self.files()
        result = subprocess.run([PROGRAM, "build", "sensor.yaml"], cwd=self.folder,
                                capture_output=True, preexec_fn=limit, check=False)
        self.assertEqual(result.returncode, 2, result.stderr)
        self.assertIn(b"MS0821", result.stderr)
        self.assertEqual(self.files(), before)

    def test_full_standard_output(self):
        with open("/dev/full", "wb") as full:
            result = subprocess.run(
                [PROGRAM, "build", "sensor.yaml", "-o", "-", "--format", "pdf"],
                cwd=self.folder, stdout=full, stderr=subprocess.PIPE, check=False)
        self.assertEqual(result.returncode, 2)
        self.assertIn(b"MS0821", result.stderr)
        self.assertIn(b"No space left", result.stderr)

    def test_an_input_is_never_overwritten(self):
        self.write("tiny.json", '{"mlsheet": 1, "profile": "minimal", "sensor": {"name": "T", "id": "tiny"}}')
        self.assertIn("tiny.json", self.fails("build", "tiny.json"))

    def test_a_link_at_the_target_is_replaced_not_followed(self):
        victim = self.write("victim.txt", "precious")
        (self.folder / "tiny.html").symlink_to("victim.txt")
        self.assertEqual(run("build", "sensor.yaml", cwd=self.folder).returncode, 0)
        self.assertEqual(victim.read_text(), "precious")
        self.assertFalse((self.folder / "tiny.html").is_symlink())

    def test_a_device_is_written_to_and_never_replaced(self):
        link = self.folder / "full.json"  # a link, so that a mistake cannot harm the device
        link.symlink_to("/dev/full")
        result = run("check", "sensor.yaml", "--diagnostics", "json=full.json", cwd=self.folder)
        self.assertEqual(result.returncode, 2)
        self.assertIn(b"MS0821", result.stdout)  # no stream was asked for, but nothing is lost
        self.assertTrue(link.is_symlink())

    def test_a_pipe_is_written_to_and_never_replaced(self):
        pipe = self.folder / "pipe"
        os.mkfifo(pipe)
        reader = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
        result = run("check", "sensor.yaml", "--diagnostics", "json=pipe", cwd=self.folder)
        self.assertEqual(result.returncode, 0, result.stderr)
        self.assertIn(b'"exit_code": 0', os.read(reader, 1 << 16))
        os.close(reader)
        self.assertTrue(pipe.is_fifo())

    def test_what_a_killed_run_left_is_removed(self):
        self.write(".tiny.pdf.4194305.mlsheet-tmp", "half")
        self.assertEqual(run("build", "sensor.yaml", cwd=self.folder).returncode, 0)
        self.assertFalse([name for name in self.files() if "mlsheet-tmp" in name])


class Inputs(Scratch):
    """What cannot be read is said in the caller's words."""

    def expect(self, code, exit_code, *words):
        result = run("check", *words, cwd=self.folder)
        shown = (result.stdout + result.stderr).decode()
        self.assertEqual(result.returncode, exit_code, shown)
        self.assertIn(code, shown)

    def test_missing_file(self):
        self.expect("MS0810", 2, "nowhere.yaml")

    def test_folder_without_a_sheet(self):
        self.expect("MS0812", 2, ".")

    @unittest.skipIf(os.geteuid() == 0, "root may search every folder")
    def test_a_closed_folder_is_told(self):
        self.write("open/sensor.yaml", SMALL)
        self.write("closed/sensor.yaml", SMALL)
        (self.folder / "closed").chmod(0)
        self.expect("MS0811", 2, ".")
        (self.folder / "closed").chmod(0o700)

    def test_a_link_to_nowhere_is_told(self):
        (self.folder / "gone.sensor.yaml").symlink_to("nowhere")
        self.expect("MS0810", 2, ".")

    def test_device(self):
        self.expect("MS0811", 2, "/dev/null")

    def test_empty_file(self):
        self.write("empty.yaml", "")
        self.expect("MS01", 1, "empty.yaml")

    def test_binary_file(self):
        self.write("binary.yaml", bytes(range(256)))
        self.expect("MS01", 1, "binary.yaml")

    def test_too_large(self):
        self.write("large.yaml", b"a: " + b"x" * (4 << 20))
        self.expect("MS01", 1, "large.yaml")

    def test_the_worst_code_wins(self):
        self.write("sensor.yaml", SMALL)
        self.expect("MS0810", 2, "sensor.yaml", "nowhere.yaml")


class Bytes(Scratch):
    """Same input, same bytes: twice, elsewhere, in another language and time zone."""

    def build(self, source, env=None):
        folder = self.folder / f"out{len(list(self.folder.iterdir()))}"
        folder.mkdir()
        result = run("build", source.name, "-o", folder, cwd=source.parent, env=env)
        self.assertEqual(result.returncode, 0, result.stderr)
        return {path.name: path.read_bytes() for path in sorted(folder.iterdir())}

    def test_same_bytes(self):
        locales = subprocess.run(["locale", "-a"], capture_output=True, text=True, check=True).stdout
        self.assertRegex(locales.lower(), r"de_de\.utf-?8", "generate the locale de_DE.UTF-8")
        reference = self.build(PA1)
        self.assertEqual(sorted(reference), ["pa1.html", "pa1.json", "pa1.pdf"])
        copy = self.folder / "elsewhere/else/pa1"
        copy.parent.mkdir(parents=True, exist_ok=True)
        subprocess.run(["cp", "-r", PA1.parent, copy], check=True)
        for where, env in ((PA1, {}), (copy / "sensor.yaml", {}),
                           (PA1, {"LC_ALL": "de_DE.UTF-8", "TZ": "Asia/Kathmandu"}),
                           (PA1, {"HOME": "", "LC_ALL": "C", "TZ": "Pacific/Kiritimati"})):
            self.assertEqual(self.build(where, env), reference, (where, env))


if __name__ == "__main__":
    unittest.main()
