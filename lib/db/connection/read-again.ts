import { setTimeout as wait } from 'node:timers/promises';
import { onePerProcess } from '#lib/config/one-per-process.ts';
import { FewAtOnce } from './few-at-once.ts';
import { withPatience } from './patience.ts';
import { databaseProblem } from './problem.ts';

declare global {
  interface OnePerProcess {
    /** In which further parts of answers are read. */
    partsInTurn: FewAtOnce;
  }
}

// To make a part of what was read takes this process longer than it takes the database: more at once would be no
// quicker, and each would keep its connection from everybody else for as long as all of them take.
const atOnce = 3;
const mostTries = 10;
const longestPauseMs = 8_000;

/** The line of all who read further parts. */
export function partsInTurn(): FewAtOnce {
  return onePerProcess('partsInTurn', () => new FewAtOnce(atOnce));
}

/**
 * Reads a further part of an answer that has begun, and can't be refused any more but only be cut: so it waits for its
 * turn for as long as that takes, has the patience of a request for itself, and where the database is away it is tried
 * again, ten times within a minute.
 */
export async function readFurther<T>(read: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    const over = await partsInTurn().turn();
    try {
      return await withPatience(read);
    } catch (error) {
      if (tries >= mostTries || databaseProblem(error) !== 'away') throw error;
    } finally {
      over();
    }
    await wait(Math.min(longestPauseMs, 125 * 2 ** tries));
  }
}
