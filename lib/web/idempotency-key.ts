import { ok, refused, type Result } from '#lib/domain/result.ts';

// RFC 9651, 3.3.3: printable ASCII in double quotes, where a backslash stands before a quote or a backslash.
const quoted = /^"((?:[\x20\x21\x23-\x5b\x5d-\x7e]|\\["\\])*)"$/;
const mostCharacters = 200;
const mostReplaced = 10;

/** Makes the value of an `Idempotency-Key` header of a key. */
export function quotedKey(key: string): string {
  return `"${key.replaceAll(/["\\]/g, '\\$&')}"`;
}

function keyIn(quotedText: string): string | null {
  const key = quoted.exec(quotedText.trim())?.[1]?.replaceAll(/\\(["\\])/g, '$1');
  return key && key.length <= mostCharacters ? key : null;
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
  const key = keyIn(sent);
  return key === null ? refused({ code: 'key-malformed' }) : ok(key);
}

/** The header of ours that names, in the same form and separated by commas, the keys a thing is sent in place of. */
export const replacedKeysHeader = 'idempotency-replaces';

/** The keys in that header: at most ten, none of them with a comma. Refused like the key itself. */
export function replacedKeys(headers: Headers): Result<string[]> {
  const sent = headers.get(replacedKeysHeader);
  if (sent === null) return ok([]);
  if (sent.length > mostReplaced * (2 * mostCharacters + 4)) return refused({ code: 'key-malformed' });
  const keys = sent.split(',').map(keyIn);
  const whole = keys.filter((key) => key !== null);
  return keys.length > mostReplaced || whole.length < keys.length
    ? refused({ code: 'key-malformed' })
    : ok(whole);
}
