import { z } from 'zod';
import { hopCheckSchema, modeSchema, termsSchema } from '#lib/domain/attribution.ts';
import { claimFiltersSchema } from '#lib/domain/claim-filters.ts';
import { claimRelationSchema } from '#lib/domain/values/claim-link.ts';
import { confidenceSchema, confirmationSchema } from '#lib/domain/values/confirmation.ts';
import { standingSchema } from '#lib/domain/corroboration/standing.ts';
import { verdictSchema } from '#lib/domain/values/verdict.ts';
import { evidenceKindSchema, evidenceRoleSchema, stanceSchema } from '#lib/domain/evidence.ts';
import { importanceSchema } from '#lib/domain/values/importance.ts';
import { channelSchema, outcomeSchema } from '#lib/domain/response.ts';
import { sourceKindSchema } from '#lib/domain/source.ts';
import { correctionDetailSchema, publicationStepDetailSchema } from '#lib/domain/shapes/article-detail.ts';
import { namingReasonSchema } from '#lib/domain/needs-naming.ts';
import { publicationStateSchema } from '#lib/domain/publication.ts';
import { blockKindSchema } from '#lib/domain/text/blocks.ts';
import { stageSchema } from '#lib/domain/stage.ts';

const moment = z.iso.datetime();
const person = z.strictObject({ id: z.uuid(), name: z.string() });
const source = z.strictObject({
  id: z.uuid(),
  name: z.string(),
  kind: sourceKindSchema,
  controlledBy: z.strictObject({ id: z.uuid(), name: z.string() }).nullable(),
});
/** What the register has of a party that a claim names, or that controls one it names. Who is kept back is not in it. */
const registered = z.strictObject({
  id: z.uuid(),
  name: z.string(),
  kind: sourceKindSchema,
  /** Other names it goes by. */
  aliases: z.array(z.string()),
  /** Its name takes a plural verb. */
  plural: z.boolean(),
  /** Who controls it; what stands for somebody who is kept back is in no list. */
  controlledById: z.uuid().nullable(),
  discredited: z.strictObject({ reason: z.string(), from: z.iso.date().nullable() }).nullable(),
});
export type ExportedSource = z.infer<typeof registered>;
const article = z.strictObject({ id: z.uuid(), headline: z.string() });
/** An article by itself, with how it was cleared, published and corrected; newest step first. */
const exportedArticle = article.extend({
  publicationState: publicationStateSchema,
  steps: z.array(publicationStepDetailSchema),
  /** What was put right after it was published, newest first; those replaced or withdrawn since too. */
  corrections: z.array(correctionDetailSchema),
});

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const passage = {
  /** Code points from the start of the version's text; end exclusive. */
  start: z.int().min(0),
  end: z.int().min(1),
  prefix: z.string(),
  suffix: z.string(),
  state: z.enum(['ANCHORED', 'MOVED', 'CHANGED', 'ORPHANED']),
};
const anchor = z.strictObject({
  ...passage,
  /** What the passage stands in; null in a text of which that was not kept. */
  block: blockKindSchema.nullable(),
  version: z.int().min(1),
  /** Of the UTF-8 bytes of that version's text, in lower-case hex. */
  sha256,
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
  /** First hand and citing may stand together; with neither, nobody knows where it has it from. */
  firstHand: z.boolean(),
  /** Its publisher speaks in its own cause, or has taken it back: listed, not counted. */
  interested: z.boolean(),
  withdrawn: z.strictObject({ at: moment, reason: z.string() }).nullable(),
  publishedOn: z.iso.date().nullable(),
  citedSources: z.array(source),
  citedEvidenceIds: z.array(z.uuid()),
  excerpt: z.string(),
  /** The text captured or pasted from it, by its SHA-256; the text itself stays in the workspace. */
  captured: z.strictObject({ sha256, words: z.int(), at: moment, by: person }).nullable(),
  credibility: z.int().min(1).max(6).nullable(),
  addedAt: moment,
  addedBy: person,
});

const ids = z.array(z.uuid());
const pair = z.tuple([z.uuid(), z.uuid()]);
/** Two items of evidence, by their ids, and what a person said of them. */
const evidencePair = z.strictObject({ evidenceIds: pair, reason: z.string() });

/** What stands on one side of the evidence, counted. */
const side = z.strictObject({
  /** The members of the smallest cut nearest the world: a party, people who may be one, or one text under several names. */
  origins: z.array(
    z.strictObject({
      id: z.uuid(),
      kind: z.enum(['PARTY', 'PEOPLE', 'TEXT']),
      name: z.string(),
      evidenceIds: ids,
    }),
  ),
  reports: z.int(),
  primaryIds: ids,
  /** Items that count for nothing, and why. */
  uncounted: z.array(z.strictObject({ evidenceId: z.uuid(), why: standingSchema })),
});

const corroboration = z.strictObject({
  verdict: verdictSchema,
  originsNeeded: z.int(),
  primarySuffices: z.boolean(),
  supports: side,
  refutes: side,
  /** The number said as what it is: “If KCNA is wrong, nothing is left.” */
  headline: z.string(),
  reasons: z.array(z.strictObject({ words: z.string(), evidenceIds: ids })),
});

