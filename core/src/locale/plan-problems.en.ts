import type { Messages } from './locale';

/** What is wrong in a plan file and what to write instead. */
export const en: Messages = {
  'PL-100': 'The file is not valid YAML: {detail}. Correct the notation here.',
  'PL-101': 'The key “{key}” stands twice. Keep one.',
  'PL-102': 'Anchors (&), aliases (*) and tags (!) are not used in plan files. Write the value out.',
  'PL-103': 'The key “{key}” is not part of a plan file. Is “{nearest}” meant?',
  'PL-104': '“{key}” is missing. Add it.',
  'PL-105': 'The value has the wrong type: {expected} is needed.',
  'PL-106':
    'A decimal comma in a list was read as two entries, “{left}” and “{right}”. Put the whole phrase in quotes, e.g. "{left},{right}".',
  'PL-107':
    'The date “{value}” is not right. Write YYYY-MM-DD, e.g. 2022-12-09; a yearly day is MM-DD with every: year.',
  'PL-108':
    'The id “{value}” is not right. Use lower-case ASCII letters, digits, hyphens, underscores or points, e.g. xa.ty-le-ho-ngheo.',
  'PL-109': 'The value “{value}” cannot stand here. Choose one of: {options}.',
  'PL-110': 'The span of years is wrong: “from” must not be greater than “to”.',
  'PL-111': 'A deadline needs exactly one of “before” (that day excluded) and “by” (that day included).',
  'PL-112':
    'The kind of criterion is not recognised. One of these keys is needed: measure, choose, attest, all, any.',
  'PL-113': 'The value “{value}” does not have the form {expected}.',
  'PL-114': 'The key “{key}” has no place here. Remove it or move it to where it belongs.',
  'PL-115': 'Entries are nested deeper than {max} levels. Write them with fewer levels.',
  'PL-201': 'There is no indicator “{name}” in the catalogue. Is “{nearest}” ({nearestId}) meant?',
  'PL-202':
    'The requirement “{phrase}” is not understood. Write for instance: below 2%; above 50%; at least 7 points per year; at least 1.5 times; at most 5; exactly 1; between 1 and 2; exceeds target; meets target.',
  'PL-203':
    'The unit of “{phrase}” does not suit “{measure}”. This indicator is in {unit}; for example: {example}.',
  'PL-204': '“{measure}” has no yearly assigned target. Write a level, or use an indicator that has one.',
  'PL-205': 'There is no rating “{rank}”. Choose one of: {options}.',
  'PL-206': 'The table by “{class}” lacks the rows: {missing}. Every value needs one.',
  'PL-207': '“{value}” is not a value of “{class}”. Choose one of: {options}.',
  'PL-208':
    'The row has {found} requirements, “columns” asks for {expected}. If a decimal comma is involved, put the phrase in quotes.',
  'PL-209': 'There is no interpretation “{id}” under “interpretations”. Is “{nearest}” meant?',
  'PL-210': 'The id “{id}” is used twice. Use each id once.',
  'PL-211': 'There is no classification “{name}”. Is “{nearest}” meant?',
  'PL-212': 'There is no kind of unit “{name}”. Is “{nearest}” meant?',
  'PL-213': 'The point in time is not valid: {detail}.',
  'PL-214': '“{measure}” compares two times and needs “from”.',
  'PL-215': '“{measure}” is taken at one time: “from” has no place here.',
  'PL-216': '“{measure}” needs “streak”: the number of consecutive years.',
  'PL-217': 'There is no subject “{id}” under “subjects”. Is “{nearest}” meant?',
  'PL-218': 'Criterion “{id}” has no “quote”: cite the words of the plan.',
  'PL-219': 'A condition needs its pair: “class” with “is”, “measure” with “require”, or “kind”.',
  'PL-220': 'The chosen reading “{choice}” is not among the “alternatives”.',
  'PL-221': '“maintained” is for a rate examined at the end (at: end).',
  'PL-222': 'The attestation “{id}” has two different labels within one subject. Use one.',
  'PL-223':
    '“{measure}” cannot be a condition or a column of a table. Use a figure or a rate, e.g. “Poor rate”.',
  'PL-224':
    'The chosen reading “{choice}” has no “with”. State what it changes, or correct the criterion itself and leave out “choice”.',
  'PL-301': 'The upper plan “{ref}” was not found. Load it first, in the right version.',
  'PL-302':
    'Criterion “{id}” is laxer than the upper plan ({own} against {parent}). Give a “justification” or correct the level.',
  'PL-303': 'Criterion “{id}” of the upper plan is neither kept (“keep”) nor replaced.',
  'PL-304': 'There is no “{id}” in the upper plan to keep.',
  'PL-305': '“keep” needs “extends”.',
  'PL-306': 'Subject “{id}” has no criterion. Add “all”.',

  'type.or': ' or ',
  'type.object': 'a group of keys written as “key: value”',
  'type.record': 'a group of keys written as “key: value”',
  'type.array': 'a list',
  'type.string': 'text (numbers and dates in quotation marks)',
  'type.number': 'a number',
  'type.int': 'a whole number',
  'type.boolean': 'true or false',
  'type.null': 'null',
  'type.filled': 'some content, not blank,',

  'syntax.BAD_INDENT': 'the indentation is uneven',
  'syntax.TAB_AS_INDENT': 'the line is indented with a tab instead of blanks',
  'syntax.MISSING_CHAR': 'a sign is missing (colon, comma, closing bracket or quotation mark)',
  'syntax.UNEXPECTED_TOKEN': 'a sign is superfluous or in the wrong place',
  'syntax.BLOCK_AS_IMPLICIT_KEY': 'a line has two colons; put the text in quotation marks',
  'syntax.MULTILINE_IMPLICIT_KEY': 'a key must stand on one line',
  'syntax.BLOCK_IN_FLOW': 'a list with dashes cannot stand within brackets',
  'syntax.BAD_SCALAR_START': 'the value begins with a special sign; put it in quotation marks',
  'syntax.BAD_DQ_ESCAPE': 'the \\ within quotation marks is not right',
  'syntax.BAD_DIRECTIVE': 'a line that begins with % has no place here',
  'syntax.MULTIPLE_DOCS': 'the file has several parts divided by ---; one plan a file',
  'syntax.TAG_RESOLVE_FAILED': 'tags (!) have no place here',
  'syntax.BAD_ALIAS': 'aliases (*) have no place here',
  'syntax.KEY_OVER_1024_CHARS': 'the key is too long',
};
