import { describe, expect, it } from 'vitest';
import { holdsSearch } from '#lib/domain/search/holds.ts';
import { parseSearch } from '#lib/domain/search/search-query.ts';
import { askedFor, neighboursOf } from './asked.ts';
import { entryVector } from './entry.ts';
import { areForms } from './forms.ts';

function finds(typed: string, text: string, language: string): boolean {
  const query = parseSearch(typed);
  return query !== null && holdsSearch(query, [text], areForms(language));
}

describe('A word is found in its other forms', () => {
  it.each([
    ['en', 'confirming ', 'Ministers confirmed it'],
    ['', 'minister ', 'Ministers confirmed it'],
    ['de', 'Haus ', 'Die Häuser brannten'],
    ['de', 'hauser ', 'Ein Haus brannte'],
    ['fr', 'confirmer ', 'La nouvelle est confirmée'],
    ['es', 'eleccion ', 'Las elecciones'],
    ['ru', 'новая ', 'Новый министр'],
    ['ar', 'missile ', 'KCNA missiles'],
  ])('in %j by “%s” in “%s”', (language, typed, text) => {
    expect(finds(typed, text, language)).toBe(true);
  });

  it.each([
    ['en', '"confirming"', 'Ministers confirmed it'],
    ['fr', 'confirming ', 'La nouvelle est confirmée'],
    ['en', '2026 ', 'In 2025'],
  ])('in %j not by “%s” in “%s”', (language, typed, text) => {
    expect(finds(typed, text, language)).toBe(false);
  });
});

describe('What something is found by', () => {
  it('is each word where it stands, with its stems, and the people on it', () => {
    const texts = [
      { text: 'Bridges, the Mill', weight: 'A' as const },
      { text: 'mill', weight: 'D' as const },
    ];
    const personIds = ['0190b5a0-0000-7000-8000-000000000001'];
    expect(entryVector({ texts, language: 'en', personIds })).toBe(
      "'bridges':1A 'en~bridg':1A 'the':2A 'mill':3A,12 'en~mill':3A,12 '@0190b5a0000070008000000000000001'",
    );
  });

  it('is asked for by words side by side, in other forms, by their beginning, and without some', () => {
    const query = parseSearch('"mill bridge" -1984 北朝鮮 tun');
    expect(query && askedFor(query)).toMatch(
      /^\('mill' <1> 'bridge'\) & \('北朝' <1> '朝鮮'\) & \('tun':\* \|.*\) & !\('1984'\)$/,
    );
  });

  it('is asked for by words and by which follow each other, but for whom somebody is called so', () => {
    const query = parseSearch('"the mill bridge" "北朝鮮" -"a b" "Ida Quist" tun');
    const peopleCalled = ({ words }: { words: readonly { word: string }[] }) =>
      words[0]?.word === 'ida' ? ['0190b5a0-0000-7000-8000-000000000001'] : [];
    const asked = query && neighboursOf(query, { peopleCalled });
    expect(asked?.words).toMatch(
      /^\('the' & 'mill' & 'bridge'\) & \('北朝' & '朝鮮'\) & \('ida' & 'quist' \| '@0190[^']*'\) & \('tun':\* \|.*\)$/,
    );
    expect(asked?.pairs).toEqual(['the mill', 'mill bridge', '北朝 朝鮮']);
  });

  it('stays within what PostgreSQL takes of one text', () => {
    const words = Array.from({ length: 40_000 }, (_, at) => `word${String(at)}${'x'.repeat(60)}`).join(' ');
    expect(
      Buffer.byteLength(entryVector({ texts: [{ text: words, weight: 'D' }], language: 'en' })),
    ).toBeLessThan(2_000_000);
  });
});
