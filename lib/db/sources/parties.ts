import { z } from 'zod';
import type { DiscreditedRef, SourceRef } from '#lib/domain/shapes/claim-detail.ts';
import { controlOf } from '#lib/domain/corroboration/control.ts';
import type { Party } from '#lib/domain/corroboration/input.ts';
import { sourceKindSchema, type SourceKind } from '#lib/domain/source.ts';
import type { Tx } from '#lib/db/transaction.ts';

/** A source as claims need it: who it is, who controls it, and whether what it says still counts. */
export interface PartyRecord extends Party {
  kind: SourceKind;
  aliases: readonly string[];
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
    WITH RECURSIVE up AS (
      SELECT s.id, s."controlledById" FROM "Source" s
      WHERE s."workspaceId" = current_workspace() AND s.id = ANY(${ids}::uuid[])
      UNION
      SELECT s.id, s."controlledById" FROM up
      JOIN "Source" s ON s."workspaceId" = current_workspace() AND s.id = up."controlledById"
    )
    SELECT s.id, s.name, s.kind::text AS kind, s.aliases, s.plural, s."controlledById", s.standing = 'DISCREDITED' AS discredited,
           s."discreditedAt", s."discreditedReason", s."discreditedFrom"::text AS "discreditedFrom"
    FROM up JOIN "Source" s ON s."workspaceId" = current_workspace() AND s.id = up.id`;
  return new Map(rows.parse(found).map((party) => [party.id, party]));
}

/** A source as claims name it. */
export function sourceRefOf(party: PartyRecord, parties: ReadonlyMap<string, PartyRecord>): SourceRef {
  const { id, name, kind, controlledById } = party;
  const controller = controlledById === null ? undefined : parties.get(controlledById);
  return { id, name, kind, controlledBy: controller ? { id: controller.id, name: controller.name } : null };
}

/** The discredited among these sources and those that control them, each once, by name. */
export function discreditedAbove(
  sourceIds: Iterable<string>,
  parties: ReadonlyMap<string, PartyRecord>,
): DiscreditedRef[] {
  const found = new Map<string, DiscreditedRef>();
  for (const sourceId of sourceIds) {
    for (const id of controlOf(sourceId, parties).path) {
      const party = parties.get(id);
      if (!party?.discreditedAt) continue;
      const { name, discreditedAt, discreditedReason } = party;
      found.set(id, { id, name, at: discreditedAt.toISOString(), reason: discreditedReason ?? '' });
    }
  }
  return [...found.values()].sort((a, b) => a.name.localeCompare(b.name, 'en') || (a.id < b.id ? -1 : 1));
}
