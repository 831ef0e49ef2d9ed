const colours = 8;

/** One or two letters that stand for a name: the first of its first and last word. */
export function initials(name: string): string {
  const words = name.trim().split(/\s+/).filter(Boolean);
  const chosen = words.length > 1 ? [words[0], words.at(-1)] : words;
  return (
    chosen
      .map((word = '') => [...word][0] ?? '')
      .join('')
      .toLocaleUpperCase() || '?'
  );
}

/** A colour from 1 to 8 that stays with an id. */
export function colourOf(id: string): number {
  let hash = 0;
  for (const character of id) hash = (hash * 31 + (character.codePointAt(0) ?? 0)) % 1_000_003;
  return (hash % colours) + 1;
}
