import { searchText } from '#lib/domain/text/search-text.ts';
import { v7 } from 'uuid';
import { z } from 'zod';
import { notTakenOff } from '#lib/db/articles/standing-claims.ts';
import { holdArticle } from '#lib/db/articles/article-detail.ts';
import { inPages } from '#lib/db/in-pages.ts';
import type { Prisma } from '#lib/db/generated/client.ts';
import { indexTerms, type StatedClaim } from '#lib/db/recurring/claim-terms.ts';
import type { EventDraft } from '#lib/db/record/append-events.ts';
import type { Tx } from '#lib/db/transaction.ts';
import { may } from '#lib/domain/access/policy.ts';
import { lockRegister } from '#lib/db/sources/register-lock.ts';
import { claimLimits, mostImported } from '#lib/domain/interchange/claim-from-elsewhere.ts';
import {
  findingLimits,
  findingsElsewhereSchema,
  linkElsewhereSchema,
  nothingFound,
  sourceElsewhereSchema,
  type SourceElsewhere,
} from '#lib/domain/interchange/findings-elsewhere.ts';
import { findingsProblem, sourcesProblem } from '#lib/domain/interchange/findings-rules.ts';
import { ok, refused } from '#lib/domain/result.ts';
import { stageAfter } from '#lib/domain/stage.ts';
import { indexText } from '#lib/domain/text/code-points.ts';
import { confidenceSchema, confirmationSchema } from '#lib/domain/values/confirmation.ts';
import { importanceSchema } from '#lib/domain/values/importance.ts';
import { largestCommandBytes } from '#lib/commands/kernel/body-limits.ts';
import { line, prose } from '#lib/commands/kernel/fields.ts';
import { defineCommand } from '#lib/commands/kernel/kernel.ts';
import { statementSchema, tagsSchema } from '#lib/commands/claims/claim-fields.ts';
import { anchorIn, passage, readVersion, refusalOfOldText } from '#lib/commands/claims/claim-passage.ts';
import { aboutClaim, importFound, type FreshClaim } from './import-found.ts';
import { newClaimRow } from '#lib/commands/claims/new-claim.ts';

const note = prose('the reason', claimLimits.reason);
const { versionId, start, end } = passage;

const claimSchema = z.strictObject({
  /** What links call it by. */
  row: z.int().default(0),
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
  findings: findingsElsewhereSchema.nullable().default(null),
});
type SentClaim = z.output<typeof claimSchema>;

/** What is the same of two claims of an article: their passage and what they say. */
function keyOf({ start, end, statement }: { start: number; end: number; statement: string }): string {
  return `${start} ${end} ${statement}`;
}

