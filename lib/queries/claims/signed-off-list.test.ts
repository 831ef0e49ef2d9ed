import { beforeAll, describe, expect, test } from 'vitest';
import { inWorkspace } from '#lib/db/transaction.ts';
import { filtersWith, type ClaimFilters } from '#lib/domain/claim-filters.ts';
import { importances } from '#lib/domain/values/importance.ts';
import { manyClaims } from '#testing/many-claims.ts';
import { testDatabase } from '#testing/database.ts';
import { newsroom, type Newsroom } from '#testing/newsroom.ts';
import { planOf } from '#testing/plan-of.ts';
import { countClaims } from './claims-list-count.ts';
import { claimIds, claimIdsSql } from './claims-list-ids.ts';

// How long after they were recorded claims were signed off: around what is usual, and far from it.
const taken = [
  '0',
  '1 millisecond',
  '-1 millisecond',
  '-3 hours',
  '5 days',
  '30 days',
  '30 days 1 millisecond',
  '70 days',
];

let desk: Newsroom;
let settled: Awaited<ReturnType<typeof readSettled>>;
beforeAll(async () => {
  desk = await newsroom((await testDatabase()).ownerUrl);
  await manyClaims(desk, 6_000);
  await inWorkspace(desk.viewer, async (tx) => {
    // Of some the ids say another time, by just not enough to be told apart, by just enough and by far.
    for (const [nth, apart] of ['59 minutes', '62 minutes', '40 days'].entries())
      await tx.$executeRaw`
        UPDATE "Claim" SET "createdAt" = "createdAt" - ${apart}::interval WHERE abs(hashtext(id::text)) % 5 = ${nth}`;
    await tx.$executeRaw`
      UPDATE "Claim" SET "signedOffAt" = "createdAt"
          + (${taken}::text[])[1 + abs(hashtext(id::text || 'x')) % ${taken.length}::int]::interval
        WHERE stage = 'SIGNED_OFF'`;
  });
  settled = await readSettled();
}, 60_000);

function readSettled() {
  return inWorkspace(desk.viewer, (tx) =>
    tx.claim.findMany({
      where: { stage: 'SIGNED_OFF', deletedAt: null },
      select: { id: true, signedOffAt: true, importance: true },
      orderBy: { id: 'desc' },
    }),
  );
}

type Span = Pick<ClaimFilters, 'signedFrom' | 'signedUntil'>;

function spans(): Span[] {
  const times = settled.map(({ signedOffAt }) => signedOffAt?.getTime() ?? 0).sort((a, b) => a - b);
  const at = (share: number, more = 0) =>
    new Date((times[Math.floor((times.length - 1) * share)] ?? 0) + more).toISOString();
  return [
    { signedFrom: at(0.5), signedUntil: null },
    { signedFrom: null, signedUntil: at(0.5) },
    ...[0, 0.2, 0.5, 0.9].flatMap((share) =>
      [0, 1].map((more) => ({ signedFrom: at(share, more), signedUntil: at(Math.min(1, share + 0.3), 1) })),
    ),
    { signedFrom: at(1, 1), signedUntil: null },
    { signedFrom: '0001-01-01T00:00:00.000Z', signedUntil: '9999-12-31T23:59:59.000Z' },
  ];
}

describe('What was signed off in some time', () => {
  test.each([null, 'oldest', 'importance'] as const)('is listed in order and counted: %s', async (sort) => {
    for (const span of spans()) {
      const expected = settled.filter(({ signedOffAt }) => {
        const at = signedOffAt?.toISOString() ?? '';
        return (span.signedFrom ?? '') <= at && (span.signedUntil === null || at < span.signedUntil);
      });
      if (sort === 'oldest') expected.reverse();
      if (sort === 'importance')
        expected.sort((a, b) => importances.indexOf(a.importance) - importances.indexOf(b.importance));
      const filters = filtersWith({ ...span, sort });
      const page = { after: null, take: 10_000 };
      // Few of them are found by when they were signed off, many in the order of the list.
      for (const fewSettled of [true, false]) {
        const [ids, total] = await inWorkspace(desk.viewer, async (tx, now) => {
          const context = { actor: desk.viewer, now, fewSettled };
          return [
            await claimIds(tx, filters, context, page),
            await countClaims(tx, filters, context),
          ] as const;
        });
        expect(ids).toEqual(expected.map(({ id }) => id));
        expect(total).toEqual({ count: expected.length, more: false });
      }
    }
    expect(settled.length).toBeGreaterThan(100);
  });

  test.each([null, 'oldest'] as const)(
    'is read as a stretch of the list, no claim beyond it: %s',
    async (sort) => {
      const span = { signedFrom: '2026-11-02T00:00:00.000Z', signedUntil: '2026-11-09T00:00:00.000Z' };
      const plan = await planOf(desk.viewer, (now) =>
        claimIdsSql(filtersWith({ ...span, sort }), { actor: desk.viewer, now }, { take: 51 }),
      );
      expect(plan).toMatch(/"Claim_pkey" on "Claim".*\n *Index Cond: .*\(id >= .*\(id <= /);
      expect(plan).toMatch(/"Claim_settled(_late)?"/);
      const few = await planOf(desk.viewer, (now) =>
        claimIdsSql(
          filtersWith({ ...span, sort }),
          { actor: desk.viewer, now, fewSettled: true },
          { take: 51 },
        ),
      );
      expect(few).toMatch(/"Claim_settled" on "Claim"/);
    },
  );
});
