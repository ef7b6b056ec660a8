"""The machine formats of findings: each is read with a reader of its own kind, for good and bad
sheets, hostile text, several files, and runs that fail before a sheet is read."""
import json
import re
import subprocess
import unittest
import urllib.parse
import xml.etree.ElementTree as xml

import node_packages
from harness import PA1, SMALL, Scratch, run

LEVELS = {"note", "warning", "error"}
DOCUMENTS = ("json", "sarif", "junit", "gitlab")
BAD = SMALL + "  nmae: Twice\n  name: Again\n"
HOSTILE = (SMALL +
           '  "::error file=x::a\\r\\nb": 1\n'
           '  "\\e]8;;http://evil\\a": 2\n'
           '  "<![CDATA[ ]]> & \\uFFFE [x](http://y) {0} %0A": 3\n'
           '  "##vso[task]\\u202E\\u200B": 4\n').encode()
# What would steer a terminal or the direction of text.
STEERING = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200b-\u200f\u202a-\u202e"
                      "\u2028\u2029\u2060-\u2069\ufeff]")
COMMAND = re.compile(r"::(error|warning|notice) ((?:\w+=[^,:\r\n]*,)*\w+=[^,:\r\n]*)::([^\r\n]*)")
KEYS = {"file", "line", "col", "endLine", "endColumn", "title"}


def unescaped(text):
    return urllib.parse.unquote(text)


class Formats(Scratch):
    def findings(self, form, *paths, code=None):
        """What `check` writes to standard output in one format."""
        result = run("check", *paths, "-q", "--diagnostics", form, cwd=self.folder)
        if code is not None:
            self.assertEqual(result.returncode, code, result.stderr)
        self.assertEqual(result.stderr, b"")
        text = result.stdout.decode()
        self.assertIsNone(STEERING.search(text), text)
        for line in text.splitlines():
            self.assertFalse(line.startswith("##"), line)
        return text

    def read(self, form, *paths, code=None):
        text = self.findings(form, *paths, code=code)
        return getattr(self, form)(text)

    def short(self, text):
        return text.splitlines()

    def json(self, text):
        document = json.loads(text)
        self.assertEqual(document["format_version"], "1.0")
        return document

    def sarif(self, text):
        """Reads a document and checks it against the rules of SARIF 2.1.0 that concern us."""
        document = json.loads(text)
        self.assertEqual(document["version"], "2.1.0")
        self.assertTrue(document["$schema"].endswith("sarif-schema-2.1.0.json"))
        (only,) = document["runs"]
        driver = only["tool"]["driver"]
        self.assertEqual(driver["name"], "mlsheet")
        self.assertRegex(driver["version"], r"^\d+\.\d+\.\d+")
        self.assertIn(only["columnKind"], ("utf16CodeUnits", "unicodeCodePoints"))
        for descriptor in driver["rules"] + driver["notifications"]:
            self.assertRegex(descriptor["id"], r"^MS\d{4}$")
            self.assertIn(descriptor["defaultConfiguration"]["level"], LEVELS)
            self.assertTrue(descriptor["shortDescription"]["text"])
        self.assertEqual([rule["id"] for rule in driver["rules"]],
                         sorted({result["ruleId"] for result in only["results"]}))
        for result in only["results"]:
            self.check_result(result, driver["rules"])
        fingerprints = [result["partialFingerprints"]["mlsheet/v1"] + self.uri_of(result)
                        for result in only["results"]]
        self.assertEqual(len(fingerprints), len(set(fingerprints)))
        (invocation,) = only["invocations"]
        self.assertEqual(invocation["executionSuccessful"], invocation["exitCode"] < 2)
        for notification in invocation["toolConfigurationNotifications"]:
            descriptor = notification["descriptor"]
            self.assertEqual(driver["notifications"][descriptor["index"]]["id"], descriptor["id"])
            self.assertIn(notification["level"], LEVELS)
        return only

    def check_result(self, result, rules):
        self.assertEqual(rules[result["ruleIndex"]]["id"], result["ruleId"])
        self.assertIn(result["level"], LEVELS)
        self.assertTrue(result["message"]["text"])
        self.assertNotRegex(result["message"]["text"].replace("{{", "").replace("}}", ""), r"[{}]")
        self.assertNotRegex(result["message"]["text"], r"(^|[^\\])\[[^\]\\]*\]\(")
        self.assertEqual(len(result["locations"]), 1)
        for location in result["locations"] + result.get("relatedLocations", []):
            place = location["physicalLocation"]
            self.assertRegex(place["artifactLocation"]["uri"], r"^[A-Za-z0-9._~%/:-]+$")
            region = place["region"]
            begin = region["startLine"], region["startColumn"]
            end = region["endLine"], region["endColumn"]
            self.assertTrue((1, 1) <= begin <= end, region)

    @staticmethod
    def uri_of(result):
        return result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]

    def junit(self, text):
        root = xml.fromstring(text.encode())
        self.assertEqual(root.tag, "testsuites")
        suites = root.findall("testsuite")
        for node, cases in [(root, root.findall("testsuite/testcase")),
                            *((suite, suite.findall("testcase")) for suite in suites)]:
            failed = [case for case in cases if case.find("failure") is not None]
            self.assertEqual(int(node.get("tests")), len(cases))
            self.assertEqual(int(node.get("failures")), len(failed))
            self.assertEqual(node.get("time"), "0")
        return root

    def github(self, text):
        """One (level, properties, message) per line."""
        commands = []
        for line in text.splitlines():
            match = COMMAND.fullmatch(line)
            self.assertIsNotNone(match, line)
            properties = dict(pair.split("=", 1) for pair in match[2].split(","))
            self.assertLessEqual(set(properties), KEYS)
            commands.append((match[1], {name: unescaped(value) for name, value in properties.items()},
                             unescaped(match[3])))
        return commands

    def gitlab(self, text):
        issues = json.loads(text)
        fingerprints = [issue["fingerprint"] for issue in issues]
        self.assertEqual(len(fingerprints), len(set(fingerprints)))
        for issue in issues:
            self.assertEqual(set(issue), {"description", "check_name", "fingerprint", "severity",
                                          "location"})
            self.assertIn(issue["severity"], {"info", "minor", "major", "critical", "blocker"})
            self.assertFalse(issue["location"]["path"].startswith("./"))
            self.assertGreaterEqual(issue["location"]["lines"]["begin"], 1)
        return issues


