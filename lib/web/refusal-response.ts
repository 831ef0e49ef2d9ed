import type { Refusal } from '#lib/domain/refusals/refusal.ts';
import { refusalStatus } from '#lib/domain/refusals/refusal-status.ts';
import { refusalWords } from '#lib/domain/refusals/refusal-words.ts';

/** A refusal as JSON: its code, its sentence, what belongs to it, and the reference of the request. */
export function refusalResponse(refusal: Refusal, requestId: string): Response {
  const headers = new Headers({ 'cache-control': 'no-store' });
  if ('retryAfterSeconds' in refusal) headers.set('retry-after', String(refusal.retryAfterSeconds));
  if (refusal.code === 'wrong-method') headers.set('allow', refusal.allowed);
  return Response.json(
    { refusal, message: refusalWords(refusal), requestId },
    { status: refusalStatus(refusal), headers },
  );
}
