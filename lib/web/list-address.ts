/** What an address may say of a list: each value once or several times. */
export type AddressSearch = Record<string, string | string[] | undefined>;

/** The words an address asks a list for: at most 200 characters on one line, `''` for none. */
export function wordsIn(search: AddressSearch): string {
  const given = [search['q']].flat()[0] ?? '';
  // PostgreSQL can't hold NUL in a text, so it could match nothing.
  return given.replaceAll('\0', '').replaceAll(/\s+/gu, ' ').trim().slice(0, 200);
}
