import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { translator } from '../../../addin/src/text/messages';
import en from '../../../addin/src/locale/en.json';
import vi from '../../../addin/src/locale/vi.json';

const sources = path.join(__dirname, '../../../addin/src');
const code = readdirSync(sources, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.tsx?$/.test(name))
  .map((name) => [name, readFileSync(path.join(sources, name), 'utf8')] as const);

const holes = (text: string): readonly string[] =>
  [...text.matchAll(/\{(\w+)\}/g)].map(([hole]) => hole).sort();

test('both languages have the same texts with the same parameters', () => {
  expect(Object.keys(en)).toEqual(Object.keys(vi));
  for (const [key, text] of Object.entries(vi)) {
    expect([key, holes(en[key as keyof typeof en])]).toEqual([key, holes(text)]);
  }
});

test('every text that is asked for is there', () => {
  for (const [name, text] of code) {
    for (const [, key] of text.matchAll(/\bt\(\s*'([^']+)'/g)) {
      expect([name, key, Object.hasOwn(vi, key ?? '')]).toEqual([name, key, true]);
    }
  }
});

test('every text that is there is used', () => {
  const all = code.map(([, text]) => text).join('\n');
  const unused = Object.keys(vi).filter((key) => !key.startsWith('host.') && !all.includes(`'${key}'`));
  expect(unused).toEqual([]);
});

test('every failure of the host has its sentence', () => {
  const ports = code.find(([name]) => name === path.join('host', 'ports.ts'))?.[1] ?? '';
  const [, union = ''] = /export type HostCode =([^;]+);/.exec(ports) ?? [];
  const codes = [...union.matchAll(/'(\w+)'/g)].map(([, code]) => `host.${code}`);
  expect(codes.length).toBeGreaterThan(5);
  expect(
    Object.keys(vi)
      .filter((key) => key.startsWith('host.'))
      .sort(),
  ).toEqual(codes.sort());
});

test('no text that people read stands in a component', () => {
  const marked = code
    .filter(([name]) => name.endsWith('.tsx'))
    .flatMap(([name, text]) =>
      text
        .split('\n')
        .filter(
          (line) =>
            /[ạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹđ]/i.test(line) &&
            !/^\s*(?:\*|\/\*|\/\/|\{\/\*)/.test(line),
        )
        .map((line) => `${name}: ${line.trim()}`),
    );
  // The languages name themselves.
  expect(marked.filter((line) => !line.includes("'English' : 'Tiếng Việt'"))).toEqual([]);
});

test('Vietnamese is composed (NFC), without double blanks', () => {
  for (const text of Object.values(vi)) {
    expect(text).toBe(text.normalize('NFC'));
    expect(text).not.toMatch(/ {2}/);
  }
});

test('parameters are filled in', () => {
  expect(translator('vi')('portal.paste.size', { rows: 3, columns: 5 })).toBe('3 hàng, 5 cột');
});
