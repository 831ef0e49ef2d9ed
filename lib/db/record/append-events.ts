import { z } from 'zod';
import { firstHash, sealEvent, type Json, type SealedEvent } from '#lib/log/event.ts';
import { Prisma } from '#lib/db/generated/client.ts';
import { inPages } from '#lib/db/in-pages.ts';
import type { Tx } from '#lib/db/transaction.ts';

/** What happened, before it gets its place in the log. */
export interface EventDraft {
  /** Thing and past participle: `claim.recorded`. */
  type: string;
  /** What kind of thing changed, as named in domain.md. */
  entity: string;
  entityId: string;
  articleId?: string | null;
  claimId?: string | null;
  before?: Json;
  after?: Json;
  reason?: string | null;
}

const head = z.array(z.object({ sequence: z.coerce.number(), hash: z.string(), at: z.date() })).max(1);

function stored(value: Json): Prisma.InputJsonValue | typeof Prisma.DbNull {
  return value ?? Prisma.DbNull;
}

/**
 * Seals the drafts onto the end of the workspace's chain, in the caller's transaction. One advisory lock
 * per workspace keeps the chain without gaps; it is taken last, so that nobody waits while holding it.
 */
export async function appendEvents(
  tx: Tx,
  context: { workspaceId: string; actorId: string | null; now: Date },
  drafts: readonly EventDraft[],
): Promise<SealedEvent[]> {
  const { workspaceId, actorId, now } = context;
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`events of ${workspaceId}`}, 0))`;
  const rows = await tx.$queryRaw`
    SELECT sequence, hash, at FROM "Event" WHERE "workspaceId" = ${workspaceId}::uuid ORDER BY sequence DESC LIMIT 1`;
  const [last] = head.parse(rows);
  // A transaction that waited for the lock may have begun before the entry it now follows.
  const at = new Date(Math.max(now.getTime(), last?.at.getTime() ?? 0)).toISOString();

  const sealed: SealedEvent[] = [];
  let previousHash = last?.hash ?? firstHash;
  let sequence = last?.sequence ?? 0;
  for (const draft of drafts) {
    sequence += 1;
    const event = sealEvent({
      workspaceId,
      sequence,
      at,
      actorId,
      type: draft.type,
      entity: draft.entity,
      entityId: draft.entityId,
      articleId: draft.articleId ?? null,
      claimId: draft.claimId ?? null,
      before: draft.before ?? null,
      after: draft.after ?? null,
      reason: draft.reason ?? null,
      previousHash,
    });
    sealed.push(event);
    previousHash = event.hash;
  }
  await inPages(sealed, (some) => {
    const rows = some.map((event) => ({
      ...event,
      sequence: BigInt(event.sequence),
      before: stored(event.before),
      after: stored(event.after),
    }));
    return tx.event.createMany({ data: rows });
  });
  return sealed;
}
