"""examples/pa1/facts.tsv says where in sensor.yaml each fact of the published datasheet stands.

Held in both directions: every row leads to a value as written, and every value of the sheet is the
target of a row, a statement, or structure (ids, references, provenance). So nothing is lost and
nothing is invented. Where the notes on the published datasheet lie beside the repository, every
number and address in them must turn up in a row.
"""

import csv
import os
import re
import unittest
from decimal import Decimal

try:
    import yaml
except ImportError:
    yaml = None

ROOT = os.environ.get('MLSHEET_ROOT', os.path.join(os.path.dirname(__file__), '..', '..'))
FOLDER = os.path.join(ROOT, 'examples', 'pa1')
NOTES = os.path.join(ROOT, '..', 'shared', 'reference', 'pa1-source.md')

EMPTY = '(empty)'  # the published sheet has a blank here: the key must be missing
STATEMENT = 'not_disclosed'

# What carries no fact of its own: names and references inside the sheet, provenance, and the words
# about pictures that were drawn anew.
STRUCTURE = re.compile(
    r'^/mlsheet$|/id$|/(basis|conditions)$|/(file|alt|caption)$|^/overview/key_figures/\d+/of$'
    r'|/line$|/pipeline/\d+/model$|/training/dataset$|/metrics/\d+/(variant|dataset)$')

# Numbers of the notes that were computed there and are not printed in the published datasheet.
COMPUTED = {
    '0.833', '21880', '21', '270', '27.2', '27.7', '9.7', '0.06', '2.32', '0.0186', '26280', '132',
    '3.469', '140', '220', '3.68', '5.78',
}
NUMBER = re.compile(r'\d{1,3}(?:,\d{3})+|\.?\d+(?:\.\d+)?')


def leaves(node, pointer=''):
    if isinstance(node, dict):
        for key, value in node.items():
            yield from leaves(value, f"{pointer}/{key.replace('~', '~0').replace('/', '~1')}")
    elif isinstance(node, list):
        for index, value in enumerate(node):
            yield from leaves(value, f'{pointer}/{index}')
    else:
        yield pointer, node


def numbers(text):
    words = NUMBER.findall(text.replace('..', ' '))
    return {Decimal(word.replace(',', '')).normalize() for word in words}


@unittest.skipIf(yaml is None, 'python3-yaml is not installed: no second reader for the example')
class Facts(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        with open(os.path.join(FOLDER, 'sensor.yaml'), encoding='utf-8') as file:
            cls.sheet = dict(leaves(yaml.load(file, yaml.BaseLoader)))  # every scalar stays text
        with open(os.path.join(FOLDER, 'facts.tsv'), encoding='utf-8', newline='') as file:
            cls.rows = list(csv.DictReader(file, delimiter='\t', quoting=csv.QUOTE_NONE))

    def test_list_is_complete_and_in_order(self):
        sections = [int(row['section']) for row in self.rows]
        self.assertEqual(sections, sorted(sections))
        self.assertEqual(set(sections), set(range(1, 13)))
        self.assertGreater(len(self.rows), 500)
        for row in self.rows:
            self.assertTrue(row['fact'] and row['pointer'] and row['value'], row)

    def test_every_fact_stands_where_the_list_says(self):
        for row in self.rows:
            with self.subTest(fact=row['fact'], pointer=row['pointer']):
                if row['value'] == EMPTY:
                    self.assertNotIn(row['pointer'], self.sheet)
                    self.assertIn(row['pointer'].rpartition('/')[0] + '/status', self.sheet)
                else:
                    self.assertEqual(self.sheet.get(row['pointer']), row['value'])

    def test_no_fact_is_parked_in_own_data(self):
        for pointer in list(self.sheet) + [row['pointer'] for row in self.rows]:
            self.assertNotIn('/x-', pointer)

    def test_nothing_is_invented(self):
        covered = {row['pointer'] for row in self.rows}
        for pointer, value in self.sheet.items():
            if pointer not in covered and value != STATEMENT:
                self.assertRegex(pointer, STRUCTURE, 'a value without a row in facts.tsv')

    def test_structure_is_not_listed_as_fact(self):
        for row in self.rows:
            self.assertNotRegex(row['pointer'], STRUCTURE)

    def test_each_pointer_is_listed_once(self):
        pointers = [row['pointer'] for row in self.rows]
        self.assertEqual(len(pointers), len(set(pointers)))


@unittest.skipUnless(os.path.exists(NOTES), 'the notes do not lie beside the repository')
class Notes(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        with open(NOTES, encoding='utf-8') as file:
            text = file.read()
        cls.notes = text[text.index('\n', text.index('## 1. ')):text.index('## 13. ')]
        cls.notes = re.sub(r'^## .*$', '', cls.notes, flags=re.M)
        with open(os.path.join(FOLDER, 'facts.tsv'), encoding='utf-8') as file:
            cells = [line.rstrip('\n').split('\t') for line in file]
        cls.listed = '\n'.join(f'{fact}\n{value}' for _, fact, _, value in cells)

    def test_every_number_turns_up(self):
        text = re.sub(r'https?://\S+|\S+\.(?:pdf|org)\S*', '', self.notes)
        missing = numbers(text) - numbers(self.listed)
        self.assertEqual(missing, {Decimal(number).normalize() for number in COMPUTED})

    def test_every_address_turns_up(self):
        addresses = re.findall(r'https?://[^\s·|]+', self.notes)
        self.assertGreater(len(addresses), 14)
        for address in addresses:
            self.assertIn(address, self.listed)


if __name__ == '__main__':
    unittest.main()
