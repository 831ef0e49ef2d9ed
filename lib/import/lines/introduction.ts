const certain =
  /^(?:(?:(?:written|reported|story|posted|text|words|article|report)\s)?by(?:\s?:\s*|\s+)|(?:author|autora?|auteur|автор|текст|text|words|von|par|por|di|door|av|af)\s?:\s*)(?=\p{L})/iu;
/** Words that introduce a name in one language and begin one in another: "Von Anna Berg", "Von Miller". */
const doubtful = /^(?:von|par|por)\s+/iu;
/** What only a place for names makes an introduction: elsewhere "Door County Fair" may be a headline. */
const doubtfulWhereNamed = /^(?:von|par|por|di|door|av|af|autora?|auteur|автор|текст)\s+/iu;
/** A first name and another: what is left of "Di Stefano" is no whole name. */
const wholeName =
  /^\p{Lu}[^\s,]*\s(?:(?:van|von|der|den|de|del|di|da|du|la|le|el|al|bin|ibn|ter|y)\s){0,3}\p{Lu}|^\p{Lo}/u;

/**
 * What stands behind "By", "Von", "Автор:" and the like at a line’s beginning; null where it begins with no such word,
 * or with one that is of the name. `isNamed` says that the line stands where a source gives its author.
 */
export function afterIntroduction(line: string, isNamed: boolean): string | null {
  const sure = certain.exec(line)?.[0];
  if (sure !== undefined) return line.slice(sure.length).trim();
  const word = (isNamed ? doubtfulWhereNamed : doubtful).exec(line)?.[0];
  const rest = line.slice(word?.length ?? 0);
  return word !== undefined && wholeName.test(rest) ? rest.trim() : null;
}
