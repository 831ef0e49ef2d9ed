import fc from 'fast-check';
import { expect, test } from 'vitest';
import { draftSeal, openText, sealedName, sealText } from './draft-seal.ts';

const mine = draftSeal({ personId: 'mina', names: '01'.repeat(32), texts: '02'.repeat(32) });
const hers = draftSeal({ personId: 'noor', names: '03'.repeat(32), texts: '04'.repeat(32) });

test('whatever was typed comes back as it was, for who typed it and nobody else', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
      const sealed = sealText(mine, 'a', text);
      expect(openText(mine, 'a', sealed)).toBe(text);
      expect(openText(hers, 'a', sealed)).toBeNull();
      expect(openText(mine, 'b', sealed)).toBeNull();
      expect(openText({ ...mine, personId: 'noor' }, 'a', sealed)).toBeNull();
    }),
  );
});

test('nothing of it can be read or recognised, and the same is never sealed alike', () => {
  const text = 'Three ships, not two. '.repeat(50);
  const sealed = sealText(mine, 'a', text);
  expect(sealed).not.toContain('ship');
  expect(sealText(mine, 'a', text)).not.toBe(sealed);
  expect([...sealed].every((character) => character.charCodeAt(0) < 256)).toBe(true);
});

test('text of every size comes back', () => {
  for (const length of [0, 1, 8191, 8192, 300_000]) {
    const text = 'я'.repeat(length);
    expect(openText(mine, 'a', sealText(mine, 'a', text))).toBe(text);
  }
});

test('what was changed, cut or made up is nothing, and breaks nothing', () => {
  const sealed = sealText(mine, 'a', 'Three ships');
  for (let at = 0; at < sealed.length; at += 1) {
    const other = String.fromCharCode(sealed.charCodeAt(at) ^ 1);
    expect(openText(mine, 'a', sealed.slice(0, at) + other + sealed.slice(at + 1))).toBeNull();
    expect(openText(mine, 'a', sealed.slice(0, at))).toBeNull();
  }
  for (const made of ['', '{}', 'я'.repeat(80), '\0'.repeat(80)])
    expect(openText(mine, 'a', made)).toBeNull();
});

test('a place has one name for each person, which tells neither', () => {
  const place = 'workspace mina claim status';
  expect(sealedName(mine, place)).toBe(sealedName(mine, place));
  expect(sealedName(mine, place)).toMatch(/^[0-9a-f]{32}$/);
  expect(sealedName(hers, place)).not.toBe(sealedName(mine, place));
  expect(sealedName(mine, `${place}:1`)).not.toBe(sealedName(mine, place));
});
