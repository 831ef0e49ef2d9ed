import { v7 } from 'uuid';
import { beforeAll, describe, expect, it } from 'vitest';
import { deleteArticle } from '#lib/commands/articles/delete-article.ts';
import { importArticle } from '#lib/commands/articles/import-article.ts';
import { restoreArticle } from '#lib/commands/articles/restore-article.ts';
import { deleteClaim } from '#lib/commands/claims/delete-claim.ts';
import { restoreClaim } from '#lib/commands/claims/restore-claim.ts';
import { setChain } from '#lib/commands/claims/set-chain.ts';
import { addEvidence } from '#lib/commands/evidence/add-evidence.ts';
import { deleteEvidence } from '#lib/commands/evidence/delete-evidence.ts';
import { restoreEvidence } from '#lib/commands/evidence/restore-evidence.ts';
import { askParty } from '#lib/commands/responses/ask-party.ts';
import { deleteResponse } from '#lib/commands/responses/delete-response.ts';
import { restoreResponse } from '#lib/commands/responses/restore-response.ts';
import { mergeSources } from '#lib/commands/sources/merge-sources.ts';
import { inWorkspace } from '#lib/db/transaction.ts';
import type { Actor } from '#lib/domain/access/policy.ts';
import { binDays } from '#lib/domain/bin/bin.ts';
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
import { bin } from './bin.ts';

let desk: Newsroom;
let elsewhere: Newsroom;

beforeAll(async () => {
  desk = await aNewsroom();
  elsewhere = await newsroom(desk.ownerUrl);
}, 60_000);

async function rowsFor(actor: Actor, wanted: Partial<Parameters<typeof bin>[1]> = {}) {
  return (await bin(actor, { q: '', kind: null, after: null, ...wanted }))?.rows ?? [];
}

async function rowOf(actor: Actor, id: string) {
  return (await rowsFor(actor)).find((row) => row.id === id);
}

async function aDeletedClaim(actor: Actor = desk.reviewer) {
  const claim = await aClaim(desk.reviewer);
  valueOf(await deleteClaim.execute(actor, { claimId: claim.id, revision: claim.revision }));
  return claim;
}

/** A claim with an item of evidence and a request, both deleted. */
async function withDeletedParts() {
  const { id: claimId } = await aClaim(desk.reviewer);
  const party = await aSource(desk.reviewer);
  const [item] = valueOf(await addEvidence.execute(desk.reviewer, evidenceInput(claimId))).evidence;
  const asked = valueOf(
    await askParty.execute(desk.reviewer, { claimId, partyId: party.id, channel: 'PHONE' }),
  );
  const [evidenceId, responseId] = [item?.id ?? '', asked.responses[0]?.id ?? ''];
  valueOf(await deleteEvidence.execute(desk.reviewer, { evidenceId, revision: 1 }));
  const claim = valueOf(await deleteResponse.execute(desk.reviewer, { responseId, revision: 1 }));
  return { claim, party, evidenceId, responseId };
}

function deletedDaysAgo(id: string, days: number, more = 0): Promise<unknown> {
  const deletedAt = new Date(Date.now() - days * 86_400_000 + more);
  return inWorkspace(desk.editor, (tx) => tx.claim.updateMany({ where: { id }, data: { deletedAt } }));
}

