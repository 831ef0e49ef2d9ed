import { describe, expect, test } from 'vitest';
import { accessTypes, type AccessEntry } from '#lib/domain/shapes/access-entry.ts';
import { accessWords } from './access-words.ts';

const names = { rosa: 'Rosa Okafor', emil: 'Emil Sato', 'member-of-rosa': 'Rosa Okafor' };

function entry(type: AccessEntry['type'], more: Partial<AccessEntry> = {}): AccessEntry {
  const at = '2026-11-28T12:00:00.000Z';
  return { sequence: 1, at, type, actorId: 'emil', entityId: 'rosa', before: null, after: null, ...more };
}

const noticed = (times: number, people: { userId: string; times: number }[], networks: string[]) => ({
  times,
  people,
  networks,
  morePeople: 0,
  moreNetworks: 0,
});

describe('an entry about access', () => {
  test.each<[AccessEntry, string]>([
    [entry('session.opened'), 'Emil Sato signed in.'],
    [entry('claim.name-looked-at'), 'Emil Sato looked at the name of a source off the record.'],
    [
      entry('session.closed', { actorId: null, after: { userId: 'rosa', why: 'idle' } }),
      'A session of Rosa Okafor ended unused.',
    ],
    [entry('session.others-revoked', { after: { ended: 2 } }), 'Emil Sato ended 2 other sessions of theirs.'],
    [
      entry('sign-in.failed', {
        actorId: null,
        after: noticed(5, [{ userId: 'rosa', times: 5 }], ['192.0.2.1', '192.0.2.2']),
      }),
      '5 failed sign-ins: Rosa Okafor, from 192.0.2.1 and 192.0.2.2.',
    ],
    [
      entry('sign-in.failed', {
        actorId: null,
        after: {
          ...noticed(
            900,
            [
              { userId: 'rosa', times: 6 },
              { userId: 'emil', times: 1 },
            ],
            ['192.0.2.1'],
          ),
          moreNetworks: 90,
        },
      }),
      '900 failed sign-ins: Rosa Okafor (6) and Emil Sato (1), from 192.0.2.1 and 90 other networks.',
    ],
    [
      entry('limit.hit', { actorId: null, after: noticed(1, [{ userId: 'emil', times: 1 }], ['signed in']) }),
      'A limit was hit once: Emil Sato, from a session.',
    ],
    [
      entry('origin.refused', { actorId: null, after: noticed(2, [], ['192.0.2.1']) }),
      '2 requests from another site refused, from 192.0.2.1.',
    ],
    [
      entry('permission.refused', { after: { command: 'sign-off-claim' } }),
      'Emil Sato was refused “sign off claim”.',
    ],
    [
      entry('password.reset', { actorId: null, after: { by: 'operator' } }),
      'Whoever runs the server set a new password for Rosa Okafor.',
    ],
    [
      entry('member.role-changed', { entityId: 'member-of-rosa', after: { role: 'EDITOR' } }),
      'Emil Sato made Rosa Okafor editor.',
    ],
    [
      entry('member.joined', { entityId: 'gone', after: { role: 'VIEWER' } }),
      'Someone who left joined as viewer.',
    ],
  ])('%#', (given, words) => {
    expect(accessWords(given, names)).toBe(words);
  });

  test('has one plain sentence for every type, also where what it holds can’t be read', () => {
    for (const type of accessTypes) {
      const words = accessWords(entry(type, { after: 'odd' }), names);
      expect(words, type).toMatch(/^[A-Z0-9A].*\.$/);
      expect(words, type).not.toMatch(/undefined|null|!/);
    }
  });
});
