import pg from 'pg';
import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askParty } from '#lib/commands/responses/ask-party.ts';
import { discreditSource } from '#lib/commands/sources/discredit-source.ts';
import { linkClaims } from '#lib/commands/claims/link-claims.ts';
import { setController } from '#lib/commands/sources/set-controller.ts';
import { markCopy } from '#lib/commands/evidence/mark-copy.ts';
import { tellPeopleApart } from '#lib/commands/claims/tell-people-apart.ts';
import { tellApart } from '#lib/commands/evidence/tell-apart.ts';
import { sayNoClaim } from '#lib/commands/passages/say-no-claim.ts';
import { readArticle } from '#lib/db/articles/article-detail.ts';
import type { Actor } from '#lib/domain/access/policy.ts';
import { setPublication } from '#lib/commands/articles/set-publication.ts';
import { setChain } from '#lib/commands/claims/set-chain.ts';
import { storeFile } from '#lib/commands/evidence/store-file.ts';
import { setHouseRating } from '#lib/commands/workspace/set-house-rating.ts';
import { inviteMember } from '#lib/commands/workspace/invite-member.ts';
import { makeReport } from '#lib/commands/reports/make-report.ts';
import { scheduleReport } from '#lib/commands/reports/schedule-report.ts';
import { inWorkspace } from '#lib/db/transaction.ts';
import { takeRoom } from '#lib/db/files/uploads.ts';
import { testDatabase } from '#testing/database.ts';
import { anAppearance } from '#testing/articles/appearances.ts';
import { corrected } from '#testing/samples/samples-of-corrections.ts';
import { aClaim, aSource, newsroom, valueOf, withEvidence, type Newsroom } from '#testing/newsroom.ts';

let app: pg.Client;
let owner: pg.Client;
let desk: Newsroom;
let other: Newsroom;

/** One row at least in every table that belongs to a workspace. */
async function fill(room: Newsroom): Promise<void> {
  const { id: claimId, articleId } = await aClaim(room.reviewer);
  await inWorkspace(room.reviewer, (tx) =>
    tx.claim.updateMany({ where: { id: claimId }, data: { tags: ['rain'] } }),
  );
  const named = [{ claimId, note: 'Attributed.' }];
  await saidToMakeNone(room.reviewer, articleId);
  valueOf(await setPublication.execute(room.editor, { articleId, revision: 1, to: 'CLEARED', named }));
  const { id: sourceId } = await aSource(room.reviewer);
  const sha256 = 'b'.repeat(64);
  const { fileId } = valueOf(await storeFile.execute(room.reviewer, { sha256, bytes: 1 }));
  const { workspaceId, userId } = room.reviewer;
  await inWorkspace(room.reviewer, (tx, now) => takeRoom(tx, { workspaceId, userId, bytes: 1 }, now));
  const cites = { citedSourceIds: [sourceId] };
  await withEvidence(room.reviewer, claimId, { kind: 'FILE', fileId, fileName: 'a.txt', ...cites });
  valueOf(await setChain.execute(room.reviewer, { claimId, revision: 2, hops: [{ sourceId }] }));
  await fillCorroboration(room, claimId, sourceId);
  await corrected(room);
  await anAppearance(room.reviewer);
  const rating = { confirmation: 'FALSE', revision: 0, name: 'Satire' };
  valueOf(await setHouseRating.execute(room.admin, rating));
  const again = { name: 'Daily', when: { rhythm: 'DAILY', atTime: '07:30', timeZone: 'UTC' } };
  valueOf(await makeReport.execute(room.viewer, { kind: 'claims', format: 'csv' }));
  valueOf(await scheduleReport.execute(room.viewer, { kind: 'claims', format: 'csv', ...again }));
  const invited = { email: `${v7()}@example.org`, role: 'VIEWER' };
  valueOf(await inviteMember.executeOnce(room.admin, invited, v7()));
  // Until the next change; a change may have left one.
  await inWorkspace(room.reviewer, (tx) =>
    tx.searchStale.createMany({ data: [{ workspaceId, kind: 'CLAIM', id: claimId }], skipDuplicates: true }),
  );
  await noteChange(workspaceId, sourceId);
}

/** What a transaction notes for its end, left there as none does. */
async function noteChange(workspaceId: string, sourceId: string): Promise<void> {
  await owner.query('BEGIN');
  await owner.query(`SELECT set_config('app.workspace_id', $1, true)`, [workspaceId]);
  await owner.query(`ALTER TABLE "SourceCountChange" DISABLE TRIGGER "SourceCountChange_added_up"`);
  await owner.query(
    `INSERT INTO "SourceCountChange" ("workspaceId", "sourceId", claims, open, confirmed,
       "claimsOnRecord", "openOnRecord", "confirmedOnRecord") VALUES ($1, $2, 1, 1, 0, 1, 1, 0)`,
    [workspaceId, sourceId],
  );
  await owner.query(`ALTER TABLE "SourceCountChange" ENABLE TRIGGER "SourceCountChange_added_up"`);
  await owner.query('COMMIT');
}

