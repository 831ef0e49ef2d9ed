import pg from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { person } from '#testing/people.ts';
import { database } from '#lib/db/connection/client.ts';
import { clearMail, mailAbout, mailOverview, takeMail } from '#lib/db/people/mail-rows.ts';
import { startMailServer, type MailServer } from '#testing/smtp/mail-server.ts';
import { testDatabase } from '#testing/database.ts';
import type { Letter } from './letter.ts';
import { sendLetter, sendLink } from './outbox.ts';
import { deliverNext } from './postman.ts';

let owner: pg.Client;
let server: MailServer;
const said: string[] = [];
const log = {
  warn: (facts: object, message: string) => void said.push(JSON.stringify({ ...facts, message })),
};

beforeAll(async () => {
  process.env['APP_SECRET'] = 'a secret of the tests that is long enough';
  const { ownerUrl } = await testDatabase();
  owner = new pg.Client({ connectionString: ownerUrl });
  await owner.connect();
  server = await startMailServer();
  useMail(server);
});
afterEach(async () => {
  await owner.query('DELETE FROM "Mail"');
  server.received.length = 0;
  said.length = 0;
  delete server.trouble.recipient;
  delete server.trouble.message;
});
afterAll(async () => {
  await owner.end();
  await server.stop();
});

function useMail({ settings }: MailServer): void {
  process.env['SMTP_URL'] = settings.url;
  process.env['SMTP_FROM'] = settings.from;
  process.env['SMTP_CA_FILE'] = settings.caFile;
}

async function deliverAll(): Promise<number> {
  for (let count = 0; ; count += 1) if (!(await deliverNext(server.settings, log))) return count;
}

const letter: Letter = {
  kind: 'password-changed',
  to: 'ada@desk.example',
  name: 'Ada',
  at: '2026-03-01T12:00:00Z',
  how: 'in-account',
};

/** Lets what waits for its next try have waited long enough. */
async function later(): Promise<void> {
  await owner.query(`UPDATE "Mail" SET "dueAt" = now() - interval '1 s'`);
}

async function rows(): Promise<Record<string, unknown>[]> {
  const found = await owner.query<Record<string, unknown>>('SELECT * FROM "Mail" ORDER BY id');
  return found.rows;
}

