"""What a datasheet of an ML sensor has to be able to say, and that the schemas let it.

The lists are our own: per number of the datasheet template where it stands and how much it is
wanted, the rows of the two labels, the columns of the classic tables, the fields that regulation
asks for. Where the list of template fields lies beside the repository, both must agree.
"""

import csv
import os
import re
import unittest

import schemas_test
from schemas_test import CONTAINERS, FIELDS, LEAVES, annotations

TEMPLATE = os.path.join(schemas_test.ROOT, '..', 'shared', 'reference', 'template_fields.tsv')

SENSES_PEOPLE = 'people are sensed or affected by the output'
STUDY = 'reported results come from a study with human participants'
OTHER_DATA = 'the training data differ from the evaluation data'

# Number, level, where it stands; for C the condition, several where the places differ in it.
NUMBERS = [
    ('T01', 'R', '/sensor/name'),
    ('T02', 'R', '/sensor/function'),
    ('T03', 'R', '/overview/intended_use'),
    ('T04', 'R', '/overview/out_of_scope'),
    ('T05', 'R', '/sensor/version'),
    ('T06', 'R', '/sensor/released'),
    ('T07', 'R', '/sensor/updated'),
    ('T08', 'R', '/sensor/authors'),
    ('T09', 'R', '/sensor/affiliations'),
    ('T10', 'R', '/sensor/maintainer'),
    ('T11', 'R', '/sensor/manufacturer/contact'),
    ('T12', 'R', '/sensor/repository'),
    ('T13', 'O', '/sensor/issues'),
    ('T14', 'R', '/sensor/license'),
    ('T15', 'O', '/sensor/citation'),
    ('T16', 'R', '/maintenance/changes'),
    ('T17', 'R', '/sensor/artifacts'),
    ('T18', 'O', '/sensor/reproducibility'),
    ('T19', 'R', '/overview/summary'),
    ('T20', 'R', '/overview/description'),
    ('T21', 'R', '/overview/features'),
    ('T22', 'R', '/overview/use_cases'),
    ('T23', 'R', '/overview/out_of_scope'),
    ('T24', 'O', '/overview/stakeholders'),
    ('T25', 'C', '/compliance',
     'a law, standard, mark or audit is named anywhere, or the product is placed on a market'),
    ('T26', 'R', '/overview/contract'),
    ('T27', 'R', '/overview/envelope'),
    ('T28', 'R', '/overview/safety'),
    ('T29', 'R', '/software/diagram'),
    ('T30', 'R', '/software/pipeline'),
    ('T31', 'C', '/software/placement',
     'any sensing, processing, storage, telemetry or update step runs off the device'),
    ('T32', 'R', '/software/dependencies'),
    ('T33', 'R', '/software/update'),
    ('T34', 'R', '/software/versioning'),
    ('T35', 'R', '/software/defaults'),
    ('T36', 'O', '/software/configuration'),
    ('T37', 'R', '/datasets/*/name /datasets/*/version'),
    ('T38', 'R', '/datasets/*/source /datasets/*/access'),
    ('T39', 'R', '/datasets/*/license'),
    ('T40', 'R', '/datasets/*/ground_truth'),
    ('T41', 'R', '/datasets/*/coverage'),
    ('T42', 'R', '/datasets/*/limitations'),
    # One entry per dataset: the three that both kinds of data have are wanted of each.
    ('T43', 'R', '/datasets/*/name /datasets/*/version'),
    ('T44', 'R', '/datasets/*/source /datasets/*/access'),
    ('T45', 'R', '/datasets/*/license'),
    ('T46', 'C', '/datasets/*/collection', OTHER_DATA),
    ('T47', 'C', '/datasets/*/labelling', OTHER_DATA),
    ('T48', 'C', '/datasets/*/biases', OTHER_DATA),
    ('T49', 'R', '/models/*/task'),
    ('T50', 'R', '/models/*/architecture /models/*/parameters /models/*/size'),
    ('T51', 'R', '/models/*/version'),
    ('T52', 'C', '/models/*/training',
     'you trained the model, including fine-tuning and transfer learning'),
    ('T53', 'O', '/models/*/training/compute'),
    ('T54', 'R', '/models/*/intended_use /models/*/limitations'),
    ('T55', 'R', '/privacy_security/data'),
    ('T56', 'R', '/privacy_security/controls'),
    ('T57', 'R', '/privacy_security/vulnerabilities'),
    ('T58', 'O', '/privacy_security/label'),
    ('T59', 'R', '/performance/setup'),
    ('T60', 'R', '/performance/metrics /performance/latency /performance/throughput '
                 '/performance/power /performance/memory'),
    ('T61', 'R', '/performance/sensitivity'),
    ('T62', 'C', '/performance/groups', SENSES_PEOPLE),
    ('T63', 'R', '/performance/failure_modes'),
    ('T64', 'O', '/performance/monitoring'),
    ('T65', 'R', '/hardware/overview'),
    ('T66', 'R', '/hardware/revision'),
    ('T67', 'R', '/hardware/compute'),
    ('T68', 'R', '/hardware/sensing'),
    ('T69', 'R', '/hardware/memory'),
    ('T70', 'R', '/hardware/power'),
    ('T71', 'R', '/hardware/thermal'),
    ('T72', 'O', '/hardware/mechanical'),
    ('T73', 'C', '/hardware/interfaces /hardware/pinout /hardware/registers',
     'the sensor has any electrical, optical or radio interface to a host',
     'the sensor has a connector or pins', 'a host can read or write registers'),
    ('T74', 'O', '/hardware/drawings'),
    ('T75', 'O', '/hardware/bom'),
    ('T76', 'R', '/environment/power'),
    ('T77', 'O', '/environment/blocks /environment/parts'),
    ('T78', 'O', '/environment/packaging /environment/transport'),
    ('T79', 'R', '/environment/training/retrains /environment/training/update_cadence'),
    ('T80', 'O', '/environment/end_of_life'),
    ('T81', 'R', '/maintenance/update_triggers'),
    ('T82', 'R', '/maintenance/evaluation_cadence'),
    ('T83', 'O', '/maintenance/compatibility'),
    ('T84', 'O', '/maintenance/deprecation'),
    ('T85', 'O', '/glossary/acronyms'),
    ('T86', 'O', '/glossary/terms'),
    ('T87', 'C', '/user_study/flyer', STUDY),
    ('T88', 'C', '/user_study/interest_form', STUDY),
    ('T89', 'C', '/user_study/consent_form', STUDY),
    ('T90', 'C', '/user_study/ethics', STUDY),
]

