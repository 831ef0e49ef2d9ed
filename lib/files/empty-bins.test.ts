import { beforeAll, describe, expect, it } from 'vitest';
import { deleteArticle } from '#lib/commands/articles/delete-article.ts';
import { setPublication } from '#lib/commands/articles/set-publication.ts';
import { deleteClaim } from '#lib/commands/claims/delete-claim.ts';
import { sayNoClaim } from '#lib/commands/passages/say-no-claim.ts';
import { linkClaims } from '#lib/commands/claims/link-claims.ts';
import { restoreClaim } from '#lib/commands/claims/restore-claim.ts';
import { setChain } from '#lib/commands/claims/set-chain.ts';
import { addEvidence } from '#lib/commands/evidence/add-evidence.ts';
import { deleteEvidence } from '#lib/commands/evidence/delete-evidence.ts';
import { askParty } from '#lib/commands/responses/ask-party.ts';
import { deleteResponse } from '#lib/commands/responses/delete-response.ts';
import { workspaceIds } from '#lib/db/record/emptied-bin.ts';
import { inWorkspace } from '#lib/db/transaction.ts';
import { binDays } from '#lib/domain/bin/bin.ts';
import { firstHash } from '#lib/log/event.ts';
import { bin } from '#lib/queries/bin/bin.ts';
import {
  aClaim,
  anArticle,
  aNewsroom,
  aSource,
  evidenceInput,
  newsroom,
  refusalOf,
  valueOf,
  type Newsroom,
} from '#testing/newsroom.ts';
import { emptyBin } from './empty-bins.ts';

let desk: Newsroom;

beforeAll(async () => {
  desk = await aNewsroom();
}, 60_000);

const dayMs = 86_400_000;

/** Everything that is deleted was deleted so long ago. */
async function aged(room: Newsroom, days: number, moreMs = 0): Promise<void> {
  const data = { deletedAt: new Date(Date.now() - days * dayMs + moreMs) };
  const where = { deletedAt: { not: null } };
  await inWorkspace(room.editor, async (tx) => {
    await tx.article.updateMany({ where, data });
    await tx.claim.updateMany({ where, data });
    await tx.evidence.updateMany({ where, data });
    await tx.responseRequest.updateMany({ where, data });
  });
}

async function counts(room: Newsroom) {
  return inWorkspace(room.editor, async (tx) => ({
    articles: await tx.article.count(),
    versions: await tx.articleVersion.count(),
    claims: await tx.claim.count(),
    hops: await tx.hop.count(),
    evidence: await tx.evidence.count(),
    captures: await tx.capture.count(),
    responses: await tx.responseRequest.count(),
    links: await tx.claimLink.count(),
    noClaims: await tx.noClaim.count(),
    sentences: await tx.versionSentences.count(),
  }));
}

/** A claim on an article of which a part is said to make none, with a chain, two items of which one cites the other, a captured text, a request, and a link. */
async function aFullClaim(room: Newsroom, articleOf = anArticle(room.editor)) {
  const article = await articleOf;
  const { id: claimId, revision } = await aClaim(room.editor, article);
  const party = await aSource(room.editor);
  const hops = [{ sourceId: party.id }];
  valueOf(await setChain.execute(room.editor, { claimId, revision, hops }));
  const texts = { capturedText: 'The whole text of a dispatch from the harbour.', publisherId: party.id };
  const [first] = valueOf(await addEvidence.execute(room.editor, evidenceInput(claimId, texts))).evidence;
  const citing = evidenceInput(claimId, { title: 'A report', citedEvidenceIds: [first?.id ?? ''] });
  valueOf(await addEvidence.execute(room.editor, citing));
  const asked = await askParty.execute(room.editor, { claimId, partyId: party.id, channel: 'PHONE' });
  valueOf(asked);
  const other = await aClaim(room.editor, article);
  const without = {
    articleId: article.id,
    versionId: article.version.id,
    sentences: [{ start: 42, end: 60 }],
  };
  valueOf(await sayNoClaim.execute(room.editor, without));
  const link = { claimId, otherClaimId: other.id, relation: 'UPDATES' };
  const claim = valueOf(await linkClaims.execute(room.editor, link));
  return { article, claim };
}