describe('The bin', () => {
  it('shows what was deleted, of which kind, by whom and how long it is there', async () => {
    const claim = await aDeletedClaim(desk.editor);
    const row = await rowOf(desk.reviewer, claim.id);
    expect(row?.partOf).toMatch(/^Envoy met/);
    expect(row).toMatchObject({
      kind: 'claim',
      name: claim.statement,
      deletedBy: { id: desk.editor.userId, name: 'Edda' },
      recordedBy: { name: 'Rosa' },
      daysLeft: binDays,
      mayRestore: true,
      consequences: [],
    });
    const { evidenceId, responseId, party } = await withDeletedParts();
    expect(await rowOf(desk.editor, evidenceId)).toMatchObject({
      kind: 'evidence',
      name: 'A call with the ministry',
      partOf: claim.statement,
      deletedBy: { name: 'Rosa' },
    });
    expect(await rowOf(desk.editor, responseId)).toMatchObject({ kind: 'response', name: party.name });
  });

  it('lets a reviewer restore what is theirs, and shows the rest', async () => {
    const { id } = await aDeletedClaim(desk.editor);
    expect(await rowOf(desk.secondReviewer, id)).toMatchObject({ mayRestore: false });
    expect(refusalOf(await restoreClaim.execute(desk.secondReviewer, { claimId: id }))).toEqual({
      code: 'only-own',
    });
    expect(await rowOf(desk.editor, id)).toMatchObject({ mayRestore: true });
    valueOf(await restoreClaim.execute(desk.reviewer, { claimId: id }));
    expect(await rowOf(desk.reviewer, id)).toBeUndefined();
  });

  it('is nothing to a viewer, and empty to another workspace', async () => {
    await aDeletedClaim();
    expect(await bin(desk.viewer, { q: '', kind: null, after: null })).toBeNull();
    expect(await rowsFor(elsewhere.admin)).toEqual([]);
  });

  it('narrows by kind and by words that are shown', async () => {
    const { id: claimId } = await aDeletedClaim();
    const { evidenceId } = await withDeletedParts();
    const kinds = (rows: { kind: string }[]) => [...new Set(rows.map(({ kind }) => kind))];
    expect(kinds(await rowsFor(desk.editor, { kind: 'evidence' }))).toEqual(['evidence']);
    expect(kinds(await rowsFor(desk.editor, { kind: 'claim' }))).toEqual(['claim']);
    const found = (await rowsFor(desk.editor, { q: 'MINISTRY  cáll' })).map(({ id }) => id);
    expect(found).toContain(evidenceId);
    expect(found).not.toContain(claimId);
    expect(await rowsFor(desk.editor, { q: 'nowhere at all' })).toEqual([]);
  });

  it('goes through its pages without a gap or a double', async () => {
    const room = await newsroom(desk.ownerUrl);
    const { workspaceId, userId: createdBy } = room.reviewer;
    const { id: claimId } = await aClaim(room.reviewer);
    const ids = Array.from({ length: 53 }, () => v7());
    const now = Date.now();
    // Two of a page's edge were deleted at the same moment.
    const data = ids.map((id, at) => {
      const deletedAt = new Date(now - 60_000 + (at === 2 ? 3 : at) * 1000);
      const what = { kind: 'NOTE', title: `Item ${at}`, stance: 'CONTEXT', role: 'SECONDARY' } as const;
      return { id, workspaceId, claimId, createdBy, ...what, deletedAt };
    });
    await inWorkspace(room.reviewer, (tx) => tx.evidence.createMany({ data }));
    const wanted = { q: '', kind: null };
    const first = await bin(room.reviewer, { ...wanted, after: null });
    const second = await bin(room.reviewer, { ...wanted, after: first?.next ?? null });
    expect(second?.next).toBeNull();
    expect([...(first?.rows ?? []), ...(second?.rows ?? [])].map(({ id }) => id)).toEqual(ids.reverse());
    expect((await bin(room.reviewer, { ...wanted, after: 'nonsense' }))?.rows).toHaveLength(50);
  });

  it('lets go of what was deleted 30 days ago', async () => {
    const { id } = await aDeletedClaim();
    await deletedDaysAgo(id, binDays, 60_000);
    expect(await rowOf(desk.editor, id)).toMatchObject({ daysLeft: 1 });
    await deletedDaysAgo(id, binDays);
    expect(await rowOf(desk.editor, id)).toBeUndefined();
    expect(refusalOf(await restoreClaim.execute(desk.editor, { claimId: id }))).toEqual({
      code: 'not-found',
    });
  });
});

