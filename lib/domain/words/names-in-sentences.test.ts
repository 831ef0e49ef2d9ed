import { expect, test } from 'vitest';
import { noFilters } from '#lib/domain/claim-filters.ts';
import { withinSentence } from '#lib/domain/confidential/words.ts';
import { controlSentence } from '#lib/domain/control-words.ts';
import { refusalWords } from '#lib/domain/refusals/refusal-words.ts';
import { lookAlikePairWords } from '#lib/domain/text/look-alike-words.ts';
import { attributionWords } from './attribution-words.ts';
import { filterChips } from './filter-words.ts';

const name = 'وكالة الأنباء (SANA)';
const apart = `\u2068${name}\u2069`;
const sana = { id: 'sana', name, kind: 'NEWS_AGENCY', controlledBy: null } as const;
const naming = { people: [], articles: [], sources: [{ id: 'sana', label: name }], ratings: [] };

test.each([
  ['who controls it', controlSentence({ name, kind: 'NEWS_AGENCY' }, name), `${apart} controls ${apart}`],
  [
    'whom they speak for',
    controlSentence({ name, kind: 'PERSON' }, null),
    `${apart} speaks for no one known`,
  ],
  ['a name taken', refusalWords({ code: 'name-taken', name, alike: [] }), `a source called ${apart} already`],
  [
    'names in a list',
    refusalWords({ code: 'hops-unchecked', parties: [name, name] }),
    `${apart} and ${apart}`,
  ],
  ['a circle', refusalWords({ code: 'control-cycle', parties: [name, 'SANA'] }), `${apart} ← SANA`],
  [
    'a look-alike',
    lookAlikePairWords({
      given: name,
      like: name,
      source: { ...sana, name: 'SANA' },
      claims: 0,
      evidence: 0,
    }),
    `${apart} is another name of SANA.`,
  ],
  ['who is unchecked', attributionWords([{ source: sana, check: 'UNCHECKED' }]), `: ${apart} is unchecked.`],
  ['a filter', filterChips({ ...noFilters, source: 'sana' }, naming)[0]?.words, `Source: ${apart}`],
])('A name from right to left does not turn the sentence around it: %s', (_, words, held) => {
  expect(words).toContain(held);
});

test('A name from left to right stands in a sentence as it is', () => {
  expect(withinSentence('Ménerbes Matin')).toBe('Ménerbes Matin');
  expect(controlSentence({ name: 'SANA', kind: 'NEWS_AGENCY' }, 'Syria')).toBe('Syria controls SANA');
});
