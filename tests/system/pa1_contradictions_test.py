"""What `check` says about the published datasheet in examples/pa1, and what it must not say.

The table lists what a careful reader finds wrong in that datasheet, in the numbers under which the
notes on it list it. Each row says who can find it:

    check       from the sheet alone; `findings` are the codes with both places
    footprint   from the equations of the footprint
    audit       from geometry, curves or running text
    impossible  not from anything the sheet can say

A place is a piece of text that stands on one line of sensor.yaml, or several with ` > ` between:
then the first line with the last piece after the line with the piece before it.
"""
import dataclasses
import json
import unittest

from harness import PA1, run


@dataclasses.dataclass(frozen=True)
class Finding:
    code: str
    place: str
    others: tuple = ()
    level: str = "warning"


@dataclasses.dataclass(frozen=True)
class Row:
    number: int
    what: str
    who: str
    findings: tuple = ()
    reason: str = ""


def found(code, place, *others, **more):
    return Finding(code, place, others, **more)


PEOPLE = "participants: 40"
FIELD_OF_VIEW = "size: 320 x 320, words: QVGA"
LINES = "\n  bom:"
USB, JTAG = "label: DIAG USB", "label: JTAG"
ACRONYMS = "\n  acronyms:"
VARIANTS = "\n    variants:"
TABLE = (
    Row(1, "no share of the participants is one of 40 people", "check", tuple(
        found("MS1050", place, PEOPLE)
        for place in ("share: 63.2 %", "share: 36.8 %", "share: 47.4 %", "share: 39.4 %",
                      "share: 13.2 %"))),
    Row(2, "the distances of the study are not those of the results", "check", (
        found("MS1051", "group: 1 m", "distances: [1.5 m", "group: 3 m", "group: 5 m"),
        found("MS1052", "stated_range: 3..5 m", "distances: [1.5 m"))),
    Row(3, "skin tones are grouped in two ways, one of them off the scale", "check", (
        found("MS1053", "group: Light, range: 1..3", "name: Light, range: 0..4"),
        found("MS1053", "group: Medium, range: 4..6", "name: Medium, range: 5..7"),
        found("MS1053", "group: Dark, range: 7..10", "name: Dark, range: 8..10"),
        found("MS1055", "name: Light, range: 0..4", "scale: Monk Skin Tone scale"))),
    Row(4, "an inference takes longer than the interval between pictures", "check", (
        found("MS1056", "interval: 1 s", "inference: ~ 2200 ms"),),
        "`real-time` is a word in running text"),
    Row(5, "continuous on the label, once a second in the text", "check", (
        found("MS1018", "frequency: Continuous", "interval: 1 s"),)),
    Row(6, "supply power is over a hundred times the power of the use stage", "footprint", (
        found("MS0506", "current: 40 mA", "average: {value: 1 mW"),),
        "the power of the use stage enters the footprint"),
    Row(7, "the matrix belongs to no variant and names neither variant nor threshold", "check", (
        found("MS1057", "- [74.5 %, 25.5 %]", "- [22.7 %, 77.3 %]", "false_positive_rate: 20.7 %",
              "false_positive_rate: 23.9 %"),
        found("MS1058", "id: confusion > variant: not_disclosed", VARIANTS),
        found("MS1058", "id: roc > variant: not_disclosed", VARIANTS),
        found("MS1058", "id: precision-recall > variant: not_disclosed", VARIANTS),
        found("MS1058", "id: predicted-probability > variant: not_disclosed", VARIANTS),
        found("MS1059", "id: confusion > threshold: not_disclosed", "id: confusion > cells:")),
        "whether its point lies on the curves is for the audit"),
    Row(8, "more of the histogram lies above one half than the error rates allow", "audit",
        reason="needs the prevalence, which only curve and matrix together give"),
    Row(9, "memory in kilobits", "check", (
        found("MS0320", "ram: 131 Kb"), found("MS0320", "flash: 309.5 Kb")),
        "one place: the unit itself can be read in two ways"),
    Row(10, "two classes, but pictures of one only", "check", (
        found("MS1072", "classes: [Non-person, Person]", "classes: [Person]"),)),
    Row(11, "one part of the data is called test set and validation set", "check", (
        found("MS1060", "split: test, share: 20 %", "split: validation, share: 20 %"),)),
    Row(12, "form factor and drawing differ in size", "audit", reason="needs geometry"),
    Row(13, "area of the board in footprint, drawing and form factor", "audit",
        reason="needs geometry"),
    Row(14, "supported far beyond what was tested", "check", (
        found("MS1063", "supported: 0.1..10 klux", "tested: {value: 208..1149 lux"),
        found("MS1063", "supported: -20..85 degC", "supported: -20..85 degC > tested: not_disc")),
        "that a room is not outdoors stands in words"),
    Row(15, "QVGA is another size, and pixels are no field of view", "check", (
        found("MS1027", FIELD_OF_VIEW, FIELD_OF_VIEW),
        found("MS1026", FIELD_OF_VIEW, "field_of_view: 87 deg"))),
    Row(16, "monochrome or Bayer; two part sheets for one camera", "check", (
        found("MS1026", "words: Monochrome", "color_filter: Bayer"),
        found("MS1025", "datasheet_title: HM01B0-MWA", "datasheet_title: HM01B0-MNA"))),
    Row(17, "regulator of 3.3 V or of 2.8 V", "check", (
        found("MS1026", "value: 3.3 V", "output: 2.8 V"),)),
    Row(18, "a mains unit in the footprint, none in the bill of materials", "check", (
        found("MS1025", "power_supply: [{hsl", "id: regulator > covered: false"),)),
    Row(19, "two scores, and a message of one byte", "check", (
        found("MS1014", "name: Non-person score > count: 2", "payload_size: 1 B"),),
        "alerts and flag lines carry no values"),
    Row(20, "debugging contacts on the drawing that no table lists", "check", (
        found("MS1025", USB, LINES), found("MS1025", JTAG, LINES),
        found("MS1025", "label: RST, kind: button", LINES),
        found("MS1020", "access: No user account is allowed", USB, JTAG),
        found("MS1020", "ports: not_disclosed", USB, JTAG))),
    Row(21, "two names for the compiler", "check", (
        found("MS1026", "compiler: EON-Compiler", "name: EON Tuner"),),
        "that an interpreter is not a compiled library is knowledge of the trade"),
    Row(22, "a change in percent that is one in points", "check", (
        found("MS1068", "change: ~ -20 %", "median: 0.654", "median: 0.443"),)),
    Row(23, "accuracy announced, confidence measured, no empty scenes", "check", (
        found("MS1069", "announced: Accuracy", "measure: Confidence value", "negatives: false"),)),
    Row(24, "statements on groups of few people; results without intervals", "check", (
        found("MS1066", "share: 36.8 %", "disparity: Small bias", PEOPLE),
        found("MS1066", "share: 13.2 %", "disparity: Large bias", PEOPLE),
        found("MS1067", "value: 75.5 %", "value: 75.5 % > interval: not_disclosed"))),
    Row(25, "two names of the product", "check", (
        found("MS1017", "device: Person Detection", "name: PA1 Person Detection Module"),)),
    Row(26, "the layers of the label differ; a code without an address", "check", (
        found("MS1018", "row: Other collected data", "row: Other collected data"),
        found("MS1018", "qr_code: true", "detailed: not_disclosed"))),
    Row(27, "compliance without evidence; no updates without an end of support", "check", (
        found("MS1022", "scheme: RoHS", "scheme: RoHS > status: declared"),
        found("MS1022", "scheme: GDPR", "scheme: GDPR > status: declared"),
        found("MS1023", "updates: No security updates", "vulnerabilities: not_disclosed"))),
    Row(28, "results of no version; a revision without history", "check", (
        found("MS1016", "\n  setup: > firmware: not_disclosed", 'firmware: "0.1"'),
        found("MS1015", 'version: "3"', "changes: not_disclosed"))),
    Row(29, "items of the nutrition label without answer, or with one they deny", "check", (
        found("MS1021", "proxy_characteristics: {status", "proxy_characteristics: {status"),
        found("MS1021", "planning_representation: {status", "planning_representation: {status"),
        found("MS1021", "collection_representation: {status", "collection_representation: {status"),
        found("MS1021", "documented_known_issues: > status: unknown", "An article counts",
              level="note"),
        found("MS1021", "other_known_issues: > status: unknown", "Wrong labels are known",
              level="note"))),
    Row(30, "images and data in words, pictures of a camera in the data practices", "check", (
        found("MS1026", "words: Images and data", "captured: Camera pictures"),),
        "that `cameras and sensors` are one camera stands in words"),
    Row(31, "acronyms explained and unused, used and unexplained", "check", (
        found("MS1029", "MCU: Microcontroller unit", ACRONYMS, level="note"),
        found("MS1029", "SNR: Signal-to-noise ratio", ACRONYMS, level="note"),
        found("MS1029", "scheme: RoHS", ACRONYMS, level="note"),
        found("MS1029", JTAG, ACRONYMS, level="note"),
        found("MS1029", USB, ACRONYMS, level="note")),
        "FPS and MST do not stand in the sheet; two meanings of one term are running text"),
    Row(32, "a share without a name; nominal against measured light", "impossible",
        reason="the sheet says of the slice that it has no name, and 1200, 600 and 200 lux lie "
               "within the tolerances of what was measured"),
    Row(33, "below the target of a public benchmark", "impossible",
        reason="the target is not in the sheet, and missing it is no contradiction"),
)

