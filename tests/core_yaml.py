"""YAML 1.2 with its core schema: what an editor makes of a sheet before a JSON Schema is asked."""
import re

import yaml


class Core(yaml.SafeLoader):
    pass


Core.yaml_implicit_resolvers = {}
for tag, pattern, first in [
        ("null", r"~|null|Null|NULL|", "~nN\0"), ("bool", r"true|True|TRUE|false|False|FALSE", "tTfF"),
        ("int", r"[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+", "-+0123456789"),
        ("float", r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?", "-+.0123456789")]:
    Core.add_implicit_resolver("tag:yaml.org,2002:" + tag, re.compile(f"^(?:{pattern})$"),
                               ["" if c == "\0" else c for c in first])
Core.add_constructor("tag:yaml.org,2002:int", lambda loader, node: int(node.value, 0)
                     if node.value[:2] in ("0x", "0o") else int(node.value))


def load(text):
    return yaml.load(text, Loader=Core)  # Core is a safe loader
