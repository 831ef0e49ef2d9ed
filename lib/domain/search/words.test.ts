import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { growth, nearlyLinear } from '#testing/effort.ts';
import { wordsOf } from './words.ts';

describe('The words of a text', () => {
  it.each([
    ['The minister’s Envoy', ['the', 'minister', 'envoy']],
    ['It’s MINISTER’S', ['it', 'minister']],
    ['Zoë, Straße — ＫＣＮＡ', ['zoe', 'strasse', 'kcna']],
    ['a U.N. envoy of the U.S.', ['a', 'un', 'envoy', 'of', 'the', 'us']],
    ['1,200 missiles, 3.5 %', ['1200', 'missiles', '3', '5']],
    ['1\u202F200 und 1.200.000', ['1200', 'und', '1200000']],
    ['١٢ مـــن أَحْمَد', ['12', 'من', 'احمد']],
    ['co-operate l’État', ['co', 'operate', 'l', 'etat']],
    ['soft\u00ADly', ['softly']],
    ['北朝鮮', ['北朝', '朝鮮', '鮮']],
    ['KCNA는 2026年', ['kcna', '는', '2026', '年']],
    ['ﾐｻｲﾙ', ['ミサ', 'サイ', 'イル', 'ル']],
    ['ด้วย', ['ด้ว', 'วย', 'ย']],
    ['https://example.org/a_b', ['https', 'example', 'org', 'a', 'b']],
    ['… — !?', []],
  ])('of %j are %j', (text, words) => {
    expect(wordsOf(text).map(({ word }) => word)).toEqual(words);
  });

  it('stand where they say', () => {
    const text = 'Zoë’s “ﬁle” 北朝鮮';
    expect(wordsOf(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      'Zoë',
      'ﬁle',
      '北朝',
      '朝鮮',
      '鮮',
    ]);
  });

  it.each(['a.', '1,000,', 'a’s', '\u00AD', '北', 'ก้', '가', ' ', '-', 'é', '\u0301', 'ᄀ', 'ᅡ'])(
    'of four times as many %j take about four times as long',
    (piece) => {
      const text = (length: number) => piece.repeat(length / piece.length);
      expect(growth(wordsOf, text(8_000), text(32_000), nearlyLinear)).toBeLessThan(nearlyLinear);
    },
  );

  it('are letters and digits, in order and within the text, whatever was written', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        let from = 0;
        for (const { word, start, end, headEnd } of wordsOf(text)) {
          expect(word).toMatch(/^[\p{L}\p{M}\p{N}]{1,200}$/u);
          expect(start).toBeGreaterThanOrEqual(from);
          expect(headEnd).toBeGreaterThan(start);
          expect(end).toBeGreaterThanOrEqual(headEnd);
          expect(end).toBeLessThanOrEqual(text.length);
          from = start;
        }
      }),
    );
  });
});
