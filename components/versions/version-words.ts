import { isolated } from '#lib/domain/text/direction.ts';
import type { ImportMethod } from '#lib/domain/shapes/article-detail.ts';
import type { PassageInVersion, VersionAnchor } from '#lib/domain/shapes/article-versions.ts';

/** What a version was made from. */
export function madeFromWords(method: ImportMethod, fileName: string): string {
  switch (method) {
    case 'PASTE':
      return 'pasted';
    case 'FILE':
      return fileName === '' ? 'from a file' : `from the file ${isolated(fileName)}`;
    case 'ADDRESS':
      return 'fetched by its address';
    case 'SCRIPT':
      return fileName === '' ? 'by a script' : `by a script, from ${isolated(fileName)}`;
    case 'EDIT':
      return 'edited here';
  }
}

const decided = {
  ACCEPTED: 'changed, and accepted there',
  REANCHORED: 'selected anew',
  DROPPED: 'dropped from the text',
} as const;

const found = {
  ANCHORED: 'as before',
  MOVED: 'moved, word for word',
  CHANGED: 'changed, and waits for a person',
  ORPHANED: 'not found, and waits for a person',
} as const;

/** What a version did to a claim. */
export function versionDidWords({
  state,
  carriedAs,
  decision,
}: Pick<PassageInVersion, 'state' | 'carriedAs' | 'decision'>): string {
  if (decision !== null) return decided[decision];
  return carriedAs === null ? 'recorded on it' : found[state];
}

/** True of a claim that stands in a version for sure, or may. */
export function isInText({ state, decision }: Pick<VersionAnchor, 'state' | 'decision'>): boolean {
  return state !== 'ORPHANED' && decision !== 'DROPPED';
}

/** What became of a claim between two versions. */
export function becameWords(before: VersionAnchor | undefined, after: VersionAnchor | undefined): string {
  if (!after) return before && isInText(before) ? 'stands in the earlier text alone' : 'stands in neither';
  if (!before) return isInText(after) ? 'recorded since' : versionDidWords(after);
  if (isInText(before) && isInText(after)) {
    if (before.exact === after.exact) return after.state === 'MOVED' ? found.MOVED : 'reads as before';
    return after.decision === null && after.state === 'CHANGED' ? found.CHANGED : 'reads otherwise';
  }
  if (isInText(after)) return 'stands in the later text again';
  return after.decision === 'DROPPED' ? decided.DROPPED : found.ORPHANED;
}
