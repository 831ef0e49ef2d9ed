import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { searchText, searchWords } from './search-text.ts';

describe('text as it is searched', () => {
  it.each([
    ['Zoë’s CAFÉ', "zoe's cafe"],
    ['Straße', 'strasse'],
    ['ΟΔΥΣΣΕΎΣ', 'οδυσσευσ'],
    ['İstanbul', 'istanbul'],
    ['Łukasz Ødegård', 'lukasz odegard'],
    ['Фёдор', 'федор'],
    ['ＫＣＮＡ ﬁle', 'kcna file'],
    ['조선중앙통신', '조선중앙통신'],
    ['  two\n\tlines ', 'two lines'],
    ['أَحْمَد', 'احمد'],
    ['محـــمد', 'محمد'],
    ['عام ٢٠٢٥، ۱۴۰۴', 'عام 2025، 1404'],
    ['१२ ตุลาคม ๒๕๖๘', '12 ตุลาคม 2568'],
    ['𝟚𝟘𝟚𝟝', '2025'],
    ['l’État', "l'etat"],
    ['die „Welt am Sonntag“, sagte', 'die "welt am sonntag", sagte'],
    ['«Известия».', 'известия'],
    ['‹The Harbour›!', 'the harbour'],
    ['10–12 — a−b', '10-12 - a-b'],
    ['(closed),', 'closed'],
    ['¿Quién?', 'quien'],
    ['…', '...'],
  ])('%j is searched as %j', (typed, stored) => {
    expect(searchText(typed)).toBe(stored);
  });

  it.each([
    ['हिन्दी', 'हिन्दी'],
    ['がか', 'がか'],
  ])('letters that look like marks stay in %j', (typed, stored) => {
    expect(searchText(typed)).toBe(stored);
  });

  it('is the same when done twice', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(searchText(searchText(text))).toBe(searchText(text));
      }),
      { numRuns: 1000 },
    );
  });

  it('does not tell apart composed from decomposed letters', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(searchText(text.normalize('NFD'))).toBe(searchText(text.normalize('NFC')));
      }),
    );
  });

  it('does not tell apart capitals from small letters', () => {
    const letters = fc.constantFrom(...'a b c à ß ç é ñ ø ł ž æ я й ё ґ σ ς ά ώ 조 か あ'.split(' '), ' ');
    fc.assert(
      fc.property(fc.string({ unit: letters }), (text) => {
        expect(searchText(text.toUpperCase())).toBe(searchText(text));
      }),
    );
  });

  it('has the same digit in every script', () => {
    const zeros = Array.from({ length: 0x11_00_00 }, (_, point) => point).filter(
      (point) => (point < 0xd8_00 || point > 0xdf_ff) && /^\p{Nd}$/u.test(String.fromCodePoint(point)),
    );
    for (const [at, point] of zeros.entries()) {
      expect(searchText(String.fromCodePoint(point)), point.toString(16)).toBe(String(at % 10));
    }
  });

  it('has words without the punctuation at their edges', () => {
    expect(searchWords(' “The bridge”,  was (closed)! ')).toEqual(['the', 'bridge', 'was', 'closed']);
    expect(searchWords('  ')).toEqual([]);
  });
});
