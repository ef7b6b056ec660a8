"""The kinds of single faults, each with the code and the place that the diagnostic must have.

A fault is one entry of a planted item, or an edit of the whole text. «» mark a whole key or value,
so they move out of the quotes that a layout adds; ⟦⟧ mark a part of the text, inside the quotes. An
end that is not marked is not checked.
"""
import dataclasses
import re
import typing

from sheets import (BITS, COMPLIANCE, DIMENSIONS, EVIDENCE, NAMELESS, REGISTERS, SENSING, Home)

VALID = ("date", "2024-01-15")


@dataclasses.dataclass(frozen=True)
class Fault:
    name: str
    code: str
    home: Home = EVIDENCE
    key: str = VALID[0]
    value: str = VALID[1]
    is_plain: bool = True      # the value may be put in quotes
    takes_anchor: bool = True
    column: str = "¦"          # what its line begins with
    flow_column: str = "¦"
    begins_line: bool = False  # also in flow style
    ends_line: bool = False
    is_last: bool = False      # in its item
    needs_block: bool = False  # the item is in block style
    needs_outer_block: bool = False  # the sheet around it is in block style
    edit: typing.Optional[typing.Callable] = None  # of the whole text


def entry(name, code, home, key, value, **more):
    return Fault(name, code, home, key, value, **more)


def raw(name, code, home, key, value, **more):
    """An entry whose value cannot be put in quotes nor have an anchor."""
    return Fault(name, code, home, key, value, is_plain=False, takes_anchor=False, **more)


def replaced(key, word, by):
    """The value of a key of the first level becomes another."""
    pattern = rf"([\"']?{key}[\"']?: *)([\"']?){word}\2(?=[\s,])"
    return lambda text: re.sub(pattern, rf"\1«\g<2>{by}\2»", text, count=1)


def behind(addition):
    return lambda text: text + addition


LENGTHS = [
    ("wrong unit", "MS0311", "5 ⟦Bq⟧"),
    ("unit misspelt", "MS0311", "5 ⟦milimeter⟧"),
    ("look-alike letter in a unit", "MS0311", "5 ⟦mмm⟧"),
    ("wrong dimension", "MS0312", "«5 V»"),
    ("unit missing", "MS0310", "⟦35⟧"),
    ("no space before the unit", "MS0313", "⟦35mm⟧"),
    ("malformed number", "MS0301", "⟦3.4.5⟧ mm"),
    ("letter in a number", "MS0301", "⟦4o⟧ mm"),
    ("not finite", "MS0305", "⟦inf⟧ mm"),
    ("reversed range", "MS0314", "⟦9..1⟧ mm"),
    ("malformed bound of a range", "MS0301", "⟦1..x⟧ mm"),
    ("too many digits", "MS0306", "⟦0.1234567890123456789⟧ mm"),
    ("digits in groups", "MS0304", "⟦1_000⟧ mm"),
]

SHAPES = [
    raw("decimal comma", "MS0303", DIMENSIONS, "value", "'⟦1,5⟧ mm'"),
    entry("unknown key, near", "MS0201", SENSING, "«modalty»", "camera"),
    entry("unknown key, far", "MS0201", BITS, "«zzyzx»", "camera"),
    entry("unknown key with wide characters", "MS0201", SENSING, "«部品»", "camera"),
    entry("duplicate key", "MS0104", SENSING, "«part»", "Another"),
    entry("duplicate key in quotes", "MS0104", BITS, "«'name'»", "Another"),
    entry("malformed date", "MS0212", EVIDENCE, "date", "«24-1-1»"),
    entry("no such day", "MS0213", EVIDENCE, "valid_until", "«2023-02-29»"),
    entry("bad identifier", "MS0216", NAMELESS, "id", "«Größe 1»"),
    entry("unknown reference", "MS0401", SENSING, "line", "«nowhere»"),
    entry("unknown word", "MS0210", REGISTERS, "access", "«wx»"),
    entry("neither true nor false", "MS0211", COMPLIANCE, "third_party_certified", "«yes»"),
    entry("malformed size", "MS0217", SENSING, "pixel_array_active", "«320 by 320»"),
    entry("no web address", "MS0214", EVIDENCE, "url", "«example»"),
    entry("malformed address", "MS0218", REGISTERS, "address", "«1x0»"),
    entry("malformed digest", "MS0219", EVIDENCE, "sha256", "«abc»"),
    entry("path out of the folder", "MS0223", EVIDENCE, "file", "«../log»"),
    entry("negative count", "MS0308", REGISTERS, "width", "«-1»"),
    entry("no whole number", "MS0307", REGISTERS, "width", "«1.5»"),
    entry("leading zero", "MS0302", REGISTERS, "width", "⟦08⟧"),
    entry("file that is not there", "MS0420", EVIDENCE, "file", "«nowhere.csv»"),
    raw("map for a value", "MS0202", EVIDENCE, "by", "«{a: b}»"),
    raw("list for a value", "MS0202", EVIDENCE, "by", "«[a, b]»"),
    entry("value for a map", "MS0202", EVIDENCE, "instrument", "«PPK2»"),
    entry("value for a list", "MS0202", REGISTERS, "fields", "«7..4»"),
    entry("required key missing", "MS0209", dataclasses.replace(NAMELESS, lead="«title»"),
          *VALID),
]

