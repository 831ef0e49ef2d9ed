import { describe, expect, test } from 'vitest';
import { hashPassword, isPassword, prepareStandIn } from './password-hash.ts';
import { leastEffort, spread } from './test-effort.ts';
import { TooManyWaiting, turns } from './turns.ts';

describe('a stored password', () => {
  test('is an Argon2id hash with 64 MiB, three passes and one lane', async () => {
    expect(await hashPassword('seven green lanterns')).toMatch(/^\$argon2id\$v=19\$m=65536,t=3,p=1\$/);
  });

  test('is recognised, also when its accents are composed in another way, and nothing else is', async () => {
    const stored = await hashPassword('caf\u00e9 au petit matin');
    expect(await isPassword('cafe\u0301 au petit matin', stored)).toBe(true);
    expect(await isPassword('caf\u00e9 au petit soir', stored)).toBe(false);
    expect(await isPassword('caf\u00e9 au petit matin', null)).toBe(false);
  });

  test('takes as much work to refuse when there is none as when there is one', async () => {
    const stored = await hashPassword('seven green lanterns');
    await prepareStandIn();
    const none = () => isPassword('seven green lamps', null);
    const efforts = await leastEffort(4, [() => isPassword('seven green lamps', stored), none]);
    expect(spread(efforts)).toBeLessThan(1.5);
  });
});

describe('hashing under load', () => {
  test('never runs more at once than there is memory for, and serves in order', async () => {
    const take = turns(2, 100);
    let running = 0;
    let most = 0;
    const order: number[] = [];
    await Promise.all(
      Array.from({ length: 20 }, (_, place) =>
        take(async () => {
          running += 1;
          most = Math.max(most, running);
          await Promise.resolve();
          order.push(place);
          running -= 1;
        }),
      ),
    );
    expect(most).toBe(2);
    expect(order).toEqual([...order].sort((a, b) => a - b));
  });

  test('refuses at once when the line is full, and a failure does not block the line', async () => {
    const take = turns(1, 1);
    let release = (): void => undefined;
    const first = take(() => new Promise<void>((resolve) => (release = resolve)));
    const second = take(() => Promise.reject(new Error('no')));
    await expect(take(() => Promise.resolve())).rejects.toBeInstanceOf(TooManyWaiting);
    release();
    await first;
    await expect(second).rejects.toThrow('no');
    await expect(take(() => Promise.resolve('free'))).resolves.toBe('free');
  });
});