class GoodSheet(Formats):
    def setUp(self):
        super().setUp()
        self.write("sensor.yaml", SMALL)

    def test_documents_are_whole_and_empty(self):
        self.assertEqual(self.read("json", "sensor.yaml", code=0)["diagnostics"], [])
        sarif = self.read("sarif", "sensor.yaml", code=0)
        self.assertEqual(sarif["results"], [])
        self.assertEqual(sarif["artifacts"][0]["location"]["uri"], "sensor.yaml")
        self.assertEqual(self.read("gitlab", "sensor.yaml", code=0), [])
        self.assertEqual(self.findings("github", "sensor.yaml", code=0), "")

    def test_junit_has_one_passed_case(self):
        (suite,) = self.read("junit", "sensor.yaml", code=0)
        self.assertEqual(suite.get("name"), "sensor.yaml")
        (case,) = suite.findall("testcase")
        self.assertEqual(list(case), [])


class BadSheet(Formats):
    """Every format tells the same findings at the same places."""

    def setUp(self):
        super().setUp()
        self.write("d/sensor.yaml", BAD)
        found = self.read("json", "d/sensor.yaml", code=1)
        self.assertEqual(found["exit_code"], 1)
        self.expected = [(item["code"], item["level"], item["span"]["start"]["line"])
                         for item in found["diagnostics"]]
        self.assertGreaterEqual(len(self.expected), 2)

    def test_sarif(self):
        results = self.read("sarif", "d/sensor.yaml", code=1)["results"]
        self.assertEqual([(result["ruleId"], result["level"],
                           result["locations"][0]["physicalLocation"]["region"]["startLine"])
                          for result in results], self.expected)
        self.assertEqual({self.uri_of(result) for result in results}, {"d/sensor.yaml"})

    def test_junit(self):
        cases = self.read("junit", "d/sensor.yaml", code=1).findall("testsuite/testcase")
        self.assertEqual([(case.get("name")[:6], int(case.get("line"))) for case in cases],
                         [(code, line) for code, _, line in self.expected])
        for case, (code, level, _) in zip(cases, self.expected):
            failure = case.find("failure")
            self.assertEqual(failure is not None, level == "error")
            if failure is not None:
                self.assertEqual(failure.get("type"), code)

    def test_github(self):
        names = {"note": "notice"}
        commands = self.read("github", "d/sensor.yaml", code=1)
        self.assertEqual([(properties["title"], level, int(properties["line"]))
                          for level, properties, _ in commands],
                         [(code, names.get(level, level), line)
                          for code, level, line in self.expected])
        for _, properties, _ in commands:
            self.assertEqual(set(properties), KEYS)
            self.assertEqual(properties["file"], "d/sensor.yaml")

    def test_gitlab(self):
        severities = {"note": "info", "warning": "minor", "error": "major"}
        self.assertEqual([(issue["check_name"], issue["severity"],
                           issue["location"]["lines"]["begin"])
                          for issue in self.read("gitlab", "d/sensor.yaml", code=1)],
                         [(code, severities[level], line) for code, level, line in self.expected])

    def test_fingerprints_stay_when_lines_move(self):
        before = self.read("sarif", "d/sensor.yaml")["results"]
        self.write("d/sensor.yaml", "# a comment\n\n" + BAD)
        after = self.read("sarif", "d/sensor.yaml")["results"]
        self.assertEqual([result["partialFingerprints"] for result in before],
                         [result["partialFingerprints"] for result in after])

    def test_the_same_bytes_again_and_from_elsewhere(self):
        self.write("other/d/sensor.yaml", BAD)
        for form in DOCUMENTS + ("github",):
            first = self.findings(form, "d/sensor.yaml")
            self.assertEqual(first, self.findings(form, "d/sensor.yaml"))
            elsewhere = run("check", "d/sensor.yaml", "-q", "--diagnostics", form,
                            cwd=self.folder / "other")
            self.assertEqual(elsewhere.stdout.decode(), first)
            self.assertNotIn(str(self.folder), first)


