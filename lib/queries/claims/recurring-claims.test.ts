import pg from 'pg';
import { beforeAll, describe, expect, test } from 'vitest';
import { findRecurringSql, findRecurring } from '#lib/db/recurring/find-recurring.ts';
import { readTermStatistics, termStatisticsSql } from '#lib/db/recurring/claim-term-statistics.ts';
import { lookedAtSql } from '#lib/db/recurring/open-claims.ts';
import { forgetTerms, indexTerms } from '#lib/db/recurring/claim-terms.ts';
import { inWorkspace } from '#lib/db/transaction.ts';
import { rank } from '#lib/domain/recurring/bm25.ts';
import { termsOf } from '#lib/recurring/terms.ts';
import { testDatabase } from '#testing/database.ts';
import { aClaim, newsroom, type Newsroom } from '#testing/newsroom.ts';
import { planOf } from '#testing/plan-of.ts';
import { recurringClaims } from './recurring-claims.ts';

let desk: Newsroom;
let other: Newsroom;
const ids = new Map<string, string>();

const statements = {
  seven: 'KCNA reported that Kim Jong Un exchanged letters with Donald Trump seven times',
  letters: 'Trump and Kim Jong Un exchanged seven letters, KCNA said',
  harvest: 'The wheat harvest in Ukraine fell by a third last year',
  harbour: 'The harbour office counted 1,200 ships in March',
  minister: 'The defence minister resigned on Friday over the harbour contract',
  kim: 'Kim Jong Un visited a shoe factory in Pyongyang',
  korean: '조선중앙통신은 김정은이 편지를 교환했다고 보도했다',
} as const;

async function record(room: Newsroom, statement: string, language = 'en', headline = ''): Promise<string> {
  const { id } = await aClaim(room.reviewer);
  await inWorkspace(room.reviewer, async (tx) => {
    await tx.claim.updateMany({ where: { id }, data: { statement } });
    await indexTerms(tx, { workspaceId: room.workspaceId, id, statement, headline, language });
  });
  return id;
}

beforeAll(async () => {
  const { ownerUrl } = await testDatabase();
  [desk, other] = [await newsroom(ownerUrl), await newsroom(ownerUrl)];
  for (const [name, statement] of Object.entries(statements)) {
    ids.set(name, await record(desk, statement, name === 'korean' ? 'ko' : 'en'));
  }
  await record(other, 'Secret: Kim Jong Un exchanged letters with Trump nine times');
}, 60_000);

async function found(statement: string, more: object = {}, room = desk): Promise<string[]> {
  const claims = await recurringClaims(room.viewer, { statement, language: 'en', ...more });
  return claims.filter(({ standsOut }) => standsOut).map((claim) => claim.statement);
}

describe('A statement shows the claims that say the same', () => {
  test('best first, with where they stand', async () => {
    const statement = 'Kim Jong Un has exchanged seven letters with Trump, according to KCNA';
    const [first, second, ...rest] = await recurringClaims(desk.viewer, { statement, language: 'en' });
    expect([first?.statement, second?.statement].sort()).toEqual([statements.seven, statements.letters]);
    expect(rest.map((claim) => claim.statement)).not.toContain(statements.minister);
    expect(first).toMatchObject({ confirmation: 'UNVERIFIED', stage: 'OPEN' });
    expect(first?.article.headline).toMatch(/^Envoy met/);
    expect(new Date(first?.recordedAt ?? '').getTime()).toBeGreaterThan(Date.now() - 600_000);
    expect(first?.score).toBeGreaterThan(second?.score ?? 1);
  });

  test.each([
    {
      name: 'inflected',
      statement: 'Ukraine’s wheat harvests fell last year by a third',
      is: statements.harvest,
    },
    {
      name: 'with the number written otherwise',
      statement: '1200 ships were counted by the harbour office',
      is: statements.harbour,
    },
    { name: 'partly', statement: 'The minister of defence has resigned', is: statements.minister },
    {
      name: 'in other letters',
      statement: 'DÉFENCE MINISTER RESIGNED OVER HARBOUR CONTRACT',
      is: statements.minister,
    },
  ])('$name', async ({ statement, is }) => {
    expect(await found(statement)).toEqual([is]);
  });

  test('in a language without a stemmer', async () => {
    const statement = '김정은은 편지를 교환했다고 조선중앙통신이 보도';
    expect(await found(statement, { language: 'ko' })).toEqual([statements.korean]);
  });

  test('and nothing when they only share a word or a name, or nothing is said', async () => {
    expect(await found('The office of the mayor was painted green')).toEqual([]);
    expect(await found('Donald Trump played golf with the prime minister of Japan in Florida')).toEqual([]);
    expect(await found('…')).toEqual([]);
  });

  test('first the one under a headline that speaks of the same, but none for its headline alone', async () => {
    const [here, there] = ['Dam of Vellanor breaks', 'Dam of Norrholt breaks'];
    await record(desk, 'Eleven people drowned when the dam broke', 'en', there);
    const id = await record(desk, 'When the dam broke, eleven people drowned', 'en', here);
    await record(desk, 'The council had asked for repairs twice', 'en', here);
    const statement = 'Eleven people drowned at the broken dam of Vellanor';
    const [first, second, ...others] = await recurringClaims(desk.viewer, { statement, language: 'en' });
    expect(first?.id).toBe(id);
    expect(second?.statement).toMatch(/^Eleven/);
    expect(others.filter(({ standsOut }) => standsOut)).toEqual([]);
    expect(await found('A dam of Vellanor breaks')).toEqual([]);
  });

  test('also when it is a post with hashtags, handles and an address', async () => {
    const statement =
      'OMG #DefenceMinister @TheMinister resigned over #harbourcontract #Harbour https://t.co/aB1';
    expect(await found(statement)).toEqual([statements.minister]);
  });

  test('but not itself', async () => {
    const exceptClaimId = ids.get('harvest');
    expect(await found(statements.harvest)).toEqual([statements.harvest]);
    expect(await found(statements.harvest, { exceptClaimId })).toEqual([]);
  });

  test('a copy counting as fully alike', async () => {
    const [claim] = await recurringClaims(desk.viewer, { statement: statements.minister, language: 'en' });
    expect(claim?.score).toBeCloseTo(1, 5);
  });

  test('no more than are wanted', async () => {
    expect(await found('Kim Jong Un letters KCNA', { most: 1 })).toHaveLength(1);
  });

  test('until they are deleted', async () => {
    const id = await record(desk, 'Gulls stole a flag from the embassy');
    expect(await found('Gulls stole the embassy flag')).toHaveLength(1);
    await inWorkspace(desk.reviewer, (tx) => forgetTerms(tx, id));
    expect(await found('Gulls stole the embassy flag')).toEqual([]);
  });
});

