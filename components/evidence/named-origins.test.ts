import { expect, test } from 'vitest';
import type { SourceMatch } from '#lib/domain/shapes/source-match.ts';
import { sourceNamed, stillOpen } from './named-origins.ts';

const kcna: SourceMatch = {
  id: 'kcna',
  name: 'Korean Central News Agency',
  kind: 'STATE_MEDIA',
  controlledBy: null,
  aliases: ['KCNA'],
};

test('a source is recognised by an alias, but never by a part of its name', () => {
  expect(sourceNamed('kcna', [kcna])).toMatchObject({ id: 'kcna', name: kcna.name });
  expect(sourceNamed('Korean', [kcna])).toBeNull();
});

test('what is cited already and the publisher itself are not suggested', () => {
  const source = sourceNamed('KCNA', [kcna]);
  const suggestions = [
    { name: 'KCNA', words: 'according to KCNA', source },
    { name: 'AP', words: '(AP)', source: null },
  ];
  expect(stillOpen(suggestions, source ? [source] : [], null).map(({ name }) => name)).toEqual(['AP']);
  const ap = { id: 'ap', name: 'AP', kind: 'NEWS_AGENCY' as const, controlledBy: null };
  expect(stillOpen(suggestions, [], ap).map(({ name }) => name)).toEqual(['KCNA']);
});
