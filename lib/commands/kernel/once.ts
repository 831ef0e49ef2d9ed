import { createHash } from 'node:crypto';
import { seal, unseal, type SealedFor } from '#lib/config/seal.ts';
import { authSettings } from '#lib/config/auth-settings.ts';
import { keepAnswer, takeKey, type KeyedCommand } from '#lib/db/record/done-commands.ts';
import type { Tx } from '#lib/db/transaction.ts';
import { ok, refused, type Result } from '#lib/domain/result.ts';
import { Undo } from './undo.ts';

/** SHA-256 of a parsed input. Parsing puts its fields in the order of the schema, so the same again has the same. */
export function fingerprintOf(input: unknown): string {
  return createHash('sha256').update(JSON.stringify(input)).digest('base64url');
}

/** An answer may hold a secret that is stored nowhere else, such as an invitation's link. */
function sealedFor({ workspaceId, userId, command, key }: KeyedCommand): SealedFor {
  return { purpose: 'answer kept', id: JSON.stringify([workspaceId, userId, command, key]) };
}

/** A thing to be done once, and the keys it may have gone by before, in other words. */
export interface Once extends KeyedCommand {
  inPlaceOf: readonly string[];
}

// Nothing that is sent has it, so that what arrives late under a key that was given up is refused.
const givenUp = 'given up';

function answerIn(found: { answer: string }, asked: KeyedCommand): { value: unknown } | null {
  const text = unseal(Buffer.from(found.answer, 'base64'), sealedFor(asked), authSettings().secret);
  return text === null ? null : { value: JSON.parse(text) };
}

async function keep(tx: Tx, asked: KeyedCommand, value: unknown): Promise<void> {
  const sealed = seal(JSON.stringify(value ?? null), sealedFor(asked), authSettings().secret);
  await keepAnswer(tx, asked, Buffer.from(sealed).toString('base64'));
}

/** Sees to it that what went by these keys is never done. Where one was done already, everything is undone. */
async function giveUp(tx: Tx, asked: KeyedCommand, keys: readonly string[], now: Date): Promise<void> {
  // In one order for everybody, so that two who give up the same never wait for each other.
  for (const key of [...keys].sort()) {
    const old = { ...asked, key, fingerprint: givenUp };
    const found = await takeKey(tx, old, now);
    if (found.state === 'at-work') throw new Undo({ code: 'still-at-work' });
    if (found.state === 'taken') await keep(tx, old, null);
    else if (found.fingerprint !== givenUp) {
      throw new Undo({ code: 'saved-before', saved: answerIn(found, old)?.value ?? null });
    }
  }
}

/** Whether something was done under its key; `value` is what was answered, `null` where that can't be told any more. */
export type Settled = { done: true; value: unknown } | { done: false };

/** What came of what went by a key. Where it was not done, the key is given up in the caller's transaction. */
export async function settled(tx: Tx, about: Omit<KeyedCommand, 'fingerprint'>, now: Date): Promise<Settled> {
  const asked = { ...about, fingerprint: givenUp };
  const found = await takeKey(tx, asked, now);
  if (found.state === 'at-work') throw new Undo({ code: 'still-at-work' });
  if (found.state === 'answered' && found.fingerprint !== givenUp) {
    return { done: true, value: answerIn(found, asked)?.value ?? null };
  }
  if (found.state === 'taken') await keep(tx, asked, null);
  return { done: false };
}

/**
 * Does `work` in the caller's transaction, once for its key: the same again gets the answer that was kept with
 * the change, and something else under the same key is refused. A refusal changed nothing and is not kept, so
 * that what stood in the way may be put right and the same be sent again. Source: the Internet-Draft
 * draft-ietf-httpapi-idempotency-key-header.
 */
export async function once<V>(
  tx: Tx,
  asked: Once,
  now: Date,
  work: () => Promise<Result<V>>,
): Promise<Result<unknown>> {
  const found = await takeKey(tx, asked, now);
  if (found.state === 'at-work') throw new Undo({ code: 'still-at-work' });
  if (found.state === 'answered') {
    if (found.fingerprint !== asked.fingerprint) return refused({ code: 'key-used' });
    const answer = answerIn(found, asked);
    // Sealed under a secret that is no more, it can't be told, and must not be done twice.
    return answer ? ok(answer.value) : refused({ code: 'key-used' });
  }
  const others = asked.inPlaceOf.filter((key) => key !== asked.key);
  await giveUp(tx, asked, others, now);
  const done = await work();
  if (done.ok) await keep(tx, asked, done.value);
  return done;
}
