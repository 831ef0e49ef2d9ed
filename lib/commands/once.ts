import { createHash } from 'node:crypto';
import { seal, unseal, type SealedFor } from '#lib/auth/seal.ts';
import { authSettings } from '#lib/auth/settings.ts';
import { keepAnswer, takeKey, type KeyedCommand } from '#lib/db/done-commands.ts';
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

/**
 * Does `work` in the caller's transaction, once for its key: the same again gets the answer that was kept with
 * the change, and something else under the same key is refused. A refusal changed nothing and is not kept, so
 * that what stood in the way may be put right and the same be sent again. Source: the Internet-Draft
 * draft-ietf-httpapi-idempotency-key-header.
 */
export async function once<V>(
  tx: Tx,
  asked: KeyedCommand,
  now: Date,
  work: () => Promise<Result<V>>,
): Promise<Result<unknown>> {
  const found = await takeKey(tx, asked, now);
  if (found.state === 'at-work') throw new Undo({ code: 'still-at-work' });
  if (found.state === 'answered') {
    if (found.fingerprint !== asked.fingerprint) return refused({ code: 'key-used' });
    const text = unseal(Buffer.from(found.answer, 'base64'), sealedFor(asked), authSettings().secret);
    // Sealed under a secret that is no more, it can't be told, and must not be done twice.
    if (text === null) return refused({ code: 'key-used' });
    const answer: unknown = JSON.parse(text);
    return ok(answer);
  }
  const done = await work();
  if (done.ok) {
    const text = JSON.stringify(done.value ?? null);
    const sealed = seal(text, sealedFor(asked), authSettings().secret);
    await keepAnswer(tx, asked, Buffer.from(sealed).toString('base64'));
  }
  return done;
}