TEXTS = [
    entry("control character", "MS0103", EVIDENCE, "by", "größer 🌡️ ⟦\x01⟧ x"),
    entry("escape character", "MS0103", EVIDENCE, "by", "日本⟦\x1b⟧x"),
    entry("invalid byte", "MS0102", EVIDENCE, "by", "日本 ⟦\udcff⟧ x"),
    entry("half a character", "MS0102", EVIDENCE, "by", "é⟦\udcf0\udc9f\udc8c⟧ x"),
    entry("direction control", "MS0111", EVIDENCE, "by", "日本 ⟦\u202e⟧ x"),
    entry("line separator", "MS0109", EVIDENCE, "by", "日本 ⟦\u2028⟧ x"),
    entry("byte order mark inside", "MS0105", EVIDENCE, "by", "日本 ⟦\ufeff⟧ x"),
    raw("lone carriage return", "MS0110", EVIDENCE, "by", "日本⟦\rx"),
    raw("unknown escape", "MS0121", EVIDENCE, "by", '"größe 🌡️ ⟦\\q⟧ x"'),
    raw("apostrophe escaped", "MS0121", EVIDENCE, "by", "\"日本 ⟦\\'⟧ x\""),
    raw("escaped control character", "MS0103", EVIDENCE, "by", '"日本 ⟦\\x07⟧ x"'),
    raw("undefined alias", "MS0131", EVIDENCE, "by", "«*nowhere»"),
    raw("merge key", "MS0128", EVIDENCE, "«<<»", "{a: b}"),
    raw("tag", "MS0127", EVIDENCE, "by", "«!!str» x"),
    raw("empty key", "MS0130", EVIDENCE, "«:» x", ""),
    raw("list as a key", "MS0129", EVIDENCE, "«[a, b]»", "x"),
    raw("question mark", "MS0129", EVIDENCE, "«?» by", "x"),
    raw("question mark before a list", "MS0129", EVIDENCE, "«?» [a, b]", "x"),
    raw("missing colon", "MS0115", EVIDENCE, "«party third»", ""),
    raw("missing colon in the long form", "MS0115", DIMENSIONS, "value",
        "{«value 3 mm», basis: measured}"),
    raw("sign that begins nothing", "MS0120", EVIDENCE, "by", "«@»home"),
    raw("grave accent", "MS0120", EVIDENCE, "by", "«`»code`"),
    raw("comment glued to quotes", "MS0123", EVIDENCE, "by", '"x"«#» y', is_last=True,
        ends_line=True),
    raw("bracket not closed", "MS0113", EVIDENCE, "by", "«[»a, b", is_last=True,
        needs_block=True),
    raw("double quote not closed", "MS0112", EVIDENCE, "by", '«"»größe', is_last=True),
    raw("single quote not closed", "MS0112", EVIDENCE, "by", "«'»größe", is_last=True),
    raw("quote not closed in the long form", "MS0112", EVIDENCE, "instrument",
        '{uncertainty: {value: 1 %, basis: «"»measured', is_last=True),
    entry("tab in the indentation", "MS0106", EVIDENCE, "«\t»by", "x", column="",
          flow_column="", begins_line=True, takes_anchor=False, needs_outer_block=True),
    entry("indentation", "MS0118", EVIDENCE, "«date", "2024-01-15", column="¬",
          flow_column=" ", begins_line=True, takes_anchor=False, needs_outer_block=True),
]

FILES = [
    Fault("unknown profile", "MS0210", edit=replaced("profile", "minimal", "mnimal")),
    Fault("wrong edition", "MS0208", edit=replaced("mlsheet", "1", "7")),
    Fault("text after the document", "MS0124", edit=behind("...\n«größe: 1»\n")),
    Fault("second document", "MS0125", edit=behind("«---»\nmlsheet: 1\n")),
    Fault("directive", "MS0126",
          edit=lambda text: "«%FOO größe»\n---\n" + text.removeprefix("---\n")),
    Fault("bracket that closes nothing", "MS0114", edit=behind("«]»\n")),
]

# Any number of these may stand in one file.
INDEPENDENT = [entry(*length[:2], DIMENSIONS, "value", length[2]) for length in LENGTHS] + SHAPES
FAULTS = INDEPENDENT + TEXTS + FILES
