"""How the planted item is written, and the file around it.

Each layout is valid YAML, so that a fault in it is the only one. The marks of a place (faults.py)
are taken out again when the file is finished, which is where its line and column are counted.
"""
import codecs
import dataclasses
import re


@dataclasses.dataclass(frozen=True)
class Layout:
    name: str
    style: str = "block"      # block, flow: on one line, lines: flow over several lines
    line_end: str = "\n"
    byte_order_mark: bool = False
    final_line_end: bool = True
    step: int = 2             # columns per level
    lead: str = "Lead"        # the text before the fault; in flow style on its line
    quote: str = ""           # around plain values
    anchor: str = ""          # before the planted key and value
    blank: str = " "          # between colon and value
    trail: str = ""           # behind the planted entry
    above: str = ""           # lines of their own above the planted entry

    def is_flow(self):
        return self.style != "block"


LAYOUTS = [
    Layout("lf"),
    Layout("crlf", line_end="\r\n", quote="'", trail=" # ends in CR LF"),
    Layout("byte order mark", byte_order_mark=True, step=4),
    Layout("byte order mark and crlf", byte_order_mark=True, line_end="\r\n", anchor="&a"),
    Layout("no final line end", final_line_end=False, quote='"'),
    Layout("tabs", blank=" \t", trail="\t# tab\tin a comment\t", above="    # tab\tin\t"),
    Layout("comments", above="    # Erläuterung: {a: [日本, 🌡️",
           trail="  # ключ: \u0301 🌡️, [x", step=3),
    Layout("anchors of several bytes", anchor="&größe日本"),
    Layout("wide anchors", anchor="&🏭🌡️", line_end="\r\n", step=7, blank="  "),
    Layout("flow", style="flow"),
    Layout("flow after several bytes", style="flow", lead="'größer: ≥ ½, ключ, e\u0301'"),
    Layout("flow after wide characters", style="flow", quote="'",
           lead='"🌡️ 日本語, ｗｉｄｅ 👩‍🔬🇩🇪"'),
    Layout("flow after escapes", style="flow", lead='"\\u65E5 \\"\\t\\U0001F321 # no comment"',
           line_end="\r\n", byte_order_mark=True, anchor="&é"),
    Layout("flow after tabs", style="flow", lead="a\tb\t \tc", blank="\t", quote='"',
           trail="\t"),
    Layout("below deep nesting", step=5,
           above="¦x-deep:\n¦  - - - ключ: {日本: [x, {y: z}]}\n¦      - |\n¦        [text"),
    Layout("flow after deep nesting", style="flow",
           lead="Lead, x-deep: [[[{a: {日本: [[x]]}}]]]"),
    Layout("flow over lines", style="lines", lead="日本", above="¦# between, {entries", step=4),
    Layout("flow over lines in crlf", style="lines", line_end="\r\n", trail="\t",
           anchor="&ключ", final_line_end=False),
]


def quoted(value, quote):
    """A plain value in quotes; a marked value takes its guillemets around them."""
    begin, end = value.startswith("«"), value.endswith("»")
    inner = value[begin:len(value) - end]
    return "«" * begin + quote + inner + quote + "»" * end


def entry_text(fault, layout):
    """The planted entry with what the layout puts around it, and the beginning of its line."""
    key, value = fault.key, fault.value
    if layout.quote and fault.is_plain:
        value = quoted(value, layout.quote)
    if layout.anchor and fault.takes_anchor:
        key, value = f"{layout.anchor} {key}", f"{layout.anchor}2 {value}"
    text = (f"{key}:{layout.blank}{value}" if value else key) + layout.trail
    above = layout.above + "\n" if layout.above else ""
    if not layout.is_flow():
        return above + fault.column + text
    if fault.begins_line or layout.style == "lines":
        text = "\n" + above + fault.flow_column + text
    return text + "\n¦" * fault.ends_line


def item_lines(fault, layout):
    """The item with the fault; `¦` stands for the column of its keys, `¬` for the one before."""
    home = fault.home
    lead, planted, tail = f"{home.lead}: {layout.lead}", entry_text(fault, layout), home.tail
    if layout.is_flow():
        entries = [lead, tail, planted] if fault.is_last else [lead, planted, tail]
        text = "{" + ", ".join(entries) + "}"
        if home.around:
            text = f"{{x-note: none, {home.around}: [{text}]}}"
    else:
        entries = [lead, "¦" + tail, planted] if fault.is_last else [lead, planted, "¦" + tail]
        text = "\n".join(entries)
        if home.around:
            inner = text.replace("¦", "¦    ")
            text = f"x-note: none\n¦{home.around}:\n¦  - {inner}"
    return text.split("\n")


MARK = re.compile("([«⟦][\ue000-\uf8ff]?|[»⟧])")


def tagged(text, number):
    """The same with the number of its fault at the mark where it begins."""
    return re.sub("([«⟦])", lambda mark: mark.group() + chr(0xE000 + number), text)


def finished(text, layout):
    """The bytes of the file, and of each fault in it, by its number, begin and end of its place."""
    if not layout.final_line_end:
        text = text.rstrip("\n")
    parts = MARK.split(text.replace("\n", layout.line_end))
    places = {}
    before = ""
    for part, mark in zip(parts[::2], parts[1::2] + [""]):
        before += part
        if mark and mark[0] in "«⟦":
            number = ord(mark[1]) - 0xE000 if len(mark) > 1 else 0
            places[number] = (place(before), None)
        elif mark:
            places[number] = (places[number][0], place(before))
    body = before.encode("utf-8", "surrogateescape")
    return codecs.BOM_UTF8 * layout.byte_order_mark + body, places


def place(before):
    """Line and column behind a text, both from 1; columns count code points."""
    return before.count("\n") + 1, len(before) - (before.rfind("\n") + 1) + 1
