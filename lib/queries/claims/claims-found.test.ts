import { beforeAll, describe, expect, test } from 'vitest';
import { sql, type Sql } from '#lib/db/connection/sql.ts';
import { inWorkspace } from '#lib/db/transaction.ts';
import { filtersWith, type ClaimFilters } from '#lib/domain/claim-filters.ts';
import { dueTime } from '#lib/domain/due.ts';
import { publicationStates } from '#lib/domain/publication.ts';
import { isSettled } from '#lib/domain/stage.ts';
import { importances } from '#lib/domain/values/importance.ts';
import { manyClaims } from '#testing/many-claims.ts';
import { makeEntries } from '#testing/kept/make-entries.ts';
import { testDatabase } from '#testing/database.ts';
import { newsroom, type Newsroom } from '#testing/newsroom.ts';
import { planOf } from '#testing/plan-of.ts';
import { claimNeighbours } from './claim-neighbours.ts';
import { filterChoices, tagsSql } from './filter-choices.ts';
import { claimIds, claimIdsSql } from './claims-list-ids.ts';
import { claimsList } from './claims-list.ts';

let desk: Newsroom;
let other: Newsroom;
beforeAll(async () => {
  const { ownerUrl } = await testDatabase();
  [desk, other] = [await newsroom(ownerUrl), await newsroom(ownerUrl)];
  await manyClaims(other, 6_000);
  await manyClaims(desk, 600);
  for (const { viewer, editor } of [desk, other]) {
    await inWorkspace(viewer, async (tx) => {
      const some = (nth: number) => sql`abs(hashtext(id::text)) % 7 = ${nth}`;
      await tx.$executeRaw`UPDATE "Claim" SET tags = ARRAY['budget', 'Straße'] WHERE ${some(0)}`;
      await tx.$executeRaw`UPDATE "Claim" SET tags = ARRAY['vote'] WHERE ${some(1)}`;
      await tx.$executeRaw`UPDATE "Claim" SET "createdBy" = ${editor.userId}::uuid WHERE ${some(2)}`;
      // Of the others the ids say another time.
      await tx.$executeRaw`UPDATE "Claim" SET "createdAt" = '2022-04-06T18:00Z' WHERE ${some(4)}`;
      await tx.$executeRaw`
        UPDATE "Anchor" SET exact = 'By 88 Votes to 61', "searchText" = 'by 88 votes to 61'
        WHERE abs(hashtext("claimId"::text)) % 7 = 3`;
    });
  }
  await makeEntries(desk);
}, 60_000);

async function found(some: Partial<ClaimFilters>): Promise<string[]> {
  return inWorkspace(desk.viewer, (tx, now) =>
    claimIds(tx, filtersWith(some), { actor: desk.viewer, now }, { after: null, take: 1_000 }),
  );
}

async function everyClaim() {
  return inWorkspace(desk.viewer, (tx) =>
    tx.claim.findMany({
      where: { deletedAt: null },
      include: { anchors: true, article: true },
      orderBy: { id: 'desc' },
    }),
  );
}
type Claim = Awaited<ReturnType<typeof everyClaim>>[number];

