import { v7 } from 'uuid';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { readEvents } from '#lib/db/record/read-events.ts';
import { inWorkspace } from '#lib/db/transaction.ts';
import { ok, refused } from '#lib/domain/result.ts';
import { aNewsroom, aSource, refusalOf, valueOf } from '#testing/newsroom.ts';
import { defineCommand, type Command } from './kernel.ts';

const desk = await aNewsroom();

const input = z.strictObject({ sourceId: z.uuid() });
const load = () => Promise.resolve({ policy: {} });

/** A command that renames a source and then does as the test says. */
function renaming(
  after: Command<typeof input, { policy: object }, string>['run'],
): Command<typeof input, { policy: object }, string> {
  return {
    name: 'rename',
    permission: 'source.edit',
    input,
    load,
    run: async (tx, context) => {
      await tx.source.updateMany({
        where: { id: context.input.sourceId },
        data: { name: `Renamed ${v7()}` },
      });
      return after(tx, context);
    },
  };
}

const event = (entityId: string) => ({ type: 'source.edited', entity: 'Source', entityId });

async function nameOf(sourceId: string): Promise<string | undefined> {
  return inWorkspace(
    desk.viewer,
    async (tx) => (await tx.source.findFirst({ where: { id: sourceId } }))?.name,
  );
}

const log = () => inWorkspace(desk.viewer, readEvents);

describe('a command', () => {
  it('can’t be written without a permission, or with one that is none', () => {
    const without = { name: 'rename', input, load, run: () => Promise.resolve(refused({ code: 'busy' })) };
    // @ts-expect-error it has no permission
    expect(() => defineCommand(without)).not.toThrow();
    // @ts-expect-error the policy has no such permission
    expect(() => defineCommand({ ...without, permission: 'source.anything' })).not.toThrow();
  });

  it('can’t be written without an event', () => {
    const silent = { ...renaming(() => Promise.resolve(refused({ code: 'busy' }))) };
    defineCommand({
      ...silent,
      // @ts-expect-error a change is told with at least one event
      run: () => Promise.resolve(ok({ value: 'done', events: [] })),
    });
    // @ts-expect-error a change is told with its events
    defineCommand({ ...silent, run: () => Promise.resolve(ok({ value: 'done' })) });
  });

  it('keeps its change and its event together', async () => {
    const { id: sourceId } = await aSource(desk.reviewer);
    const command = defineCommand(
      renaming((_tx, { input: { sourceId: id } }) =>
        Promise.resolve(ok({ value: 'done', events: [event(id)] })),
      ),
    );
    expect(valueOf(await command.execute(desk.reviewer, { sourceId }))).toBe('done');
    expect(await nameOf(sourceId)).toMatch(/^Renamed/);
    expect((await log()).at(-1)).toMatchObject({ ...event(sourceId), actorId: desk.reviewer.userId });
  });

  it('leaves nothing behind when it refuses after it has written', async () => {
    const { id: sourceId, name } = await aSource(desk.reviewer);
    const before = await log();
    const command = defineCommand(renaming(() => Promise.resolve(refused({ code: 'already-merged' }))));
    expect(refusalOf(await command.execute(desk.reviewer, { sourceId }))).toEqual({ code: 'already-merged' });
    expect(await nameOf(sourceId)).toBe(name);
    expect(await log()).toEqual(before);
  });

  it('leaves nothing behind when its event can’t be written', async () => {
    const { id: sourceId, name } = await aSource(desk.reviewer);
    const command = defineCommand(
      renaming(() => Promise.resolve(ok({ value: 'done', events: [event('no id at all')] }))),
    );
    await expect(command.execute(desk.reviewer, { sourceId })).rejects.toThrow();
    expect(await nameOf(sourceId)).toBe(name);
  });

  it('is not run for a role that is too low, and the attempt is in the log', async () => {
    const { id: sourceId, name } = await aSource(desk.reviewer);
    let ran = false;
    const command = defineCommand(
      renaming(() => {
        ran = true;
        return Promise.resolve(refused({ code: 'busy' }));
      }),
    );
    const no = { code: 'role-too-low', needed: 'REVIEWER' };
    expect(refusalOf(await command.execute(desk.viewer, { sourceId }))).toEqual(no);
    expect(await command.refusalOfRole(desk.viewer)).toEqual(no);
    expect(await command.refusalOfRole(desk.reviewer)).toBeNull();
    expect(ran).toBe(false);
    expect(await nameOf(sourceId)).toBe(name);
    const tried = { command: 'rename', role: 'VIEWER', why: 'role-too-low' };
    const refusals = (await log()).filter(({ type }) => type === 'permission.refused');
    expect(refusals).toHaveLength(2);
    for (const entry of refusals) expect(entry).toMatchObject({ actorId: desk.viewer.userId, after: tried });
  });

  it('is in the log no more often than sixty times a minute for one person', async () => {
    const command = defineCommand(renaming(() => Promise.resolve(refused({ code: 'busy' }))));
    const count = async () => (await log()).filter(({ type }) => type === 'permission.refused').length;
    const before = await count();
    for (let time = 0; time < 70; time += 1) {
      expect(await command.refusalOfRole(desk.viewer)).toMatchObject({ code: 'role-too-low' });
    }
    // Those of the test before count too.
    expect((await count()) - before).toBeLessThanOrEqual(60);
    expect(await count()).toBeGreaterThanOrEqual(60);
  });
});
