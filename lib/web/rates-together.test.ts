import { beforeAll, beforeEach, expect, test } from 'vitest';
import { v7 } from 'uuid';
import type { Refusal } from '#lib/domain/refusals/refusal.ts';
import { testDatabase } from '#testing/database.ts';
import { refusalOfRate } from './rates.ts';

beforeAll(testDatabase);

let who: { network: string };
beforeEach(() => {
  who = { network: v7() };
});

/** As another process would: it shares the database and nothing that is in memory. */
function inAnotherProcess(): void {
  if (globalThis.corroborate) delete globalThis.corroborate.rates;
}

async function often(times: number): Promise<(Refusal | null)[]> {
  const answers: (Refusal | null)[] = [];
  for (let time = 0; time < times; time += 1) answers.push(await refusalOfRate('reports', who));
  return answers;
}

const refusals = (answers: (Refusal | null)[]) => answers.filter((one) => one !== null);

test('what a person may do so often is counted in all processes together', async () => {
  expect(refusals(await often(12))).toEqual([]);
  inAnotherProcess();
  const there = await often(12);
  expect(refusals(there.slice(0, 8))).toEqual([]);
  expect(refusals(there.slice(8))).toHaveLength(4);
  expect(there.at(-1)).toMatchObject({ code: 'too-often', what: 'reports' });
  who = { network: v7() };
  expect(refusals(await often(1))).toEqual([]);
});

test('a database that does not answer leaves each process to count alone', async () => {
  const database = process.env['APP_DATABASE_URL'];
  process.env['APP_DATABASE_URL'] = 'postgresql://nobody@127.0.0.1:9/none';
  try {
    expect(refusals(await often(21))).toHaveLength(1);
  } finally {
    process.env['APP_DATABASE_URL'] = database;
  }
});
