import { describe, expect, it } from 'vitest';
import { filtersWith } from '#lib/domain/claim-filters.ts';
import { inWorkspace } from '#lib/db/transaction.ts';
import { readClaim } from '#lib/db/claims/claim-detail.ts';
import type { ClaimDetail } from '#lib/domain/shapes/claim-detail.ts';
import { blastRadius } from '#lib/queries/sources/blast-radius.ts';
import { claimsList } from '#lib/queries/claims/claims-list.ts';
import { sourcePage } from '#lib/queries/sources/source-page.ts';
import { keptOf } from '#testing/kept/kept-counts.ts';
import { aClaim, aNewsroom, aSource, refusalOf, valueOf, withEvidence } from '#testing/newsroom.ts';
import { askSignOff } from '#lib/commands/claims/ask-sign-off.ts';
import { discreditSource } from './discredit-source.ts';
import { mergeSources } from './merge-sources.ts';
import { reopenClaim } from '#lib/commands/claims/reopen-claim.ts';
import { setChain } from '#lib/commands/claims/set-chain.ts';
import { setConfirmation } from '#lib/commands/claims/set-confirmation.ts';
import { signOffClaim } from '#lib/commands/claims/sign-off-claim.ts';
import { undoDiscredit } from './undo-discredit.ts';

const desk = await aNewsroom();

async function signedOff(claim: ClaimDetail): Promise<ClaimDetail> {
  const target = (revision: number) => ({ claimId: claim.id, revision });
  const confirmation = claim.corroboration.verdict === 'CONFIRMS' ? 'CONFIRMED' : 'DISPUTED';
  const finding = { ...target(claim.revision), confirmation, reason: 'Seen.' };
  const found = valueOf(await setConfirmation.execute(desk.reviewer, finding));
  const ready = valueOf(
    await askSignOff.execute(desk.reviewer, { ...target(found.revision), bareReason: 'A date.' }),
  );
  return valueOf(await signOffClaim.execute(desk.editor, target(ready.revision)));
}

/** One claim for each way of resting on a source, the first and last signed off, and one that does not. */
async function restingClaims() {
  const source = await aSource(desk.reviewer);
  const below = await aSource(desk.reviewer, { controlledById: source.id });
  const other = await aSource(desk.reviewer);
  const claim = async () => (await aClaim(desk.reviewer)).id;
  const published = await withEvidence(desk.reviewer, await claim(), {
    publisherId: source.id,
    firstHand: true,
    role: 'PRIMARY',
  });
  const cites = { publisherId: other.id, citedSourceIds: [source.id] };
  const cited = await withEvidence(desk.reviewer, await claim(), cites);
  const named = await aClaim(desk.reviewer);
  const hops = [{ sourceId: source.id, checkNote: 'Could not be reached.' }];
  await setChain.execute(desk.reviewer, { claimId: named.id, revision: 1, hops });
  const controlled = await withEvidence(desk.reviewer, await claim(), {
    publisherId: below.id,
    firstHand: true,
  });
  const free = await withEvidence(desk.reviewer, await claim(), { publisherId: other.id });
  return {
    source,
    below,
    published: await signedOff(published),
    cited,
    named,
    controlled: await signedOff(controlled),
    free: await signedOff(free),
  };
}

const read = async (id: string) => {
  const claim = await inWorkspace(desk.viewer, (tx) => readClaim(tx, id));
  if (!claim) throw new Error('The claim is gone.');
  return claim;
};
const discredit = (sourceId: string, revision = 1) =>
  discreditSource.execute(desk.editor, { sourceId, revision, reason: 'It made up a quote.' });
const flagged = async () => {
  const { rows, total } = await claimsList(desk.viewer, filtersWith({ needs: 'discredited' }), null);
  expect(total.count).toBe(rows.length);
  return rows.map(({ id }) => id);
};

describe('discrediting a source', () => {
  it('lists first what rests on it, then reopens or flags just that', async () => {
    const { source, below, published, cited, named, controlled, free } = await restingClaims();
    const resting = [published, cited, named, controlled].map(({ id }) => id);
    const blast = await blastRadius(desk.viewer, source.id);
    expect(new Set(blast?.claims.map(({ id }) => id))).toEqual(new Set(resting));
    expect(blast?.claims.map(({ signedOff: settled }) => settled)).toEqual([true, true, false, false]);
    expect(blast?.articles).toHaveLength(4);
    const waysOf = (id: string) => blast?.claims.find((claim) => claim.id === id)?.ways;
    expect(waysOf(published.id)).toMatchObject([{ kind: 'PUBLISHED', controlled: false }]);
    expect(waysOf(cited.id)).toMatchObject([{ kind: 'CITED', evidence: { id: cited.evidence[0]?.id } }]);
    expect(waysOf(named.id)).toMatchObject([{ kind: 'HOP', evidence: null }]);
    expect(waysOf(controlled.id)).toMatchObject([
      { kind: 'PUBLISHED', controlled: true, through: { id: below.id, name: below.name } },
    ]);

    const done = valueOf(await discredit(source.id));
    expect(done).toMatchObject({ reopened: 2, flagged: 2, source: { standing: 'DISCREDITED' } });
    expect(await read(published.id)).toMatchObject({
      stage: 'IN_REVIEW',
      signedOffBy: null,
      corroboration: { verdict: 'INSUFFICIENT' },
      restsOnDiscredited: [{ id: source.id, reason: 'It made up a quote.' }],
    });
    expect(await keptOf(desk.viewer, published.id)).toMatchObject({ supportingOrigins: 0 });
    expect((await read(free.id)).stage).toBe('SIGNED_OFF');
    const shown = await flagged();
    for (const id of resting) expect(shown).toContain(id);
    expect(shown).not.toContain(free.id);
    const event = await inWorkspace(desk.viewer, (tx) =>
      tx.event.findFirst({ where: { claimId: published.id, type: 'claim.reopened' } }),
    );
    expect(event?.reason).toBe('A source it rests on was discredited: It made up a quote.');
    expect(refusalOf(await discredit(source.id, 2)).code).toBe('already-discredited');
  });

  it('needs an editor and a reason', async () => {
    const { id: sourceId } = await aSource(desk.reviewer);
    const input = { sourceId, revision: 1, reason: 'Why.' };
    expect(refusalOf(await discreditSource.execute(desk.reviewer, input)).code).toBe('role-too-low');
    const none = refusalOf(await discreditSource.execute(desk.editor, { ...input, reason: ' ' }));
    expect(none).toMatchObject({ problems: [{ message: 'Give a reason.' }] });
    expect(refusalOf(await undoDiscredit.execute(desk.editor, { sourceId, revision: 1 })).code).toBe(
      'not-discredited',
    );
  });
});

