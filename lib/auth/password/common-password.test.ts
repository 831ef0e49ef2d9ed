import { describe, expect, test } from 'vitest';
import { isCommonPassword } from './common-password.ts';
import { leastEffort } from '#testing/effort.ts';

describe('a new password', () => {
  test.each([
    '123qweasdzxc',
    '1QAZ2WSX3EDC',
    'passwordpassword',
    'password1234',
    'Password2026',
    'P@ssw0rd1234',
    'aaaaaaaaaaaa',
    'abababababab',
    '!!monkey!!2024',
    'footballdragon',
    '123456789012',
    'corroborate12',
    'demo-newsroom',
    'Demo Newsroom',
    'DEMONEWSROOM',
    'dem0-newsr00m',
    'demo-newsroom-1',
    '2026demo-newsroom',
  ])('%j is refused as common', async (password) => {
    expect(await isCommonPassword(password)).toBe(true);
  });

  test.each(['seven green lanterns', 'квартальный отчёт', 'x7#Lq9!vTz2&Rm', 'tallow-quince-harbour'])(
    '%j may be used',
    async (password) => {
      expect(await isCommonPassword(password)).toBe(false);
    },
  );

  test('is refused when it is only the person’s own name and address', async () => {
    const context = ['Ingeborg Quillfeather', 'ingeborg.quillfeather@desk.example'];
    expect(await isCommonPassword('IngeborgQuillfeather', context)).toBe(true);
    expect(await isCommonPassword('quillfeather-1987', context)).toBe(true);
    expect(await isCommonPassword('quillfeather-1987')).toBe(false);
  });

  test('costs little time, however it is built', async () => {
    await isCommonPassword('warm');
    const [effort] = await leastEffort(2, [
      () => isCommonPassword('1a'.repeat(64)).then(() => isCommonPassword('passwor'.repeat(18))),
    ]);
    expect(effort).toBeLessThan(200);
  });
});
