import { tableVerdicts } from '@giam-ngheo/core/sheet/award-table';
import { camThuyCommunes, communes } from './cam-thuy';
import { feelinVerdict } from './peers/feelin';
import { handwritten } from './peers/handwritten';
import { rulesEngine, rulesVerdict } from './peers/json-rules-engine';
import { namedRows } from './peers/named-row';
import { shortest, type Line } from './timing';

const ROWS = 10_000;
/** The engines take milliseconds a row: fewer rows give the same time a row. */
const FEELIN_ROWS = 50;
const ENGINE_ROWS = 500;

function perRow(milliseconds: number, rows: number): number {
  return (milliseconds * 1_000) / rows;
}

/** Verdicts for 10,000 Cẩm Thủy communes in one call, beside two engines and a hand-written function for the same criteria. */
export async function verdictLines(): Promise<readonly Line[]> {
  const { compiled, headers } = camThuyCommunes();
  const rows = communes(headers, ROWS);
  const named = namedRows(headers, rows);
  const byHand = handwritten(headers);
  const engine = rulesEngine();

  // All four agree before anything is timed.
  const ours = tableVerdicts(compiled, [headers], rows).verdicts;
  for (let index = 0; index < ROWS; index += 1) {
    const expected = ours[index] === 'met';
    const row = named[index];
    if (byHand(rows[index] ?? []) !== ours[index])
      throw new Error(`row ${index}: the hand-written function differs`);
    if (row && index < FEELIN_ROWS && feelinVerdict(row) !== expected)
      throw new Error(`row ${index}: feelin differs`);
    if (row && index < ENGINE_ROWS && (await rulesVerdict(engine, row)) !== expected)
      throw new Error(`row ${index}: json-rules-engine differs`);
  }
  const met = ours.filter((verdict) => verdict === 'met').length;

  // In turn, so that what disturbs the machine disturbs both.
  let [ownTime, handTime] = [Infinity, Infinity];
  for (let round = 0; round < 40; round += 1) {
    ownTime = Math.min(ownTime, await shortest(3, () => tableVerdicts(compiled, [headers], rows)));
    handTime = Math.min(handTime, await shortest(3, () => rows.map((row) => byHand(row))));
  }
  const [own, hand] = [perRow(ownTime, ROWS), perRow(handTime, ROWS)];
  const feel = perRow(await shortest(3, () => named.slice(0, FEELIN_ROWS).map(feelinVerdict)), FEELIN_ROWS);
  const rules = perRow(
    await shortest(3, async () => {
      for (const row of named.slice(0, ENGINE_ROWS)) await rulesVerdict(engine, row);
    }),
    ENGINE_ROWS,
  );
  const faster = Math.min(feel, rules);
  const text = (value: number) => `${value.toFixed(2)} µs a row`;
  return [
    { what: `GN, ${ROWS} communes in one call (${met} met)`, figure: text(own), asked: '–', kept: true },
    {
      what: 'feelin, one expression',
      figure: `${text(feel)} = ${(feel / own).toFixed(0)} × ours`,
      asked: '–',
      kept: true,
    },
    {
      what: 'json-rules-engine, rates given',
      figure: `${text(rules)} = ${(rules / own).toFixed(0)} × ours`,
      asked: '–',
      kept: true,
    },
    {
      what: 'against the faster of the two',
      figure: `${(faster / own).toFixed(1)} times as fast`,
      asked: 'at least 20 times',
      kept: faster / own >= 20,
    },
    {
      what: 'against a hand-written double function',
      figure: `${(own / hand).toFixed(1)} times its time (${text(hand)})`,
      asked: 'within 5 times',
      kept: own / hand <= 5,
    },
  ];
}
