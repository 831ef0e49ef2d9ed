import { beforeAll, describe, expect, test } from 'vitest';
import { aClaim, newsroom, type Newsroom } from '#testing/newsroom.ts';
import { manyClaims } from '#testing/many-claims.ts';
import { planOf } from '#testing/plan-of.ts';
import { testDatabase } from '#testing/database.ts';
import { readTermStatistics } from './claim-term-statistics.ts';
import { everyClaim, forgetTerms, forgottenSql, indexForgotten, indexTerms } from './claim-terms.ts';
import { inWorkspace, type Tx } from '#lib/db/transaction.ts';

let desk: Newsroom;
let other: Newsroom;
beforeAll(async () => {
  const { ownerUrl } = await testDatabase();
  [desk, other] = [await newsroom(ownerUrl), await newsroom(ownerUrl)];
}, 60_000);

async function recorded(statement: string, { room = desk, headline = '' } = {}) {
  const { id } = await aClaim(room.reviewer);
  const claim = { workspaceId: room.workspaceId, id, statement, headline, language: 'en' };
  await inWorkspace(room.reviewer, (tx) => indexTerms(tx, claim));
  return claim;
}

async function holding(term: string, room = desk): Promise<number> {
  const stats = await inWorkspace(room.viewer, (tx) => readTermStatistics(tx, room.workspaceId, [term]));
  return stats.holding.get(term) ?? 0;
}

async function stored(tx: Tx, claimId: string) {
  const rows = await tx.claimTerm.findMany({ where: { claimId }, orderBy: { term: 'asc' } });
  return rows.map(({ term, frequency, length }) => ({ term, frequency, length }));
}

describe('The terms of a claim', () => {
  test('are stored with how often each stands there, those of the statement twice, and how many there are', async () => {
    const { id } = await recorded('Envoys met envoys in Minsk', { headline: 'Talks in Minsk' });
    await inWorkspace(desk.viewer, async (tx) => {
      expect(await stored(tx, id)).toEqual([
        { term: everyClaim, frequency: 1, length: 10 },
        { term: 'envoi', frequency: 4, length: 10 },
        { term: 'met', frequency: 2, length: 10 },
        { term: 'minsk', frequency: 3, length: 10 },
        { term: 'talk', frequency: 1, length: 10 },
      ]);
      expect(await tx.claim.findFirst({ where: { id } })).toMatchObject({ termCount: 10 });
    });
  });

  test('follow the statement when it changes', async () => {
    const claim = await recorded('Frigates left Odesa');
    await inWorkspace(desk.reviewer, (tx) => indexTerms(tx, { ...claim, statement: 'Frigates left Gdansk' }));
    expect(await holding('odesa')).toBe(0);
    expect(await holding('gdansk')).toBe(1);
    expect(await holding('frigat')).toBe(1);
  });

  test('go when it is deleted and come back when it is restored', async () => {
    const claim = await recorded('A corvette sank');
    await inWorkspace(desk.reviewer, (tx) => forgetTerms(tx, claim.id));
    expect(await holding('corvett')).toBe(0);
    await inWorkspace(desk.reviewer, (tx) => indexTerms(tx, claim));
    expect(await holding('corvett')).toBe(1);
  });

  test('of a statement without words are none, and it still counts as a claim', async () => {
    const { id } = await recorded('…');
    await inWorkspace(desk.viewer, async (tx) => {
      expect(await stored(tx, id)).toEqual([{ term: everyClaim, frequency: 1, length: 1 }]);
    });
  });

  test('are undone with the transaction that stored them', async () => {
    const { id } = await aClaim(desk.reviewer);
    const claim = {
      workspaceId: desk.workspaceId,
      id,
      statement: 'A dirigible',
      headline: '',
      language: 'en',
    };
    const undone = inWorkspace(desk.reviewer, async (tx) => {
      await indexTerms(tx, claim);
      throw new Error('Something else went wrong.');
    });
    await expect(undone).rejects.toThrow('Something else');
    expect(await holding('dirig')).toBe(0);
  });

  test('of claims recorded before terms were kept are stored later, each once', async () => {
    const room = await newsroom(desk.ownerUrl);
    const claims = [await aClaim(room.reviewer), await aClaim(room.reviewer), await aClaim(room.reviewer)];
    // As a migration leaves them.
    await inWorkspace(room.reviewer, async (tx) => {
      await tx.claimTerm.deleteMany();
      await tx.claim.updateMany({ data: { termCount: 0 } });
    });
    const step = () => inWorkspace(room.admin, (tx) => indexForgotten(tx, room.workspaceId, 2));
    expect([await step(), await step(), await step()]).toEqual([2, 1, 0]);
    expect(await holding('envoi', room)).toBe(claims.length);
  });

  test('are looked for where they are missing through an index of nothing else', async () => {
    await manyClaims(other, 5_000);
    await inWorkspace(other.reviewer, (tx) => tx.claim.updateMany({ data: { termCount: 3 } }));
    const plan = await planOf(other.admin, () => forgottenSql(100), { scanning: true });
    expect(plan).toMatch(/Index (Only )?Scan using "Claim_without_terms"/);
  });
});

describe('Two desks', () => {
  test('do not see or count each other’s terms', async () => {
    const claim = await recorded('A zeppelin landed');
    expect(await holding('zeppelin')).toBe(1);
    expect(await holding('zeppelin', other)).toBe(0);
    await inWorkspace(other.reviewer, async (tx) => {
      expect(await readTermStatistics(tx, desk.workspaceId, ['zeppelin'])).toMatchObject({ claims: 0 });
      await forgetTerms(tx, claim.id);
    });
    expect(await holding('zeppelin')).toBe(1);
    await expect(inWorkspace(other.reviewer, (tx) => indexTerms(tx, claim))).rejects.toThrow();
    expect(await holding('zeppelin')).toBe(1);
  });
});

describe('Recording at the same time', () => {
  test('waits for nobody who uses the same words', async () => {
    const claims = [await aClaim(desk.reviewer), await aClaim(desk.reviewer)].map(({ id }) => ({
      workspaceId: desk.workspaceId,
      id,
      statement: 'Locusts ate the wheat',
      headline: '',
      language: 'en',
    }));
    const [first, second] = claims;
    if (!first || !second) throw new Error('Two claims were recorded.');
    await inWorkspace(desk.reviewer, async (tx) => {
      await indexTerms(tx, first);
      // Would wait until the statement is cancelled if the first held anything the second needs.
      await inWorkspace(desk.secondReviewer, (inner) => indexTerms(inner, second));
      expect(await holding('locust')).toBe(1);
    });
    expect(await holding('locust')).toBe(2);
  });

  test('counts each claim, in whatever order they are recorded, changed and deleted', async () => {
    const claims = await Promise.all(
      Array.from({ length: 24 }, async (_, at) => ({
        workspaceId: desk.workspaceId,
        id: (await aClaim(desk.reviewer)).id,
        statement: `Pelicans nest on island ${at}`,
        headline: '',
        language: 'en',
      })),
    );
    await Promise.all(
      claims.map(async (claim, at) => {
        await inWorkspace(desk.reviewer, (tx) => indexTerms(tx, claim));
        if (at % 3 === 0) await inWorkspace(desk.reviewer, (tx) => forgetTerms(tx, claim.id));
        if (at % 3 === 1) {
          const changed = { ...claim, statement: 'Storks nest on an island' };
          await inWorkspace(desk.reviewer, (tx) => indexTerms(tx, changed));
        }
      }),
    );
    expect([await holding('pelican'), await holding('stork'), await holding('nest')]).toEqual([8, 8, 16]);
  });
});
