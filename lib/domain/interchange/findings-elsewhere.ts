import { z } from 'zod';
import { hopCheckSchema, modeSchema, termsSchema } from '#lib/domain/attribution.ts';
import { evidenceRoleSchema, stanceSchema } from '#lib/domain/evidence.ts';
import { channelSchema, outcomeSchema } from '#lib/domain/response.ts';
import { sourceKindSchema } from '#lib/domain/source.ts';
import { safeHref } from '#lib/domain/text/safe-href.ts';
import { onOneLine, storable } from '#lib/domain/text/storable.ts';
import { claimRelationSchema } from '#lib/domain/values/claim-link.ts';

/** The most that one import may bring of what was found on its claims, looked at before anything is locked. */
export const findingLimits = {
  sources: 500,
  aliases: 50,
  evidence: 5000,
  links: 2000,
  ofClaim: { hops: 20, evidence: 200, cited: 50, responses: 100, pairs: 200 },
} as const;

function line(most: number) {
  return z.string().overwrite(onOneLine).max(most);
}
function prose(most: number) {
  return z.string().overwrite(storable).max(most);
}

// What a file calls its things by. It is nobody's id here: a thing of another workspace can't be reached with it.
const key = z.string().min(1).max(64);
const moment = z.iso.datetime({ offset: true });
const day = z.iso.date();
const reason = prose(2000).min(1);
const address = line(2000).refine((text) => text === '' || safeHref(text) !== null);

/** A party as a file knows it. Whether it was discredited there matters: nobody may count what it says unasked. */
export const sourceElsewhereSchema = z.strictObject({
  key,
  name: line(300).min(1),
  kind: sourceKindSchema,
  aliases: z.array(line(300).min(1)).max(findingLimits.aliases),
  plural: z.boolean(),
  controlledBy: key.nullable(),
  discredited: z.strictObject({ reason, from: day.nullable() }).nullable(),
});
export type SourceElsewhere = z.infer<typeof sourceElsewhereSchema>;

const hop = z.strictObject({
  source: key,
  cue: line(200),
  mode: modeSchema,
  terms: termsSchema,
  check: hopCheckSchema,
  checkNote: prose(2000).nullable(),
  checkEvidence: key.nullable(),
});

const evidence = z.strictObject({
  key,
  /** Files stay where they are: an item with one comes as a note that says so. */
  kind: z.enum(['LINK', 'NOTE']),
  title: line(500).min(1),
  address,
  publisher: key.nullable(),
  stance: stanceSchema,
  role: evidenceRoleSchema,
  firstHand: z.boolean(),
  interested: z.boolean(),
  withdrawn: z.strictObject({ at: moment, reason }).nullable(),
  publishedOn: day.nullable(),
  citedSources: z.array(key).max(findingLimits.ofClaim.cited),
  citedEvidence: z.array(key).max(findingLimits.ofClaim.cited),
  excerpt: prose(10_000),
  credibility: z.int().min(1).max(6).nullable(),
});
export type EvidenceElsewhere = z.infer<typeof evidence>;

const response = z.strictObject({
  party: key,
  askedAt: moment,
  channel: channelSchema,
  question: prose(5000),
  deadlineAt: moment.nullable(),
  outcome: outcomeSchema,
  words: prose(10_000),
  answeredAt: moment.nullable(),
  evidence: key.nullable(),
});
export type ResponseElsewhere = z.infer<typeof response>;

const pair = z.strictObject({ first: key, second: key, reason });

/** What was found on a claim elsewhere, by the keys of its file: nothing that follows from it, which is worked out here. */
export const findingsElsewhereSchema = z.strictObject({
  hops: z.array(hop).max(findingLimits.ofClaim.hops),
  evidence: z.array(evidence).max(findingLimits.ofClaim.evidence),
  responses: z.array(response).max(findingLimits.ofClaim.responses),
  toldApart: z.array(pair).max(findingLimits.ofClaim.pairs),
  markedCopies: z.array(pair).max(findingLimits.ofClaim.pairs),
  peopleApart: z.array(pair).max(findingLimits.ofClaim.pairs),
  dueAt: moment.nullable(),
});
export type FindingsElsewhere = z.infer<typeof findingsElsewhereSchema>;

/** How one claim of a file stands to another, by their rows. */
export const linkElsewhereSchema = z.strictObject({
  from: z.int(),
  to: z.int(),
  relation: claimRelationSchema,
});
export type LinkElsewhere = z.infer<typeof linkElsewhereSchema>;

/** True where nothing was found, so that a claim begins its work here. */
export function nothingFound({ hops, evidence: items, responses }: FindingsElsewhere): boolean {
  return hops.length + items.length + responses.length === 0;
}