describe('a mail', () => {
  test('goes out when the change it belongs to was stored, and not when it was undone', async () => {
    await database()
      .$transaction(async (tx) => {
        await sendLetter(tx, letter);
        throw new Error('undone');
      })
      .catch(() => undefined);
    expect(await deliverAll()).toBe(0);
    await database().$transaction((tx) => sendLetter(tx, letter));
    expect(await deliverAll()).toBe(1);
    expect(server.received).toHaveLength(1);
    expect(await rows()).toMatchObject([{ sealed: null, failure: null }]);
  });

  test('is sent once by many who send at once', async () => {
    for (let n = 0; n < 6; n += 1) await sendLetter(database(), { ...letter, to: `n${n}@desk.example` });
    await Promise.all(Array.from({ length: 5 }, () => deliverAll()));
    expect(server.received.flatMap(({ to }) => to).sort()).toEqual(
      Array.from({ length: 6 }, (_, n) => `n${n}@desk.example`),
    );
  });

  test('that whoever was sending it left behind is sent by another, under the same id', async () => {
    await sendLetter(database(), letter);
    const left = await takeMail(database(), 120);
    expect(await deliverAll()).toBe(0);
    await later();
    expect(await deliverAll()).toBe(1);
    expect(server.received[0]?.mail.messageId).toContain(left?.id);
  });

  test('is kept where nobody reads it without the secret', async () => {
    const { email } = await person('Mia');
    await sendLink(database(), 'reset', email);
    server.trouble.recipient = 451;
    await deliverAll();
    const [row] = await rows();
    const kept = Buffer.isBuffer(row?.['sealed']) ? row['sealed'].toString('latin1') : '';
    expect(kept.length).toBeGreaterThan(100);
    expect(kept).not.toMatch(/reset-password|desk[.]example|Mia/);
    const secret = process.env['APP_SECRET'];
    process.env['APP_SECRET'] = 'another secret of the tests, also long enough';
    await later();
    await deliverAll();
    process.env['APP_SECRET'] = secret;
    expect(await rows()).toMatchObject([{ sealed: null, failure: 'sealed' }]);
    expect(server.received).toEqual([]);
  });

  test('that fails is tried again, ever less often, until it is not worth sending', async () => {
    server.trouble.message = 451;
    await sendLetter(database(), letter);
    const pauses: number[] = [];
    for (let attempt = 0; attempt < 4; attempt += 1) {
      await later();
      expect(await deliverAll()).toBe(1);
      const { rows: due } = await owner.query<{ s: number }>(
        `SELECT extract(epoch FROM "dueAt" - now())::float8 AS s FROM "Mail"`,
      );
      pauses.push(Math.round((due[0]?.s ?? 0) / 15));
    }
    expect(pauses).toEqual([1, 2, 4, 8]);
    expect(await mailOverview(database())).toMatchObject({ waiting: 1, failure: 'later' });
    delete server.trouble.message;
    await later();
    await deliverAll();
    expect(server.received).toHaveLength(1);
    expect(await mailOverview(database())).toMatchObject({ waiting: 0, failure: null });

    await sendLetter(database(), letter);
    await owner.query(`UPDATE "Mail" SET "giveUpAt" = now() - interval '1 s' WHERE "sentAt" IS NULL`);
    expect(await deliverAll()).toBe(0);
    await clearMail(database());
    expect((await rows()).every(({ sealed }) => sealed === null)).toBe(true);
  });

  test('that nobody takes is given up at once, and what it was about knows why', async () => {
    server.trouble.recipient = 550;
    const about = crypto.randomUUID();
    await sendLetter(database(), letter, about);
    await deliverAll();
    expect(await mailAbout(database(), [about, crypto.randomUUID()])).toEqual([
      { about, waiting: false, sentAt: null, failure: 'recipient' },
    ]);
    await later();
    expect(await deliverAll()).toBe(0);
  });

  test('that fails is in the log with what the server said and without what was to be sent', async () => {
    const { email } = await person('Noa');
    server.trouble.message = 554;
    await sendLink(database(), 'reset', email);
    await deliverAll();
    expect(said).toHaveLength(1);
    expect(said[0]).toContain('"failure":"message"');
    expect(said[0]).not.toMatch(/#|reset-password|Noa/);
  });

  test('is not put in line while mail is off', async () => {
    delete process.env['SMTP_URL'];
    expect(await sendLetter(database(), letter)).toBe(true);
    useMail(server);
    expect(await rows()).toEqual([]);
  });
});

describe('a link', () => {
  test('goes to whoever has the address, and to nobody where nobody has or the account is disabled', async () => {
    const known = await person('Ola');
    const disabled = await person('Pia');
    await owner.query(`UPDATE "User" SET "disabledAt" = now() WHERE id = $1`, [disabled.userId]);
    for (const email of [known.email, disabled.email, 'nobody@desk.example']) {
      await sendLink(database(), 'reset', email);
    }
    expect(await deliverAll()).toBe(3);
    expect(server.received.map(({ to }) => to)).toEqual([[known.email]]);
    expect(await rows()).toHaveLength(1);
  });

  test('is sent four times an hour at most; the last one holds', async () => {
    const { email } = await person('Quin');
    for (let n = 0; n < 6; n += 1) {
      await sendLink(database(), 'reset', email);
      await deliverAll();
    }
    expect(server.received).toHaveLength(4);
  });

  test('to confirm an address goes only where there is something to confirm', async () => {
    const { email, userId } = await person('Rae');
    await sendLink(database(), 'confirmation', email);
    await deliverAll();
    expect(server.received).toHaveLength(1);
    await owner.query(`UPDATE "User" SET "confirmedAt" = now() WHERE id = $1`, [userId]);
    await sendLink(database(), 'confirmation', email);
    await deliverAll();
    expect(server.received).toHaveLength(1);
  });

  test('is out of the application’s reach but for its functions', async () => {
    for (const sql of [
      'SELECT 1 FROM "Mail"',
      'SELECT 1 FROM "AddressToken"',
      `SELECT take_back_account('${crypto.randomUUID()}', 'x')`,
    ]) {
      await expect(database().$queryRawUnsafe(sql), sql).rejects.toThrow(/permission denied/);
    }
  });
});
