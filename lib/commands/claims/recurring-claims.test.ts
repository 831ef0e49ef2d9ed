import { expect, it } from 'vitest';
import { readClaim } from '#lib/db/claims/claim-detail.ts';
import { inWorkspace } from '#lib/db/transaction.ts';
import type { ClaimDetail } from '#lib/domain/shapes/claim-detail.ts';
import {
  aClaim,
  aNewsroom,
  anArticle,
  aSource,
  refusalOf,
  valueOf,
  withEvidence,
} from '#testing/newsroom.ts';
import { copyFindings } from './copy-findings.ts';
import { deleteClaim } from './delete-claim.ts';
import { recordClaim } from './record-claim.ts';
import { setChain } from './set-chain.ts';
import { tellApart } from '#lib/commands/evidence/tell-apart.ts';

const desk = await aNewsroom();

const read = (id: string) => inWorkspace(desk.viewer, (tx) => readClaim(tx, id));
const claimsOf = (articleId: string) =>
  inWorkspace(desk.viewer, (tx) => tx.claim.count({ where: { articleId } }));

async function checkedBefore(): Promise<ClaimDetail> {
  const claim = await aClaim(desk.reviewer);
  const { id: publisherId } = await aSource(desk.reviewer);
  const { revision } = await withEvidence(desk.reviewer, claim.id, { title: 'The letter', publisherId });
  const hops = [{ sourceId: publisherId, cue: 'says' }];
  return valueOf(await setChain.execute(desk.reviewer, { claimId: claim.id, revision, hops }));
}

async function recorded(recurring: object[]) {
  const { id: articleId, version } = await anArticle(desk.reviewer);
  const input = { articleId, versionId: version.id, start: 0, end: 12, statement: 'They met.', recurring };
  return { articleId, result: await recordClaim.execute(desk.editor, input) };
}

it('records a claim linked to those checked before, with what was found on them', async () => {
  const [first, second] = [await checkedBefore(), await checkedBefore()];
  const { result } = await recorded([
    { claimId: first.id, relation: 'SAME_AS', copy: true },
    { claimId: second.id, relation: 'CONTRADICTS' },
  ]);
  const claim = valueOf(result);
  expect(claim.links).toMatchObject([
    { relation: 'SAME_AS', direction: 'TO', claim: { id: first.id } },
    { relation: 'CONTRADICTS', direction: 'TO', claim: { id: second.id } },
  ]);
  expect(claim.evidence.map(({ title }) => title)).toEqual(['The letter']);
  expect(claim.hops).toMatchObject([{ cue: 'says' }]);
  expect(claim.stage).toBe('IN_REVIEW');
  const types = await inWorkspace(desk.viewer, (tx) =>
    tx.event.findMany({ where: { claimId: claim.id }, orderBy: { sequence: 'asc' }, select: { type: true } }),
  );
  expect(types.map(({ type }) => type)).toEqual([
    'claim.recorded',
    'claim.linked',
    'claim.findings-copied',
    'claim.linked',
  ]);
  expect((await read(first.id))?.revision).toBe(first.revision);
});

it('takes findings that two claims share once', async () => {
  const first = await checkedBefore();
  const copy = valueOf((await recorded([{ claimId: first.id, copy: true }])).result);
  const both = [first, copy].map(({ id }) => ({ claimId: id, relation: 'SAME_AS', copy: true }));
  const claim = valueOf((await recorded(both)).result);
  expect(claim.evidence).toHaveLength(1);
  expect(claim.links).toHaveLength(2);
});

it('records nothing when one of them was deleted, or has nothing to copy', async () => {
  const gone = await checkedBefore();
  const { id: claimId, revision } = gone;
  valueOf(await deleteClaim.execute(desk.reviewer, { claimId, revision }));
  const missing = await recorded([{ claimId, relation: 'SAME_AS' }]);
  expect(refusalOf(missing.result)).toMatchObject({
    code: 'invalid',
    problems: [{ path: ['recurring', 0, 'claimId'] }],
  });
  expect(await claimsOf(missing.articleId)).toBe(0);
  const bare = await aClaim(desk.reviewer);
  const empty = await recorded([{ claimId: bare.id, relation: 'SAME_AS', copy: true }]);
  expect(refusalOf(empty.result)).toEqual({ code: 'nothing-to-copy' });
  expect(await claimsOf(empty.articleId)).toBe(0);
});

it('copies notes that differ only in what they say, each, and what was told apart among them', async () => {
  const from = await aClaim(desk.reviewer);
  for (const excerpt of ['They met.', 'They did not meet.']) {
    await withEvidence(desk.reviewer, from.id, { excerpt });
  }
  const [one, two] = (await read(from.id))?.evidence ?? [];
  const pair = { firstEvidenceId: one?.id, secondEvidenceId: two?.id, reason: 'Two calls.' };
  valueOf(await tellApart.execute(desk.reviewer, { claimId: from.id, ...pair }));
  const into = await aClaim(desk.reviewer);
  await withEvidence(desk.reviewer, into.id, { excerpt: 'They met.' });
  const input = { claimId: into.id, revision: 2, fromClaimId: from.id };
  const copy = valueOf(await copyFindings.execute(desk.reviewer, input));
  expect(copy.evidence.map(({ excerpt }) => excerpt)).toEqual(['They met.', 'They did not meet.']);
  expect(copy.distinctPairs).toMatchObject([{ reason: 'Two calls.' }]);
});

it('copies what was told apart here nowhere, when two of the items are one there', async () => {
  const from = await aClaim(desk.reviewer);
  await withEvidence(desk.reviewer, from.id);
  await withEvidence(desk.reviewer, from.id);
  const other = await withEvidence(desk.reviewer, from.id, { title: 'Something else' });
  const [one, two] = other.evidence;
  const pair = { firstEvidenceId: one?.id, secondEvidenceId: two?.id, reason: 'Two calls.' };
  valueOf(await tellApart.execute(desk.reviewer, { claimId: from.id, ...pair }));
  const into = await aClaim(desk.reviewer);
  await withEvidence(desk.reviewer, into.id);
  const input = { claimId: into.id, revision: 2, fromClaimId: from.id };
  const copy = valueOf(await copyFindings.execute(desk.reviewer, input));
  expect(copy.evidence.map(({ title }) => title)).toEqual(['A call with the ministry', 'Something else']);
  expect(copy.distinctPairs).toEqual([]);
});