# Consistent, as arithmetic shows; no finding may touch these lines.
SILENT = (
    "features: 9216", "shape: 96 x 96",
    "accuracy: 76.3 %", "accuracy: 75.5 %",
    "cost: 14.51 USD", "lines: 13",
    "parts: 13", "covered: 10",
    "main_contributors: [power_supply, sensing]",
    "slice: training, footprint: 0.1 kg", "slice: memory", "slice: others", "slice: pcb",
    "slice: power_supply", "slice: processing", "slice: sensing", "slice: transport",
    "slice: user_interface", "declared_total: 2.34 kg",
    "area: 0.84", "area: 0.83",
    "counts: [1824",
    "address: 0x22",
    "rate: <= 100 kb/s", "value: <= 100 kb/s",
    "value: 3.5..5.5 V", "mode: Regulator enabled, voltage: 3.5..5.5 V",
    "value: 3.0..3.6 V", "mode: Regulator disabled, voltage: 3.0..3.6 V",
    "light_levels: [208",
)

# Said of the sheet for other reasons: what it lacks (completeness is MS11), how it numbers itself,
# what the footprint has to assume.
BESIDE_THE_TABLE = (("MS1008", 'version: "3"'), ("MS0507", "functional_unit: not_disclosed"),
                    ("MS0526", "\n  blocks:"))