const response = z.strictObject({
  party: source,
  askedAt: moment,
  channel: channelSchema,
  question: z.string(),
  deadlineAt: moment.nullable(),
  outcome: outcomeSchema,
  words: z.string(),
  answeredAt: moment.nullable(),
  evidenceId: z.uuid().nullable(),
});

const link = z.strictObject({
  relation: claimRelationSchema,
  /** `TO`: this claim stands so to the other; `FROM`: the other to this one. */
  direction: z.enum(['TO', 'FROM']),
  claimId: z.uuid(),
  statement: z.string(),
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
  /** Every article it stands in, its own first, with its passage in the newest text of each that has it. */
  standsIn: z.array(z.strictObject({ article, quote: z.string(), ...passage })).min(1),
  importance: importanceSchema,
  confirmation: confirmationSchema,
  /** What the house calls that status, where it has a name of its own, and what it means by it. */
  houseRating: z.strictObject({ name: z.string(), meaning: z.string() }).nullable(),
  confidence: confidenceSchema.nullable(),
  reason: z.string().nullable(),
  confirmationSetBy: person.nullable(),
  confirmationSetAt: moment.nullable(),
  /** The confirmation was set before the statement got the wording it has now. */
  onEarlierWording: z.boolean(),
  /** Why the confirmation goes against the evidence, by an editor's decision. */
  overrideNote: z.string().nullable(),
  stage: stageSchema,
  /** Why it was ready for sign-off with neither chain nor evidence. */
  bareReason: z.string().nullable(),
  signedOffBy: person.nullable(),
  signedOffAt: moment.nullable(),
  assignee: person.nullable(),
  /** The claim's own due time, or else its article's. */
  dueAt: moment.nullable(),
  /** Its own due time alone. */
  ownDueAt: moment.nullable(),
  tags: z.array(z.string()),
  /** The chain in words, and whether they said it, which follows from the checks of its hops. */
  whoSaysSo: z.string(),
  attribution: hopCheckSchema,
  /** From the one said to know to the one whose text we read. */
  hops: z.array(hop),
  evidence: z.array(evidence),
  /** Items whose texts are alike and that are two; items that are one although their texts are not alike. */
  toldApart: z.array(evidencePair),
  markedCopies: z.array(evidencePair),
  /** Anonymous sources who are two people. */
  peopleApart: z.array(z.strictObject({ sourceIds: pair, reason: z.string() })),
  /** Every source it names, and all above them, as far as they may be told. */
  sources: z.array(registered),
  corroboration,
  responses: z.array(response),
  links: z.array(link),
  /** Discredited sources it rests on. */
  restsOnDiscredited: z.array(z.strictObject({ id: z.uuid(), name: z.string(), reason: z.string() })),
  /** One sentence to publish, from recorded facts; or why there is none. */
  safeWording: z.string().nullable(),
  noSafeWording: z.string().nullable(),
  /** How the claim was named last when its article was cleared or published, if it had to be. */
  named: z
    .strictObject({
      to: publicationStateSchema,
      at: moment,
      by: person,
      reasons: z.array(namingReasonSchema),
      note: z.string(),
    })
    .nullable(),
  /** What readers were told was put right about it, as far as that stands; newest first. */
  corrections: z.array(z.strictObject({ publicText: z.string(), publicAt: moment })),
  recordedAt: moment,
  recordedBy: person,
});
export type ExportedClaim = z.infer<typeof exportedClaimSchema>;

/**
 * What every export as JSON says it is, and the `$id` of its published schema, `docs/schemas/claims-export-4.schema.json`.
 * The number grows with every change of what is written: readers may hold a document to the schema to the letter.
 */
export const claimsExportId = 'urn:corroborate:claims-export:4';

/** A whole export of claims as JSON: of one article, or of the claims list with its filters. */
export const claimsExportSchema = z.strictObject({
  /** Where the product serves this schema. */
  $schema: z.url(),
  schema: z.literal(claimsExportId),
  /** The moment the export was begun at, in UTC. */
  exportedAt: moment,
  /** Every claim is as it was then. Else those after the first hundred may be newer, each as it was while this was written. */
  wholeAtOnce: z.boolean(),
  exportedBy: person,
  /** The newest entry of the workspace's log at that moment, and what it hashes to, in lower-case hex. */
  log: z.strictObject({ sequence: z.int(), hash: z.string() }),
  /** Where what was exported is looked at: the article, or the list with its filters. */
  address: z.url(),
  article: exportedArticle.nullable(),
  filters: claimFiltersSchema.nullable(),
  /** The filters that are set, each in words: “Status: Disputed or False”. */
  filterWords: z.array(z.string()),
  claims: z.array(exportedClaimSchema),
});
export type ClaimsExport = z.infer<typeof claimsExportSchema>;

/** Where the schema of exports is served, by the path from the product’s address. */
export const claimsExportSchemaPath = '/schemas/claims-export-4.schema.json';

/** What an export says about itself before its claims. */
export type ExportHead = Omit<ClaimsExport, '$schema' | 'schema' | 'claims'>;
