import type { Refusal } from '#lib/domain/refusals/refusal.ts';
import { heldBytes } from './held-bytes.ts';

/** Why the bytes of a body are not all here. */
export type BodyProblem = 'too-large' | 'compressed' | 'incomplete' | 'no-room' | 'not-accepted';

/** What came of reading a body: its bytes, or why they are not all here. */
export type Body = { ok: true; bytes: Uint8Array } | { ok: false; why: BodyProblem };

/** How much of a body is read, and for whom. */
export interface Reading {
  /** The body is larger when it has more bytes than this. */
  limitBytes: number;
  /** Whose memory the bytes count against while they are held: a person's id, or another name of who sends. */
  owner: string;
  /** Looks at each piece as it comes, and may refuse the rest. */
  accept?: (chunk: Uint8Array) => boolean;
}

/**
 * The body of a request when it has at most `limitBytes`. One that announces more is not read at all, and one
 * that announces nothing is read no further than the limit; what is held for all and for each is bounded too, so
 * that no number of them can fill the memory.
 */
export async function bodyBytes(request: Request, { limitBytes, owner, accept }: Reading): Promise<Body> {
  if (request.headers.has('content-encoding')) return { ok: false, why: 'compressed' };
  const header = request.headers.get('content-length');
  const announced = header === null ? null : Number(header);
  if (announced !== null && announced > limitBytes) return { ok: false, why: 'too-large' };
  const chunks: Uint8Array[] = [];
  let length = 0;
  // Leaving the loop early cancels the stream.
  for await (const chunk of request.body ?? []) {
    if (length + chunk.byteLength > limitBytes) return { ok: false, why: 'too-large' };
    if (accept && !accept(chunk)) return { ok: false, why: 'not-accepted' };
    if (!heldBytes().take(request, owner, chunk.byteLength)) return { ok: false, why: 'no-room' };
    length += chunk.byteLength;
    chunks.push(chunk);
  }
  if (announced !== null && length !== announced) return { ok: false, why: 'incomplete' };
  return { ok: true, bytes: Buffer.concat(chunks, length) };
}

/** The refusal for each reason. */
export function refusalOfBody(why: BodyProblem, limitBytes: number): Refusal {
  switch (why) {
    case 'too-large':
      return { code: 'body-too-large', limitBytes };
    case 'not-accepted':
      return {
        code: 'invalid',
        problems: [{ path: [], message: 'The request holds too many parts or too many levels.' }],
      };
    case 'compressed':
      return { code: 'body-compressed' };
    case 'incomplete':
      return { code: 'body-incomplete' };
    case 'no-room':
      return { code: 'too-much-at-once', retryAfterSeconds: 5 };
  }
}
