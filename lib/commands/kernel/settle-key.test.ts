import { beforeAll, describe, expect, it } from 'vitest';
import { v7 } from 'uuid';
import { addEvidence } from '#lib/commands/evidence/add-evidence.ts';
import {
  aClaim,
  aNewsroom,
  evidenceInput,
  newsroom,
  refusalOf,
  valueOf,
  type Newsroom,
} from '#testing/newsroom.ts';
import { settleKey } from './settle-key.ts';

let desk: Newsroom;

beforeAll(async () => {
  process.env['APP_SECRET'] = 'a secret of the tests that is long enough';
  desk = await aNewsroom();
}, 60_000);

describe('Looking for what was sent', () => {
  it('finds what was done, with its answer, however often', async () => {
    const { id } = await aClaim(desk.reviewer);
    const key = v7();
    const done = valueOf(await addEvidence.executeOnce(desk.reviewer, evidenceInput(id), key));
    for (let times = 0; times < 2; times += 1) {
      expect(valueOf(await settleKey(desk.reviewer, addEvidence, key))).toEqual({ done: true, value: done });
    }
  });

  it('finds what was not done, and has it refused should it still arrive', async () => {
    const { id } = await aClaim(desk.reviewer);
    const key = v7();
    expect(valueOf(await settleKey(desk.reviewer, addEvidence, key))).toEqual({ done: false });
    const late = await addEvidence.executeOnce(desk.reviewer, evidenceInput(id), key);
    expect(refusalOf(late)).toEqual({ code: 'key-used' });
    expect(valueOf(await settleKey(desk.reviewer, addEvidence, key))).toEqual({ done: false });
    // By another key it is added.
    expect(valueOf(await addEvidence.executeOnce(desk.reviewer, evidenceInput(id), v7()))).toMatchObject({
      id,
    });
  });

  it('is right whichever of the two comes first, when both come at the same moment', async () => {
    const { id } = await aClaim(desk.reviewer);
    for (let times = 0; times < 6; times += 1) {
      const key = v7();
      const [sent, found] = await Promise.all([
        addEvidence.executeOnce(desk.reviewer, evidenceInput(id), key),
        settleKey(desk.reviewer, addEvidence, key),
      ]);
      expect(valueOf(found).done).toBe(sent.ok);
    }
  });

  it('is each person’s own, in their workspace, and nobody’s whose role is too low', async () => {
    const { id } = await aClaim(desk.reviewer);
    const key = v7();
    valueOf(await addEvidence.executeOnce(desk.reviewer, evidenceInput(id), key));
    const elsewhere = await newsroom(desk.ownerUrl);
    for (const actor of [desk.secondReviewer, elsewhere.reviewer]) {
      expect(valueOf(await settleKey(actor, addEvidence, key))).toEqual({ done: false });
    }
    const lowered = { ...desk.reviewer, role: 'VIEWER' as const };
    expect(refusalOf(await settleKey(lowered, addEvidence, key))).toMatchObject({ code: 'role-too-low' });
  });
});
