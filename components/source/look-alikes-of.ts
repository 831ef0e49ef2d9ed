import { sourceRefSchema, type SourceRef } from '#lib/domain/shapes/claim-detail.ts';
import type { LookAlike } from '#lib/domain/text/look-alike.ts';
import type { Refusal } from '#lib/domain/refusals/refusal.ts';

/** A source that a name looks like, as a picker takes it. */
export type LookAlikeSource = LookAlike & { source: SourceRef };

/** What a name that was refused looks like; `same` where it is the very same and no reason helps. */
export function lookAlikesOf(refusal: Refusal | null): { alike: LookAlikeSource[]; same: boolean } | null {
  if (refusal?.code !== 'looks-like' && refusal?.code !== 'name-taken') return null;
  const alike = refusal.alike.map((each) => ({ ...each, source: sourceRefSchema.parse(each.source) }));
  return { alike, same: refusal.code === 'name-taken' };
}
