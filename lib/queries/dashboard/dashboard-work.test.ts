import { beforeAll, expect, test } from 'vitest';
import { askSignOff } from '#lib/commands/claims/ask-sign-off.ts';
import { reopenClaim } from '#lib/commands/claims/reopen-claim.ts';
import { setConfirmation } from '#lib/commands/claims/set-confirmation.ts';
import { signOffClaim } from '#lib/commands/claims/sign-off-claim.ts';
import { askParty } from '#lib/commands/responses/ask-party.ts';
import { inWorkspace } from '#lib/db/transaction.ts';
import { isDueToday } from '#lib/domain/blocking.ts';
import type { ClaimFilters } from '#lib/domain/claim-filters.ts';
import { articleFilters, personFilters, settledFilters } from '#lib/domain/shapes/dashboard-views.ts';
import { importances } from '#lib/domain/values/importance.ts';
import { claimIds } from '#lib/queries/claims/claims-list-ids.ts';
import { claimsList } from '#lib/queries/claims/claims-list.ts';
import { anAppearance, manyAppearances } from '#testing/articles/appearances.ts';
import { manyClaims } from '#testing/many-claims.ts';
import { aClaim, aNewsroom, aSource, valueOf, type Newsroom } from '#testing/newsroom.ts';
import { planOf } from '#testing/plan-of.ts';
import { percentile, timeToSettle } from '#lib/domain/time-to-settle.ts';
import { movesSql, storyOverTime } from './dashboard-story.ts';
import { settlingSql } from './dashboard-settling.ts';
import { workloadSql } from './dashboard-workload.ts';
import { blockingShown } from './dashboard-blocking.ts';
import { dashboard, type Dashboard } from './dashboard.ts';

let desk: Newsroom;
let seen: Dashboard;

async function ask({ reviewer }: Newsroom, party: { id: string }, hours: number | null): Promise<void> {
  const claim = await aClaim(reviewer);
  const deadlineAt = hours === null ? null : new Date(Date.now() + hours * 3_600_000).toISOString();
  const asked = { askedAt: '2026-01-05T10:00:00.000Z', deadlineAt };
  const input = { claimId: claim.id, partyId: party.id, channel: 'EMAIL', question: '', ...asked };
  valueOf(await askParty.execute(reviewer, input));
}

beforeAll(async () => {
  desk = await aNewsroom();
  await manyClaims(desk, 700);
  await manyAppearances(desk);
  const party = await aSource(desk.reviewer, { name: 'Asked ministry' });
  for (const hours of [-2, 5, 30, 30, 100, null]) await ask(desk, party, hours);
  seen = await dashboard(desk.viewer);
});

/** The rows the list shows for the filters, and the total it states. */
async function listed(filters: ClaimFilters): Promise<{ rows: number; total: number }> {
  const ids = await inWorkspace(desk.viewer, (tx, now) =>
    claimIds(tx, filters, { actor: desk.viewer, now }, { after: null, take: 5000 }),
  );
  const { total } = await claimsList(desk.viewer, filters, null);
  return { rows: new Set(ids).size, total: total.count };
}

function numbers({ workload, answers, articles, settling }: Dashboard) {
  const people = workload.work.flatMap(({ person, open, overdue, waiting }) => {
    const who = person?.id ?? 'nobody';
    return [
      { name: `${who}, open`, count: open.count, filters: personFilters.open(who) },
      { name: `${who}, overdue`, count: overdue.count, filters: personFilters.overdue(who) },
      { name: `${who}, waiting`, count: waiting.count, filters: personFilters.waiting(who) },
    ];
  });
  return [
    ...people,
    ...[settling.whole, ...settling.weeks].map((span) => ({
      name: `settled from ${span.from} until ${span.until}`,
      count: span.total.count,
      filters: settledFilters(span),
    })),
    ...answers.map(({ wait, filters, total }) => ({ name: wait, count: total.count, filters })),
    ...articles.map(({ id, claims, settled }) => ({
      name: `article ${id}, open`,
      count: claims - settled,
      filters: articleFilters.open(id),
    })),
  ];
}

test('Every number of who has what, of awaited answers and of what is open in a story opens as many claims', async () => {
  for (const { name, count, filters } of numbers(seen)) {
    const found = await listed(filters);
    expect.soft({ name, ...found }).toEqual({ name, rows: count, total: count });
  }
});

test('Who has what adds up to all that is open, and late, and what nobody has stands last', () => {
  const { work, others } = seen.workload;
  const sum = (of: 'open' | 'overdue') => work.reduce((all, one) => all + one[of].count, 0);
  expect(others).toBe(0);
  expect(sum('open')).toBe(seen.figures.totals.open);
  expect(sum('overdue')).toBe(seen.figures.overdue.count);
  expect(work.at(-1)?.person).toBeNull();
  expect(work.every(({ waiting }) => waiting.count > 0)).toBe(true);
});

test('What blocks a story due today is open and of that story, the most important first', () => {
  const today = seen.articles.filter((article) => isDueToday(article, new Date(seen.readAt)));
  expect(today.length).toBeGreaterThan(0);
  for (const { id, claims, settled } of today) {
    const blocking = seen.blocking.filter(({ articleId }) => articleId === id);
    expect(blocking.length).toBe(Math.min(claims - settled, blockingShown));
    const order = blocking.map(({ importance }) => importances.indexOf(importance));
    expect(order).toEqual(order.toSorted());
  }
  expect(seen.blocking.every(({ articleId }) => today.some(({ id }) => id === articleId))).toBe(true);
  expect(seen.blocking.map(({ step }) => step)).toContain('sign-off');
});

