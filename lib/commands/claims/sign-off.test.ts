import pg from 'pg';
import { beforeAll, describe, expect, it } from 'vitest';
import type { ClaimDetail } from '#lib/domain/shapes/claim-detail.ts';
import type { Actor } from '#lib/domain/access/policy.ts';
import { testDatabase } from '#testing/database.ts';
import {
  aClaim,
  aSource,
  evidenceInput,
  newsroom,
  refusalOf,
  valueOf,
  withEvidence,
  type Newsroom,
} from '#testing/newsroom.ts';
import { addEvidence } from '#lib/commands/evidence/add-evidence.ts';
import { askSignOff } from './ask-sign-off.ts';
import { deleteClaim } from './delete-claim.ts';
import { deleteEvidence } from '#lib/commands/evidence/delete-evidence.ts';
import { editClaim } from './edit-claim.ts';
import { editEvidence } from '#lib/commands/evidence/edit-evidence.ts';
import { moveClaim } from '#lib/commands/passages/move-claim.ts';
import { reopenClaim } from './reopen-claim.ts';
import { setChain } from './set-chain.ts';
import { setConfirmation } from './set-confirmation.ts';
import { signOffClaim } from './sign-off-claim.ts';
import { withdrawSignOff } from './withdraw-sign-off.ts';

let desk: Newsroom;
let ownerUrl: string;
beforeAll(async () => {
  ({ ownerUrl } = await testDatabase());
  desk = await newsroom(ownerUrl);
});

const finding = { confirmation: 'DISPUTED', reason: 'Two ministries said so.' };

async function confirmed(actor: Actor): Promise<ClaimDetail> {
  const { id: claimId } = await aClaim(desk.reviewer);
  return valueOf(await setConfirmation.execute(actor, { claimId, revision: 1, ...finding }));
}

async function ready(actor: Actor = desk.reviewer): Promise<ClaimDetail> {
  const { id: claimId, revision } = await confirmed(actor);
  return valueOf(await askSignOff.execute(desk.reviewer, { claimId, revision, bareReason: 'A date.' }));
}

async function signedOff(): Promise<ClaimDetail> {
  const { id: claimId, revision } = await ready();
  return valueOf(await signOffClaim.execute(desk.editor, { claimId, revision }));
}

