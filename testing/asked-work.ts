import pg from 'pg';
import { vi } from 'vitest';
import { Turns } from '#lib/auth/password/turns.ts';

/** The words of a question to the database, without what is asked for. */
function wordsOf(asked: unknown): string {
  if (typeof asked === 'string') return asked;
  const text: unknown = typeof asked === 'object' && asked !== null ? Reflect.get(asked, 'text') : undefined;
  return typeof text === 'string' ? text : 'something else';
}

/**
 * All the work that takes time worth measuring, in its order: each question to the database in its words, and each
 * password that is checked or made. Counted and not timed, since the clock on a busy machine measures the neighbours.
 */
export async function workOf(work: () => Promise<unknown>): Promise<string[]> {
  const questions = vi.spyOn(pg.Client.prototype, 'query');
  const hashings = vi.spyOn(Turns.prototype, 'take');
  try {
    await work();
    const calls = [
      ...questions.mock.calls.map((call, n) => ({
        at: questions.mock.invocationCallOrder[n],
        what: wordsOf(call[0]),
      })),
      ...hashings.mock.invocationCallOrder.map((at) => ({ at, what: 'a password is hashed' })),
    ];
    return calls.sort((a, b) => (a.at ?? 0) - (b.at ?? 0)).map(({ what }) => what);
  } finally {
    questions.mockRestore();
    hashings.mockRestore();
  }
}