describe('undoing it', () => {
  it('restores what it changed and nothing that was changed since', async () => {
    const { source, published, controlled, free } = await restingClaims();
    valueOf(await discredit(source.id));
    const moved = await withEvidence(desk.reviewer, controlled.id, { title: 'A new call' });
    const undone = valueOf(await undoDiscredit.execute(desk.editor, { sourceId: source.id, revision: 2 }));
    expect(undone).toMatchObject({
      source: { standing: 'IN_USE', discredited: null },
      restored: 1,
      stayed: [{ claimId: controlled.id, statement: controlled.statement }],
    });
    const { signedOffBy, signedOffAt, corroboration } = published;
    expect(await read(published.id)).toMatchObject({
      stage: 'SIGNED_OFF',
      signedOffBy,
      signedOffAt,
      corroboration,
    });
    expect(await keptOf(desk.viewer, published.id)).toMatchObject({
      verdict: 'CONFIRMS',
      supportingOrigins: 1,
    });
    expect(await read(controlled.id)).toMatchObject({ stage: 'IN_REVIEW', revision: moved.revision });
    expect((await read(free.id)).revision).toBe(free.revision);
    expect(await flagged()).not.toContain(published.id);
    expect(valueOf(await discredit(source.id, 3)).reopened).toBe(1);
  });

  it('restores what was reopened for either of two that were merged meanwhile', async () => {
    const [goes, stays] = [await aSource(desk.reviewer), await aSource(desk.reviewer)];
    const settled: ClaimDetail[] = [];
    for (const { id: publisherId } of [goes, stays]) {
      const { id } = await aClaim(desk.reviewer);
      const more = { publisherId, firstHand: true, role: 'PRIMARY' };
      settled.push(await signedOff(await withEvidence(desk.reviewer, id, more)));
      const limited = publisherId === stays.id ? '2026-02-01' : null;
      const given = { sourceId: publisherId, revision: 1, reason: 'It made up a quote.', from: limited };
      expect(valueOf(await discreditSource.execute(desk.editor, given)).reopened).toBe(1);
    }
    const merge = { sourceId: goes.id, intoId: stays.id, revision: 2 };
    const { revision, discredited } = valueOf(await mergeSources.execute(desk.editor, merge));
    // What was discredited of either stays so.
    expect(discredited?.from).toBeNull();
    const undone = await undoDiscredit.execute(desk.editor, { sourceId: stays.id, revision });
    expect(valueOf(undone)).toMatchObject({ restored: 2, stayed: [] });
    for (const { id, signedOffAt } of settled) {
      expect(await read(id)).toMatchObject({ stage: 'SIGNED_OFF', signedOffAt });
    }
  });

  it('leaves a claim reopened that rests on another discredited source', async () => {
    const [a, b] = [await aSource(desk.reviewer), await aSource(desk.reviewer)];
    const { id } = await aClaim(desk.reviewer);
    for (const { id: publisherId } of [a, b]) {
      await withEvidence(desk.reviewer, id, { publisherId, firstHand: true });
    }
    const settled = await signedOff(await read(id));
    valueOf(await discredit(a.id));
    valueOf(await discredit(b.id));
    const first = valueOf(await undoDiscredit.execute(desk.editor, { sourceId: a.id, revision: 2 }));
    expect(first).toMatchObject({ restored: 0, stayed: [{ claimId: settled.id }] });
  });
});

it('shows the record of a source: how its settled claims came out', async () => {
  const source = await aSource(desk.reviewer);
  for (const [stance, role] of [
    ['SUPPORTS', 'PRIMARY'],
    ['SUPPORTS', 'SECONDARY'],
  ]) {
    const { id } = await aClaim(desk.reviewer);
    const more = { publisherId: source.id, firstHand: true, stance, role };
    await signedOff(await withEvidence(desk.reviewer, id, more));
  }
  const open = await aClaim(desk.reviewer);
  await withEvidence(desk.reviewer, open.id, { publisherId: source.id });
  const page = await sourcePage(desk.viewer, source.id);
  expect(page).toMatchObject({ record: { settled: 2, confirmed: 1, false: 0, other: 1 } });
  const target = { claimId: open.id, revision: 2, reason: 'Not signed off.' };
  expect(refusalOf(await reopenClaim.execute(desk.editor, target)).code).toBe('not-in-stage');
});
