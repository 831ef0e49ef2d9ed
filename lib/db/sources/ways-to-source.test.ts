import { expect, it } from 'vitest';
import { setChain } from '#lib/commands/claims/set-chain.ts';
import { inWorkspace } from '#lib/db/transaction.ts';
import { aClaim, aNewsroom, aSource, valueOf, withEvidence } from '#testing/newsroom.ts';
import { waysToSource } from './ways-to-source.ts';

const desk = await aNewsroom();

it('tells the ways to a source claim by claim, of each by what it is, then by name, then the oldest first', async () => {
  const top = await aSource(desk.reviewer, { name: 'Middle Holding', kind: 'ORGANISATION' });
  // Made in another order than their names have.
  const zenith = await aSource(desk.reviewer, { name: 'Zenith Wire', kind: 'ORGANISATION' });
  const aurora = await aSource(desk.reviewer, { name: 'Aurora Post', kind: 'ORGANISATION' });
  const below = [zenith.id, aurora.id];
  await inWorkspace(desk.reviewer, (tx) =>
    tx.source.updateMany({ where: { id: { in: below } }, data: { controlledById: top.id } }),
  );
  const claims = [await aClaim(desk.reviewer), await aClaim(desk.reviewer)];
  for (const { id, revision } of claims.toReversed()) {
    const titled = async (title: string, more: object) => withEvidence(desk.reviewer, id, { title, ...more });
    await titled('Published late', { publisherId: zenith.id });
    await titled('Published early', { publisherId: aurora.id });
    await titled('Published again', { publisherId: aurora.id });
    const { revision: now } = await titled('Cites', { citedSourceIds: [zenith.id, top.id, aurora.id] });
    expect(now).toBeGreaterThan(revision);
    const hops = [zenith, top, aurora].map((source) => ({ sourceId: source.id }));
    valueOf(await setChain.execute(desk.reviewer, { claimId: id, revision: now, hops }));
  }
  const ways = await inWorkspace(desk.viewer, (tx) => waysToSource(tx, top.id));
  const ofOne = [
    ['CITED', 'Aurora Post', 'Cites'],
    ['CITED', 'Middle Holding', 'Cites'],
    ['CITED', 'Zenith Wire', 'Cites'],
    ['HOP', 'Aurora Post', null],
    ['HOP', 'Middle Holding', null],
    ['HOP', 'Zenith Wire', null],
    ['PUBLISHED', 'Aurora Post', 'Published early'],
    ['PUBLISHED', 'Aurora Post', 'Published again'],
    ['PUBLISHED', 'Zenith Wire', 'Published late'],
  ];
  expect(ways.map(({ claimId, kind, sourceName, title }) => [claimId, kind, sourceName, title])).toEqual(
    claims.flatMap(({ id }) => ofOne.map((way) => [id, ...way])),
  );
});