class Sheet:
    def __init__(self, text):
        self.lines = text.split("\n")

    def line(self, place):
        """The number of the line; fails unless the first piece stands on one line alone."""
        first, *rest = place.split(" > ")
        pattern = first.lstrip("\n")
        starts = [number for number, line in enumerate(self.lines, 1)
                  if (line == pattern if first.startswith("\n") else pattern in line)]
        if len(starts) != 1:
            raise AssertionError(f"`{place}` begins on the lines {starts}")
        [at] = starts
        for piece in rest:
            at = next(number for number, line in enumerate(self.lines, 1)
                      if number > at and piece in line)
        return at


def lines_of(diagnostic):
    return [span["span"]["start"]["line"] for span in [diagnostic, *diagnostic["labels"]]]


class Contradictions(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.sheet = Sheet(PA1.read_text(encoding="utf-8"))
        result = run("check", PA1, "--format", "json", "--error-limit", "0")
        cls.exit_code = result.returncode
        cls.diagnostics = [diagnostic for diagnostic in json.loads(result.stdout)["diagnostics"]
                           if not diagnostic["code"].startswith("MS11")]

    def test_table_is_whole(self):
        self.assertEqual([row.number for row in TABLE], list(range(1, 34)))
        for row in TABLE:
            self.assertIn(row.who, ("check", "footprint", "audit", "impossible"))
            self.assertEqual(bool(row.findings), row.who in ("check", "footprint"), row.what)
            self.assertTrue(row.reason or row.who == "check", row.what)

    def test_every_contradiction_is_reported_at_both_places(self):
        for row in TABLE:
            for finding in row.findings:
                with self.subTest(row=row.number, code=finding.code, place=finding.place):
                    first = self.sheet.line(finding.place)
                    others = set(map(self.sheet.line, finding.others))
                    at_place = [diagnostic for diagnostic in self.diagnostics
                                if diagnostic["code"] == finding.code
                                and lines_of(diagnostic)[0] == first]
                    self.assertEqual(len(at_place), 1)
                    self.assertEqual(at_place[0]["level"], finding.level)
                    self.assertEqual(set(lines_of(at_place[0])[1:]), others)

    def test_nothing_else_is_reported(self):
        known = [(finding.code, self.sheet.line(finding.place))
                 for row in TABLE for finding in row.findings]
        known += [(code, self.sheet.line(place)) for code, place in BESIDE_THE_TABLE]
        reported = [(diagnostic["code"], lines_of(diagnostic)[0])
                    for diagnostic in self.diagnostics]
        self.assertEqual(sorted(reported), sorted(known))

    def test_the_consistent_stays_silent(self):
        touched = {line for diagnostic in self.diagnostics for line in lines_of(diagnostic)}
        for place in SILENT:
            with self.subTest(place=place):
                self.assertNotIn(self.sheet.line(place), touched)

    def test_warnings_do_not_fail_the_sheet(self):
        self.assertEqual(self.exit_code, 0)

    def test_strict_makes_them_errors(self):
        result = run("check", PA1, "--profile", "strict", "--format", "json")
        levels = {diagnostic["code"]: diagnostic["level"]
                  for diagnostic in json.loads(result.stdout)["diagnostics"]}
        for row in TABLE:
            for finding in row.findings if row.who == "check" else ():
                if finding.level == "warning" and finding.others:
                    self.assertEqual(levels.get(finding.code), "error", finding.code)


if __name__ == "__main__":
    unittest.main()
