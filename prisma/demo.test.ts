import { beforeAll, expect, it } from 'vitest';
import { readClaims } from '#lib/db/claims/claim-detail.ts';
import { withClient } from '#lib/db/server/with-client.ts';
import { inWorkspace } from '#lib/db/transaction.ts';
import type { ClaimDetail } from '#lib/domain/shapes/claim-detail.ts';
import type { Actor } from '#lib/domain/access/policy.ts';
import { isPastDeadline } from '#lib/domain/response.ts';
import { workspaceIds } from '#scripts/database/fill.ts';
import { checkedCopyOf } from '#lib/queries/articles/checked-copy.ts';
import { reportLines } from '#testing/exporting/report-lines.ts';
import { letters } from './demo/letters.ts';
import { testDatabase } from '#testing/database.ts';
import { createDemo } from './demo.ts';

let claims: ClaimDetail[];
let reader: Actor;
beforeAll(async () => {
  const urls = await testDatabase();
  await createDemo(urls);
  const [workspaceId = ''] = await withClient(urls.ownerUrl, workspaceIds);
  const [viewer] = await inWorkspace({ workspaceId, userId: null }, (tx) =>
    tx.member.findMany({ where: { role: 'VIEWER' }, select: { userId: true, role: true } }),
  );
  if (!viewer) throw new Error('The sample has a viewer.');
  reader = { workspaceId, userId: viewer.userId, role: viewer.role };
  claims = await inWorkspace({ workspaceId, userId: null }, async (tx) => {
    const ids = await tx.claim.findMany({ select: { id: true } });
    return readClaims(tx, { ids: ids.map(({ id }) => id) });
  });
}, 60_000);

it('shows four reports that go back to one origin, and says so', () => {
  const letter = claims.find(({ statement }) => statement.startsWith('Vladimir Putin wrote'));
  const { supports, verdict, reasons } = letter?.corroboration ?? {};
  expect(supports?.reportIds).toHaveLength(4);
  expect(supports?.origins.map(({ name }) => name)).toEqual(['KCNA']);
  expect(verdict).toBe('INSUFFICIENT');
  expect(reasons?.map(({ words }) => words)).toEqual([
    'Confirming needs an answer from Government of Russia, one more independent origin or one primary item.',
    'Report on the letters has it from KCNA and A wire service has it from Report on the letters.',
  ]);
});

it('shows responses awaited, one of them past its deadline', () => {
  const nowIso = new Date().toISOString();
  const responses = claims.flatMap((claim) => claim.responses);
  expect(responses.filter((response) => isPastDeadline(response, nowIso))).toHaveLength(1);
  expect(responses.filter(({ outcome }) => outcome === 'PENDING').length).toBeGreaterThan(1);
  for (const { question } of responses) expect(question).toMatch(/^Sample request: /);
});

it('shows a denial that does not count, a primary item, and unknown provenance', () => {
  const against = claims.flatMap(({ corroboration }) => corroboration.refutes.uncounted);
  expect(against.some(({ why }) => why === 'INTERESTED')).toBe(true);
  const counted = claims.map(({ corroboration }) => corroboration.supports);
  expect(counted.some(({ primaryIds }) => primaryIds.length > 0)).toBe(true);
  expect(counted.some(({ uncounted }) => uncounted.some(({ why }) => why === 'UNKNOWN'))).toBe(true);
});

it('makes the same checked copy of the letters each time', async () => {
  const article = await inWorkspace(reader, (tx) =>
    tx.article.findFirstOrThrow({ where: { headline: letters.headline }, select: { id: true } }),
  );
  const report = await checkedCopyOf(reader, article.id, {
    article: 'https://desk.example/letters',
    claim: (claimId) => `https://desk.example/claims/${claimId}`,
  });
  if (!report) throw new Error('The article is there.');
  await expect(reportLines(report)).toMatchFileSnapshot('__snapshots__/letters.txt');
});

it('sets nothing against its evidence', () => {
  for (const claim of claims) {
    expect(claim.overrideNote).toBeNull();
    if (claim.confirmation === 'CONFIRMED') expect(claim.corroboration.verdict).toBe('CONFIRMS');
  }
});
