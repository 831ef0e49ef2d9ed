import { beforeAll, describe, expect, test } from 'vitest';
import { askParty } from '#lib/commands/responses/ask-party.ts';
import { askSignOff } from '#lib/commands/claims/ask-sign-off.ts';
import { discreditSource } from '#lib/commands/sources/discredit-source.ts';
import { editClaim } from '#lib/commands/claims/edit-claim.ts';
import { reopenClaim } from '#lib/commands/claims/reopen-claim.ts';
import { setChain } from '#lib/commands/claims/set-chain.ts';
import { setConfirmation } from '#lib/commands/claims/set-confirmation.ts';
import { setWorkspaceRules } from '#lib/commands/workspace/set-workspace-rules.ts';
import { signOffClaim } from '#lib/commands/claims/sign-off-claim.ts';
import { inWorkspace } from '#lib/db/transaction.ts';
import { claimFilterParams, filtersWith, type ClaimFilters } from '#lib/domain/claim-filters.ts';
import { needsEditorRules } from '#lib/domain/needs-editor.ts';
import {
  articleFilters,
  figureFilters,
  personFilters,
  settledFilters,
  sourceFilters,
} from '#lib/domain/shapes/dashboard-views.ts';
import { totalFigure } from '#lib/domain/words/total-words.ts';
import { manyAppearances } from '#testing/articles/appearances.ts';
import { manyClaims } from '#testing/many-claims.ts';
import { testDatabase } from '#testing/database.ts';
import { aClaim, aSource, newsroom, valueOf, type Newsroom } from '#testing/newsroom.ts';
import { claimIds } from '#lib/queries/claims/claims-list-ids.ts';
import type { ClaimTotal } from '#lib/queries/claims/claims-list-count.ts';
import { claimsList } from '#lib/queries/claims/claims-list.ts';
import { dashboard, type Dashboard } from './dashboard.ts';
import { statusSummaryOf } from './status-summary.ts';

let desk: Newsroom;
let empty: Newsroom;
let seen: Dashboard;
let wanted: string[][];

async function awaitedAnswer({ reviewer }: Newsroom): Promise<void> {
  const party = await aSource(reviewer, { name: 'Asked ministry' });
  const claim = await aClaim(reviewer);
  const asked = { askedAt: '2026-01-05T10:00:00.000Z', deadlineAt: '2026-01-06T10:00:00.000Z' };
  const input = { claimId: claim.id, partyId: party.id, channel: 'EMAIL', question: '', ...asked };
  valueOf(await askParty.execute(reviewer, input));
}

async function claimOnDiscredited({ reviewer, editor }: Newsroom): Promise<void> {
  const source = await aSource(reviewer, { name: 'Doubtful agency' });
  const claim = await aClaim(reviewer);
  const hops = [{ sourceId: source.id, cue: 'claims' }];
  valueOf(await setChain.execute(reviewer, { claimId: claim.id, revision: 1, hops }));
  const input = { sourceId: source.id, revision: source.revision, reason: 'It made up a quote.' };
  valueOf(await discreditSource.execute(editor, input));
}

/** A claim two people judge otherwise, signed off, reopened and reworded; what it needs an editor for at each step. */
async function judgedTwice({ reviewer, editor }: Newsroom): Promise<string[][]> {
  const { id: claimId, importance, tags } = await aClaim(reviewer);
  const wants: string[][] = [];
  const filters = {
    verdicts: filtersWith({ needs: 'verdicts' }),
    changed: filtersWith({ needs: 'changed' }),
  };
  const look = async () => {
    const found: string[] = [];
    for (const [name, filter] of Object.entries(filters)) {
      const { rows } = await claimsList(reviewer, filter, null);
      if (rows.some(({ id }) => id === claimId)) found.push(name);
    }
    wants.push(found);
  };
  const judge = async (actor: Newsroom['editor'], confirmation: string) => {
    const { revision } = await readRow();
    const input = { claimId, revision, confirmation, reason: 'As it looks.' };
    valueOf(await setConfirmation.execute(actor, input));
  };
  const readRow = () =>
    inWorkspace(reviewer, (tx) =>
      tx.claim.findFirstOrThrow({ where: { id: claimId }, select: { revision: true } }),
    );
  await judge(editor, 'UNVERIFIABLE');
  await look();
  await judge(reviewer, 'DISPUTED');
  await look();
  const asked = { claimId, ...(await readRow()), bareReason: 'It is plain.' };
  valueOf(await askSignOff.execute(reviewer, asked));
  valueOf(await signOffClaim.execute(editor, { claimId, ...(await readRow()) }));
  await look();
  valueOf(await reopenClaim.execute(editor, { claimId, ...(await readRow()), reason: 'Look again.' }));
  await look();
  const reworded = { claimId, ...(await readRow()), statement: 'Another question.', importance, tags };
  valueOf(await editClaim.execute(reviewer, reworded));
  await look();
  await judge(reviewer, 'DISPUTED');
  await judge(editor, 'RETRACTED');
  await judge(reviewer, 'DISPUTED');
  await look();
  return wants;
}

