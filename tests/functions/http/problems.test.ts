import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { RequestListener } from 'node:http';
import { createApp } from '../../../functions/src/http/app';
import { en } from '../../../functions/src/locale/problems.en';
import { vi } from '../../../functions/src/locale/problems.vi';
import { en as settingsEn } from '../../../functions/src/locale/settings.en';
import { vi as settingsVi } from '../../../functions/src/locale/settings.vi';
import { commune, productPlans, serve, serveApp } from './api';

const holes = (text = '') => [...new Set(text.match(/\{\w+\}/g))].sort();

describe('the sentences', () => {
  test.each([
    ['problems', vi, en],
    ['settings', settingsVi, settingsEn],
  ])('of the %s stand in both languages with the same holes', (_name, first, second) => {
    expect(Object.keys(second)).toEqual(Object.keys(first));
    for (const key of Object.keys(first)) expect([key, holes(second[key])]).toEqual([key, holes(first[key])]);
    for (const text of Object.values(first)) expect(text).toBe(text.normalize('NFC'));
  });

  test('exist for every code that the sources use, with a title', () => {
    const folder = path.resolve(__dirname, '../../../functions/src/http');
    const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .map((name) => readFileSync(path.join(folder, name), 'utf8'))
      .join('\n');
    const codes = new Set(
      [...sources.matchAll(/(?:new Problem\(\s*\d+,|issues\.add\([^,]+,|code:)\s*'(\w+)'/g)].map(
        ([, code]) => code,
      ),
    );
    expect(codes.size).toBeGreaterThan(25);
    for (const code of codes) {
      expect(vi).toHaveProperty([String(code)]);
      expect(vi).toHaveProperty([`${code}.title`]);
    }
  });

  test('are never written into the sources', () => {
    const folder = path.resolve(__dirname, '../../../functions/src/http');
    for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
      if (!name.endsWith('.ts')) continue;
      const code = readFileSync(path.join(folder, name), 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
      expect([name, /[À-ỹ]/.test(code)]).toEqual([name, false]);
    }
  });
});

describe('the language', () => {
  test.each([
    [{}, '', 'vi'],
    [{ 'Accept-Language': 'vi-VN,vi;q=0.9,en;q=0.8' }, '', 'vi'],
    [{ 'Accept-Language': 'en-US,en;q=0.9' }, '', 'en'],
    [{ 'Accept-Language': 'fr' }, '', 'vi'],
    [{ 'Accept-Language': 'fr, en;q=0.1' }, '', 'en'],
    [{ 'Accept-Language': 'vi' }, '?locale=en', 'en'],
    [{ 'Accept-Language': 'en' }, '?locale=vi', 'vi'],
    [{ 'Accept-Language': 'en' }, '?locale=fr', 'en'],
    [{}, '?locale=en&locale=vi', 'vi'],
  ])('of %j %s is %s', async (headers, query, locale) => {
    const api = await serveApp();
    try {
      const answer = await api.get(`/api/v1/plans/x${query}`, { headers });
      const titles = { vi: 'Không có kế hoạch này', en: 'Unknown plan' };
      expect((answer.json as { title: string }).title).toBe(titles[locale as 'vi' | 'en']);
      expect(answer.headers.get('vary')).toContain('Accept-Language');
    } finally {
      await api.close();
    }
  });

  test('of the body holds for its problems too', async () => {
    const api = await serveApp();
    try {
      const { json } = await api.evaluate({ ...commune(), plan: 'x', locale: 'en' });
      expect((json as { detail: string }).detail).toMatch(
        /^At \/plan: There is no plan “x”\. The plans are: /,
      );
    } finally {
      await api.close();
    }
  });
});

describe('a bug', () => {
  test('is logged under an id, and the answer gives the id only', async () => {
    const logged: unknown[][] = [];
    const plans = productPlans();
    const broken = {
      ...plans,
      get json(): string {
        throw new Error('secret of the house');
      },
    };
    const api = await serve(
      createApp({
        plans: broken,
        report: (...entry) => {
          logged.push(entry);
        },
      }) as RequestListener,
    );
    try {
      const { status, json, text } = await api.get('/api/v1/snapshot');
      expect(status).toBe(500);
      expect(json).toMatchObject({ code: 'internal_error', title: 'Lỗi của hệ thống' });
      const { id, detail } = json as { id: string; detail: string };
      expect(detail).toContain(id);
      expect(text).not.toMatch(/secret|at .*\.ts|node_modules/);
      expect(logged).toEqual([[id, expect.objectContaining({ message: 'secret of the house' })]]);
    } finally {
      await api.close();
    }
  });
});