class Hostile(Formats):
    """Text of the author stays text. Reading checks that nothing steers a terminal or a runner."""

    def test_in_keys(self):
        self.write("sensor.yaml", HOSTILE)
        expected = len(self.read("json", "sensor.yaml", code=1)["diagnostics"])
        self.assertGreaterEqual(expected, 4)
        self.assertEqual(len(self.read("sarif", "sensor.yaml")["results"]), expected)
        self.assertEqual(int(self.read("junit", "sensor.yaml").get("tests")), expected)
        self.assertEqual(len(self.read("github", "sensor.yaml")), expected)
        self.assertEqual(len(self.read("gitlab", "sensor.yaml")), expected)

    def test_in_file_names(self):
        name = "::error file=a,b%0A\u202e\x1b[31m\n##vso[x]<&>.yaml"
        self.write(name, BAD)
        for form in DOCUMENTS + ("github", "short", "human"):
            with self.subTest(form=form):
                text = self.findings(form, name, code=1)
                if form not in ("github",):
                    self.assertFalse(any(line.startswith("::") for line in text.splitlines()))
        uri = self.uri_of(self.read("sarif", name)["results"][0])
        self.assertEqual(urllib.parse.unquote(uri), name)

    def test_bytes_that_are_no_text(self):
        self.write("sensor.yaml", SMALL.encode() + b"  a: \xff\xfe\x00\n")
        for form in DOCUMENTS + ("github",):
            self.read(form, "sensor.yaml", code=1)


class EarlyFailures(Formats):
    def check_each(self, *words, code, about):
        for form in DOCUMENTS + ("github",):
            with self.subTest(form=form):
                result = run("check", "-q", "--diagnostics", form, *words, cwd=self.folder)
                self.assertEqual((result.returncode, result.stderr), (code, b""))
                document = getattr(self, form)(result.stdout.decode())
                self.assertIn(about, result.stdout.decode())
                if form == "json":
                    self.assertEqual(document["exit_code"], code)
                if form == "sarif":
                    self.assertFalse(document["invocations"][0]["executionSuccessful"])
                if form == "github":
                    self.assertNotIn("file", document[0][1])

    def test_missing_file(self):
        self.check_each("missing.yaml", code=2, about="MS0810")

    def test_folder_without_sheets(self):
        self.check_each(".", code=2, about="MS0812")

    def test_no_operand(self):
        self.check_each(code=2, about="MS0806")

    def test_unknown_option(self):
        self.check_each("--frobnicate", "x.yaml", code=2, about="MS0803")

    def test_option_without_value(self):
        self.check_each("x.yaml", "--profile", code=2, about="MS0804")

    def test_flag_with_value(self):
        self.check_each("x.yaml", "--quiet=1", code=2, about="MS0807")

    def test_unreadable_file(self):
        self.write("pipe/sensor.yaml", SMALL)
        self.check_each("/dev/null/x", code=2, about="MS081")

    def test_output_that_cannot_be_written(self):
        self.write("sensor.yaml", SMALL)
        self.check_each("sensor.yaml", "--diagnostics", "sarif=sensor.yaml/out", code=2,
                        about="MS0821")

    def test_a_missing_file_hides_no_other(self):
        self.write("sensor.yaml", BAD)
        root = self.read("junit", "missing.yaml", "sensor.yaml", code=2)
        self.assertEqual({suite.get("name") for suite in root}, {"command line", "sensor.yaml"})


