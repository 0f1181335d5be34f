import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { ALL } from './all-plans';

/** The documents themselves stay outside the repository: a folder beside it, or where SHARED_DIR says. */
const SEEDS = path.resolve(process.env['SHARED_DIR'] ?? '../shared', 'seeds');
const there = existsSync(SEEDS);

const plain = (text: string) => text.normalize('NFC').replace(/\s+/g, ' ').trim();

/** Every quotation of a plan file with the way to it. */
function quotesOf(value: unknown, way = ''): readonly { way: string; quote: string }[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, entry]) =>
    ['quote', 'quotaQuote'].includes(key) && typeof entry === 'string'
      ? [{ way: `${way}${key}`, quote: entry }]
      : quotesOf(entry, `${way}${key}.`),
  );
}

/** Whether the pieces between “ … ” stand in the text one after the other. */
function stands(text: string, quote: string): boolean {
  let from = 0;
  for (const piece of plain(quote).split(' … ')) {
    const at = text.indexOf(piece, from);
    if (at < 0 || piece === '') return false;
    from = at + piece.length;
  }
  return true;
}

describe('how a quotation is looked up', () => {
  const text = plain('Giảm  tỷ lệ\nhộ nghèo; hộ cận nghèo');
  test.each([
    ['tỷ lệ hộ nghèo', true],
    ['tỷ lệ hộ nghèo'.normalize('NFD'), true],
    ['Giảm … hộ cận nghèo', true],
    ['hộ cận nghèo … Giảm', false],
    ['tỷ lệ … tỷ lệ', false],
    ['tỷ lệ hộ  nghèo, hộ', false],
    ['giảm tỷ lệ', false],
    ['', false],
  ])('“%s”: %s', (quote, wanted) => {
    expect(stands(text, quote)).toBe(wanted);
  });
});

describe.each(ALL)('$name', ({ folder, plan }) => {
  const quotes = quotesOf(parse(readFileSync(path.join(folder, 'plan.yaml'), 'utf8')));

  test('cites the words of the document', () => {
    expect(quotes.length).toBeGreaterThan(10);
  });

  const look = there ? test : test.skip;
  const why = there ? '' : ` (bỏ qua: không có thư mục ${SEEDS}; đặt SHARED_DIR để chỉ nơi giữ văn bản gốc)`;

  look(`every quotation stands verbatim in the document${why}`, () => {
    const hashed = readdirSync(SEEDS).map((name) => {
      const bytes = readFileSync(path.join(SEEDS, name));
      return { text: bytes.toString('utf8'), sha256: createHash('sha256').update(bytes).digest('hex') };
    });
    const document = hashed.find(({ sha256 }) => sha256 === plan.document.sha256);
    if (!document)
      throw new Error(`no text in ${SEEDS} has the sha256 ${plan.document.sha256} of ${plan.id}`);
    const text = plain(document.text);
    expect(quotes.filter(({ quote }) => !stands(text, quote))).toEqual([]);
  });
});
