import { beforeAll, expect, test, vi } from 'vitest';
import { markSourceConfidential } from '#lib/commands/sources/mark-source-confidential.ts';
import type { readHead } from '#lib/db/record/read-head.ts';
import { logOnAnyServer } from '#lib/db/transaction.ts';
import { aNewsroom, aSource, type Newsroom } from '#testing/newsroom.ts';
import { Answers } from './answers.ts';
import { ofOneMoment } from './of-one-moment.ts';

const meanwhile = vi.hoisted(() => ({ happens: (): Promise<unknown> => Promise.resolve() }));
vi.mock('#lib/db/record/read-head.ts', async (importOriginal) => {
  const original = await importOriginal<{ readHead: typeof readHead }>();
  return {
    readHead: async (...asked: Parameters<typeof readHead>) => {
      const { happens } = meanwhile;
      meanwhile.happens = () => Promise.resolve();
      await happens();
      return original.readHead(...asked);
    },
  };
});

let desk: Newsroom;
beforeAll(async () => {
  desk = await aNewsroom();
});

test('A name that came to be kept back while an answer was read is not remembered as told', async () => {
  const { id, revision } = await aSource(desk.reviewer, { name: 'Zqxmarker' });
  const answers = new Answers<string[]>(1);
  const told = async (happens = meanwhile.happens) => {
    const { sequence, now } = await logOnAnyServer(desk.workspaceId);
    meanwhile.happens = happens;
    return answers.of('names', { sequence: sequence ?? 0, now }, () =>
      ofOneMoment(desk.viewer, async (tx) =>
        (await tx.source.findMany({ where: { id }, select: { name: true } })).map(({ name }) => name),
      ),
    );
  };
  // Once whose names are kept back was read, and before what is told is.
  const mark = { sourceId: id, revision, reason: 'They asked for it.' };
  const marking = () => markSourceConfidential.execute(desk.reviewer, mark);
  expect(await told(marking)).toEqual(['Zqxmarker']);
  expect(await told()).not.toContain('Zqxmarker');
});