test('Awaited answers stand by their deadlines, and those past it are counted as what needs an editor is', () => {
  expect(seen.answers.map(({ wait, total }) => [wait, total.count])).toEqual([
    ['answer-past', 1],
    ['answer-24h', 1],
    ['answer-3d', 2],
    ['answer-later', 1],
    ['answer-undated', 1],
  ]);
  expect(seen.needs.find(({ key }) => key === 'response')?.total.count).toBe(1);
});

test('The time to settle is that of the claims signed off in each week, as the rule has it', async () => {
  const settled = await inWorkspace(desk.viewer, (tx) =>
    tx.claim.findMany({
      where: { deletedAt: null, stage: 'SIGNED_OFF' },
      select: { createdAt: true, signedOffAt: true },
    }),
  );
  const took = (from: string, until: string) =>
    settled.flatMap(({ createdAt, signedOffAt }) => {
      const at = signedOffAt?.toISOString() ?? '';
      return from <= at && at < until
        ? [timeToSettle({ createdAt: createdAt.toISOString(), signedOffAt: at })]
        : [];
    });
  expect(seen.settling.weeks.length).toBe(12);
  for (const { from, until, total, median, p90 } of [seen.settling.whole, ...seen.settling.weeks]) {
    const times = took(from, until);
    expect(total.count).toBe(times.length);
    expect(median).toBe(percentile(times, 0.5));
    expect(p90).toBe(percentile(times, 0.9));
  }
  expect(new Set(took(seen.settling.whole.from, seen.settling.whole.until)).size).toBeGreaterThan(20);
});

test('An index leads to what is settled in a week, to what each person has open, and to the course of a story', async () => {
  const week = { from: '2026-11-16T00:00:00.000Z', until: '2026-11-23T00:00:00.000Z' };
  expect(await planOf(desk.viewer, () => settlingSql([week], desk.workspaceId))).toMatch(/Claim_settled/);
  const work = await planOf(desk.viewer, (now) => workloadSql({ actor: desk.viewer, now }));
  expect(work).toMatch(/Claim_open_of_person/);
  expect(work).not.toMatch(/Seq Scan on "Claim"/);
  const moves = await planOf(desk.viewer, () => movesSql(desk.workspaceId));
  expect(moves).toMatch(/Event_workspaceId_claimId_sequence_idx/);
});

test('A story’s course is told from the log, step by step, and of no story that is not here', async () => {
  const { id, articleId, revision } = await aClaim(desk.reviewer);
  const course = (story: string) =>
    inWorkspace(desk.viewer, (tx, now) => storyOverTime(tx, { actor: desk.viewer, now }, story));
  const told = async () =>
    (await course(articleId))?.steps.map(({ became, open, ready, claims }) => [
      ...became.map((claim) => [claim.id, claim.what]),
      open,
      ready,
      claims,
    ]);
  expect(await told()).toEqual([[[id, 'recorded'], 1, 0, 1]]);
  const reason = 'As it looks.';
  const set = { claimId: id, revision, confirmation: 'UNVERIFIABLE', reason };
  const { revision: next } = valueOf(await setConfirmation.execute(desk.reviewer, set));
  const asked = { claimId: id, revision: next, bareReason: 'Nothing can be found.' };
  const { revision: last } = valueOf(await askSignOff.execute(desk.reviewer, asked));
  valueOf(await signOffClaim.execute(desk.editor, { claimId: id, revision: last }));
  expect(await told()).toEqual([
    [[id, 'recorded'], 1, 0, 1],
    [[id, 'ready'], 1, 1, 1],
    [[id, 'settled'], 0, 0, 1],
  ]);
  expect(await course(desk.workspaceId)).toBeNull();
});

test('a signed-off claim that one person alone put into a story is open there until another signs it off', async () => {
  const { reviewer, editor } = desk;
  const { id: claimId } = await aClaim(reviewer);
  const signOff = async (revision: number) => {
    const finding = { confirmation: 'DISPUTED', reason: 'Two said otherwise.' };
    valueOf(await setConfirmation.execute(reviewer, { claimId, revision, ...finding }));
    valueOf(await askSignOff.execute(reviewer, { claimId, revision: revision + 1, bareReason: 'A date.' }));
    return valueOf(await signOffClaim.execute(editor, { claimId, revision: revision + 2 }));
  };
  const claim = await signOff(1);
  const { there } = await anAppearance(reviewer, { claim });
  const last = async () => {
    const asked = { actor: desk.viewer, now: new Date() };
    return (await inWorkspace(desk.viewer, (tx) => storyOverTime(tx, asked, there.id)))?.steps.at(-1);
  };
  expect(await last()).toMatchObject({ open: 1, ready: 1, claims: 1 });
  const reopened = { claimId, revision: claim.revision + 1, reason: 'To look at both.' };
  const { revision } = valueOf(await reopenClaim.execute(editor, reopened));
  await signOff(revision);
  expect(await last()).toMatchObject({ open: 0, ready: 0, claims: 1 });
});
