import fc from 'fast-check';
import { v7 } from 'uuid';
import { inWorkspace } from '#lib/db/transaction.ts';
import { ageBuckets } from '#lib/domain/age-buckets.ts';
import type { Role } from '#lib/domain/access/role.ts';
import { hopChecks, termsSchema } from '#lib/domain/attribution.ts';
import { untoldOn } from '#lib/domain/confidential/mask-claim.ts';
import type { Audience } from '#lib/domain/confidential/shown.ts';
import { confirmations } from '#lib/domain/values/confirmation.ts';
import { verdicts } from '#lib/domain/values/verdict.ts';
import type { EditorFacts } from '#lib/domain/needs-editor.ts';
import { publicationStates } from '#lib/domain/publication.ts';
import { isAnswer, outcomes } from '#lib/domain/response.ts';
import { discreditedBehind, sourcesOfClaim } from '#lib/domain/rests-on.ts';
import { isSettled, stages } from '#lib/domain/stage.ts';
import { answerSpans } from '#lib/domain/waiting.ts';
import type { Newsroom } from './newsroom.ts';

/** The moment at which everything that `fillNearTheEdges` makes up is looked at. */
export const moment = new Date('2026-03-10T12:00:00.000Z');
const hour = 3_600_000;
/** The workspace's limit of the claims made up. */
export const unverifiedHours = 24;

const after = (ms: number) => new Date(moment.getTime() + ms);
const edges = (...at: number[]) => at.flatMap((edge) => [edge - 1, edge, edge + 1]).map(after);
const dueTimes = edges(0, 24 * hour);

const sourceIds = Array.from({ length: 24 }, () => v7());
const anySource = fc.constantFrom(...sourceIds);

// One of each kind, so that no kind is ever missing.
const articles = publicationStates.flatMap((publicationState) =>
  [null, ...dueTimes].map((dueAt) => ({ id: v7(), dueAt, publicationState })),
);

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

/** A source, by what the rules of control and of resting on the discredited look at. */
export interface EdgeSource {
  id: string;
  name: string;
  controlledById: string | null;
  discredited: boolean;
}

/** A claim with what the rules look at, as it was stored. */
export interface EdgeClaim extends EditorFacts {
  id: string;
  refutingOrigins: number;
  refutingPrimary: boolean;
}

const iso = (date: Date | null) => date?.toISOString() ?? null;

function somebody({ reviewer, editor }: Newsroom) {
  return { createdBy: reviewer.userId, editor: editor.userId };
}

async function storeSources(desk: Newsroom): Promise<EdgeSource[]> {
  const anyOther = (id: string) => fc.constantFrom(...sourceIds.filter((other) => other !== id));
  const sources = sourceIds.map((id, n) => {
    const [controlledById = null] = fc.sample(fc.option(anyOther(id), { freq: 4 }), 1);
    return { id, name: `Party ${n}`, controlledById, discredited: n % 8 === 0 };
  });
  await inWorkspace(desk.reviewer, (tx) =>
    tx.source.createMany({
      data: sources.map(({ discredited, ...source }) => ({
        ...source,
        workspaceId: desk.workspaceId,
        kind: 'ORGANISATION',
        searchText: source.name,
        createdBy: desk.reviewer.userId,
        ...(discredited
          ? { standing: 'DISCREDITED', discreditedAt: moment, discreditedReason: 'It made up a quote.' }
          : {}),
      })),
    }),
  );
  return sources;
}

type Made = ReturnType<typeof madeUp>;

function madeUp(count: number) {
  return fc.sample(claims, count).map((claim) => {
    const hasNote = claim.overridden && ['CONFIRMED', 'FALSE'].includes(claim.confirmation);
    const evidence = claim.evidence.map((item) => ({ ...item, id: v7() }));
    const responses = claim.responses.map(({ ofSpeaker, ...response }) => {
      const speaker = ofSpeaker ? claim.hops[0]?.sourceId : undefined;
      return { ...response, partyId: speaker ?? sourceIds[0] ?? '' };
    });
    return { ...claim, id: v7(), evidence, responses, overrideNote: hasNote ? 'An editor saw it.' : null };
  });
}

