import { z } from 'zod';
import type { DiscreditedRef, SourceRef } from '#lib/domain/shapes/claim-detail.ts';
import type { Party } from '#lib/domain/corroboration/input.ts';
import { discreditedBehind } from '#lib/domain/rests-on.ts';
import { sourceKindSchema, type SourceKind } from '#lib/domain/source.ts';
import type { Tx } from '#lib/db/transaction.ts';
import { reachedAbove, sourcesWithIds } from '#lib/db/twins/control.ts';

/** A source as claims need it: who it is, who controls it, and whether what it says still counts. */
export interface PartyRecord extends Party {
  kind: SourceKind;
  aliases: readonly string[];
  formerNames: readonly string[];
  plural: boolean;
  discreditedAt: Date | null;
  discreditedReason: string | null;
}

const rows = z.array(
  z.object({
    id: z.string(),
    name: z.string(),
    kind: sourceKindSchema,
    aliases: z.array(z.string()),
    formerNames: z.array(z.string()),
    plural: z.boolean(),
    controlledById: z.string().nullable(),
    discredited: z.boolean(),
    discreditedAt: z.date().nullable(),
    discreditedReason: z.string().nullable(),
    discreditedFrom: z.string().nullable(),
  }),
);

/** The sources with these ids and all that control them, to the top, by id. */
export async function readParties(
  tx: Tx,
  sourceIds: Iterable<string | null>,
): Promise<Map<string, PartyRecord>> {
  const ids = [...new Set(sourceIds)].filter((id) => id !== null);
  if (ids.length === 0) return new Map();
  const found = await tx.$queryRaw`
    WITH RECURSIVE ${reachedAbove(sourcesWithIds(ids))}
    SELECT s.id, s.name, s.kind::text AS kind, s.aliases, s."formerNames", s.plural, s."controlledById", s.standing = 'DISCREDITED' AS discredited,
           s."discreditedAt", s."discreditedReason", s."discreditedFrom"::text AS "discreditedFrom"
    FROM reached r JOIN "Source" s ON s."workspaceId" = current_workspace() AND s.id = r.id`;
  return new Map(rows.parse(found).map((party) => [party.id, party]));
}

/** A source as claims name it. */
export function sourceRefOf(party: PartyRecord, parties: ReadonlyMap<string, PartyRecord>): SourceRef {
  const { id, name, kind, controlledById } = party;
  const controller = controlledById === null ? undefined : parties.get(controlledById);
  return { id, name, kind, controlledBy: controller ? { id: controller.id, name: controller.name } : null };
}

/** Those of these sources that are discredited, and of those that control them, as claims name them, by name; none `untold`. */
export function discreditedRefs(
  sourceIds: Iterable<string>,
  parties: ReadonlyMap<string, PartyRecord>,
  untold?: ReadonlySet<string>,
): DiscreditedRef[] {
  return [...discreditedBehind(sourceIds, parties, untold).values()]
    .map(({ id, name, discreditedAt, discreditedReason }) => ({
      id,
      name,
      at: discreditedAt?.toISOString() ?? '',
      reason: discreditedReason ?? '',
    }))
    .sort((a, b) => a.name.localeCompare(b.name, 'en') || (a.id < b.id ? -1 : 1));
}
