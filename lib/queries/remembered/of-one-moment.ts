import { readHead } from '#lib/db/record/read-head.ts';
import { inWorkspace, type Tx } from '#lib/db/transaction.ts';
import type { Actor } from '#lib/domain/access/policy.ts';
import type { Answer } from './answers.ts';

/** Who asks, and the moment as of which they are answered. */
interface Asked {
  actor: Actor;
  now: Date;
}

/**
 * What `read` answers, and what it was read from, to be remembered: all of one moment. Whose names are kept back is read
 * first; with a log that went on in between, a name that was kept back there would be remembered as told.
 */
export function ofOneMoment<T>(
  actor: Actor,
  read: (tx: Tx, context: Asked) => Promise<T>,
): Promise<Answer<T>> {
  return inWorkspace(
    actor,
    async (tx, now) => {
      const { sequence } = await readHead(tx);
      return { moment: { sequence, now }, value: await read(tx, { actor, now }) };
    },
    { snapshot: true, replica: true },
  );
}
