import { expect, it } from 'vitest';
import { readClaim } from '#lib/db/claims/claim-detail.ts';
import { inWorkspace } from '#lib/db/transaction.ts';
import { aClaim, aNewsroom, aSource, refusalOf, valueOf, withEvidence } from '#testing/newsroom.ts';
import { copyFindings } from './copy-findings.ts';
import { deleteClaim } from './delete-claim.ts';
import { linkClaims } from './link-claims.ts';
import { setChain } from './set-chain.ts';
import { tellApart } from '#lib/commands/evidence/tell-apart.ts';
import { unlinkClaims } from './unlink-claims.ts';

const desk = await aNewsroom();

const read = (id: string) => inWorkspace(desk.viewer, (tx) => readClaim(tx, id));

it('links two claims, seen from both, until it is taken away or one is deleted', async () => {
  const [a, b, c] = [await aClaim(desk.reviewer), await aClaim(desk.reviewer), await aClaim(desk.reviewer)];
  const link = (claimId: string, otherClaimId: string, relation: string) =>
    linkClaims.execute(desk.reviewer, { claimId, otherClaimId, relation });
  const linked = valueOf(await link(a.id, b.id, 'UPDATES'));
  expect(linked.links).toMatchObject([{ relation: 'UPDATES', direction: 'TO', claim: { id: b.id } }]);
  expect((await read(b.id))?.links).toMatchObject([{ direction: 'FROM', claim: { id: a.id } }]);
  expect(refusalOf(await link(a.id, b.id, 'UPDATES'))).toEqual({ code: 'linked-already' });
  valueOf(await link(a.id, c.id, 'SAME_AS'));
  expect(refusalOf(await link(c.id, a.id, 'SAME_AS'))).toEqual({ code: 'linked-already' });
  expect(refusalOf(await link(a.id, a.id, 'SAME_AS'))).toEqual({ code: 'links-itself' });
  valueOf(await deleteClaim.execute(desk.reviewer, { claimId: c.id, revision: 1 }));
  expect((await read(a.id))?.links).toHaveLength(1);
  const target = { claimId: b.id, linkId: linked.links[0]?.id };
  expect(valueOf(await unlinkClaims.execute(desk.editor, target)).links).toEqual([]);
  expect(refusalOf(await unlinkClaims.execute(desk.editor, target))).toEqual({ code: 'not-found' });
});

it('copies chain and evidence of a claim in one action, with what it cites within itself', async () => {
  const from = await aClaim(desk.reviewer);
  const [publisher, cited] = [await aSource(desk.reviewer), await aSource(desk.reviewer)];
  const text = 'The minister met the envoy on Monday in the capital and spoke of trade.';
  await withEvidence(desk.reviewer, from.id, {
    title: 'First',
    publisherId: publisher.id,
    capturedText: text,
  });
  const first = (await read(from.id))?.evidence[0]?.id ?? '';
  const cites = {
    citedEvidenceIds: [first],
    citedSourceIds: [cited.id],
    capturedText: text,
  };
  const both = await withEvidence(desk.reviewer, from.id, { title: 'Second', ...cites });
  const second = both.evidence[1]?.id ?? '';
  const pair = { claimId: from.id, firstEvidenceId: first, secondEvidenceId: second, reason: 'Two desks.' };
  valueOf(await tellApart.execute(desk.reviewer, pair));
  const hops = [{ sourceId: publisher.id, cue: 'says', check: 'VERIFIED', checkEvidenceId: second }];
  valueOf(await setChain.execute(desk.reviewer, { claimId: from.id, revision: 4, hops }));

  const into = await aClaim(desk.editor);
  const input = { claimId: into.id, revision: 1, fromClaimId: from.id };
  const copy = valueOf(await copyFindings.execute(desk.editor, input));
  const [one, two] = copy.evidence;
  expect(copy.evidence.map(({ title }) => title)).toEqual(['First', 'Second']);
  expect([first, second]).not.toContain(one?.id);
  expect(two).toMatchObject({ citedEvidenceIds: [one?.id], citedSources: [{ id: cited.id }] });
  expect(one).toMatchObject({
    captured: both.evidence[0]?.captured,
    createdBy: { name: 'Edda' },
    revision: 1,
  });
  expect(copy.hops).toMatchObject([{ source: { id: publisher.id }, cue: 'says', checkEvidenceId: two?.id }]);
  expect(copy.distinctPairs.map(({ evidenceIds }) => evidenceIds)).toEqual([[one?.id, two?.id].sort()]);
  expect(copy.corroboration.supports.origins.length).toBe(both.corroboration.supports.origins.length);
  expect(copy.stage).toBe('IN_REVIEW');
  expect((await read(from.id))?.evidence).toEqual(both.evidence);

  const again = await copyFindings.execute(desk.editor, { ...input, revision: 2 });
  expect(refusalOf(again)).toEqual({ code: 'nothing-to-copy' });
  const stale = await copyFindings.execute(desk.editor, input);
  expect(refusalOf(stale).code).toBe('conflict');
});
