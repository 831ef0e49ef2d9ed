import { beforeAll, describe, expect, test } from 'vitest';
import { inWorkspace } from '#lib/db/transaction.ts';
import { binDays } from '#lib/domain/bin/bin.ts';
import { emptyBin } from '#lib/files/empty-bins.ts';
import { claimPage } from '#lib/queries/claims/claim-page.ts';
import { sourcePage } from '#lib/queries/sources/source-page.ts';
import { aClaim, aNewsroom, aSource, valueOf, type Newsroom } from '#testing/newsroom.ts';
import { liftSourceConfidential } from '#lib/commands/sources/lift-source-confidential.ts';
import { deleteClaim } from './delete-claim.ts';
import { editClaim } from './edit-claim.ts';
import { setChain } from './set-chain.ts';

let desk: Newsroom;
beforeAll(async () => {
  desk = await aNewsroom();
});

async function setHops(claimId: string, hops: readonly object[]) {
  const revision = (await claimPage(desk.reviewer, claimId))?.claim.revision;
  return valueOf(await setChain.execute(desk.reviewer, { claimId, revision, hops }));
}

/** A party in the chain of one claim on these terms, and named in the statement of another. */
async function spoken(terms: string, surname: string) {
  const source = await aSource(desk.reviewer, { name: `Ottoline ${surname}` });
  const claim = await aClaim(desk.reviewer);
  await setHops(claim.id, [{ sourceId: source.id, terms }]);
  const other = await aClaim(desk.reviewer);
  const said = { statement: `Ottoline ${surname} met the envoy.`, importance: 'NORMAL', tags: [] };
  valueOf(await editClaim.execute(desk.reviewer, { claimId: other.id, revision: 1, ...said }));
  return { source, claim, other };
}

async function shownTo(viewer: Newsroom['viewer'], { source, other }: Awaited<ReturnType<typeof spoken>>) {
  const statement = (await claimPage(viewer, other.id))?.claim.statement;
  return { statement, hasPage: (await sourcePage(viewer, source.id)) !== null };
}

const keptBack = { statement: 'A source not named here met the envoy.', hasPage: false };

function markings(sourceId: string) {
  return inWorkspace(desk.editor, (tx) =>
    tx.event.findMany({
      where: { entityId: sourceId, type: 'source.marked-confidential' },
      select: { actorId: true, reason: true },
    }),
  );
}

describe('Who was known only from what they said on terms', () => {
  test.each(['BACKGROUND', 'DEEP_BACKGROUND', 'OFF_RECORD'])(
    'stays kept back when the last of it goes out of a chain: %s',
    async (terms) => {
      const party = await spoken(terms, `Saltmarsh${terms.slice(0, 3)}`);
      const second = await aClaim(desk.reviewer);
      await setHops(second.id, [{ sourceId: party.source.id, terms }]);
      await setHops(party.claim.id, []);
      // It stands in another chain still.
      expect(await markings(party.source.id)).toEqual([]);
      await setHops(second.id, [{ sourceId: (await aSource(desk.reviewer)).id }]);
      expect(await shownTo(desk.viewer, party)).toEqual(keptBack);
      const [marking, ...more] = await markings(party.source.id);
      expect([marking?.actorId, more]).toEqual([desk.reviewer.userId, []]);
      expect(marking?.reason).toContain('known only from what it said on terms');
    },
  );

  test('stays kept back when their claim is gone from the bin', async () => {
    const party = await spoken('BACKGROUND', 'Turnstone');
    const revision = (await claimPage(desk.reviewer, party.claim.id))?.claim.revision;
    valueOf(await deleteClaim.execute(desk.editor, { claimId: party.claim.id, revision }));
    expect(await shownTo(desk.viewer, party)).toEqual(keptBack);
    const deletedAt = new Date(Date.now() - (binDays + 1) * 86_400_000);
    await inWorkspace(desk.editor, (tx) =>
      tx.claim.updateMany({ where: { id: party.claim.id }, data: { deletedAt } }),
    );
    expect(await emptyBin(desk.workspaceId)).toBe(1);
    expect(await shownTo(desk.viewer, party)).toEqual(keptBack);
    expect(await markings(party.source.id)).toHaveLength(1);
  });

  test('is named once an editor lifts the mark', async () => {
    const party = await spoken('OFF_RECORD', 'Sanderling');
    await setHops(party.claim.id, []);
    const page = await sourcePage(desk.editor, party.source.id);
    const revision = page && 'source' in page ? page.source.revision : 0;
    const input = { sourceId: party.source.id, revision, reason: 'They agreed.' };
    valueOf(await liftSourceConfidential.execute(desk.editor, input));
    expect(await shownTo(desk.viewer, party)).toEqual({
      statement: 'Ottoline Sanderling met the envoy.',
      hasPage: true,
    });
  });
});

test('Who spoke on the record, there or elsewhere, is marked by no change of a chain', async () => {
  const party = await spoken('BACKGROUND', 'Dotterel');
  await setHops(party.claim.id, [{ sourceId: party.source.id, terms: 'ON_RECORD' }]);
  await setHops(party.claim.id, []);
  const other = await spoken('BACKGROUND', 'Whimbrel');
  await setHops((await aClaim(desk.reviewer)).id, [{ sourceId: other.source.id }]);
  await setHops(other.claim.id, []);
  for (const { source } of [party, other]) expect(await markings(source.id)).toEqual([]);
  expect((await shownTo(desk.viewer, party)).hasPage).toBe(true);
});
