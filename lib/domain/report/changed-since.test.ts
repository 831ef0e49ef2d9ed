import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { permissions } from '#lib/domain/access/policy.ts';
import type { Outcome } from '#lib/domain/response.ts';
import type { ClaimDetail, ResponseDetail } from '#lib/domain/shapes/claim-detail.ts';
import { claimAt, mina, reportOf } from '#testing/sample-workspace.ts';
import { changedSince } from './changed-since.ts';
import type { ClaimChange } from './facts.ts';
import { toldChanges, untoldChanges } from './told-changes.ts';

const at = '2026-03-02T09:30:00.000Z';
const when = '2 Mar 2026, 09:30 UTC';

function change(type: (typeof toldChanges)[number], more: Partial<ClaimChange> = {}): ClaimChange {
  return { claimId: 'c', type, entityId: 'x', at, statement: '', confirmation: null, outcome: null, ...more };
}

function responseOf(outcome: Outcome): ResponseDetail {
  const party = { id: 'p', name: 'The ministry', kind: 'GOVERNMENT', controlledBy: null } as const;
  const asked = { askedAt: at, channel: 'EMAIL', question: '', deadlineAt: null } as const;
  const made = { createdAt: at, createdBy: mina, revision: 1 };
  return {
    id: 'x',
    party,
    plural: false,
    ...asked,
    outcome,
    words: '',
    answeredAt: null,
    evidenceId: null,
    ...made,
  };
}

const withReport = { evidence: [reportOf('x')] };
const wording = (statement: string) => change('claim.edited', { statement });
const setFrom = (confirmation: ClaimChange['confirmation']) =>
  change('claim.confirmation-set', { confirmation });

test.each<[string, ClaimChange[], Partial<ClaimDetail>, string[]]>([
  [
    'a denial that was taken away',
    [change('response.deleted', { outcome: 'DENIED' })],
    {},
    [`An answer was taken away, ${when}: denied it.`],
  ],
  [
    'a question that was taken away',
    [change('response.deleted', { outcome: 'PENDING' })],
    {},
    [`A question to a party was taken away, ${when}.`],
  ],
  [
    'nothing of a question of since that was taken away',
    [change('response.asked'), change('response.deleted', { outcome: 'PENDING' })],
    {},
    [],
  ],
  [
    'nothing of an answer that was taken away and brought back',
    [change('response.deleted', { outcome: 'DENIED' }), change('response.restored')],
    { responses: [responseOf('DENIED')] },
    ['What The ministry was asked was changed: denied it.'],
  ],
  [
    'a question of since',
    [change('response.asked')],
    { responses: [responseOf('PENDING')] },
    ['Asked since: The ministry, awaiting.'],
  ],
  [
    'another question',
    [change('response.edited')],
    { responses: [responseOf('DENIED')] },
    ['What The ministry was asked was changed: denied it.'],
  ],
  [
    'a report that was brought back',
    [change('evidence.restored')],
    withReport,
    ['Reports brought back: “Report x”.'],
  ],
  [
    'nothing of a report that was taken away and brought back',
    [change('evidence.deleted'), change('evidence.restored')],
    withReport,
    [],
  ],
  [
    'a report that was not withdrawn after all',
    [change('evidence.withdrawal-undone')],
    withReport,
    ['Not withdrawn by their publisher after all: “Report x”.'],
  ],
  [
    'copies that were marked',
    [change('evidence.marked-copy')],
    {},
    [`Which reports are copies of each other: judged anew, ${when}.`],
  ],
  [
    'people who were told apart',
    [change('evidence.people-told-apart')],
    {},
    [`Which unnamed people are different ones: judged anew, ${when}.`],
  ],
  [
    'findings that were copied',
    [change('claim.findings-copied')],
    {},
    [`Who says so and reports: copied from another claim, ${when}.`],
  ],
  [
    'a claim that was brought back',
    [change('claim.restored')],
    {},
    [`Brought back after it was deleted, ${when}.`],
  ],
  [
    'a sign-off that was brought back',
    [change('claim.sign-off-restored')],
    { stage: 'SIGNED_OFF' },
    [`Signed off, ${when}.`],
  ],
  [
    'words that were changed and changed back',
    [wording('It rained.'), wording('It poured.')],
    {},
    [`Wording: it was another for a time after ${when}.`],
  ],
  ['nothing of words that stayed', [wording('It rained.'), wording('It rained.')], {}, []],
  [
    'a status that was another one in between',
    [setFrom('FALSE'), setFrom('CONFIRMED'), setFrom('DISPUTED')],
    {},
    [`Status: set again to false, ${when}. In between it was confirmed, then disputed.`],
  ],
  [
    'a status that came by another',
    [setFrom('UNVERIFIED'), setFrom('CONFIRMED')],
    {},
    [`Status: it was unverified, and is false since ${when}. In between it was confirmed.`],
  ],
])('What changed after publication tells %s', (_, changes, more, lines) => {
  const claim = claimAt('c', 0, 3, { statement: 'It rained.', confirmation: 'FALSE', ...more });
  expect(changedSince(claim, changes, { since: '2026-03-01T00:00:00.000Z', ratings: [] })).toEqual(lines);
});

test('Of each thing that is logged about a claim it is decided whether a report tells it', () => {
  const folder = join(import.meta.dirname, '../../commands');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /(?<!\.test)\.ts$/u.test(name),
  );
  const logged = files.flatMap((name) =>
    [...readFileSync(join(folder, name), 'utf8').matchAll(/'((?:claim|evidence|response)\.[a-z-]+)'/gu)].map(
      ([, type = '']) => type,
    ),
  );
  const types = new Set(logged.filter((type) => !Object.hasOwn(permissions, type)));
  expect([...types].toSorted()).toEqual([...toldChanges, ...untoldChanges].toSorted());
});
