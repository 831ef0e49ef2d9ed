import { expect, it } from 'vitest';
import { sql, type Sql } from '#lib/db/connection/sql.ts';
import { inWorkspace } from '#lib/db/transaction.ts';
import { claimsList } from '#lib/queries/claims/claims-list.ts';
import { filtersWith } from '#lib/domain/claim-filters.ts';
import {
  aClaim,
  aNewsroom,
  aSource,
  refusalOf,
  valueOf,
  withEvidence,
  type Newsroom,
} from '#testing/newsroom.ts';
import { deleteEvidence } from '#lib/commands/evidence/delete-evidence.ts';
import { setConfirmation } from './set-confirmation.ts';

const desk = await aNewsroom();

const finding = (claimId: string, revision: number, more: object = {}) => ({
  claimId,
  revision,
  confirmation: 'CONFIRMED',
  reason: 'We think so.',
  ...more,
});

const flagged = async (claimId: string) => {
  const { rows } = await claimsList(desk.viewer, filtersWith({ needs: 'override' }), null);
  return rows.some(({ id }) => id === claimId);
};

it('is refused to a reviewer, and to an editor without a note, and changes nothing', async () => {
  const { id } = await aClaim(desk.reviewer);
  for (const confirmation of ['CONFIRMED', 'FALSE']) {
    const by = (actor: Newsroom['editor'], more: object) =>
      setConfirmation.execute(actor, finding(id, 1, { confirmation, ...more }));
    expect(refusalOf(await by(desk.reviewer, { overrideNote: 'I know.' }))).toEqual({
      code: 'override-needs-editor',
      verdict: 'INSUFFICIENT',
    });
    expect(refusalOf(await by(desk.editor, { overrideNote: ' ' }))).toEqual({
      code: 'override-needs-note',
      verdict: 'INSUFFICIENT',
    });
  }
  expect(await flagged(id)).toBe(false);
});

it('stays visible with its note until a status is set that needs none', async () => {
  const { id } = await aClaim(desk.reviewer);
  const overridden = valueOf(
    await setConfirmation.execute(desk.editor, finding(id, 1, { overrideNote: 'Seen with our own eyes.' })),
  );
  expect(overridden.overrideNote).toBe('Seen with our own eyes.');
  expect(await flagged(id)).toBe(true);
  const disputed = valueOf(
    await setConfirmation.execute(
      desk.reviewer,
      finding(id, 2, { confirmation: 'DISPUTED', overrideNote: 'Not needed.' }),
    ),
  );
  expect(disputed.overrideNote).toBeNull();
  expect(await flagged(id)).toBe(false);
});

it('needs none where the evidence supports it, and one origin alone stays in an editor’s sight', async () => {
  const { id } = await aClaim(desk.reviewer);
  const publisherId = (await aSource(desk.reviewer)).id;
  const report = { publisherId, firstHand: true };
  const other = { ...report, publisherId: (await aSource(desk.reviewer)).id };
  await withEvidence(desk.reviewer, id, report);
  const both = await withEvidence(desk.reviewer, id, other);
  const claim = valueOf(await setConfirmation.execute(desk.reviewer, finding(id, both.revision)));
  expect(claim).toMatchObject({ confirmation: 'CONFIRMED', overrideNote: null });
  expect(await flagged(id)).toBe(false);
  const [, second] = both.evidence;
  valueOf(
    await deleteEvidence.execute(desk.reviewer, { evidenceId: second?.id, revision: second?.revision }),
  );
  expect(await flagged(id)).toBe(true);
  await withEvidence(desk.reviewer, id, other);
  expect(await flagged(id)).toBe(false);
});

it('is seen in no claim that was not counted yet, as after an upgrade', async () => {
  const { id } = await aClaim(desk.reviewer);
  const stored = (change: Sql) =>
    inWorkspace(desk.reviewer, (tx) => tx.$executeRaw`UPDATE "Claim" SET ${change} WHERE id = ${id}::uuid`);
  const found = { overrideNote: 'Seen with our own eyes.' };
  valueOf(await setConfirmation.execute(desk.editor, finding(id, 1, found)));
  await stored(sql`"overrideNote" = NULL`);
  expect(await flagged(id)).toBe(true);
  await stored(sql`verdict = NULL`);
  expect(await flagged(id)).toBe(false);
});

it('leaves a claim alone that one primary item confirms', async () => {
  const { id } = await aClaim(desk.reviewer);
  const publisherId = (await aSource(desk.reviewer)).id;
  const record = await withEvidence(desk.reviewer, id, {
    publisherId,
    firstHand: true,
    role: 'PRIMARY',
  });
  valueOf(await setConfirmation.execute(desk.reviewer, finding(id, record.revision)));
  expect(await flagged(id)).toBe(false);
});
