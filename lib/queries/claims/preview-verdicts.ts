import { z } from 'zod';
import type { Assumed, AssumedControl } from '#lib/db/claims/assumed.ts';
import { claimsCountedFrom, countClaims } from '#lib/db/claims/corroboration.ts';
import { checkMerge } from '#lib/db/sources/merge-check.ts';
import { readWholeSource } from '#lib/db/sources/source-detail.ts';
import { sql } from '#lib/db/connection/sql.ts';
import { inWorkspace, type Tx } from '#lib/db/transaction.ts';
import { verdictBy } from '#lib/db/twins/verdict.ts';
import { refusal, type Actor } from '#lib/domain/access/policy.ts';
import { ok, refused, type Result } from '#lib/domain/result.ts';
import {
  mostNamed,
  verdictChangeSchema,
  type VerdictChange,
  type VerdictPreview,
} from '#lib/domain/shapes/verdict-preview.ts';
import { verdictSchema } from '#lib/domain/values/verdict.ts';

const claimsAtOnce = 200;
const rowsAtOnce = 20_000;
/** A person waits for it; what takes longer is said to be incomplete. */
const budgetMs = 4_000;

const claimRows = z.array(
  z.object({
    id: z.string(),
    articleId: z.string(),
    statement: z.string(),
    before: verdictSchema,
  }),
);

class Preview {
  readonly #until: number;
  readonly #changes: VerdictChange[] = [];
  #count = 0;
  looked = 0;

  constructor(allowedMs: number) {
    this.#until = performance.now() + allowedMs;
  }

  get hasTime(): boolean {
    return performance.now() < this.#until;
  }

  add(changes: readonly VerdictChange[], count = changes.length): void {
    this.#count += count;
    this.#changes.push(...changes.slice(0, mostNamed - this.#changes.length));
  }

  result(complete: boolean): VerdictPreview {
    return { changes: this.#changes, count: this.#count, looked: this.looked, complete };
  }
}

async function readOnly(tx: Tx): Promise<void> {
  await tx.$executeRaw`SET TRANSACTION READ ONLY`;
}

/** What changes when something else is recorded of these sources. Of very many claims as many as there is time for. */
async function previewAssumed(
  tx: Tx,
  sourceIds: readonly string[],
  assumed: Assumed,
  allowedMs: number,
): Promise<VerdictPreview> {
  const ids = [...new Set(await claimsCountedFrom(tx, sourceIds))].sort();
  const preview = new Preview(allowedMs);
  for (let at = 0; at < ids.length; at += claimsAtOnce) {
    if (!preview.hasTime) return preview.result(false);
    preview.add(await changedBy(tx, ids.slice(at, at + claimsAtOnce), assumed));
    preview.looked += Math.min(claimsAtOnce, ids.length - at);
  }
  return preview.result(true);
}

/**
 * What recording who controls a source, or what it is, would do to verdicts, counted as `set-controller` and
 * `edit-source` count again, in a transaction that can’t write.
 */
export async function previewControl(
  actor: Actor,
  assumed: AssumedControl,
  allowedMs = budgetMs,
): Promise<Result<VerdictPreview>> {
  const no = refusal(actor, 'source.edit', {});
  if (no) return refused(no);
  return inWorkspace(
    actor,
    async (tx) => {
      await readOnly(tx);
      const named = [assumed.sourceId, ...(assumed.controllerId === null ? [] : [assumed.controllerId])];
      const there = await tx.source.count({ where: { id: { in: named } } });
      if (there < new Set(named).size) return refused({ code: 'not-found' });
      return ok(await previewAssumed(tx, [assumed.sourceId], assumed, allowedMs));
    },
    { snapshot: true, long: true },
  );
}

/** The same of making `sourceId` part of `intoId`; refused where that would be. */
export async function previewMerge(
  actor: Actor,
  { sourceId, intoId }: { sourceId: string; intoId: string },
  allowedMs = budgetMs,
): Promise<Result<VerdictPreview>> {
  const no = refusal(actor, 'source.merge', {});
  if (no) return refused(no);
  return inWorkspace(
    actor,
    async (tx) => {
      await readOnly(tx);
      const goes = await readWholeSource(tx, sourceId);
      const stays = await readWholeSource(tx, intoId);
      if (!goes || !stays) return refused({ code: 'not-found' });
      const merged = await checkMerge(tx, goes, stays);
      if (!merged.ok) return merged;
      const assumed = { goesId: sourceId, intoId, ...merged.value };
      return ok(await previewAssumed(tx, [sourceId, intoId], assumed, allowedMs));
    },
    { snapshot: true, long: true },
  );
}

async function changedBy(tx: Tx, ids: readonly string[], assumed: Assumed): Promise<VerdictChange[]> {
  const rows = claimRows.parse(
    await tx.$queryRaw`
      SELECT id, "articleId", statement, COALESCE(verdict, "verdictBefore", 'INSUFFICIENT') AS before FROM "Claim"
      WHERE "workspaceId" = current_workspace() AND id = ANY(${ids}::uuid[]) AND "deletedAt" IS NULL ORDER BY id`,
  );
  const counted = await countClaims(tx, rows, assumed);
  return counted
    .map(({ claim, counts }) => ({ ...claim, after: counts.verdict }))
    .filter(({ before, after }) => before !== after);
}

const pages = z
  .array(
    z.object({
      last: z.string().nullable(),
      claims: z.int(),
      count: z.int(),
      changes: z.array(verdictChangeSchema),
    }),
  )
  .length(1);

/** The same of a rule of the workspace, from the counts that are kept, as `set-workspace-rules` settles it. */
export async function previewRule(
  actor: Actor,
  { originsNeeded, primarySuffices }: { originsNeeded: number; primarySuffices: boolean },
  allowedMs = budgetMs,
): Promise<Result<VerdictPreview>> {
  const no = refusal(actor, 'workspace.rules', {});
  if (no) return refused(no);
  const after = verdictBy(sql`${originsNeeded}::int`, sql`${primarySuffices}::boolean`);
  return inWorkspace(
    actor,
    async (tx) => {
      await readOnly(tx);
      const preview = new Preview(allowedMs);
      let from: string | null = '00000000-0000-0000-0000-000000000000';
      while (from !== null) {
        if (!preview.hasTime) return ok(preview.result(false));
        const found: unknown = await tx.$queryRaw`
          WITH page AS MATERIALIZED (
            SELECT k.id, k."articleId", k.statement, k.verdict AS before, ${after} AS after
            FROM "Claim" k
            WHERE k."workspaceId" = current_workspace() AND k.id > ${from}::uuid AND k."deletedAt" IS NULL
            ORDER BY k.id LIMIT ${rowsAtOnce}
          ), changed AS (SELECT * FROM page WHERE before <> after)
          SELECT (SELECT id FROM page ORDER BY id DESC LIMIT 1) AS last,
            (SELECT count(*)::int FROM page) AS claims, (SELECT count(*)::int FROM changed) AS count,
            COALESCE((SELECT jsonb_agg(c ORDER BY c.id) FROM (SELECT * FROM changed ORDER BY id LIMIT ${mostNamed}) c), '[]') AS changes`;
        const [page] = pages.parse(found);
        preview.add(page?.changes ?? [], page?.count ?? 0);
        preview.looked += page?.claims ?? 0;
        from = page?.claims === rowsAtOnce ? page.last : null;
      }
      return ok(preview.result(true));
    },
    { snapshot: true, long: true },
  );
}