describe('a claim on its way to sign-off', () => {
  it('opens review by itself with the first finding, whichever that is', async () => {
    expect((await confirmed(desk.reviewer)).stage).toBe('IN_REVIEW');
    const withNote = await withEvidence(desk.reviewer, (await aClaim(desk.reviewer)).id);
    expect(withNote.stage).toBe('IN_REVIEW');
    const { id: claimId } = await aClaim(desk.reviewer);
    const { id: sourceId } = await aSource(desk.reviewer);
    const none = valueOf(await setChain.execute(desk.reviewer, { claimId, revision: 1, hops: [] }));
    expect(none.stage).toBe('OPEN');
    const one = valueOf(
      await setChain.execute(desk.reviewer, { claimId, revision: 2, hops: [{ sourceId }] }),
    );
    expect(one.stage).toBe('IN_REVIEW');
  });

  it('is not ready without a reason, or with a hop neither checked nor explained', async () => {
    const noted = await withEvidence(desk.reviewer, (await aClaim(desk.reviewer)).id);
    const early = await askSignOff.execute(desk.reviewer, { claimId: noted.id, revision: noted.revision });
    expect(refusalOf(early)).toEqual({ code: 'reason-needed' });

    const { id: claimId, revision } = await confirmed(desk.reviewer);
    const { id: sourceId, name } = await aSource(desk.reviewer);
    const chain = (hop: object, at: number) =>
      setChain.execute(desk.reviewer, { claimId, revision: at, hops: [{ sourceId, ...hop }] });
    valueOf(await chain({}, revision));
    const open = await askSignOff.execute(desk.reviewer, { claimId, revision: revision + 1 });
    expect(refusalOf(open)).toEqual({ code: 'hops-unchecked', parties: [name] });
    valueOf(await chain({ checkNote: 'Nobody can be reached.' }, revision + 1));
    const asked = valueOf(await askSignOff.execute(desk.reviewer, { claimId, revision: revision + 2 }));
    expect(asked.stage).toBe('READY');
  });

  it('is not ready with neither chain nor evidence, unless somebody says why it needs none', async () => {
    const { id: claimId, revision } = await confirmed(desk.reviewer);
    const target = { claimId, revision };
    expect(refusalOf(await askSignOff.execute(desk.reviewer, target))).toEqual({ code: 'nothing-found' });
    const bareReason = 'The date is on the page itself.';
    const asked = valueOf(await askSignOff.execute(desk.reviewer, { ...target, bareReason }));
    expect(asked).toMatchObject({ stage: 'READY', bareReason });
    const signed = valueOf(await signOffClaim.execute(desk.editor, { claimId, revision: asked.revision }));
    expect(signed).toMatchObject({ stage: 'SIGNED_OFF', bareReason });
    const again = valueOf(await addEvidence.execute(desk.reviewer, evidenceInput(claimId)));
    expect(again).toMatchObject({ stage: 'IN_REVIEW', bareReason: null });
  });

  it('goes back into review when its statement, passage, chain or evidence changes', async () => {
    const { id: sourceId } = await aSource(desk.reviewer);
    const changes: [string, (claim: ClaimDetail) => Promise<unknown>][] = [
      [
        'statement',
        ({ id: claimId, revision }) =>
          editClaim.execute(desk.reviewer, {
            claimId,
            revision,
            statement: 'He did sign.',
            importance: 'HIGH',
            tags: [],
          }),
      ],
      [
        'passage',
        ({ id: claimId, revision, anchor }) =>
          moveClaim.execute(desk.reviewer, {
            claimId,
            revision,
            versionId: anchor.versionId,
            start: 0,
            end: 3,
          }),
      ],
      [
        'chain',
        ({ id: claimId, revision }) =>
          setChain.execute(desk.reviewer, { claimId, revision, hops: [{ sourceId, checkNote: 'Unknown.' }] }),
      ],
      ['evidence', ({ id }) => addEvidence.execute(desk.reviewer, evidenceInput(id))],
    ];
    for (const [what, change] of changes) {
      const claim = await ready();
      await change(claim);
      const target = { claimId: claim.id, revision: claim.revision + 1 };
      const late = refusalOf(await signOffClaim.execute(desk.editor, target));
      expect(late, what).toEqual({ code: 'not-in-stage', stage: 'IN_REVIEW' });
    }
  });

  it('stays ready when only its importance changes', async () => {
    const { id: claimId, revision, statement } = await ready();
    const edited = { claimId, revision, statement, importance: 'LOW', tags: ['date'] };
    expect(valueOf(await editClaim.execute(desk.reviewer, edited)).stage).toBe('READY');
  });

  it('with another statement needs its status set again, and another editor than who reworded it', async () => {
    const { id: claimId, revision } = await ready();
    const reworded = valueOf(
      await editClaim.execute(desk.editor, {
        claimId,
        revision,
        statement: 'They did sign it.',
        importance: 'NORMAL',
        tags: [],
      }),
    );
    expect(reworded).toMatchObject({ stage: 'IN_REVIEW', statementEditedBy: { id: desk.editor.userId } });
    const at = (on: ClaimDetail) => ({ claimId, revision: on.revision });
    const bareReason = 'A date.';
    const early = await askSignOff.execute(desk.reviewer, { ...at(reworded), bareReason });
    expect(refusalOf(early)).toEqual({ code: 'earlier-wording' });

    const held = valueOf(
      await setConfirmation.execute(desk.reviewer, { ...at(reworded), ...finding, reason: 'Still holds.' }),
    );
    const asked = valueOf(await askSignOff.execute(desk.reviewer, { ...at(held), bareReason }));
    expect(refusalOf(await signOffClaim.execute(desk.editor, at(asked)))).toEqual({ code: 'own-wording' });
    expect(valueOf(await signOffClaim.execute(desk.secondEditor, at(asked))).stage).toBe('SIGNED_OFF');
  });

  it('goes back into review with a reason', async () => {
    const { id: claimId, revision } = await ready();
    const silent = await withdrawSignOff.execute(desk.reviewer, { claimId, revision, reason: ' ' });
    expect(refusalOf(silent)).toMatchObject({ problems: [{ path: ['reason'], message: 'Give a reason.' }] });
    const back = await withdrawSignOff.execute(desk.reviewer, { claimId, revision, reason: 'More came in.' });
    expect(valueOf(back).stage).toBe('IN_REVIEW');
  });

  it('is signed off by an editor who did not set the confirmation, and by no other', async () => {
    const own = await ready(desk.editor);
    const target = { claimId: own.id, revision: own.revision };
    expect(refusalOf(await signOffClaim.execute(desk.editor, target))).toEqual({ code: 'own-verdict' });
    expect(refusalOf(await signOffClaim.execute(desk.reviewer, target))).toMatchObject({
      code: 'role-too-low',
    });
    const signed = valueOf(await signOffClaim.execute(desk.secondEditor, target));
    expect(signed).toMatchObject({ stage: 'SIGNED_OFF', signedOffBy: { id: desk.secondEditor.userId } });
  });

  it('is never signed off by who sets the confirmation at the same moment', async () => {
    for (let round = 0; round < 8; round += 1) {
      const { id: claimId, revision } = await ready();
      const [set, signed] = await Promise.all([
        setConfirmation.execute(desk.editor, { claimId, revision, ...finding }),
        signOffClaim.execute(desk.editor, { claimId, revision }),
      ]);
      expect([set.ok, signed.ok].filter(Boolean)).toHaveLength(1);
      expect(refusalOf(set.ok ? signed : set).code).toBe('conflict');
    }
  });

  it('can’t be signed off by its own judge even by going around the commands', async () => {
    const { id } = await ready(desk.editor);
    const client = new pg.Client({ connectionString: ownerUrl });
    await client.connect();
    await client.query(`SELECT set_config('app.workspace_id', $1, false)`, [desk.workspaceId]);
    const forged = client.query(
      `UPDATE "Claim" SET stage = 'SIGNED_OFF', "signedOffBy" = $2, "signedOffAt" = now() WHERE id = $1`,
      [id, desk.editor.userId],
    );
    await expect(forged).rejects.toThrow('Claim_signed_off_by_another');
    await client.end();
  });
});

