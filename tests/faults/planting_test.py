"""Plants single faults into valid sheets: each gives one diagnostic, exactly at its place.

The place comes from the edit itself, never from a reader of ours. Every kind of fault is planted in
every layout that it fits, each time in one of the sheets.
"""
import collections
import json
import random
import shutil
import unittest

from harness import PA1, Scratch, run

from faults import FAULTS, INDEPENDENT, Fault
from layouts import LAYOUTS, finished, item_lines, tagged
from sheets import BlockSheet, sheets

SHEETS = sheets()
SEED = 20240117
# The large sheet takes most of the time of a run.
WEIGHTS = {"minimal": 4, "prose": 4, "quoted": 4, "flow": 4, "pa1": 1}

Planting = collections.namedtuple("Planting", "sheet layout fault")

# Wide characters stand in many layouts, and no font of the PDF has them.
NO_GLYPH = "MS0704"


def fits(sheet, layout, fault):
    if layout.is_flow():
        return not fault.needs_block and (sheet.may_be_block or not fault.needs_outer_block)
    return sheet.may_be_block


def plantings():
    chance = random.Random(SEED)
    for layout in LAYOUTS:
        for fault in FAULTS:
            fitting = [sheet for sheet in SHEETS if fits(sheet, layout, fault)]
            if fitting:
                weights = [WEIGHTS[sheet.name] for sheet in fitting]
                yield Planting(chance.choices(fitting, weights)[0], layout, fault)


def plant(sheet, layout, fault):
    text = sheet.with_item(fault.home.path, item_lines(fault, layout), layout.step)
    return finished(fault.edit(text) if fault.edit else text, layout)


def place_of(entry, end_is_known):
    begin, end = ((entry["span"][side]["line"], entry["span"][side]["column"])
                  for side in ("start", "end"))
    return begin, end if end_is_known else None


def is_of_the_sheet(sheet, entry):
    """A warning the sheet has anyway, or that the item planted lacks company (MS10)."""
    return entry["level"] != "error" and (
        entry["code"] in sheet.says or entry["code"].startswith("MS10"))


class Plantings(Scratch):
    def setUp(self):
        super().setUp()
        shutil.copytree(PA1.parent / "drawings", self.folder / "drawings")

    def findings(self, plantings):
        """Of each planting and its places what is reported, all in one run of the program."""
        planted = {}
        for number, planting in enumerate(plantings):
            content, places = plant(*planting)
            planted[self.write(f"{number:04}.yaml", content).name] = planting, places.get(0), []
        result = run("check", *planted, "--diagnostics", "json", "--error-limit", "0",
                     "--profile", "minimal", "--allow", NO_GLYPH, cwd=self.folder)
        for entry in json.loads(result.stdout)["diagnostics"]:
            planted[entry["file"]][2].append(entry)
        return planted.values()

    def test_sheets_are_valid_in_every_layout(self):
        valid = Fault("none", "")
        every = [Planting(sheet, layout, valid) for sheet in SHEETS for layout in LAYOUTS
                 if fits(sheet, layout, valid)]
        for planting, _, found in self.findings(every):
            with self.subTest(sheet=planting.sheet.name, layout=planting.layout.name):
                self.assertEqual([entry for entry in found if entry["level"] == "error"], [])

    def test_each_fault_is_told_once_at_its_place(self):
        every = list(plantings())
        self.assertGreaterEqual(len(every), 1000)
        kinds = collections.Counter(planting.layout for planting in every)
        self.assertGreaterEqual(min(kinds[layout] for layout in LAYOUTS), 20)
        for (sheet, layout, fault), (begin, end), found in self.findings(every):
            with self.subTest(fault=fault.name, layout=layout.name, sheet=sheet.name):
                seen = [(entry["code"], *place_of(entry, end)) for entry in found
                        if entry["code"] == fault.code or not is_of_the_sheet(sheet, entry)]
                self.assertEqual(seen, [(fault.code, begin, end)])

    def test_fifty_mistakes_give_fifty_diagnostics(self):
        """Independent ones in one file, written in every layout that may be repeated in a file."""
        layouts = [layout for layout in LAYOUTS
                   if not layout.anchor and not layout.above.startswith(" ")]
        sheet, codes = SHEETS[0], {}
        for number in range(50):
            fault, layout = INDEPENDENT[number % len(INDEPENDENT)], layouts[number % len(layouts)]
            codes[number] = fault.code
            item = [tagged(line.replace("id: planted", f"id: planted-{number}"), number)
                    for line in item_lines(fault, layout)]
            sheet = BlockSheet("fifty", sheet.with_item(fault.home.path, item, layout.step))
        content, places = finished(sheet.text, LAYOUTS[1])
        self.write("fifty.yaml", content)
        result = run("check", "fifty.yaml", "--diagnostics", "json", "--error-limit", "0",
                     "--allow", NO_GLYPH, cwd=self.folder)
        # Items of one layout have one name, which registers may not share.
        seen = [(entry["code"], *place_of(entry, True))
                for entry in json.loads(result.stdout)["diagnostics"]
                if entry["code"] in codes.values() or not is_of_the_sheet(SHEETS[0], entry)]
        self.assertEqual(sorted(seen),
                         sorted((code, *places[number]) for number, code in codes.items()))


if __name__ == "__main__":
    unittest.main()
