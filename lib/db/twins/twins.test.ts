import { beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { appendEvents } from '#lib/db/record/append-events.ts';
import { sql, type Sql } from '#lib/db/connection/sql.ts';
import { inWorkspace } from '#lib/db/transaction.ts';
import { ageBuckets } from '#lib/domain/age-buckets.ts';
import type { Actor } from '#lib/domain/access/policy.ts';
import { filtersWith, type ClaimFilters } from '#lib/domain/claim-filters.ts';
import { controlOf } from '#lib/domain/control.ts';
import { verdictOf } from '#lib/domain/corroboration/verdict.ts';
import { verdicts } from '#lib/domain/values/verdict.ts';
import { dueBetween, dueTime, isOverdue, recordedDue } from '#lib/domain/due.ts';
import { needsEditorRules, needsNamingIn } from '#lib/domain/needs-editor.ts';
import { publicationStates } from '#lib/domain/publication.ts';
import { losesSupport as losesSupportRule } from '#lib/domain/reopen.ts';
import { waits, waitsOf } from '#lib/domain/waiting.ts';
import { isOnEarlierWording, isSettled, refusalToSignOff } from '#lib/domain/stage.ts';
import { claimIds } from '#lib/queries/claims/claims-list-ids.ts';
import { statusFigures } from '#lib/queries/dashboard/dashboard-figures.ts';
import { moment, unverifiedHours } from '#testing/cases/edge-claims.ts';
import { fillNearTheEdges, type EdgeClaim, type EdgeSource } from '#testing/near-the-edges.ts';
import { aClaim, aNewsroom, type Newsroom } from '#testing/newsroom.ts';
import { reachedAbove, reachedBelow, reachedByDepth, sourcesWithIds } from './control.ts';
import { losesSupport } from './reopen.ts';
import { verdictBy } from './verdict.ts';
import { onThisWording } from './wording.ts';

let desk: Newsroom;
let sources: Map<string, EdgeSource>;
let claims: EdgeClaim[];
let claimsOfViewer: EdgeClaim[];

beforeAll(async () => {
  desk = await aNewsroom();
  ({ sources, claims, claimsOfViewer } = await fillNearTheEdges(desk, 500));
});

const now = moment.toISOString();

/** The claims the database finds by the filters. */
async function found(filters: ClaimFilters, actor: Actor, how: object = {}): Promise<Set<string>> {
  const ids = await inWorkspace(actor, (tx) =>
    claimIds(tx, filters, { actor, now: moment, ...how }, { after: null, take: 10_000 }),
  );
  return new Set(ids);
}

/** The rule holds for some of the claims, not for all, and for exactly those the database finds. */
async function expectTwins(
  filters: ClaimFilters,
  holds: (claim: EdgeClaim) => boolean,
  [actor, seen]: readonly [Actor, readonly EdgeClaim[]] = [desk.editor, claims],
): Promise<void> {
  const ids = await found(filters, actor);
  expect(seen.filter((claim) => ids.has(claim.id) !== holds(claim))).toEqual([]);
  expect(ids.size).toBeGreaterThan(0);
  expect(ids.size).toBeLessThan(seen.length);
}

async function rows<T>(schema: z.ZodType<T>, statement: Sql): Promise<T[]> {
  return z.array(schema).parse(await inWorkspace(desk.editor, (tx) => tx.$queryRaw(statement)));
}

describe('the database finds the claims of a rule as the rule itself does', () => {
  test.each(needsEditorRules)('needs an editor: $title', async ({ filters, holds }) => {
    await expectTwins(filters, (claim) => holds(claim, { nowIso: now, unverifiedHours }));
  });

  test.each([null, ...publicationStates])('needs naming in an article: %s', async (publication) => {
    const holds = (claim: EdgeClaim) => needsNamingIn(publication, claim);
    const filters = filtersWith({ publication, needs: 'naming' });
    await expectTwins(filters, holds);
    // The same where there are too many articles to begin with them, and where it can't be taken apart beside other filters.
    const ids = await found(filters, desk.editor);
    expect(await found(filters, desk.editor, { fewArticles: null })).toEqual(ids);
    expect(await found({ ...filters, until: '2999-01-01T00:00:00Z' }, desk.editor)).toEqual(ids);
    // Some do in another article alone: put there by one person, or open, which needs naming in its own too.
    const elsewhere = claims.filter((claim) => holds(claim) && !holds({ ...claim, appearances: [] }));
    const [settled, open] = [true, false].map((is) => elsewhere.some(({ stage }) => isSettled(stage) === is));
    expect([settled, open]).toEqual([true, publication !== null]);
  });

  const due = (claim: EdgeClaim) => dueTime({ ...claim, settled: isSettled(claim.stage) });

  test('due within a day, and with no due time', async () => {
    const { from, until } = dueBetween('within-24h', moment);
    await expectTwins(filtersWith({ due: 'within-24h' }), (claim) => {
      const at = due(claim);
      return at !== null && from !== null && at >= from.toISOString() && at < until.toISOString();
    });
    await expectTwins(filtersWith({ due: 'none' }), (claim) => recordedDue(claim) === null);
  });

  test('the oldest due time that is past', async () => {
    const past = claims.map(due).filter((at) => isOverdue(at, now));
    const context = { actor: desk.editor, now: moment };
    const { oldestDue } = await inWorkspace(desk.editor, (tx) => statusFigures(tx, context));
    expect(oldestDue).toBe(past.toSorted()[0]);
  });

  test.each(['yes', 'no'] as const)('settled: %s', async (settled) => {
    await expectTwins(filtersWith({ settled }), ({ stage }) => isSettled(stage) === (settled === 'yes'));
  });

  test.each(ageBuckets)('unverified for $label', async ({ key, from, to }) => {
    await expectTwins(filtersWith({ age: [key] }), ({ confirmation, createdAt }) => {
      const age = Math.max(0, moment.getTime() - Date.parse(createdAt));
      return confirmation === 'UNVERIFIED' && age >= from && (to === null || age < to);
    });
  });
});

describe('the database finds the claims that wait', () => {
  test.each(waits)('for %s', async (wait) => {
    await expectTwins(filtersWith({ waits: [wait] }), (claim) => waitsOf(claim, moment).includes(wait));
  });

  test('for any of them, each once', async () => {
    await expectTwins(filtersWith({ waits: [...waits] }), (claim) => waitsOf(claim, moment).length > 0);
    const all = { after: null, take: 10_000 };
    const ids = await inWorkspace(desk.editor, (tx) =>
      claimIds(tx, filtersWith({ waits: [...waits] }), { actor: desk.editor, now: moment }, all),
    );
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe('the database finds for a viewer what it finds for an editor, except by whom nothing may be told of', () => {
  const viewer = () => [desk.viewer, claimsOfViewer] as const;

  test.each(needsEditorRules)('needs an editor: $title', async ({ filters, holds }) => {
    await expectTwins(filters, (claim) => holds(claim, { nowIso: now, unverifiedHours }), viewer());
  });

  test.each(waits)('waits for %s', async (wait) => {
    await expectTwins(
      filtersWith({ waits: [wait] }),
      (claim) => waitsOf(claim, moment).includes(wait),
      viewer(),
    );
  });

  test('waits for any of them', async () => {
    await expectTwins(
      filtersWith({ waits: [...waits] }),
      (claim) => waitsOf(claim, moment).length > 0,
      viewer(),
    );
  });

  test('some of it is not told to a viewer', () => {
    const told = (seen: EdgeClaim[]) => ({
      responses: seen.flatMap(({ responses }) => responses).length,
      discredited: seen.filter(({ restsOnDiscredited }) => restsOnDiscredited).length,
    });
    expect(told(claimsOfViewer).responses).toBeLessThan(told(claims).responses);
    expect(told(claimsOfViewer).discredited).toBeLessThan(told(claims).discredited);
  });
});

describe('control in the database', () => {
  const reached = z.object({ id: z.string() });
  const path = (id: string) => controlOf(id, sources).path;
  const sorted = (ids: Iterable<string>) => [...ids].sort();

  test('runs up to those on the path of a source, circles included', async () => {
    for (const id of sources.keys()) {
      const up = reachedAbove(sourcesWithIds([id]));
      const above = await rows(reached, sql`WITH RECURSIVE ${up} SELECT id FROM reached`);
      expect(sorted(above.map((row) => row.id))).toEqual(sorted(path(id)));
    }
  });

  test('runs down to those on whose path a source stands, as far as that is', async () => {
    const deep = z.object({ id: z.string(), depth: z.number() });
    for (const id of sources.keys()) {
      const under = [...sources.keys()].filter((other) => path(other).includes(id));
      const down = reachedBelow(sourcesWithIds([id]));
      const below = await rows(reached, sql`WITH RECURSIVE ${down} SELECT id FROM reached`);
      expect(sorted(below.map((row) => row.id))).toEqual(sorted(under));
      const deeper = await rows(
        deep,
        sql`WITH RECURSIVE ${reachedByDepth(id)} SELECT id, depth FROM reached ORDER BY id`,
      );
      const wanted = under
        .filter((other) => other !== id)
        .map((other) => ({ id: other, depth: path(other).indexOf(id) }));
      expect(deeper).toEqual(wanted.toSorted((a, b) => (a.id < b.id ? -1 : 1)));
    }
  });
});

describe('what the evidence comes to in the database', () => {
  test.each([
    [1, true],
    [2, true],
    [2, false],
    [3, false],
  ])(
    'is the verdict of a rule of %i origins, one primary item being enough: %s',
    async (needed, suffices) => {
      const verdict = verdictBy(sql`${needed}::int`, sql`${suffices}::boolean`);
      const judged = await rows(
        z.object({ id: z.string(), verdict: z.enum(verdicts) }),
        sql`SELECT k.id, ${verdict} AS verdict FROM "Claim" k WHERE k."deletedAt" IS NULL`,
      );
      const byId = new Map(judged.map((row) => [row.id, row.verdict]));
      const rule = { originsNeeded: needed, primarySuffices: suffices };
      const wanted = new Map(claims.map((claim) => [claim.id, verdictOf(claim, rule)]));
      expect(byId).toEqual(wanted);
    },
  );

  test('reopens the claims the rule does, whatever their verdict becomes', async () => {
    const becomes = z.object({ id: z.string(), after: z.enum(verdicts) });
    const fallen = await rows(
      becomes,
      sql`SELECT c.id, v.after::text FROM "Claim" c CROSS JOIN unnest(enum_range(NULL::"Verdict")) AS v (after)
          WHERE c."deletedAt" IS NULL AND ${losesSupport(sql`c.verdict`, sql`v.after`)}`,
    );
    const inWords = (found: z.infer<typeof becomes>[]) =>
      found.map(({ id, after }) => `${id} ${after}`).sort();
    const wanted = claims.flatMap(({ overrideNote, ...claim }) =>
      verdicts
        .filter((after) => losesSupportRule({ ...claim, overridden: overrideNote !== null }, after))
        .map((after) => ({ id: claim.id, after })),
    );
    expect(inWords(fallen)).toEqual(inWords(wanted));
    expect(fallen.length).toBeGreaterThan(0);
  });
});

describe('signing off in the database', () => {
  const people = ['reviewer', 'editor'] as const;

  test.each(people.flatMap((judge) => people.map((writer) => ({ judge, writer }))))(
    'is refused to an editor as the rule says, with the status set by the $judge and the wording by the $writer',
    async ({ judge, writer }) => {
      const claim = await aClaim(desk.reviewer);
      const [setBy, editedBy] = [desk[judge].userId, desk[writer].userId];
      const facts = {
        stage: 'READY' as const,
        confirmationReason: 'As it looks.',
        confirmationSetBy: setBy,
        earlierWording: false,
        unsupported: false,
        statementEditedBy: editedBy,
        hops: [],
        evidence: 1,
        bareReason: null,
        passageOpen: false,
      };
      const signed = inWorkspace(desk.editor, (tx) =>
        tx.claim.update({
          where: { workspaceId_id: { workspaceId: desk.workspaceId, id: claim.id } },
          data: {
            stage: 'SIGNED_OFF',
            signedOffBy: desk.editor.userId,
            signedOffAt: moment,
            confirmationReason: 'As it looks.',
            confirmationSetBy: setBy,
            confirmationSetAt: moment,
            statementEditedBy: editedBy,
            statementEditedAt: moment,
          },
        }),
      ).then(
        () => null,
        (error: unknown) => String(error),
      );
      const refusal = refusalToSignOff(facts, desk.editor.userId);
      expect((await signed) === null).toBe(refusal === null);
    },
  );
});

test('what was said of an earlier wording is not read, as the rule of the wording says', async () => {
  const { id: claimId, articleId } = await aClaim(desk.reviewer);
  const { workspaceId } = desk;
  const start = Date.now() + 60_000;
  const times = [start, start + 1, start + 2].map((ms) => new Date(ms));
  for (const at of times) {
    await inWorkspace(desk.editor, (tx) =>
      appendEvents(tx, { workspaceId, actorId: null, now: at }, [
        { type: 'claim.confirmation-set', entity: 'Claim', entityId: claimId, claimId, articleId },
      ]),
    );
  }
  const edited = times[1]?.toISOString() ?? '';
  const type = 'claim.confirmation-set';
  const read = await inWorkspace(desk.editor, (tx) =>
    tx.event.findMany({
      where: { claimId, type, ...onThisWording(edited) },
      select: { at: true },
    }),
  );
  const standing = times.filter((at) => !isOnEarlierWording(at.toISOString(), edited));
  expect(read.map(({ at }) => at)).toEqual(standing);
  expect(standing).toEqual(times.slice(2));
});
