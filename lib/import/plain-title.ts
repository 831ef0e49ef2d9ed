import { sameWords } from './lines/recognise.ts';

const partsOf = /\s(?:\||-|–|—|·|::|»|•|:)\s/gu;

function lettersOf(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

/** What a page is known by, to tell its site's name in a title. */
export interface KnownOfPage {
  /** Names that its site, or whoever publishes it, goes by. */
  names: readonly string[];
  /** Its address, whose host may be the name in one word. */
  address: string | null;
  /** Its headings as a reader sees them. */
  headings: readonly string[];
}

/** True for a name that a page's site goes by, or the one word of its address. */
export function isSite(part: string, { names, address }: KnownOfPage): boolean {
  if (names.some((name) => sameWords(part, name))) return true;
  const letters = lettersOf(part);
  const host = address === null || !URL.canParse(address) ? '' : new URL(address).hostname;
  return letters.length > 2 && host.split('.').some((label) => lettersOf(label) === letters);
}

/**
 * A title without the site's name at its end or beginning: where the site is known by that name or by its address, or
 * the page shows the rest as a heading. As it is where nothing says so: a headline may have a dash of its own.
 */
export function plainTitle(title: string, known: KnownOfPage): string {
  const whole = title.trim();
  const marks = [...whole.matchAll(partsOf)];
  const shown = marks
    .map(({ index }) => whole.slice(0, index).trim())
    .find((head) => known.headings.some((heading) => sameWords(heading, head)));
  if (shown) return shown;
  const [first, last] = [marks[0], marks.at(-1)];
  if (!first || !last) return whole;
  const [head, end] = [whole.slice(0, last.index).trim(), whole.slice(last.index + last[0].length).trim()];
  if (head !== '' && isSite(end, known)) return plainTitle(head, known);
  const [begin, tail] = [
    whole.slice(0, first.index).trim(),
    whole.slice(first.index + first[0].length).trim(),
  ];
  return tail !== '' && isSite(begin, known) ? tail : whole;
}
