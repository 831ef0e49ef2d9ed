import pg from 'pg';
import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { changeName } from '#lib/commands/account/change-name.ts';
import { emptyWorkspace, signedInMember } from '#testing/people.ts';
import { forgetDoneCommands } from '#lib/db/record/done-commands.ts';
import { inWorkspace } from '#lib/db/transaction.ts';
import type { Actor } from '#lib/domain/access/policy.ts';
import { addingCommands, settlingCommands } from '#lib/domain/sent-again.ts';
import { testDatabase } from '#testing/database.ts';
import { aClaim, evidenceInput, newsroom, refusalOf, valueOf, type Newsroom } from '#testing/newsroom.ts';
import { samples } from '#testing/samples/command-samples.ts';
import { addEvidence } from '#lib/commands/evidence/add-evidence.ts';
import { createSource } from '#lib/commands/sources/create-source.ts';
import { editClaim } from '#lib/commands/claims/edit-claim.ts';
import { inviteMember } from '#lib/commands/workspace/invite-member.ts';
import { mergeSources } from '#lib/commands/sources/merge-sources.ts';
import { commands as reachable } from '#lib/commands/registry.ts';
import { storeFile } from '#lib/commands/evidence/store-file.ts';

const commands = [...reachable, storeFile];
// A file is named by its bytes; an export and a look at a name change nothing.
const notFromForms = ['store-file', 'record-export', 'look-at-name', 'trace-looks'];
let desk: Newsroom;
let owner: pg.Client;
beforeAll(async () => {
  process.env['APP_SECRET'] = 'a secret of the tests that is long enough';
  const { ownerUrl } = await testDatabase();
  desk = await newsroom(ownerUrl);
  owner = new pg.Client({ connectionString: ownerUrl });
  await owner.connect();
});
afterAll(() => owner.end());

function eventsOf(actor: Actor): Promise<number> {
  return inWorkspace(actor, (tx) => tx.event.count());
}

/** What someone does who sends the same until it is answered. */
async function insist<T extends { ok: boolean }>(attempt: () => Promise<T>): Promise<T> {
  for (;;) {
    const result = await attempt();
    const busy = /database-away|still-at-work/.test(JSON.stringify(result));
    if (result.ok || !busy) return result;
  }
}

const source = (name = v7()) => ({ name, kind: 'PERSON' });

describe.each(commands.map((command) => ({ name: command.name, command })))('$name', ({ name, command }) => {
  async function input() {
    const made = await samples[name]?.(desk);
    // Nobody is asked to check their own statement, and the sample leaves open who is.
    return name === 'assign-claim' ? { ...made, assigneeId: desk.editor.userId } : made;
  }

  it('sees a revision, or is known to add a thing, or to leave the same behind when it is done again', async () => {
    const known = [...Object.keys(addingCommands), ...settlingCommands, ...notFromForms];
    expect(known.includes(name)).toBe(!('revision' in { ...(await input()) }));
  });

  let writes = 0;

  it('is done once when it comes twice with one key, and answers the same to the byte', async () => {
    const [sent, key] = [await input(), v7()];
    const before = await eventsOf(desk.viewer);
    const first = await command.executeOnce(desk.admin, sent, key);
    expect(first).toMatchObject({ ok: true });
    const after = await eventsOf(desk.viewer);
    writes = after - before;
    expect(writes).toBeGreaterThan(0);
    const second = await command.executeOnce(desk.admin, sent, key);
    expect(JSON.stringify(second)).toBe(JSON.stringify(first));
    expect(await eventsOf(desk.viewer)).toBe(after);
  });

  it('is done once when it comes twenty times at one moment', async () => {
    const [sent, key] = [await input(), v7()];
    const before = await eventsOf(desk.viewer);
    const each = await Promise.all(
      Array.from({ length: 20 }, () => insist(() => command.executeOnce(desk.admin, sent, key))),
    );
    expect(each[0]).toMatchObject({ ok: true });
    expect(new Set(each.map((result) => JSON.stringify(result))).size).toBe(1);
    expect((await eventsOf(desk.viewer)) - before).toBe(writes);
  });
});

