import { expect, test } from 'vitest';
import { carryAside } from './read-aside.ts';

const sentence = (at: number, crates: string) =>
  `Ship ${at} left the harbour of Eastport at ${at % 24} hours with some ${crates} crates of fish and ${at % 7} passengers on board.`;
const textOf = (crates: (at: number) => string) =>
  Array.from({ length: 1_200 }, (_, row) =>
    Array.from({ length: 5 }, (_sentence, at) => sentence(row * 5 + at, crates(row * 5 + at))).join(' '),
  ).join('\n\n');

test('three hundred passages of a hundred thousand words are carried over within the bounds of a process', async () => {
  const before = textOf(() => 'forty');
  const after = textOf((at) => (at % 10 === 0 ? 'fifty' : 'forty'));
  expect(before.split(/\s/u).length).toBeGreaterThan(100_000);
  const passages = Array.from({ length: 300 }, (_, at) => {
    const words = sentence(at * 19, 'forty');
    const start = before.indexOf(words);
    return { start, end: start + words.length };
  });
  const texts = [{ text: before, kinds: [], passages }];
  const carried = await carryAside('somebody', { texts, after: { text: after, kinds: [] }, language: 'en' });
  const states = carried.ok ? carried.value[0]?.map(({ state }) => state) : carried.problem;
  expect(states).toEqual(passages.map((_, at) => ((at * 19) % 10 === 0 ? 'CHANGED' : 'ANCHORED')));
}, 60_000);
