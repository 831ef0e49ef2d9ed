import type { NamedClaim, PublicationState } from './publication.ts';

/** The claims as they were named last: at the newest step that took the article towards its readers. */
export function namedLast(
  steps: readonly { to: PublicationState; named: readonly NamedClaim[] }[],
): readonly NamedClaim[] {
  return steps.find(({ to }) => to === 'CLEARED' || to === 'PUBLISHED')?.named ?? [];
}
