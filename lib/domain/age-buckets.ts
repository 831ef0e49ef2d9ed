import { z } from 'zod';

const hour = 3_600_000;

/**
 * How long a claim has been unverified, in steps a desk can act on. Each holds ages from `from` (included) up to
 * `to` (excluded), in milliseconds since the claim was recorded; `null` has no end.
 */
export const ageBuckets = [
  { key: 'under-1h', label: '< 1 h', from: 0, to: hour },
  { key: '1h-4h', label: '1–4 h', from: hour, to: 4 * hour },
  { key: '4h-12h', label: '4–12 h', from: 4 * hour, to: 12 * hour },
  { key: '12h-24h', label: '12–24 h', from: 12 * hour, to: 24 * hour },
  { key: '1d-3d', label: '1–3 d', from: 24 * hour, to: 72 * hour },
  { key: 'over-3d', label: '> 3 d', from: 72 * hour, to: null },
] as const;

export const ageBucketKeys = ageBuckets.map((bucket) => bucket.key);
export const ageBucketSchema = z.enum(ageBucketKeys);
export type AgeBucketKey = z.infer<typeof ageBucketSchema>;

/** Moments a claim of a bucket was recorded at: after `after` (excluded) and up to `until` (included). */
export interface RecordedBetween {
  after: Date | null;
  until: Date | null;
}

/**
 * When the claims of a bucket were recorded, seen from `now`. The youngest bucket has no `until`: a claim recorded
 * a moment after the clock was read is no older than one recorded just before.
 */
export function recordedBetween(key: AgeBucketKey, now: Date): RecordedBetween {
  const bucket = ageBuckets.find((candidate) => candidate.key === key);
  if (!bucket) throw new Error(`There is no age bucket ${key}.`);
  return {
    after: bucket.to === null ? null : new Date(now.getTime() - bucket.to),
    until: bucket.from === 0 ? null : new Date(now.getTime() - bucket.from),
  };
}

/** True for a bucket whose claims have all been unverified for at least so many hours. */
export function isPastLimit(key: AgeBucketKey, hours: number): boolean {
  return ageBuckets.some((bucket) => bucket.key === key && bucket.from >= hours * hour);
}