async function saidToMakeNone(reviewer: Actor, articleId: string): Promise<void> {
  const article = await inWorkspace(reviewer, (tx) => readArticle(tx, articleId));
  const said = { articleId, versionId: article?.version.id, sentences: [{ start: 42, end: 60 }] };
  valueOf(await sayNoClaim.execute(reviewer, said));
}

async function fillCorroboration(
  { reviewer, editor }: Newsroom,
  claimId: string,
  partyId: string,
): Promise<void> {
  const { id: otherClaimId } = await aClaim(reviewer);
  valueOf(await linkClaims.execute(reviewer, { claimId, otherClaimId, relation: 'SAME_AS' }));
  valueOf(await askParty.execute(reviewer, { claimId, partyId, channel: 'EMAIL', deadlineAt: null }));
  const capturedText = 'Two outlets carry this very sentence, word for word, on the same day.';
  await withEvidence(reviewer, otherClaimId, { capturedText });
  const { evidence } = await withEvidence(reviewer, otherClaimId, { capturedText });
  const [firstEvidenceId, secondEvidenceId] = evidence.map(({ id }) => id);
  const pair = { claimId: otherClaimId, firstEvidenceId, secondEvidenceId, reason: 'Both were there.' };
  valueOf(await tellApart.execute(reviewer, pair));
  const third = (await withEvidence(reviewer, otherClaimId)).evidence.at(-1);
  valueOf(await markCopy.execute(reviewer, { ...pair, secondEvidenceId: third?.id }));
  const [one, two] = [
    await aSource(reviewer, { kind: 'ANONYMOUS' }),
    await aSource(reviewer, { kind: 'ANONYMOUS' }),
  ];
  await withEvidence(reviewer, otherClaimId, { citedSourceIds: [one.id, two.id] });
  const people = { claimId: otherClaimId, firstSourceId: one.id, secondSourceId: two.id };
  valueOf(await tellPeopleApart.execute(reviewer, { ...people, reason: 'We met both.' }));
  const { id: controllerId } = await aSource(reviewer);
  const controlled = { sourceId: partyId, revision: 1, controllerId };
  const { revision } = valueOf(await setController.execute(reviewer, controlled));
  valueOf(await discreditSource.execute(editor, { sourceId: partyId, revision, reason: 'It made this up.' }));
  await owner.query('BEGIN');
  await owner.query(`SELECT set_config('app.workspace_id', $1, true)`, [reviewer.workspaceId]);
  await owner.query(
    `INSERT INTO "DiscreditedClaim" ("workspaceId", id, "discreditingId", "claimId", "stageBefore", "revisionAfter")
     SELECT "workspaceId", gen_random_uuid(), id, $1, 'OPEN', 1 FROM "Discrediting" WHERE "workspaceId" = $2`,
    [claimId, reviewer.workspaceId],
  );
  await owner.query('COMMIT');
}

/** Every table with a workspace's rows, as the database itself lists them. */
async function tables(): Promise<string[]> {
  const { rows } = await owner.query<{ name: string }>(
    `SELECT table_name AS name FROM information_schema.columns
     WHERE table_schema = 'public' AND column_name = 'workspaceId' AND table_name <> 'Session' ORDER BY 1`,
  );
  return rows.map(({ name }) => name);
}

async function inRoom<T>(client: pg.Client, workspaceId: string | null, work: () => Promise<T>): Promise<T> {
  await client.query('BEGIN');
  try {
    if (workspaceId) await client.query(`SELECT set_config('app.workspace_id', $1, true)`, [workspaceId]);
    return await work();
  } finally {
    await client.query('ROLLBACK');
  }
}

beforeAll(async () => {
  // What is kept for a key is sealed under it.
  process.env['APP_SECRET'] = 'a secret of the tests that is long enough';
  const { ownerUrl, appUrl } = await testDatabase();
  app = new pg.Client({ connectionString: appUrl });
  owner = new pg.Client({ connectionString: ownerUrl });
  await app.connect();
  await owner.connect();
  [desk, other] = [await newsroom(ownerUrl), await newsroom(ownerUrl)];
  await fill(desk);
  await fill(other);
});
afterAll(async () => {
  await app.end();
  await owner.end();
});

