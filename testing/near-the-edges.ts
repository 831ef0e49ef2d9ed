import fc from 'fast-check';
import { v7 } from 'uuid';
import { inWorkspace } from '#lib/db/transaction.ts';
import type { Role } from '#lib/domain/access/role.ts';
import { untoldOn } from '#lib/domain/confidential/mask-claim.ts';
import type { Audience } from '#lib/domain/confidential/shown.ts';
import type { EditorFacts } from '#lib/domain/needs-editor.ts';
import { isAnswer } from '#lib/domain/response.ts';
import { discreditedBehind, sourcesOfClaim } from '#lib/domain/rests-on.ts';
import { isSettled } from '#lib/domain/stage.ts';
import {
  after,
  articles,
  gone,
  madeUp,
  moment,
  sourceIds,
  unverifiedHours,
  type Made,
} from './cases/edge-claims.ts';
import type { Newsroom } from './newsroom.ts';

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

async function storeClaims(desk: Newsroom, made: Made): Promise<void> {
  const { workspaceId } = desk;
  const { createdBy, editor } = somebody(desk);
  const own = { workspaceId, createdBy };
  await inWorkspace(
    desk.reviewer,
    async (tx) => {
      await tx.article.createMany({
        data: [...articles, { ...gone, deletedAt: moment }].map((article) => ({
          ...article,
          ...own,
          headline: 'A story',
          publishedAt: moment,
        })),
      });
      await tx.claim.createMany({
        data: made.map(
          ({ hops, evidence, responses, appearances, article, overridden, assigned, deleted, ...claim }) => ({
            ...claim,
            ...own,
            articleId: article.id,
            statement: `One of ${hops.length + evidence.length + responses.length + appearances.length}, ${overridden}`,
            searchText: 'one',
            assigneeId: assigned ? editor : null,
            deletedAt: deleted ? moment : null,
            confirmationReason: 'As it looks.',
            confirmationSetBy: createdBy,
            confirmationSetAt: moment,
            signedOffBy: isSettled(claim.stage) ? editor : null,
            signedOffAt: isSettled(claim.stage) ? moment : null,
          }),
        ),
      });
      await tx.appearance.createMany({
        data: made.flatMap(({ id: claimId, appearances }) =>
          appearances.map(({ article, createdAt, bySigner, removed }) => ({
            workspaceId,
            id: v7(),
            claimId,
            articleId: article.id,
            createdAt,
            createdBy: bySigner ? editor : createdBy,
            removedAt: removed ? moment : null,
          })),
        ),
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
            askedAt: after(-48 * 3_600_000),
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
  { article, evidence, assigned, responses, appearances, createdAt, dueAt, hops, ...claim }: Made[number],
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
    signedOffAt: isSettled(claim.stage) ? iso(moment) : null,
    signedOffBy: isSettled(claim.stage) ? { id: desk.editor.userId } : null,
    appearances: appearances
      .filter((found) => !found.removed && found.article !== gone)
      .map((found) => ({
        publicationState: found.article.publicationState,
        createdAt: found.createdAt.toISOString(),
        createdBy: { id: found.bySigner ? desk.editor.userId : desk.reviewer.userId },
      })),
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
