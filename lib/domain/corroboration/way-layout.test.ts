import { expect, test } from 'vitest';
import { cites, firstHand, given, item } from '#testing/cases/corroboration-cases.ts';
import { describeCorroboration } from './describe.ts';
import type { EvidenceItem } from './input.ts';
import { boxHeight, layoutWays, type PlacedEdge, type PlacedNode, type WayLayout } from './way-layout.ts';

/** Points along a way as it is drawn. */
function pointsOf({ path }: PlacedEdge): { x: number; y: number }[] {
  let last = { x: 0, y: 0 };
  return [...path.matchAll(/([MLC])([^MLC]+)/g)].flatMap(([, kind, numbers = '']) => {
    const values = numbers.trim().split(/\s+/).map(Number);
    const [x = 0, y = 0] = values.slice(-2);
    const [fromX, fromY, start] = [values[0] ?? 0, values[1] ?? 0, last];
    const [toX, toY] = [values[2] ?? 0, values[3] ?? 0];
    last = { x, y };
    if (kind === 'M') return [last];
    return Array.from({ length: 20 }, (_, at) => {
      const t = (at + 1) / 20;
      const s = 1 - t;
      if (kind === 'L') return { x: start.x * s + x * t, y: start.y * s + y * t };
      const along = (a: number, b: number, c: number, d: number) =>
        a * s ** 3 + 3 * b * s * s * t + 3 * c * s * t * t + d * t ** 3;
      return { x: along(start.x, fromX, toX, x), y: along(start.y, fromY, toY, y) };
    });
  });
}

const isBox = ({ node }: PlacedNode) => node.kind === 'PARTY' || node.kind === 'TEXT';

function hidden({ nodes, edges }: WayLayout): string[] {
  return edges.flatMap((drawn) => {
    const { from, to } = drawn.edge;
    const behind = nodes.filter(
      (placed) =>
        isBox(placed) &&
        placed.node.id !== from &&
        placed.node.id !== to &&
        pointsOf(drawn).some(
          ({ x, y }) => Math.abs(x - placed.x) < placed.width / 2 && Math.abs(y - placed.y) < boxHeight / 2,
        ),
    );
    return behind.map(({ node }) => `${from} to ${to} behind ${node.id}`);
  });
}

const text =
  'The same words in both of these reports, which one of them has from the other, as anybody can see.';

test.each<[string, EvidenceItem[]]>([
  [
    'an agency, a paper that cites it, and a third that cites the paper',
    [
      firstHand('a', 'kcna'),
      cites('b', 'ap', ['kcna']),
      cites('c', 'reuters', ['ap']),
      firstHand('d', 'un'),
      item('e', { publisherId: 'yonhap' }),
      firstHand('f', 'tass', { interested: true, stance: 'REFUTES' }),
    ],
  ],
  [
    'one text under two names, beside others',
    [
      firstHand('a', 'kcna', { text }),
      firstHand('b', 'tass', { text }),
      cites('c', 'ap', ['un']),
      cites('d', 'reuters', ['ap', 'yonhap']),
      firstHand('e', 'yonhap'),
    ],
  ],
  ['a ring', [cites('a', 'ap', ['#b']), cites('b', 'reuters', ['#a']), firstHand('c', 'un')]],
])('no way is drawn behind a box, and no box upon another: %s', (_, evidence) => {
  const layout = layoutWays(describeCorroboration(given(evidence)).graph, 400);
  expect(layout.edges.length).toBeGreaterThan(2);
  expect(hidden(layout)).toEqual([]);
  const boxes = layout.nodes.filter(isBox);
  for (const [at, one] of boxes.entries()) {
    for (const other of boxes.slice(at + 1)) {
      const apart = Math.abs(one.x - other.x) >= one.width || Math.abs(one.y - other.y) >= boxHeight;
      expect(apart, `${one.node.label}, ${other.node.label}`).toBe(true);
    }
  }
});
