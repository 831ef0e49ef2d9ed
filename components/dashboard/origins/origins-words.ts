import type { StoryOrigin } from '#lib/domain/origins/story-origins.ts';

export const counted = (count: number, one: string) => `${count} ${one}${count === 1 ? '' : 's'}`;

/** How many claims fall with an origin, and what else there is to say of it, each short enough for its box. */
export function originWords({ falling, claims, reports }: StoryOrigin): { fall: string; more: string } {
  const fall =
    falling === 0 ? 'none falls with it' : falling === 1 ? '1 falls with it' : `${falling} fall with it`;
  return { fall, more: ` · ${counted(claims, 'claim')} · ${counted(reports, 'report')}` };
}
