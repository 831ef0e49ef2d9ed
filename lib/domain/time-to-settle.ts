const day = 24 * 3_600_000;
const week = 7 * day;

/** How many weeks can be looked at together; the current one, which is not over, is the last of them. */
export const periods = [4, 12, 26] as const;
export type Period = (typeof periods)[number];

/** The period looked at where the address asks for none, or for one there is not. */
const usual: Period = 12;

/** The period an address asks for. */
export function parsePeriod(value: string | null | undefined): Period {
  return periods.find((weeks) => String(weeks) === value) ?? usual;
}

/** A week: from `from` (included) up to `until` (excluded), ISO 8601 in UTC. */
export interface Week {
  from: string;
  until: string;
}

/** The last weeks, the oldest first and the one of `now` last; a week begins on Monday at 00:00 UTC. */
export function lastWeeks(count: number, now: Date): Week[] {
  // The first Monday of UNIX time was its fifth day.
  const monday = Math.floor((now.getTime() - 4 * day) / week) * week + 4 * day;
  const at = (nth: number) => new Date(monday - (count - 1 - nth) * week).toISOString();
  return Array.from({ length: count }, (_, nth) => ({ from: at(nth), until: at(nth + 1) }));
}

/**
 * How long a claim took from being recorded to being signed off, in milliseconds; never less than nothing.
 * @internal The database reckons it by its twin; tests hold the two together.
 */
export function timeToSettle({ createdAt, signedOffAt }: { createdAt: string; signedOffAt: string }): number {
  return Math.max(0, Date.parse(signedOffAt) - Date.parse(createdAt));
}

/**
 * The smallest of the values that at least that share of them (above 0, up to 1) does not exceed: the nearest rank, so
 * that it is the time of a claim there was. `null` of no values.
 * @internal The database reckons it (`percentile_disc`); tests hold it to this.
 */
export function percentile(values: readonly number[], share: number): number | null {
  const rank = Math.max(1, Math.ceil(share * values.length));
  return values.toSorted((a, b) => a - b)[rank - 1] ?? null;
}
