import { beforeAll, describe, expect, test } from 'vitest';
import { readClaims } from '#lib/db/claims/claim-detail.ts';
import { inWorkspace } from '#lib/db/transaction.ts';
import type { Actor } from '#lib/domain/access/policy.ts';
import type { Terms } from '#lib/domain/attribution.ts';
import { filtersWith, type ClaimFilters } from '#lib/domain/claim-filters.ts';
import { isPastDeadline } from '#lib/domain/response.ts';
import type { ClaimDetail } from '#lib/domain/shapes/claim-detail.ts';
import { parsePeriod } from '#lib/domain/time-to-settle.ts';
import { answerWaits, waits, waitsOf } from '#lib/domain/waiting.ts';
import { counted, worked } from '#lib/queries/dashboard/dashboard.ts';
import { askOn, claimSaid, discredit, organisation, storyOfToday } from '#testing/kept/speakers.ts';
import { aNewsroom, withEvidence, type Newsroom } from '#testing/newsroom.ts';
import { countAll } from './claims-list-count.ts';
import { claimIds } from './claims-list-ids.ts';
import { claimRows } from './claims-list-rows.ts';

const everyTerms: readonly Terms[] = ['ON_RECORD', 'BACKGROUND', 'DEEP_BACKGROUND', 'OFF_RECORD'];
const untoldTerms: readonly Terms[] = ['DEEP_BACKGROUND', 'OFF_RECORD'];
const deadlines: readonly (number | null)[] = [-2, 30, null];

let desk: Newsroom;

