import type { IncomingMessage } from 'node:http';
import { pipeline, type Readable } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { connectionProblem, NotFetched } from './not-fetched.ts';

const unpackers: Readonly<Record<string, () => NodeJS.ReadWriteStream & Readable>> = {
  gzip: createGunzip,
  'x-gzip': createGunzip,
  deflate: createInflate,
  br: createBrotliDecompress,
};

function unpacked(answer: IncomingMessage): Readable {
  const packing = (answer.headers['content-encoding'] ?? 'identity').trim().toLowerCase();
  if (packing === 'identity' || packing === '') return answer;
  const unpacker = Object.hasOwn(unpackers, packing) ? unpackers[packing] : undefined;
  if (!unpacker) throw new NotFetched({ code: 'odd-answer' });
  const stream = unpacker();
  // The fault of either is told by reading the stream.
  pipeline(answer, stream, () => undefined);
  return stream;
}

/** How much of an answer is read: up to a bound, past which it is refused, or, where a part will do, left. */
export interface BodyBound {
  host: string;
  limitBytes: number;
  partWillDo: boolean;
}

/** The bytes of an answer, unpacked. Counts them as they are sent and as they unpack. Throws `NotFetched`. */
export async function readBody(
  answer: IncomingMessage,
  { host, limitBytes, partWillDo }: BodyBound,
): Promise<Uint8Array<ArrayBuffer>> {
  const tooLarge = new NotFetched({ code: 'too-large', limitBytes });
  if (!partWillDo && Number(answer.headers['content-length'] ?? 0) > limitBytes) throw tooLarge;
  const stream = unpacked(answer);
  const pieces: Uint8Array[] = [];
  let read = 0;
  let sent = 0;
  answer.on('data', (chunk: Uint8Array) => {
    sent += chunk.length;
    if (sent > limitBytes && stream !== answer) answer.destroy(tooLarge);
  });
  try {
    for await (const chunk of stream) {
      if (!(chunk instanceof Uint8Array)) throw new NotFetched({ code: 'odd-answer' });
      read += chunk.length;
      if (read > limitBytes && !partWillDo) throw tooLarge;
      pieces.push(chunk);
      if (read > limitBytes) break;
    }
  } catch (error) {
    throw new NotFetched(connectionProblem(error, host));
  }
  if (!partWillDo && !answer.complete) throw new NotFetched({ code: 'no-answer', host });
  return Uint8Array.from(Buffer.concat(pieces));
}
