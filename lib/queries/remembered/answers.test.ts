import { setTimeout as wait } from 'node:timers/promises';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Answers, type Answer, type Moment } from './answers.ts';

const at = (sequence: number, seconds = 0): Moment => ({
  sequence,
  now: new Date(Date.UTC(2026, 2, 2, 9, 30, seconds)),
});

/** Answers how often it was asked. */
function counting(moment: Moment) {
  const asked = { times: 0 };
  const read = (): Promise<Answer<number>> => {
    asked.times += 1;
    return Promise.resolve({ moment, value: asked.times });
  };
  return { asked, read };
}

test('What was read is told again until the log goes on or the minute ends', async () => {
  const answers = new Answers<number>(3);
  expect(await answers.of('a', at(7), counting(at(7)).read)).toBe(1);
  const { asked, read } = counting(at(8, 59));
  expect(await answers.of('a', at(7, 59), read)).toBe(1);
  // Asked by somebody whose server is behind.
  expect(await answers.of('a', at(6), read)).toBe(1);
  expect(asked.times).toBe(0);
  expect(await answers.of('a', at(8), read)).toBe(1);
  expect(asked.times).toBe(1);
  expect(await answers.of('a', at(8, 60), read)).toBe(2);
});

test('What was read by a clock that is ahead is told for no longer than a minute', async () => {
  const answers = new Answers<number>(3);
  const { asked, read } = counting(at(1, 60));
  await answers.of('a', at(1, 59), read);
  for (const seconds of [59, 60, 119]) expect(await answers.of('a', at(1, seconds), read)).toBe(1);
  await answers.of('b', at(1), counting(at(1, 120)).read);
  await answers.of('b', at(1, 59), read);
  expect(asked.times).toBe(2);
});

test('What decides the answer besides is kept apart', async () => {
  const answers = new Answers<string>(3);
  const read = (value: string) => () => Promise.resolve({ moment: at(1), value });
  expect(await answers.of('a', at(1), read('for a'))).toBe('for a');
  expect(await answers.of('b', at(1), read('for b'))).toBe('for b');
  expect(await answers.of('a', at(1), read('anew'))).toBe('for a');
});

test('Of more than are kept, those go that were asked for longest ago', async () => {
  const answers = new Answers<number>(2);
  const { asked, read } = counting(at(1));
  for (const key of ['a', 'b', 'a', 'c', 'a']) await answers.of(key, at(1), read);
  expect(asked.times).toBe(3);
  await answers.of('b', at(1), read);
  expect(asked.times).toBe(4);
});

test('Who asks for what is being read waits for it', async () => {
  const answers = new Answers<number>(2);
  const { asked, read } = counting(at(1));
  const slowly = async () => {
    await wait(20);
    return read();
  };
  const all = await Promise.all(Array.from({ length: 10 }, () => answers.of('a', at(1), slowly)));
  expect(all).toEqual(Array.from({ length: 10 }, () => 1));
  expect(asked.times).toBe(1);
});

test('What could not be read is not kept, and whoever waited for it asks once more', async () => {
  const answers = new Answers<number>(2);
  const failing = async (): Promise<Answer<number>> => {
    await wait(10);
    throw new Error('The database is away.');
  };
  const first = answers.of('a', at(1), failing);
  const second = answers.of('a', at(1), counting(at(1)).read);
  await expect(first).rejects.toThrow('away');
  expect(await second).toBe(1);
  await expect(new Answers<number>(2).of('a', at(1), failing)).rejects.toThrow('away');
});

test('Nobody is told what is older than what was there when they asked, whoever is behind', async () => {
  const change = fc.record({ grows: fc.boolean(), behind: fc.nat(3), key: fc.constantFrom('a', 'b', 'c') });
  await fc.assert(
    fc.asyncProperty(fc.array(change, { maxLength: 40 }), fc.scheduler(), async (changes, scheduler) => {
      const answers = new Answers<number>(2);
      let sequence = 1;
      const told: Promise<void>[] = [];
      for (const { grows, behind, key } of changes) {
        if (grows) sequence += 1;
        // A replica may be behind; it is not read from by whom it would show less than they were promised.
        const promised = Math.max(1, sequence - behind);
        const read = async (): Promise<Answer<number>> => {
          const from = Math.max(promised, sequence - behind);
          await scheduler.schedule(Promise.resolve());
          return { moment: at(from), value: from };
        };
        told.push(
          answers.of(key, at(promised), read).then((value) => {
            expect(value).toBeGreaterThanOrEqual(promised);
          }),
        );
      }
      await scheduler.waitFor(Promise.all(told));
    }),
    { numRuns: 200 },
  );
});
