import { beforeAll, describe, expect, test } from 'vitest';
import { setPublication } from '#lib/commands/articles/set-publication.ts';
import { deleteResponse } from '#lib/commands/responses/delete-response.ts';
import { recordAnswer } from '#lib/commands/responses/record-answer.ts';
import { mergeSources } from '#lib/commands/sources/merge-sources.ts';
import { readClaims } from '#lib/db/claims/claim-detail.ts';
import { inWorkspace } from '#lib/db/transaction.ts';
import type { Actor } from '#lib/domain/access/policy.ts';
import { parsePeriod } from '#lib/domain/time-to-settle.ts';
import { checkedCopyOf } from '#lib/queries/articles/checked-copy.ts';
import { worked } from '#lib/queries/dashboard/dashboard.ts';
import { statusSummaryOf } from '#lib/queries/dashboard/status-summary.ts';
import { askOn, claimSaid, discredit, organisation, settle, storyOfToday } from '#testing/kept/speakers.ts';
import { anArticle, aNewsroom, valueOf, withEvidence, type Newsroom } from '#testing/newsroom.ts';
import { claimHistory } from './claim-history.ts';

const links = {
  dashboard: 'https://desk.example/',
  everybody: 'https://desk.example/?everybody',
  claims: () => 'https://desk.example/claims',
  article: () => 'https://desk.example/a',
  claim: (id: string) => `https://desk.example/${id}`,
};

let desk: Newsroom;

describe('What is told of a claim whose only party spoke off the record or on deep background', () => {
  const claims: Record<'one' | 'two', string> = { one: '', two: '' };

  beforeAll(async () => {
    desk = await aNewsroom();
    const found = await storyOfToday(desk);
    const first = await organisation(desk, 'Whisperer');
    const second = await organisation(desk, 'Deep voice');
    const gazette = await organisation(desk, 'Gazette');
    claims.one = await claimSaid(desk, found, 'Claim one.', [{ sourceId: first.id, terms: 'OFF_RECORD' }]);
    claims.two = await claimSaid(desk, found, 'Claim two.', [
      { sourceId: second.id, terms: 'DEEP_BACKGROUND' },
    ]);
    await settle(desk, claims.one);
    await askOn(desk, claims.one, first.id, null);
    await withEvidence(desk.reviewer, claims.two, { publisherId: gazette.id, firstHand: true });
    const { responses } = await askOn(desk, claims.two, second.id, -2);
    const [response] = responses;
    if (!response) throw new Error('Nobody was asked.');
    const answered = { responseId: response.id, revision: response.revision };
    valueOf(await recordAnswer.execute(desk.reviewer, { ...answered, outcome: 'DENIED', words: 'No.' }));
    await askOn(desk, claims.two, second.id, -2);
    await settle(desk, claims.one);
    await discredit(desk, first);
  }, 60_000);

  const historyOf = async (actor: Actor, claimId: string) =>
    (await claimHistory(actor, claimId, null))?.events ?? [];

  test('has nothing of it in its history for a viewer, in no page of it, and all of it for a reviewer', async () => {
    for (const claimId of Object.values(claims)) {
      const told = await historyOf(desk.viewer, claimId);
      expect(told.map(({ type }) => type).filter((type) => type.startsWith('response.'))).toEqual([]);
      expect(JSON.stringify(told)).not.toMatch(/PHONE|to respond|responseId|discredited/);
      const whole = await historyOf(desk.reviewer, claimId);
      expect(whole.map(({ type }) => type)).toContain('response.asked');
      expect(whole.length).toBeGreaterThan(told.length);
    }
  });

  test('does not tell a viewer why it was reopened', async () => {
    const reopened = async (actor: Actor) =>
      (await historyOf(actor, claims.one)).filter(({ type }) => type === 'claim.reopened');
    expect((await reopened(desk.reviewer)).map(({ reason }) => reason)).toEqual([
      'A source it rests on was discredited: It made up a quote.',
      'Someone was asked to respond.',
    ]);
    const [stage, reason] = [{ stage: 'IN_REVIEW' }, null];
    expect((await reopened(desk.viewer)).map(({ after, reason: why }) => ({ after, reason: why }))).toEqual([
      { after: stage, reason },
      { after: stage, reason },
    ]);
  });

  test('does not count an answer of theirs among what would bear it out', async () => {
    const needed = async (actor: Actor, out: boolean) => {
      const [claim] = await inWorkspace(actor, (tx) => readClaims(tx, { ids: [claims.two] }), { out });
      return JSON.stringify(claim?.corroboration.reasons);
    };
    expect(await needed(desk.editor, false)).toContain('an answer from');
    expect(await needed(desk.viewer, false)).not.toContain('an answer from');
    expect(await needed(desk.editor, true)).not.toContain('an answer from');
  });

  test.each(['viewer', 'editor', 'admin'] as const)(
    'is nowhere in the status summary made by: %s',
    async (role) => {
      const summary = JSON.stringify(await statusSummaryOf(desk[role], links));
      expect(summary).toContain('Claim one.');
      expect(summary).not.toMatch(/discredited source|past its deadline|[^m] waits for an answer/);
    },
  );

  test('blocks a story for those who may be told as an answer that is awaited, for others as work', async () => {
    const steps = (actor: Actor) =>
      inWorkspace(actor, async (tx, now) => {
        const view = { everybody: true, period: parsePeriod(null), story: null };
        const { blocking } = await worked(tx, { actor, now }, view);
        return blocking.map(({ step }) => step);
      });
    expect(await steps(desk.editor)).toEqual(['answer', 'answer']);
    expect(await steps(desk.viewer)).toEqual(['review', 'status']);
  });
});

test('That a question to somebody off the record was taken away is in no report, whoever they became', async () => {
  desk = await aNewsroom();
  const { id, version, revision } = await anArticle(desk.reviewer);
  const goes = await organisation(desk, 'Whisperer');
  const stays = await organisation(desk, 'The Whisperer');
  const open = await organisation(desk, 'An open voice');
  const at = { articleId: id, versionId: version.id };
  const claimId = await claimSaid(desk, at, 'A claim.', [{ sourceId: goes.id, terms: 'OFF_RECORD' }]);
  const on = await claimSaid(desk, at, 'Another claim.', [{ sourceId: goes.id, terms: 'ON_RECORD' }]);
  const { responses } = await askOn(desk, claimId, goes.id, null);
  const askedOpenly = await askOn(desk, on, open.id, null);
  const named = [claimId, on].map((each) => ({ claimId: each, note: 'Attributed.' }));
  const cleared = { articleId: id, revision, to: 'CLEARED', named };
  const { revision: next } = valueOf(await setPublication.execute(desk.editor, cleared));
  valueOf(await setPublication.execute(desk.editor, { articleId: id, revision: next, to: 'PUBLISHED' }));
  for (const response of [...responses, ...askedOpenly.responses]) {
    const { id: responseId, revision: seen } = response;
    valueOf(await deleteResponse.execute(desk.editor, { responseId, revision: seen }));
  }
  valueOf(
    await mergeSources.execute(desk.editor, { sourceId: goes.id, intoId: stays.id, revision: goes.revision }),
  );
  const report = await checkedCopyOf(desk.editor, id, { article: links.article(), claim: links.claim });
  expect(JSON.stringify(report).match(/question to a party was taken away/g)).toHaveLength(1);
  const history = JSON.stringify(await claimHistory(desk.viewer, claimId, null));
  expect(history).not.toMatch(/response\./);
});
