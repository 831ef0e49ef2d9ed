import { randomUUID } from 'node:crypto';
import { encode } from 'next-auth/jwt';
import { afterEach, expect, test, vi } from 'vitest';
import { sessionIdIn } from './session-token.ts';

const secret = 'the secret of a test, which is long enough';
const minute = 60_000;

afterEach(() => {
  vi.useRealTimers();
});

test('a token opens its session as often as it comes, and with no other secret', async () => {
  const sid = randomUUID();
  const token = await encode({ token: { sid }, secret, maxAge: 60 });
  expect(await sessionIdIn(token, secret)).toBe(sid);
  expect(await sessionIdIn(token, secret)).toBe(sid);
  expect(await sessionIdIn(token, 'another secret, which is as long as that')).toBeNull();
  expect(await sessionIdIn(`${token}x`, secret)).toBeNull();
  expect(await sessionIdIn(undefined, secret)).toBeNull();
});

test('a token that was opened opens nothing once it is too old', async () => {
  vi.useFakeTimers({ toFake: ['Date'] });
  const sid = randomUUID();
  const token = await encode({ token: { sid }, secret, maxAge: 60 });
  expect(await sessionIdIn(token, secret)).toBe(sid);
  vi.setSystemTime(Date.now() + 2 * minute);
  expect(await sessionIdIn(token, secret)).toBeNull();
});
