import { z } from 'zod';

/**
 * What a plan file may say, key by key. Unknown keys are refused. The shape follows the file (subjects and
 * interpretations are maps by id); `build.ts` turns it into the model.
 */

const ID = /^[a-z0-9]+(?:[-_.][a-z0-9]+)*$/;
const text = z.string().trim().min(1);
const id = z.string().regex(ID, { message: 'id' });
const year = z.int().min(1990).max(2100);
const isoDay = z.iso.date();
/** A day of every year; 29 February stands for the last day of the month. */
const monthDay = z
  .string()
  .regex(
    /^(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|02-(?:0[1-9]|[12]\d))$/,
    {
      message: 'monthDay',
    },
  );
const label = z.strictObject({ vi: text, en: text });
/** One entry may stand without its list. */
const listed = (value: unknown) => (value === undefined || Array.isArray(value) ? value : [value]);
const oneOrMore = z.preprocess(listed, z.array(id).min(1));
const span = z.strictObject({ from: year, to: year }).refine((s) => s.from <= s.to, { message: 'span' });

const clause = z.preprocess(
  (value) => (typeof value === 'string' ? { path: value } : value),
  z.strictObject({ path: text, heading: text.optional() }),
);
const clauseFields = { clause };

const citation = z.strictObject({
  number: text.nullable(),
  issuer: text.optional(),
  signed: isoDay.nullable(),
  title: text.optional(),
});

const timePoint = z.union([year, z.enum(['end', 'baseline', 'previous', 'timeless'])]);

const condition = z.strictObject({
  kind: z.array(id).min(1).optional(),
  class: id.optional(),
  is: z.array(text).min(1).optional(),
  measure: text.optional(),
  at: timePoint.optional(),
  require: text.optional(),
});
const conditions = z.preprocess(listed, z.array(condition).min(1));

const measurementFields = {
  at: timePoint.optional(),
  each: z.union([z.literal('year'), span]).optional(),
  from: timePoint.optional(),
};

const measurement = {
  measure: text,
  ...measurementFields,
  require: text.nullable(),
  maintained: z.boolean().optional(),
  streak: z.int().min(1).max(10).optional(),
  streakRule: z.enum(['each', 'final']).optional(),
};

const criterionFields = {
  id,
  item: text.optional(),
  quote: text.optional(),
  label: label.optional(),
  when: conditions.optional(),
  interpretation: oneOrMore.optional(),
  justification: text.optional(),
};

const measured = z.strictObject({ type: z.literal('measured'), ...criterionFields, ...measurement });

const row = z.preprocess(
  (value) => (Array.isArray(value) ? { require: value } : value),
  z.strictObject({ item: text.optional(), quote: text.optional(), require: z.array(text).min(1) }),
);

const choose = z.strictObject({
  type: z.literal('choose'),
  ...criterionFields,
  choose: id,
  columns: z.array(text).min(1),
  rows: z.record(z.string(), row),
  ...measurementFields,
});

const attested = z.strictObject({
  type: z.literal('attested'),
  ...criterionFields,
  attest: id,
  label,
  by: text.optional(),
  evidence: z.array(text).min(1).optional(),
});

export type CriterionSource =
  z.infer<typeof measured> | z.infer<typeof choose> | z.infer<typeof attested> | GroupSource;

interface GroupSource {
  type: 'all' | 'any';
  id: string;
  item?: string | undefined;
  quote?: string | undefined;
  label?: { vi: string; en: string } | undefined;
  when?: z.infer<typeof conditions> | undefined;
  interpretation?: string[] | undefined;
  justification?: string | undefined;
  all?: CriterionSource[] | undefined;
  any?: CriterionSource[] | undefined;
}

/** The keys that tell what kind of criterion an entry is. */
const TYPE_BY_KEY = {
  attest: 'attested',
  choose: 'choose',
  all: 'all',
  any: 'any',
  measure: 'measured',
} as const;

function withType(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  for (const [key, type] of Object.entries(TYPE_BY_KEY)) if (key in value) return { ...value, type };
  return { ...value, type: 'unknown' };
}

const criterion: z.ZodType<CriterionSource> = z.lazy(() =>
  z.preprocess(
    withType,
    z.discriminatedUnion('type', [
      measured,
      choose,
      attested,
      z.strictObject({ type: z.literal('all'), ...criterionFields, all: z.array(criterion).min(1) }),
      z.strictObject({ type: z.literal('any'), ...criterionFields, any: z.array(criterion).min(1) }),
    ]),
  ),
);

const subject = z.strictObject({
  ...clauseFields,
  label,
  aliases: z.array(text).min(1).optional(),
  who: z
    .strictObject({
      level: z.enum(['province', 'district', 'commune', 'hamlet']).optional(),
      kinds: z.array(id).min(1).optional(),
    })
    .optional(),
  /** With `extends`: ids of criteria of the upper plan's subject of the same id that stay as they are. */
  keep: z.union([z.literal('all'), z.array(id).min(1)]).optional(),
  all: z.array(criterion).min(1).optional(),
});