describe('Restoring from the bin', () => {
  it('brings an article back with the claims that went with it, and shows none of them by itself', async () => {
    const article = await anArticle(desk.reviewer);
    const early = await aClaim(desk.reviewer, article);
    const late = await aClaim(desk.reviewer, article);
    valueOf(await deleteClaim.execute(desk.reviewer, { claimId: early.id, revision: early.revision }));
    valueOf(
      await deleteArticle.execute(desk.reviewer, { articleId: article.id, revision: article.revision }),
    );
    expect(await rowOf(desk.reviewer, late.id)).toBeUndefined();
    expect(await rowOf(desk.reviewer, article.id)).toMatchObject({
      kind: 'article',
      consequences: [{ code: 'brings-claims', count: 1 }],
    });
    // The claim that was deleted before waits for the article.
    expect(await rowOf(desk.reviewer, early.id)).toMatchObject({
      consequences: [{ code: 'article-first', headline: article.headline }],
    });
    expect(refusalOf(await restoreClaim.execute(desk.reviewer, { claimId: early.id }))).toEqual({
      code: 'holder-deleted',
      holder: 'article',
    });
    valueOf(await restoreArticle.execute(desk.reviewer, { articleId: article.id }));
    expect(await rowOf(desk.reviewer, early.id)).toMatchObject({ consequences: [] });
    valueOf(await restoreClaim.execute(desk.reviewer, { claimId: early.id }));
  });

  it('waits with an item and a response for their claim', async () => {
    const { claim, evidenceId, responseId } = await withDeletedParts();
    valueOf(await deleteClaim.execute(desk.reviewer, { claimId: claim.id, revision: claim.revision }));
    for (const id of [evidenceId, responseId]) {
      expect(await rowOf(desk.reviewer, id)).toMatchObject({
        consequences: [{ code: 'claim-first', statement: claim.statement }],
      });
    }
    const no = { code: 'holder-deleted', holder: 'claim' };
    expect(refusalOf(await restoreEvidence.execute(desk.reviewer, { evidenceId }))).toEqual(no);
    expect(refusalOf(await restoreResponse.execute(desk.reviewer, { responseId }))).toEqual(no);
    valueOf(await restoreClaim.execute(desk.reviewer, { claimId: claim.id }));
    valueOf(await restoreEvidence.execute(desk.reviewer, { evidenceId }));
    valueOf(await restoreResponse.execute(desk.reviewer, { responseId }));
  });

  it('says that a text was imported again', async () => {
    const text = 'A heron landed on the pier at noon. Two people saw it.';
    const [article, again] = [await anArticle(desk.reviewer, { text }), 'Heron, once more'];
    valueOf(
      await deleteArticle.execute(desk.reviewer, { articleId: article.id, revision: article.revision }),
    );
    valueOf(await importArticle.execute(desk.reviewer, { text, headline: again }));
    expect(await rowOf(desk.reviewer, article.id)).toMatchObject({
      consequences: [{ code: 'same-text', headline: again }],
    });
  });

  it('brings a claim back under the name that a source was merged into, and says when one party stands twice', async () => {
    const claim = await aClaim(desk.reviewer);
    const [goes, stays] = [await aSource(desk.reviewer), await aSource(desk.reviewer)];
    const hops = [{ sourceId: goes.id }, { sourceId: stays.id }];
    const chained = valueOf(
      await setChain.execute(desk.reviewer, { claimId: claim.id, revision: claim.revision, hops }),
    );
    valueOf(await deleteClaim.execute(desk.reviewer, { claimId: claim.id, revision: chained.revision }));
    valueOf(
      await mergeSources.execute(desk.reviewer, {
        sourceId: goes.id,
        intoId: stays.id,
        revision: goes.revision,
      }),
    );
    expect(await rowOf(desk.reviewer, claim.id)).toMatchObject({ consequences: [{ code: 'party-twice' }] });
    const back = valueOf(await restoreClaim.execute(desk.reviewer, { claimId: claim.id }));
    expect(back.hops.map(({ source }) => source.id)).toEqual([stays.id, stays.id]);
  });

  it('is done once by two at the same moment, in the log too', async () => {
    const { id: claimId } = await aDeletedClaim();
    const both = await Promise.all([
      restoreClaim.execute(desk.reviewer, { claimId }),
      restoreClaim.execute(desk.editor, { claimId }),
    ]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(both.flatMap((one) => (one.ok ? [] : [one.refusal.code]))).toEqual(['not-found']);
    const logged = await inWorkspace(desk.editor, (tx) =>
      tx.event.count({ where: { claimId, type: 'claim.restored' } }),
    );
    expect(logged).toBe(1);
  });

  it.each(['viewer', 'admin of another workspace'])('is not for a %s', async (who) => {
    const { id: claimId } = await aDeletedClaim();
    const actor = who === 'viewer' ? desk.viewer : elsewhere.admin;
    expect((await restoreClaim.execute(actor, { claimId })).ok).toBe(false);
    expect(await rowOf(desk.editor, claimId)).toBeDefined();
  });

  it('keeps the name of a party that spoke off the record from the bin', async () => {
    const claim = await aClaim(desk.reviewer);
    const party = await aSource(desk.reviewer, { name: 'Whisperer Wren' });
    const hops = [{ sourceId: party.id, terms: 'OFF_RECORD' }];
    valueOf(await setChain.execute(desk.reviewer, { claimId: claim.id, revision: claim.revision, hops }));
    const asked = valueOf(
      await askParty.execute(desk.reviewer, { claimId: claim.id, partyId: party.id, channel: 'PHONE' }),
    );
    const responseId = asked.responses[0]?.id ?? '';
    valueOf(await deleteResponse.execute(desk.reviewer, { responseId, revision: 1 }));
    const row = await rowOf(desk.editor, responseId);
    expect(row?.kind).toBe('response');
    expect(row?.name).not.toContain('Wren');
    expect(await rowsFor(desk.editor, { q: 'Wren' })).toEqual([]);
  });
});
