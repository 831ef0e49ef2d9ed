import { beforeAll, describe, expect, test } from 'vitest';
import { publicationStates } from '#lib/domain/publication.ts';
import { whyNamed } from '#lib/domain/needs-naming.ts';
import { inWorkspace } from '#lib/db/transaction.ts';
import { claimsOnDiscredited } from '#lib/db/twins/rests-on.ts';
import type { Sql } from '#lib/db/connection/sql.ts';
import { filtersWith, noFilters, type ClaimFilters } from '#lib/domain/claim-filters.ts';
import { ageFilters, figureFilters } from '#lib/domain/shapes/dashboard-views.ts';
import { manyClaims } from '#testing/many-claims.ts';
import { makeEntries } from '#testing/kept/make-entries.ts';
import { testDatabase } from '#testing/database.ts';
import { newsroom, type Newsroom } from '#testing/newsroom.ts';
import { planOf } from '#testing/plan-of.ts';
import { countSql } from './claims-list-count.ts';
import { claimIds, claimIdsSql } from './claims-list-ids.ts';
import { filterChoices } from './filter-choices.ts';
import { claimsList, pageSize, parsePageKey } from './claims-list.ts';
import type { ListStart } from './claims-list-order.ts';
import type { ClaimRow } from './claims-list-rows.ts';

let desk: Newsroom;
let other: Newsroom;
let everything: ClaimRow[];
beforeAll(async () => {
  const { ownerUrl } = await testDatabase();
  [desk, other] = [await newsroom(ownerUrl), await newsroom(ownerUrl)];
  await manyClaims(other, 12_000);
  await manyClaims(desk, 600);
  await makeEntries(desk);
  everything = await all(noFilters);
}, 60_000);

async function all(filters: ClaimFilters): Promise<ClaimRow[]> {
  const rows: ClaimRow[] = [];
  for (let after: string | null = null; ;) {
    const page = await claimsList(desk.viewer, filters, after);
    rows.push(...page.rows);
    after = page.next;
    if (after === null) return rows;
  }
}

describe('Pages of the claims list', () => {
  test('together show every claim once, newest first', () => {
    const ids = everything.map((row) => row.id);
    expect(ids).toHaveLength(600);
    expect(ids).toEqual([...new Set(ids)].sort().reverse());
  });

  test('neither repeat nor skip where several searches make one list', async () => {
    const ids = (await all(filtersWith({ due: 'overdue' }))).map((row) => row.id);
    expect(ids.length).toBeGreaterThan(pageSize);
    expect(ids).toEqual([...new Set(ids)].sort().reverse());
  });

  test('start again at the first when the key is none', () => {
    expect(parsePageKey('7')).toBeNull();
    expect(parsePageKey(undefined)).toBeNull();
  });
});

