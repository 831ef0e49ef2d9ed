import { expect, test } from 'vitest';
import { personNameSchema } from './person-name.ts';

test.each([
  ['  Ada  Quillfeather ', 'Ada Quillfeather'],
  ['Ada\0\u001b[31m', 'Ada[31m'],
  ['Ada\nEditor', 'Ada Editor'],
  ['Ada \u202Erotide\u2066', 'Ada rotide'],
  ['Ada \ud800', 'Ada \ufffd'],
  ['Zo\u0065\u0308', 'Zoë'],
])('%j is stored as it is read', (given, stored) => {
  expect(personNameSchema.parse(given)).toBe(stored);
});

test.each(['', ' ', '\0', '\u200B\u2060', '\u202E', 'a'.repeat(121), 'a'.repeat(100_000)])(
  'a name nobody could read, or a very long one, is refused',
  (given) => {
    expect(personNameSchema.safeParse(given).success).toBe(false);
  },
);
