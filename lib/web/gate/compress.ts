import type { IncomingMessage, ServerResponse } from 'node:http';
import { constants } from 'node:zlib';
import compression from 'compression';

/** What is sent as it happens is not held back, and a part of a file is counted in bytes of the whole. */
function isCompressed(request: IncomingMessage, response: ServerResponse): boolean {
  const type = String(response.getHeader('content-type') ?? '');
  if (type.startsWith('text/event-stream') || response.hasHeader('content-range')) return false;
  return compression.filter(request, response);
}

function quality(gzip: number, brotli: number) {
  return compression({
    level: gzip,
    brotli: { params: { [constants.BROTLI_PARAM_QUALITY]: brotli } },
    chunkSize: 64 * 1024,
    filter: isCompressed,
  });
}

const thorough = quality(6, 4);
// A file of a hundred thousand claims is 270 MB, and who waits for it waits for this too.
const quick = quality(1, 1);

/**
 * Has an answer sent compressed, as gzip or brotli, to whoever takes that: quickly where it is `large`, else well. Called
 * before anything is written.
 */
export function compress(request: IncomingMessage, response: ServerResponse, large: boolean): void {
  (large ? quick : thorough)(request, response, () => undefined);
}
