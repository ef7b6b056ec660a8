"""Laws on the schema files, as docs/schema.md states them."""

import csv
import json
import os
import re
import unittest

ROOT = os.environ.get('MLSHEET_ROOT', os.path.join(os.path.dirname(__file__), '..', '..'))
TEMPLATE = os.path.join(ROOT, '..', 'shared', 'reference', 'template_fields.tsv')
VALUE = 'value.schema.json'

ANNOTATIONS = {'kind', 'dimension', 'requirement', 'condition', 'template', 'references', 'labels',
               'media', 'show', 'layer', 'key', 'note'}
SHOWS = {'facts', 'table', 'list', 'cards', 'matrix', 'hidden'}

# Where a field of the template lives under another name than its list says, and why:
# the footprint has no group `manufacturing` (its inputs are blocks or parts), retraining belongs to
# the training share, the core metrics have groups of their own, a model file stands beside its
# version.
ELSEWHERE = {
    'T51': {'/models/*/version'},
    'T60': {'/performance/metrics', '/performance/latency', '/performance/throughput',
            '/performance/power', '/performance/memory'},
    'T77': {'/environment/blocks', '/environment/parts'},
    'T79': {'/environment/training/retrains', '/environment/training/update_cadence'},
}


def read(path):
    with open(os.path.join(ROOT, path), encoding='utf-8') as file:
        return file.read()


FILES = {name: json.loads(read(os.path.join('schemas', name)))
         for name in sorted(os.listdir(os.path.join(ROOT, 'schemas')))}


def look_up(file, pointer):
    node = FILES[file]
    for key in pointer.split('/')[1:]:
        node = node[key.replace('~1', '/').replace('~0', '~')]
    return node


def resolved(schema, file):
    """The schema with group references replaced; a leaf keeps its reference to a value kind."""
    while '$ref' in schema and not schema['$ref'].startswith(VALUE):
        target, _, pointer = schema['$ref'].partition('#')
        file = target or file
        schema = {**look_up(file, pointer), **{k: v for k, v in schema.items() if k != '$ref'}}
    return schema, file


def fields(schema=None, file='sensor.schema.json', pointer=''):
    """Every field of the language as (pointer, schema); `*` stands for an item or a map's value."""
    schema, file = resolved(schema or FILES[file], file)
    yield pointer, schema
    for key, child in schema.get('properties', {}).items():
        yield from fields(child, file, f'{pointer}/{key}')
    for key in ('items', 'additionalProperties'):
        if isinstance(schema.get(key), dict):
            yield from fields(schema[key], file, pointer + '/*')


FIELDS = dict(fields())
LEAVES = {pointer: schema for pointer, schema in FIELDS.items() if '$ref' in schema}
CONTAINERS = {pointer: schema for pointer, schema in FIELDS.items() if '$ref' not in schema}


def kind_of(leaf):
    return leaf['$ref'].rpartition('/')[2]


def annotations(schema):
    return schema.get('x-mlsheet', {})


QUANTITY = re.compile(r'(~ |[<>]=? |lognormal\()?-?\d')
ACCEPTED = {
    'count': re.compile(r'\d+'), 'number': re.compile(r'-?\d+(\.\d+)?'),
    'date': re.compile(r'\d{4}(-\d\d(-\d\d)?)?'), 'url': re.compile(r'https?://\S+'),
    'email': re.compile(r'\S+@\S+'), 'file': re.compile(r'[^/\s]\S*'),
    'digest': re.compile(r'[0-9a-f]{64}'), 'id': re.compile(r'[a-z0-9]+(-[a-z0-9]+)*'),
    'reference': re.compile(r'[a-z0-9]+(-[a-z0-9]+)*'), 'boolean': re.compile(r'True|False'),
    'shape': re.compile(r'\d+( x \d+)*'), 'address': re.compile(r'0x[0-9a-fA-F]+'),
    'quantity': re.compile(QUANTITY.pattern + '.*'), 'text': re.compile(r'\S.*'),
    'prose': re.compile(r'\S.*'), 'version': re.compile(r'\S.*'),
}


