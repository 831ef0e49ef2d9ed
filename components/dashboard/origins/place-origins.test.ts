import { expect, test } from 'vitest';
import type { Standing, StoryOrigin } from '#lib/domain/origins/story-origins.ts';
import { boxHeight, drawnAtMost, placeOrigins } from './place-origins.ts';

const origin = (name: string): StoryOrigin => ({
  name,
  carries: [],
  falling: 1,
  claims: 1,
  reports: 1,
});
const standing = (...on: number[]): Standing => ({
  on: on.map((one) => ({ origin: one, side: 'SUPPORTS', alone: on.length === 1 })),
  claims: [],
});

test('Each line ends in the middle of the box of an origin and of what stands on it, and no box covers another', () => {
  const { height, lines, origins, standings, more } = placeOrigins({
    origins: ['a', 'b'].map(origin),
    standings: [standing(0), standing(0, 1), standing(1), standing()],
  });
  expect(more).toBe(false);
  expect([origins.length, standings.length]).toEqual([2, 4]);
  const down = (place: number, of: number) => ((place + 0.5) * height) / of;
  expect(lines.map(({ from, to, alone }) => ({ from, to, alone }))).toEqual([
    { from: down(0, 2), to: down(0, 4), alone: true },
    { from: down(0, 2), to: down(1, 4), alone: false },
    { from: down(1, 2), to: down(1, 4), alone: false },
    { from: down(1, 2), to: down(2, 4), alone: true },
  ]);
  expect(height / 4).toBeGreaterThan(boxHeight);
});

test('Of many the first are drawn, with what stands on them, and what stands on nothing always is', () => {
  const places = Array.from({ length: 40 }, (_, at) => at);
  const placed = placeOrigins({
    origins: places.map((place) => origin(`o${place}`)),
    standings: [...places.map((place) => standing(place)), standing(0, 39), standing()],
  });
  expect(placed.more).toBe(true);
  expect(placed.origins.map(({ nth }) => nth)).toEqual(places.slice(0, drawnAtMost.origins));
  expect(placed.standings.map(({ nth }) => nth)).toEqual([...placed.origins.map(({ nth }) => nth), 40, 41]);
  expect(placed.lines).toHaveLength(drawnAtMost.origins + 1);
});

test('A story of which nothing stands on anything has one column', () => {
  expect(placeOrigins({ origins: [], standings: [standing()] })).toMatchObject({
    origins: [],
    lines: [],
    more: false,
  });
});
