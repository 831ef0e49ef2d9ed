import { expect, test } from 'vitest';
import { sourceHistoryWords } from './source-history-words.ts';

const names = { r: 'Reuters', o: 'Oslo' };
const event = {
  sequence: 3,
  at: '2026-11-28T12:00:00.000Z',
  actor: { id: 'u', name: 'Rosa Okafor' },
  before: null,
  reason: null,
};

test('a source that only looks like another says which, and why it is not', () => {
  const after = {
    kind: 'PUBLISHER',
    controlledById: null,
    reliability: null,
    confidential: false,
    looksLike: ['r'],
  };
  const made = { ...event, type: 'source.created', after, reason: 'A paper in Minsk.' };
  expect(sourceHistoryWords('PUBLISHER', made, names)).toEqual({
    title: 'Rosa Okafor added the source',
    changes: [
      { label: 'Kind', from: null, to: 'Publisher' },
      { label: 'Another than', from: null, to: 'Reuters' },
    ],
    reason: 'A paper in Minsk.',
  });
});

test.each([
  ['PERSON', 'recorded whom they speak for', 'Speaks for'],
  ['PUBLISHER', 'recorded who controls it', 'Controlled by'],
] as const)('control over a source that is a %s is told as what it is', (kind, did, label) => {
  const set = {
    ...event,
    type: 'source.control-set',
    before: { controlledById: null },
    after: { controlledById: 'o' },
  };
  expect(sourceHistoryWords(kind, set, names)).toMatchObject({
    title: `Rosa Okafor ${did}`,
    changes: [{ label, from: 'none', to: 'Oslo' }],
  });
});

test('an edit says which of what is not in the log was changed', () => {
  const after = { kind: 'PUBLISHER', controlledById: null, changed: ['name', 'aliases'] };
  const before = { kind: 'PUBLISHER', controlledById: null };
  const edited = { ...event, type: 'source.edited', before, after };
  expect(sourceHistoryWords('PUBLISHER', edited, names).changes).toEqual([
    { label: 'Changed', from: null, to: 'name, other names' },
  ]);
});