describe('Another desk', () => {
  test('is shown its own claims and no others', async () => {
    const statement = 'Kim Jong Un exchanged letters with Trump';
    expect((await found(statement)).join()).not.toContain('Secret');
    expect(await found(statement, {}, other)).toEqual([
      'Secret: Kim Jong Un exchanged letters with Trump nine times',
    ]);
  });
});

test('what cannot come among the best any more is not read, and the best are the same', async () => {
  const terms = termsOf('KCNA said Kim Jong Un exchanged letters with Trump seven times', 'en');
  const search = { workspaceId: desk.workspaceId, terms, exceptClaimId: null, most: 400 };
  const best = (wanted: number): Promise<string[]> =>
    inWorkspace(desk.viewer, async (tx) => {
      const stats = await readTermStatistics(tx, desk.workspaceId, terms);
      const through = terms.filter((term) => term !== 'kcna');
      return rank(terms, await findRecurring(tx, { ...search, through, stats, wanted }), stats).map(
        ({ id }) => id,
      );
    });
  const [all, few] = [await best(400), await best(2)];
  expect(few.length).toBeLessThan(all.length);
  expect(few).toEqual(all.slice(0, few.length));
  expect(few.length).toBeGreaterThanOrEqual(2);
});

describe('Among many claims', () => {
  let room: Newsroom;
  beforeAll(async () => {
    room = await newsroom(desk.ownerUrl);
    const client = new pg.Client({ connectionString: room.ownerUrl });
    await client.connect();
    await client.query(`SELECT set_config('app.workspace_id', $1, false)`, [room.workspaceId]);
    const { articleId } = await aClaim(room.reviewer);
    await client.query(
      `INSERT INTO "Claim" ("workspaceId", id, "articleId", statement, "searchText", "termCount", "createdBy")
       SELECT $1, gen_random_uuid(), $2, 'said ship' || g % 5000, '', 2, $3 FROM generate_series(1, 60000) g`,
      [room.workspaceId, articleId, room.reviewer.userId],
    );
    await client.query(
      `INSERT INTO "ClaimTerm" ("workspaceId", term, bucket, "claimId", frequency, length)
       SELECT "workspaceId", term, get_byte(uuid_send(id), 15), id, 1, 2 FROM "Claim",
         unnest(string_to_array(statement, ' ') || '*'::text) AS term WHERE "termCount" = 2 AND "workspaceId" = $1`,
      [room.workspaceId],
    );
    await client.query('VACUUM ANALYZE "ClaimTerm"');
    await client.end();
  }, 60_000);

  test('those with a common word are reckoned from a sample, and those with a rare one counted', async () => {
    const terms = ['said', 'ship7', 'nowhere'];
    const stats = await inWorkspace(room.viewer, (tx) => readTermStatistics(tx, room.workspaceId, terms));
    expect(stats.holding.get('ship7')).toBe(12);
    expect(stats.holding.get('nowhere')).toBe(0);
    for (const reckoned of [stats.claims, stats.holding.get('said') ?? 0]) {
      expect(reckoned).toBeGreaterThan(48_000);
      expect(reckoned).toBeLessThan(72_000);
    }
    expect(stats.meanLength).toBeCloseTo(2, 1);
  });

  test('the database looks them up in an index, under row-level security', async () => {
    const stats = { claims: 60_000, meanLength: 2, holding: new Map([['ship7', 12]]) };
    const search = { workspaceId: room.workspaceId, terms: ['said', 'ship7'], through: ['ship7'], stats };
    const lookUp = findRecurringSql({ ...search, exceptClaimId: null, most: 10, wanted: 5 });
    const terms = ['said', 'ship7'];
    for (const sql of [lookUp, termStatisticsSql(room.workspaceId, terms), lookedAtSql(terms)]) {
      const plan = await planOf(room.viewer, () => sql, { scanning: true });
      expect(plan).not.toMatch(/Seq Scan|Bitmap/);
      expect(plan).toMatch(/Index Only Scan using "ClaimTerm_pkey"/);
      expect(plan).toMatch(/Index Cond:.*term = /);
    }
  });
});
