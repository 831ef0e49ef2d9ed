import { z } from 'zod';
import type { Refusal } from '#lib/domain/refusals/refusal.ts';

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
 * Who controls whom may not run in a circle. `controllers` maps a source id to the id of the one that
 * controls it. Refused: a source controlling itself, and a new link that would close a cycle.
 */
export function refusalToControl(
  sourceId: string,
  controllerId: string,
  controllers: ReadonlyMap<string, string>,
  nameOf: (id: string) => string,
): Refusal | null {
  if (sourceId === controllerId) return { code: 'controls-itself' };
  const path = [sourceId];
  const seen = new Set(path);
  for (let at: string | undefined = controllerId; at !== undefined; at = controllers.get(at)) {
    path.push(at);
    if (at === sourceId) return { code: 'control-cycle', parties: path.map(nameOf) };
    // A circle further up that does not pass through this source is an older fault, not this link's.
    if (seen.has(at)) return null;
    seen.add(at);
  }
  return null;
}
