import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { StackedBar } from './stacked-bar.tsx';

const segments = [
  { key: 'a', label: 'unverified', value: 3, className: 'bg-a', hatched: { value: 3, label: 'open' } },
  { key: 'b', label: 'confirmed', value: 4, className: 'bg-b', hatched: { value: 1, label: 'open' } },
  { key: 'c', label: 'disputed', value: 2, className: 'bg-c', hatched: { value: 0, label: 'open' } },
];

test.each([
  ['a picture', segments],
  ['links', segments.map((segment) => ({ ...segment, href: `/claims?of=${segment.key}` }))],
])('A bar of %s hatches as much of each part as is said of it', (_, parts) => {
  const markup = renderToStaticMarkup(<StackedBar label="Claims" segments={parts} />);
  const drawn = [...markup.matchAll(/<span[^>]*class="[^"]*bg-([abc])\b[^"]*"[^>]*>/g)].map(([tag, of]) => [
    of,
    / hatched"/.test(tag),
    /--hatched:(\d+)%/.exec(tag)?.[1],
  ]);
  expect(drawn).toEqual([
    ['a', true, '100'],
    ['b', true, '25'],
    ['c', false, undefined],
  ]);
  for (const words of ['3 unverified (3 open)', '4 confirmed (1 open)', '2 disputed']) {
    expect(markup).toContain(words);
  }
  expect(markup).not.toContain('0 open');
});
