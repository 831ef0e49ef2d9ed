import { smallBodyBytes } from '#lib/commands/kernel/body-limits.ts';
import { refused, type Result } from '#lib/domain/result.ts';
import { JsonCount, parseJson, type JsonBounds } from './bounded-json.ts';
import { bodyBytes, refusalOfBody } from './body-bytes.ts';

/** More than any form of ours holds: the deepest has five levels, and the longest a few hundred values. */
const bounds: JsonBounds = { depth: 32, values: 10_000 };

/** What is read, and for whom: unless said, what anybody may send, as `application/json`. */
interface JsonReading {
  limitBytes?: number;
  owner?: string;
  types?: readonly string[];
}

const json = ['application/json'];

function typeOf(request: Request): string {
  return request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase() ?? '';
}

/**
 * The body of a request as JSON. Refused when it says it is something else, is larger than `limitBytes`, holds
 * more values or levels than a request of ours needs, or is broken. Bytes, levels and values are counted as they
 * arrive, and nothing is read past the first that is too much.
 */
export async function jsonBody(
  request: Request,
  { limitBytes = smallBodyBytes, owner = 'anybody', types = json }: JsonReading = {},
): Promise<Result<unknown>> {
  if (!types.includes(typeOf(request))) {
    return refused({ code: 'wrong-content-type', expected: types.join(' or ') });
  }
  const count = new JsonCount(bounds);
  const body = await bodyBytes(request, { limitBytes, owner, accept: (chunk) => count.take(chunk) });
  if (!body.ok) return refused(refusalOfBody(body.why, limitBytes));
  const read = parseJson(body.bytes);
  if (read.ok) return read;
  return refused({ code: 'invalid', problems: [{ path: [], message: 'The request is not valid JSON.' }] });
}