describe('the application’s role', () => {
  it('reads no row of any workspace while none is set, and no other’s rows while one is', async () => {
    const names = await tables();
    expect(names.length).toBeGreaterThan(12);
    for (const name of names) {
      const count = async (where = '') => {
        const { rows } = await app.query<{ n: number }>(`SELECT count(*)::int AS n FROM "${name}" ${where}`);
        return rows[0]?.n ?? -1;
      };
      expect(await inRoom(app, null, () => count()), name).toBe(0);
      const own = await inRoom(app, desk.workspaceId, () => count());
      expect(own, `${name} needs a row in fill()`).toBeGreaterThan(0);
      const foreign = `WHERE "workspaceId" <> '${desk.workspaceId}'`;
      expect(await inRoom(app, desk.workspaceId, () => count(foreign)), name).toBe(0);
      expect(await inRoom(app, v7(), () => count()), name).toBe(0);
    }
  });

  it('is held to that by forced row-level security on every one of these tables', async () => {
    const { rows } = await owner.query<{ name: string }>(
      `SELECT relname AS name FROM pg_class
       WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p')
         AND relrowsecurity AND relforcerowsecurity`,
    );
    const forced = rows.map(({ name }) => name);
    for (const name of [...(await tables()), 'Workspace']) expect(forced).toContain(name);
  });

  it('can’t put a row into another workspace, nor move one there', async () => {
    const insert = inRoom(app, desk.workspaceId, () =>
      app.query(
        `INSERT INTO "Source" ("workspaceId", id, kind, name, "searchText", "createdBy")
         VALUES ($1, $2, 'PERSON', 'X', 'x', $3)`,
        [other.workspaceId, v7(), other.reviewer.userId],
      ),
    );
    await expect(insert).rejects.toThrow(/row-level security/);
    const move = inRoom(app, desk.workspaceId, () =>
      app.query(`UPDATE "Source" SET "workspaceId" = $1`, [other.workspaceId]),
    );
    await expect(move).rejects.toThrow(/row-level security/);
  });

  it('can’t change, delete or empty what is written once', async () => {
    for (const name of ['Event', 'ArticleVersion']) {
      for (const sql of [
        `UPDATE "${name}" SET id = id`.replace('id = id', name === 'Event' ? `reason = 'x'` : 'number = 2'),
        `DELETE FROM "${name}"`,
        `TRUNCATE "${name}" CASCADE`,
      ]) {
        await expect(
          inRoom(app, desk.workspaceId, () => app.query(sql)),
          sql,
        ).rejects.toThrow(/permission denied/);
        // The owner may by right; the triggers refuse it too.
        await expect(
          inRoom(owner, desk.workspaceId, () => owner.query(sql)),
          sql,
        ).rejects.toThrow(/written once/);
      }
    }
  });

  it('can’t change the shape of the database, or switch its guards off', async () => {
    for (const sql of [
      'CREATE TABLE mine (id int)',
      'CREATE SCHEMA mine',
      'CREATE FUNCTION mine() RETURNS int LANGUAGE sql AS $$ SELECT 1 $$',
      'ALTER TABLE "Event" DISABLE TRIGGER ALL',
      'ALTER TABLE "Claim" DISABLE ROW LEVEL SECURITY',
      'ALTER TABLE "Claim" NO FORCE ROW LEVEL SECURITY',
      'DROP POLICY workspace_only ON "Claim"',
      'DROP TABLE "Claim"',
      'CREATE ROLE mine',
      `SET session_replication_role = 'replica'`,
      'SET ROLE corroborate_owner',
    ]) {
      await expect(
        inRoom(app, desk.workspaceId, () => app.query(sql)),
        sql,
      ).rejects.toThrow(/permission denied|must be owner|must be able/);
    }
    await inRoom(app, desk.workspaceId, async () => {
      await expect(
        app.query('SET LOCAL row_security = off').then(() => app.query('SELECT 1 FROM "Claim"')),
      ).rejects.toThrow(/row-level security/);
    });
  });
});

describe('a row', () => {
  it('can’t point into another workspace, in any table and by any key', async () => {
    const { rows } = await owner.query<{ name: string; columns: string[]; target: string }>(
      `SELECT c.conrelid::regclass::text AS name, c.confrelid::regclass::text AS target,
              array_agg(a.attname::text ORDER BY k.ord) AS columns
       FROM pg_constraint c
       CROSS JOIN LATERAL unnest(c.conkey) WITH ORDINALITY AS k(num, ord)
       JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = k.num
       WHERE c.contype = 'f' AND c.connamespace = 'public'::regnamespace
       GROUP BY c.oid, 1, 2`,
    );
    const owned = (await tables()).map((name) => `"${name}"`);
    const links = rows.filter(({ name, target }) => owned.includes(name) && owned.includes(target));
    expect(links.length).toBeGreaterThan(15);
    for (const { name, columns } of links) expect(columns, name).toContain('workspaceId');
  });

  it('that names a claim of another workspace is refused, even from the owner', async () => {
    const { id: foreign } = await aClaim(other.reviewer);
    const insert = inRoom(owner, desk.workspaceId, () =>
      owner.query(
        `INSERT INTO "Evidence" ("workspaceId", id, "claimId", kind, title, stance, role, "createdBy")
         VALUES ($1, $2, $3, 'NOTE', 'A note', 'CONTEXT', 'SECONDARY', $4)`,
        [desk.workspaceId, v7(), foreign, desk.reviewer.userId],
      ),
    );
    await expect(insert).rejects.toThrow(/foreign key/);
  });
});
