import { ok, refused, type Result } from '#lib/domain/result.ts';

// RFC 9651, 3.3.3: printable ASCII in double quotes, where a backslash stands before a quote or a backslash.
const quoted = /^"((?:[\x20\x21\x23-\x5b\x5d-\x7e]|\\["\\])*)"$/;
const mostCharacters = 200;

/** Makes the value of an `Idempotency-Key` header of a key. */
export function quotedKey(key: string): string {
  return `"${key.replaceAll(/["\\]/g, '\\$&')}"`;
}

/**
 * The key in the header `Idempotency-Key`, `null` when there is none. Refused when it is not one structured
 * string, is empty, or has more than 200 characters. Source: draft-ietf-httpapi-idempotency-key-header.
 */
export function idempotencyKey(headers: Headers): Result<string | null> {
  const sent = headers.get('idempotency-key');
  if (sent === null) return ok(null);
  // Longer than any key with each of its characters escaped: not worth a look.
  if (sent.length > 2 * mostCharacters + 2) return refused({ code: 'key-malformed' });
  const key = quoted.exec(sent.trim())?.[1]?.replaceAll(/\\(["\\])/g, '$1');
  return key && key.length <= mostCharacters ? ok(key) : refused({ code: 'key-malformed' });
}