describe('A filter shows the claims that fit and no others', () => {
  const cases: { name: string; some: Partial<ClaimFilters>; fits: (row: ClaimRow) => boolean }[] = [
    {
      name: 'status',
      some: { status: ['DISPUTED', 'FALSE'] },
      fits: (row) => ['DISPUTED', 'FALSE'].includes(row.confirmation),
    },
    { name: 'stage', some: { stage: ['READY'] }, fits: (row) => row.stage === 'READY' },
    { name: 'settled', some: { settled: 'yes' }, fits: (row) => row.stage === 'SIGNED_OFF' },
    { name: 'open', some: { settled: 'no' }, fits: (row) => row.stage !== 'SIGNED_OFF' },
    {
      name: 'importance',
      some: { importance: ['HIGH', 'LOW'] },
      fits: (row) => row.importance !== 'NORMAL',
    },
    { name: 'nobody', some: { assignee: 'nobody' }, fits: (row) => row.assignee === null },
    { name: 'overdue', some: { due: 'overdue' }, fits: (row) => row.overdue },
    { name: 'no due time', some: { due: 'none' }, fits: (row) => row.dueAt === null },
    {
      name: 'text',
      some: { q: 'SAYS “Number 12”' },
      fits: (row) => row.statement.includes('number 12 '),
    },
    {
      name: 'several at once',
      some: { status: ['UNVERIFIED'], settled: 'no', assignee: 'nobody', importance: ['HIGH'] },
      fits: (row) =>
        row.confirmation === 'UNVERIFIED' &&
        row.stage !== 'SIGNED_OFF' &&
        row.assignee === null &&
        row.importance === 'HIGH',
    },
  ];

  test.each(cases)('$name', async ({ some, fits }) => {
    const shown = await all(filtersWith(some));
    const expected = everything.filter(fits).map((row) => row.id);
    expect(shown.length).toBeGreaterThan(0);
    expect(shown.map((row) => row.id)).toEqual(expected);
    expect((await claimsList(desk.viewer, filtersWith(some), null)).total).toEqual({
      count: expected.length,
      more: false,
    });
  });

  test('needs naming, as the rule has it', async () => {
    const claims = await inWorkspace(desk.viewer, (tx) =>
      tx.claim.findMany({ where: { deletedAt: null }, include: { hops: true }, orderBy: { id: 'desc' } }),
    );
    const expected = claims.filter(
      ({ verdict, ...claim }) => whyNamed({ ...claim, verdict: verdict ?? 'INSUFFICIENT' }).length > 0,
    );
    expect(expected.length).toBeGreaterThan(0);
    expect(expected.length).toBeLessThan(claims.length);
    const shown = await all(filtersWith({ needs: 'naming' }));
    expect(shown.map(({ id }) => id)).toEqual(expected.map(({ id }) => id));
  });

  test('mine, by who asks', async () => {
    const { rows } = await claimsList(desk.editor, filtersWith({ assignee: 'me' }), null);
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.every((row) => row.assignee?.id === desk.editor.userId)).toBe(true);
    expect((await claimsList(desk.viewer, filtersWith({ assignee: 'me' }), null)).rows).toEqual([]);
  });

  test('article and source, named for the filter that is set', async () => {
    const [first] = everything;
    const article = first?.article.id ?? '';
    const shown = await claimsList(desk.viewer, filtersWith({ article }), null);
    expect(shown.rows.every((row) => row.article.id === article)).toBe(true);
    const source = await inWorkspace(desk.viewer, (tx) =>
      tx.source.findFirst({ where: { name: 'Agency 12' } }),
    );
    const named = await claimsList(desk.viewer, filtersWith({ source: source?.id ?? '' }), null);
    expect(named.rows.length).toBeGreaterThan(0);
    expect(named.rows.every((row) => row.sayers.includes('Agency 12'))).toBe(true);
    expect(named.chosen.sources).toEqual([{ id: source?.id, label: 'Agency 12' }]);
  });

  test('Claims of articles in a state are the same where there are too many of those to begin with them', async () => {
    for (const publication of publicationStates) {
      const filters = filtersWith({ publication });
      const ids = (how: object) =>
        inWorkspace(desk.viewer, (tx, now) =>
          claimIds(tx, filters, { actor: desk.viewer, now, ...how }, { after: null, take: 1_000 }),
        );
      expect((await ids({})).length).toBeGreaterThan(0);
      expect(await ids({ fewArticles: null })).toEqual(await ids({}));
    }
  });

  test.each([null, 'oldest', 'importance'] as const)(
    'So are the pages of such a list, whether it is narrowed further or not: %s',
    async (sort) => {
      for (const some of [{}, { status: ['DISPUTED' as const] }]) {
        const filters = filtersWith({ publication: 'PUBLISHED', sort, ...some });
        const page = (start: ListStart, take: number, how: object = {}) =>
          inWorkspace(desk.viewer, (tx, now) =>
            claimIds(tx, filters, { actor: desk.viewer, now, ...how }, { ...start, take }),
          );
        const all = await page({ after: null }, 1_000);
        expect(all.length).toBeGreaterThan(20);
        for (const at of [0, 1, 7, 19, all.length - 2, all.length - 1]) {
          const id = all[at] ?? '';
          const how = { fewArticles: null };
          expect(await page({ after: id }, 5, how)).toEqual(all.slice(at + 1, at + 6));
          expect(await page({ before: id }, 5, how)).toEqual(all.slice(Math.max(0, at - 5), at).reverse());
        }
      }
    },
  );

  test('Signs of a pattern in the text are taken as they are', async () => {
    for (const q of ['%', '_', "'; --", '\\']) expect(await all(filtersWith({ q }))).toEqual([]);
  });
});

