import { z } from 'zod';

export const MAX_FACTS = 5000;
const MAX_ANSWERS = 1000;
const MAX_CLASSES = 100;

/** A text whose length is limited: names are compared with all that exist, which costs time. */
const text = (expected: string, maximum: number) => z.string({ error: expected }).max(maximum);
const year = z.int({ error: 'year' }).min(1000, { error: 'year' }).max(9999, { error: 'year' });

/** The messages are the keys of what is expected (`expected.…` in the locale files). */
const fact = z.strictObject(
  {
    indicator: text('indicator', 200),
    year: year.optional(),
    value: z.union([z.number(), z.string().max(200), z.null()], { error: 'value' }),
    standard: z
      .string({ error: 'standard' })
      .regex(/^\d{4}-\d{4}$/, { error: 'standard' })
      .optional(),
    source: text('source', 500).optional(),
  },
  { error: 'fact' },
);

const attestation = z.strictObject(
  {
    id: text('id', 200),
    answer: z.union([z.boolean(), z.string().max(200), z.null()], { error: 'answer' }),
  },
  { error: 'attestation' },
);

const unit = z.strictObject(
  {
    kind: text('kind', 200).optional(),
    classes: z
      .record(
        z.string().max(200),
        z.union([z.string().max(200), z.boolean(), z.null()], { error: 'class_value' }),
        {
          error: 'classes',
        },
      )
      .refine((classes) => Object.keys(classes).length <= MAX_CLASSES, { error: 'classes' })
      .optional(),
  },
  { error: 'object' },
);

/** The body of POST /evaluations. What is not known may be left out. */
export const evaluationRequest = z.strictObject(
  {
    plan: text('plan', 200),
    subject: text('subject', 500),
    year: year.optional(),
    locale: z.enum(['vi', 'en'], { error: 'locale' }).optional(),
    unit: unit.default({}),
    facts: z.array(fact, { error: 'facts' }).max(MAX_FACTS).default([]),
    attestations: z.array(attestation, { error: 'attestations' }).max(MAX_ANSWERS).default([]),
  },
  { error: 'request' },
);

export type EvaluationRequest = z.infer<typeof evaluationRequest>;

/** The fields of the object at a path, for telling what could be meant. */
export function fieldsAt(path: readonly PropertyKey[]): readonly string[] {
  const [first] = path;
  const schema =
    first === 'facts'
      ? fact
      : first === 'attestations'
        ? attestation
        : first === 'unit'
          ? unit
          : evaluationRequest;
  return Object.keys(schema.shape);
}