class Several(Formats):
    def setUp(self):
        super().setUp()
        self.write("a/sensor.yaml", BAD)
        self.write("b/sensor.yaml", BAD)
        self.write("c/sensor.yaml", SMALL)

    def test_two_files_in_one_document(self):
        paths = ("a/sensor.yaml", "b/sensor.yaml", "c/sensor.yaml")
        results = self.read("sarif", *paths, code=1)["results"]
        self.assertEqual({self.uri_of(result) for result in results}, set(paths[:2]))
        self.assertEqual({issue["location"]["path"] for issue in self.read("gitlab", *paths)},
                         set(paths[:2]))
        self.assertEqual([suite.get("name") for suite in self.read("junit", *paths)], list(paths))
        self.assertEqual(self.read("json", *paths)["summary"]["files"], 3)

    def test_a_folder_that_is_not_there_is_not_made(self):
        result = run("check", "c/sensor.yaml", "--diagnostics", "json=new/folder/x.json",
                     cwd=self.folder)
        self.assertEqual(result.returncode, 2)
        self.assertIn(b"error[MS0821]: `new/folder/x.json` was not written: there is no such folder",
                      result.stdout)
        self.assertFalse((self.folder / "new").exists())

    def test_several_formats_at_once(self):
        (self.folder / "out").mkdir()
        forms = [word for form in DOCUMENTS for word in ("--diagnostics", f"{form}=out/{form}")]
        result = run("check", "a/sensor.yaml", "-q", *forms, "--diagnostics", "github",
                     cwd=self.folder)
        self.assertEqual((result.returncode, result.stderr), (1, b""))
        self.github(result.stdout.decode())
        for form in DOCUMENTS:
            text = (self.folder / "out" / form).read_text()
            getattr(self, form)(text)
            self.assertEqual(text, self.findings(form, "a/sensor.yaml"))

    def test_build_writes_them_too(self):
        result = run("build", "c/sensor.yaml", "-o", "out", "-q", "--diagnostics", "sarif",
                     cwd=self.folder)
        self.assertEqual((result.returncode, result.stdout), (0, b""))
        self.sarif(result.stderr.decode())

    def test_a_document_shares_its_stream_with_nothing(self):
        for pair in (("human", "json"), ("sarif", "github"), ("json", "sarif")):
            words = [word for form in pair for word in ("--diagnostics", form)]
            result = run("check", "c/sensor.yaml", *words, cwd=self.folder)
            self.assertEqual(result.returncode, 2, pair)
            self.assertIn(b"MS0805", result.stdout)
            if pair[0] in DOCUMENTS:
                getattr(self, pair[0])(result.stdout.decode())

    def test_an_input_is_never_overwritten(self):
        run("check", "c/sensor.yaml", "--diagnostics", "json=c/sensor.yaml", cwd=self.folder)
        self.assertEqual((self.folder / "c/sensor.yaml").read_text(), SMALL)


class Schema(Formats):
    """The schema is not ours: it comes with a package of npm, which `bootstrap check-all` installs."""

    def test_sarif_validates(self):
        modules = node_packages.require(self, "@microsoft/jest-sarif")
        schema = modules / "@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json"
        self.write("bad.yaml", BAD)
        self.write("hostile.yaml", HOSTILE)
        self.write("good.yaml", SMALL)
        for number, paths in enumerate([("good.yaml",), ("bad.yaml", "hostile.yaml"), ("none.yaml",),
                                        (str(PA1),)]):
            text = self.findings("sarif", *paths)
            self.write(f"{number}.sarif", text)
        script = ("const Ajv = require('ajv'), fs = require('fs');"
                  "const read = file => JSON.parse(fs.readFileSync(file));"
                  "const ajv = new Ajv({schemaId: 'id',"
                  " meta: require('ajv/lib/refs/json-schema-draft-04.json')});"
                  "const check = ajv.compile(read(process.argv[1]));"
                  "for (const file of process.argv.slice(2)) if (!check(read(file)))"
                  " { console.log(file, JSON.stringify(check.errors)); process.exitCode = 1; }")
        result = subprocess.run(["node", "-e", script, str(schema),
                                 *map(str, sorted(self.folder.glob("*.sarif")))],
                                cwd=modules.parent, capture_output=True, text=True, timeout=60,
                                check=False)
        self.assertEqual((result.returncode, result.stdout), (0, ""), result.stderr)


if __name__ == "__main__":
    unittest.main()
