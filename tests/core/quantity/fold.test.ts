import fc from 'fast-check';
import { foldText, normalizeText } from '@giam-ngheo/core/quantity/fold';

const VOWELS = ['a', 'ă', 'â', 'e', 'ê', 'i', 'o', 'ô', 'ơ', 'u', 'ư', 'y'];
const TONES = ['', '\u0300', '\u0301', '\u0303', '\u0309', '\u0323'];

describe('normalised text', () => {
  test.each([
    ['  Hộ   nghèo ', 'hộ nghèo'],
    ['Hộ\nnghèo\r\n2021', 'hộ nghèo 2021'],
    ['Tỷ\u00a0lệ\u202fhộ\u3000nghèo', 'tỷ lệ hộ nghèo'],
    ['\ufeffHộ\u200bnghèo', 'hộ nghèo'],
    ['Hộ nghèo'.normalize('NFD'), 'hộ nghèo'],
    ['HỘ NGHÈO'.normalize('NFD'), 'hộ nghèo'],
    // U+00D0 and U+0189 are typed for U+0110
    ['Ðồng Tháp', 'đồng tháp'],
    ['\u0189ồng Tháp', 'đồng tháp'],
    ['ðồng tháp', 'đồng tháp'],
    ['ĐỒNG THÁP', 'đồng tháp'],
    ['', ''],
  ])('%j is %j', (text, wanted) => {
    expect(normalizeText(text)).toBe(wanted);
  });

  test('marks are kept: thủ, thu and thứ stay three words', () => {
    expect(new Set(['thủ', 'thu', 'thứ'].map(normalizeText)).size).toBe(3);
  });
});

describe('folded text', () => {
  test('every Vietnamese vowel with every tone becomes its letter, composed or not, in both cases', () => {
    const base: Record<string, string> = { ă: 'a', â: 'a', ê: 'e', ô: 'o', ơ: 'o', ư: 'u' };
    for (const vowel of VOWELS) {
      for (const tone of TONES) {
        for (const form of ['NFC', 'NFD'] as const) {
          const letter = (vowel + tone).normalize(form);
          expect(foldText(letter)).toBe(base[vowel] ?? vowel);
          expect(foldText(letter.toUpperCase())).toBe(base[vowel] ?? vowel);
        }
      }
    }
    expect(foldText('Đắk Lắk, Ðà Nẵng')).toBe('dak lak, da nang');
  });

  test('the place of a tone mark does not matter', () => {
    expect(foldText('hoà bình')).toBe(foldText('hòa bình'));
  });

  test('doing it twice changes nothing, and composition does not matter', () => {
    const word = fc
      .array(
        fc.constantFrom(
          ...VOWELS.flatMap((v) => TONES.map((t) => (v + t).normalize('NFC'))),
          'đ',
          'Đ',
          'n',
          'G',
          ' ',
          '\n',
          '1',
          '%',
        ),
        { maxLength: 20 },
      )
      .map((letters) => letters.join(''));
    fc.assert(
      fc.property(word, (text) => {
        for (const fold of [normalizeText, foldText]) {
          const once = fold(text);
          expect(fold(once)).toBe(once);
          expect(fold(text.normalize('NFD'))).toBe(once);
          expect(fold(text.toUpperCase())).toBe(once);
          expect(fold(` ${text}\t`)).toBe(once);
        }
        expect(foldText(text)).toMatch(/^[a-z1% ]*$/);
      }),
      { numRuns: 300 },
    );
  });
});
