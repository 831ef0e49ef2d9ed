import type { Refusal } from '#lib/domain/refusals/refusal.ts';
import { refusalOfTimes } from './time-bounds.ts';

const day = 24 * 60 * 60 * 1000;

/** Of a correction, what says what has become of it. */
interface Followed {
  withdrawn: object | null;
  replacedById: string | null;
}

/** When an article was published, as it was recorded and as it bears. */
interface Published {
  publishedAt: string | null;
  publishedOn: string | null;
}

/** What has become of a correction. */
export type CorrectionStanding = 'STANDS' | 'REPLACED' | 'WITHDRAWN';

/** A correction stands until another takes its place or it is withdrawn. */
export function standingOf({ withdrawn, replacedById }: Followed): CorrectionStanding {
  if (withdrawn) return 'WITHDRAWN';
  return replacedById === null ? 'STANDS' : 'REPLACED';
}

/** True of an article that has been published, be it withdrawn since: what readers saw can be put right. */
export function isCorrectable({ publishedAt }: Pick<Published, 'publishedAt'>): boolean {
  return publishedAt !== null;
}

// Somebody may record only afterwards that an article is out; the day it bears begins earlier in the east.
function firstMoment(publishedAt: string, publishedOn: string | null): number {
  const recorded = Date.parse(publishedAt);
  return publishedOn === null ? recorded : Math.min(recorded, Date.parse(publishedOn) - day);
}

/** A correction is of an article that is or was out, and was made public after that and not in time to come. */
export function refusalToCorrect(
  { publishedAt, publishedOn }: Published,
  publicAt: Date,
  now: Date,
): Refusal | null {
  if (publishedAt === null) return { code: 'not-published' };
  const words = 'Give a time after the article was published.';
  const notBefore = { at: new Date(firstMoment(publishedAt, publishedOn)), words };
  const time = { path: ['publicAt'], what: 'The time readers got it', at: publicAt, notBefore };
  return refusalOfTimes([{ ...time, kind: 'HAPPENED' }], now);
}

/** Only what stands can be replaced or withdrawn, so that each correction has one that came after it at most. */
export function refusalToFollow(correction: Followed): Refusal | null {
  const standing = standingOf(correction);
  return standing === 'STANDS' ? null : { code: 'correction-over', standing };
}
