"""Valid sheets to plant faults in, and the lists that take one more item with a fault.

The sheets hold what makes places hard to count: characters of several bytes and columns, comments,
anchors, blocks of text, flow style, texts over several lines.
"""
import dataclasses
import json
import re

from harness import MINIMAL, PA1, run

PROSE = """\
# Ein Blatt, wie man es schreibt: 日本語, ελληνικά, 🌡️.
mlsheet: 1
profile: minimal   # mehr ist hier nicht verlangt
x-common: &maker
  name: "Grüße & Söhne 🏭"
  contact: hello@example.com
sensor:
  name: 'Sensor ''eins'''
  function: >-
    Sagt, ob jemand da ist:
    ja oder nein.   # gehört zum Text

  manufacturer: *maker
overview:
  summary: Text, der auf
    zwei Zeilen steht
  description: |2-
     Der Block ist tiefer eingerückt — mit {Klammern}, 'Zeichen' und # Rauten.

    ```
    key: [value
    ```
  features: [eins, "zwei, drei", 'vier: fünf',
             sechs]
hardware:
  power:
    current: 35 mA
"""

QUOTED = """\
---
"mlsheet": 1
'profile': "minimal"
"sensor":
    "name": "\\u65E5\\u672C \\"x\\" \\
      goes on"
    "version": '1.0.0'
"overview": {"summary": "One: two # three", "features": ["a", 'b']}
"hardware":
    "mechanical": {"width": "27.2 mm", "mass": 6 g}
"""

FLOW = """\
{mlsheet: 1, profile: minimal,
 sensor: {name: "Ein 🌡️ Fühler", function: 温度,
   manufacturer: {name: M, contact: a@example.com}}, # comment, with {brackets
 overview: {features: [a, b, "c]"], summary: S},
 ITEM}
"""


@dataclasses.dataclass(frozen=True)
class Home:
    """A list, and what makes a valid item of it together with the entry that is planted."""
    path: tuple      # the keys that lead to it
    lead: str        # a key whose value is one line of text, in front
    tail: str        # an entry behind
    around: str = ""  # the list stands in such an item itself, below this key


EVIDENCE = Home(("evidence",), "title", "id: planted")
NAMELESS = Home(("evidence",), "title", "party: third")
COMPLIANCE = Home(("compliance",), "scheme", "edition: 2011/65/EU")
SENSING = Home(("hardware", "sensing"), "part", "modality: camera")
REGISTERS = Home(("hardware", "registers"), "name", "reset: 0x00")
BITS = Home(("hardware", "registers"), "name", "values: {0: Off}", around="fields")
DIMENSIONS = Home(("hardware", "drawings"), "of", "x-note: none", around="dimensions")


class BlockSheet:
    """A sheet in block style: an item stands last in its list, which is made where it is absent.

    `says` are the codes of its warnings without any fault.
    """
    may_be_block = True

    def __init__(self, name, text, says=()):
        self.name, self.text, self.says = name, text, says

    def with_item(self, path, item, step):
        """The text with one more item, a list of lines, in the list at `path`."""
        at, column, depth = len(self.text), 0, 0
        for key in path:
            header = re.search(rf"^ {{{column}}}[\"']?{key}[\"']?:( *#.*)?\n( *)", self.text, re.M)
            if header is None:
                break
            at, column, depth = header.start(2), len(header.group(2)), depth + 1
        if depth == len(path):
            at = re.compile(rf"( {{{column}}}.*\n)*").match(self.text, at).end()
        added = []
        for key in path[depth:]:
            added.append(" " * column + key + ":")
            column += step
        added.append(" " * column + "- " + item[0])
        margins = str.maketrans({"¦": " " * (column + 2), "¬": " " * (column + 1)})
        added += [line.translate(margins) for line in item[1:]]
        return self.text[:at] + "\n".join(added) + "\n" + self.text[at:]


class FlowSheet:
    """A sheet in brackets from its first byte to its last."""
    may_be_block = False
    says = ()

    def __init__(self, name, text):
        self.name, self.text = name, text

    def with_item(self, path, item, step):
        del step  # lines in brackets stand where they like
        lines = "\n".join(item).replace("¦", "    ")
        for number, key in enumerate(reversed(path)):
            lines = f"{key}: [{lines}]" if number == 0 else f"{key}: {{{lines}}}"
        return self.text.replace("ITEM", lines)


def said_of(path):
    """The codes of what a sheet gives rise to as it stands."""
    result = run("check", path, "--profile", "minimal", "--diagnostics", "json")
    return {entry["code"] for entry in json.loads(result.stdout)["diagnostics"]}


def sheets():
    minimal = MINIMAL.read_text()
    pa1 = PA1.read_text().replace("mlsheet: 1\n", "mlsheet: 1\nprofile: minimal\n")
    pa1 = pa1.replace("  registers: not_disclosed\n", "")  # room for a list of them
    return [BlockSheet("minimal", minimal), BlockSheet("prose", PROSE),
            BlockSheet("quoted", QUOTED), FlowSheet("flow", FLOW),
            BlockSheet("pa1", pa1, says=said_of(PA1))]