describe('Claims are found', () => {
  const from = new Date(Date.now() - 60 * 3_600_000).toISOString();
  const until = new Date(Date.now() - 20 * 3_600_000).toISOString();
  const cases: { name: string; some: () => Partial<ClaimFilters>; fits: (claim: Claim) => boolean }[] = [
    {
      name: 'by who recorded them',
      some: () => ({ recorder: desk.editor.userId }),
      fits: ({ createdBy }) => createdBy === desk.editor.userId,
    },
    {
      name: 'from a moment on',
      some: () => ({ from }),
      fits: ({ createdAt }) => createdAt >= new Date(from),
    },
    {
      name: 'up to a moment',
      some: () => ({ until }),
      fits: ({ createdAt }) => createdAt < new Date(until),
    },
    {
      name: 'at the time their ids say',
      some: () => ({ from: '2022-04-06T17:30:00.000Z', until: '2022-04-06T18:30:00.000Z' }),
      fits: ({ createdAt }) => createdAt.getUTCFullYear() === 2022,
    },
    {
      name: 'between two moments',
      some: () => ({ from, until }),
      fits: ({ createdAt }) => createdAt >= new Date(from) && createdAt < new Date(until),
    },
    ...publicationStates.map((publication) => ({
      name: `by publication: ${publication}`,
      some: () => ({ publication }),
      fits: ({ article }: Claim) => article.publicationState === publication,
    })),
    { name: 'by a tag', some: () => ({ tag: ['vote'] }), fits: ({ tags }) => tags.includes('vote') },
    {
      name: 'by one of several tags',
      some: () => ({ tag: ['Straße', 'vote'] }),
      fits: ({ tags }) => tags.length > 0,
    },
    {
      name: 'by the words of the passage, in any order and case',
      some: () => ({ passage: 'VOTES “88' }),
      fits: ({ anchors }) => anchors.some(({ exact }) => exact === 'By 88 Votes to 61'),
    },
    {
      name: 'by all of it at once',
      some: () => ({ tag: ['budget'], from, status: ['UNVERIFIED'], passage: 'story' }),
      fits: ({ tags, createdAt, confirmation }) =>
        tags.includes('budget') && createdAt >= new Date(from) && confirmation === 'UNVERIFIED',
    },
  ];

  test.each(cases)('$name, and counted', async ({ some, fits }) => {
    const expected = (await everyClaim()).filter(fits).map(({ id }) => id);
    expect(expected.length).toBeGreaterThan(0);
    expect(expected.length).toBeLessThan(600);
    expect(await found(some())).toEqual(expected);
    const { total } = await claimsList(desk.viewer, filtersWith(some()), null);
    expect(total).toEqual({ count: expected.length, more: false });
  });

  test('by who asks', async () => {
    const mine = await inWorkspace(desk.editor, (tx, now) =>
      claimIds(
        tx,
        filtersWith({ recorder: 'me' }),
        { actor: desk.editor, now },
        { after: null, take: 1_000 },
      ),
    );
    expect(mine).toEqual(await found({ recorder: desk.editor.userId }));
    expect(await found({ recorder: 'me' })).toEqual([]);
  });

  test('by the id a source had before it was merged, under the name it has now', async () => {
    const [goes, stays] = await inWorkspace(desk.viewer, (tx) =>
      tx.source.findMany({ where: { name: { in: ['Agency 18', 'Agency 12'] } }, orderBy: { name: 'desc' } }),
    );
    if (!goes || !stays) throw new Error('The agencies are there.');
    await inWorkspace(desk.viewer, (tx) =>
      tx.source.update({
        where: { workspaceId_id: { workspaceId: desk.viewer.workspaceId, id: goes.id } },
        data: { mergedIntoId: stays.id },
      }),
    );
    const old = await claimsList(desk.viewer, filtersWith({ source: goes.id }), null);
    const now = await claimsList(desk.viewer, filtersWith({ source: stays.id }), null);
    expect(now.total.count).toBeGreaterThan(0);
    expect({ rows: old.rows, total: old.total }).toEqual({ rows: now.rows, total: now.total });
    expect(old.chosen.sources).toEqual([{ id: goes.id, label: 'Agency 12' }]);
  });
});

test('A tag that is taken away is found no more, and one that is put on is', async () => {
  const [claim] = await found({ tag: ['vote'] });
  const put = (tags: string[]) =>
    inWorkspace(desk.viewer, (tx) =>
      tx.claim.update({
        where: { workspaceId_id: { workspaceId: desk.viewer.workspaceId, id: claim ?? '' } },
        data: { tags },
      }),
    );
  await put(['rain', 'rain']);
  expect(await found({ tag: ['vote'] })).not.toContain(claim);
  expect(await found({ tag: ['rain'] })).toEqual([claim]);
  const tags = await filterChoices(desk.viewer, 'tags');
  expect(tags.map(({ label }) => label)).toEqual(['budget', 'rain', 'Straße', 'vote']);
  await put(['vote']);
});

