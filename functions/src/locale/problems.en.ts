import type { Messages } from '@giam-ngheo/core/locale/locale';

/** What is wrong with a request: the title by `code.title`, the sentence by `code`. */
export const en: Messages = {
  where: 'At {pointer}: {sentence}',
  more: '{sentence} {count} more in “errors”.',
  root: 'the root of the body',

  'not_found.title': 'No such address',
  not_found: 'There is no address {path}. The addresses are: {options}.',
  'malformed_address.title': 'Malformed address',
  malformed_address:
    'The address {path} cannot be read. Encode special characters as UTF-8, for example a space as %20.',
  'method_not_allowed.title': 'Method not allowed',
  method_not_allowed: 'The address {path} does not take the method {found}. Use: {options}.',
  'unsupported_media_type.title': 'Unsupported content type',
  unsupported_media_type: 'The body has Content-Type “{found}”. “application/json” in UTF-8 is expected.',
  'unsupported_encoding.title': 'Encoded body',
  unsupported_encoding: 'The body has Content-Encoding “{found}”. Send the JSON uncompressed.',
  'body_too_large.title': 'Body too large',
  body_too_large: 'The body is larger than {maximum} bytes. Send it in several requests.',
  'empty_body.title': 'Empty body',
  empty_body: 'The request has no body. A JSON object is expected, for example {example}.',
  'not_utf8.title': 'Body is not UTF-8',
  not_utf8: 'The body is not UTF-8 text. Save it as UTF-8 and send it again.',
  'malformed_json.title': 'Malformed JSON',
  malformed_json:
    'The body is not valid JSON: the error is at line {line}, column {column}. Check brackets, commas and double quotes.',
  'too_deep.title': 'JSON nested too deep',
  too_deep: 'The body is nested more than {maximum} levels deep. At most {maximum} levels are expected.',
  'bad_request.title': 'Unreadable request',
  bad_request: 'The request cannot be read. Check the address, the HTTP headers and the body.',
  'internal_error.title': 'Error of the system',
  internal_error:
    'The system failed; the figures sent are not the cause. Tell the administrator the id {id}, under which it is logged.',

  'missing_field.title': 'Something is missing',
  missing_field: '“{field}” is missing. Expected: {expected}.',
  'unknown_field.title': 'Unknown field',
  unknown_field: 'There is no field “{found}”. Is it “{nearest}”? The fields are: {options}.',
  'wrong_type.title': 'Wrong type of value',
  wrong_type: 'The value {found} cannot be used. Expected: {expected}.',
  'too_long.title': 'Text too long',
  too_long: 'The text is longer than {maximum} characters. Shorten it.',
  'too_many.title': 'Too many entries',
  too_many: 'There are {found} entries; at most {maximum} are taken at once. Send them in several requests.',
  'too_many_facts.title': 'Too many figures',
  too_many_facts:
    'There are {found} figures; at most {maximum} are taken at once. Send the figures of one unit only.',

  'unknown_plan.title': 'Unknown plan',
  unknown_plan: 'There is no plan “{found}”. The plans are: {options}.',
  'unknown_version.title': 'Unknown version',
  unknown_version:
    'The plan “{plan}” has no version {found}. The versions are: {options}. Leave out the part from @ on for the newest.',
  'unknown_subject.title': 'Unknown subject of the plan',
  unknown_subject: 'The plan “{plan}” has no subject “{found}”. The subjects are: {options}.',
  'year_outside_plan.title': 'Year outside the plan',
  year_outside_plan:
    'The plan “{plan}” does not examine the year {found}. Choose a year from {from} to {to}.',

  'unknown_kind.title': 'Unknown kind of unit',
  unknown_kind: 'There is no kind of unit “{found}”. Choose one of: {options}.',
  'unknown_class.title': 'Unknown classification',
  unknown_class:
    'There is no classification “{found}”. Is it “{nearest}”? The classifications are: {options}.',
  'unknown_class_value.title': 'Unknown value of the classification',
  unknown_class_value: '“{found}” is not a value of “{class}”. Choose one of: {options}.',

  'unknown_indicator.title': 'Unknown indicator',
  unknown_indicator: 'There is no indicator “{found}” in the catalogue. Is it “{nearest}” ({label})?',
  'derived_indicator.title': 'Indicator computed by the system',
  derived_indicator:
    '“{indicator}” is computed from the figures; a value sent for it is not taken. Send the figures: {options}.',
  'year_missing.title': 'Figure without a year',
  year_missing: 'The figure “{indicator}” has no year. The plan examines the years: {options}.',
  'year_unexpected.title': 'Figure that has no year',
  year_unexpected:
    'The figure “{indicator}” belongs to no year but names the year {found}. Leave out “year”.',
  'not_number.title': 'Not a number',
  not_number:
    '“{found}” is not a number for “{indicator}”. Send a JSON number or a decimal as text with a point, for example "4.6"; null where there is no figure yet.',
  'inexact_number.title': 'Number too large to be kept exactly',
  inexact_number:
    'The number {found} is too large for JSON to keep exactly. Send it as text, for example "{found}".',
  'negative.title': 'Negative number',
  negative: '“{indicator}” is {found}. This figure cannot be negative.',
  'not_whole.title': 'Not a whole number',
  not_whole: '“{indicator}” is {found}. A count must be a whole number from 0.',
  'unknown_rank.title': 'Unknown rating',
  unknown_rank: '“{found}” is not a rating of “{indicator}”. Choose one of: {options}.',
  'unknown_attestation.title': 'Unknown attestation',
  unknown_attestation:
    'The subject “{subject}” has no attestation “{found}”. Is it “{nearest}”? The attestations are: {options}.',
  'no_attestations.title': 'Subject without attestations',
  no_attestations:
    'The subject “{subject}” has no attestations, so not “{found}” either. Leave this entry out.',
  'not_answer.title': 'Not an answer',
  not_answer:
    '“{found}” is not an answer. Send true or "co", false or "khong"; null where nobody has confirmed yet.',
  'conflict.title': 'Two values for one thing',
  conflict: '“{key}” already has another value at {first}. Send one value only.',

  'expected.request': 'a JSON object with “plan” and “subject”',
  'expected.object': 'a JSON object',
  'expected.plan':
    'the id of a plan, with its version if wanted, for example "dong-thap-2021-2025" or "dong-thap-2021-2025@1"',
  'expected.subject': 'the id or label of a subject, for example "xa" or "Xã, phường, thị trấn"',
  'expected.year': 'a year as a whole number of four digits, for example 2025',
  'expected.locale': '"vi" or "en"',
  'expected.kind': 'a kind of unit, for example "xa"',
  'expected.classes': 'classes by id, for example {"khu_vuc": "II"}',
  'expected.class_value': 'the id or label of a value of the classification, true, false or null',
  'expected.facts': 'a list of figures, each with “indicator”, “year” and “value”',
  'expected.fact': 'a figure, for example {"indicator": "poor_households", "year": 2025, "value": 37}',
  'expected.indicator': 'the id or label of an indicator, for example "poor_households"',
  'expected.value':
    'a number, a decimal as text with a point such as "4.6", the name of a rating, or null where there is no figure yet',
  'expected.standard': 'a poverty standard by its first and last year, for example "2022-2025"',
  'expected.source': 'a text that says where the figure comes from',
  'expected.attestations': 'a list of answers, each with “id” and “answer”',
  'expected.attestation': 'an answer with “id” and “answer”',
  'expected.id': 'the id of an attestation',
  'expected.answer': 'true or "co", false or "khong", null where nobody has confirmed yet',
};
