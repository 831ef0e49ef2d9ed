import { z } from 'zod';
import type { SourceDetail } from '#lib/domain/source-detail.ts';
import type { Tx } from './transaction.ts';

/** A source as it is stored: what screens see, and where it went when it was merged. */
export interface SourceRecord {
  detail: SourceDetail;
  mergedIntoId: string | null;
}

/** One source, merged or not, or `null` when it is not there or another workspace's. */
export async function readSource(tx: Tx, sourceId: string): Promise<SourceRecord | null> {
  const row = await tx.source.findFirst({
    where: { id: sourceId },
    include: { controlledBy: { select: { id: true, name: true } } },
  });
  if (!row) return null;
  const { id, kind, name, aliases, notes, controlledBy, createdAt, updatedAt, revision } = row;
  return {
    detail: {
      id,
      kind,
      name,
      aliases,
      notes,
      controlledBy,
      createdAt: createdAt.toISOString(),
      updatedAt: updatedAt.toISOString(),
      revision,
    },
    mergedIntoId: row.mergedIntoId,
  };
}

/**
 * One change of the register at a time: names are compared with all others, and who controls whom is
 * followed to the top, so two changes that are fine apart could clash together.
 */
export async function lockRegister(tx: Tx, workspaceId: string): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`sources of ${workspaceId}`}, 0))`;
}

/** Locks the rows of these sources in the order of their ids, so that no two transactions wait in a circle. */
export async function lockSources(tx: Tx, sourceIds: readonly string[]): Promise<void> {
  await tx.$queryRaw`
    SELECT id FROM "Source" WHERE id = ANY(${[...sourceIds]}::uuid[]) ORDER BY id FOR UPDATE`;
}

const held = z.array(z.object({ id: z.string(), name: z.string(), merged: z.boolean() }));

/**
 * The sources with these ids by id, kept from being merged away until the transaction ends. Those that are
 * not there are left out.
 */
export async function holdSources(
  tx: Tx,
  sourceIds: readonly string[],
): Promise<Map<string, { name: string; merged: boolean }>> {
  const rows = await tx.$queryRaw`
    SELECT id, name, "mergedIntoId" IS NOT NULL AS merged FROM "Source"
    WHERE id = ANY(${[...sourceIds]}::uuid[]) ORDER BY id FOR SHARE`;
  return new Map(held.parse(rows).map(({ id, ...source }) => [id, source]));
}

const links = z.array(z.object({ id: z.string(), name: z.string(), controlledById: z.string().nullable() }));

/** Who controls `sourceId`, who controls those, and so on to the top: links and names by id. */
export async function readControllers(
  tx: Tx,
  sourceId: string,
): Promise<{ controllers: Map<string, string>; names: Map<string, string> }> {
  const rows = await tx.$queryRaw`
    WITH RECURSIVE up AS (
      SELECT id, name, "controlledById" FROM "Source" WHERE id = ${sourceId}::uuid
      UNION
      SELECT s.id, s.name, s."controlledById" FROM "Source" s JOIN up ON s.id = up."controlledById"
    )
    SELECT id, name, "controlledById" FROM up`;
  const found = links.parse(rows);
  const names = new Map(found.map((row) => [row.id, row.name]));
  const controllers = new Map<string, string>();
  for (const row of found) if (row.controlledById) controllers.set(row.id, row.controlledById);
  return { controllers, names };
}