beforeAll(async () => {
  const { ownerUrl } = await testDatabase();
  desk = await newsroom(ownerUrl);
  empty = await newsroom(ownerUrl);
  await manyClaims(desk, 700);
  await manyAppearances(desk);
  await awaitedAnswer(desk);
  await claimOnDiscredited(desk);
  wanted = await judgedTwice(desk);
  seen = await dashboard(desk.viewer);
});

/** The rows the list shows for the filters, and the total it states. */
async function listed(filters: ClaimFilters): Promise<{ rows: number; total: number }> {
  const everything = { after: null, take: 5000 };
  const ids = await inWorkspace(desk.viewer, (tx, now) =>
    claimIds(tx, filters, { actor: desk.viewer, now }, everything),
  );
  const { total } = await claimsList(desk.viewer, filters, null);
  return { rows: new Set(ids).size, total: total.count };
}

function numbers(
  { figures: { totals, overdue, ages }, ...lists }: Dashboard,
  most = 3,
): { name: string; count: number; filters: ClaimFilters }[] {
  const figures = [
    { name: 'open', count: totals.open, filters: figureFilters.open },
    { name: 'unverified', count: totals.unverified, filters: figureFilters.unverified },
    { name: 'unverified, high', count: totals.unverifiedHigh, filters: figureFilters.unverifiedHigh },
    { name: 'disputed', count: totals.disputed, filters: figureFilters.disputed },
    { name: 'disputed, high', count: totals.disputedHigh, filters: figureFilters.disputedHigh },
    { name: 'overdue', count: overdue.count, filters: figureFilters.overdue },
    { name: 'ready', count: totals.ready, filters: figureFilters.ready },
    { name: 'ready, high', count: totals.readyHigh, filters: figureFilters.readyHigh },
    ...ages.map((age) => ({ name: age.label, count: age.total.count, filters: age.filters })),
    ...lists.needs.map((need) => ({ name: need.title, count: need.total.count, filters: need.filters })),
  ];
  const articles = lists.articles.slice(0, most).flatMap((article) => [
    { name: 'article, all', count: article.claims, filters: articleFilters.all(article.id) },
    { name: 'article, settled', count: article.settled, filters: articleFilters.settled(article.id) },
    ...article.byStatus.map(({ confirmation, claims }) => ({
      name: `article, ${confirmation}`,
      count: claims,
      filters: articleFilters.ofStatus(article.id, confirmation),
    })),
  ]);
  const sources = lists.sources.slice(0, most).flatMap((source) => [
    { name: 'source, open', count: source.open.count, filters: sourceFilters.open(source.id) },
    { name: 'source, confirmed', count: source.confirmed.count, filters: sourceFilters.confirmed(source.id) },
    { name: 'source, all', count: source.claims.count, filters: sourceFilters.all(source.id) },
  ]);
  return [...figures, ...articles, ...sources];
}

test('The dashboard is data and nothing else, so that a page can hand it to the browser', () => {
  expect(structuredClone(seen)).toEqual(seen);
});

describe('Every number of the dashboard', () => {
  test('opens exactly as many claims as it counts', async () => {
    for (const { name, count, filters } of numbers(seen)) {
      const found = await listed(filters);
      expect.soft({ name, ...found }).toEqual({ name, rows: count, total: count });
    }
  });

  test('counts something here, so that the comparison means something', () => {
    const zero = numbers(seen).filter(({ count, name }) => count === 0 && !name.startsWith('article'));
    expect(zero).toEqual([]);
    expect(seen.needs.map(({ key }) => key)).toEqual(needsEditorRules.map(({ key }) => key));
  });

  test('has an address of its own', () => {
    const addresses = numbers(seen).map(({ filters }) => claimFilterParams(filters).toString());
    // Overdue stands among the figures and among what needs an editor.
    expect(new Set(addresses).size).toBe(addresses.length - 1);
  });
});

test('The ages of unverified claims add up to all unverified claims', () => {
  const sum = seen.figures.ages.reduce((all, age) => all + age.total.count, 0);
  expect(sum).toBe(seen.figures.totals.unverified);
});

test('Two who judge it otherwise, or another wording than was signed off, need an editor until one has decided', () => {
  expect(wanted).toEqual([[], ['verdicts'], [], [], ['changed'], ['verdicts', 'changed']]);
});

test('How long a claim may be unverified is the workspace’s to say', async () => {
  const unassigned = async () =>
    (await dashboard(desk.viewer)).needs.find(({ key }) => key === 'unassigned')?.total.count ?? 0;
  const rules = { originsNeeded: 2, primarySuffices: true, admiralty: false };
  expect(seen.unverifiedHours).toBe(24);
  const byDefault = await unassigned();
  expect(byDefault).toBeGreaterThan(0);
  valueOf(await setWorkspaceRules.execute(desk.admin, { ...rules, revision: 1, unverifiedHours: 1 }));
  expect(await unassigned()).toBeGreaterThan(byDefault);
  valueOf(await setWorkspaceRules.execute(desk.admin, { ...rules, revision: 2, unverifiedHours: 720 }));
  expect(await unassigned()).toBe(0);
  // Rules saved without it leave it as it is.
  valueOf(await setWorkspaceRules.execute(desk.admin, { ...rules, revision: 3 }));
  expect((await dashboard(desk.viewer)).unverifiedHours).toBe(720);
});

