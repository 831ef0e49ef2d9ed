import { z } from 'zod';
import type { Refusal } from '#lib/domain/refusals/refusal.ts';
import { controlOf } from './control.ts';

/** What kind of party a Source is. Source: domain.md, "Source". */
export const sourceKinds = [
  'PERSON',
  'ORGANISATION',
  'GOVERNMENT',
  'STATE_MEDIA',
  'NEWS_AGENCY',
  'PUBLISHER',
  'DOCUMENT',
  'DATASET',
  'ANONYMOUS',
  'SOCIAL_ACCOUNT',
] as const;
export const sourceKindSchema = z.enum(sourceKinds);
export type SourceKind = z.infer<typeof sourceKindSchema>;

/** Whether what it says still counts. Source: domain.md, "Source". */
export const standings = ['IN_USE', 'DISCREDITED'] as const;
export const standingSchema = z.enum(standings);

/** Admiralty reliability, from A (completely reliable) to F (can't be judged). */
export const reliabilities = ['A', 'B', 'C', 'D', 'E', 'F'] as const;
export const reliabilitySchema = z.enum(reliabilities);

/**
 * The first day of what no longer counts once two discredited sources are one: the earlier of theirs, or `null`, which
 * is always, where one of the two is not limited. Days as `2026-03-01`.
 */
export function discreditedFromBoth(one: string | null, other: string | null): string | null {
  if (one === null || other === null) return null;
  return one < other ? one : other;
}

/**
 * Who controls whom may not run in a circle. `parties` holds the controller and all above it. Refused: a source
 * controlling itself, and a new link that would close a cycle. A circle further up that does not pass through this
 * source is an older fault, not this link's.
 */
export function refusalToControl(
  sourceId: string,
  controllerId: string,
  parties: ReadonlyMap<string, { name: string; controlledById: string | null }>,
): Refusal | null {
  if (sourceId === controllerId) return { code: 'controls-itself' };
  const { path } = controlOf(controllerId, parties);
  const closes = path.indexOf(sourceId);
  if (closes < 0) return null;
  const circle = [sourceId, ...path.slice(0, closes + 1)];
  return { code: 'control-cycle', parties: circle.map((id) => parties.get(id)?.name ?? 'Another source') };
}
