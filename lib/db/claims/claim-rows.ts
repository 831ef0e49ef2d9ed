import { z } from 'zod';
import { hopCheckSchema, modeSchema, termsSchema } from '#lib/domain/attribution.ts';
import { confidenceSchema, confirmationSchema } from '#lib/domain/values/confirmation.ts';
import {
  evidenceKindSchema,
  evidenceRoleSchema,
  fileDamageSchema,
  stanceSchema,
} from '#lib/domain/evidence.ts';
import { namingReasonSchema } from '#lib/domain/needs-naming.ts';
import { publicationStateSchema } from '#lib/domain/publication.ts';
import { importanceSchema } from '#lib/domain/values/importance.ts';
import { channelSchema, outcomeSchema } from '#lib/domain/response.ts';
import { blockKindSchema } from '#lib/domain/text/blocks.ts';
import { anchorDetailSchema } from '#lib/domain/shapes/claim-detail.ts';
import { stageSchema } from '#lib/domain/stage.ts';
import type { Tx } from '#lib/db/transaction.ts';
import { linkRow } from './claim-links.ts';
import { claimStatement, type WhichClaims } from './claim-statement.ts';
import type { EvidenceItem } from '#lib/domain/corroboration/input.ts';
import { printOf } from '#lib/domain/corroboration/copies/print-bytes.ts';
import { excerptPrint, type StoryPrint } from '#lib/domain/corroboration/copies/story-print.ts';
import type { Prisma } from '#lib/db/generated/client.ts';

/** What is read of evidence to count it; the captured text itself is never among it. */
export const countedParts = {
  id: true,
  title: true,
  publisherId: true,
  stance: true,
  role: true,
  address: true,
  firstHand: true,
  interested: true,
  withdrawnAt: true,
  publishedOn: true,
  fileId: true,
  excerpt: true,
  capture: { select: { print: true } },
  file: { select: { print: true } },
  citations: { orderBy: { id: 'asc' } },
} as const satisfies Prisma.EvidenceSelect;

/** An item of evidence as it is read to be counted. */
export type CountedRow = Pick<
  EvidenceRow,
  | 'id'
  | 'title'
  | 'publisherId'
  | 'stance'
  | 'role'
  | 'address'
  | 'firstHand'
  | 'interested'
  | 'withdrawnAt'
  | 'publishedOn'
  | 'fileId'
  | 'excerpt'
  | 'capture'
  | 'citations'
> & { file: Pick<NonNullable<EvidenceRow['file']>, 'print'> | null };

const id = z.string();
const time = z.string().transform((text) => new Date(text));
const bytes = z.string().transform((text) => new Uint8Array(Buffer.from(text, 'base64')));
const evidencePair = z.object({ firstEvidenceId: id, secondEvidenceId: id, reason: z.string() });

const evidenceRow = z.object({
  id,
  kind: evidenceKindSchema,
  title: z.string(),
  address: z.string(),
  fileName: z.string(),
  fileId: id.nullable(),
  file: z
    .object({
      sha256: z.string(),
      bytes: z.int(),
      damage: fileDamageSchema.nullable(),
      print: bytes.nullable(),
    })
    .nullable(),
  publisherId: id.nullable(),
  stance: stanceSchema,
  role: evidenceRoleSchema,
  firstHand: z.boolean(),
  interested: z.boolean(),
  withdrawnAt: time.nullable(),
  withdrawnReason: z.string().nullable(),
  withdrawnBy: id.nullable(),
  confidential: z.boolean(),
  publishedOn: time.nullable(),
  excerpt: z.string(),
  captureId: id.nullable(),
  capture: z.object({ print: bytes.nullable() }).nullable(),
  captures: z.array(z.object({ id, sha256: z.string(), words: z.int(), capturedAt: time, capturedBy: id })),
  citations: z.array(z.object({ citedSourceId: id.nullable(), citedEvidenceId: id.nullable() })),
  credibility: z.int().nullable(),
  createdAt: time,
  createdBy: id,
  revision: z.int(),
});
export type EvidenceRow = z.infer<typeof evidenceRow>;

const responseRow = z.object({
  id,
  partyId: id,
  askedAt: time,
  channel: channelSchema,
  question: z.string(),
  deadlineAt: time.nullable(),
  outcome: outcomeSchema,
  words: z.string(),
  answeredAt: time.nullable(),
  evidenceId: id.nullable(),
  createdAt: time,
  createdBy: id,
  revision: z.int(),
});
export type ResponseRow = z.infer<typeof responseRow>;

const hopRow = z.object({
  id,
  sourceId: id,
  cue: z.string(),
  mode: modeSchema,
  terms: termsSchema,
  check: hopCheckSchema,
  checkNote: z.string().nullable(),
  checkEvidenceId: id.nullable(),
});

