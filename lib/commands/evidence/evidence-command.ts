import { v7 } from 'uuid';
import { z } from 'zod';
import { holdSources } from '#lib/db/sources/source-detail.ts';
import type { Tx } from '#lib/db/transaction.ts';
import type { ClaimDetail, EvidenceDetail } from '#lib/domain/shapes/claim-detail.ts';
import { evidenceRoleSchema, refusalOfProvenance, stanceSchema } from '#lib/domain/evidence.ts';
import type { PolicyFacts } from '#lib/domain/access/policy.ts';
import type { Refusal } from '#lib/domain/refusals/refusal.ts';
import { dayAsTime, refusalOfTimes } from '#lib/domain/time-bounds.ts';
import { normaliseText } from '#lib/domain/text/normalise.ts';
import { sha256Hex } from '#lib/import/hash.ts';
import { loadClaim } from '#lib/commands/claims/claim-command.ts';
import { dayOrNone, neededLine, prose, webAddress } from '#lib/commands/kernel/fields.ts';
import { refusalOfSources } from '#lib/commands/sources/named-sources.ts';

const ids = z
  .array(z.uuid())
  .max(50, 'Name 50 at most.')
  .overwrite((list) => [...new Set(list)]);

/** What a person writes about an item of evidence, whatever kind it is. */
export const evidenceFields = {
  title: neededLine('Give the evidence a title.', 'the title', 500),
  address: webAddress.default(''),
  publisherId: z.uuid().nullable().default(null),
  stance: stanceSchema,
  role: evidenceRoleSchema,
  /** Its publisher was there, or holds the record. With nothing cited either, its provenance is unknown. */
  firstHand: z.boolean().default(false),
  /** Its publisher speaks in its own cause: shown, not counted. */
  interested: z.boolean().default(false),
  publishedOn: dayOrNone.default(null),
  citedSourceIds: ids.default([]),
  citedEvidenceIds: ids.default([]),
  excerpt: prose('the excerpt', 10_000).default(''),
  /** Left out, what is there stays; '' takes it away. */
  capturedText: z
    .string()
    .max(500_000, 'Keep the captured text to 500,000 characters.')
    .transform(normaliseText)
    .optional(),
  credibility: z
    .int('Choose a grade from 1 to 6, or none.')
    .min(1, 'Choose a grade from 1 to 6, or none.')
    .max(6, 'Choose a grade from 1 to 6, or none.')
    .nullable()
    .optional(),
};

export type EvidenceFields = z.output<z.ZodObject<typeof evidenceFields>>;

export interface EvidenceFacts {
  claim: ClaimDetail;
  evidence: EvidenceDetail;
  policy: PolicyFacts;
}

/** Loads an item of evidence with its claim, whose row is locked: what a claim holds changes under its lock. */
export async function loadEvidence(tx: Tx, input: { evidenceId: string }): Promise<EvidenceFacts | null> {
  const found = await tx.evidence.findFirst({ where: { id: input.evidenceId }, select: { claimId: true } });
  const facts = found && (await loadClaim(tx, found));
  const evidence = facts?.claim.evidence.find(({ id }) => id === input.evidenceId);
  return facts && evidence
    ? { claim: facts.claim, evidence, policy: { recordedBy: evidence.createdBy.id } }
    : null;
}

/** Checks publisher, day of publication and citations; the sources named can't be merged away until the transaction ends. */
export async function refusalOfEvidence(
  tx: Tx,
  { claim, evidenceId, now }: { claim: ClaimDetail; evidenceId: string; now: Date },
  fields: EvidenceFields,
): Promise<Refusal | null> {
  const named = fields.citedSourceIds.map((id, at) => ({ id, path: ['citedSourceIds', at] }));
  if (fields.publisherId !== null) named.push({ id: fields.publisherId, path: ['publisherId'] });
  const sources = await holdSources(
    tx,
    named.map(({ id }) => id),
  );
  const at = dayAsTime(fields.publishedOn);
  const published = { path: ['publishedOn'], what: 'The day it was published', kind: 'DAY', at } as const;
  return (
    refusalOfTimes([published], now) ??
    refusalOfSources(sources, named) ??
    refusalOfProvenance({
      evidenceId,
      ...fields,
      evidenceIdsOfClaim: new Set(claim.evidence.map(({ id }) => id)),
    })
  );
}

/** Writes what the evidence cites, in place of what it cited before. */
export async function writeCitations(
  tx: Tx,
  about: { workspaceId: string; evidenceId: string },
  fields: EvidenceFields,
): Promise<void> {
  await tx.citation.deleteMany({ where: { evidenceId: about.evidenceId } });
  await tx.citation.createMany({
    data: [
      ...fields.citedSourceIds.map((citedSourceId) => ({ ...about, id: v7(), citedSourceId })),
      ...fields.citedEvidenceIds.map((citedEvidenceId) => ({ ...about, id: v7(), citedEvidenceId })),
    ],
  });
}

/** The columns of an evidence row that a person writes. */
export function evidenceColumns(fields: EvidenceFields) {
  const { credibility, publishedOn } = fields;
  return {
    ...plainFields(fields),
    publishedOn: dayAsTime(publishedOn),
    ...(credibility === undefined ? {} : { credibility }),
  };
}

function plainFields(fields: Omit<EvidenceFields, 'capturedText' | 'credibility' | 'publishedOn'>) {
  const { title, address, publisherId, stance, role, firstHand, interested, excerpt } = fields;
  return { title, address, publisherId, stance, role, firstHand, interested, excerpt };
}

/** What the log keeps of the fields: of a captured text its hash, never the text. */
export function loggedFields(fields: EvidenceFields) {
  const { credibility, capturedText, publishedOn, citedSourceIds, citedEvidenceIds } = fields;
  return {
    ...plainFields(fields),
    publishedOn,
    citedSourceIds,
    citedEvidenceIds,
    ...(credibility === undefined ? {} : { credibility }),
    ...(capturedText === undefined
      ? {}
      : { capturedSha256: capturedText === '' ? null : sha256Hex(capturedText) }),
  };
}

/** What the log keeps of an item as it was. */
export function loggedEvidence(evidence: EvidenceDetail) {
  const { captured, ...fields } = evidence;
  const logged = loggedFields({
    ...fields,
    publisherId: evidence.publisher?.id ?? null,
    citedSourceIds: evidence.citedSources.map(({ id }) => id),
  });
  return { ...logged, capturedSha256: captured?.sha256 ?? null };
}
