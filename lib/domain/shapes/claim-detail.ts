import { passageAroundSchema } from '#lib/domain/versions/passage-around.ts';
import { z } from 'zod';
import { hopCheckSchema, modeSchema, termsSchema } from '#lib/domain/attribution.ts';
import { confidenceSchema, confirmationSchema } from '#lib/domain/values/confirmation.ts';
import { claimRelationSchema } from '#lib/domain/values/claim-link.ts';
import { shownSchema } from '#lib/domain/values/shown.ts';
import { corroborationDetailSchema } from '#lib/domain/corroboration/corroboration-detail.ts';
import {
  evidenceKindSchema,
  evidenceRoleSchema,
  fileDamageSchema,
  stanceSchema,
} from '#lib/domain/evidence.ts';
import { importanceSchema } from '#lib/domain/values/importance.ts';
import { channelSchema, outcomeSchema } from '#lib/domain/response.ts';
import { sourceKindSchema } from '#lib/domain/source.ts';
import { stageSchema } from '#lib/domain/stage.ts';

// A claim with all it holds, as screens and exports see it. Times are ISO 8601 in UTC.

const id = z.uuid();
const time = z.iso.datetime();

export const personSchema = z.object({ id, name: z.string() });
export type Person = z.infer<typeof personSchema>;

export const sourceRefSchema = z.object({
  id,
  name: z.string(),
  kind: sourceKindSchema,
  controlledBy: z.object({ id, name: z.string() }).nullable(),
});
export type SourceRef = z.infer<typeof sourceRefSchema>;

/** Where a claim stands. `start` and `end` count code points from the start of the text; end exclusive. */
export const anchorDetailSchema = z.object({
  versionId: id,
  start: z.int().nonnegative(),
  end: z.int().positive(),
  exact: z.string(),
  prefix: z.string(),
  suffix: z.string(),
  state: z.enum(['ANCHORED', 'MOVED', 'CHANGED', 'ORPHANED']),
  /** A new text changed or lost it, and nobody has said yet where the claim stands. */
  awaitsPerson: z.boolean(),
  /** What a person said of a passage that was not found as it was. */
  decision: z.enum(['ACCEPTED', 'REANCHORED', 'DROPPED']).nullable(),
  /** Where a person has yet to look: how it read when it stood for sure last, and in which version. */
  was: z
    .object({
      exact: z.string(),
      version: z.int(),
      /** What stood around it, and what stands around the place that is offered; null where none is. */
      around: z.object({ then: passageAroundSchema, now: passageAroundSchema }).nullable(),
    })
    .nullable(),
});
export type AnchorDetail = z.infer<typeof anchorDetailSchema>;

export const hopDetailSchema = z.object({
  id,
  source: sourceRefSchema,
  cue: z.string(),
  mode: modeSchema,
  terms: termsSchema,
  check: hopCheckSchema,
  checkNote: z.string().nullable(),
  checkEvidenceId: id.nullable(),
  /** The party's name takes a plural verb. */
  plural: z.boolean(),
  /** It is not on the record, and the statement or another name on the claim gives away who it is. */
  named: z.boolean(),
  /** How much of it this is: the name may have been kept back, or be told on request. */
  shown: shownSchema,
});
export type HopDetail = z.infer<typeof hopDetailSchema>;

export const evidenceDetailSchema = z.object({
  id,
  kind: evidenceKindSchema,
  /** Viewers, and whoever gets what leaves the house, are told only that it is there. */
  confidential: z.boolean(),
  title: z.string(),
  address: z.string(),
  file: z
    .object({
      sha256: z.string(),
      bytes: z.int(),
      name: z.string(),
      /** What was found in its place when it was last asked for; null while it is whole. */
      damage: fileDamageSchema.nullable(),
    })
    .nullable(),
  publisher: sourceRefSchema.nullable(),
  stance: stanceSchema,
  role: evidenceRoleSchema,
  /** Its publisher was there, or holds the record. With nothing cited either, its provenance is unknown. */
  firstHand: z.boolean(),
  /** Its publisher speaks in its own cause: shown, not counted. */
  interested: z.boolean(),
  /** Its publisher took it back or corrected it: shown, not counted. */
  withdrawn: z.object({ at: time, reason: z.string(), by: personSchema }).nullable(),
  publishedOn: z.iso.date().nullable(),
  citedSources: z.array(sourceRefSchema),
  citedEvidenceIds: z.array(id),
  excerpt: z.string(),
  /** The text captured or pasted from it; the text itself is read apart, because it may be long. */
  captured: z.object({ sha256: z.string(), words: z.int(), at: time, by: personSchema }).nullable(),
  /** Every text captured from it, oldest first; a new one is kept beside the older ones. */
  captures: z.array(z.object({ id, sha256: z.string(), words: z.int(), at: time, by: personSchema })),
  /** Admiralty credibility, 1 (confirmed) to 6 (cannot be judged). */
  credibility: z.int().min(1).max(6).nullable(),
  createdAt: time,
  createdBy: personSchema,
  revision: z.int(),
});
export type EvidenceDetail = z.infer<typeof evidenceDetailSchema>;