const anchorRow = anchorDetailSchema
  .omit({ awaitsPerson: true })
  // What it stands in is read for exports alone; `null` in a text of which that was not kept.
  .extend({ number: z.int(), sha256: z.string(), block: blockKindSchema.nullable().optional() });
export type AnchorRow = z.infer<typeof anchorRow>;

const appearanceRow = z.object({
  id,
  articleId: id,
  headline: z.string(),
  createdAt: time,
  createdBy: id,
  anchor: anchorRow,
});

const claimRow = z.object({
  id,
  articleId: id,
  statement: z.string(),
  importance: importanceSchema,
  confirmation: confirmationSchema,
  confidence: confidenceSchema.nullable(),
  confirmationReason: z.string().nullable(),
  confirmationSetBy: id.nullable(),
  confirmationSetAt: time.nullable(),
  overrideNote: z.string().nullable(),
  statementEditedBy: id.nullable(),
  statementEditedAt: time.nullable(),
  stage: stageSchema,
  bareReason: z.string().nullable(),
  signedOffBy: id.nullable(),
  signedOffAt: time.nullable(),
  assigneeId: id.nullable(),
  dueAt: time.nullable(),
  tags: z.array(z.string()),
  createdAt: time,
  createdBy: id,
  updatedAt: time,
  revision: z.int(),
  /** With the version of the article that has it. */
  anchor: anchorRow,
  appearances: z.array(appearanceRow),
  hops: z.array(hopRow),
  evidence: z.array(evidenceRow),
  distinctPairs: z.array(evidencePair),
  copyPairs: z.array(evidencePair),
  peoplePairs: z.array(z.object({ firstSourceId: id, secondSourceId: id, reason: z.string() })),
  responses: z.array(responseRow),
  links: z.array(linkRow),
  named: z
    .object({
      to: publicationStateSchema,
      at: time,
      by: id,
      reasons: namingReasonSchema.array(),
      note: z.string(),
    })
    .nullable(),
});
/** A claim as it is stored, with all it holds: hops in their order, all else oldest first. */
export type ClaimRow = z.infer<typeof claimRow>;

const answer = z.array(z.object({ claim: z.string() }));

/** These claims as `claimRowOf` reads them, oldest first; of deleted claims none, and without their deleted parts. */
export async function readClaimTexts(
  tx: Tx,
  which: WhichClaims,
  options: { toExport?: boolean } = {},
): Promise<string[]> {
  return answer.parse(await tx.$queryRaw(claimStatement(which, options))).map(({ claim }) => claim);
}

/** The row of a claim from its text. */
export function claimRowOf(text: string): ClaimRow {
  return claimRow.parse(JSON.parse(text));
}

/** A print that is stored, or `null` of none. */
function kept(print: Uint8Array | null | undefined): StoryPrint | null {
  // No shingle at all: nothing of the text is a story's.
  return print?.length ? printOf(print) : null;
}

/** What the file of an item says beside what was captured of it, which is often the same. */
function filePrintOf({ file, capture }: CountedRow): StoryPrint | null {
  const same = file?.print && capture?.print && Buffer.compare(file.print, capture.print) === 0;
  return same ? null : kept(file?.print);
}

/** An item of evidence as the corroboration rules see it. */
export function itemOf(row: CountedRow): EvidenceItem {
  const { id, title, address, publisherId, stance, role, firstHand, interested, citations } = row;
  const print = kept(row.capture?.print);
  return {
    id,
    title,
    publisherId,
    stance,
    role,
    address,
    firstHand,
    interested,
    withdrawn: row.withdrawnAt !== null,
    publishedOn: row.publishedOn?.toISOString().slice(0, 10) ?? null,
    citedSourceIds: citations.flatMap(({ citedSourceId }) => citedSourceId ?? []),
    citedEvidenceIds: citations.flatMap(({ citedEvidenceId }) => citedEvidenceId ?? []),
    fileId: row.fileId,
    print,
    filePrint: filePrintOf(row),
    excerptPrint: print ? null : excerptPrint(row.excerpt),
  };
}

/** Pairs a person said are separate, of items that are still there. */
export function pairsAmong(
  items: readonly { id: string }[],
  pairs: readonly { firstEvidenceId: string; secondEvidenceId: string; reason: string }[],
): { evidenceIds: [string, string]; reason: string }[] {
  const there = new Set(items.map(({ id }) => id));
  return pairs
    .filter((pair) => there.has(pair.firstEvidenceId) && there.has(pair.secondEvidenceId))
    .map((pair) => ({ evidenceIds: [pair.firstEvidenceId, pair.secondEvidenceId], reason: pair.reason }));
}
