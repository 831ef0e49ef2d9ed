import { largestCommandBytes, smallBodyBytes } from '#lib/commands/kernel/body-limits.ts';
import { MAX_FILE_BYTES } from '#lib/files/store.ts';
import { MAX_ARTICLE_BYTES } from '#lib/import/limits.ts';
import { maxClaimsFileBytes } from '#lib/interchange/claims-file.ts';

/** What the body of a request to one route may be. */
export interface BodyRule {
  mostBytes: number;
  /** How long all of it may take to arrive, in seconds, however steadily it comes. */
  seconds: number;
}

const small: BodyRule = { mostBytes: smallBodyBytes, seconds: 20 };
const minutes = 60;

const rules: [RegExp, BodyRule][] = [
  [/^\/api\/commands\/[^/]+$/, { mostBytes: largestCommandBytes, seconds: 3 * minutes }],
  [/^\/api\/import-preview$/, { mostBytes: MAX_ARTICLE_BYTES, seconds: 3 * minutes }],
  [/^\/api\/articles\/[^/]+\/claims-preview$/, { mostBytes: maxClaimsFileBytes, seconds: 3 * minutes }],
  [/^\/api\/articles\/[^/]+\/version-preview$/, { mostBytes: largestCommandBytes, seconds: 3 * minutes }],
  [/^\/api\/files$/, { mostBytes: MAX_FILE_BYTES, seconds: 30 * minutes }],
];

/**
 * The rule for a path: the most that anybody may send there. What one person may send is decided by the route,
 * which reads nothing before it knows who asks; all that is not named here is small.
 */
export function bodyRule(path: string): BodyRule {
  return rules.find(([pattern]) => pattern.test(path))?.[1] ?? small;
}
