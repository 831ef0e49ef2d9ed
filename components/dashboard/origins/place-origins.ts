import type { SideName } from '#lib/domain/corroboration/side-name.ts';
import type { Standing, StoryOrigin, StoryOrigins } from '#lib/domain/origins/story-origins.ts';

/** Of every box, in pixels; the rest of a row is room. */
export const boxHeight = 46;
const row = 54;

/** More than these can't be told apart in a picture; the table has all. */
export const drawnAtMost = { origins: 14, standings: 20 };

interface Line {
  key: string;
  /** How far down its ends are, in pixels. */
  from: number;
  to: number;
  side: SideName;
  alone: boolean;
}

/** The picture of what a story stands on; `nth` is a thing's place among all, drawn or not. */
interface PlacedOrigins {
  height: number;
  origins: { origin: StoryOrigin; nth: number }[];
  standings: { standing: Standing; nth: number }[];
  lines: Line[];
  /** There is more than is drawn. */
  more: boolean;
}

/**
 * Origins and what stands on them as two columns of boxes, each spread evenly over the same height. Of many are drawn
 * the origins that carry most, with what stands on them alone or among others, and always what stands on nothing.
 */
export function placeOrigins({
  origins,
  standings,
}: Pick<StoryOrigins, 'origins' | 'standings'>): PlacedOrigins {
  const left = origins.slice(0, drawnAtMost.origins).map((origin, nth) => ({ origin, nth }));
  const all = standings.map((standing, nth) => ({ standing, nth }));
  const held = all.filter(({ standing }) => standing.on.some(({ origin }) => origin < left.length));
  const unheld = all.filter(({ standing }) => standing.on.length === 0);
  const right = [...held.slice(0, drawnAtMost.standings), ...unheld];
  const height = Math.max(left.length, right.length) * row;
  const down = (place: number, of: number) => ((place + 0.5) * height) / of;
  const lines = right.flatMap(({ standing, nth }, at) =>
    standing.on.flatMap(({ origin, side, alone }): Line[] => {
      if (origin >= left.length) return [];
      const [from, to] = [down(origin, left.length), down(at, right.length)];
      return [{ key: `${origin} ${nth} ${side}`, from, to, side, alone }];
    }),
  );
  const more = left.length < origins.length || right.length < standings.length;
  return { height, origins: left, standings: right, lines, more };
}
