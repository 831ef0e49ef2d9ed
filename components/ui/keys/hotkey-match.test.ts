import { describe, expect, it } from 'vitest';
import { keyName, matchKey } from './hotkey-match.ts';

const plain = { ctrlKey: false, metaKey: false, altKey: false };

describe('keyName', () => {
  it('leaves keys with a modifier to the browser and the system', () => {
    expect(keyName({ ...plain, key: 'j', code: 'KeyJ', ctrlKey: true })).toBeNull();
    expect(keyName({ ...plain, key: 'j', code: 'KeyJ', metaKey: true })).toBeNull();
    expect(keyName({ ...plain, key: 'j', code: 'KeyJ', altKey: true })).toBeNull();
  });

  it('reads capitals as the same key and follows the layout of Latin keyboards', () => {
    expect(keyName({ ...plain, key: 'J', code: 'KeyJ' })).toBe('j');
    expect(keyName({ ...plain, key: 'a', code: 'KeyQ' })).toBe('a');
    expect(keyName({ ...plain, key: '?', code: 'Minus' })).toBe('?');
  });

  it('works on Russian and Korean keyboards by the place of the key', () => {
    expect(keyName({ ...plain, key: 'о', code: 'KeyJ' })).toBe('j');
    expect(keyName({ ...plain, key: 'ㅓ', code: 'KeyJ' })).toBe('j');
  });
});

describe('matchKey', () => {
  const bound = ['j', 'g d', 'g a', 'd'];

  it('runs a single key at once', () => {
    expect(matchKey(bound, '', 'j')).toEqual({ kind: 'run', keys: 'j' });
  });

  it('waits for the second key of a sequence, then runs it rather than the single key', () => {
    expect(matchKey(bound, '', 'g')).toEqual({ kind: 'wait', pending: 'g' });
    expect(matchKey(bound, 'g', 'd')).toEqual({ kind: 'run', keys: 'g d' });
  });

  it('starts afresh when a sequence breaks off', () => {
    expect(matchKey(bound, 'g', 'j')).toEqual({ kind: 'run', keys: 'j' });
    expect(matchKey(bound, 'g', 'g')).toEqual({ kind: 'wait', pending: 'g' });
    expect(matchKey(bound, 'g', 'z')).toEqual({ kind: 'none' });
  });
});