test('Nothing of another workspace is shown, counted or named', async () => {
  const [theirs] = (await claimsList(other.viewer, noFilters, null)).rows;
  const { rows, total, chosen } = await claimsList(
    desk.viewer,
    filtersWith({ article: theirs?.article.id ?? '', assignee: other.reviewer.userId }),
    null,
  );
  expect({ rows, total }).toEqual({ rows: [], total: { count: 0, more: false } });
  expect(chosen).toEqual({ people: [], articles: [], sources: [] });
  const own = await inWorkspace(desk.viewer, (tx) => tx.article.findMany({ select: { id: true } }));
  const offered = await filterChoices(desk.viewer, 'articles');
  expect(offered.map(({ id }) => id).sort()).toEqual(own.map(({ id }) => id).sort());
  const people = (await filterChoices(desk.viewer, 'people')).map(({ id }) => id);
  expect(people).toContain(desk.editor.userId);
  expect(people).not.toContain(other.editor.userId);
});

const scanned = (statement: (now: Date) => Sql) => planOf(desk.viewer, statement, { scanning: true });

describe('With many claims in the database no claim is read that no index led to', () => {
  const context = (now: Date) => ({ actor: desk.viewer, now });
  const page = { after: null, take: pageSize + 1 };

  test.each([
    ['all', noFilters],
    ['one status', filtersWith({ status: ['RETRACTED'] })],
    ['overdue', figureFilters.overdue],
    ['nobody’s', filtersWith({ assignee: 'nobody' })],
    ['of an age', ageFilters[4]?.filters ?? noFilters],
    ['of a status and somebody', filtersWith({ status: ['UNVERIFIED'], assignee: 'me' })],
    ['by publication', filtersWith({ publication: 'PUBLISHED' })],
    ['by where it needs naming', filtersWith({ publication: 'PUBLISHED', needs: 'naming' })],
    ['by when they were recorded', filtersWith({ until: new Date(0).toISOString() })],
    ['of a source', filtersWith({ source: '0198c0de-0000-7000-8000-000000000001' })],
  ])('for a page of the list: %s', async (_, filters) => {
    for (const fewArticles of [null, ['0198c0de-0000-7000-8000-000000000002']]) {
      const plan = await scanned((now) => claimIdsSql(filters, { ...context(now), fewArticles }, page));
      expect(plan).not.toMatch(/Seq Scan on "Claim"/);
      expect(plan).toMatch(/Index (Only )?Scan.* on "Claim"|Bitmap Heap Scan on "Claim"/);
    }
  });

  test.each([[[]], [['DEEP_BACKGROUND', 'OFF_RECORD'] as const]])(
    'nor any chain but theirs, for the lines that rest on a discredited source: %s untold',
    async (untold) => {
      const ids = (await claimsList(desk.viewer, noFilters, null)).rows.map(({ id }) => id);
      const plan = await scanned(() => claimsOnDiscredited(untold, ids));
      expect(plan).not.toMatch(/Seq Scan on "(Hop|Evidence)"/);
      expect(plan.match(/"claimId" = ANY/g)?.length).toBeGreaterThanOrEqual(2);
    },
  );

  test('for the figures of the dashboard', async () => {
    const views = [figureFilters.overdue, ...ageFilters.map((age) => age.filters)];
    const plan = await scanned((now) => countSql(views, context(now)));
    expect(plan).not.toMatch(/Seq Scan on "Claim"/);
    expect(plan).toMatch(/Claim_unverified_by_age/);
    expect(plan).toMatch(/Claim_unsettled_by_due/);
  });

  test('nor more of the kept counts than are needed, by publication', async () => {
    const plan = await scanned((now) => countSql([filtersWith({ publication: 'CLEARED' })], context(now)));
    expect(plan).toMatch(/"Article_cleared"/);
    expect(plan).not.toMatch(/ on "Claim"|Seq Scan/);
  });

  test('nor any claim, nor count by article, for what the kept counts of all can answer', async () => {
    const views = [noFilters, figureFilters.open, figureFilters.unverifiedHigh, figureFilters.ready];
    const plan = await scanned((now) => countSql(views, context(now)));
    expect(plan).toMatch(/ on "ClaimTotal"/);
    expect(plan).not.toMatch(/ on "Claim(Count)?"/);
  });
});
