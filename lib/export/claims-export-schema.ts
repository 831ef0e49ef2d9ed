import { z } from 'zod';
import { hopCheckSchema, modeSchema, termsSchema } from '#lib/domain/attribution.ts';
import { claimFiltersSchema } from '#lib/domain/claim-filters.ts';
import { confidenceSchema, confirmationSchema } from '#lib/domain/confirmation.ts';
import {
  evidenceKindSchema,
  evidenceRoleSchema,
  provenanceSchema,
  stanceSchema,
} from '#lib/domain/evidence.ts';
import { importanceSchema } from '#lib/domain/importance.ts';
import { sourceKindSchema } from '#lib/domain/source.ts';
import { stageSchema } from '#lib/domain/stage.ts';

const moment = z.iso.datetime();
const person = z.strictObject({ id: z.uuid(), name: z.string() });
const source = z.strictObject({
  id: z.uuid(),
  name: z.string(),
  kind: sourceKindSchema,
  controlledBy: z.strictObject({ id: z.uuid(), name: z.string() }).nullable(),
});
const article = z.strictObject({ id: z.uuid(), headline: z.string() });

const anchor = z.strictObject({
  /** Code points from the start of the version's text; end exclusive. */
  start: z.int().min(0),
  end: z.int().min(1),
  prefix: z.string(),
  suffix: z.string(),
  state: z.enum(['ANCHORED', 'MOVED', 'CHANGED', 'ORPHANED']),
  version: z.int().min(1),
  /** Of the UTF-8 bytes of that version's text, in lower-case hex. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});

const hop = z.strictObject({
  source,
  cue: z.string(),
  mode: modeSchema,
  terms: termsSchema,
  check: hopCheckSchema,
  checkNote: z.string().nullable(),
  checkEvidenceId: z.uuid().nullable(),
});

const evidence = z.strictObject({
  id: z.uuid(),
  kind: evidenceKindSchema,
  title: z.string(),
  address: z.string(),
  file: z.strictObject({ name: z.string(), sha256: z.string(), bytes: z.int() }).nullable(),
  publisher: source.nullable(),
  stance: stanceSchema,
  role: evidenceRoleSchema,
  provenance: provenanceSchema,
  citedSources: z.array(source),
  citedEvidenceIds: z.array(z.uuid()),
  excerpt: z.string(),
  addedAt: moment,
  addedBy: person,
});

/** One claim of an export. */
export const exportedClaimSchema = z.strictObject({
  id: z.uuid(),
  permalink: z.url(),
  article,
  statement: z.string(),
  /** The passage, word for word. */
  quote: z.string(),
  anchor,
  importance: importanceSchema,
  confirmation: confirmationSchema,
  confidence: confidenceSchema.nullable(),
  reason: z.string().nullable(),
  confirmationSetBy: person.nullable(),
  confirmationSetAt: moment.nullable(),
  stage: stageSchema,
  signedOffBy: person.nullable(),
  signedOffAt: moment.nullable(),
  assignee: person.nullable(),
  /** The claim's own due time, or else its article's. */
  dueAt: moment.nullable(),
  tags: z.array(z.string()),
  /** The chain in words, and whether they said it, which follows from the checks of its hops. */
  whoSaysSo: z.string(),
  attribution: hopCheckSchema,
  /** From the one said to know to the one whose text we read. */
  hops: z.array(hop),
  evidence: z.array(evidence),
  recordedAt: moment,
  recordedBy: person,
});
export type ExportedClaim = z.infer<typeof exportedClaimSchema>;

/** A whole export of claims as JSON: of one article, or of the claims list with its filters. */
export const claimsExportSchema = z.strictObject({
  /** One moment for the whole export, in UTC. */
  exportedAt: moment,
  article: article.nullable(),
  filters: claimFiltersSchema.nullable(),
  claims: z.array(exportedClaimSchema),
});
export type ClaimsExport = z.infer<typeof claimsExportSchema>;

/** What an export says about itself before its claims. */
export type ExportHead = Omit<ClaimsExport, 'claims'>;
