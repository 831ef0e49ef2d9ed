import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testDatabase } from '#testing/database.ts';
import { newsroom, type Newsroom } from '#testing/newsroom.ts';

type Row = Record<string, unknown>;

let app: pg.Client;
let owner: pg.Client;
let desk: Newsroom;

async function rows(client: pg.Client, sql: string, values: readonly unknown[] = []): Promise<Row[]> {
  return (await client.query<Row>(sql, [...values])).rows;
}

async function openSession(): Promise<string> {
  const { userId, workspaceId } = desk.viewer;
  const [row] = await rows(owner, `SELECT open_session($1, $2, 'test', '192.0.2.1', 720) AS id`, [
    userId,
    workspaceId,
  ]);
  return String(row?.['id']);
}

beforeAll(async () => {
  const urls = await testDatabase();
  app = new pg.Client({ connectionString: urls.appUrl });
  owner = new pg.Client({ connectionString: urls.ownerUrl });
  await app.connect();
  await owner.connect();
  desk = await newsroom(urls.ownerUrl);
});
afterAll(async () => {
  await app.end();
  await owner.end();
});

describe('a session', () => {
  it('is over at the edges of its time, and not a moment before', async () => {
    const minute = 60_000;
    const now = Date.parse('2026-03-10T12:00:00.000Z');
    const edges = (...at: number[]) => at.flatMap((ms) => [ms - 1, ms, ms + 1]);
    const time = (ms: number | null) => (ms === null ? null : new Date(ms).toISOString());
    for (const expiresAt of edges(now))
      for (const seenAt of edges(now - 30 * minute))
        for (const revokedAt of [null, now - minute])
          for (const idle of [30, null]) {
            const wanted =
              (revokedAt !== null && 'ended') ||
              (expiresAt <= now && 'too-long') ||
              (idle !== null && seenAt <= now - idle * minute && 'idle') ||
              null;
            const [row] = await rows(
              owner,
              `SELECT session_over(s, $5, $4) AS over FROM jsonb_populate_record(NULL::"Session", jsonb_build_object(
                 'expiresAt', $1::text, 'lastSeenAt', $2::text, 'revokedAt', $3::text)) s`,
              [time(expiresAt), time(seenAt), time(revokedAt), time(now), idle],
            );
            expect({ expiresAt, seenAt, revokedAt, idle, ...row }).toMatchObject({ over: wanted });
          }
  });

  it('is over alike wherever sessions are asked for', async () => {
    const [mine, ranOut, idle] = [await openSession(), await openSession(), await openSession()];
    await owner.query(`UPDATE "Session" SET "expiresAt" = now() WHERE id = $1`, [ranOut]);
    await owner.query(`UPDATE "Session" SET "lastSeenAt" = now() - interval '31 minutes' WHERE id = $1`, [
      idle,
    ]);
    expect(await rows(app, 'SELECT * FROM sessions_beside($1, 30)', [mine])).toHaveLength(1);
    const ends = [];
    for (const id of [mine, ranOut, idle])
      ends.push(...(await rows(app, 'SELECT over FROM session_facts($1, 30)', [id])));
    expect(ends).toEqual([{ over: null }, { over: 'too-long' }, { over: 'idle' }]);
    const proofs = [];
    for (const id of [mine, ranOut])
      proofs.push(...(await rows(app, 'SELECT still_proved($1, NULL, $2) AS yes', [desk.viewer.userId, id])));
    expect(proofs).toEqual([{ yes: true }, { yes: false }]);
    const ended = await rows(
      app,
      'SELECT why FROM end_run_out(30) UNION ALL SELECT why FROM end_run_out(30)',
    );
    expect(ended.map(({ why }) => why).toSorted()).toEqual(['idle', 'too-long']);
  });
});

it('of invitations, what is accepted, withdrawn or has run out is not open', async () => {
  const now = Date.parse('2026-03-10T12:00:00.000Z');
  for (const expiresAt of [now - 1, now, now + 1])
    for (const acceptedAt of [null, now])
      for (const withdrawnAt of [null, now]) {
        const [row] = await rows(
          owner,
          `SELECT invitation_open(i, $1) AS open FROM jsonb_populate_record(NULL::"Invitation", $2) i`,
          [
            new Date(now),
            JSON.stringify({
              expiresAt: new Date(expiresAt),
              acceptedAt: acceptedAt && new Date(acceptedAt),
              withdrawnAt: withdrawnAt && new Date(withdrawnAt),
            }),
          ],
        );
        const open = expiresAt > now && acceptedAt === null && withdrawnAt === null;
        expect({ expiresAt, acceptedAt, withdrawnAt, ...row }).toMatchObject({ open });
      }
});
