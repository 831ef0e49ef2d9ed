import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { growth, nearlyLinear } from '#testing/effort.ts';
import { termsOf } from './terms.ts';

describe('The terms of a statement', () => {
  it.each([
    ['en', 'The ministers confirmed it', ['minist', 'confirm']],
    [
      'en',
      'KCNA says 1,200 missiles were launched, 3.5% more',
      ['kcna', 'sai', '1200', 'missil', 'launch', '3.5'],
    ],
    ['en', 'The minister’s envoy isn’t Zoë', ['minist', 'envoi', 'zoe']],
    ['en', 'a U.N. envoy', ['un', 'envoi']],
    ['', 'Ministers confirming', ['minist', 'confirm']],
    ['xx', 'Ministers confirming', ['minist', 'confirm']],
    ['en-GB', 'Ministers confirming', ['minist', 'confirm']],
    ['fr', 'L’homme qu’il a vu était confirmé', ['homm', 'vu', 'confirm']],
    ['de', 'Die Häuser der Minister', ['haus', 'minist']],
    ['es', '¡La confirmación de las elecciones!', ['confirm', 'eleccion']],
    ['ru', 'Министр обороны подтвердил испытания', ['министр', 'оборон', 'подтверд', 'испытан']],
    ['tr', 'IRMAK', ['irmak']],
    ['ar', 'KCNA missiles', ['kcna', 'missil']],
    ['ja', '北朝鮮がミサイルを発射', ['北朝鮮', 'が', 'ミサイル', 'を', '発射']],
    ['th', 'กระทรวงกลาโหมยืนยัน', ['กระทรวง', 'กลาโหม', 'ยืนยัน']],
    ['fr', '1\u202F200 soldats en 2019 200', ['1200', 'soldat', '2019', '200']],
    ['en', 'is it not', ['is', 'it', 'not']],
    ['en', '🤝 … !', []],
  ])('in %j: %j', (language, statement, terms) => {
    expect(termsOf(statement, language)).toEqual(terms);
  });

  it.each([
    ['en', 'The minister confirmed the launch', 'Ministers were confirming launches'],
    ['en', 'Zoë denied it', 'zoe DENIES it'],
    ['en', '1,200 soldiers', '1200 soldiers'],
    ['ru', 'Фёдор подтвердил', 'Федор подтвердила'],
    ['es', 'la confirmación', 'las confirmaciones'],
    ['ar', 'أَحْمَد', 'احمد'],
  ])('in %s are the same for %j and %j', (language, one, other) => {
    expect(termsOf(other, language)).toEqual(termsOf(one, language));
  });

  it('find a Korean word whatever particle is written onto it', () => {
    const [subject, topic] = [termsOf('조선중앙통신이', 'ko'), termsOf('조선중앙통신은', 'ko')];
    expect(subject.slice(0, -1)).toEqual(topic.slice(0, -1));
    expect(subject).toContain('통신');
  });

  it('are letters and digits, at most 64 of them, whatever was written', () => {
    const language = fc.constantFrom('', 'en', 'fr', 'de', 'ru', 'ar', 'ja', 'ko', 'tr', 'el', 'hu', 'zz');
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), language, (statement, tag) => {
        for (const term of termsOf(statement, tag)) {
          expect(term).toMatch(/^(?:[\p{L}\p{M}\p{N}]|(?<=\p{Nd})\.(?=\p{Nd}))+\.?$/u);
          expect([...term].length).toBeLessThanOrEqual(64);
        }
      }),
      { numRuns: 200 },
    );
  });

  it.each(['a', 'ing', 'y', 'عا', 'ов', 'sses', 'ا', '1,000', "l'", 'a.', '가', '漢', 'İ'])(
    'of four times as many %j take about four times as long',
    (piece) => {
      const statement = (length: number) => piece.repeat(Math.ceil(length / piece.length));
      for (const language of ['en', 'fr', 'de', 'ru', 'ar', 'tr', 'el']) {
        const terms = (text: string) => termsOf(text, language);
        const ratio = growth(terms, statement(25_000), statement(100_000), nearlyLinear);
        expect(ratio).toBeLessThan(nearlyLinear);
      }
    },
  );
});
