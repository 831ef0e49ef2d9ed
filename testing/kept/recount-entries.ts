import { z } from 'zod';
import type { Actor } from '#lib/domain/access/policy.ts';
import { inWorkspace, type Tx } from '#lib/db/transaction.ts';
import { keepEntries } from '#lib/db/searching/keep-entries.ts';
import { searchKindSchema } from '#lib/domain/search/search-kind.ts';

const ids = z.array(z.object({ id: z.string() }));
const entries = z.array(z.object({ kind: z.string(), id: z.string(), vector: z.string() }));

async function stored(tx: Tx): Promise<string[]> {
  const rows = entries.parse(
    await tx.$queryRaw`SELECT kind::text, id::text, vector::text FROM "SearchEntry" ORDER BY kind, id`,
  );
  return rows.map(({ kind, id, vector }) => `${kind} ${id} ${vector}`);
}

async function idsOf(tx: Tx, kind: z.infer<typeof searchKindSchema>): Promise<string[]> {
  const rows = {
    CLAIM: () => tx.$queryRaw`SELECT id FROM "Claim"`,
    ARTICLE: () => tx.$queryRaw`SELECT id FROM "Article"`,
    SOURCE: () => tx.$queryRaw`SELECT id FROM "Source"`,
    EVIDENCE: () => tx.$queryRaw`SELECT id FROM "Evidence"`,
  };
  return ids.parse(await rows[kind]()).map(({ id }) => id);
}

/** What of the entries things are found by differs from entries made from scratch; changes none of them. */
export async function recountEntries(actor: Actor): Promise<{ entries: number; differing: string[] }> {
  const undone = new Error('Only looked.');
  let found = { entries: 0, differing: ['nothing was looked at'] };
  await inWorkspace(actor, async (tx) => {
    const [before, waiting] = [await stored(tx), await tx.searchStale.count()];
    await tx.$executeRaw`DELETE FROM "SearchEntry"`;
    for (const kind of searchKindSchema.options) await keepEntries(tx, kind, await idsOf(tx, kind));
    const after = await stored(tx);
    const [was, is] = [new Set(before), new Set(after)];
    const differing = [
      ...before.filter((entry) => !is.has(entry)),
      ...after.filter((entry) => !was.has(entry)),
    ];
    found = {
      entries: after.length,
      differing: waiting > 0 ? [`${String(waiting)} still wait`, ...differing] : differing,
    };
    throw undone;
  }).catch((error: unknown) => {
    if (error !== undone) throw error;
  });
  return found;
}
