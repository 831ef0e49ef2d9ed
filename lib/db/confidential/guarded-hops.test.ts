import { expect, test } from 'vitest';
import { setChain } from '#lib/commands/claims/set-chain.ts';
import { inWorkspace } from '#lib/db/transaction.ts';
import { testDatabase } from '#testing/database.ts';
import { aClaim, aSource, newsroom, valueOf } from '#testing/newsroom.ts';
import { planOf } from '#testing/plan-of.ts';
import { guardedSourcesSql, readGuardedSources } from './guarded-hops.ts';

test('Sources that are kept back on some claim are found in an index, and are the same until one changes', async () => {
  const { ownerUrl } = await testDatabase();
  const { viewer, reviewer } = await newsroom(ownerUrl);
  const audience = { role: 'VIEWER', way: 'DESK' } as const;
  // For nobody, from whom no name in the answer would be kept back.
  const { workspaceId } = viewer;
  const read = () => inWorkspace({ workspaceId, userId: null }, (tx) => readGuardedSources(tx, audience));
  const [told, unheard, named] = [
    await aSource(reviewer),
    await aSource(reviewer, { name: 'Wilfreda Wexcombe' }),
    await aSource(reviewer),
  ];
  const claim = await aClaim(reviewer);
  const hops = [{ sourceId: unheard.id, terms: 'OFF_RECORD' }, { sourceId: told.id }];
  const { revision } = valueOf(
    await setChain.execute(reviewer, { claimId: claim.id, revision: claim.revision, hops }),
  );
  const before = await read();
  expect(before.map(({ name }) => name)).toEqual(['Wilfreda Wexcombe']);
  expect(await read()).toBe(before);
  const more = [
    { sourceId: unheard.id, terms: 'OFF_RECORD' },
    { sourceId: named.id, terms: 'BACKGROUND' },
  ];
  valueOf(await setChain.execute(reviewer, { claimId: claim.id, revision, hops: more }));
  expect((await read()).map(({ id }) => id).sort()).toEqual([unheard.id, named.id].sort());

  const plan = await planOf(viewer, () => guardedSourcesSql(audience));
  expect(plan).toMatch(/Nested Loop[^]*Limit[^]*Index (Only )?Scan using "Hop_guarded_idx"/);
});
