"""The pictures of the examples are what their scripts draw, and what their sheets name."""

import os
import re
import struct
import subprocess
import sys
import tempfile
import unittest
import zlib

ROOT = os.environ.get('MLSHEET_ROOT', os.path.join(os.path.dirname(__file__), '..', '..'))
FOLDERS = [os.path.join(ROOT, 'examples', name) for name in ('pa1', 'vx1')]


def pixels(path):
    """Header, palette and filtered rows; the compressed bytes may differ between versions of zlib."""
    with open(path, 'rb') as file:
        data = file.read()
    at, chunks = 8, {}
    while at < len(data):
        length, name = struct.unpack('>I4s', data[at:at + 8])
        chunks[name] = data[at + 8:at + 8 + length]
        at += 12 + length
    return chunks[b'IHDR'], chunks[b'PLTE'], zlib.decompress(chunks[b'IDAT'])


class Drawings(unittest.TestCase):
    def test_script_draws_the_committed_pictures(self):
        for example in FOLDERS:
            committed = os.path.join(example, 'drawings')
            with tempfile.TemporaryDirectory() as folder:
                subprocess.run([sys.executable, os.path.join(example, 'draw.py'), folder], check=True)
                self.assertEqual(sorted(os.listdir(folder)), sorted(os.listdir(committed)))
                for name in os.listdir(folder):
                    drawn, kept = (pixels(os.path.join(place, name))
                                   for place in (folder, committed))
                    self.assertTrue(drawn == kept, f'{name} is not what {example}/draw.py draws')

    def test_sheet_names_each_picture_once(self):
        for example in FOLDERS:
            with open(os.path.join(example, 'sensor.yaml'), encoding='utf-8') as file:
                named = re.findall(r'file: drawings/(\S+)', file.read())
            self.assertEqual(sorted(named),
                             sorted(os.listdir(os.path.join(example, 'drawings'))))


if __name__ == '__main__':
    unittest.main()
