"""The printed JSON Schema in an editor: yaml-language-server is driven as an editor drives it."""
import json
import queue
import re
import subprocess
import threading
import unittest

import node_packages
from harness import MINIMAL, PA1, Scratch, run

SERVER = "yaml-language-server/bin/yaml-language-server"
PATIENCE = 120  # seconds, for machines with much to do


class Editor:
    """A client of the Language Server Protocol over standard streams, as much of it as is needed."""

    def __init__(self, modules, schema):
        self.settings = {"yaml": {"schemas": {schema.as_uri(): "*.yaml"}, "validate": True,
                                  "hover": True, "completion": True, "format": {"enable": False},
                                  "schemaStore": {"enable": False}}}
        self.server = subprocess.Popen(["node", str(modules / SERVER), "--stdio"],
                                       stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        self.messages, self.diagnostics, self.requests = queue.Queue(), {}, 0
        threading.Thread(target=self.listen, daemon=True).start()
        self.request("initialize", {
            "processId": None, "rootUri": schema.parent.as_uri(),
            "capabilities": {"workspace": {"configuration": True, "didChangeConfiguration": {}},
                             "textDocument": {"completion": {}, "hover": {
                                 "contentFormat": ["markdown", "plaintext"]}}}})
        self.notify("initialized", {})
        self.notify("workspace/didChangeConfiguration", {"settings": self.settings})

    def close(self):
        self.request("shutdown", None)
        self.notify("exit", None)
        self.server.stdin.close()
        self.server.wait(PATIENCE)
        self.server.stdout.close()

    def listen(self):
        while True:
            length = 0
            while (line := self.server.stdout.readline()) not in (b"\r\n", b""):
                name, _, value = line.decode().partition(":")
                if name.lower() == "content-length":
                    length = int(value)
            if not length:
                return
            self.messages.put(json.loads(self.server.stdout.read(length)))

    def send(self, message):
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        self.server.stdin.write(b"Content-Length: %d\r\n\r\n" % len(body) + body)
        self.server.stdin.flush()

    def notify(self, method, parameters):
        self.send({"method": method, "params": parameters})

    def request(self, method, parameters):
        self.requests += 1
        number = self.requests
        self.send({"id": number, "method": method, "params": parameters})
        while (message := self.next()).get("id") != number or "method" in message:
            pass
        return message["result"]

    def next(self):
        """The next message; what the server asks for and tells by itself is dealt with."""
        message = self.messages.get(timeout=PATIENCE)
        if message.get("method") == "workspace/configuration":
            asked = [self.settings.get(item["section"]) for item in message["params"]["items"]]
            self.send({"id": message["id"], "result": asked})
        elif "method" in message and "id" in message:
            self.send({"id": message["id"], "result": None})
        elif message.get("method") == "textDocument/publishDiagnostics":
            self.diagnostics[message["params"]["uri"]] = message["params"]["diagnostics"]
        return message

    def open(self, path, text):
        """Opens a text under a name and gives what the server finds in it."""
        uri = path.as_uri()
        self.diagnostics.pop(uri, None)
        self.notify("textDocument/didOpen", {"textDocument": {
            "uri": uri, "languageId": "yaml", "version": 1, "text": text}})
        while uri not in self.diagnostics:
            self.next()
        return self.diagnostics[uri]

    def ask(self, what, path, line, column):
        return self.request(f"textDocument/{what}", {
            "textDocument": {"uri": path.as_uri()},
            "position": {"line": line, "character": column}})


class InAnEditor(Scratch):
    def setUp(self):
        super().setUp()
        modules = node_packages.require(self, "yaml-language-server")
        self.schema = json.loads(run("schema", "--draft", self.draft).stdout)
        self.editor = Editor(modules, self.write("sheet.schema.json", json.dumps(self.schema)))
        self.addCleanup(self.editor.close)

    draft = "2020-12"

    def keys_offered(self, text, line, column):
        """What completion offers at a place, without what no key is."""
        path = self.folder / "asked.yaml"
        self.editor.open(path, text)
        offered = self.editor.ask("completion", path, line, column)
        items = offered["items"] if isinstance(offered, dict) else offered
        return {item["label"] for item in items}

    def test_offers_the_keys_of_the_sheet(self):
        offered = self.keys_offered("mlsheet: 1\n\n", 1, 0)
        self.assertLessEqual(set(self.schema["properties"]) - {"mlsheet"}, offered)

    def test_offers_the_keys_of_a_section(self):
        hardware = self.schema["properties"]["hardware"]["anyOf"][0]["properties"]
        offered = self.keys_offered("mlsheet: 1\nhardware:\n  \n", 2, 2)
        self.assertLessEqual(set(hardware), offered)
        self.assertNotIn("sensor", offered)

    def assert_hover(self, text, line, pointer):
        """The help of a field is shown over the key that begins a line of a text."""
        path = self.folder / f"hovered{self.editor.requests}.yaml"
        self.editor.open(path, text)
        key = text.splitlines()[line].partition(":")[0]
        shown = self.editor.ask("hover", path, line, len(key) - 1)["contents"]["value"]
        field = self.schema
        for step in pointer.split("."):
            field = field.get("anyOf", [field])[0]["properties"][step]
        # The server escapes what Markdown would take for its own.
        self.assertIn(field["description"].split(" ")[0], shown)
        self.assertIn(re.sub(r"\W+", " ", field["description"]), re.sub(r"\W+", " ", shown))

    def test_hover_shows_the_help(self):
        head = "mlsheet: 1\nsensor:\n  name: X\n"
        self.assert_hover(head + "  version: 1.0.0\n", 3, "sensor.version")
        self.assert_hover(head, 2, "sensor.name")
        self.assert_hover(head, 1, "sensor")
        power = head + "hardware:\n  power:\n    current: "
        for value in ("40 mA", "not_disclosed", "{value: 40 mA, basis: measured}",
                      "{not_applicable: passive}", "{min: 1 mA, max: 2 mA}"):
            with self.subTest(value=value):
                self.assert_hover(power + value + "\n", 5, "hardware.power.current")
        contract = head + "overview:\n  contract:\n    modality: camera\n"
        self.assert_hover(contract, 5, "overview.contract.modality")

    def test_finds_nothing_in_the_examples(self):
        for path in (PA1, MINIMAL):
            text = path.read_text(encoding="utf-8")
            self.assertEqual(self.editor.open(self.folder / path.parent.name / path.name, text), [])

    def test_finds_an_unknown_key(self):
        text = "mlsheet: 1\nprofile: minimal\nhardware:\n  colour: red\n"
        found = self.editor.open(self.folder / "planted.yaml", text)
        line = text.count("\n") - 1
        self.assertEqual([entry["range"]["start"] for entry in found],
                         [{"line": line, "character": 2}], found)
        self.assertIn("colour", found[0]["message"])


class InAnEditorOfDraft07(InAnEditor):
    draft = "07"


if __name__ == "__main__":
    unittest.main()