describe('A list in another order', () => {
  const dueOf = ({ dueAt, article, stage }: Claim) =>
    dueTime({
      dueAt: dueAt?.toISOString() ?? null,
      articleDueAt: article.dueAt?.toISOString() ?? null,
      settled: isSettled(stage),
      publicationState: article.publicationState,
    });
  const orders: Record<string, (a: Claim, b: Claim) => number> = {
    oldest: (a, b) => (a.id < b.id ? -1 : 1),
    importance: (a, b) =>
      importances.indexOf(a.importance) - importances.indexOf(b.importance) || (a.id < b.id ? 1 : -1),
    due: (a, b) => (dueOf(a) ?? '9').localeCompare(dueOf(b) ?? '9') || (a.id < b.id ? 1 : -1),
  };
  beforeAll(async () => {
    await inWorkspace(desk.viewer, async (tx) => {
      await tx.$executeRaw`
        UPDATE "Article" SET "dueAt" = now() + interval '3 hours' WHERE abs(hashtext(id::text)) % 2 = 0`;
    });
  });

  test.each(['oldest', 'importance', 'due'] as const)('has every claim once: %s', async (sort) => {
    const expected = (await everyClaim()).toSorted(orders[sort]).map(({ id }) => id);
    expect(await found({ sort })).toEqual(expected);
  });

  test.each(['oldest', 'importance', 'due'] as const)(
    'has pages that join, whatever narrows it: %s',
    async (sort) => {
      const filters = filtersWith({ sort, settled: 'no', q: 'number' });
      const ids: string[] = [];
      for (let after: string | null = null; ;) {
        const page = await claimsList(desk.viewer, filters, after);
        ids.push(...page.rows.map(({ id }) => id));
        after = page.next;
        if (after === null) break;
      }
      expect(ids.length).toBeGreaterThan(50);
      expect(ids).toEqual(await found({ ...filters }));
    },
  );

  test.each(['oldest', 'importance', 'due'] as const)(
    'is walked claim by claim in both directions: %s',
    async (sort) => {
      const filters = filtersWith({ sort, settled: 'no' });
      const ids = await found({ sort, settled: 'no' });
      for (const at of [0, 1, 57, 180, 300, ids.length - 1]) {
        const beside = await claimNeighbours(desk.viewer, filters, ids[at] ?? '');
        expect([beside?.previous?.claimId, beside?.next?.claimId]).toEqual([ids[at - 1], ids[at + 1]]);
      }
    },
  );

  test('goes on from where a claim stood that was signed off on the way', async () => {
    const filters = filtersWith({ sort: 'due', settled: 'no' });
    const [first, second] = await found({ sort: 'due', settled: 'no' });
    await inWorkspace(
      desk.viewer,
      (tx) =>
        tx.$executeRaw`UPDATE "Claim" SET stage = 'SIGNED_OFF', confirmation = 'FALSE', "confirmationReason" = 'Why',
        "confirmationSetBy" = ${desk.reviewer.userId}::uuid, "confirmationSetAt" = now(),
        "signedOffBy" = ${desk.editor.userId}::uuid, "signedOffAt" = now() WHERE id = ${first ?? ''}::uuid`,
    );
    const beside = await claimNeighbours(desk.viewer, filters, first ?? '', true);
    expect(beside?.next?.claimId).toBe(second);
  });
});

const scanned = (statement: (now: Date) => Sql) => planOf(desk.viewer, statement, { scanning: true });

describe('With many claims in the database an index leads', () => {
  const page = { take: 51 };
  const context = (now: Date) => ({ actor: desk.viewer, now });
  const cases: [string, () => Partial<ClaimFilters>, RegExp][] = [
    ['to who recorded them', () => ({ recorder: desk.editor.userId }), /Claim_workspaceId_createdBy_id_idx/],
    [
      'to when they were recorded',
      () => ({ from: new Date(Date.now() - 600_000).toISOString() }),
      /"Claim_pkey".*\n *Index Cond: .*\(id >= [^]*Claim_id_of_other_time/,
    ],
    ['to the articles in a state', () => ({ publication: 'CLEARED' }), /Claim_workspaceId_articleId_id_idx/],
    ['to a tag', () => ({ tag: ['rain'] }), /ClaimTag_pkey/],
    ['to the passages of claims', () => ({ passage: 'votes' }), /Anchor_workspaceId_/],
    [
      'to a source',
      () => ({ source: '0198c0de-0000-7000-8000-000000000001' }),
      /Hop_workspaceId_sourceId_claimId_idx/,
    ],
  ];
  test.each(cases)('%s', async (_, some, index) => {
    const fewArticles = ['0198c0de-0000-7000-8000-000000000002'];
    // Words are looked for before: what else is asked of the claims found is as for all.
    const asked = { fewArticles, found: 'AFTERWARDS' } as const;
    const plan = await scanned((now) =>
      claimIdsSql(filtersWith(some()), { ...context(now), ...asked }, page),
    );
    expect(plan).toMatch(index);
    expect(plan).not.toMatch(/Seq Scan on "(Claim|Anchor|ClaimTag|Hop)"/);
  });

  test.each(['oldest', 'importance', 'due'] as const)(
    'to the first page in another order: %s',
    async (sort) => {
      const plan = await scanned((now) => claimIdsSql(filtersWith({ sort }), context(now), page));
      expect(plan).not.toMatch(/Seq Scan on "Claim"/);
    },
  );

  test('from one tag to the next', async () => {
    const plan = await scanned(() => tagsSql);
    expect(plan).toMatch(/Index Only Scan using "ClaimTag_pkey"/);
    expect(plan).not.toMatch(/Seq Scan on "ClaimTag"/);
  });
});
