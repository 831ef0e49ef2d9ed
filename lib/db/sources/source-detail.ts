import { z } from 'zod';
import type { Person } from '#lib/domain/shapes/claim-detail.ts';
import type { ControlDetail, SourceDetail } from '#lib/domain/shapes/source-detail.ts';
import { hiddenIds } from '#lib/db/confidential/audience.ts';
import type { Prisma } from '#lib/db/generated/client.ts';
import { sql } from '#lib/db/connection/sql.ts';
import { readPeople } from '#lib/db/people/people.ts';
import type { Tx } from '#lib/db/transaction.ts';

/** A source as it is stored: what screens see, and where it went when it was merged. */
export interface SourceRecord {
  detail: SourceDetail;
  mergedIntoId: string | null;
}

const parts = {
  controlledBy: { select: { id: true, name: true } },
  controlHistory: {
    orderBy: { createdAt: 'desc' },
    include: {
      controller: { select: { id: true, name: true } },
      statedBy: { select: { id: true, name: true } },
    },
  },
} as const satisfies Prisma.SourceInclude;

type SourceRow = Prisma.SourceGetPayload<{ include: typeof parts }>;

function controlOf(row: SourceRow['controlHistory'][number], people: Map<string, Person>): ControlDetail {
  const person = (id: string): Person => people.get(id) ?? { id, name: 'Someone who left' };
  return {
    id: row.id,
    controller: row.controller,
    statedBy: row.statedBy,
    note: row.note,
    since: row.since?.toISOString().slice(0, 10) ?? null,
    createdAt: row.createdAt.toISOString(),
    createdBy: person(row.createdBy),
    endedAt: row.endedAt?.toISOString() ?? null,
    endedBy: row.endedBy === null ? null : person(row.endedBy),
  };
}

const terms = z.array(z.object({ only: z.boolean() })).length(1);

/** True of a source that stands in chains, but nowhere on the record; each is one look into an index. */
async function isOnlyOnTerms(tx: Tx, sourceId: string): Promise<boolean> {
  const hops = sql`"Hop" h WHERE h."workspaceId" = current_workspace() AND h."sourceId" = ${sourceId}::uuid`;
  const [found] = terms.parse(
    await tx.$queryRaw`
      SELECT NOT EXISTS (SELECT FROM ${hops} AND h.terms = 'ON_RECORD')
        AND EXISTS (SELECT FROM ${hops} AND h.terms <> 'ON_RECORD') AS only`,
  );
  return found?.only === true;
}

/**
 * One source, merged or not, or `null` when it is not there, another workspace's, or not for those the transaction
 * reads for.
 */
export async function readSource(tx: Tx, sourceId: string): Promise<SourceRecord | null> {
  return hiddenIds(tx).includes(sourceId) ? null : readWholeSource(tx, sourceId);
}

/** The source as it is stored, whoever asks, for a change to work on. */
export async function readWholeSource(tx: Tx, sourceId: string): Promise<SourceRecord | null> {
  const row = await tx.source.findFirst({ where: { id: sourceId }, include: parts });
  if (!row) return null;
  const people = await readPeople(
    tx,
    row.controlHistory.flatMap((control) => [control.createdBy, control.endedBy]),
  );
  const {
    id,
    kind,
    name,
    aliases,
    formerNames,
    plural,
    notes,
    wikidataId,
    address,
    reliability,
    standing,
    controlledBy,
  } = row;
  const { discreditedAt, discreditedReason, createdAt, updatedAt, revision, mergedIntoId, confidential } =
    row;
  return {
    detail: {
      id,
      kind,
      name,
      aliases,
      formerNames,
      plural,
      notes,
      wikidataId,
      address,
      reliability,
      standing,
      discredited: discreditedAt && {
        at: discreditedAt.toISOString(),
        reason: discreditedReason ?? '',
        from: row.discreditedFrom?.toISOString().slice(0, 10) ?? null,
      },
      confidential,
      withheld: confidential || (await isOnlyOnTerms(tx, id)),
      controlledBy,
      controlHistory: row.controlHistory.map((control) => controlOf(control, people)),
      createdAt: createdAt.toISOString(),
      updatedAt: updatedAt.toISOString(),
      revision,
    },
    mergedIntoId,
  };
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