async function storeClaims(desk: Newsroom, made: Made): Promise<void> {
  const { workspaceId } = desk;
  const { createdBy, editor } = somebody(desk);
  const own = { workspaceId, createdBy };
  await inWorkspace(
    desk.reviewer,
    async (tx) => {
      await tx.article.createMany({
        data: articles.map((article) => ({
          ...article,
          ...own,
          headline: 'A story',
          publishedAt: moment,
        })),
      });
      await tx.claim.createMany({
        data: made.map(({ hops, evidence, responses, article, overridden, assigned, deleted, ...claim }) => ({
          ...claim,
          ...own,
          articleId: article.id,
          statement: `One of ${hops.length + evidence.length + responses.length}, ${overridden}`,
          searchText: 'one',
          assigneeId: assigned ? editor : null,
          deletedAt: deleted ? moment : null,
          confirmationReason: 'As it looks.',
          confirmationSetBy: createdBy,
          confirmationSetAt: moment,
          signedOffBy: isSettled(claim.stage) ? editor : null,
          signedOffAt: isSettled(claim.stage) ? moment : null,
        })),
      });
      await tx.hop.createMany({
        data: made.flatMap(({ id: claimId, hops }) =>
          hops.map((hop, position) => ({ ...hop, workspaceId, id: v7(), claimId, position })),
        ),
      });
      await tx.evidence.createMany({
        data: made.flatMap(({ id: claimId, evidence }) =>
          evidence.map(({ id, publisherId, deleted }) => ({
            ...own,
            id,
            claimId,
            publisherId,
            kind: 'NOTE' as const,
            title: 'A note',
            stance: 'SUPPORTS' as const,
            role: 'SECONDARY' as const,
            deletedAt: deleted ? moment : null,
          })),
        ),
      });
      await tx.citation.createMany({
        data: made.flatMap(({ evidence }) =>
          evidence.flatMap(({ id: evidenceId, cited }) =>
            cited.map((citedSourceId) => ({ workspaceId, id: v7(), evidenceId, citedSourceId })),
          ),
        ),
      });
      await tx.responseRequest.createMany({
        data: made.flatMap(({ id: claimId, responses }) =>
          responses.map(({ partyId, outcome, deadlineAt, deleted }) => ({
            ...own,
            id: v7(),
            claimId,
            partyId,
            channel: 'EMAIL' as const,
            askedAt: after(-48 * hour),
            outcome,
            deadlineAt,
            answeredAt: isAnswer(outcome) ? moment : null,
            deletedAt: deleted ? moment : null,
          })),
        ),
      });
      await tx.workspace.update({ where: { id: workspaceId }, data: { unverifiedHours } });
    },
    { long: true },
  );
}

/** The claim as the rules see it for an audience: without what may not be told of its speakers. */
function factsOf(
  { article, evidence, assigned, responses, createdAt, dueAt, hops, ...claim }: Made[number],
  {
    desk,
    sources,
    audience,
  }: { desk: Newsroom; sources: ReadonlyMap<string, EdgeSource>; audience: Audience },
): EdgeClaim {
  const untold = untoldOn(hops, audience);
  const named = sourcesOfClaim({
    hops,
    evidence: evidence
      .filter(({ deleted }) => !deleted)
      .map(({ publisherId, cited }) => ({
        publisherId,
        citations: cited.map((citedSourceId) => ({ citedSourceId })),
      })),
  });
  return {
    ...claim,
    hops,
    restsOnDiscredited: discreditedBehind(named, sources, untold).size > 0,
    responses: responses
      .filter(({ deleted, partyId }) => !deleted && !untold.has(partyId))
      .map(({ outcome, deadlineAt }) => ({ outcome, deadlineAt: iso(deadlineAt) })),
    assigneeId: assigned ? desk.editor.userId : null,
    createdAt: createdAt.toISOString(),
    dueAt: iso(dueAt),
    articleDueAt: iso(article.dueAt),
    publicationState: article.publicationState,
  };
}

/**
 * Fills a newsroom with sources that control each other at random, in circles too, and with as many claims whose times
 * and figures stand at, just before and just after what the rules ask. Answers those that were not deleted, as editors
 * see them, and the same as viewers do.
 */
export async function fillNearTheEdges(
  desk: Newsroom,
  count: number,
): Promise<{ sources: Map<string, EdgeSource>; claims: EdgeClaim[]; claimsOfViewer: EdgeClaim[] }> {
  const sources = new Map((await storeSources(desk)).map((source) => [source.id, source]));
  const made = madeUp(count);
  await storeClaims(desk, made);
  const there = made.filter(({ deleted }) => !deleted);
  const seenBy = (role: Role) =>
    there.map((claim) => factsOf(claim, { desk, sources, audience: { role, way: 'DESK' } }));
  return { sources, claims: seenBy('EDITOR'), claimsOfViewer: seenBy('VIEWER') };
}