describe('a signed-off claim', () => {
  it('refuses to have anything it holds edited or deleted', async () => {
    const before = await withEvidence(desk.reviewer, (await aClaim(desk.reviewer)).id);
    const { id: claimId, anchor } = before;
    const [evidence] = before.evidence;
    const at = (revision: number) => ({ claimId, revision });
    valueOf(await setConfirmation.execute(desk.reviewer, { ...at(2), ...finding }));
    valueOf(await askSignOff.execute(desk.reviewer, at(3)));
    valueOf(await signOffClaim.execute(desk.editor, at(4)));

    const item = { evidenceId: evidence?.id, revision: 1 };
    const fields = { title: 'A letter', stance: 'REFUTES', role: 'PRIMARY' };
    const attempts = [
      setConfirmation.execute(desk.admin, { ...at(5), ...finding }),
      editClaim.execute(desk.admin, { ...at(5), statement: 'Other', importance: 'LOW', tags: [] }),
      moveClaim.execute(desk.admin, { ...at(5), versionId: anchor.versionId, start: 0, end: 3 }),
      setChain.execute(desk.admin, { ...at(5), hops: [] }),
      deleteClaim.execute(desk.admin, at(5)),
      editEvidence.execute(desk.admin, { ...item, ...fields }),
      deleteEvidence.execute(desk.admin, item),
    ];
    for (const attempt of attempts) expect(refusalOf(await attempt)).toEqual({ code: 'signed-off' });
  });

  it('is reopened by an editor with a reason', async () => {
    const { id: claimId, revision } = await signedOff();
    const low = await reopenClaim.execute(desk.reviewer, { claimId, revision, reason: 'New call.' });
    expect(refusalOf(low)).toMatchObject({ code: 'role-too-low' });
    const back = valueOf(await reopenClaim.execute(desk.editor, { claimId, revision, reason: 'New call.' }));
    expect(back).toMatchObject({ stage: 'IN_REVIEW', signedOffBy: null, signedOffAt: null });
  });

  it('is reopened by new evidence, which the log says', async () => {
    const { id: claimId } = await signedOff();
    const reopened = valueOf(await addEvidence.execute(desk.reviewer, evidenceInput(claimId)));
    expect(reopened).toMatchObject({ stage: 'IN_REVIEW', signedOffBy: null });
    const client = new pg.Client({ connectionString: ownerUrl });
    await client.connect();
    await client.query(`SELECT set_config('app.workspace_id', $1, false)`, [desk.workspaceId]);
    const { rows } = await client.query(
      `SELECT type, reason FROM "Event" WHERE "claimId" = $1 ORDER BY sequence DESC LIMIT 2`,
      [claimId],
    );
    await client.end();
    expect(rows).toEqual([
      { type: 'claim.reopened', reason: 'New evidence arrived: A call with the ministry' },
      { type: 'evidence.added', reason: null },
    ]);
  });
});
