import { z } from 'zod';
import { claimDetailSchema } from '#lib/domain/shapes/claim-detail.ts';
import { createArticle, createClaim } from '#testing/end-to-end/articles.ts';
import { readyForSignOff } from '#testing/end-to-end/claims.ts';
import { expect, test } from '#testing/end-to-end/fixtures.ts';
import { cookieOf, refusalCode, sendCommand, type Answer } from '#testing/end-to-end/http.ts';
import { countAsOwner } from '#testing/end-to-end/owner.ts';

const saved = z.object({ value: claimDetailSchema });
const conflict = z.object({ refusal: z.object({ code: z.literal('conflict'), current: claimDetailSchema }) });

/** Sends a command as a person would: told that the server is too busy, they try again. */
async function insist(name: string, cookie: string | null, input: unknown): Promise<Answer> {
  for (let time = 1; ; time += 1) {
    const answer = await sendCommand(name, cookie, input);
    if (answer.status !== 503 || time === 5) return answer;
  }
}

test('of fifty writers on one revision one wins, and forty-nine are told what won', async ({ desk }) => {
  const article = await createArticle(desk.reviewer);
  const claim = await createClaim(desk.reviewer, article, 'Nobody was hurt');
  const cookies = await Promise.all(
    [desk.reviewer, desk.editor, desk.admin].map((person) => cookieOf(person)),
  );
  const answers = await Promise.all(
    Array.from({ length: 50 }, (_, at) =>
      insist('edit-claim', cookies[at % cookies.length] ?? null, {
        claimId: claim.id,
        revision: claim.revision,
        statement: `Version of writer ${at}.`,
        importance: 'NORMAL',
        tags: [],
      }),
    ),
  );
  const winners = answers.filter(({ status }) => status === 200);
  expect(
    winners,
    answers.map(({ status, body }) => `${status} ${body.slice(0, 80)}`).join('\n'),
  ).toHaveLength(1);
  const won = saved.parse(JSON.parse(winners[0]?.body ?? '')).value;
  expect(won.revision).toBe(2);
  const losers = answers.filter((answer) => !winners.includes(answer));
  for (const { status, body } of losers) {
    expect(status, body).toBe(409);
    expect(conflict.parse(JSON.parse(body)).refusal.current.statement).toBe(won.statement);
  }
  const edits = `SELECT count(*) FROM "Event" WHERE "claimId" = $1 AND type = 'claim.edited'`;
  expect(await countAsOwner(desk.workspaceId, edits, [claim.id])).toBe(1);
});

test('twenty editors who sign off at once sign off once', async ({ desk }) => {
  const article = await createArticle(desk.reviewer);
  const ready = await readyForSignOff(
    desk.reviewer,
    await createClaim(desk.reviewer, article, 'Nobody was hurt'),
  );
  const input = { claimId: ready.id, revision: ready.revision };
  const cookie = await cookieOf(desk.editor);
  const answers = await Promise.all(
    Array.from({ length: 20 }, () => insist('sign-off-claim', cookie, input)),
  );
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
  expect(new Set(answers.filter(({ status }) => status !== 200).map(refusalCode))).toEqual(
    new Set(['conflict']),
  );
});

test('who sets a status while an editor signs off never ends up signing off their own', async ({ desk }) => {
  const article = await createArticle(desk.reviewer);
  const ready = await readyForSignOff(
    desk.reviewer,
    await createClaim(desk.reviewer, article, 'Nobody was hurt'),
  );
  const target = { claimId: ready.id, revision: ready.revision };
  const cookie = await cookieOf(desk.editor);
  const [set, signed] = await Promise.all([
    sendCommand('set-confirmation', cookie, {
      ...target,
      confirmation: 'DISPUTED',
      reason: 'I looked again.',
    }),
    sendCommand('sign-off-claim', cookie, target),
  ]);
  expect([set.status, signed.status].sort()).toEqual([200, 409]);
  const own = `SELECT count(*) FROM "Claim" WHERE id = $1 AND stage = 'SIGNED_OFF' AND "confirmationSetBy" = "signedOffBy"`;
  expect(await countAsOwner(desk.workspaceId, own, [ready.id])).toBe(0);
});

test('the same text imported ten times at once is one article', async ({ desk }) => {
  const cookie = await cookieOf(desk.reviewer);
  const input = { headline: 'Heron on the pier', text: 'A heron landed on the pier at noon on Monday.' };
  const answers = await Promise.all(
    Array.from({ length: 10 }, () => insist('import-article', cookie, input)),
  );
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
  expect(new Set(answers.filter(({ status }) => status !== 200).map(refusalCode))).toEqual(
    new Set(['same-text']),
  );
});
