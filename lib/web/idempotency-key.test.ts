import fc from 'fast-check';
import { expect, test } from 'vitest';
import { idempotencyKey, quotedKey, replacedKeys } from './idempotency-key.ts';

function read(value: string) {
  return idempotencyKey(new Headers({ 'idempotency-key': value }));
}

test('a request without the header has no key', () => {
  expect(idempotencyKey(new Headers())).toEqual({ ok: true, value: null });
});

test('any key of printable characters comes back as it was quoted', () => {
  const printable = fc.integer({ min: 0x20, max: 0x7e }).map((code) => String.fromCharCode(code));
  fc.assert(
    fc.property(fc.string({ unit: printable, minLength: 1, maxLength: 200 }), (key) => {
      expect(read(quotedKey(key))).toEqual({ ok: true, value: key });
    }),
  );
});

test.each([
  ['without quotes', '8e03978e'],
  ['empty', '""'],
  ['blank', ''],
  ['a token', 'a-b'],
  ['with a quote that is not escaped', '"a"b"'],
  ['with a backslash that escapes nothing', '"a\\b"'],
  ['ending in a backslash', '"a\\"'],
  ['sent twice', '"a", "b"'],
  ['with a parameter', '"a";b'],
  ['with a character that is not ASCII', '"\u00e9"'],
  ['with a tab', '"a\tb"'],
  ['too long', `"${'a'.repeat(201)}"`],
  ['far too long', `"${'a'.repeat(100_000)}"`],
  ['a number', '7'],
])('a key %s is refused', (_, value) => {
  expect(read(value)).toEqual({ ok: false, refusal: { code: 'key-malformed' } });
});

function replaced(value: string) {
  return replacedKeys(new Headers({ 'idempotency-replaces': value }));
}

test('the keys that one is sent in place of are named like it, one after another', () => {
  expect(replacedKeys(new Headers())).toEqual({ ok: true, value: [] });
  expect(replaced('"a"')).toEqual({ ok: true, value: ['a'] });
  expect(replaced('"a", "b"')).toEqual({ ok: true, value: ['a', 'b'] });
});

test.each([
  ['none', ''],
  ['one that is not quoted', '"a", b'],
  ['an empty one', '"a", ""'],
  ['more than ten', Array(11).fill('"a"').join()],
  ['too long', `"${'a'.repeat(100_000)}"`],
])('%s in place of such keys is refused', (_, value) => {
  expect(replaced(value)).toEqual({ ok: false, refusal: { code: 'key-malformed' } });
});
