import { beforeAll, describe, expect, test } from 'vitest';
import { inWorkspace } from '#lib/db/transaction.ts';
import { filtersWith, type ClaimFilters } from '#lib/domain/claim-filters.ts';
import { searchText } from '#lib/domain/text/search-text.ts';
import { makeEntries } from '#testing/kept/make-entries.ts';
import { manyClaims } from '#testing/many-claims.ts';
import { testDatabase } from '#testing/database.ts';
import { newsroom, type Newsroom } from '#testing/newsroom.ts';
import { claimsList } from './claims-list.ts';

let desk: Newsroom;
let ids: string[];
beforeAll(async () => {
  desk = await newsroom((await testDatabase()).ownerUrl);
  await manyClaims(desk, 30);
  ids = await found({});
  await withPassage(ids[3], 'By 88 Votes to 61', 'by 88 votes to 61');
  await withPassage(ids[7], 'Votes were counted, by hand', 'votes were counted, by hand');
  for (const [at, exact] of [
    [11, 'On Monday the U.S. voted at 9 p.m.'],
    [12, 'With № 5 he took ½ and ארה"ב היום said: the now:"never we'],
  ] as const)
    await withPassage(ids[at], exact, searchText(exact));
  await inWorkspace(desk.viewer, (tx) =>
    tx.claim.updateMany({ where: { id: { in: ids.slice(0, 5) } }, data: { tags: ['budget vote'] } }),
  );
  await makeEntries(desk);
});

function withPassage(claimId = '', exact: string, searchText: string | null) {
  return inWorkspace(desk.viewer, (tx) =>
    tx.anchor.updateMany({ where: { claimId }, data: { exact, searchText } }),
  );
}

async function found(some: Partial<ClaimFilters>): Promise<string[]> {
  const { rows, total } = await claimsList(desk.viewer, filtersWith(some), null);
  expect(total).toEqual({ count: rows.length, more: false });
  return rows.map(({ id }) => id);
}

describe('Claims are found by words of their passage', () => {
  test.each([
    ['votes', [3, 7]],
    ['61 VOTES', [3]],
    ['vote', [3, 7, 11]],
    ['88 counted', []],
    ['“88', [3]],
    ['"votes 88"', [3]],
    ['-votes', [3, 7]],
    ['votes-', [3, 7]],
    ['U.S.', [11]],
    ['the U.S. voted', [11]],
    ['p.m. Monday', [11]],
    ['№ 5', [12]],
    ['½', [12]],
    ['היום ארה"ב', [12]],
    ['now:"never the', [12]],
  ])('%s', async (passage, expected) => {
    expect(await found({ passage })).toEqual(expected.map((at) => ids[at]));
  });

  test.each(['budget', 'nowhere', '—', '“'])(
    'not by what stands in a tag, nowhere, or is no word: %s',
    async (passage) => {
      expect(await found({ passage })).toEqual([]);
    },
  );

  test('with those of the statement and of all their texts', async () => {
    expect(await found({ passage: 'votes', q: 'number', search: 'hand' })).toEqual([ids[7]]);
    expect(await found({ passage: 'votes', q: 'nowhere' })).toEqual([]);
  });

  test('and counted, where very many have them in a tag', async () => {
    const few = await newsroom(desk.ownerUrl);
    await manyClaims(few, 1_300);
    const [claim] = (await claimsList(few.viewer, filtersWith({}), null)).rows;
    await inWorkspace(few.viewer, async (tx) => {
      await tx.claim.updateMany({ data: { tags: ['flood'] } });
      await tx.anchor.updateMany({
        where: { claimId: claim?.id ?? '' },
        data: { exact: 'The flood', searchText: 'the flood' },
      });
    });
    await makeEntries(few);
    for (const actor of [few.viewer, few.editor]) {
      const { rows, total } = await claimsList(actor, filtersWith({ passage: 'flood' }), null);
      expect(rows.map(({ id }) => id)).toEqual([claim?.id]);
      expect(total).toEqual({ count: 1, more: false });
    }
  });

  test('that has not been folded yet', async () => {
    await withPassage(ids[20], 'Unfolded Words', null);
    await makeEntries(desk);
    expect(await found({ passage: 'unfolded' })).toEqual([ids[20]]);
  });
});
