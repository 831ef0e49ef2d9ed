import type { Verdict } from '#lib/domain/values/verdict.ts';
import type { VerdictPreview } from '#lib/domain/shapes/verdict-preview.ts';

/** A verdict in the words of a change: “confirmed”, “not enough”. */
export const verdictShort = {
  CONFIRMS: 'confirms',
  REFUTES: 'refutes',
  CONFLICTS: 'conflicts',
  INSUFFICIENT: 'not enough',
} as const satisfies Record<Verdict, string>;

function claims(count: number): string {
  return count === 1 ? '1 claim' : `${count.toLocaleString('en')} claims`;
}

/** What doing it would do, as one sentence or two. */
export function previewWords(
  { count, looked, complete }: VerdictPreview,
  act: 'Saving' | 'Merging' = 'Saving',
): string {
  if (complete) {
    return count === 0 ? `${act} changes no verdict.` : `${act} changes the verdict of ${claims(count)}.`;
  }
  const found = count === 0 ? 'no verdict' : `the verdict of ${claims(count)}`;
  return `${act} changes ${found} among the first ${looked.toLocaleString('en')} looked at. There are more, and they were not looked at: it would take too long.`;
}

/** What is said of those that are counted and not listed. */
export function moreWords(preview: VerdictPreview): string | null {
  const more = preview.count - preview.changes.length;
  return more > 0 ? `and ${more.toLocaleString('en')} more` : null;
}
