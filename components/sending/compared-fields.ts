import type { Difference } from './versions-dialog.tsx';

/** One thing a dialog writes, in words, to set two versions of it side by side. */
export interface ComparedField<T> {
  label: string;
  /** What the command calls it, be it in parts. */
  writes: readonly string[];
  words: (draft: T) => string;
}

/** What differs between what someone typed and what someone else saved meanwhile. */
export function differencesOf<T>(fields: readonly ComparedField<T>[], mine: T, theirs: T): Difference[] {
  return fields
    .map(({ label, words }) => ({ label, mine: words(mine), theirs: words(theirs) }))
    .filter((row) => row.mine !== row.theirs);
}