# Numbers whose level differs from the template's because they share a field with another number.
SHARED = {'T43': 'T37', 'T44': 'T38', 'T45': 'T39'}

# What the template asks for inside a field: number, the keys, each wanted like the field itself.
PARTS = {
    'T16': 'version date changes evaluations_updated approved_by',
    'T17': 'hardware firmware model training_data evaluation_data toolchain',
    'T25': 'status pathway evidence',
    'T26': 'modality outputs update_rate latency validity tunables',
    'T27': 'lighting distance angle motion occlusion temperature',
    'T28': 'misuse harms mitigations oversight',
    'T30': 'stage',
    'T33': 'mechanism',
    'T35': 'rate resolution preprocessing threshold postprocessing quantization',
    'T36': 'parameter range trade_off',
    'T52': 'method',
    'T55': 'identifiable processing stored transmitted retention consent',
    'T56': 'in_transit at_rest access logging',
    'T57': 'contact disclosure patches supported_until',
    'T59': 'hardware firmware model dataset configuration environment',
    'T61': 'factor summary',
    'T62': 'attribute buckets disparity caveats',
    'T63': 'cases invalid_when fallback',
    'T64': 'signals drift triggers',
    'T67': 'part',
    'T68': 'part',
    'T70': 'supplies current',
    'T71': 'operating',
}

# Rows of the IoT security and privacy label below /privacy_security/label, in the label's order.
SECURITY_LABEL = {
    'security_mechanisms': 'updates updates_until access oversight ports hardware_safety '
                           'software_safety personal_safety vulnerability composition encryption',
    'data_practices/categories/*': 'category type frequency purpose stored_device retention_device '
                                   'stored_cloud retention_cloud shared sharing_frequency sold',
    'data_practices': 'categories other linkage inferred children compliance policy',
    'more_information': 'detailed phone email offline no_processing actuation platforms',
}