/** A party we asked, and what came of it. */
export const responseDetailSchema = z.object({
  id,
  party: sourceRefSchema,
  /** The party's name takes a plural verb. */
  plural: z.boolean(),
  askedAt: time,
  channel: channelSchema,
  question: z.string(),
  deadlineAt: time.nullable(),
  outcome: outcomeSchema,
  words: z.string(),
  answeredAt: time.nullable(),
  /** The evidence their answer was turned into, unless that was deleted. */
  evidenceId: id.nullable(),
  createdAt: time,
  createdBy: personSchema,
  revision: z.int(),
});
export type ResponseDetail = z.infer<typeof responseDetailSchema>;

/** A claim that a person said belongs with this one: `TO` it from this one, or `FROM` it to this one. */
export const claimLinkDetailSchema = z.object({
  id,
  relation: claimRelationSchema,
  direction: z.enum(['TO', 'FROM']),
  claim: z.object({
    id,
    articleId: id,
    headline: z.string(),
    statement: z.string(),
    confirmation: confirmationSchema,
    stage: stageSchema,
  }),
  createdAt: time,
  createdBy: personSchema,
});
export type ClaimLinkDetail = z.infer<typeof claimLinkDetailSchema>;

/** Another article in which the claim stands, on a passage of its own there; the newest version of it has the passage. */
export const appearanceDetailSchema = z.object({
  id,
  article: z.object({ id, headline: z.string() }),
  anchor: anchorDetailSchema,
  createdAt: time,
  createdBy: personSchema,
});
export type AppearanceDetail = z.infer<typeof appearanceDetailSchema>;

/** A discredited source that a claim rests on: in its chain, or behind its evidence. */
export const discreditedRefSchema = z.object({ id, name: z.string(), at: time, reason: z.string() });
export type DiscreditedRef = z.infer<typeof discreditedRefSchema>;

/** Two items of evidence whose texts are alike and that a person said are separate. */
export const distinctPairDetailSchema = z.object({ evidenceIds: z.tuple([id, id]), reason: z.string() });

/** Two anonymous sources that a person said are different people. */
export const peoplePairDetailSchema = z.object({ sourceIds: z.tuple([id, id]), reason: z.string() });

/** Hops run from the one said to know to the one whose text we read; evidence is oldest first. */
export const claimDetailSchema = z.object({
  id,
  articleId: id,
  statement: z.string(),
  importance: importanceSchema,
  confirmation: confirmationSchema,
  confidence: confidenceSchema.nullable(),
  confirmationReason: z.string().nullable(),
  confirmationSetBy: personSchema.nullable(),
  confirmationSetAt: time.nullable(),
  /** Why the confirmation goes against the evidence, by an editor's decision; `null` when it does not. */
  overrideNote: z.string().nullable(),
  /** Who changed the statement last since it was recorded, and when. */
  statementEditedBy: personSchema.nullable(),
  statementEditedAt: time.nullable(),
  stage: stageSchema,
  /** Why it can be signed off with neither chain nor evidence; kept while it has neither. */
  bareReason: z.string().nullable(),
  signedOffBy: personSchema.nullable(),
  signedOffAt: time.nullable(),
  assignee: personSchema.nullable(),
  dueAt: time.nullable(),
  tags: z.array(z.string()),
  createdAt: time,
  createdBy: personSchema,
  updatedAt: time,
  revision: z.int(),
  anchor: anchorDetailSchema,
  hops: z.array(hopDetailSchema),
  evidence: z.array(evidenceDetailSchema),
  corroboration: corroborationDetailSchema,
  distinctPairs: z.array(distinctPairDetailSchema),
  /** Items a person has marked as copies although their texts don't show it. */
  copyPairs: z.array(distinctPairDetailSchema),
  peopleApart: z.array(peoplePairDetailSchema),
  /** Oldest first. */
  responses: z.array(responseDetailSchema),
  links: z.array(claimLinkDetailSchema),
  /** What its own article is headed. */
  headline: z.string(),
  /** In the order in which they were found. */
  appearances: z.array(appearanceDetailSchema),
  /** It is seen in another article than its own, and its passage there waits for a person. */
  ownPassageOpen: z.boolean(),
  restsOnDiscredited: z.array(discreditedRefSchema),
});
export type ClaimDetail = z.infer<typeof claimDetailSchema>;
