import { v7 } from 'uuid';
import { z } from 'zod';
import { holdArticle } from '#lib/db/articles/article-detail.ts';
import { inPages } from '#lib/db/in-pages.ts';
import type { Prisma } from '#lib/db/generated/client.ts';
import { indexTerms, type StatedClaim } from '#lib/db/recurring/claim-terms.ts';
import type { EventDraft } from '#lib/db/record/append-events.ts';
import type { Tx } from '#lib/db/transaction.ts';
import { claimLimits, mostImported } from '#lib/domain/interchange/claim-from-elsewhere.ts';
import { refusalToTakeOver, statusTakenOver } from '#lib/domain/interchange/status-taken-over.ts';
import { ok, refused } from '#lib/domain/result.ts';
import { stageAfter } from '#lib/domain/stage.ts';
import { indexText } from '#lib/domain/text/code-points.ts';
import { confidenceSchema, confirmationSchema } from '#lib/domain/values/confirmation.ts';
import { importanceSchema } from '#lib/domain/values/importance.ts';
import { largestCommandBytes } from '#lib/commands/kernel/body-limits.ts';
import { line, prose } from '#lib/commands/kernel/fields.ts';
import { defineCommand } from '#lib/commands/kernel/kernel.ts';
import { statementSchema, tagsSchema } from './claim-fields.ts';
import { anchorIn, passage, readVersion } from './claim-passage.ts';
import { newClaimRow } from './new-claim.ts';

const note = prose('the reason', claimLimits.reason);
const { versionId, start, end } = passage;

const claimSchema = z.strictObject({
  start,
  end,
  statement: statementSchema,
  importance: importanceSchema,
  tags: tagsSchema,
  status: z
    .strictObject({
      confirmation: confirmationSchema,
      confidence: confidenceSchema.nullable(),
      reason: note,
      overrideNote: note,
    })
    .nullable(),
});

/** What is the same of two claims of an article: their passage and what they say. */
function keyOf({ start, end, statement }: { start: number; end: number; statement: string }): string {
  return `${start} ${end} ${statement}`;
}

/** The claims that stand in this version. Imports into one article wait for each other, so that none is missed. */
async function claimsThere(tx: Tx, workspaceId: string, version: { articleId: string; versionId: string }) {
  const lock = `claims into ${version.articleId} in ${workspaceId}`;
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${lock}, 0))`;
  const anchors = await tx.anchor.findMany({
    where: { versionId: version.versionId, claim: { articleId: version.articleId, deletedAt: null } },
    select: { start: true, end: true, claim: { select: { statement: true } } },
  });
  return new Set(anchors.map(({ start, end, claim }) => keyOf({ start, end, ...claim })));
}

/** A status is a finding, so the claim is under review. */
const stageWithStatus = stageAfter('OPEN', 'confirmation');

function loggedStatus({ confirmationReason, ...set }: ReturnType<typeof statusTakenOver>) {
  const before = { confirmation: 'UNVERIFIED', confidence: null, overrideNote: null, stage: 'OPEN' };
  return {
    before,
    after: { ...set, verdict: 'INSUFFICIENT', stage: stageWithStatus },
    reason: confirmationReason,
  };
}

/**
 * Imports claims of a file on their passages of an article, all or none; the anchors are made here, from the stored text.
 * One that is here already is left out, so that importing a file again adds nothing. `takeOver` sets the statuses they
 * were given elsewhere: what the evidence here, of which there is none, does not support needs an editor.
 */
export const importClaims = defineCommand({
  name: 'import-claims',
  permission: 'claim.record',
  bodyLimit: largestCommandBytes,
  counted: 'imports',
  long: true,
  input: z.strictObject({
    articleId: z.uuid(),
    versionId,
    fileName: line('the file name', 255).default(''),
    claims: z
      .array(claimSchema)
      .min(1, 'Choose at least one claim.')
      .max(mostImported, `Import ${mostImported.toLocaleString('en')} claims at most.`),
    takeOver: z
      .strictObject({ note: note.min(1, 'Say why the statuses are taken over.') })
      .nullable()
      .default(null),
  }),
  load: async (tx, input, actor) => {
    if (!(await holdArticle(tx, input.articleId))) return null;
    const version = await readVersion(tx, input);
    if (!version) return null;
    return { version, there: await claimsThere(tx, actor.workspaceId, input), policy: {} };
  },
  run: async (tx, { input, facts: { version, there }, actor, now }) => {
    const { workspaceId, userId } = actor;
    const { articleId, takeOver } = input;
    const { article } = version;
    const text = indexText(version.text);
    const rows: Prisma.ClaimCreateManyInput[] = [];
    const anchors: Prisma.AnchorCreateManyInput[] = [];
    const stated: StatedClaim[] = [];
    const events: EventDraft[] = [];
    for (const claim of input.claims) {
      const anchor = anchorIn({ text }, claim);
      if (!anchor.ok) return anchor;
      const key = keyOf({ ...anchor.value, statement: claim.statement });
      if (there.has(key)) continue;
      there.add(key);
      const { status, statement, importance, tags } = claim;
      const no = takeOver && refusalToTakeOver(status, actor.role, takeOver.note);
      if (no) return refused(no);
      const set = takeOver && status && statusTakenOver(status, takeOver.note);
      const id = v7();
      const row = { id, articleId, statement, importance, tags };
      rows.push({
        ...newClaimRow(row, { workspaceId, userId, now, article }),
        ...(set && { ...set, stage: stageWithStatus, confirmationSetBy: userId, confirmationSetAt: now }),
      });
      anchors.push({ workspaceId, id: v7(), claimId: id, versionId: input.versionId, ...anchor.value });
      stated.push({ workspaceId, id, statement, ...article });
      const { start, end, exact } = anchor.value;
      const placed = { versionId: input.versionId, start, end, exact };
      const about = { entity: 'Claim', entityId: id, articleId, claimId: id };
      events.push({
        type: 'claim.recorded',
        ...about,
        after: { statement, importance, tags, anchor: placed },
      });
      if (set) events.push({ type: 'claim.confirmation-set', ...about, ...loggedStatus(set) });
    }
    await inPages(rows, (data) => tx.claim.createMany({ data }));
    await inPages(anchors, (data) => tx.anchor.createMany({ data }));
    await inPages(stated, (some) => indexTerms(tx, ...some));
    const recorded = rows.length;
    const after = {
      versionId: input.versionId,
      fileName: input.fileName,
      recorded,
      sent: input.claims.length,
    };
    return ok({
      value: { recorded, here: input.claims.length - recorded },
      events: [
        { type: 'claims.imported', entity: 'Article', entityId: articleId, articleId, after },
        ...events,
      ],
    });
  },
});
