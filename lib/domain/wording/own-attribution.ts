import { calendarWords, finiteVerbs } from './english.ts';

const attribution = /^\s+(?:says?|said|reports?|reported)\s+(?<that>that\s+)?(?=\S)/iu;

const auxiliaries = 'is|are|was|were|has|have|had|will|would|can|could';
// "the bridge is closed", but no "a loss that was large" and no "the end of what had begun".
const described = new RegExp(
  String.raw`^(?:the|a|an|all|no)(?:\s+(?!(?:${auxiliaries}|that|which|who|of|in|on|at|by|for|to|when|after|before)\b)\p{L}+){1,3}\s+(?:${auxiliaries})\b`,
  'iu',
);

/** True where names or a thing come first and what they do next: "Putin wrote to Kim", and no "a loss". */
function isClause(words: string): boolean {
  if (described.test(words)) return true;
  const [, verb = ''] = /^(?:\p{Lu}[\p{L}\p{M}\p{N}.’'-]*\s+){1,4}?(\p{Ll}+)\b/u.exec(words) ?? [];
  const [first = ''] = words.split(/\s/u);
  return finiteVerbs.has(verb) && !calendarWords.has(first.toLowerCase());
}

/**
 * What a statement that only repeats that `party` says it says beside that: "KCNA says that Putin wrote to Kim" →
 * "Putin wrote to Kim". `null` for any other statement: one with a verb that says more than "says", and one where what
 * follows is no clause, as in "Smith said nothing".
 */
export function withoutAttribution(statement: string, party: string | null): string | null {
  const name = party?.trim() ?? '';
  const text = statement.trim();
  if (name === '' || text.slice(0, name.length).toLowerCase() !== name.toLowerCase()) return null;
  const after = text.slice(name.length);
  const found = attribution.exec(after);
  if (!found) return null;
  const rest = after.slice(found[0].length);
  return found.groups?.['that'] !== undefined || isClause(rest) ? rest : null;
}