describe('Whatever may be told of a claim’s speakers', () => {
  const claims = new Map<string, string>();

  async function recordAll(): Promise<void> {
    const story = await storyOfToday(desk);
    const on = async (statement: string, hops: { sourceId: string; terms: Terms }[]) => {
      const id = await claimSaid(desk, story, statement, hops);
      claims.set(statement, id);
      return id;
    };
    for (const terms of everyTerms) {
      for (const hours of deadlines) {
        const party = await organisation(desk, `Asked ${terms} ${hours}`);
        await askOn(
          desk,
          await on(`${terms} asked ${hours}`, [{ sourceId: party.id, terms }]),
          party.id,
          hours,
        );
      }
      // Who may be told of has more time than who may not.
      const [late, open] = [
        await organisation(desk, `Late ${terms}`),
        await organisation(desk, `Open ${terms}`),
      ];
      const both = await on(`${terms} and another asked`, [{ sourceId: late.id, terms }]);
      await askOn(desk, both, late.id, -2);
      await askOn(desk, both, open.id, 30);

      const doubtful = await organisation(desk, `Doubtful ${terms}`);
      await on(`${terms} discredited`, [{ sourceId: doubtful.id, terms }]);
      const owned = await organisation(desk, `Owned ${terms}`, { controlledById: doubtful.id });
      await on(`${terms} discredited above`, [{ sourceId: owned.id, terms }]);
      // Named for itself, while who controls it spoke on terms.
      await on(`${terms} discredited, and what it owns`, [
        { sourceId: doubtful.id, terms },
        { sourceId: owned.id, terms: 'ON_RECORD' },
      ]);
      const published = await on(`${terms} discredited and publisher`, [{ sourceId: doubtful.id, terms }]);
      await withEvidence(desk.reviewer, published, { publisherId: doubtful.id });
      const behind = await on(`${terms}, with a report of somebody discredited`, [
        { sourceId: open.id, terms },
      ]);
      await withEvidence(desk.reviewer, behind, { publisherId: owned.id });
      await discredit(desk, doubtful);
    }
  }

  beforeAll(async () => {
    desk = await aNewsroom();
    await recordAll();
  }, 120_000);

  const rules: [name: string, filters: ClaimFilters, holds: (claim: ClaimDetail, now: Date) => boolean][] = [
    ['discredited', filtersWith({ needs: 'discredited' }), (claim) => claim.restsOnDiscredited.length > 0],
    [
      'past its deadline',
      filtersWith({ needs: 'response' }),
      ({ responses }, now) => responses.some((response) => isPastDeadline(response, now.toISOString())),
    ],
    ...waits.map((wait): (typeof rules)[number] => [
      wait,
      filtersWith({ waits: [wait] }),
      (claim, now) => waitsOf(claim, now).includes(wait),
    ]),
    ['any wait', filtersWith({ waits: [...waits] }), (claim, now) => waitsOf(claim, now).length > 0],
  ];

  interface Seen {
    claims: ClaimDetail[];
    found: Map<string, { wanted: string[]; listed: string[]; count: number }>;
    marked: string[];
    dashboard: Awaited<ReturnType<typeof counted>> & Awaited<ReturnType<typeof worked>>;
    now: Date;
  }

  /** The same moment, of what is read of claims, lists and the dashboard. */
  function seenBy(actor: Actor, out: boolean): Promise<Seen> {
    return inWorkspace(
      actor,
      async (tx, now) => {
        const context = { actor, now, out };
        const read = await readClaims(tx, { ids: [...claims.values()] });
        const totals = await countAll(
          tx,
          rules.map(([, filters]) => filters),
          context,
        );
        const found: Seen['found'] = new Map();
        for (const [at, [name, filters, holds]] of rules.entries()) {
          found.set(name, {
            wanted: read
              .filter((claim) => holds(claim, now))
              .map(({ id }) => id)
              .toSorted(),
            listed: (await claimIds(tx, filters, context, { after: null, take: 500 })).toSorted(),
            count: totals[at]?.count ?? -1,
          });
        }
        const rows = await claimRows(tx, [...claims.values()], context);
        const view = { everybody: true, period: parsePeriod(null), story: null };
        return {
          claims: read,
          found,
          marked: rows.filter(({ discredited }) => discredited).map(({ id }) => id),
          dashboard: { ...(await counted(tx, context, view)), ...(await worked(tx, context, view)) },
          now,
        };
      },
      { out },
    );
  }

  const readers = [
    { role: 'viewer', out: false, whole: false },
    { role: 'reviewer', out: false, whole: true },
    { role: 'editor', out: false, whole: true },
    { role: 'admin', out: false, whole: true },
    { role: 'viewer', out: true, whole: false },
    { role: 'reviewer', out: true, whole: false },
    { role: 'editor', out: true, whole: false },
    { role: 'admin', out: true, whole: false },
  ] as const;

  test.each(readers)(
    'is what lists, their counts and the dashboard go by: $role, out of the house: $out',
    async ({ role, out, whole }) => {
      const { found, marked, dashboard } = await seenBy(desk[role], out);
      for (const [name, { wanted, listed, count }] of found) {
        expect.soft({ name, listed, count }).toEqual({ name, listed: wanted, count: wanted.length });
      }
      const count = (name: string) => found.get(name)?.count;
      expect(marked.toSorted()).toEqual(found.get('discredited')?.listed);
      const needs = (key: string) => dashboard.needs.find((need) => need.key === key)?.total.count;
      expect(needs('discredited')).toBe(count('discredited'));
      expect(needs('response')).toBe(count('past its deadline'));
      expect(dashboard.answers.map(({ wait, total }) => [wait, total.count])).toEqual(
        answerWaits.map((wait) => [wait, count(wait)]),
      );
      expect(dashboard.workload.work.map(({ person }) => person?.id)).toEqual([desk.reviewer.userId]);
      expect(dashboard.workload.work[0]?.waiting.count).toBe(count('any wait'));
      const waiting = new Set(found.get('any wait')?.listed);
      const untold = [...claims].filter(([statement]) => /^(?:DEEP|OFF)\S* asked /.test(statement));
      expect(untold).toHaveLength(untoldTerms.length * deadlines.length);
      expect(untold.every(([, id]) => waiting.has(id) === whole)).toBe(true);
    },
  );

  test('says as little of those of whom nothing may be told as if they had not been asked or discredited', async () => {
    const { found } = await seenBy(desk.viewer, false);
    const listed = (name: string) => {
      const ids = new Set(found.get(name)?.listed);
      return [...claims].flatMap(([statement, id]) => (ids.has(id) ? [statement] : [])).toSorted();
    };
    const told = ['ON_RECORD', 'BACKGROUND'];
    const of = (terms: readonly string[], what: string) => terms.map((one) => `${one}${what}`);
    expect(listed('past its deadline')).toEqual(
      [...of(told, ' asked -2'), ...of(told, ' and another asked')].toSorted(),
    );
    expect(listed('answer-3d')).toEqual(
      [...of(told, ' asked 30'), ...of(untoldTerms, ' and another asked')].toSorted(),
    );
    expect(listed('discredited')).toEqual(
      [
        ...of(told, ' discredited'),
        ...of(told, ' discredited above'),
        ...of(told, ' discredited, and what it owns'),
        ...of(told, ' discredited and publisher'),
        ...of(everyTerms, ', with a report of somebody discredited'),
      ].toSorted(),
    );
  });
});
