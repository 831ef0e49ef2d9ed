import { onePerProcess } from '#lib/config/one-per-process.ts';
import { FewAtOnce } from '#lib/db/connection/few-at-once.ts';

declare global {
  interface OnePerProcess {
    reportsUnderWay: { turns: FewAtOnce; ofEach: Map<string, number> };
  }
}

/** Made at the same time: each reads an article whole, for which others want the database too. */
const atOnce = 2;
/** Under way or waiting, of one person and of all. */
const most = { ofOne: 4, together: 24 };

function underWay(): { turns: FewAtOnce; ofEach: Map<string, number> } {
  return onePerProcess('reportsUnderWay', () => ({ turns: new FewAtOnce(atOnce), ofEach: new Map() }));
}

/**
 * Makes a report when it is its turn. Answers `null`, and makes nothing, where this person or all together have too many
 * under way: before the database is asked for anything, so that a burst of one keeps nobody from it.
 */
export async function inTurn<T>(who: string, make: () => Promise<T>): Promise<T | null> {
  const { turns, ofEach } = underWay();
  const own = ofEach.get(who) ?? 0;
  const all = [...ofEach.values()].reduce((sum, count) => sum + count, 0);
  if (own >= most.ofOne || all >= most.together) return null;
  ofEach.set(who, own + 1);
  const over = await turns.turn();
  try {
    return await make();
  } finally {
    over();
    const left = (ofEach.get(who) ?? 1) - 1;
    if (left === 0) ofEach.delete(who);
    else ofEach.set(who, left);
  }
}
