import { expect, test } from 'vitest';
import { editClaim } from '#lib/commands/claims/edit-claim.ts';
import { setChain } from '#lib/commands/claims/set-chain.ts';
import { filtersWith } from '#lib/domain/claim-filters.ts';
import type { Actor } from '#lib/domain/access/policy.ts';
import { aClaim, anArticle, aNewsroom, aSource, valueOf } from '#testing/newsroom.ts';
import { claimHistory } from './claim-history.ts';
import { claimPage } from './claim-page.ts';
import { claimsList } from './claims-list.ts';

test('a part of a name that is an ordinary word is kept back on its bearer’s claims, and found by no search there', async () => {
  const { reviewer, viewer } = await aNewsroom();
  const article = await anArticle(reviewer);
  const will = await aSource(reviewer, { name: 'Will Sandpiper Harbour', confidential: true });
  const statement = (words: string) => ({ revision: 1, importance: 'NORMAL', tags: [], statement: words });
  const [theirs, others] = [await aClaim(reviewer, article), await aClaim(reviewer, article)];
  const words = 'Harbour saw Sandpiper at the harbour in the lighthouse';
  const edited = valueOf(await editClaim.execute(reviewer, { claimId: theirs.id, ...statement(words) }));
  valueOf(await editClaim.execute(reviewer, { claimId: others.id, ...statement(words) }));
  const hops = [{ sourceId: will.id }];
  valueOf(await setChain.execute(reviewer, { claimId: theirs.id, revision: edited.revision, hops }));
  const found = async (actor: Actor, q: string) => {
    const { rows, total } = await claimsList(actor, filtersWith({ q }), null);
    expect(total.count).toBe(rows.length);
    return rows.map((row) => [row.id, row.statement]);
  };
  const masked = 'A source not named here saw a source not named here at the harbour in the lighthouse';
  const partly = 'Harbour saw a source not named here at the harbour in the lighthouse';
  expect(await found(viewer, 'lighthouse')).toEqual([
    [others.id, partly],
    [theirs.id, masked],
  ]);
  expect(await found(viewer, 'harbour lighthouse')).toHaveLength(2);
  expect(await found(viewer, 'sandpiper')).toEqual([]);
  expect(await found(reviewer, 'sandpiper')).toHaveLength(2);
  const bare = 'Harbour alone saw the puffins';
  const claims = [theirs, others].map(async ({ id }) => (await claimPage(reviewer, id))?.claim);
  for (const each of await Promise.all(claims)) {
    const input = { claimId: each?.id, ...statement(bare), revision: each?.revision };
    valueOf(await editClaim.execute(reviewer, input));
  }
  expect(await found(viewer, 'harbour puffins')).toEqual([[others.id, bare]]);
  const [entry] = (await claimHistory(viewer, theirs.id, null))?.events ?? [];
  expect(JSON.stringify(entry?.after)).toContain('A source not named here alone saw the puffins');
});
