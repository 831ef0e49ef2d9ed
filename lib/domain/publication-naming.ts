import type { PublicationStepDetail } from '#lib/domain/shapes/article-detail.ts';
import type { NamedClaim } from './publication.ts';

/** The claims as they were named last: at the newest step that took the article towards its readers. */
export function namedLast(
  steps: readonly Pick<PublicationStepDetail, 'to' | 'named'>[],
): readonly NamedClaim[] {
  return steps.find(({ to }) => to === 'CLEARED' || to === 'PUBLISHED')?.named ?? [];
}