const goal = z.strictObject({
  id,
  ...clauseFields,
  quote: text,
  label,
  level: z.enum(['province', 'district', 'commune', 'hamlet']).optional(),
  when: conditions.optional(),
  interpretation: oneOrMore.optional(),
  ...measurement,
});

const quota = z.strictObject({ collectives: z.int().min(0), individuals: z.int().min(0) });

const movement = z.strictObject({
  id,
  ...clauseFields,
  label,
  quote: text,
  subject: id,
  householdsCountAs: z.enum(['collectives', 'individuals']).optional(),
  quota: z.record(z.string().regex(/^\d{4}$/, { message: 'quotaYear' }), quota).nullable(),
  quotaQuote: text.optional(),
  quotaClause: clause.optional(),
  interpretation: oneOrMore.optional(),
});

const award = z.strictObject({
  id,
  ...clauseFields,
  label,
  quote: text,
  rank: z.enum(['state', 'province', 'district', 'base', 'other']),
  subjects: z.array(id).min(1).optional(),
  year: year.optional(),
  every: z.literal('year').optional(),
  authority: text.nullable(),
  quota: z.int().min(0).nullable(),
  rankBy: z.array(text).min(1).nullable(),
  ties: z.literal('council'),
  route: z.array(text).min(1).optional(),
  funding: text.optional(),
  interpretation: oneOrMore.optional(),
});

const deadline = z
  .strictObject({
    id,
    ...clauseFields,
    label,
    quote: text,
    before: z.union([isoDay, monthDay]).optional(),
    by: z.union([isoDay, monthDay]).optional(),
    every: z.literal('year').optional(),
    years: span.optional(),
    from: z.array(text).min(1),
    to: text.optional(),
    interpretation: oneOrMore.optional(),
  })
  .refine((d) => (d.before === undefined) !== (d.by === undefined), { message: 'deadlineDay' })
  .refine((d) => ((d.before ?? d.by ?? '').length === 5) === (d.every === 'year'), {
    message: 'deadlineEvery',
  });

const duty = z.strictObject({
  id,
  ...clauseFields,
  quote: text,
  label,
  who: z.array(text).min(1),
  to: text.optional(),
  every: z.literal('year').optional(),
  interpretation: oneOrMore.optional(),
});

const reading = z.strictObject({
  id,
  answer: label,
  with: z
    .array(
      z.strictObject({
        measure: text.optional(),
        ...measurementFields,
        require: text.nullable().optional(),
        maintained: z.boolean().optional(),
        streak: z.int().min(1).max(10).optional(),
        streakRule: z.enum(['each', 'final']).optional(),
      }),
    )
    .min(1)
    .optional(),
});

const interpretation = z.strictObject({
  question: label,
  answer: label,
  alternatives: z.array(reading).min(1).optional(),
  decided: z.strictObject({ by: text, document: text, on: isoDay, choice: id.optional() }).nullable(),
});

export const planSource = z.strictObject({
  schema: z.literal('plan/1'),
  id,
  version: z.int().min(1),
  status: z.enum(['draft', 'published', 'retired']),
  title: label,
  document: z.strictObject({
    number: text.nullable(),
    issuer: text,
    signed: isoDay.nullable(),
    title: text.optional(),
    form: z.enum(['plan', 'news']),
    sha256: z.string().regex(/^[0-9a-f]{64}$/, { message: 'sha256' }),
    note: text.optional(),
  }),
  implements: z.array(citation).optional(),
  extends: z
    .string()
    .regex(/^[a-z0-9]+(?:[-_.][a-z0-9]+)*@\d+$/, { message: 'idAtVersion' })
    .optional(),
  period: span,
  baseline: z.strictObject({ year, quote: text.optional(), interpretation: oneOrMore.optional() }),
  standard: z.string().regex(/^\d{4}-\d{4}$/, { message: 'standard' }),
  subjects: z.record(id, subject),
  goals: z.array(goal).optional(),
  movements: z.array(movement).optional(),
  awards: z.array(award).optional(),
  deadlines: z.array(deadline).optional(),
  duties: z.array(duty).optional(),
  interpretations: z.record(id, interpretation).optional(),
});

export type PlanSource = z.infer<typeof planSource>;
export type ConditionSource = z.infer<typeof condition>;

/** The shapes of the schema, for "did you mean" among their keys. */
export const SHAPES: readonly object[] = [
  planSource.shape,
  measured.shape,
  choose.shape,
  attested.shape,
  subject.shape,
  goal.shape,
  movement.shape,
  quota.shape,
  award.shape,
  duty.shape,
  interpretation.shape,
  reading.shape,
  condition.shape,
  citation.shape,
  {
    all: 0,
    any: 0,
    vi: 0,
    en: 0,
    path: 0,
    heading: 0,
    before: 0,
    by: 0,
    years: 0,
    to: 0,
    level: 0,
    kinds: 0,
    document: 0,
    choice: 0,
  },
];
