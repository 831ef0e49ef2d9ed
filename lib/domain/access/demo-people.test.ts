import { expect, test } from 'vitest';
import { demoPassword, demoPeople, isDemoAddress, isPublishedPassword } from './demo-people.ts';

test('the published password is the sample’s alone', () => {
  for (const { email } of demoPeople) {
    expect(isDemoAddress(email)).toBe(true);
    expect(isPublishedPassword(demoPassword, email)).toBe(false);
  }
  expect(isDemoAddress('rosa@desk.example')).toBe(false);
  expect(isPublishedPassword(demoPassword, 'rosa@desk.example')).toBe(true);
  expect(isPublishedPassword('seven green lanterns', 'rosa@desk.example')).toBe(false);
});
