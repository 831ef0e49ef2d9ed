import { describe, expect, test } from 'vitest';
import { hashPassword, isPassword, operator, prepareStandIn } from './password-hash.ts';
import { leastEffort, spread } from '#testing/effort.ts';

describe('a stored password', () => {
  test('is an Argon2id hash with 64 MiB, three passes and one lane', async () => {
    expect(await hashPassword('seven green lanterns', operator)).toMatch(
      /^\$argon2id\$v=19\$m=65536,t=3,p=1\$/,
    );
  });

  test('is recognised, also when its accents are composed in another way, and nothing else is', async () => {
    const stored = await hashPassword('caf\u00e9 au petit matin', operator);
    expect(await isPassword('cafe\u0301 au petit matin', stored, operator)).toBe(true);
    expect(await isPassword('caf\u00e9 au petit soir', stored, operator)).toBe(false);
    expect(await isPassword('caf\u00e9 au petit matin', null, operator)).toBe(false);
  });

  test('takes as much work to refuse when there is none as when there is one', async () => {
    const stored = await hashPassword('seven green lanterns', operator);
    await prepareStandIn();
    const none = () => isPassword('seven green lamps', null, operator);
    const efforts = await leastEffort(4, [() => isPassword('seven green lamps', stored, operator), none]);
    expect(spread(efforts)).toBeLessThan(1.5);
  });
});