describe('What was deleted 30 days ago', () => {
  it('is gone for good with all it holds, and not a moment sooner', async () => {
    const room = await newsroom(desk.ownerUrl);
    const { article } = await aFullClaim(room);
    const { article: kept } = await aFullClaim(room);
    valueOf(await deleteArticle.execute(room.editor, { articleId: article.id, revision: article.revision }));
    await aged(room, binDays, 60_000);
    expect(await emptyBin(room.workspaceId)).toBe(0);
    expect(await counts(room)).toMatchObject({ articles: 2, claims: 4, evidence: 4 });
    await aged(room, binDays);
    // An article, two claims, two items and a request.
    expect(await emptyBin(room.workspaceId)).toBe(6);
    expect(await counts(room)).toEqual({
      articles: 1,
      versions: 1,
      claims: 2,
      hops: 1,
      evidence: 2,
      captures: 1,
      responses: 1,
      links: 1,
      noClaims: 1,
      sentences: 1,
    });
    expect(await emptyBin(room.workspaceId)).toBe(0);
    const there = await inWorkspace(room.editor, (tx) => tx.article.findMany({ select: { id: true } }));
    expect(there).toEqual([{ id: kept.id }]);
  });

  it('is a part of what stays, which stays whole', async () => {
    const room = await newsroom(desk.ownerUrl);
    const { claim } = await aFullClaim(room);
    const [first, citing] = claim.evidence;
    const [response] = claim.responses;
    for (const item of [citing, first]) {
      const target = { evidenceId: item?.id ?? '', revision: item?.revision ?? 0 };
      valueOf(await deleteEvidence.execute(room.editor, target));
    }
    valueOf(await deleteResponse.execute(room.editor, { responseId: response?.id ?? '', revision: 1 }));
    await aged(room, binDays + 1);
    expect(await emptyBin(room.workspaceId)).toBe(3);
    expect(await counts(room)).toMatchObject({ claims: 2, hops: 1, evidence: 0, captures: 0, responses: 0 });
  });

  it('is said in the log, whose chain holds', async () => {
    const room = await newsroom(desk.ownerUrl);
    const { claim } = await aFullClaim(room);
    valueOf(await deleteClaim.execute(room.editor, { claimId: claim.id, revision: claim.revision }));
    await aged(room, binDays + 1);
    await emptyBin(room.workspaceId);
    const events = await inWorkspace(room.editor, (tx) =>
      tx.event.findMany({ orderBy: { sequence: 'asc' } }),
    );
    expect(events.at(-1)).toMatchObject({
      type: 'bin.emptied',
      actorId: null,
      after: { articles: [], claims: [claim.id] },
    });
    let before = firstHash;
    for (const { previousHash, hash } of events) {
      expect(previousHash).toBe(before);
      before = hash;
    }
    expect(events.some(({ type, claimId }) => type === 'claim.recorded' && claimId === claim.id)).toBe(true);
    expect(refusalOf(await restoreClaim.execute(room.editor, { claimId: claim.id }))).toEqual({
      code: 'not-found',
    });
    expect((await bin(room.editor, { q: '', kind: null, after: null }))?.rows).toEqual([]);
  });

  it('stays where it stood when its article went out', async () => {
    const room = await newsroom(desk.ownerUrl);
    const article = await anArticle(room.editor);
    const { id: claimId } = await aClaim(room.editor, article);
    const named = [{ claimId, note: 'It stays open.' }];
    const { revision } = valueOf(
      await setPublication.execute(room.editor, {
        articleId: article.id,
        revision: article.revision,
        to: 'CLEARED',
        note: 'One stays open.',
        named,
      }),
    );
    valueOf(await deleteArticle.execute(room.editor, { articleId: article.id, revision }));
    await aged(room, binDays + 1);
    expect(await emptyBin(room.workspaceId)).toBe(0);
    expect(await counts(room)).toMatchObject({ articles: 1, versions: 1, claims: 1 });
  });

  it('goes once when two look at the same moment, and leaves other workspaces alone', async () => {
    const [room, other] = [await newsroom(desk.ownerUrl), await newsroom(desk.ownerUrl)];
    for (const each of [room, other]) {
      const { id: claimId, revision } = await aClaim(each.editor);
      valueOf(await deleteClaim.execute(each.editor, { claimId, revision }));
      await aged(each, binDays + 1);
    }
    const both = await Promise.all([emptyBin(room.workspaceId), emptyBin(room.workspaceId)]);
    expect(both[0] + both[1]).toBe(1);
    expect(await counts(other)).toMatchObject({ claims: 1 });
    const known = await workspaceIds();
    expect(known).toContain(room.workspaceId);
    expect(known).toContain(other.workspaceId);
  });

  it('can’t be removed by the application itself, nor any text of an article', async () => {
    const { article } = await aFullClaim(desk);
    const without = (statement: string) =>
      inWorkspace(desk.admin, (tx) => tx.$executeRawUnsafe(statement, article.id));
    await expect(without('DELETE FROM "ArticleVersion" WHERE "articleId" = $1::uuid')).rejects.toThrow();
    await expect(without('DELETE FROM "Claim" WHERE "articleId" = $1::uuid')).rejects.toThrow();
  });
});