# Items of the dataset nutrition label below /datasets/*/label.
NUTRITION_BADGES = 'about_humans upstream technical_review ethical_review updates'
NUTRITION_CARDS = 'intended restrictions known_uses do_not_use'
NUTRITION_RISKS = {
    'general': 'individual_information consent generalized_inferences '
               'generalized_inferences_mitigation sensitive_content documented_known_issues '
               'other_known_issues',
    'features': 'cultural_or_domain_assumptions proxy_characteristics planning_representation '
                'domain_knowledge',
    'representation': 'subpopulation_information representation individual_inferences '
                      'individual_inferences_mitigation collection_representation '
                      'other_representation_issues',
    'values': 'collection_and_labeling_protocols data_imputation_protocols '
              'data_manipulation_protocols missing_data raw_data',
}

# Columns of the tables that readers of component datasheets expect.
TABLES = {
    '/hardware/absolute_maximum/*': 'parameter symbol conditions limits',
    '/hardware/recommended/*': 'parameter symbol conditions limits',
    '/hardware/electrical/*': 'group parameter symbol conditions values notes',
    '/hardware': 'electrical_conditions',
    '/hardware/esd': 'hbm cdm',
    '/hardware/thermal': 'operating storage junction resistance',
    '/hardware/assembly': 'msl peak_reflow finish',
    '/hardware/pinout/*': 'connector interface number name type voltage description',
    '/hardware/interfaces/*': 'id bus address rate mode voltage cable payload payload_size',
    '/hardware/registers/*': 'interface address name access reset width fields description',
    '/hardware/registers/*/fields/*': 'bits name description values',
    '/hardware/ordering/*': 'part package packing_quantity temperature marking rohs msl status',
    '/hardware/bom/*': 'id group part description manufacturer quantity unit_cost covered '
                       'datasheet mass area capacity',
    '/hardware/bom_total': 'cost lines',
    '/hardware/drawings/*': 'view file alt dimensions callouts',
    '/maintenance/changes/*': 'version date changes evaluations_updated approved_by',
    '/overview/contract/outputs/*': 'name type range meaning',
    '/software/pipeline/*': 'id stage name input output model duration',
    '/software/placement/*': 'component where purpose',
    '/software/dependencies/*': 'name version license purl',
    '/performance/metrics/*': 'id metric value interval confidence n threshold model variant '
                              'dataset split',
}
FACTORS = 'lighting distance angle motion occlusion temperature'

# What regulation, claims and evidence ask for.
REGULATION = {
    '/sensor/manufacturer': 'name legal_name trademark address contact phone url psirt_url '
                            'cvd_policy_url authorised_representative importer',
    '/sensor/manufacturer/importer': 'name eori',
    '/sensor': 'model type gtin sku origin hs_code firmware_date sbom_url deployment constrained',
    '/maintenance/support': 'kind start end update_mode update_channel eol_policy_url',
    '/maintenance/instructions': 'commissioning updates decommissioning data_removal '
                                 'auto_update_off integrator',
    '/maintenance': 'predetermined_changes',
    '/maintenance/post_market': 'plan_url signals',
    '/compliance/*': 'scheme status number body date expires scope evidence url signatory',
    '/hardware/substances/*': 'name cas concentration line list list_date exemption scip',
    '/overview/safety': 'oversight',
    '/overview/safety/risks/*': 'hazard affected severity mitigation residual',
    '/privacy_security': 'identity',
    '/privacy_security/data': 'legal_basis controller',
    '/performance': 'rationale',
    '/claims/*': 'id of states conditions confidence evidence',
    '/evidence/*': 'id title file url sha256 kind date valid_until party by signed_by '
                   'accreditation instrument',
    '/evidence/*/signed_by': 'name role',
    '/evidence/*/instrument': 'model uncertainty calibrated',
}

# Of these a sensor may have several: each is a list, and items can be told apart by their ids.
SEVERAL = '/models /datasets /hardware/interfaces /software/pipeline /evidence /claims'


def level_of(pointer):
    return annotations(FIELDS[pointer]).get('requirement', 'A')


def numbers_of(pointer):
    return annotations(FIELDS[pointer]).get('template', '').split()


