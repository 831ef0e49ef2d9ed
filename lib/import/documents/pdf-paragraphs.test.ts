import { expect, it } from 'vitest';
import { growth, nearlyLinear } from '#testing/effort.ts';
import { paragraphsOf } from './pdf-paragraphs.ts';

const linesOfOneParagraph = (many: number) => [
  Array.from({ length: many }, (_, at) => {
    const text = 'The harbour master has said on Tuesday that the ferry between the islands runs again and';
    return { html: text, text, x: 20, y: -at * 12, size: 10 };
  }),
];

it('joins four times as many lines to a paragraph in about four times as long', () => {
  const [short, long] = [linesOfOneParagraph(1000), linesOfOneParagraph(4000)];
  expect(paragraphsOf(long)).toHaveLength(1);
  expect(growth(paragraphsOf, short, long, nearlyLinear)).toBeLessThan(nearlyLinear);
});
