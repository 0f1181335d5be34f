import type { Messages } from './locale';

/** What is wrong with a table or an argument, and what to write instead. */
export const en: Messages = {
  'plan.unknown': 'There is no plan “{found}”. Choose one of: {options}.',
  'plan.unknown_version': 'Plan “{id}” has no version {found}. Versions at hand: {options}.',
  'plan.none': 'The plan id is missing. Choose one of: {options}.',
  'subject.unknown': 'Plan “{plan}” has no subject “{found}”. Choose one of: {options}.',
  'movement.unknown': 'Plan “{plan}” has no movement “{found}”. Choose one of: {options}.',
  'movement.none': 'Plan “{plan}” sets no quota by movement.',
  'quota.year': 'Movement “{movement}” has no quota for {found}. Years with one: {options}.',
  'quota.kind': '“{found}” is not understood. Write “tap_the” (collectives) or “ca_nhan” (individuals).',
  'deadline.unknown': 'Plan “{plan}” has no deadline “{found}”. Choose one of: {options}.',
  'deadline.none': 'Plan “{plan}” sets no deadline.',
  'deadline.year': 'Deadline “{deadline}” returns every year: add a year from {from} to {to}.',

  'header.none': 'No column of the header is recognised. Columns such as these are needed: {expected}.',
  'header.rows': 'The header has {found} rows; 1 to 3 are needed.',
  'header.width': 'The header has {headers} columns but the data has {data}. Both must be equally wide.',
  'header.time':
    'Column {column} “{text}” names no time; the plan needs the years {years}. Write for instance “{example}”.',
  'header.duplicate': 'Columns {column} and {other} are both “{text}”. Keep one.',
  'row.one': 'Select one row of data for the explanation; the selection has {found} rows.',

  'ignored.empty': 'no header',
  'ignored.number': 'running number',
  'ignored.rate': 'a rate: computed again from the counts',
  'ignored.not_asked': 'not used by the plan at this time',
  'ignored.unknown': 'header not recognised',

  'cell.not_whole': 'column {column} ({label}): “{found}” is not a whole number',
  'cell.negative': 'column {column} ({label}): “{found}” is negative',
  'cell.not_number': 'column {column} ({label}): “{found}” is not a number',
  'cell.unknown_rank':
    'column {column} ({label}): “{found}” is not understood, one of these is needed: {options}',
  'cell.unknown_class_value':
    'column {column} ({label}): “{found}” is not understood, one of these is needed: {options}',
  'cell.unknown_kind':
    'column {column} ({label}): the kind “{found}” is not understood, one of these is needed: {options}',
  'cell.zero_or_blank':
    'column {column} ({label}): it is not clear whether the cell is 0 or blank, since this Excel hands blanks over as 0; use IF(range="","",range) for both ranges',
  'cell.not_answer':
    'column {column} ({label}): “{found}” is not understood, write “có” (yes) or “không” (no)',

  'number.negative': '{name}: “{found}” is negative. A number from 0 is needed.',
  'number.not_number': '{name}: “{found}” is not a number.',
  'number.not_whole':
    '{name}: “{found}” is not a whole number. A number of households is needed, a whole number from 0.',
  'number.percent':
    '{name}: “{found}” is a rate. This function takes numbers of households only; use RATE_REDUCTION for the fall of a rate in points.',
  'number.blank': '{name}: the cell is blank. A number is needed; type 0 for zero.',
  'number.zero': '{name} is 0, nothing can be computed.',
  'number.years': 'The number of years must be a whole number from 1; found “{found}”.',
  'number.part': '{part} ({found}) is greater than {whole} ({total}). Check the figures.',
  'shape.mismatch': 'The ranges must have the same size: {found}.',
  'shape.row': 'row {row}: {problem}',

  'argument.households': 'Households',
  'argument.total': 'All households',
  'argument.start': 'Households at the start',
  'argument.end': 'Households at the end',
  'argument.startHouseholds': 'Households at the start',
  'argument.startTotal': 'All households at the start',
  'argument.endHouseholds': 'Households at the end',
  'argument.endTotal': 'All households at the end',
  'argument.actual': 'Result',
  'argument.assigned': 'Assigned target',
  'argument.opening': 'Opening number',
  'argument.decreases': 'Decrease',
  'argument.increases': 'Increase',
  'argument.closing': 'Closing number',

  'table.clause': 'Clause',
  'table.words': 'Words',
  'table.required': 'Required',
  'table.actual': 'Actual',
  'table.verdict': 'Verdict',
  'table.whole': 'Overall',
  'table.plan': 'Plan',
  'table.title': 'Title',
  'table.document': 'Document',
  'table.period': 'Period',
  'table.subjects': 'Subjects',
  'table.subject': 'Subject',
  'table.kind': 'Examined by',
  'table.criterion': 'Criterion',
  'table.measured': 'figures',
  'table.choose': 'figures by class',
  'table.attested': 'confirmation',
  'table.any': 'any of the following',
  'table.all': 'all of the following',

  fault:
    'The add-in failed: {detail}. Reload the workbook; if it fails again, tell the administrator this sentence.',
};