/** The numbers of what is done and left to do that a summary has, with what each counts. */
function workNumbers({
  articles,
  blocking,
  workload,
  answers,
  settling,
}: Dashboard): [ClaimFilters, ClaimTotal][] {
  const blocked = articles.filter(({ id }) => blocking.some(({ articleId }) => articleId === id));
  const awaited = answers.some(({ total }) => total.count > 0) ? answers : [];
  const weeks = settling.whole.median === null ? [] : [settling.whole, ...settling.weeks.slice(-2)];
  return [
    ...blocked.map(({ id, claims, settled }): [ClaimFilters, ClaimTotal] => [
      articleFilters.open(id),
      { count: claims - settled, more: false },
    ]),
    ...workload.work.flatMap(({ person, ...has }): [ClaimFilters, ClaimTotal][] => {
      const who = person?.id ?? 'nobody';
      return [
        [personFilters.open(who), has.open],
        [personFilters.overdue(who), has.overdue],
        [personFilters.waiting(who), has.waiting],
      ];
    }),
    ...awaited.map(({ filters, total }): [ClaimFilters, ClaimTotal] => [filters, total]),
    ...weeks.map((week): [ClaimFilters, ClaimTotal] => [settledFilters(week), week.total]),
  ];
}

test('The status summary has each number of the dashboard of those who see no confidential name, and no other', async () => {
  const href = (filters: ClaimFilters) =>
    `https://desk.example/claims?${claimFilterParams(filters).toString()}`;
  const links = {
    dashboard: 'https://desk.example/dashboard',
    everybody: 'https://desk.example/dashboard?people=all',
    claims: href,
    article: (id: string) => `https://desk.example/articles/${id}`,
    claim: (id: string) => `https://desk.example/claims/${id}`,
  };
  const small = await newsroom(desk.ownerUrl);
  const { id: sourceId } = await aSource(small.reviewer, { name: 'Zqxmarker', confidential: true });
  const { id: claimId } = await aClaim(small.reviewer);
  valueOf(await setChain.execute(small.reviewer, { claimId, revision: 1, hops: [{ sourceId }] }));
  for (const { viewer, editor } of [desk, small]) {
    const onScreen = await dashboard(viewer);
    const work = workNumbers(onScreen).map(([filters, total]) => [href(filters), totalFigure(total)]);
    const counted = numbers(onScreen, Infinity).flatMap(({ name, count, filters }) =>
      count === 0 && /^article, [A-Z]/.test(name) ? [] : [[href(filters), count.toLocaleString('en-GB')]],
    );
    for (const actor of [viewer, editor]) {
      const { blocks } = await statusSummaryOf(actor, links);
      const parts = blocks.flatMap((block) => (block.kind === 'beside' ? block.columns.flat() : [block]));
      const cells = parts.flatMap((part) => (part.kind === 'table' ? part.rows.flat() : []));
      const told = cells.flatMap(({ runs }) =>
        runs.flatMap(({ to, text }) => (to?.includes('/claims?') ? [[to, text]] : [])),
      );
      expect(Object.fromEntries(told)).toEqual(Object.fromEntries([...counted, ...work]));
      expect(JSON.stringify(blocks)).not.toContain('Zqxmarker');
    }
  }
  expect(JSON.stringify(await dashboard(small.editor))).toContain('Zqxmarker');
});

test('Articles stand by due time, those without one last', () => {
  const due = seen.articles.map((article) => article.dueAt ?? '9999');
  expect(due).toEqual([...due].sort());
});

test('The oldest due time is the earliest that a claim of the overdue list has', async () => {
  const times: (string | null)[] = [];
  for (let after: string | null = null; ;) {
    const page = await claimsList(desk.viewer, figureFilters.overdue, after);
    expect(page.rows.every((row) => row.overdue)).toBe(true);
    times.push(...page.rows.map((row) => row.dueAt));
    after = page.next;
    if (after === null) break;
  }
  expect(seen.figures.oldestDue).toBe([...times].sort()[0]);
});

test('A workspace sees nothing of another’s', async () => {
  const other = await dashboard(empty.editor);
  expect(other.figures.totals).toEqual({
    open: 0,
    unverified: 0,
    unverifiedHigh: 0,
    disputed: 0,
    disputedHigh: 0,
    ready: 0,
    readyHigh: 0,
  });
  expect(other).toMatchObject({ articles: [], needs: [], sources: [] });
  expect(other.figures.overdue.count).toBe(0);
  expect(other.figures.oldestDue).toBeNull();
});