describe('a key', () => {
  it('is refused with anything else than it came with first, which changes nothing', async () => {
    const key = v7();
    valueOf(await createSource.executeOnce(desk.editor, source(), key));
    const before = await eventsOf(desk.viewer);
    expect(refusalOf(await createSource.executeOnce(desk.editor, source(), key)).code).toBe('key-used');
    expect(await eventsOf(desk.viewer)).toBe(before);
  });

  it('takes the same fields in another order, and defaults that are spelt out, for the same', async () => {
    const key = v7();
    const { name, kind } = source();
    const first = await createSource.executeOnce(desk.editor, { name, kind }, key);
    expect(await createSource.executeOnce(desk.editor, { kind, name, aliases: [] }, key)).toEqual(first);
  });

  it('of one person or one command says nothing to another', async () => {
    const key = v7();
    const claim = await aClaim(desk.reviewer);
    valueOf(await createSource.executeOnce(desk.editor, source(), key));
    valueOf(await createSource.executeOnce(desk.reviewer, source(), key));
    valueOf(await addEvidence.executeOnce(desk.editor, evidenceInput(claim.id), key));
    expect(await inWorkspace(desk.editor, (tx) => tx.doneCommand.count({ where: { key } }))).toBe(3);
  });

  it('is free again after a refusal, so that what stood in the way can be put right', async () => {
    const [{ id: claimId }, key] = [await aClaim(desk.reviewer), v7()];
    const input = { claimId, revision: 2, statement: 'They met.', importance: 'NORMAL', tags: [] };
    expect(refusalOf(await editClaim.executeOnce(desk.reviewer, input, key)).code).toBe('conflict');
    expect(refusalOf(await editClaim.executeOnce(desk.reviewer, input, key)).code).toBe('conflict');
    valueOf(await editClaim.execute(desk.editor, { ...input, revision: 1, statement: 'They wrote.' }));
    valueOf(await editClaim.executeOnce(desk.reviewer, input, key));
  });

  it('sent in place of one that was done is refused with that answer, and changes nothing', async () => {
    const [old, key, claim] = [v7(), v7(), await aClaim(desk.reviewer)];
    const first = valueOf(await addEvidence.executeOnce(desk.editor, evidenceInput(claim.id), old));
    const before = await eventsOf(desk.viewer);
    const other = { ...evidenceInput(claim.id), title: 'In other words' };
    const no = refusalOf(await addEvidence.executeOnce(desk.editor, other, key, [v7(), old]));
    expect(no).toEqual({ code: 'saved-before', saved: first });
    expect(await eventsOf(desk.viewer)).toBe(before);
    valueOf(await addEvidence.executeOnce(desk.editor, other, key));
  });

  it('sent in place of one that never arrived is done, and the other is refused should it come late', async () => {
    const [old, key, claim] = [v7(), v7(), await aClaim(desk.reviewer)];
    const [sent, other] = [evidenceInput(claim.id), { ...evidenceInput(claim.id), title: 'In other words' }];
    const done = await addEvidence.executeOnce(desk.editor, other, key, [old]);
    valueOf(done);
    const before = await eventsOf(desk.viewer);
    expect(refusalOf(await addEvidence.executeOnce(desk.editor, sent, old)).code).toBe('key-used');
    expect(await addEvidence.executeOnce(desk.editor, other, key, [old])).toEqual(done);
    valueOf(await addEvidence.executeOnce(desk.editor, { ...other, title: 'A third' }, v7(), [old]));
    expect(await eventsOf(desk.viewer)).toBe(before + 1);
  });

  it('and the one it is sent in place of are never both done, however they arrive', async () => {
    const { id: claimId } = await aClaim(desk.reviewer);
    for (let round = 0; round < 10; round += 1) {
      const [old, key] = [v7(), v7()];
      const send = (title: string, its: string, inPlaceOf: string[]) =>
        insist(() =>
          addEvidence.executeOnce(desk.editor, { ...evidenceInput(claimId), title }, its, inPlaceOf),
        );
      const both = await Promise.all([send('old', old, []), send('new', key, [old])]);
      expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    }
  });

  it('gives its answer to nobody whose role no longer suffices', async () => {
    const key = v7();
    const input = await samples['merge-sources']?.(desk);
    valueOf(await mergeSources.executeOnce(desk.editor, input, key));
    const lowered: Actor = { ...desk.editor, role: 'VIEWER' };
    expect(refusalOf(await mergeSources.executeOnce(lowered, input, key)).code).toBe('role-too-low');
    expect(refusalOf(await mergeSources.executeOnce(lowered, input, v7())).code).toBe('role-too-low');
  });

  it('that is at work for long is told from a database that is away', async () => {
    const [key, sent] = [v7(), source()];
    await owner.query('BEGIN');
    await owner.query(`SELECT set_config('app.workspace_id', $1, true)`, [desk.workspaceId]);
    await owner.query(
      `INSERT INTO "DoneCommand" ("workspaceId", "userId", command, key, fingerprint, at)
       VALUES ($1, $2, 'create-source', $3, 'x', now())`,
      [desk.workspaceId, desk.editor.userId, key],
    );
    expect(refusalOf(await createSource.executeOnce(desk.editor, sent, key)).code).toBe('still-at-work');
    await owner.query('ROLLBACK');
    valueOf(await createSource.executeOnce(desk.editor, sent, key));
  }, 20_000);

  it('is kept so that nobody reads it from the database alone', async () => {
    const key = v7();
    const sent = { email: `${v7()}@example.org`, role: 'VIEWER' };
    const first = valueOf(await inviteMember.executeOnce(desk.admin, sent, key));
    const { token } = z.object({ token: z.string() }).parse(first);
    expect(valueOf(await inviteMember.executeOnce(desk.admin, sent, key))).toEqual(first);
    const row = await inWorkspace(desk.admin, (tx) => tx.doneCommand.findFirstOrThrow({ where: { key } }));
    const kept = Buffer.from(row.answer ?? '', 'base64').toString('utf8');
    expect(row.answer).not.toBe('');
    expect(`${row.answer ?? ''}${kept}`).not.toContain(token);
  });

  it('is not done twice when what was kept can’t be read under the secret any more', async () => {
    const key = v7();
    const sent = source();
    valueOf(await createSource.executeOnce(desk.editor, sent, key));
    const secret = process.env['APP_SECRET'];
    process.env['APP_SECRET'] = 'another secret that is long enough for the tests';
    try {
      expect(refusalOf(await createSource.executeOnce(desk.editor, sent, key)).code).toBe('key-used');
    } finally {
      process.env['APP_SECRET'] = secret;
    }
    valueOf(await createSource.executeOnce(desk.editor, sent, key));
  });

  it('is kept for seven days in every workspace, and not longer', async () => {
    const [kept, old] = [v7(), v7()];
    const [first, second] = [source(), source()];
    valueOf(await createSource.executeOnce(desk.editor, first, kept));
    valueOf(await createSource.executeOnce(desk.editor, second, old));
    const age = async (key: string, by: string) => {
      await owner.query(`SELECT set_config('app.workspace_id', $1, false)`, [desk.workspaceId]);
      await owner.query(`UPDATE "DoneCommand" SET at = now() - $2::interval WHERE key = $1`, [key, by]);
    };
    await age(kept, '6 days 23 hours');
    await age(old, '7 days 1 minute');
    expect(await forgetDoneCommands()).toBe(1);
    // The name is taken now: forgotten, it is done anew; kept, it is only answered.
    expect(refusalOf(await createSource.executeOnce(desk.editor, second, old)).code).toBe('name-taken');
    valueOf(await createSource.executeOnce(desk.editor, first, kept));
  });
});

describe('what a person does to what is theirs', () => {
  it('is done once for its key too', async () => {
    const { actor } = await signedInMember(await emptyWorkspace((await testDatabase()).ownerUrl), 'VIEWER');
    const key = v7();
    const first = await changeName.executeOnce(actor, { name: 'Rosa M.' }, key);
    expect(first.ok).toBe(true);
    const events = await eventsOf(actor);
    valueOf(await changeName.execute(actor, { name: 'Rosa N.' }));
    expect(await changeName.executeOnce(actor, { name: 'Rosa M.' }, key)).toEqual(first);
    expect(await eventsOf(actor)).toBe(events + 1);
    expect(refusalOf(await changeName.executeOnce(actor, { name: 'Else' }, key)).code).toBe('key-used');
  });
});
