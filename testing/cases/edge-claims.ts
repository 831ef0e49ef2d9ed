import fc from 'fast-check';
import { v7 } from 'uuid';
import { ageBuckets } from '#lib/domain/age-buckets.ts';
import { hopChecks, termsSchema } from '#lib/domain/attribution.ts';
import { publicationStates } from '#lib/domain/publication.ts';
import { outcomes } from '#lib/domain/response.ts';
import { stages } from '#lib/domain/stage.ts';
import { confirmations } from '#lib/domain/values/confirmation.ts';
import { verdicts } from '#lib/domain/values/verdict.ts';
import { answerSpans } from '#lib/domain/waiting.ts';

/** The moment at which everything that is made up here is looked at, and what is signed off was. */
export const moment = new Date('2026-03-10T12:00:00.000Z');
const hour = 3_600_000;
/** The workspace's limit of the claims made up. */
export const unverifiedHours = 24;

/** So many milliseconds after that. */
export const after = (ms: number) => new Date(moment.getTime() + ms);
const edges = (...at: number[]) => at.flatMap((edge) => [edge - 1, edge, edge + 1]).map(after);
const dueTimes = edges(0, 24 * hour);

/** Of the sources that are named. */
export const sourceIds = Array.from({ length: 24 }, () => v7());
const anySource = fc.constantFrom(...sourceIds);

/** The articles the claims are of: one of each kind, so that no kind is ever missing. */
export const articles = publicationStates.flatMap((publicationState) =>
  [null, ...dueTimes].map((dueAt) => ({ id: v7(), dueAt, publicationState })),
);

/** One in which claims appear that is out, and in the bin. */
export const gone = { id: v7(), dueAt: null, publicationState: 'PUBLISHED' as const };

const items = fc.record({
  publisherId: fc.option(anySource),
  cited: fc.uniqueArray(anySource, { maxLength: 1 }),
  deleted: fc.boolean(),
});

const claims = fc.record({
  article: fc.constantFrom(...articles),
  // Those of which rules say the most are met more often, and so at every edge.
  stage: fc.constantFrom(...stages, 'SIGNED_OFF' as const),
  confirmation: fc.constantFrom(...confirmations, 'UNVERIFIED', 'CONFIRMED', 'FALSE'),
  verdict: fc.option(fc.constantFrom(...verdicts)),
  overridden: fc.integer({ min: 0, max: 3 }).map((n) => n === 0),
  supportingOrigins: fc.nat(3),
  refutingOrigins: fc.nat(3),
  supportingPrimary: fc.boolean(),
  refutingPrimary: fc.boolean(),
  verdictsDiffer: fc.boolean(),
  changedSinceSignOff: fc.boolean(),
  assigned: fc.boolean(),
  createdAt: fc.constantFrom(...edges(...ageBuckets.map(({ from }) => -from), -unverifiedHours * hour)),
  dueAt: fc.option(fc.constantFrom(...dueTimes), { freq: 2 }),
  deleted: fc.integer({ min: 0, max: 9 }).map((n) => n === 0),
  hops: fc.array(
    fc.record({
      sourceId: anySource,
      check: fc.constantFrom(...hopChecks),
      terms: fc.constantFrom(...termsSchema.options),
    }),
    { maxLength: 2 },
  ),
  evidence: fc.array(items, { maxLength: 1 }),
  appearances: fc.uniqueArray(
    fc.record({
      article: fc.constantFrom(...articles, gone),
      createdAt: fc.constantFrom(...edges(0)),
      /** By who signs off, or somebody else. */
      bySigner: fc.boolean(),
      removed: fc.boolean(),
    }),
    { maxLength: 2, selector: ({ article }) => article.id },
  ),
  responses: fc.array(
    fc.record({
      outcome: fc.constantFrom(...outcomes, 'PENDING' as const, 'PENDING' as const),
      deadlineAt: fc.option(fc.constantFrom(...edges(...answerSpans.flatMap(({ from }) => from ?? [])))),
      deleted: fc.boolean(),
      /** Whether who speaks first in the chain was asked, where one does, or somebody else. */
      ofSpeaker: fc.boolean(),
    }),
    { maxLength: 3 },
  ),
});

/** Claims that were made up, to be stored. */
export type Made = ReturnType<typeof madeUp>;

/** So many claims, whose times and figures stand at, just before and just after what the rules ask. */
export function madeUp(count: number) {
  return fc.sample(claims, count).map((claim) => {
    const hasNote = claim.overridden && ['CONFIRMED', 'FALSE'].includes(claim.confirmation);
    const evidence = claim.evidence.map((item) => ({ ...item, id: v7() }));
    const responses = claim.responses.map(({ ofSpeaker, ...response }) => {
      const speaker = ofSpeaker ? claim.hops[0]?.sourceId : undefined;
      return { ...response, partyId: speaker ?? sourceIds[0] ?? '' };
    });
    // In its own article it stands without being found there.
    const appearances = claim.appearances.filter(({ article }) => article !== claim.article);
    return {
      ...claim,
      id: v7(),
      evidence,
      responses,
      appearances,
      overrideNote: hasNote ? 'An editor saw it.' : null,
    };
  });
}
