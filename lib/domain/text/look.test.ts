import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lookAlike, looksOf, skeleton } from './look.ts';

describe('names that only look different', () => {
  it.each([
    ['another case', 'Reuters', 'REUTERS'],
    ['another case in Cyrillic', 'ВВС', 'ввс'],
    ['accents', 'Müller', 'Muller'],
    ['accents beside their letters', 'Ćosić', 'C\u0301osic\u0301'],
    ['quote marks of another kind', 'O’Brien', "O'Brien"],
    ['an accent for a quote mark', 'O´Brien', "O'Brien"],
    ['quote marks around it', '«Медуза»', 'Медуза'],
    ['invisible characters', 'Reu\u200Bters', 'Reuters'],
    ['a soft hyphen and a mark of direction', 'Reu\u00ADters\u200F', 'Reuters'],
    ['other spaces', 'Al\u00A0Jazeera', 'Al  Jazeera'],
    ['a Cyrillic letter', 'Rеuters', 'Reuters'],
    ['all letters Cyrillic', 'ВВС', 'BBC'],
    ['a Cyrillic letter with an accent', 'Zoё', 'Zoë'],
    ['a Cyrillic capital I', 'КІМ', 'KIM'],
    ['Greek letters', 'ΑΡ', 'AP'],
    ['a Greek omicron in lower case', 'Bοston', 'Boston'],
    ['Greek and Cyrillic', 'ΤΟΡ', 'ТОР'],
    ['an Armenian letter', 'Reսters', 'Reuters'],
    ['a dotless i', 'Kılıç', 'Kilic'],
    ['a letter with a stroke', 'Tromsø', 'Tromso'],
    ['full-width letters', 'ＡＦＰ', 'AFP'],
    ['mathematical letters', '𝗔𝗙𝗣', 'AFP'],
    ['a digit for a letter', 'Channel 1', 'Channel l'],
    ['a capital for a small letter', 'AI Jazeera', 'Al Jazeera'],
    ['a nought for a letter', 'T0KYO', 'TOKYO'],
    ['Hangul in its letters', '조선'.normalize('NFD'), '조선'],
  ])('look alike with %s', (_, one, other) => {
    expect(lookAlike(one, other)).toBe(true);
    expect(lookAlike(other, one)).toBe(true);
  });

  it.each([
    ['digits of two numbers', 'Channel 1', 'Channel 2'],
    ['a digit and a letter of another shape', 'M1', 'ML'],
    ['a digit and another letter', 'Studio 5', 'Studio S'],
    ['letters that run together only at a glance', 'Barnes', 'Bames'],
    ['one letter more', 'AP', 'AFP'],
    ['two Greek letters', 'Μάσα', 'Μάοα'],
    ['two Cyrillic letters', 'Шевчук', 'Щевчук'],
    ['Cyrillic that reads alike and looks otherwise', 'ввс', 'bbc'],
    ['two Chinese names', '王士', '王土'],
    ['Chinese and Japanese of one shape', '一', 'ー'],
    ['two Japanese names', 'はな', 'ばな'],
    ['two Korean names', '김정은', '김정운'],
    ['two Arabic names', 'حسن', 'حسين'],
    ['an Arabic letter and a Latin one', 'ا', 'l'],
    ['two Hebrew names', 'משה', 'משח'],
    ['two Hindi names', 'राम', 'रमा'],
    ['letters in another order', 'Reuters', 'Retuers'],
    ['a hyphen left out', 'Co-op', 'Coop'],
  ])('are not: %s', (_, one, other) => {
    expect(lookAlike(one, other)).toBe(false);
  });

  it('have a skeleton that is its own', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (name) => {
        expect(skeleton(skeleton(name))).toBe(skeleton(name));
      }),
      { numRuns: 3000 },
    );
  });

  it('stay alike with any case, any accent and any invisible character put in', () => {
    const put = fc.constantFrom('\u0301', '\u0308', '\u200B', '\u00AD', '\uFEFF');
    const word = fc.string({
      unit: fc.constantFrom(...'a e i o u K L M N o r s t z а б в г д е ж з О П Р'.split(' ')),
      minLength: 1,
    });
    fc.assert(
      fc.property(word, put, fc.nat(), (name, more, at) => {
        const place = 1 + (at % name.length);
        expect(lookAlike(name, name.slice(0, place) + more + name.slice(place))).toBe(true);
        expect(lookAlike(name, name.toUpperCase())).toBe(true);
        expect(lookAlike(name, name.toLowerCase())).toBe(true);
      }),
    );
  });

  it('have looks that fit an index, whatever the name', () => {
    const longest = '\uFDFA'.repeat(300);
    for (const look of looksOf([longest, '\u200B', "'''", '😀'.repeat(300)])) {
      expect(look).not.toBe('');
      expect(Buffer.byteLength(look)).toBeLessThan(2000);
    }
  });
});
