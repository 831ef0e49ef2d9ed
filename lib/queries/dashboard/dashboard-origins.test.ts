import { beforeAll, describe, expect, test } from 'vitest';
import { deleteClaim } from '#lib/commands/claims/delete-claim.ts';
import type { Actor } from '#lib/domain/access/policy.ts';
import { articleFilters } from '#lib/domain/shapes/dashboard-views.ts';
import type { ArticleDetail } from '#lib/domain/shapes/article-detail.ts';
import type { ClaimDetail } from '#lib/domain/shapes/claim-detail.ts';
import { parsePeriod } from '#lib/domain/time-to-settle.ts';
import { claimPage } from '#lib/queries/claims/claim-page.ts';
import { claimsList } from '#lib/queries/claims/claims-list.ts';
import { anAppearance } from '#testing/articles/appearances.ts';
import {
  aClaim,
  anArticle,
  aNewsroom,
  aSource,
  valueOf,
  withEvidence,
  type Newsroom,
} from '#testing/newsroom.ts';
import { dashboard } from './dashboard.ts';

let desk: Newsroom;
let story: ArticleDetail;
let claims: ClaimDetail[];
let ministry: { id: string };

const originsFor = async (actor: Actor, articleId = story.id) =>
  (await dashboard(actor, { everybody: false, period: parsePeriod(null), story: articleId })).story?.origins;

/** Each origin with how many claims fall with it, stand on it, and how many reports go back to it. */
async function told(actor: Actor, articleId = story.id): Promise<string[]> {
  const found = await originsFor(actor, articleId);
  return (found?.origins ?? []).map(
    ({ name, falling, claims: all, reports }) => `${name}: ${falling} of ${all}, ${reports}`,
  );
}

beforeAll(async () => {
  desk = await aNewsroom();
  const { reviewer } = desk;
  story = await anArticle(reviewer);
  claims = [];
  for (let nth = 0; nth < 4; nth += 1) claims.push(await aClaim(reviewer, story));
  const ids = claims.map(({ id }) => id);
  const [first = '', second = '', third = '', fourth = ''] = ids;
  ministry = await aSource(reviewer, { name: 'Ministry' });
  const clerk = await aSource(reviewer, { name: 'Clerk', confidential: true, controlledById: ministry.id });
  const usher = await aSource(reviewer, { name: 'Usher', confidential: true, controlledById: ministry.id });
  const agency = await aSource(reviewer, { name: 'Agency' });
  const paper = await aSource(reviewer, { name: 'Paper' });
  await withEvidence(reviewer, first, { publisherId: agency.id, firstHand: true });
  await withEvidence(reviewer, first, { publisherId: paper.id, citedSourceIds: [agency.id] });
  await withEvidence(reviewer, second, { publisherId: agency.id, firstHand: true });
  await withEvidence(reviewer, second, { publisherId: clerk.id, firstHand: true });
  await withEvidence(reviewer, third, { publisherId: clerk.id, firstHand: true });
  await withEvidence(reviewer, fourth, { publisherId: clerk.id, firstHand: true });
  await withEvidence(reviewer, fourth, { publisherId: usher.id, firstHand: true });
});

test('A story’s origins are those of its claims, each once, with what falls with it', async () => {
  expect(await told(desk.reviewer)).toEqual(['Clerk, Ministry: 2 of 3, 4', 'Agency: 1 of 2, 3']);
  const { total } = await claimsList(desk.reviewer, articleFilters.all(story.id), null);
  expect(await originsFor(desk.reviewer)).toMatchObject({ claims: total.count, reports: 7 });
});

describe('Who may not be named', () => {
  test('is not told to be the same on two claims, nor who stands behind', async () => {
    expect(await told(desk.viewer)).toEqual([
      'Agency: 1 of 2, 3',
      'A confidential source: 1 of 1, 1',
      'A confidential source or a confidential source: 1 of 1, 2',
      'A confidential source: 0 of 1, 1',
    ]);
    const answered = JSON.stringify([
      await originsFor(desk.viewer),
      ...(await Promise.all(claims.map(({ id }) => claimPage(desk.viewer, id)))),
    ]);
    expect(answered).not.toMatch(/Clerk|Usher|Ministry/);
    expect(answered).not.toContain(ministry.id);
  });
});

test('A claim counts in each story it stands in, and in none once it is deleted', async () => {
  const { reviewer } = desk;
  const [claim] = claims;
  const { there } = await anAppearance(reviewer, { home: story, ...(claim && { claim }) });
  expect(await told(reviewer, there.id)).toEqual(['Agency: 1 of 1, 2']);
  const own = await aClaim(reviewer, there);
  expect(await originsFor(reviewer, there.id)).toMatchObject({ claims: 2 });
  valueOf(await deleteClaim.execute(reviewer, { claimId: own.id, revision: own.revision }));
  expect(await originsFor(reviewer, there.id)).toMatchObject({ claims: 1 });
});

test('Another workspace’s story stands on nothing that is told', async () => {
  const elsewhere = await aNewsroom();
  expect(await originsFor(elsewhere.admin)).toBeUndefined();
});
