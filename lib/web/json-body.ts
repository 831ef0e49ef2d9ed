import { refused, type Result } from '#lib/domain/result.ts';

/** The largest JSON body a command may have, in bytes: an article just under its own limit, escaped. */
const limitBytes = 12 * 1024 * 1024;

function isJson(request: Request): boolean {
  return request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase() === 'application/json';
}

/** The body of a request as JSON: refused when it says it is something else, is too large or is broken. */
export async function jsonBody(request: Request): Promise<Result<unknown>> {
  if (!isJson(request)) return refused({ code: 'wrong-content-type', expected: 'application/json' });
  const text = await request.text();
  if (text.length > limitBytes) return refused({ code: 'file-too-large', limitBytes });
  try {
    const value: unknown = JSON.parse(text);
    return { ok: true, value };
  } catch {
    return refused({ code: 'invalid', problems: [{ path: [], message: 'The request is not valid JSON.' }] });
  }
}
