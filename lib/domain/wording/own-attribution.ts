const attribution = /^\s+(?:says?|said|reports?|reported)\s+(?:that\s+)?(?=\S)/iu;

/**
 * A statement that only repeats that `party` says it, without that: "KCNA says that Putin wrote to Kim" → "Putin
 * wrote to Kim". Verbs that say more than "says" stay. Any other statement comes back as it is.
 */
export function withoutAttribution(statement: string, party: string | null): string {
  const name = party?.trim() ?? '';
  const text = statement.trim();
  if (name === '' || text.slice(0, name.length).toLowerCase() !== name.toLowerCase()) return statement;
  const rest = text.slice(name.length);
  return attribution.test(rest) ? rest.replace(attribution, '') : statement;
}