class Keywords(unittest.TestCase):
    def test_only_documented_keywords(self):
        section = read('docs/schema.md').split('## Keywords')[1].split('Keywords beside')[0]
        allowed = set(re.findall(r'`([$a-zA-Z-]+)`', section))
        self.assertIn('properties', allowed)
        for name, schema in FILES.items():
            self.check(schema, allowed, name)

    def check(self, schema, allowed, where):
        if isinstance(schema, bool):
            return
        for key, value in schema.items():
            self.assertIn(key, allowed, f'{where}: not a keyword of docs/schema.md')
            if key in ('properties', 'patternProperties', '$defs'):
                for name, child in value.items():
                    self.check(child, allowed, f'{where}/{key}/{name}')
            elif key in ('items', 'additionalProperties', 'propertyNames', 'not'):
                self.check(value, allowed, f'{where}/{key}')
            elif key in ('allOf', 'anyOf', 'oneOf', 'prefixItems'):
                for child in value:
                    self.check(child, allowed, f'{where}/{key}')

    def test_only_documented_annotations(self):
        for pointer, schema in FIELDS.items():
            self.assertLessEqual(set(annotations(schema)), ANNOTATIONS, pointer)

    def test_every_file_is_part_of_the_document(self):
        used = set(re.findall(r'"\$ref": "([a-z_]+\.schema\.json)', json.dumps(FILES)))
        self.assertEqual(used | {'sensor.schema.json'}, set(FILES))

    def test_id_is_the_name_of_the_file(self):
        for name, schema in FILES.items():
            self.assertEqual(schema['$id'], name)


class Fields(unittest.TestCase):
    def test_every_field_has_a_label_and_help(self):
        for pointer, schema in FIELDS.items():
            self.assertRegex(schema.get('title', ''), r'^[A-Zμa-z0-9]', f'{pointer}: title')
            self.assertRegex(schema.get('description', ''), r'^[A-Z].*[.?]$', f'{pointer}: help')

    def test_labels_are_in_sentence_case(self):
        for pointer, schema in FIELDS.items():
            if '/label' not in pointer:  # the labels have captions of their own
                self.assertFalse(schema['title'].endswith('.'), pointer)
                self.assertEqual(schema['title'][0], schema['title'][0].upper(), pointer)

    def test_every_leaf_has_an_example_it_accepts(self):
        for pointer, leaf in LEAVES.items():
            example, kind = leaf['examples'][0], kind_of(leaf)
            if kind == 'choice':
                self.assertIn(example, leaf['enum'], pointer)
            elif kind in ('points', 'matrix'):
                self.assertTrue(all(len(row) == len(example[0]) for row in example), pointer)
            else:
                self.assertRegex(str(example), f'^(?:{ACCEPTED[kind].pattern})$', pointer)
                self.assertNotIn('\n', str(example), pointer)

    def test_quantity_examples_have_a_unit_where_one_is_due(self):
        for pointer, leaf in LEAVES.items():
            dimension = annotations(leaf).get('dimension', 'fraction')
            if dimension != 'fraction' and kind_of(leaf) == 'quantity':
                self.assertRegex(str(leaf['examples'][0]), r'\d[ /][A-Za-z1]', pointer)

    def test_kinds_exist(self):
        for pointer, leaf in LEAVES.items():
            definition = FILES[VALUE]['$defs'][kind_of(leaf)]
            self.assertEqual(definition['x-mlsheet'], {'kind': kind_of(leaf)}, pointer)

    def test_vocabulary_stands_on_choices_only(self):
        for pointer, schema in FIELDS.items():
            choice = '$ref' in schema and kind_of(schema) == 'choice'
            self.assertEqual('enum' in schema, choice, pointer)
            if choice:
                labelled = set(annotations(schema).get('labels', {}))
                self.assertLessEqual(labelled, set(schema['enum']), pointer)

    def test_dimensions_stand_on_quantities_only(self):
        for pointer, schema in FIELDS.items():
            if 'dimension' in annotations(schema):
                self.assertIn(kind_of(schema), ('quantity', 'matrix'), pointer)

    def test_groups_are_closed_but_for_own_data(self):
        for pointer, schema in CONTAINERS.items():
            if 'properties' in schema:
                self.assertIs(schema['additionalProperties'], False, pointer)
                self.assertEqual(schema['patternProperties'], {'^x-': True}, pointer)
            else:
                self.assertTrue(isinstance(schema.get('items'), dict) or
                                isinstance(schema.get('additionalProperties'), dict), pointer)

    def test_show_is_known_and_fits(self):
        for pointer, schema in FIELDS.items():
            if 'show' in annotations(schema):
                self.assertIn(annotations(schema)['show'], SHOWS, pointer)
                if pointer in LEAVES and annotations(schema)['show'] != 'hidden':
                    self.assertEqual(annotations(schema)['show'], 'table', pointer)
                    self.assertEqual(kind_of(schema), 'quantity', pointer)

    def test_what_is_hidden_says_so(self):
        for pointer, schema in FIELDS.items():
            if annotations(schema).get('show') == 'hidden':
                self.assertRegex(schema['description'], r'not shown\.$',
                                 f'{pointer} is hidden: its description has to end with the '
                                 'reason and `not shown.`')

    def test_layers(self):
        for pointer, schema in FIELDS.items():
            if 'layer' in annotations(schema):
                self.assertIn(annotations(schema)['layer'], ('PS', 'P', 'S'), pointer)
                self.assertTrue(pointer.startswith('/privacy_security/label/'), pointer)

    def test_references_point_at_lists_with_ids(self):
        for pointer, leaf in LEAVES.items():
            target = annotations(leaf).get('references')
            self.assertEqual(target is not None, kind_of(leaf) == 'reference', pointer)
            if target:
                self.assertEqual(FIELDS[target]['type'], 'array', pointer)
                self.assertEqual(kind_of(FIELDS[target + '/*/id']), 'id', pointer)

    def test_required_keys_exist(self):
        for pointer, schema in CONTAINERS.items():
            for key in schema.get('required', []):
                self.assertIn(f'{pointer}/{key}', FIELDS)


