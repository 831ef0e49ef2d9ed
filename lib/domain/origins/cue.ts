import type { isBody } from './parties.ts';

/**
 * Words that say where what a text says comes from. Before or behind a name, or both; or `whole`, which has a group
 * `name`, where capitals do not tell what a name is.
 */
export interface Cue {
  before?: RegExp;
  behind?: RegExp;
  whole?: RegExp;
  /** Whether a name is one these words can mean; anybody's where it is left out. */
  takes: typeof isBody;
}

const anybody = () => true;

/** Words a name follows: "according to the news agency". */
export function before(words: string, takes: Cue['takes'] = anybody): Cue {
  return { before: new RegExp(String.raw`${words}(?=\p{Lu}|dpa\b|taz\b)`, 'gu'), takes };
}

/** Words that follow a name: " reported". */
export function behind(words: string, takes: Cue['takes'] = anybody): Cue {
  return { behind: new RegExp(words, 'uy'), takes };
}

/** Words around a name: "Einem Bericht der " and " zufolge". */
export function around(first: string, last: string, takes: Cue['takes'] = anybody): Cue {
  return { ...before(first), ...behind(last, takes) };
}

/** Words with the group `name` among them. */
export function whole(words: string, takes: Cue['takes'] = anybody): Cue {
  return { whole: new RegExp(words, 'gu'), takes };
}

/** One of these, written as patterns. */
export function oneOf(words: string): string {
  return `(?:${words
    .trim()
    .split(/\s*\|\s*/u)
    .join('|')})`;
}
