import { z } from 'zod';
import { hopCheckSchema, modeSchema, termsSchema } from './attribution.ts';
import { confidenceSchema, confirmationSchema } from './confirmation.ts';
import { evidenceKindSchema, evidenceRoleSchema, provenanceSchema, stanceSchema } from './evidence.ts';
import { importanceSchema } from './importance.ts';
import { sourceKindSchema } from './source.ts';
import { stageSchema } from './stage.ts';

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
});
export type HopDetail = z.infer<typeof hopDetailSchema>;

export const evidenceDetailSchema = z.object({
  id,
  kind: evidenceKindSchema,
  title: z.string(),
  address: z.string(),
  file: z.object({ sha256: z.string(), bytes: z.int(), name: z.string() }).nullable(),
  publisher: sourceRefSchema.nullable(),
  stance: stanceSchema,
  role: evidenceRoleSchema,
  provenance: provenanceSchema,
  citedSources: z.array(sourceRefSchema),
  citedEvidenceIds: z.array(id),
  excerpt: z.string(),
  createdAt: time,
  createdBy: personSchema,
  revision: z.int(),
});
export type EvidenceDetail = z.infer<typeof evidenceDetailSchema>;

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
  stage: stageSchema,
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
});
export type ClaimDetail = z.infer<typeof claimDetailSchema>;
