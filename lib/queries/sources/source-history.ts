import { z } from 'zod';
import type { ClaimHistory } from '#lib/domain/shapes/claim-history.ts';
import { refusal, type Actor } from '#lib/domain/access/policy.ts';
import { ok, refused, type Result } from '#lib/domain/result.ts';
import { inWorkspace } from '#lib/db/transaction.ts';
import { idsIn } from '#lib/queries/claims/ids-in.ts';
import { namesOfIds } from '#lib/queries/claims/names-of-ids.ts';

const pageSize = 30;

const state = z.record(z.string(), z.unknown()).nullable();
const rows = z.array(
  z.object({
    sequence: z.coerce.number(),
    at: z.date().transform((at) => at.toISOString()),
    actorId: z.string().nullable(),
    type: z.string(),
    entityId: z.string(),
    before: state,
    after: state,
    reason: z.string().nullable(),
  }),
);

// Never which claims an event reached: of those some may have the source off the record.
const told = ['kind', 'controlledById', 'reliability', 'changed', 'looksLike', 'statedById', 'since', 'from'];

function tellable(values: Record<string, unknown> | null): Record<string, unknown> | null {
  return values && Object.fromEntries(Object.entries(values).filter(([key]) => told.includes(key)));
}

/**
 * What happened to a source and to those merged into it when they were, newest first, 30 at a time from before the
 * sequence `before`; for those who may edit sources.
 */
export async function sourceHistory(
  actor: Actor,
  sourceId: string,
  before: number | null,
): Promise<Result<ClaimHistory>> {
  const no = refusal(actor, 'source.edit', {});
  if (no) return refused(no);
  return inWorkspace(actor, async (tx) => {
    const source = await tx.source.findFirst({ where: { id: sourceId }, select: { id: true } });
    if (!source) return refused({ code: 'not-found' });
    const merged = await tx.source.findMany({ where: { mergedIntoId: sourceId }, select: { id: true } });
    const ids = [sourceId, ...merged.map(({ id }) => id)];
    // The kinds of things stand here as they do in the index that holds these events alone.
    const found = rows.parse(
      await tx.$queryRaw`
        SELECT sequence, at, "actorId", type, "entityId", before, after, reason FROM "Event"
        WHERE "workspaceId" = current_workspace() AND entity IN ('Source', 'Hop') AND entity = 'Source'
          AND "entityId" = ANY (${ids}::uuid[])
          AND CASE WHEN "entityId" = ${sourceId}::uuid THEN type <> 'claim.name-looked-at' ELSE type = 'source.merged' END
          AND sequence < coalesce(${before}::bigint, 9223372036854775807)
        ORDER BY sequence DESC LIMIT ${pageSize + 1}`,
    );
    const page = found.slice(0, pageSize).map(({ entityId, ...event }) => ({
      ...event,
      before: tellable(event.before),
      after: { ...tellable(event.after), ...(entityId !== sourceId && { mergedId: entityId }) },
    }));
    const named = new Set<string>();
    for (const { actorId, before: was, after } of page) idsIn([actorId, was, after], named);
    const names = await namesOfIds(tx, [...named]);
    return ok({
      events: page.map(({ actorId, ...event }) => ({
        ...event,
        actor: actorId === null ? null : { id: actorId, name: names[actorId] ?? 'Someone who left' },
      })),
      names,
      next: found.length > pageSize ? (page.at(-1)?.sequence ?? null) : null,
    });
  });
}
