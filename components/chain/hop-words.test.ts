import { expect, test } from 'vitest';
import { attributionWords } from '#lib/domain/words/attribution-words.ts';
import { hopWords } from './hop-words.ts';

const putin = { id: 'p', name: 'Vladimir Putin', kind: 'PERSON', controlledBy: null } as const;
const agency = {
  id: 'k',
  name: 'KCNA',
  kind: 'STATE_MEDIA',
  controlledBy: { id: 'g', name: 'DPRK government' },
} as const;

test.each([
  [{ source: putin, cue: 'wrote', mode: 'PARAPHRASE', terms: 'ON_RECORD' }, 'wrote · paraphrase'],
  [
    { source: agency, cue: 'reported', mode: 'UNSPECIFIED', terms: 'ON_RECORD' },
    'reported · state media, controlled by DPRK government',
  ],
  [{ source: putin, cue: '', mode: 'UNSPECIFIED', terms: 'BACKGROUND' }, 'background'],
  [{ source: putin, cue: '', mode: 'UNSPECIFIED', terms: 'ON_RECORD' }, ''],
] as const)('a hop says verb, mode, terms and control, and leaves out what is not known', (hop, words) => {
  expect(hopWords(hop)).toBe(words);
});

test('the chain says in words whether they said it', () => {
  const checked = { source: agency, check: 'VERIFIED' } as const;
  const open = { source: putin, check: 'UNCHECKED' } as const;
  const wrong = { source: putin, check: 'MISATTRIBUTED' } as const;
  expect(attributionWords([])).toBeNull();
  expect(attributionWords([checked])).toBe('Every step is checked: they said it.');
  expect(attributionWords([open, checked])).toBe(
    'Not settled that they said it: Vladimir Putin is unchecked.',
  );
  const unnamed = { source: { ...putin, name: 'A source not named here' }, check: 'UNCHECKED' } as const;
  expect(attributionWords([unnamed, checked])).toBe(
    'Not settled that they said it: a source not named here is unchecked.',
  );
  expect(attributionWords([wrong, checked])).toBe('Misattributed: Vladimir Putin did not say this.');
});
