import { readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import type { Refusal } from './refusal.ts';
import { refusalStatus } from './refusal-status.ts';
import { refusalWords } from './refusal-words.ts';

// One of each: a code that is missing here does not compile.
const samples: { [C in Refusal['code']]: Extract<Refusal, { code: C }> } = {
  invalid: { code: 'invalid', problems: [{ path: ['name'], message: 'Give the source a name.' }] },
  'not-signed-in': { code: 'not-signed-in' },
  'sign-in-refused': { code: 'sign-in-refused' },
  'address-unconfirmed': { code: 'address-unconfirmed' },
  'link-over': { code: 'link-over' },
  'not-its-password': { code: 'not-its-password' },
  'mail-off': { code: 'mail-off' },
  'not-found': { code: 'not-found' },
  'role-too-low': { code: 'role-too-low', needed: 'EDITOR' },
  'only-own': { code: 'only-own' },
  conflict: { code: 'conflict', current: {} },
  'signed-off': { code: 'signed-off' },
  'not-in-stage': { code: 'not-in-stage', stage: 'IN_REVIEW' },
  'reason-needed': { code: 'reason-needed' },
  'hops-unchecked': { code: 'hops-unchecked', parties: ['KCNA', 'Moscow'] },
  'own-verdict': { code: 'own-verdict' },
  'own-wording': { code: 'own-wording' },
  'earlier-wording': { code: 'earlier-wording' },
  unsupported: { code: 'unsupported' },
  'nothing-found': { code: 'nothing-found' },
  'passage-open': { code: 'passage-open' },
  'claims-unnamed': { code: 'claims-unnamed', claimIds: ['a', 'b'] },
  'no-claims': { code: 'no-claims' },
  'article-has-signed-off': { code: 'article-has-signed-off', count: 1 },
  'not-published': { code: 'not-published' },
  'correction-over': { code: 'correction-over', standing: 'REPLACED' },
  'publication-step': { code: 'publication-step', from: 'DRAFT', to: 'PUBLISHED' },
  'aggregator-first-hand': { code: 'aggregator-first-hand' },
  'cites-own-publisher': { code: 'cites-own-publisher' },
  'cites-itself': { code: 'cites-itself' },
  'cites-another-claim': { code: 'cites-another-claim' },
  'cited-is-deleted': { code: 'cited-is-deleted', title: 'A call' },
  'holder-deleted': { code: 'holder-deleted', holder: 'claim' },
  'evidence-in-use': { code: 'evidence-in-use', by: ['the check of KCNA'] },
  'chain-repeats': { code: 'chain-repeats', party: 'KCNA' },
  'check-unsettled': { code: 'check-unsettled', party: 'KCNA' },
  'controls-itself': { code: 'controls-itself' },
  'control-cycle': { code: 'control-cycle', parties: ['A', 'B', 'A'] },
  'merge-with-itself': { code: 'merge-with-itself' },
  'already-merged': { code: 'already-merged' },
  'merge-in-one-chain': { code: 'merge-in-one-chain', claimId: 'c', statement: 'They met.' },
  'name-taken': { code: 'name-taken', name: 'KCNA', alike: [] },
  'looks-like': { code: 'looks-like', alike: [] },
  'already-member': { code: 'already-member' },
  'last-admin': { code: 'last-admin' },
  yourself: { code: 'yourself' },
  'invitation-over': { code: 'invitation-over' },
  'wrong-password': { code: 'wrong-password' },
  'password-published': { code: 'password-published' },
  'sample-account': { code: 'sample-account' },
  'password-common': { code: 'password-common' },
  'too-many-tries': { code: 'too-many-tries', retryAfterSeconds: 30 },
  'passwords-wait': { code: 'passwords-wait', retryAfterSeconds: 5 },
  'file-empty': { code: 'file-empty' },
  'file-too-large': { code: 'file-too-large', limitBytes: 50 * 1024 * 1024 },
  'no-room': {
    code: 'no-room',
    of: 'person',
    usedBytes: 5_200_000_000,
    limitBytes: 5_368_709_120,
    unusedDays: 30,
  },
  'file-missing': { code: 'file-missing' },
  'file-changed': { code: 'file-changed' },
  'import-problem': { code: 'import-problem', sentence: 'There is no text in it.' },
  'same-text': { code: 'same-text', articleId: 'a', headline: 'They met' },
  'other-text': { code: 'other-text', headline: 'They met' },
  'text-replaced': { code: 'text-replaced' },
  'stands-here-already': { code: 'stands-here-already' },
  'claims-stand-elsewhere': { code: 'claims-stand-elsewhere', count: 2 },
  'passage-settled': { code: 'passage-settled' },
  'passage-not-settled': { code: 'passage-not-settled' },
  'looked-already': { code: 'looked-already' },
  'not-looked': { code: 'not-looked' },
  'passage-lost': { code: 'passage-lost' },
  'foreign-origin': { code: 'foreign-origin' },
  'not-asked-for': { code: 'not-asked-for' },
  'wrong-content-type': { code: 'wrong-content-type', expected: 'application/json' },
  'wrong-method': { code: 'wrong-method', allowed: 'GET' },
  'bad-address': { code: 'bad-address' },
  'bad-request': { code: 'bad-request' },
  'body-too-large': { code: 'body-too-large', limitBytes: 256 * 1024 },
  'body-compressed': { code: 'body-compressed' },
  'body-incomplete': { code: 'body-incomplete' },
  'body-too-slow': { code: 'body-too-slow' },
  'too-much-at-once': { code: 'too-much-at-once', retryAfterSeconds: 5 },
  'too-often': { code: 'too-often', what: 'exports', retryAfterSeconds: 300 },
  'override-needs-editor': { code: 'override-needs-editor', verdict: 'INSUFFICIENT' },
  'override-needs-note': { code: 'override-needs-note', verdict: 'CONFLICTS' },
  'not-alike-pair': { code: 'not-alike-pair' },
  'told-apart-already': { code: 'told-apart-already' },
  'copies-already': { code: 'copies-already' },
  'not-anonymous-pair': { code: 'not-anonymous-pair' },
  'people-apart-already': { code: 'people-apart-already' },
  'withdrawn-already': { code: 'withdrawn-already' },
  'not-withdrawn': { code: 'not-withdrawn' },
  'mark-as-it-is': { code: 'mark-as-it-is', confidential: true },
  'no-answer-yet': { code: 'no-answer-yet' },
  'answer-is-evidence': { code: 'answer-is-evidence', title: 'Answer of Moscow' },
  'already-discredited': { code: 'already-discredited' },
  'not-discredited': { code: 'not-discredited' },
  'links-itself': { code: 'links-itself' },
  'linked-already': { code: 'linked-already' },
  'nothing-to-copy': { code: 'nothing-to-copy' },
  'stated-by-itself': { code: 'stated-by-itself' },
  'merge-one-discredited': { code: 'merge-one-discredited', name: 'KCNA' },
  busy: { code: 'busy' },
  'report-too-large': { code: 'report-too-large' },
  'report-large': { code: 'report-large', claims: 400, characters: 90_000 },
  'too-many-reports': { code: 'too-many-reports', limit: 10 },
  'too-many-kept': { code: 'too-many-kept', limit: 40, days: 7 },
  'not-under-way': { code: 'not-under-way' },
  'report-not-made': { code: 'report-not-made' },
  'report-removed': { code: 'report-removed', days: 7 },
  'report-held-back': { code: 'report-held-back', why: 'confidential' },
  'too-many-schedules': { code: 'too-many-schedules', limit: 20 },
  'no-due-time': { code: 'no-due-time' },
  'schedule-over': { code: 'schedule-over' },
  'reports-wait': { code: 'reports-wait', retryAfterSeconds: 10 },
  'key-malformed': { code: 'key-malformed' },
  'key-used': { code: 'key-used' },
  'saved-before': { code: 'saved-before', saved: null },
  'still-at-work': { code: 'still-at-work' },
  'database-away': { code: 'database-away' },
  'files-away': { code: 'files-away' },
  'storage-full': { code: 'storage-full' },
};
const refusals: [string, Refusal][] = Object.entries(samples);

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
