import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { lockClaim } from '#lib/db/claims/claim-detail.ts';
import { readEvents } from '#lib/db/record/read-events.ts';
import { inWorkspace } from '#lib/db/transaction.ts';
import type { Result } from '#lib/domain/result.ts';
import { chainFault } from '#lib/log/event.ts';
import { aClaim, aNewsroom, anArticle, evidenceInput, refusalOf, valueOf } from '#testing/newsroom.ts';
import { addEvidence } from '#lib/commands/evidence/add-evidence.ts';
import { copyFindings } from '#lib/commands/claims/copy-findings.ts';
import { createSource } from '#lib/commands/sources/create-source.ts';
import { editClaim } from '#lib/commands/claims/edit-claim.ts';
import { recordClaim } from '#lib/commands/claims/record-claim.ts';
import { setConfirmation } from '#lib/commands/claims/set-confirmation.ts';

const desk = await aNewsroom();

const log = () => inWorkspace(desk.viewer, readEvents);

/** Does as a person does who is told that the database does not answer, on a machine that is very busy. */
async function insist<T>(attempt: () => Promise<Result<T>>): Promise<Result<T>> {
  for (;;) {
    const result = await attempt();
    if (result.ok || result.refusal.code !== 'database-away') return result;
  }
}

describe('many people at once', () => {
  it('lets one of 50 writers on one revision win and shows the others what is there now', async () => {
    const { id: claimId } = await aClaim(desk.reviewer);
    const before = (await log()).length;
    const results = await Promise.all(
      Array.from({ length: 50 }, (_, n) =>
        insist(() =>
          editClaim.execute(n % 2 ? desk.reviewer : desk.editor, {
            claimId,
            revision: 1,
            statement: `Writer ${n} says so.`,
            importance: 'NORMAL',
            tags: [],
          }),
        ),
      ),
    );
    const won = results.filter((result) => result.ok);
    expect(won).toHaveLength(1);
    const current = won[0] && valueOf(won[0]);
    for (const result of results) {
      if (!result.ok) expect(refusalOf(result)).toEqual({ code: 'conflict', current });
    }
    expect((await log()).length).toBe(before + 1);
  });

  it('loses no evidence of 20 people adding to one claim', async () => {
    const { id: claimId } = await aClaim(desk.reviewer);
    const titles = Array.from({ length: 20 }, (_, n) => `Call ${n}`);
    const added = await Promise.all(
      titles.map((title) =>
        insist(() => addEvidence.execute(desk.reviewer, evidenceInput(claimId, { title }))),
      ),
    );
    for (const result of added) expect(result.ok).toBe(true);
    const input = { claimId, revision: 21, confirmation: 'DISPUTED', reason: 'All say so.' };
    const claim = valueOf(await setConfirmation.execute(desk.reviewer, input));
    expect(claim.evidence.map(({ title }) => title).sort()).toEqual(titles.sort());
  });

  it('keeps the log a valid chain under 20 writers of different things', async () => {
    const { id: articleId, version } = await anArticle(desk.reviewer);
    const passage = { articleId, versionId: version.id, start: 0, end: 5 };
    await Promise.all(
      Array.from({ length: 20 }, async (_, n) => {
        const statement = `Statement ${n} – “quoted” 🤝 \u2028 end`;
        const input = { ...passage, statement, tags: ['é'] };
        const claim = valueOf(await insist(() => recordClaim.execute(desk.reviewer, input)));
        valueOf(
          await insist(() => createSource.execute(desk.editor, { name: `Party ${n}`, kind: 'PERSON' })),
        );
        valueOf(await insist(() => addEvidence.execute(desk.secondReviewer, evidenceInput(claim.id))));
      }),
    );
    const events = await log();
    expect(events.length).toBeGreaterThan(60);
    expect(chainFault(events)).toBeNull();
  });

  it('copies no evidence that a colleague is just deleting', async () => {
    const [from, into] = [await aClaim(desk.reviewer), await aClaim(desk.reviewer)];
    const { evidence } = valueOf(await addEvidence.execute(desk.reviewer, evidenceInput(from.id)));
    const input = { claimId: into.id, revision: 1, fromClaimId: from.id };
    const copying = await inWorkspace(desk.editor, async (tx, now) => {
      await lockClaim(tx, from.id);
      const ids = evidence.map(({ id }) => id);
      await tx.evidence.updateMany({ where: { id: { in: ids } }, data: { deletedAt: now } });
      const copied = copyFindings.execute(desk.reviewer, input);
      await wait(500);
      return { copied };
    });
    expect(refusalOf(await copying.copied)).toEqual({ code: 'nothing-to-copy' });
  });

  it('copies what two claims hold into each other at once', async () => {
    const claims = [await aClaim(desk.reviewer), await aClaim(desk.reviewer)];
    for (const [at, { id }] of claims.entries()) {
      await addEvidence.execute(desk.reviewer, evidenceInput(id, { title: `Call ${at}` }));
    }
    const [first, second] = claims.map(({ id }) => id);
    const copy = (claimId?: string, fromClaimId?: string) =>
      insist(() => copyFindings.execute(desk.reviewer, { claimId, fromClaimId, revision: 2 }));
    for (const result of await Promise.all([copy(first, second), copy(second, first)])) {
      expect(valueOf(result).evidence).toHaveLength(2);
    }
  });
});
