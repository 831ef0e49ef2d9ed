import { partsOf, tokensOf } from '#lib/domain/wording/naming.ts';
import { withS } from './find-names.ts';
import { isOrdinaryWord } from './ordinary-words.ts';

const latin = /\p{Script=Latin}$/u;

/** What is known of a source whose name may have to be kept back. */
export interface Nameable {
  name: string;
  aliases: readonly string[];
  /** What it was called before: texts go on naming it so. */
  formerNames: readonly string[];
  kind: string;
}

/** Every whole name a source has or had, each once. */
export function everyName({ name, aliases, formerNames }: Omit<Nameable, 'kind'>): string[] {
  return [...new Set([name, ...aliases, ...formerNames])].filter(Boolean);
}

/** The names a source goes by, by where each of them says that it is this source. */
export interface Names {
  /** Whatever their case. */
  always: readonly string[];
  /** But not before somebody else’s family name. */
  alone: readonly string[];
  /** Only where they are written as a name, since they are ordinary words. */
  asNames: readonly string[];
}

/** Of a name that has capitals, the words that have one: what is left, as "the" or "von", is nobody's name. */
function namingParts(name: string): string[] {
  if (name === name.toLowerCase()) return partsOf([name]);
  return partsOf([name]).filter((part) => part.charAt(0) !== part.charAt(0).toLowerCase() || hasNoCase(part));
}

function hasNoCase(part: string): boolean {
  return part.toLowerCase() === part.toUpperCase();
}

function partsBy(names: readonly string[]): { given: ReadonlySet<string>; parts: string[] } {
  const first = names.map(tokensOf).filter((tokens) => tokens.length > 1);
  const parts = [...new Set(names.flatMap(namingParts))];
  return {
    given: new Set(first.flatMap(([given = '']) => given)),
    parts: parts.filter((part) => part.length > 1 && !names.includes(part)),
  };
}

/**
 * The ways a source may be named: by a whole name, and a person by a single part of one. A part that is an ordinary word
 * tells nothing in a text about something else, so it is among them only in what is about a claim of theirs.
 */
export function namesOf(source: Nameable, where: 'ON_ITS_CLAIM' | 'ELSEWHERE'): Names {
  const whole = everyName(source);
  const isOneWord = (each: string) => tokensOf(each).length === 1 && isOrdinaryWord(each);
  const { given, parts } = source.kind === 'PERSON' ? partsBy(whole) : { given: new Set(''), parts: [] };
  const telling = parts.filter((part) => part.length > 2 && !isOrdinaryWord(part));
  const onItsClaim = where === 'ON_ITS_CLAIM';
  const isAlone = (part: string) => !onItsClaim && given.has(part);
  const inOne = [
    ...whole.filter((each) => tokensOf(each).length === 1 && !isOrdinaryWord(each)),
    ...telling.filter((part) => !isAlone(part)),
  ];
  // As a plural or a genitive. Elsewhere a short one may be another name: Evans, Ross.
  const inflected = inOne
    .filter((part) => latin.test(part) && (onItsClaim || part.length >= 5))
    .map(withS)
    .filter((part) => !isOrdinaryWord(part));
  return {
    always: [...whole.filter((each) => !isOneWord(each)), ...telling.filter((part) => !isAlone(part))],
    alone: telling.filter(isAlone),
    asNames: [...whole.filter(isOneWord), ...(onItsClaim ? parts.filter(isOrdinaryWord) : []), ...inflected],
  };
}
