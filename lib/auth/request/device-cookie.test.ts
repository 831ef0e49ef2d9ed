import { describe, expect, test } from 'vitest';
import { knownDevice, rememberDevice } from './device-cookie.ts';

const secret = 'a secret of the tests, long enough';
const email = 'ada@desk.example';

describe('a browser that signed in before', () => {
  test('is known for that account and no other', () => {
    const cookie = rememberDevice(undefined, email, secret);
    expect(knownDevice(cookie, email, secret)).toBe(cookie.split('.')[0]);
    expect(knownDevice(cookie, 'bo@desk.example', secret)).toBeNull();
  });

  test('stays known when others sign in on it too, up to six', () => {
    let cookie = rememberDevice(undefined, email, secret);
    for (let person = 0; person < 5; person += 1)
      cookie = rememberDevice(cookie, `p${person}@desk.example`, secret);
    expect(knownDevice(cookie, email, secret)).not.toBeNull();
    cookie = rememberDevice(cookie, 'p9@desk.example', secret);
    expect(knownDevice(cookie, email, secret)).toBeNull();
    expect(cookie.length).toBeLessThan(400);
  });

  test('can’t be made up', () => {
    const cookie = rememberDevice(undefined, email, secret);
    const [device = '', mac = ''] = cookie.split('.');
    for (const forged of [
      undefined,
      '',
      device,
      `${device}.`,
      `${device}.${mac.slice(1)}`,
      `${'A'.repeat(22)}.${mac}`,
      `.${mac}`,
      rememberDevice(undefined, email, 'another secret, just as long as it'),
      '.'.repeat(5000),
    ]) {
      expect(knownDevice(forged, email, secret)).toBeNull();
    }
  });
});