/** The claims that stand in this version. Imports into one article wait for each other, so that none is missed. */
async function claimsThere(tx: Tx, workspaceId: string, version: { articleId: string; versionId: string }) {
  const lock = `claims into ${version.articleId} in ${workspaceId}`;
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${lock}, 0))`;
  const anchors = await tx.anchor.findMany({
    where: {
      versionId: version.versionId,
      state: { not: 'ORPHANED' },
      claim: { deletedAt: null },
      ...notTakenOff,
    },
    select: { start: true, end: true, claim: { select: { statement: true } } },
  });
  return new Set(anchors.map(({ start, end, claim }) => keyOf({ start, end, ...claim })));
}

/** A status is a finding, and so is what it rests on: the claim is under review. */
const stageWithFindings = stageAfter('OPEN', 'confirmation');

/** What is wrong with what was found elsewhere, before anything is locked or read. */
function problemOfFindings(claims: readonly SentClaim[], sources: readonly SourceElsewhere[]): string | null {
  const items = claims.reduce((sum, { findings }) => sum + (findings?.evidence.length ?? 0), 0);
  if (items > findingLimits.evidence)
    return `Import ${findingLimits.evidence.toLocaleString('en')} items of evidence at most.`;
  const now = new Date();
  const byKey = new Map(sources.map((source) => [source.key, source]));
  const found = claims.map(({ findings }) => findings && findingsProblem(findings, byKey, now));
  return sourcesProblem(sources, now) ?? found.find((why) => why !== null) ?? null;
}

/**
 * Imports claims of a file on their passages of an article, all or none; the anchors are made here, from the stored text.
 * One that is here already is left out, so that importing a file again adds nothing. `takeOver` sets the statuses they
 * were given elsewhere: what the evidence here does not support needs an editor. Findings that come along are recorded
 * as if by hand, with sources the register does not have yet, and all that follows from them is worked out anew; with
 * them, what a person may not decide stays unverified. Nothing is signed off.
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
    sources: z
      .array(sourceElsewhereSchema)
      .max(findingLimits.sources, `Import ${findingLimits.sources} sources at most.`)
      .default([]),
    links: z
      .array(linkElsewhereSchema)
      .max(findingLimits.links, `Import ${findingLimits.links.toLocaleString('en')} links at most.`)
      .default([]),
    takeOver: z
      .strictObject({ note: note.min(1, 'Say why the statuses are taken over.') })
      .nullable()
      .default(null),
  }),
  prepare: (input) => {
    const sentence = problemOfFindings(input.claims, input.sources);
    return Promise.resolve(sentence === null ? ok(input) : refused({ code: 'import-problem', sentence }));
  },
  load: async (tx, input, actor) => {
    // First the register, then claims: whoever changes the register recounts claims in that order too.
    if (input.sources.length > 0) await lockRegister(tx);
    if (!(await holdArticle(tx, input.articleId))) return null;
    const version = await readVersion(tx, input);
    if (!version) return null;
    return { version, there: await claimsThere(tx, actor.workspaceId, input), policy: {} };
  },
  run: async (tx, { input, facts: { version, there }, actor, now }) => {
    const old = refusalOfOldText(version);
    if (old) return refused(old);
    const { workspaceId, userId } = actor;
    const { articleId, takeOver } = input;
    const { article } = version;
    const text = indexText(version.text);
    const rows: Prisma.ClaimCreateManyInput[] = [];
    const anchors: Prisma.AnchorCreateManyInput[] = [];
    const stated: StatedClaim[] = [];
    const events: EventDraft[] = [];
    const fresh: FreshClaim[] = [];
    for (const claim of input.claims) {
      const anchor = anchorIn({ text }, claim);
      if (!anchor.ok) return anchor;
      const key = keyOf({ ...anchor.value, statement: claim.statement });
      if (there.has(key)) continue;
      there.add(key);
      const { statement, importance, tags, findings, row: sentRow } = claim;
      const id = v7();
      const row = { id, articleId, statement, importance, tags };
      const isFound = findings !== null && !nothingFound(findings);
      const dueAt = findings?.dueAt && may(actor, 'claim.schedule') ? new Date(findings.dueAt) : null;
      const isUnderReview = isFound || (takeOver !== null && claim.status !== null);
      rows.push({
        ...newClaimRow(row, { workspaceId, userId, now, article }),
        dueAt,
        ...(isUnderReview && { stage: stageWithFindings }),
      });
      anchors.push({
        workspaceId,
        id: v7(),
        claimId: id,
        versionId: input.versionId,
        ...anchor.value,
        searchText: searchText(anchor.value.exact),
      });
      stated.push({ workspaceId, id, statement, ...article });
      fresh.push({ id, articleId, row: sentRow, findings, status: takeOver && claim.status });
      const { start, end, exact } = anchor.value;
      const placed = { versionId: input.versionId, start, end, exact };
      events.push({
        type: 'claim.recorded',
        ...aboutClaim({ id, articleId }),
        after: { statement, importance, tags, anchor: placed, ...(dueAt && { dueAt: dueAt.toISOString() }) },
      });
    }
    await inPages(rows, (data) => tx.claim.createMany({ data }));
    await inPages(anchors, (data) => tx.anchor.createMany({ data }));
    await inPages(stated, (some) => indexTerms(tx, ...some));
    const context = { actor, now, note: takeOver?.note ?? '' };
    const found = await importFound(tx, context, { fresh, sources: input.sources, links: input.links });
    if (!found.ok) return found;
    const recorded = rows.length;
    const after = {
      versionId: input.versionId,
      fileName: input.fileName,
      recorded,
      sent: input.claims.length,
    };
    const { unverified } = found.value;
    return ok({
      value: { recorded, here: input.claims.length - recorded, unverified },
      events: [
        { type: 'claims.imported', entity: 'Article', entityId: articleId, articleId, after },
        ...events,
        ...found.value.events,
      ],
    });
  },
});
