import { z } from 'zod';
import type { LookAlike } from '#lib/domain/text/look-alike.ts';
import { looksOf } from '#lib/domain/text/look.ts';
import { inPages } from '#lib/db/in-pages.ts';
import { lockRegister } from './register-lock.ts';
import { sql } from '#lib/db/connection/sql.ts';
import type { Tx } from '#lib/db/transaction.ts';
import type { Lacking } from '#lib/db/walk-lacking.ts';

/** How many sources that look alike are offered; more would not be read. */
const most = 5;

const found = z.array(z.object({ sourceId: z.string() }));

/** Stores how the names of a source look, in place of what was stored, in the transaction that writes the names. */
export async function storeLooks(
  tx: Tx,
  source: { workspaceId: string; id: string; name: string; aliases: readonly string[] },
): Promise<void> {
  const { workspaceId, id: sourceId, name, aliases } = source;
  await forgetLooks(tx, sourceId);
  const looks = looksOf([name, ...aliases]);
  await tx.sourceLook.createMany({ data: looks.map((look) => ({ workspaceId, sourceId, look })) });
}

/** Stores how the names of sources look that were added in this transaction. */
export async function storeLooksOf(
  tx: Tx,
  workspaceId: string,
  sources: readonly { id: string; name: string; aliases: readonly string[] }[],
): Promise<void> {
  const looks = sources.flatMap(({ id: sourceId, name, aliases }) =>
    looksOf([name, ...aliases]).map((look) => ({ workspaceId, sourceId, look })),
  );
  await inPages(looks, (data) => tx.sourceLook.createMany({ data }));
}

/** Removes them: names of a source that is merged away are those of the one that stays. */
export async function forgetLooks(tx: Tx, sourceId: string): Promise<void> {
  await tx.sourceLook.deleteMany({ where: { sourceId } });
}

/** Sources whose looks were not kept yet when they were recorded. */
export const sourcesWithoutLooks: Lacking = {
  of: 'Source',
  among: sql`AND "mergedIntoId" IS NULL`,
  table: 'SourceLook',
  by: 'sourceId',
  atOnce: 500,
};

/** Stores the looks of sources that have none, with the register locked, as nobody may add one that looks alike meanwhile. */
export async function lookAtSources(tx: Tx, ids: readonly string[]): Promise<void> {
  await lockRegister(tx);
  const rows = await tx.source.findMany({
    where: { id: { in: [...ids] }, mergedIntoId: null, looks: { none: {} } },
    select: { workspaceId: true, id: true, name: true, aliases: true },
  });
  for (const [workspaceId, some] of Map.groupBy(rows, (row) => row.workspaceId))
    await storeLooksOf(tx, workspaceId, some);
}

/**
 * The sources of the register that one of `given` looks like, by name or alias, but for the source `ownId`
 * itself and for the looks its names `before` have already. Needs the register locked, so that two that look
 * alike are not added at once.
 */
export async function findLookAlikes(
  tx: Tx,
  given: readonly string[],
  own: { id: string; before: readonly string[] },
): Promise<LookAlike[]> {
  const known = new Set(looksOf(own.before));
  const sought = looksOf(given).filter((look) => !known.has(look));
  if (sought.length === 0) return [];
  const rows = await tx.$queryRaw`
    SELECT DISTINCT l."sourceId" FROM "SourceLook" l
    JOIN "Source" s ON s."workspaceId" = current_workspace() AND s.id = l."sourceId" AND s."mergedIntoId" IS NULL
    WHERE l."workspaceId" = current_workspace() AND l.look = ANY(${sought}) AND l."sourceId" <> ${own.id}::uuid
    ORDER BY 1 LIMIT ${most}`;
  const ids = found.parse(rows).map(({ sourceId }) => sourceId);
  if (ids.length === 0) return [];
  const sources = await tx.source.findMany({
    where: { id: { in: ids } },
    orderBy: { id: 'asc' },
    select: {
      id: true,
      name: true,
      kind: true,
      aliases: true,
      controlledBy: { select: { id: true, name: true } },
      _count: {
        select: {
          hops: { where: { claim: { deletedAt: null } } },
          published: { where: { deletedAt: null } },
        },
      },
    },
  });
  return sources.flatMap(({ aliases, _count, ...source }) => {
    const pair = alikePair(given, [source.name, ...aliases], new Set(sought));
    return pair ? [{ source, ...pair, claims: _count.hops, evidence: _count.published }] : [];
  });
}

/** Which of the names given looks like which of the names there are. */
function alikePair(given: readonly string[], names: readonly string[], sought: ReadonlySet<string>) {
  for (const one of given) {
    const looks = new Set(looksOf([one]).filter((look) => sought.has(look)));
    const like = names.find((name) => looksOf([name]).some((look) => looks.has(look)));
    if (like !== undefined) return { given: one, like };
  }
  return undefined;
}