class Template(unittest.TestCase):
    def numbers(self):
        """Template number -> [(pointer, requirement)], topmost fields only."""
        found = {}
        for pointer, schema in FIELDS.items():
            for number in annotations(schema).get('template', '').split():
                places = found.setdefault(number, [])
                if not any(pointer.startswith(upper + '/') for upper, _ in places):
                    places.append((pointer, annotations(schema).get('requirement', 'A')))
        return found

    def test_requirements_are_known(self):
        for pointer, schema in FIELDS.items():
            notes = annotations(schema)
            self.assertIn(notes.get('requirement', 'A'), 'RCOA', pointer)
            self.assertEqual('condition' in notes, notes.get('requirement') == 'C', pointer)

    def test_all_ninety_numbers(self):
        self.assertEqual(sorted(self.numbers()), [f'T{n:02}' for n in range(1, 91)])

    def test_places_and_levels_are_the_template_s(self):
        if not os.path.exists(TEMPLATE):
            self.skipTest('the list of template fields is not beside the repository')
        found = self.numbers()
        with open(TEMPLATE, encoding='utf-8', newline='') as file:
            for row in csv.DictReader(file, delimiter='\t'):
                places = found[row['id']]
                expected = ELSEWHERE.get(row['id']) or pointers(row['yaml'])
                self.assertEqual({pointer for pointer, _ in places}, expected, row['id'])
                first = FIELDS[places[0][0]]['x-mlsheet']['template'].split()[0] == row['id']
                if first:  # a field that answers two numbers has the level of the first
                    self.assertEqual({level for _, level in places}, {row['level']}, row['id'])

    def test_exceptions_are_needed(self):
        if not os.path.exists(TEMPLATE):
            self.skipTest('the list of template fields is not beside the repository')
        with open(TEMPLATE, encoding='utf-8', newline='') as file:
            rows = csv.DictReader(file, delimiter='\t')
            spelled = {row['id']: pointers(row['yaml']) for row in rows}
        for number, places in ELSEWHERE.items():
            self.assertNotEqual(places, spelled[number], number)


def pointers(spelling):
    """`models[].size+task` -> {/models/*/size, /models/*/task}."""
    path, _, last = re.sub(r'\[.*?\]', '.*', spelling).rpartition('.')
    folder = ''.join('/' + key for key in path.split('.') if key)
    return {f'{folder}/{key}' for key in re.split(r'[+|]', last)}


if __name__ == '__main__':
    unittest.main()
