import fc from 'fast-check';
import { expect, test } from 'vitest';
import { JsonCount, parseBounded } from './bounded-json.ts';

const wide = { depth: 1_000, values: 1_000_000 };

function bytes(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** How many values and keys there are in a value, and how many levels it has. */
function measure(value: unknown): { values: number; depth: number } {
  if (typeof value !== 'object' || value === null) return { values: 1, depth: 0 };
  const inner = Object.values(value).map(measure);
  const keys = Array.isArray(value) ? 0 : inner.length;
  return {
    values: inner.reduce((sum, { values }) => sum + values, 1 + keys),
    depth: 1 + Math.max(0, ...inner.map(({ depth }) => depth)),
  };
}

const noise = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.constantFrom('{', '}', '[', ']', ',', ':', '"', '\\', '1', 'null', ' ', 'é', '_') }),
);

test('within the bounds it reads what JSON.parse reads, and refuses what JSON.parse refuses', () => {
  const texts = fc.oneof(fc.json(), noise);
  fc.assert(
    fc.property(texts, (text) => {
      const read = parseBounded(bytes(text), wide);
      let wanted: unknown;
      try {
        wanted = JSON.parse(text.toWellFormed());
      } catch {
        expect(read).toEqual({ ok: false, why: 'not-json' });
        return;
      }
      expect(read).toEqual({ ok: true, value: wanted });
    }),
    { numRuns: 2_000 },
  );
});

test('a value passes exactly the bounds that hold what is in it', () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 6 }), (value) => {
      const text = bytes(JSON.stringify(value));
      const { values, depth } = measure(value);
      // An opening bracket announces a value, so an empty list counts as one that has one.
      const most = 2 * values;
      expect(parseBounded(text, { values: most, depth }).ok).toBe(true);
      if (depth > 0) expect(parseBounded(text, { values: most, depth: depth - 1 }).ok).toBe(false);
      if (values > 2) expect(parseBounded(text, { values: Math.floor(values / 2), depth }).ok).toBe(false);
    }),
  );
});

test('in whatever pieces it comes, the count is the same', () => {
  fc.assert(
    fc.property(fc.oneof(fc.json(), noise), fc.array(fc.nat(40)), (text, cuts) => {
      const whole = bytes(text);
      const bounds = { depth: 3, values: 12 };
      const count = new JsonCount(bounds);
      let at = 0;
      let within = true;
      for (const length of [...cuts, whole.length]) {
        within &&= count.take(whole.subarray(at, at + length));
        at += length;
      }
      expect(within).toBe(new JsonCount(bounds).take(whole));
    }),
  );
});

test.each([
  ['levels', '['.repeat(50_000)],
  ['levels of both kinds', '[{"a":'.repeat(25_000)],
  ['lists', `[${'[],'.repeat(50_000)}1]`],
  ['things', `[${'{},'.repeat(50_000)}1]`],
  ['numbers', `[${'1,'.repeat(50_000)}1]`],
  ['keys', `{${Array.from({ length: 50_000 }, (_, at) => `"${at}":1`).join(',')}}`],
])('too many %s are too much, before anything is made of them', (_, text) => {
  expect(parseBounded(bytes(text), { depth: 32, values: 10_000 })).toEqual({ ok: false, why: 'too-much' });
});

test('brackets, commas and quotes in a text count for nothing', () => {
  const text = '[{,:"\\'.repeat(5_000);
  expect(parseBounded(bytes(JSON.stringify([text])), { depth: 1, values: 2 })).toEqual({
    ok: true,
    value: [text],
  });
});

test('bytes that are no UTF-8 are no JSON, and no text with other letters', () => {
  expect(parseBounded(new Uint8Array([0x22, 0xc3, 0x28, 0x22]), wide)).toEqual({
    ok: false,
    why: 'not-json',
  });
});

test('a key called __proto__ is a key like any other and changes no prototype', () => {
  const read = parseBounded(bytes('{"__proto__":{"admin":true}}'), wide);
  expect(read.ok && JSON.stringify(read.value)).toBe('{"__proto__":{"admin":true}}');
  expect(Reflect.get({}, 'admin')).toBeUndefined();
});
