import { durationWords } from '#lib/domain/words/duration-words.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** Steps people count time in. */
const steps = [
  ...[1, 5, 15, 30].map((n) => n * minute),
  ...[1, 2, 6, 12, 24].map((n) => n * hour),
  ...[2, 5, 10, 30, 100, 300, 1_000].map((n) => n * day),
];

/** At most three durations to draw lines at, evenly, up to `most`; in milliseconds. */
export function durationTicks(most: number): { at: number; label: string }[] {
  const step = steps.find((candidate) => most / candidate < 4) ?? most;
  const count = Math.min(3, Math.floor(most / step));
  return Array.from({ length: count }, (_, nth) => ({
    at: (nth + 1) * step,
    label: durationWords((nth + 1) * step),
  }));
}
