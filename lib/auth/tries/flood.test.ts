import { beforeAll, describe, expect, test } from 'vitest';
import { testDatabase } from '#testing/database.ts';
import { rememberDevice } from '#lib/auth/request/device-cookie.ts';
import { howManyWait, prepareStandIn, sendAwayWaiting } from '#lib/auth/password/password-hash.ts';
import type { Browser } from '#lib/auth/request/request-facts.ts';
import { signIn } from '#lib/auth/sign-in.ts';
import { emptyWorkspace, freshBrowser, joined, person, testPassword } from '#testing/people.ts';

const secret = 'a secret of the tests that is long enough';
let ownerUrl: string;

beforeAll(async () => {
  process.env['APP_SECRET'] = secret;
  ({ ownerUrl } = await testDatabase());
  await prepareStandIn();
});

async function owner(): Promise<{ email: string; known: Browser }> {
  const someone = await person();
  await joined(await emptyWorkspace(ownerUrl), someone.userId, 'ADMIN');
  const deviceCookie = rememberDevice(undefined, someone.email, secret);
  return { email: someone.email, known: { ...freshBrowser(), deviceCookie } };
}

function from(address: string): Browser {
  return { ...freshBrowser(), address };
}

let guessed = 0;
function unknown(): string {
  guessed += 1;
  return `nobody-${guessed}@desk.example`;
}

interface Guesser {
  browser: Browser;
  account: () => string;
}

/** Guesses from all of these at once, each its five a minute, until the work is done; answers what they were told. */
async function during(guessers: readonly Guesser[], work: () => Promise<void>): Promise<Set<string>> {
  let over = false;
  const told = new Set<string>();
  const flood = guessers.map(async ({ browser, account }) => {
    for (let tries = 0; tries < 5 && !over; tries += 1) {
      const answer = await signIn({ email: account(), password: 'not the right words' }, browser);
      told.add(answer.ok ? 'ok' : answer.refusal.code);
    }
  });
  await expect.poll(howManyWait, { timeout: 10_000 }).toBeGreaterThan(3);
  await work();
  over = true;
  sendAwayWaiting();
  await Promise.all(flood);
  return told;
}

async function eightTimes(email: string, browser: () => Browser): Promise<string[]> {
  const codes = [];
  for (let time = 0; time < 8; time += 1) {
    const answer = await signIn({ email, password: testPassword }, browser());
    codes.push(answer.ok ? 'in' : answer.refusal.code);
  }
  return codes;
}

const eightIn = Array.from({ length: 8 }, () => 'in');

describe('while passwords are guessed with the real hashing, the owner gets in 8 of 8 times', () => {
  test.each<[string, (email: string) => Guesser[]]>([
    [
      'at unknown accounts from 160 networks',
      () => Array.from({ length: 160 }, () => ({ browser: freshBrowser(), account: unknown })),
    ],
    [
      'at the owner’s own account from 160 networks',
      (email) => Array.from({ length: 160 }, () => ({ browser: freshBrowser(), account: () => email })),
    ],
    [
      'from all over one /48, one account each',
      () =>
        Array.from({ length: 160 }, (_, n) => ({
          browser: from(`2001:db8:1:${n.toString(16)}::9`),
          account: unknown,
        })),
    ],
    [
      'from all over one /24, one account each',
      () => Array.from({ length: 160 }, (_, n) => ({ browser: from(`198.51.100.${n}`), account: unknown })),
    ],
  ])(
    '%s',
    async (_, guessersOf) => {
      const { email, known } = await owner();
      const told = await during(guessersOf(email), async () => {
        expect(await eightTimes(email, () => known), 'from the browser they know').toEqual(eightIn);
        // A flood at one account may run out of tries before the last of these.
        expect(howManyWait(), 'the flood goes on').toBeGreaterThan(0);
        expect(await eightTimes(email, freshBrowser), 'from a new browser on a network of their own').toEqual(
          eightIn,
        );
      });
      expect(told).not.toContain('ok');
    },
    120_000,
  );

  test('from many addresses of one /64, which is one network', async () => {
    const { email, known } = await owner();
    const codes: string[] = [];
    for (let n = 1; n <= 20; n += 1) {
      const answer = await signIn({ email, password: 'not the right words' }, from(`2001:db8:2:3::${n}`));
      codes.push(answer.ok ? 'ok' : answer.refusal.code);
    }
    expect(codes.filter((code) => code === 'sign-in-refused')).toHaveLength(5);
    expect(await eightTimes(email, () => known)).toEqual(eightIn);
    expect(await eightTimes(email, freshBrowser)).toEqual(eightIn);
  });

  test('and who was not looked at has lost no try', async () => {
    const { email } = await owner();
    const browser = freshBrowser();
    const held = Array.from({ length: 5 }, () => signIn({ email, password: 'not the right words' }, browser));
    const answers = Promise.all(held);
    await expect.poll(howManyWait, { timeout: 10_000 }).toBeGreaterThan(0);
    sendAwayWaiting();
    const codes = (await answers).map((answer) => (answer.ok ? 'ok' : answer.refusal.code));
    const lost = codes.filter((code) => code === 'sign-in-refused').length;
    expect(codes.filter((code) => code === 'passwords-wait').length).toBe(5 - lost);
    for (let time = lost; time < 5; time += 1) {
      const answer = await signIn({ email, password: 'not the right words' }, browser);
      expect(answer).toMatchObject({ ok: false, refusal: { code: 'sign-in-refused' } });
    }
    const sixth = await signIn({ email, password: testPassword }, browser);
    expect(sixth).toMatchObject({ ok: false, refusal: { code: 'too-many-tries' } });
  });
});
