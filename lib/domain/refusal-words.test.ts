import { readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import type { Refusal, RefusalCode } from './refusal.ts';
import { refusalStatus, refusalWords } from './refusal-words.ts';

type Sample<C extends RefusalCode> = Omit<Extract<Refusal, { code: C }>, 'code'>;

// One of each: a code that is missing here does not compile.
const samples: { [C in RefusalCode]: Sample<C> } = {
  invalid: { problems: [{ path: ['name'], message: 'Give the source a name.' }] },
  'not-signed-in': {},
  'sign-in-refused': {},
  'not-found': {},
  'role-too-low': { needed: 'EDITOR' },
  'only-own': {},
  conflict: { current: {} },
  'signed-off': {},
  'not-in-stage': { stage: 'IN_REVIEW' },
  'reason-needed': {},
  'hops-unchecked': { parties: ['KCNA', 'Moscow'] },
  'own-verdict': {},
  'claims-unsettled': { count: 2 },
  'article-has-signed-off': { count: 1 },
  'publication-step': { from: 'DRAFT', to: 'PUBLISHED' },
  'cites-nothing': {},
  'cites-itself': {},
  'cites-another-claim': {},
  'cited-is-deleted': { title: 'A call' },
  'evidence-in-use': { by: ['the check of KCNA'] },
  'chain-repeats': { party: 'KCNA' },
  'controls-itself': {},
  'control-cycle': { parties: ['A', 'B', 'A'] },
  'merge-with-itself': {},
  'already-merged': {},
  'merge-in-one-chain': { claimId: 'c', statement: 'They met.' },
  'name-taken': { name: 'KCNA' },
  'already-member': {},
  'last-admin': {},
  yourself: {},
  'invitation-over': {},
  'wrong-password': {},
  'password-common': {},
  'too-many-tries': { retryAfterSeconds: 30 },
  'file-empty': {},
  'file-too-large': { limitBytes: 50 * 1024 * 1024 },
  'file-missing': {},
  'import-problem': { sentence: 'There is no text in it.' },
  'same-text': { articleId: 'a', headline: 'They met' },
  'foreign-origin': {},
  'wrong-content-type': { expected: 'application/json' },
  busy: {},
  'database-away': {},
  'storage-full': {},
};

// What a sample holds is checked above, key by key; here it is only put together again.
const refusals: [string, Refusal][] = Object.entries(samples).map(([code, rest]) => [
  code,
  JSON.parse(JSON.stringify({ code, ...rest })),
]);

describe('why something was not done', () => {
  test.each(refusals)('%s has words a person can act on, and a status', (_, refusal) => {
    const words = refusalWords(refusal);
    expect(words).toMatch(/^[A-Z0-9].{10,}[.]$/su);
    expect(words).not.toMatch(/!|undefined|NaN|\[object|successfully|_/);
    expect(refusalStatus(refusal)).toBeGreaterThanOrEqual(400);
    expect(refusalStatus(refusal)).toBeLessThan(600);
  });

  it('tells nobody by its status whether something hidden exists', () => {
    expect(refusalStatus({ code: 'not-found' })).toBe(404);
  });

  it('is known by its code here and nowhere by its words', () => {
    const source = readFileSync(new URL('./refusal.ts', import.meta.url), 'utf8');
    const codes = [...source.matchAll(/\| \{ code: '([\w-]+)'/g)].map(([, code]) => code);
    expect(codes.sort()).toEqual(Object.keys(samples).sort());
  });
});