class Template(unittest.TestCase):
    def test_every_number_stands_where_it_should_at_its_level(self):
        self.assertEqual([row[0] for row in NUMBERS], [f'T{n:02}' for n in range(1, 91)])
        for number, level, places, *conditions in NUMBERS:
            found = {annotations(FIELDS[place]).get('condition') for place in places.split()}
            self.assertEqual(found, set(conditions) or {None}, number)
            for place in places.split():
                self.assertIn(number, numbers_of(place), place)
                self.assertEqual(level_of(place), level, f'{number} {place}')

    def test_parts_are_wanted_like_the_whole(self):
        for number, level, places, *_ in NUMBERS:
            upper = {'R': 'RC', 'C': 'C', 'O': 'O'}[level]
            for part in PARTS.get(number, '').split():
                pointer = f'{places}/{part}' if f'{places}/{part}' in FIELDS else (
                    f'{places}/*/{part}')
                self.assertIn(number, numbers_of(pointer), pointer)
                self.assertIn(level_of(pointer), upper, pointer)

    def test_the_number_says_which_part_of_the_template_a_field_is(self):
        places = {number: places.split() for number, _, places, *_ in NUMBERS}
        for pointer in FIELDS:
            for number in numbers_of(pointer):
                self.assertTrue(any(pointer.startswith(place) for place in places[number]),
                                f'{pointer}: {number} stands at {places[number]}')

    def test_the_list_agrees_with_the_template_s(self):
        if not os.path.exists(TEMPLATE):
            self.skipTest('the list of template fields is not beside the repository')
        with open(TEMPLATE, encoding='utf-8', newline='') as file:
            rows = {row['id']: row for row in csv.DictReader(file, delimiter='\t')}
        for number, level, _, *conditions in NUMBERS:
            row = rows[number]
            if number in SHARED:
                self.assertEqual(rows[SHARED[number]]['level'], level, number)
            else:
                self.assertEqual(row['level'], level, number)
                self.assertEqual(bool(row['condition']), bool(conditions), number)


class Rows(unittest.TestCase):
    def check(self, table):
        for place, keys in table.items():
            for key in keys.split():
                self.assertIn(f'{place}/{key}', FIELDS)

    def test_security_and_privacy_label(self):
        label = '/privacy_security/label'
        self.check({f'{label}/{band}': keys for band, keys in SECURITY_LABEL.items()})
        for band, keys in SECURITY_LABEL.items():
            self.assertEqual(list(FIELDS[f'{label}/{band}']['properties']), keys.split(), band)

    def test_rows_of_the_label_name_their_layer(self):
        label = '/privacy_security/label/'
        for band, keys in SECURITY_LABEL.items():
            for key in keys.split():
                if key != 'categories':  # columns, whose cells are rows
                    self.assertIn('layer', annotations(FIELDS[f'{label}{band}/{key}']), key)

    def test_nutrition_label(self):
        label = '/datasets/*/label'
        self.check({label: f'{NUTRITION_BADGES} {NUTRITION_CARDS} collection'})
        self.check({f'{label}/{badge}': 'answer detail url' for badge in NUTRITION_BADGES.split()})
        self.check({f'{label}/{card}/*': 'kind title text' for card in NUTRITION_CARDS.split()})
        items = [f'{label}/{section}/{item}' for section, keys in NUTRITION_RISKS.items()
                 for item in keys.split()]
        self.assertEqual(len(items), 22)
        self.check({item: 'status answer url' for item in items})
        for section, keys in NUTRITION_RISKS.items():
            self.assertEqual(list(FIELDS[f'{label}/{section}']['properties']), keys.split())

    def test_nobody_types_what_a_label_counts(self):
        for pointer in FIELDS:
            if re.search(r'/label\b', pointer):
                self.assertNotRegex(pointer, r'count|total|issues_number|disclosed_rows')

    def test_classic_tables(self):
        self.check(TABLES)

    def test_operating_envelope(self):
        self.check({f'/overview/envelope/{factor}': 'supported tested notes'
                    for factor in FACTORS.split()})
        self.check({'/overview/envelope/other/*': 'factor supported tested notes'})

    def test_regulation(self):
        self.check(REGULATION)

    def test_there_may_be_several(self):
        for pointer in SEVERAL.split():
            self.assertEqual(CONTAINERS[pointer]['type'], 'array', pointer)
            self.assertIn(f'{pointer}/*/id', LEAVES)


class Bounds(unittest.TestCase):
    def test_a_share_of_something_is_bounded(self):
        for pointer, leaf in LEAVES.items():
            if pointer.rpartition('/')[2] in ('share', 'recycled', 'efficiency', 'confidence',
                                              'dropout', 'area') and 'hardware' not in pointer:
                if annotations(leaf).get('dimension') in (None, 'fraction'):
                    self.assertEqual((leaf.get('minimum'), leaf.get('maximum')), (0, 1), pointer)


if __name__ == '__main__':
    unittest.main()
